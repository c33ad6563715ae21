import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { signatureProblem } from './signature-v4.ts';

// The worked example "GET object" of https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
const key = {
  accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
  region: 'us-east-1',
};
const signed =
  'AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,' +
  'SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,' +
  'Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41';
const now = Date.UTC(2013, 4, 24);
const headers = {
  host: 'examplebucket.s3.amazonaws.com',
  range: 'bytes=0-9',
  'x-amz-content-sha256': createHash('sha256').digest('hex'),
  'x-amz-date': '20130524T000000Z',
  authorization: signed,
};
const request = {
  method: 'GET',
  url: new URL('https://examplebucket.s3.amazonaws.com/test.txt'),
  headers,
  bytes: Buffer.alloc(0),
};

describe('the stand-in for S3', () => {
  it('accepts the published example of a signature', () => {
    expect(signatureProblem(request, key, now)).toBeUndefined();
  });

  it.each([
    ['another method', { ...request, method: 'PUT' }, 'SignatureDoesNotMatch'],
    ['another object', { ...request, url: new URL('/test2.txt', request.url) }, 'SignatureDoesNotMatch'],
    ['another query', { ...request, url: new URL('/test.txt?acl=', request.url) }, 'SignatureDoesNotMatch'],
    ['another host', { ...request, headers: { ...headers, host: 'other.example' } }, 'SignatureDoesNotMatch'],
    ['other bytes', { ...request, bytes: Buffer.from('x') }, 'XAmzContentSHA256Mismatch'],
    [
      'a header that is not signed',
      { ...request, headers: { ...headers, 'x-amz-acl': 'public-read' } },
      'AccessDenied',
    ],
    ['no signature', { ...request, headers: { ...headers, authorization: '' } }, 'AccessDenied'],
    ['a token that nobody has', { ...request, headers: { ...headers, 'x-amz-security-token': 't' } }, 'InvalidToken'],
  ])('refuses %s', (_, changed, problem) => {
    expect(signatureProblem(changed, key, now)).toBe(problem);
  });

  it.each([
    ['another secret', { ...key, secretAccessKey: `${key.secretAccessKey}x` }, 'SignatureDoesNotMatch'],
    ['another id', { ...key, accessKeyId: 'AKIAOTHER' }, 'InvalidAccessKeyId'],
    ['another region', { ...key, region: 'eu-central-1' }, 'AuthorizationHeaderMalformed'],
  ])('refuses a key with %s', (_, other, problem) => {
    expect(signatureProblem(request, other, now)).toBe(problem);
  });

  it('refuses a signature that is more than 15 minutes old', () => {
    expect(signatureProblem(request, key, now + 15 * 60_000)).toBeUndefined();
    expect(signatureProblem(request, key, now + 15 * 60_000 + 1)).toBe('RequestTimeTooSkewed');
  });
});
