/** C(n, k): how many choices there are; infinite beyond 2^53. */
export function combinationCount(n: number, k: number): number {
  let count = 1;
  // Each product is a number of choices itself, and whole.
  for (let i = 1; i <= Math.min(k, n - k); i++) {
    count = (count * (n - i + 1)) / i;
    if (count > Number.MAX_SAFE_INTEGER) return Number.POSITIVE_INFINITY;
  }
  return count;
}

/** Every choice of k of 0 … n − 1, each ascending, in lexicographic order (Knuth, The Art of Computer Programming 4A, 7.2.1.3). */
export function* combinations(n: number, k: number): Generator<number[]> {
  const chosen = Array.from({ length: k }, (_, i) => i);
  while (true) {
    yield chosen.slice();
    let i = k - 1;
    while (i >= 0 && chosen[i] === n - k + i) i--;
    if (i < 0) return;
    chosen[i] = (chosen[i] as number) + 1;
    for (let j = i + 1; j < k; j++) chosen[j] = (chosen[j - 1] as number) + 1;
  }
}
