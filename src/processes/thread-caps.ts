/** The variables from which the libraries that compute take their number of threads. */
export function threadCaps(threads: number): Readonly<Record<string, string>> {
  const variables = ['POLARS_MAX_THREADS', 'RAYON_NUM_THREADS', 'OMP_NUM_THREADS', 'OPENBLAS_NUM_THREADS'];
  return Object.fromEntries(variables.map((name) => [name, String(threads)]));
}
