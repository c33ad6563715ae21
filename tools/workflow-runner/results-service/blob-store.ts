import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A stored blob. */
export interface Blob {
  readonly file: string;
  readonly size: number;
  readonly contentType: string;
  /** `sha256:` and hexadecimal digits. */
  readonly digest: string;
}

/** Blobs as files of a folder, written whole or in blocks like Azure's block blobs. */
export class BlobStore {
  readonly #folder: string;
  readonly #blobs = new Map<string, Blob>();
  readonly #blocks = new Map<string, Buffer>();

  constructor(folder: string) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  get(id: string): Blob | undefined {
    return this.#blobs.get(id);
  }

  read(blob: Blob): Buffer {
    return readFileSync(blob.file);
  }

  put(id: string, content: Buffer, contentType: string | undefined): Blob {
    const blob: Blob = {
      file: path.join(this.#folder, id),
      size: content.length,
      contentType: contentType ?? 'application/octet-stream',
      digest: `sha256:${createHash('sha256').update(content).digest('hex')}`,
    };
    writeFileSync(blob.file, content);
    this.#blobs.set(id, blob);
    return blob;
  }

  putBlock(id: string, blockId: string, content: Buffer): void {
    this.#blocks.set(`${id}/${blockId}`, content);
  }

  /** Joins blocks to a blob. @throws Error when a block is missing */
  commitBlocks(id: string, blockIds: readonly string[], contentType: string | undefined): Blob {
    const parts = blockIds.map((blockId) => {
      const block = this.#blocks.get(`${id}/${blockId}`);
      if (block === undefined) throw new Error(`block ${blockId} was not uploaded`);
      return block;
    });
    for (const blockId of blockIds) this.#blocks.delete(`${id}/${blockId}`);
    return this.put(id, Buffer.concat(parts), contentType);
  }

  delete(id: string): void {
    const blob = this.#blobs.get(id);
    if (blob !== undefined) rmSync(blob.file, { force: true });
    this.#blobs.delete(id);
  }
}
