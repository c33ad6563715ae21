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

const noPieces: readonly Uint8Array<ArrayBuffer>[] = [];

/** Requests and the answer to the last of them, under limits of time. To be ended whatever comes. */
export class Transfer {
  readonly #limits: TransferLimits;
  readonly #silent = new AbortController();
  readonly #deadline: AbortSignal;
  readonly #signal: AbortSignal;
  #timer: NodeJS.Timeout;

  constructor(limits: TransferLimits) {
    this.#limits = limits;
    this.#deadline = AbortSignal.timeout(limits.longestMs);
    this.#signal = AbortSignal.any([limits.signal, this.#silent.signal, this.#deadline]);
    this.#timer = this.#listen();
  }

  /** @throws TransferFailure, or the reason why the signal of the limits was aborted */
  async send(url: URL, init: Omit<RequestInit, 'signal' | 'redirect'> = {}): Promise<Response> {
    this.#heard();
    try {
      const response = await this.#limits.fetch(url.href, { ...init, redirect: 'manual', signal: this.#signal });
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
    clearTimeout(this.#timer);
    this.#silent.abort();
  }

  #listen(): NodeJS.Timeout {
    return setTimeout(() => this.#silent.abort(), this.#limits.silenceMs);
  }

  #heard(): void {
    clearTimeout(this.#timer);
    this.#timer = this.#listen();
  }

  #failure(error: unknown): TransferFailure {
    this.#limits.signal.throwIfAborted();
    if (this.#deadline.aborted) {
      const minutes = Math.round(this.#limits.longestMs / 60_000);
      return new TransferFailure('slow', `the download took longer than ${minutes} minutes`);
    }
    if (this.#silent.signal.aborted) {
      return new TransferFailure('silent', `the server was silent for ${this.#limits.silenceMs / 1000} s`);
    }
    return new TransferFailure('broken', `the connection failed (${connectionCode(error)})`);
  }
}

function tooLarge(maximumBytes: number): TransferFailure {
  return new TransferFailure('large', `larger than ${Math.floor(maximumBytes / 2 ** 20)} MiB`);
}

function connectionCode(error: unknown): string {
  const cause = error instanceof Error ? (error.cause ?? error) : error;
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return typeof code === 'string' ? code : 'unknown reason';
}
