import { createHash } from 'node:crypto';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it, onTestFinished } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { downloadLibrary, type Registry, registryFrom } from '../../../src/native/download.ts';
import { sampleBytes, samplePin } from '../../support/native/sample-library.ts';
import { tarArchive } from '../../support/native/tar-archive.ts';

const bytes = sampleBytes(200_000);
const tarball = gzipSync(tarArchive({ 'package/package.json': Buffer.from('{}'), 'package/sample.node': bytes }));
const pin = samplePin(bytes, { package: 'nodejs-polars-darwin-arm64', integrity: sri(tarball) });
const path = '/nodejs-polars-darwin-arm64/-/nodejs-polars-darwin-arm64-1.2.3.tgz';

function sri(content: Uint8Array): string {
  return `sha512-${createHash('sha512').update(content).digest('base64')}`;
}

/** A registry on this machine; `requests` lists what it was asked for. */
async function registry(answer: RequestListener): Promise<Registry & { requests: string[] }> {
  const requests: string[] = [];
  const server = createServer((request, response) => {
    requests.push(request.url ?? '');
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, retryAfterMs: [1, 1], silenceMs: 5000, requests };
}

function breakOff(response: ServerResponse): void {
  response.writeHead(200, { 'content-length': tarball.length });
  response.write(tarball.subarray(0, 1000), () => response.destroy());
}

async function failure(from: Registry, library = pin): Promise<UserError> {
  const error = await downloadLibrary(library, '1.2.3', from).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

describe('downloadLibrary', () => {
  it('takes the library out of the pinned package', async () => {
    const from = await registry((_, response) => response.end(tarball));
    expect(Buffer.compare(await downloadLibrary(pin, '1.2.3', from), bytes)).toBe(0);
    expect(from.requests).toEqual([path]);
  });

  it('tries again when the registry is busy or breaks off', async () => {
    let request = 0;
    const from = await registry((_, response) => {
      request++;
      if (request === 1) response.writeHead(503).end();
      else if (request === 2) breakOff(response);
      else response.end(tarball);
    });
    expect(Buffer.compare(await downloadLibrary(pin, '1.2.3', from), bytes)).toBe(0);
    expect(from.requests).toHaveLength(3);
  });

  it('refuses a package with another digest, and says both', async () => {
    const other = gzipSync(tarArchive({ 'package/sample.node': bytes.slice().fill(0) }));
    const from = await registry((_, response) => response.end(other));
    const { message } = await failure(from);
    expect(message).toContain(pin.integrity);
    expect(message).toContain(sri(other));
    expect(message).toContain(from.url);
  });

  it('refuses a page that comes with status 200', async () => {
    const from = await registry((_, response) => response.end('<!doctype html><title>Sign in</title>'));
    const { message, hint } = await failure(from);
    expect(message).toContain('is not the pinned package');
    expect(hint).toContain('A proxy or a mirror');
  });

  it('does not ask again for a package that does not exist', async () => {
    const from = await registry((_, response) => response.writeHead(404).end());
    expect((await failure(from)).message).toContain(`${path}: status 404`);
    expect(from.requests).toHaveLength(1);
  });

  it('gives up when every answer breaks off', async () => {
    const from = await registry((_, response) => breakOff(response));
    expect((await failure(from)).message).toContain('Cannot download');
    expect(from.requests).toHaveLength(3);
  });

  it('refuses a package that is cut short without a broken connection', async () => {
    const from = await registry((_, response) => response.end(tarball.subarray(0, tarball.length - 10)));
    expect((await failure(from)).message).toContain(`(${tarball.length - 10} bytes)`);
  });

  it('says that nobody listens', async () => {
    const { message, hint } = await failure({ url: 'http://127.0.0.1:1', retryAfterMs: [1], silenceMs: 5000 });
    expect(message).toMatch(/^Cannot download .* from http:\/\/127\.0\.0\.1:1\/.+/);
    expect(hint).toContain('REGIMEN_REGISTRY');
  });

  it('gives up on a registry that falls silent', async () => {
    const from = await registry((_, response) => response.writeHead(200).write(tarball.subarray(0, 1000)));
    expect((await failure({ ...from, silenceMs: 50 })).message).toContain('nothing came for 0.05 s');
  });

  it('says that the package lacks the library', async () => {
    const empty = gzipSync(tarArchive({ 'package/package.json': Buffer.from('{}') }));
    const from = await registry((_, response) => response.end(empty));
    expect((await failure(from, { ...pin, integrity: sri(empty) })).message).toMatch(/holds no sample\.node\.$/);
  });
});

describe('registryFrom', () => {
  it('is the public registry unless told otherwise', () => {
    expect(registryFrom({}).url).toBe('https://registry.npmjs.org');
    expect(registryFrom({ REGIMEN_REGISTRY: 'http://mirror.example/npm/' }).url).toBe('http://mirror.example/npm');
  });

  it.each(['mirror', 'file:///packages', 'https://me:hunter2@mirror.example'])(
    'refuses %s without repeating it',
    (url) => {
      const read = () => registryFrom({ REGIMEN_REGISTRY: url });
      expect(read).toThrow(UserError);
      expect(read).not.toThrow(url);
    },
  );
});
