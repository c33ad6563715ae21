import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

const pack = promisify(gzip);

/** Which system a gzip file was made on: RFC 1952, 2.3.1. */
const systemByte = 9;
const unknownSystem = 255;

/** The same gzip data for the same bytes on every system: without time, name and system. */
export async function packed(bytes: Uint8Array): Promise<Buffer> {
  const data = await pack(bytes);
  data[systemByte] = unknownSystem;
  return data;
}

/** @throws Error for damaged data, or data cut off */
export const unpacked: (data: Uint8Array) => Promise<Buffer> = promisify(gunzip);
