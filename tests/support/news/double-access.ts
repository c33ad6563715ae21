import { type Answer, type ProviderAccess, ProviderFailure, type Question } from '../../../src/http/provider.ts';
import type { LoopbackReply, LoopbackRequest } from '../../loopback/loopback-server.ts';

/** Access to a double in this process, without a server: failures get the kinds that the client would give them. */
export class DoubleAccess implements ProviderAccess {
  readonly bodies: string[] = [];
  readonly log = { debug: () => undefined, info: () => undefined, warning: () => undefined, error: () => undefined };
  /** Requests that were under way at once, at most. */
  mostUnderWay = 0;
  #underWay = 0;
  readonly #respond: (request: LoopbackRequest) => LoopbackReply | Promise<LoopbackReply>;

  constructor(respond: (request: LoopbackRequest) => LoopbackReply | Promise<LoopbackReply>) {
    this.#respond = respond;
  }

  async ask<T>({ path, body, read }: Question<T>): Promise<Answer<T>> {
    const text = JSON.stringify(body);
    this.bodies.push(text);
    const number = this.bodies.length;
    this.#underWay += 1;
    this.mostUnderWay = Math.max(this.mostUnderWay, this.#underWay);
    const url = new URL(`http://127.0.0.1${path}`);
    const bytes = Buffer.from(text);
    const reply = await this.#respond({ method: 'POST', url, headers: {}, body: text, bytes, number });
    this.#underWay -= 1;
    const { status = 200 } = reply;
    if (status !== 200) throw new ProviderFailure(kindOf(status), `the server answered with status ${status}`);
    return { value: read(String(reply.body)), source: { name: path, bytes: 0, sha256: '0'.repeat(64) } };
  }
}

function kindOf(status: number): ProviderFailure['kind'] {
  if (status === 401 || status === 403) return 'access';
  if (status === 404) return 'absent';
  if (status === 429) return 'limit';
  return status >= 500 ? 'outage' : 'refused';
}
