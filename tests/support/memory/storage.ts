import { createHash } from 'node:crypto';
import { onTestFinished } from 'vitest';
import { type Pipeline, pipelineSchema } from '../../../src/configuration/pipeline.ts';
import type { ObjectStore } from '../../../src/memory/objects/object-store.ts';
import { objectStoreOf } from '../../../src/memory/objects/object-store-of.ts';
import { type Loopback, startLoopback } from '../../loopback/loopback-server.ts';
import { S3Double } from '../../loopback/s3-double.ts';

export const now = Date.UTC(2026, 6, 3, 12);
export const secrets: Readonly<Record<string, string | undefined>> = {
  AWS_ACCESS_KEY_ID: 'AKIAREGIMEN',
  AWS_SECRET_ACCESS_KEY: 'hush/of+the key=4711',
};

export interface Storage {
  readonly store: ObjectStore;
  readonly service: S3Double;
  readonly server: Loopback;
  /** Pauses that were taken, in ms. */
  readonly pauses: number[];
}

export interface StorageOptions {
  readonly secrets?: Readonly<Record<string, string | undefined>>;
  /** Of the service; the secrets above when missing. */
  readonly sessionToken?: string;
  readonly region?: string;
  readonly bucket?: string;
  readonly clock?: () => number;
  readonly signal?: AbortSignal;
  readonly http?: Partial<Pipeline['http']>;
  readonly onPause?: () => void;
}

/** A store as a stage gets it, and the service behind it. */
export async function storage(options: StorageOptions = {}): Promise<Storage> {
  const { region = 'eu-central-1', bucket = 'my-bucket', clock = () => now } = options;
  const service = new S3Double({
    accessKeyId: 'AKIAREGIMEN',
    secretAccessKey: 'hush/of+the key=4711',
    region: 'eu-central-1',
    bucket: 'my-bucket',
    now: () => now,
    ...(options.sessionToken === undefined ? {} : { sessionToken: options.sessionToken }),
  });
  const server = await startLoopback(service.respond);
  onTestFinished(() => server.close());
  const pipeline = pipelineSchema.parse({
    universe: { files: ['u.csv'] },
    market: { files: ['m.csv'] },
    news: { files: ['n.csv'] },
    http: options.http ?? {},
    memory: { objects: { endpoint: `${server.url}/${bucket}`, region, prefix: 'lake/' } },
  });
  const pauses: number[] = [];
  const given = options.secrets ?? secrets;
  const context = {
    fetch: globalThis.fetch,
    signal: options.signal ?? new AbortController().signal,
    clock,
    secret: (variable: string) => given[variable],
  };
  const store = await objectStoreOf(pipeline, context, async (ms, signal) => {
    pauses.push(ms);
    options.onPause?.();
    signal.throwIfAborted();
  });
  if (store === undefined) throw new Error('no store');
  return { store, service, server, pauses };
}

export function digestOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
