/**
 * MurmurHash3 x86 32-bit (Austin Appleby, public domain) of `bytes[start, end)`.
 *
 * @param seed unsigned 32-bit
 * @returns unsigned 32-bit
 */
export function murmur3(bytes: Uint8Array, seed: number, start = 0, end = bytes.length): number {
  let hash = seed | 0;
  const blocksEnd = start + ((end - start) & ~3);
  for (let i = start; i < blocksEnd; i += 4) {
    const block =
      (bytes[i] as number) |
      ((bytes[i + 1] as number) << 8) |
      ((bytes[i + 2] as number) << 16) |
      ((bytes[i + 3] as number) << 24);
    hash ^= scramble(block);
    hash = (hash << 13) | (hash >>> 19);
    hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
  }
  let tail = 0;
  for (let i = end - 1; i >= blocksEnd; i -= 1) tail = (tail << 8) | (bytes[i] as number);
  hash ^= scramble(tail);
  hash ^= end - start;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function scramble(block: number): number {
  const mixed = Math.imul(block, 0xcc9e2d51);
  return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}
