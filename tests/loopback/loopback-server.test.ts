import { describe, expect, it, onTestFinished } from 'vitest';
import { type Respond, startLoopback } from './loopback-server.ts';

async function at(respond: Respond) {
  const loopback = await startLoopback(respond);
  onTestFinished(() => loopback.close().catch(() => undefined));
  return loopback;
}

describe('the loopback server', () => {
  it('tells what it was asked, and when', async () => {
    const before = performance.timeOrigin + performance.now();
    const { url, requests } = await at(() => ({ status: 201, headers: { 'x-a': 'b' }, body: 'made' }));
    const response = await fetch(`${url}/a?b=c`, { method: 'POST', body: 'text', headers: { 'X-Key': 'k' } });
    expect([response.status, response.headers.get('x-a'), await response.text()]).toEqual([201, 'b', 'made']);
    await fetch(url);
    const [first, second] = requests;
    expect(first).toMatchObject({ method: 'POST', body: 'text', number: 1, headers: { 'x-key': 'k' } });
    expect(first?.url.href).toBe(`${url}/a?b=c`);
    expect(second?.number).toBe(2);
    expect(first?.at).toBeGreaterThan(before);
    expect(second?.at).toBeGreaterThan(first?.at ?? 0);
  });

  it.each(['reset', 'cut'] as const)('breaks the connection: %s', async (fault) => {
    const { url } = await at(() => ({ body: 'x'.repeat(1000), fault }));
    await expect(fetch(url).then((response) => response.text())).rejects.toThrow(TypeError);
  });

  it('announces the whole body of which it sends half', async () => {
    const { url } = await at(() => ({ body: 'x'.repeat(1000), fault: 'cut' }));
    const response = await fetch(url);
    expect(response.headers.get('content-length')).toBe('1000');
    const pieces: number[] = [];
    const reading = async () => {
      for await (const piece of response.body ?? []) pieces.push(piece.length);
    };
    await expect(reading()).rejects.toThrow(TypeError);
    expect(pieces.reduce((sum, size) => sum + size, 0)).toBe(500);
  });

  it('is silent as long as it is told', async () => {
    const { url, close } = await at(({ url: { pathname } }) =>
      pathname === '/hang' ? { fault: 'hang' } : { delayMs: 30, body: 'late' },
    );
    const started = performance.now();
    expect(await (await fetch(url)).text()).toBe('late');
    expect(performance.now() - started).toBeGreaterThan(28);
    await expect(fetch(`${url}/hang`, { signal: AbortSignal.timeout(30) })).rejects.toThrow();
    const waiting = fetch(`${url}/hang`).catch(() => 'closed');
    await close();
    expect(await waiting).toBe('closed');
  });

  it('does not hide a mistake of the test', async () => {
    const { url, close } = await at(() => {
      throw new RangeError('a mistake');
    });
    expect((await fetch(url)).status).toBe(500);
    await expect(close()).rejects.toThrow('a mistake');
  });
});
