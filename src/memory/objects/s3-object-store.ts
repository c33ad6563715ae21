import type { AwsClient } from 'aws4fetch';
import { UserError } from '../../errors.ts';
import type { Wait } from '../../http/backoff.ts';
import type { Reply } from '../../http/provider-exchange.ts';
import { type PlainRequest, RequestFailure, repeatedRequest } from '../../http/repeated-request.ts';
import { passingStatus, retryAfterMs } from '../../http/retry-after.ts';
import { sha256Hex } from '../../lake/canonical-json.ts';
import type { ObjectBase } from './object-base.ts';
import type { ObjectStore } from './object-store.ts';
import { listedObjects } from './s3-listing.ts';
import { type S3Operation, s3Code, s3Refusal } from './s3-refusal.ts';

export interface S3Options {
  readonly place: ObjectBase;
  readonly region: string;
  readonly secret: (variable: string) => string | undefined;
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  /** Now, in milliseconds since the epoch: part of every signature. */
  readonly clock: () => number;
  readonly attempts: number;
  readonly silenceMs: number;
  readonly wait?: Wait;
}

interface StoredObject {
  /** Bytes; undefined where the service does not say. */
  readonly size: number | undefined;
}

interface Upload {
  readonly sha256: string;
  readonly bytes: Uint8Array;
}

/** One request can store 5 GiB, but a file is held in memory as a whole. */
const largestObject = 2 ** 31;
/** An upload is answered when it is complete: it may take a second for every so many bytes. */
const slowestBytesPerSecond = 128 * 1024;
const longestWaitMs = 120_000;
const nothing = sha256Hex('');

/**
 * Objects in a bucket of an S3-compatible service, each named by the SHA-256 of its bytes behind a common prefix. An object is never replaced and never
 * deleted.
 */
export class S3ObjectStore implements ObjectStore {
  readonly name: string;
  readonly #options: S3Options;
  /** What the addresses of all objects begin with. */
  readonly #base: string;
  #client: Promise<AwsClient> | undefined;

  constructor(options: S3Options) {
    this.#options = options;
    const { bucket, prefix } = options.place;
    this.#base = `${bucket}/${prefix}`;
    this.name = `the object storage ${this.#base}`;
  }

