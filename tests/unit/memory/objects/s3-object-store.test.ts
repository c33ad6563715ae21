import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pipelineSchema } from '../../../../src/configuration/pipeline.ts';
import { UserError } from '../../../../src/errors.ts';
import { objectStoreOf } from '../../../../src/memory/objects/object-store-of.ts';
import type { S3Fault } from '../../../loopback/s3-double.ts';
import { digestOf, now, secrets, storage } from '../../../support/memory/storage.ts';

const bytes = Buffer.from('bars of a long history', 'utf8');
const sha256 = digestOf(bytes);

/** What a promise fails with, message and hint in one. */
async function failure(promise: Promise<unknown>): Promise<{ error: unknown; text: string }> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Error)) throw new Error('It did not fail.');
  return { error, text: `${error.message} ${error instanceof UserError ? error.hint : ''}` };
}

describe('an object', () => {
  it('is stored under its digest and read back', async () => {
    const { store, service } = await storage();
    expect(await store.has(sha256)).toBe(false);
    expect(await store.get(sha256)).toBeUndefined();
    await store.put(sha256, bytes);
    expect([...service.objects.keys()]).toEqual([`lake/${sha256}`]);
    expect(await store.has(sha256)).toBe(true);
    expect(Buffer.from((await store.get(sha256)) ?? []).equals(bytes)).toBe(true);
  });

  it('may be any bytes, none at all included', async () => {
    const { store } = await storage();
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (content) => {
        const name = digestOf(content);
        await store.put(name, content);
        expect(digestOf((await store.get(name)) ?? Buffer.from('absent'))).toBe(name);
      }),
      { numRuns: 20 },
    );
  });

  it('is not sent again when it is there', async () => {
    const { store, server } = await storage();
    await store.put(sha256, bytes);
    await store.put(sha256, bytes);
    expect(server.requests.map(({ method }) => method)).toEqual(['HEAD', 'PUT', 'HEAD']);
  });

  it('is there once when eight store it at once', async () => {
    const { store, service } = await storage();
    await Promise.all(Array.from({ length: 8 }, () => store.put(sha256, bytes)));
    expect(service.objects.size).toBe(1);
    expect(service.objects.get(`lake/${sha256}`)?.equals(bytes)).toBe(true);
  });

  it('is never replaced, and one of another length is named', async () => {
    const { store, service } = await storage();
    service.objects.set(`lake/${sha256}`, Buffer.from('something else'));
    const { error, text } = await failure(store.put(sha256, bytes));
    expect(error).toBeInstanceOf(UserError);
    expect(text).toContain(`the object ${sha256} has 14 bytes instead of 22`);
    expect(service.objects.get(`lake/${sha256}`)?.toString()).toBe('something else');
  });

  it('is not stored under a digest that is not its own', async () => {
    const { store, server } = await storage();
    const { text } = await failure(store.put(digestOf(Buffer.from('x')), bytes));
    expect(text).toContain(`give ${sha256}`);
    expect(server.requests).toEqual([]);
  });

  it('is refused when its bytes are not those of its name', async () => {
    const { store, service } = await storage();
    const damaged = Buffer.from('bars of a long histori');
    service.objects.set(`lake/${sha256}`, damaged);
    const { error, text } = await failure(store.get(sha256));
    expect(error).not.toBeInstanceOf(UserError);
    expect(text).toContain(`the object ${sha256} is damaged; its 22 bytes give ${digestOf(damaged)}`);
  });

  it('is refused when the answer is something else', async () => {
    const { store, service } = await storage();
    await store.put(sha256, bytes);
    service.faults.push('wrong-bytes');
    expect((await failure(store.get(sha256))).text).toContain('is damaged');
  });
});

describe('a failure that passes', () => {
  it.each<[S3Fault, number[]]>([
    ['slow-down', [500]],
    ['reset', [500]],
    ['cut', [500]],
  ])('is waited out while reading: %s', async (fault, expected) => {
    const { store, service, pauses } = await storage();
    await store.put(sha256, bytes);
    service.faults.push(fault);
    expect(digestOf((await store.get(sha256)) ?? Buffer.from('absent'))).toBe(sha256);
    expect(pauses).toEqual(expected);
  });

  it.each<[string, S3Fault[], number[], string[]]>([
    ['a service under load', ['slow-down', 'reset'], [500, 1000], ['HEAD', 'PUT', 'PUT', 'PUT']],
    ['another one that stores it at the same time', ['conflict'], [500], ['HEAD', 'PUT', 'PUT']],
    ['an answer that is lost on its way', ['lost-answer'], [500], ['HEAD', 'PUT', 'PUT', 'HEAD']],
  ])('is waited out while storing: %s', async (_, faults, expected, methods) => {
    const { store, service, server, pauses } = await storage();
    service.uploadFaults.push(...faults);
    await store.put(sha256, bytes);
    expect(pauses).toEqual(expected);
    expect(server.requests.map(({ method }) => method)).toEqual(methods);
    expect(service.objects.get(`lake/${sha256}`)?.equals(bytes)).toBe(true);
  });

  it('is silence, which ends after the time of the configuration', async () => {
    const { store, service, pauses } = await storage({ http: { timeout_seconds: 1 } });
    service.faults.push('silence');
    expect(await store.has(sha256)).toBe(false);
    expect(pauses).toEqual([500]);
  });

  it('is given up after the attempts of the configuration', async () => {
    const { store, service, pauses } = await storage({ http: { attempts: 3 } });
    service.faults.push('slow-down', 'slow-down', 'slow-down', 'slow-down');
    const { error, text } = await failure(store.has(sha256));
    expect(error).toBeInstanceOf(UserError);
    expect(text).toContain('asked to look for an object, the server answered with status 503, 3 times.');
    expect(pauses).toEqual([500, 1000]);
    expect(service.faults).toHaveLength(1);
  });

  it('does not outlive the run', async () => {
    const controller = new AbortController();
    const { store, service, server } = await storage({
      signal: controller.signal,
      onPause: () => controller.abort(new Error('stopped')),
    });
    service.faults.push('slow-down', 'slow-down');
    expect((await failure(store.has(sha256))).text).toContain('stopped');
    expect(server.requests).toHaveLength(1);
  });
});

