import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { sourceLocations } from '../../../src/http/source-location.ts';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import { type LoadOptions, loadSource } from '../../../src/sources/source-bytes.ts';

const waits: number[] = [];
const options: LoadOptions = {
  fetch: globalThis.fetch,
  signal: new AbortController().signal,
  silenceMs: 2000,
  wait: async (ms) => {
    waits.push(ms);
  },
};
const csv = 'symbol,date\nAAPL,2014-01-02\n';

async function load(location: string, more: Partial<LoadOptions> = {}) {
  const [only] = sourceLocations([location]);
  if (only === undefined) throw new Error('no location');
  return loadSource(only, { ...options, ...more });
}

describe('loadSource from a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'source-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const put = (name: string, content: string | Buffer) => {
    writeFileSync(join(folder, name), content);
    return join(folder, name);
  };

  it.each([
    ['a.csv', csv, 'csv'],
    ['a.csv.gz', gzipSync(csv), 'csv'],
    ['a.NDJSON', '{"a":1}\n', 'ndjson'],
    ['a.jsonl.gz', gzipSync('{"a":1}'), 'ndjson'],
    ['a.parquet', Buffer.from('PAR1…'), 'parquet'],
    ['a.dat', csv, 'csv'],
    ['a.json', ' [{"a":1}]', 'json'],
    ['b.json', '{"a":1}\n', 'ndjson'],
    ['b.ndjson', '[{"a":1}]', 'json'],
    ['a.txt', '<TICKER>,<DATE>\nA,20140102\n', 'csv'],
  ])('knows %s by its content', async (name, content, format) => {
    const source = await load(put(name, content));
    expect(source.format).toBe(format);
    expect(source.file).toEqual({
      name,
      bytes: Buffer.from(content as string).length,
      sha256: sha256Hex(Buffer.from(content as string)),
    });
  });

  it.each([
    ['b.csv', Buffer.from('PAR1'), 'holds Parquet, its name says CSV'],
    ['b.parquet', csv, 'holds CSV, its name says Parquet'],
    ['b.ndjson', csv, 'holds CSV, its name says NDJSON'],
    ['b.csv.gz', csv, 'is not gzip data, as its name says'],
    ['c.csv', gzipSync(csv), 'its name does not end in .gz'],
    ['d.csv', '', 'is empty'],
    ['e.csv', '  <!DOCTYPE html><html>', 'holds an HTML or XML page'],
    ['j.csv', '<b>Sorry</b>, come back, <i>later</i>\n', 'holds an HTML or XML page'],
    ['f.csv', Buffer.from('\ufeffa,b\n', 'utf16le'), 'is UTF-16 text'],
    ['h.csv.gz', gzipSync(csv.repeat(1000)).subarray(0, 60), 'its gzip data is cut off'],
    ['i.csv.gz', Buffer.concat([gzipSync(csv).subarray(0, -8), Buffer.alloc(8)]), 'holds damaged gzip data'],
  ])('refuses %s', async (name, content, message) => {
    await expect(load(put(name, content))).rejects.toThrow(message);
  });

  it('refuses gzip data that unpacks to too much', async () => {
    const bomb = put('bomb.csv.gz', gzipSync(Buffer.alloc(5 * 2 ** 20)));
    await expect(load(bomb, { maximumUnpackedBytes: 2 ** 20 })).rejects.toThrow('unpacks to more than 1 MiB');
  });

  it('names a file that does not exist', async () => {
    await expect(load(join(folder, 'none.csv'))).rejects.toThrow(/none\.csv cannot be read \(ENOENT\)/);
  });
});

