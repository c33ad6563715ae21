export interface TransferLimits {
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  /** How long the server may stay silent, before its answer and between two pieces of it. */
  readonly silenceMs: number;
  /** How long the transfer may take as a whole, so that a server that sends a byte now and then does not hold the job. */
  readonly longestMs: number;
}

/**
 * Why there is no whole answer. The message says it without naming the address, and never quotes what `fetch` says: that may name the
 * whole address.
 */
export class TransferFailure extends Error {
  override readonly name = 'TransferFailure';
  readonly reason: 'silent' | 'broken' | 'slow' | 'large';

  constructor(reason: TransferFailure['reason'], message: string) {
    super(message);
    this.reason = reason;
  }
}

const ended = new Error('the transfer has ended');
const noPieces: readonly Uint8Array<ArrayBuffer>[] = [];

/** Requests and the answer to the last of them, under limits of time. To be ended whatever comes. */
export class Transfer {
  readonly #limits: TransferLimits;
  readonly #controller = new AbortController();
  readonly #deadline: NodeJS.Timeout;
  #silence: NodeJS.Timeout;
  #givenUp: TransferFailure | undefined;

  constructor(limits: TransferLimits) {
    this.#limits = limits;
    limits.signal.addEventListener('abort', this.#stop);
    if (limits.signal.aborted) this.#stop();
    this.#deadline = setTimeout(() => this.#giveUp(tooSlow(limits.longestMs)), limits.longestMs);
    this.#silence = this.#listen();
  }

  /** @throws TransferFailure, or the reason why the signal of the limits was aborted */
  async send(url: URL, init: Omit<RequestInit, 'signal' | 'redirect'> = {}): Promise<Response> {
    this.#heard();
    try {
      const response = await this.#limits.fetch(url.href, {
        ...init,
        redirect: 'manual',
        signal: this.#controller.signal,
      });
      this.#heard();
      return response;
    } catch (error) {
      throw this.#failure(error);
    }
  }

  /**
   * The body after content decoding.
   *
   * @throws TransferFailure, or the reason why the signal of the limits was aborted
   */
  async body(response: Response, maximumBytes: number): Promise<Buffer> {
    if (Number(response.headers.get('content-length')) > maximumBytes) throw tooLarge(maximumBytes);
    const pieces: Uint8Array[] = [];
    let size = 0;
    try {
      for await (const piece of response.body ?? noPieces) {
        this.#heard();
        pieces.push(piece);
        size += piece.length;
        if (size > maximumBytes) throw tooLarge(maximumBytes);
      }
    } catch (error) {
      throw error instanceof TransferFailure ? error : this.#failure(error);
    }
    return Buffer.concat(pieces);
  }

  /** Gives up whatever has not arrived. */
  end(): void {
    clearTimeout(this.#silence);
    clearTimeout(this.#deadline);
    this.#limits.signal.removeEventListener('abort', this.#stop);
    this.#stop();
  }

  // A reason of its own spares making an exception for every request.
  readonly #stop = () => this.#controller.abort(ended);

  #giveUp(failure: TransferFailure): void {
    this.#givenUp ??= failure;
    this.#stop();
  }

  #listen(): NodeJS.Timeout {
    return setTimeout(() => this.#giveUp(tooSilent(this.#limits.silenceMs)), this.#limits.silenceMs);
  }

  #heard(): void {
    clearTimeout(this.#silence);
    this.#silence = this.#listen();
  }

  #failure(error: unknown): TransferFailure {
    this.#limits.signal.throwIfAborted();
    return this.#givenUp ?? new TransferFailure('broken', `the connection failed (${connectionCode(error)})`);
  }
}

function tooSlow(longestMs: number): TransferFailure {
  return new TransferFailure('slow', `the download took longer than ${Math.round(longestMs / 60_000)} minutes`);
}

function tooSilent(silenceMs: number): TransferFailure {
  return new TransferFailure('silent', `the server was silent for ${silenceMs / 1000} s`);
}

function tooLarge(maximumBytes: number): TransferFailure {
  return new TransferFailure('large', `larger than ${Math.floor(maximumBytes / 2 ** 20)} MiB`);
}

function connectionCode(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'unknown reason';
}
