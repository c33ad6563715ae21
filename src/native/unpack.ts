import * as zlib from 'node:zlib';
import { UserError } from '../errors.ts';
import { readFileIfExistsSync } from '../file-system.ts';

/**
 * Unpacks a zstd file into memory.
 * @param size - The number of bytes it must unpack to.
 * @throws UserError when the file is missing or damaged, or this Node cannot unpack it.
 */
export function unpack(path: string, size: number): Uint8Array {
  if (zlib.zstdDecompressSync === undefined) {
    throw new UserError(`Unpacking Polars' native library needs Node 24; this is Node ${process.versions.node}.`, {
      hint: 'Run it with Node 24, for example through npm, which finds the Node that `npm ci` installed.',
    });
  }
  const packed = readFileIfExistsSync(path);
  if (packed === undefined) throw damaged(path, 'it does not exist');
  let bytes: Uint8Array;
  try {
    bytes = zlib.zstdDecompressSync(packed, { maxOutputLength: size });
  } catch (error) {
    throw damaged(path, (error as Error).message, error);
  }
  // A file that is cut short is no error for zlib: it gives what there is.
  if (bytes.length !== size) throw damaged(path, `it gives ${bytes.length} of ${size} bytes`);
  return bytes;
}

function damaged(path: string, reason: string, cause?: unknown): UserError {
  return new UserError(`Cannot unpack Polars' native library ${path}: ${reason}.`, {
    hint: 'The file is missing or damaged: restore dist/native from version control.',
    cause,
  });
}
