const blockBytes = 512;

/**
 * Finds one regular file in a tar archive (ustar, as npm packs it).
 * @returns The bytes of the file, or undefined when the archive holds no such file.
 * @throws Error when a header is not one, or the archive ends too early.
 */
export function fileInTar(archive: Uint8Array, path: string): Uint8Array | undefined {
  for (let at = 0; at + blockBytes <= archive.length; ) {
    const header = archive.subarray(at, at + blockBytes);
    if (header.every((byte) => byte === 0)) return undefined;
    const size = Number.parseInt(text(header, 124, 12), 8);
    if (text(header, 257, 5) !== 'ustar' || !(size >= 0)) throw new Error(`not a tar header at byte ${at}`);
    const start = at + blockBytes;
    if (start + size > archive.length) throw new Error(`the archive ends inside ${text(header, 0, 100)}`);
    const type = text(header, 156, 1);
    if ((type === '0' || type === '') && entryPath(header) === path) return archive.subarray(start, start + size);
    at = start + Math.ceil(size / blockBytes) * blockBytes;
  }
  return undefined;
}

function entryPath(header: Uint8Array): string {
  const prefix = text(header, 345, 155);
  const name = text(header, 0, 100);
  return prefix === '' ? name : `${prefix}/${name}`;
}

function text(header: Uint8Array, from: number, length: number): string {
  const field = header.subarray(from, from + length);
  const end = field.indexOf(0);
  return Buffer.from(end === -1 ? field : field.subarray(0, end))
    .toString('utf8')
    .trim();
}