/** A port that nothing listens on any more. */
async function closedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('loadSource from a server', () => {
  let server: Server;
  let answer: RequestListener = () => undefined;
  let base = '';
  beforeAll(async () => {
    server = createServer((request, response) => answer(request, response));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterEach(() => {
    waits.length = 0;
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  it('reads an answer and sends user and password without showing them', async () => {
    let seen: string | undefined;
    answer = (request, response) => {
      seen = request.headers.authorization;
      response.end(csv);
    };
    const source = await load(`${base.replace('//', '//me:s3cret@')}/a.csv?key=hidden`);
    expect(source.file.name).toBe('a.csv');
    expect(seen).toBe(`Basic ${Buffer.from('me:s3cret').toString('base64')}`);
  });

  it('never names a secret in an error', async () => {
    answer = (_, response) => {
      response.statusCode = 404;
      response.end('gone');
    };
    const failure = await load(`${base.replace('//', '//me:s3cret@')}/a.csv?key=hidden`).catch(
      (error: unknown) => error,
    );
    expect(failure).toMatchObject({
      name: 'UserError',
      message: `${base}/a.csv: the server answered with status 404.`,
    });
    const port = await closedPort();
    const down = await load(`http://me:s3cret@127.0.0.1:${port}/a.csv?key=hidden`).catch((error: unknown) => error);
    const message = `http://127.0.0.1:${port}/a.csv: the connection failed (ECONNREFUSED), 4 times.`;
    expect(down).toMatchObject({ name: 'UserError', message });
  });

  it('takes a web page with status 200 for the failure that it is', async () => {
    answer = (_, response) => response.end('<!doctype html><title>Log in</title>');
    await expect(load(`${base}/a.csv`)).rejects.toThrow('holds an HTML or XML page');
  });

  it('repeats after 429 and 503, as late as the server asks', async () => {
    const statuses = [429, 503];
    answer = (_, response) => {
      const status = statuses.shift();
      response.statusCode = status ?? 200;
      if (status === 429) response.setHeader('retry-after', '7');
      response.end(csv);
    };
    await load(`${base}/a.csv`);
    expect(waits).toEqual([7000, 1000]);
  });

  it('gives up after four attempts', async () => {
    let requests = 0;
    answer = (_, response) => {
      requests += 1;
      response.statusCode = 500;
      response.end();
    };
    await expect(load(`${base}/a.csv`)).rejects.toThrow('status 500, 4 times');
    expect(requests).toBe(4);
  });

  it('repeats when a body breaks off', async () => {
    let requests = 0;
    answer = (_, response) => {
      requests += 1;
      if (requests > 1) return response.end(csv);
      response.setHeader('content-length', '1000');
      response.write(csv, () => response.destroy());
      return undefined;
    };
    expect((await load(`${base}/a.csv`)).bytes.toString()).toBe(csv);
  });

  it('gives up on a server that stays silent', async () => {
    answer = () => undefined;
    await expect(load(`${base}/a.csv`, { silenceMs: 50, attempts: 2 })).rejects.toThrow(
      'the server was silent for 0.05 s, 2 times',
    );
  });

  it('gives up on a server that sends a little now and then', async () => {
    answer = (_, response) => {
      response.write(csv);
      const timer = setInterval(() => response.write('A,2014-01-03\n'), 10);
      response.on('close', () => clearInterval(timer));
    };
    await expect(load(`${base}/a.csv`, { longestMs: 150 })).rejects.toThrow('the download took longer than');
  });

  it('takes a per cent sign in a password for itself', async () => {
    let seen: string | undefined;
    answer = (request, response) => {
      seen = request.headers.authorization;
      response.end(csv);
    };
    await load(`${base.replace('//', '//me:100%25%20%zz@')}/a.csv`);
    expect(seen).toBe(`Basic ${Buffer.from('me:100% %zz').toString('base64')}`);
  });

  it('follows redirects to http, without the credentials when the server is another', async () => {
    const other = createServer((request, response) =>
      response.end(`symbol\n${request.headers.authorization ?? 'none'}\n`),
    );
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const port = (other.address() as AddressInfo).port;
    answer = (request, response) => {
      response.statusCode = 302;
      response.setHeader('location', request.url === '/a.csv' ? '/b.csv' : `http://127.0.0.1:${port}/c.csv`);
      response.end();
    };
    const { bytes } = await load(`${base.replace('//', '//me:s3cret@')}/a.csv`);
    other.close();
    expect(bytes.toString()).toBe('symbol\nnone\n');
  });

  it.each(['file:///etc/passwd', 'ftp://example.org/a.csv'])('does not follow a redirect to %s', async (location) => {
    answer = (_, response) => {
      response.statusCode = 301;
      response.setHeader('location', location);
      response.end();
    };
    await expect(load(`${base}/a.csv`)).rejects.toThrow('the server redirects to');
  });

  it('does not follow redirects without end', async () => {
    answer = (_, response) => {
      response.statusCode = 307;
      response.setHeader('location', '/a.csv');
      response.end();
    };
    await expect(load(`${base}/a.csv`)).rejects.toThrow('more than five times');
  });

  it.each([true, false])('stops at the size limit (announced: %s)', async (announced) => {
    answer = (_, response) => {
      if (announced) response.setHeader('content-length', String(3 * 2 ** 20));
      response.end(Buffer.alloc(3 * 2 ** 20, 65));
    };
    await expect(load(`${base}/a.csv`, { maximumBytes: 2 ** 20 })).rejects.toThrow('is larger than 1 MiB');
  });

  it('unpacks a .gz, also one that the transfer unpacked already, and knows a cut one', async () => {
    const packed = gzipSync(csv.repeat(500));
    answer = (_, response) => response.end(packed);
    expect((await load(`${base}/a.csv.gz`)).bytes.toString()).toBe(csv.repeat(500));
    answer = (_, response) => {
      response.setHeader('content-encoding', 'gzip');
      response.end(packed);
    };
    expect((await load(`${base}/a.csv.gz`)).bytes.toString()).toBe(csv.repeat(500));
    answer = (_, response) => response.end(packed.subarray(0, 40));
    await expect(load(`${base}/a.csv.gz`)).rejects.toThrow('its gzip data is cut off');
  });

  it('stops when the run is stopped', async () => {
    const stop = new AbortController();
    answer = () => stop.abort();
    await expect(load(`${base}/a.csv`, { signal: stop.signal })).rejects.toThrow('aborted');
  });
});

describe('sourceLocations', () => {
  it('names files by their last part, and by all of it where that is not enough', () => {
    const names = (texts: string[]) => sourceLocations(texts).map(({ name }) => name);
    expect(names(['data/a.csv', 'https://u:p@host/x/b.csv?k=1'])).toEqual(['a.csv', 'b.csv']);
    expect(names(['x/a.csv', 'y/a.csv', 'https://u:p@host/a.csv?k=1'])).toEqual([
      'x/a.csv',
      'y/a.csv',
      `a.csv (host ${sha256Hex('https://host/a.csv').slice(0, 8)})`,
    ]);
  });

  it('tells addresses of one name apart without their folders, which may hold a key', () => {
    const names = sourceLocations(['https://host/k1-of-a-vendor/a.csv', 'https://host/k2/a.csv']).map(
      ({ name }) => name,
    );
    expect(new Set(names).size).toBe(2);
    expect(names.join()).not.toMatch(/k1|k2/);
  });

  it('refuses other schemes without showing what may be secret, and a file listed twice', () => {
    expect(() => sourceLocations(['s3://key:secret@bucket/a.csv'])).toThrow(
      /^A source is an address "s3:\/\/…" that cannot be read\.$/,
    );
    expect(() => sourceLocations(['a.csv', 'a.csv'])).toThrow('listed twice');
  });
});