  /** @throws UserError when the service says neither yes nor no */
  async has(sha256: string): Promise<boolean> {
    return (await this.#look(sha256)) !== undefined;
  }

  /**
   * @returns undefined when it holds no such object
   * @throws UserError when the service refuses, Error when the object is not what its name says
   */
  async get(sha256: string): Promise<Uint8Array | undefined> {
    const reply = await this.#send('read an object', 'GET', this.#address(sha256));
    if (reply.status === 404 && s3Code(reply) === 'NoSuchKey') return undefined;
    if (reply.status !== 200) throw this.#refusal('read an object', reply);
    const found = sha256Hex(reply.body);
    if (found !== sha256) {
      throw new Error(`${this.name}: the object ${sha256} is damaged; its ${reply.body.length} bytes give ${found}.`);
    }
    return reply.body;
  }

  /**
   * Stores the bytes, unless they are there already.
   *
   * @throws UserError when the service refuses, or holds something of another length under the name
   */
  async put(sha256: string, bytes: Uint8Array): Promise<void> {
    const found = sha256Hex(bytes);
    if (found !== sha256) throw new Error(`${this.name}: the bytes to store as ${sha256} give ${found}.`);
    if (bytes.length > largestObject) {
      throw new UserError(`A file of ${bytes.length} bytes is too large for ${this.name}: 2 GiB at most.`, {
        hint: 'Split the partition that it belongs to.',
      });
    }
    // Asked first: a service that refuses an upload may break it off, which looks like a broken connection.
    if (this.#isThere(sha256, bytes, await this.#look(sha256))) return;
    const reply = await this.#send('store an object', 'PUT', this.#address(sha256), { sha256, bytes });
    if (reply.status === 200) return;
    if (reply.status !== 412) throw this.#refusal('store an object', reply);
    if (!this.#isThere(sha256, bytes, await this.#look(sha256))) throw this.#refusal('store an object', reply);
  }

  /** A request for each thousand objects. @throws UserError when the service refuses */
  async sizes(): Promise<ReadonlyMap<string, number>> {
    const { bucket, prefix } = this.#options.place;
    const sizes = new Map<string, number>();
    let next: string | undefined;
    do {
      const query = { 'list-type': '2', prefix, ...(next === undefined ? {} : { 'continuation-token': next }) };
      const reply = await this.#send('list objects', 'GET', new URL(`${bucket}?${new URLSearchParams(query)}`));
      const page = reply.status === 200 ? listedObjects(reply.body) : undefined;
      if (page === undefined) throw this.#refusal('list objects', reply);
      for (const { name, size } of page.objects) sizes.set(name.slice(prefix.length), size);
      next = page.next;
    } while (next !== undefined);
    return sizes;
  }

  #isThere(sha256: string, bytes: Uint8Array, found: StoredObject | undefined): boolean {
    if (found === undefined) return false;
    if (found.size === undefined || found.size === bytes.length) return true;
    throw new UserError(`${this.name}: the object ${sha256} has ${found.size} bytes instead of ${bytes.length}.`, {
      hint: 'Something else wrote it. Look at who may write to the bucket, remove the object, and publish again.',
    });
  }

  async #look(sha256: string): Promise<StoredObject | undefined> {
    const reply = await this.#send('look for an object', 'HEAD', this.#address(sha256));
    if (reply.status === 404) return undefined;
    if (reply.status !== 200) throw this.#refusal('look for an object', reply);
    const length = reply.headers.get('content-length');
    return { size: length === null ? undefined : Number(length) };
  }

  async #send(operation: S3Operation, method: 'GET' | 'HEAD' | 'PUT', url: URL, upload?: Upload): Promise<Reply> {
    const { fetch, signal, attempts, silenceMs, wait, clock } = this.#options;
    const uploadMs = ((upload?.bytes.length ?? 0) / slowestBytesPerSecond) * 1000;
    try {
      return await repeatedRequest(() => this.#signed(method, url, upload), {
        fetch,
        signal,
        attempts,
        silenceMs: silenceMs + uploadMs,
        maximumBytes: largestObject,
        longestWaitMs,
        // The name tells the bytes: to store them twice is to store them once.
        isRepeatable: true,
        passing: (reply) =>
          mayPass(reply, method) ? { retryAfterMs: retryAfterMs(reply.headers, clock()) } : undefined,
        ...(wait === undefined ? {} : { wait }),
      });
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      throw new UserError(`${this.name}: asked to ${operation}, ${error.message}.`, {
        hint: 'Check memory.objects.endpoint, or try again later; what was stored before is kept.',
      });
    }
  }

  #address(sha256: string): URL {
    return new URL(this.#base + sha256);
  }

  async #signed(method: PlainRequest['method'], url: URL, upload: Upload | undefined): Promise<PlainRequest> {
    this.#client ??= this.#open();
    const client = await this.#client;
    const datetime = new Date(this.#options.clock()).toISOString().replace(/[:-]|\.\d{3}/g, '');
    const { headers } = await client.sign(url, {
      method,
      headers: {
        'x-amz-content-sha256': upload?.sha256 ?? nothing,
        ...(upload === undefined ? {} : { 'if-none-match': '*' }),
      },
      aws: { datetime },
    });
    const type = upload === undefined ? {} : { 'content-type': 'application/octet-stream' };
    return {
      url,
      method,
      headers: { ...Object.fromEntries(headers), ...type },
      ...(upload === undefined ? {} : { body: upload.bytes as Uint8Array<ArrayBuffer> }),
    };
  }

  async #open(): Promise<AwsClient> {
    const { secret, region } = this.#options;
    const accessKeyId = this.#key('AWS_ACCESS_KEY_ID');
    const secretAccessKey = this.#key('AWS_SECRET_ACCESS_KEY');
    const sessionToken = secret('AWS_SESSION_TOKEN');
    const { AwsClient } = await import('aws4fetch');
    const token = sessionToken === undefined ? {} : { sessionToken };
    return new AwsClient({ accessKeyId, secretAccessKey, ...token, region, service: 's3' });
  }

  #key(variable: string): string {
    const value = this.#options.secret(variable);
    if (value !== undefined) return value;
    throw new UserError(`${variable} is not set: ${this.name} cannot be asked.`, {
      hint: 'Give AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY to the step, or take memory.objects out of the configuration.',
    });
  }

  #refusal(operation: S3Operation, reply: Reply): UserError {
    return s3Refusal(this.name, operation, reply);
  }
}

/** 409: another one is storing the same object. RequestTimeout: the upload came to a standstill. */
function mayPass(reply: Reply, method: PlainRequest['method']): boolean {
  if (passingStatus.has(reply.status)) return true;
  if (method !== 'PUT') return false;
  return reply.status === 409 || (reply.status === 400 && s3Code(reply) === 'RequestTimeout');
}
