import type { BlobStore } from './blob-store.ts';
import type { RuntimeClaims } from './runtime-token.ts';
import { TwirpError } from './twirp-error.ts';

interface CacheEntry {
  readonly id: number;
  readonly key: string;
  readonly version: string;
  readonly scope: string;
  readonly blobId: string;
  finished: boolean;
}

type Request = Readonly<Record<string, unknown>>;

/** The calls of GitHub's CacheService (v2). An entry is immutable per key, version and scope. */
export class CacheStore {
  readonly #blobs: BlobStore;
  readonly #urlOf: (blobId: string) => string;
  readonly #entries: CacheEntry[] = [];

  constructor(blobs: BlobStore, urlOf: (blobId: string) => string) {
    this.#blobs = blobs;
    this.#urlOf = urlOf;
  }

  /** Answers one call. @throws TwirpError */
  call(method: string, request: Request, { cacheScopes }: RuntimeClaims): unknown {
    const key = String(request.key ?? '');
    const version = String(request.version ?? '');
    const writable = cacheScopes.find((candidate) => candidate.writable)?.scope;
    switch (method) {
      case 'CreateCacheEntry':
        return this.#create(key, version, writable);
      case 'FinalizeCacheEntryUpload':
        return this.#finalize(key, version, writable, Number(request.size_bytes));
      case 'GetCacheEntryDownloadURL': {
        const keys = [key, ...((request.restore_keys as string[] | undefined) ?? [])];
        const hit = this.#find(
          keys,
          version,
          cacheScopes.map(({ scope }) => scope),
        );
        if (hit === undefined) return { ok: false };
        return { ok: true, signed_download_url: this.#urlOf(hit.blobId), matched_key: hit.key };
      }
      default:
        throw new TwirpError('bad_route', `CacheService has no ${method}`);
    }
  }

  #create(key: string, version: string, scope: string | undefined): unknown {
    if (scope === undefined) throw new TwirpError('permission_denied', 'this token may only read caches');
    if (key === '' || key.length > 512 || key.includes(',')) {
      throw new TwirpError('invalid_argument', `the cache key '${key}' is not valid`);
    }
    if (this.#entries.some((entry) => entry.key === key && entry.version === version && entry.scope === scope)) {
      return { ok: false, message: 'cache entry with the same key, version, and scope already exists' };
    }
    const id = this.#entries.length + 1;
    const blobId = `cache-${id}`;
    this.#entries.push({ id, key, version, scope, blobId, finished: false });
    return { ok: true, signed_upload_url: this.#urlOf(blobId) };
  }

  #finalize(key: string, version: string, scope: string | undefined, size: number): unknown {
    const entry = this.#entries.find((e) => e.key === key && e.version === version && e.scope === scope);
    const blob = entry === undefined ? undefined : this.#blobs.get(entry.blobId);
    if (entry === undefined || blob === undefined) throw new TwirpError('not_found', `'${key}' was not uploaded`);
    if (size !== blob.size) throw new TwirpError('invalid_argument', `'${key}' has ${blob.size} bytes, not ${size}`);
    entry.finished = true;
    return { ok: true, entry_id: String(entry.id) };
  }

  /** Scope by scope, key by key: the exact key, else the newest entry that begins with it. */
  #find(keys: readonly string[], version: string, scopes: readonly string[]): CacheEntry | undefined {
    for (const scope of scopes) {
      const visible = this.#entries.filter(
        (entry) => entry.finished && entry.version === version && entry.scope === scope,
      );
      for (const key of keys) {
        const hit =
          visible.find((entry) => entry.key === key) ?? visible.findLast((entry) => entry.key.startsWith(key));
        if (hit !== undefined) return hit;
      }
    }
    return undefined;
  }
}
