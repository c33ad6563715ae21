/**
 * Does something with each of several, so many at a time and in their order. After a failure no further one is begun; those under way are waited for, so that nothing goes on
 * behind the back of who is told of it.
 *
 * @throws the first failure
 */
export async function eachOf<T>(all: readonly T[], atOnce: number, work: (one: T) => Promise<unknown>): Promise<void> {
  const failures: unknown[] = [];
  let next = 0;
  const worker = async () => {
    while (next < all.length && failures.length === 0) {
      const one = all[next] as T;
      next += 1;
      await work(one).catch((error: unknown) => failures.push(error));
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, all.length) }, worker));
  if (failures.length > 0) throw failures[0];
}