describe('a refusal', () => {
  it('of a key says which rights it needs', async () => {
    const { store, service, pauses } = await storage();
    service.faults.push('denied');
    const { error, text } = await failure(store.get(sha256));
    expect(error).toBeInstanceOf(UserError);
    expect(text).toContain(
      '/my-bucket/lake/: asked to read an object, the server answered with status 403 (AccessDenied).',
    );
    expect(text).toContain('s3:ListBucket');
    expect(pauses).toEqual([]);
  });

  it.each([
    [
      'another secret',
      { secrets: { ...secrets, AWS_SECRET_ACCESS_KEY: 'hush-another' } },
      403,
      'SignatureDoesNotMatch',
      'of one key',
    ],
    [
      'another id',
      { secrets: { ...secrets, AWS_ACCESS_KEY_ID: 'AKIAOTHER' } },
      403,
      'InvalidAccessKeyId',
      'of one key',
    ],
    ['a missing session token', { sessionToken: 'session-hush' }, 400, 'InvalidToken', 'AWS_SESSION_TOKEN'],
    ['another region', { region: 'auto' }, 400, 'AuthorizationHeaderMalformed', 'region'],
    ['another bucket', { bucket: 'no-bucket' }, 404, 'NoSuchBucket', 'existing bucket'],
    ['a clock that is off', { clock: () => now + 20 * 60_000 }, 403, 'RequestTimeTooSkewed', 'clock'],
  ])('for %s names its reason, what to do, and no secret', async (_, options, status, code, advice) => {
    const { store } = await storage(options);
    const { error, text } = await failure(store.get(sha256));
    expect(error).toBeInstanceOf(UserError);
    expect(text).toContain(`status ${status} (${code})`);
    expect(text).toContain(advice);
    expect(text).not.toContain('hush');
  });

  it('of an upload into no bucket is found by the upload', async () => {
    const { store } = await storage({ bucket: 'no-bucket' });
    expect((await failure(store.put(sha256, bytes))).text).toContain(
      'asked to store an object, the server answered with status 404',
    );
  });

  it('of a service without conditional writes is final: nothing is stored without the condition', async () => {
    const { store, service, server } = await storage();
    service.uploadFaults.push('not-implemented');
    expect((await failure(store.put(sha256, bytes))).text).toContain(
      'status 501 (NotImplemented). The service must know',
    );
    expect(server.requests).toHaveLength(2);
    expect(service.objects.size).toBe(0);
  });

  it('by something that is no storage is no missing object', async () => {
    const { store, service } = await storage();
    service.faults.push('web-page');
    expect((await failure(store.get(sha256))).text).toContain('status 404. Check memory.objects');
  });
});

describe('keys', () => {
  it('may be temporary', async () => {
    const { store } = await storage({
      sessionToken: 'session-hush',
      secrets: { ...secrets, AWS_SESSION_TOKEN: 'session-hush' },
    });
    await store.put(sha256, bytes);
    expect(await store.has(sha256)).toBe(true);
  });

  it.each(['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'])(
    'are asked for when they are needed: %s',
    async (variable) => {
      const { store, server } = await storage({ secrets: { ...secrets, [variable]: undefined } });
      const { error, text } = await failure(store.has(sha256));
      expect(error).toBeInstanceOf(UserError);
      expect(text).toMatch(new RegExp(`^${variable} is not set`));
      expect(server.requests).toEqual([]);
    },
  );
});

it('is no store where the configuration names none', async () => {
  const pipeline = pipelineSchema.parse({
    universe: { files: ['u.csv'] },
    market: { files: ['m.csv'] },
    news: { files: ['n.csv'] },
  });
  const context = {
    fetch: globalThis.fetch,
    signal: new AbortController().signal,
    clock: () => now,
    secret: () => {
      throw new Error('asked for a secret');
    },
  };
  expect(await objectStoreOf(pipeline, context)).toBeUndefined();
});

describe('a listing', () => {
  it('tells the size of every object, a request for each page', async () => {
    const { store, service, server } = await storage();
    service.pageSize = 3;
    const contents = Array.from({ length: 7 }, (_, length) => Buffer.alloc(length, 'x'));
    for (const content of contents) service.objects.set(`lake/${digestOf(content)}`, content);
    service.objects.set(`other/${sha256}`, bytes);
    const expected = new Map(contents.map((content) => [digestOf(content), content.length]));
    expect(await store.sizes()).toEqual(expected);
    expect(server.requests).toHaveLength(3);
  });

  it('of an empty bucket is empty', async () => {
    const { store } = await storage();
    expect(await store.sizes()).toEqual(new Map());
  });

  it.each<S3Fault>(['denied', 'wrong-bytes', 'web-page'])(
    'that is answered with "%s" is no empty one',
    async (fault) => {
      const { store, service } = await storage();
      service.faults.push(fault);
      const { error, text } = await failure(store.sizes());
      expect(error).toBeInstanceOf(UserError);
      expect(text).toContain('asked to list objects');
    },
  );
});
