import { createHash, createHmac } from 'node:crypto';
import type { LoopbackRequest } from './loopback-server.ts';

export interface SigningKey {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string;
  readonly region: string;
}

type SignedRequest = Pick<LoopbackRequest, 'method' | 'url' | 'headers' | 'bytes'>;

interface Authorization {
  readonly accessKeyId: string;
  readonly day: string;
  readonly region: string;
  readonly signedHeaders: readonly string[];
  readonly signature: string;
}

const form =
  /^AWS4-HMAC-SHA256 Credential=([^/]+)\/(\d{8})\/([^/]+)\/s3\/aws4_request, ?SignedHeaders=([a-z0-9;-]+), ?Signature=([0-9a-f]{64})$/;
const skewMs = 15 * 60_000;

/**
 * What is wrong with the signature of a request to S3, as the code that the service would give; undefined when it is good. Made from the published
 * description alone: https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
 */
export function signatureProblem(request: SignedRequest, key: SigningKey, now: number): string | undefined {
  const { headers } = request;
  const given = parseAuthorization(headers.authorization);
  if (given === undefined) return 'AccessDenied';
  if (given.accessKeyId !== key.accessKeyId) return 'InvalidAccessKeyId';
  if (given.region !== key.region) return 'AuthorizationHeaderMalformed';
  if (headers['x-amz-security-token'] !== key.sessionToken) return 'InvalidToken';
  const time = headers['x-amz-date'] ?? '';
  if (!time.startsWith(given.day) || !(Math.abs(timeOf(time) - now) <= skewMs)) return 'RequestTimeTooSkewed';
  if (headers['x-amz-content-sha256'] !== sha256(request.bytes)) return 'XAmzContentSHA256Mismatch';
  const mustBeSigned = ['host', ...Object.keys(headers).filter((name) => name.startsWith('x-amz-'))];
  if (!mustBeSigned.every((name) => given.signedHeaders.includes(name))) return 'AccessDenied';
  return signature(request, given, key) === given.signature ? undefined : 'SignatureDoesNotMatch';
}

function parseAuthorization(text: string | undefined): Authorization | undefined {
  const parts = form.exec(text ?? '');
  if (parts === null) return undefined;
  const [, accessKeyId = '', day = '', region = '', signedHeaders = '', found = ''] = parts;
  return { accessKeyId, day, region, signedHeaders: signedHeaders.split(';'), signature: found };
}

function timeOf(basic: string): number {
  return Date.parse(basic.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'));
}

function signature(request: SignedRequest, given: Authorization, key: SigningKey): string {
  const { method, url, headers } = request;
  const canonical = [
    method,
    url.pathname.split('/').map(encoded).join('/'),
    [...url.searchParams]
      .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
      .sort()
      .join('&'),
    ...given.signedHeaders.map((name) => `${name}:${(headers[name] ?? '').trim()}`),
    '',
    given.signedHeaders.join(';'),
    headers['x-amz-content-sha256'] ?? '',
  ].join('\n');
  const scope = `${given.day}/${given.region}/s3/aws4_request`;
  const toSign = ['AWS4-HMAC-SHA256', headers['x-amz-date'], scope, sha256(canonical)].join('\n');
  const signingKey = [given.day, given.region, 's3', 'aws4_request'].reduce<string | Buffer>(
    hmac,
    `AWS4${key.secretAccessKey}`,
  );
  return hmac(signingKey, toSign).toString('hex');
}

function encoded(part: string): string {
  return encodeURIComponent(decodeURIComponent(part));
}

function hmac(key: string | Buffer, text: string): Buffer {
  return createHmac('sha256', key).update(text).digest();
}

function sha256(data: string | Buffer): string {
  return createHash('sha256').update(data).digest('hex');
}
