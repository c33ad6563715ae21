/** A tar archive (ustar) with the given files, as npm packs them. */
export function tarArchive(files: Record<string, Uint8Array>): Uint8Array {
  const parts: Uint8Array[] = [];
  for (const [path, content] of Object.entries(files)) {
    const padding = new Uint8Array((512 - (content.length % 512)) % 512);
    parts.push(header(path, content.length), content, padding);
  }
  return Buffer.concat([...parts, new Uint8Array(1024)]);
}

function header(path: string, size: number): Uint8Array {
  const block = Buffer.alloc(512);
  const slash = path.length > 100 ? path.lastIndexOf('/') : -1;
  block.write(path.slice(slash + 1), 0);
  if (slash !== -1) block.write(path.slice(0, slash), 345);
  block.write(size.toString(8).padStart(11, '0'), 124);
  block.write('0', 156);
  block.write('ustar\0', 257);
  return block;
}
