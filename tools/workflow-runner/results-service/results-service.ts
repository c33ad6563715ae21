import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ArtifactStore } from './artifact-store.ts';
import type { Blob } from './blob-store.ts';
import { BlobStore } from './blob-store.ts';
import { CacheStore } from './cache-store.ts';
import { RuntimeTokens } from './runtime-token.ts';
import { TwirpError } from './twirp-error.ts';

/** The artifact and cache service of a local run, reachable from this machine only. */
export interface ResultsService {
  readonly url: string;
  readonly tokens: RuntimeTokens;
  readonly artifacts: ArtifactStore;
  close(): Promise<void>;
}

interface Call {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly body: Buffer;
}

/**
 * Starts a loopback server that speaks GitHub's results service: artifacts v4 and caches v2 over Twirp, the blob store
 * behind their signed URLs, and the REST routes for artifacts. Any other route of the API answers 404.
 * @param folder where blobs are stored
 */
export async function startResultsService(folder: string): Promise<ResultsService> {
  const tokens = new RuntimeTokens();
  const blobs = new BlobStore(folder);
  let origin = '';
  // Azure's client wants at least two segments in the path of a blob.
  const urlOf = (id: string) => `${origin}/blobs/${id}?sig=${tokens.sign(id)}`;
  const artifacts = new ArtifactStore(blobs, urlOf);
  const caches = new CacheStore(blobs, urlOf);

  const server = createServer(async (request, response) => {
    try {
      const call = { request, response, url: new URL(request.url ?? '/', origin), body: await readBody(request) };
      route(call, tokens, blobs, artifacts, caches);
    } catch (error) {
      const { status, code } = error instanceof TwirpError ? error : { status: 500, code: 'internal' };
      sendJson(response, status, { code, msg: error instanceof Error ? error.message : String(error) });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: `${origin}/`,
    tokens,
    artifacts,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

function route(
  call: Call,
  tokens: RuntimeTokens,
  blobs: BlobStore,
  artifacts: ArtifactStore,
  caches: CacheStore,
): void {
  const { request, response, url, body } = call;
  const [, blobId] = /^\/blobs\/([\w-]+)$/.exec(url.pathname) ?? [];
  if (blobId !== undefined) {
    if (!tokens.isSignature(blobId, url.searchParams.get('sig') ?? '')) {
      throw new TwirpError('permission_denied', 'the URL is not signed');
    }
    serveBlob(call, blobs, blobId);
    return;
  }
  const [, service, method = ''] =
    /^\/twirp\/github\.actions\.results\.api\.v1\.(ArtifactService|CacheService)\/(\w+)$/.exec(url.pathname) ?? [];
  if (service !== undefined) {
    const claims = tokens.verify(request.headers.authorization);
    if (claims === undefined) throw new TwirpError('unauthenticated', 'the runtime token is not valid');
    const message = JSON.parse(body.toString() || '{}') as Record<string, unknown>;
    const store = service === 'ArtifactService' ? artifacts : caches;
    sendJson(response, 200, store.call(method, message, claims));
    return;
  }
  serveRest(call, artifacts);
}

function serveBlob({ request, response, url, body }: Call, blobs: BlobStore, id: string): void {
  if (request.method === 'PUT') {
    const contentType = request.headers['x-ms-blob-content-type'] as string | undefined;
    switch (url.searchParams.get('comp')) {
      case 'block':
        blobs.putBlock(id, url.searchParams.get('blockid') ?? '', body);
        break;
      case 'blocklist':
        blobs.commitBlocks(id, blockIds(body.toString()), contentType);
        break;
      default:
        blobs.put(id, body, contentType);
    }
    response.writeHead(201, blobHeaders()).end();
    return;
  }
  const blob = blobs.get(id);
  if (blob === undefined) {
    response.writeHead(404, { 'x-ms-error-code': 'BlobNotFound' }).end();
    return;
  }
  response.writeHead(200, { ...blobHeaders(), ...downloadHeaders(blob, url.searchParams.get('name')) });
  response.end(request.method === 'HEAD' ? undefined : blobs.read(blob));
}

function blockIds(list: string): string[] {
  return Array.from(list.matchAll(/<(?:Latest|Uncommitted|Committed)>([^<]+)</g), ([, id = '']) => id);
}

function blobHeaders(): Record<string, string> {
  return { etag: '"1"', 'last-modified': new Date().toUTCString(), 'x-ms-version': '2025-01-05' };
}

function downloadHeaders(blob: Blob, name: string | null): Record<string, string> {
  const fileName = blob.contentType.endsWith('zip') ? `${name}.zip` : name;
  const disposition = name === null ? {} : { 'content-disposition': `attachment; filename="${fileName}"` };
  return { 'content-type': blob.contentType, 'content-length': String(blob.size), ...disposition };
}

/** The REST routes with which the artifact client looks into runs by their number. */
function serveRest({ response, url }: Call, artifacts: ArtifactStore): void {
  const [, runId] = /^\/repos\/[^/]+\/[^/]+\/actions\/runs\/([^/]+)\/artifacts$/.exec(url.pathname) ?? [];
  const [, artifactId] = /^\/repos\/[^/]+\/[^/]+\/actions\/artifacts\/(\d+)\/zip$/.exec(url.pathname) ?? [];
  if (runId !== undefined) {
    const name = url.searchParams.get('name');
    const found = artifacts.finished.filter(
      (artifact) => artifact.runId === runId && (name ?? artifact.name) === artifact.name,
    );
    const listed = found.map(({ id, name: title, size, digest, createdAt }) => ({
      id,
      name: title,
      size_in_bytes: size,
      digest,
      created_at: createdAt,
      expired: false,
    }));
    sendJson(response, 200, { total_count: listed.length, artifacts: listed });
  } else if (artifactId !== undefined) {
    response.writeHead(302, { location: artifacts.urlOf(Number(artifactId)) }).end();
  } else {
    sendJson(response, 404, { message: 'Not Found', reason: 'a local workflow run has no GitHub API' });
  }
}

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(value));
}
