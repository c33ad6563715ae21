import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, inflateRawSync, zstdDecompressSync } from 'node:zlib';
import { polars } from '../../../src/lake/polars.ts';

const pl = await polars();

/** A secret that was found, and in which file. */
export interface Finding {
  readonly secret: string;
  readonly place: string;
}

/**
 * Searches bytes for secrets: as they are, in JSON, in addresses, in forms, in hexadecimal and in Base64 at any place; also inside of gzip,
 * zstd, zip and Parquet, however nested. Bytes that were searched before are not searched again.
 */
export class SecretSearch {
  readonly findings: Finding[] = [];
  readonly #needles: readonly { readonly secret: string; readonly bytes: Buffer }[];
  readonly #seen = new Set<string>();
  #searched = 0;

  /** @param secrets by the name under which they are reported */
  constructor(secrets: Readonly<Record<string, string>>) {
    this.#needles = Object.entries(secrets).flatMap(([secret, value]) =>
      writtenForms(value.trim()).map((form) => ({ secret, bytes: Buffer.from(form) })),
    );
  }

  /** How many different files and texts were searched, those inside of others included. */
  get searched(): number {
    return this.#searched;
  }

  /** Takes all files of a folder for searched: they were there before there was any secret. */
  skip(folder: string): void {
    for (const file of filesOf(folder)) this.#seen.add(digest(readFileSync(file)));
  }

  folder(folder: string): void {
    for (const file of filesOf(folder)) {
      this.#bytes(Buffer.from(file.slice(folder.length)), `the name of ${file}`);
      this.#bytes(readFileSync(file), file);
    }
  }

  text(text: string, place: string): void {
    this.#bytes(Buffer.from(text), place);
  }

  #bytes(bytes: Buffer, place: string): void {
    const hash = digest(bytes);
    if (this.#seen.has(hash)) return;
    this.#seen.add(hash);
    this.#searched += 1;
    for (const needle of this.#needles) {
      if (bytes.includes(needle.bytes)) this.findings.push({ secret: needle.secret, place });
    }
    for (const [name, part] of partsOf(bytes)) this.#bytes(part, `${place} › ${name}`);
  }
}

function digest(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

function writtenForms(secret: string): string[] {
  const percent = [encodeURIComponent(secret), new URLSearchParams({ '': secret }).toString().slice(1)];
  const hex = Buffer.from(secret).toString('hex');
  const base64 = [0, 1, 2].flatMap((skipped) => {
    const bytes = Buffer.from(secret).subarray(skipped);
    const whole = bytes.subarray(0, bytes.length - (bytes.length % 3));
    return [whole.toString('base64'), whole.toString('base64url')];
  });
  const forms = [
    secret,
    JSON.stringify(secret).slice(1, -1),
    ...percent,
    ...percent.map((text) => text.toLowerCase()),
    hex,
    hex.toUpperCase(),
    ...base64,
  ];
  // Shorter ones would be found anywhere.
  return [...new Set(forms)].filter((form) => form === secret || form.length >= 8);
}

/** What is packed in a file, by its name there. */
function partsOf(bytes: Buffer): [string, Buffer][] {
  const magic = bytes.subarray(0, 4).toString('hex');
  if (magic.startsWith('1f8b')) return [['gzip', gunzipSync(bytes)]];
  if (magic === '28b52ffd') return [['zstd', zstdDecompressSync(bytes)]];
  if (magic === '504b0304') return zipEntries(bytes);
  if (magic === Buffer.from('PAR1').toString('hex')) {
    return [['rows', Buffer.from(pl.readParquet(bytes).writeJSON({ format: 'lines' }))]];
  }
  return [];
}

/** The entries of a zip, by its central directory (APPNOTE.TXT 6.3.10, 4.3.12 and 4.3.16), stored or deflated. */
function zipEntries(zip: Buffer): [string, Buffer][] {
  const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
  const entries: [string, Buffer][] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((field) => zip.readUInt16LE(at + field)) as [
      number,
      number,
      number,
    ];
    const local = zip.readUInt32LE(at + 42);
    const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const packed = zip.subarray(start, start + size);
    const path = zip.subarray(at + 46, at + 46 + name).toString();
    entries.push([path, method === 0 ? packed : inflateRawSync(packed)]);
    at += 46 + name + extra + comment;
  }
  return entries;
}
