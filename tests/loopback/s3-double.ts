import type { LoopbackReply, LoopbackRequest } from './loopback-server.ts';
import { type SigningKey, signatureProblem } from './signature-v4.ts';

/**
 * What happens to one request instead of what was asked:
 * `slow-down`, `conflict`, `denied` and `not-implemented` answer with 503, 409, 403 and 501; `silence` and `reset` with nothing; `cut` and `wrong-bytes` give a
 * body that ends early or is another one; `lost-answer` does what was asked and breaks the connection; `web-page` answers 404 in HTML, as something
 * that is no storage would.
 */
export type S3Fault =
  | 'slow-down'
  | 'conflict'
  | 'denied'
  | 'not-implemented'
  | 'silence'
  | 'reset'
  | 'cut'
  | 'wrong-bytes'
  | 'lost-answer'
  | 'web-page';

export interface S3DoubleOptions extends SigningKey {
  readonly bucket: string;
  readonly now: () => number;
}

/**
 * A loopback stand-in of an S3-compatible service with one bucket, addressed by path. It checks every signature, knows GET, HEAD and PUT of an object and
 * ListObjectsV2, and refuses a PUT that does not forbid to replace what is there.
 */
export class S3Double {
  /** By name, without the bucket. */
  readonly objects = new Map<string, Buffer>();
  /** What happens to the next requests, in this order. */
  readonly faults: S3Fault[] = [];
  /** What happens to the next uploads, in this order. */
  readonly uploadFaults: S3Fault[] = [];
  /** How many objects a page of a listing names. */
  pageSize = 1000;
  readonly #options: S3DoubleOptions;

  constructor(options: S3DoubleOptions) {
    this.#options = options;
  }

  readonly respond = (request: LoopbackRequest): LoopbackReply => {
    const fault = (request.method === 'PUT' ? this.uploadFaults.shift() : undefined) ?? this.faults.shift();
    switch (fault) {
      case 'slow-down':
        return problem(503, 'SlowDown');
      case 'conflict':
        return problem(409, 'ConditionalRequestConflict');
      case 'denied':
        return problem(403, 'AccessDenied');
      case 'not-implemented':
        return problem(501, 'NotImplemented');
      case 'web-page':
        return { status: 404, headers: { 'content-type': 'text/html' }, body: '<html><h1>Not here</h1></html>' };
      case 'silence':
        return { fault: 'hang' };
      case 'reset':
        return { fault: 'reset' };
      case 'cut':
        return { ...this.#answer(request), fault: 'cut' };
      case 'wrong-bytes':
        return { body: 'something else altogether' };
      case 'lost-answer':
        this.#answer(request);
        return { fault: 'reset' };
      case undefined:
        return this.#answer(request);
    }
  };

  #answer(request: LoopbackRequest): LoopbackReply {
    const wrong = signatureProblem(request, this.#options, this.#options.now());
    if (wrong !== undefined) return problem(statusOf[wrong] ?? 403, wrong);
    const [, bucket, ...rest] = request.url.pathname.split('/');
    if (bucket !== this.#options.bucket) return problem(404, 'NoSuchBucket');
    const name = rest.join('/');
    if (request.url.searchParams.get('list-type') === '2') return this.#list(request.url.searchParams);
    if (request.method === 'PUT') return this.#put(name, request);
    const bytes = this.objects.get(name);
    return bytes === undefined ? problem(404, 'NoSuchKey') : { body: bytes };
  }

  /** Pages of `pageSize` names, in their order; the token is the last name of the page before, and has a sign that XML and addresses escape. */
  #list(query: URLSearchParams): LoopbackReply {
    const after = query.get('continuation-token')?.replace(/^&\//, '') ?? '';
    const names = [...this.objects.keys()].filter((name) => name.startsWith(query.get('prefix') ?? '')).sort();
    const rest = names.filter((name) => name > after);
    const page = rest.slice(0, this.pageSize);
    const isTruncated = rest.length > page.length;
    const contents = page.map(
      (name) => `<Contents><Key>${name}</Key><Size>${this.objects.get(name)?.length}</Size></Contents>`,
    );
    const next = isTruncated ? `<NextContinuationToken>&amp;/${page.at(-1)}</NextContinuationToken>` : '';
    const body = `<ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/"><IsTruncated>${isTruncated}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`;
    return { headers: { 'content-type': 'application/xml' }, body: `<?xml version="1.0" encoding="UTF-8"?>\n${body}` };
  }

  #put(name: string, { headers, bytes }: LoopbackRequest): LoopbackReply {
    if (headers['if-none-match'] !== '*') return problem(400, 'InvalidRequest');
    if (this.objects.has(name)) return problem(412, 'PreconditionFailed');
    this.objects.set(name, bytes);
    return {};
  }
}

const statusOf: Readonly<Record<string, number>> = {
  AuthorizationHeaderMalformed: 400,
  InvalidToken: 400,
  XAmzContentSHA256Mismatch: 400,
};

function problem(status: number, code: string): LoopbackReply {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>…</Message></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body };
}
