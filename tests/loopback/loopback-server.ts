import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

/** A request as the server has got it. */
export interface LoopbackRequest {
  readonly method: string;
  readonly url: URL;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  /** The body as it came. */
  readonly bytes: Buffer;
  /** 1, 2, … in the order of arrival. */
  readonly number: number;
}

export interface LoopbackReply {
  /** 200 when missing. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** How long the server stays silent first. */
  readonly delayMs?: number;
  /**
   * `hang`: never answers; `reset`: breaks the connection without an answer; `cut`: announces the whole body, sends half of it and breaks the
   * connection.
   */
  readonly fault?: 'hang' | 'reset' | 'cut';
}

export interface SeenRequest extends LoopbackRequest {
  /** Time of arrival in ms since 1970, with fractions, never running backwards. */
  readonly at: number;
}

/** A server on 127.0.0.1 that answers as it is told and remembers what it was asked. */
export interface Loopback {
  /** `http://127.0.0.1:port` */
  readonly url: string;
  readonly requests: readonly SeenRequest[];
  /** Ends every connection. @throws what `respond` threw first, so that a mistake in a test is no answer with status 500 */
  close(): Promise<void>;
}

export type Respond = (request: LoopbackRequest) => LoopbackReply | Promise<LoopbackReply>;

export async function startLoopback(respond: Respond): Promise<Loopback> {
  const requests: SeenRequest[] = [];
  const mistakes: unknown[] = [];
  const ending = new AbortController();
  let url = '';

  const answer = async (message: IncomingMessage, response: ServerResponse) => {
    const request = describe(message, url, requests.length + 1);
    requests.push(request);
    // A client that breaks off while its body is read is its own affair.
    const bytes = await buffer(message).catch(() => undefined);
    if (bytes === undefined) return;
    const whole = { ...request, body: bytes.toString('utf8'), bytes };
    requests[request.number - 1] = whole;
    const reply = await respond(whole);
    if (reply.delayMs !== undefined && !(await passed(reply.delayMs, ending.signal))) return;
    send(reply, response);
  };

  const server = createServer((message, response) => {
    answer(message, response).catch((error: unknown) => {
      mistakes.push(error);
      response.writeHead(500).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    requests,
    close: async () => {
      ending.abort();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      if (mistakes.length > 0) throw mistakes[0];
    },
  };
}

function describe(message: IncomingMessage, base: string, number: number): SeenRequest {
  const headers = Object.entries(message.headers).map(([name, value]) => [name, [value].flat().join(', ')] as const);
  return {
    method: message.method ?? '',
    url: new URL(`${base}${message.url}`),
    headers: Object.fromEntries(headers),
    body: '',
    bytes: Buffer.alloc(0),
    number,
    at: performance.timeOrigin + performance.now(),
  };
}

/** @returns false when the server was closed meanwhile */
function passed(ms: number, signal: AbortSignal): Promise<boolean> {
  return sleep(ms, true, { signal }).catch(() => false);
}

function send({ status = 200, headers = {}, body = '', fault }: LoopbackReply, response: ServerResponse): void {
  if (fault === 'hang') return;
  if (fault === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  const bytes = Buffer.from(body);
  response.writeHead(status, { 'content-length': bytes.length, ...headers });
  if (fault !== 'cut') {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.socket?.destroy());
}
