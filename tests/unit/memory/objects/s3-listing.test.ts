import { describe, expect, it } from 'vitest';
import { listedObjects } from '../../../../src/memory/objects/s3-listing.ts';

const page = (inner: string) =>
  Buffer.from(`<?xml version="1.0"?><ListBucketResult xmlns="x">${inner}</ListBucketResult>`);

describe('a page of a listing', () => {
  it('has names and sizes, and what the next one begins with', () => {
    const contents = '<Contents><Key>a&amp;b&#x2F;&#49;</Key><ETag>&quot;e&quot;</ETag>\n<Size>12</Size></Contents>';
    const body = page(
      `<IsTruncated>true</IsTruncated>${contents}<NextContinuationToken>1/x&lt;=</NextContinuationToken>`,
    );
    expect(listedObjects(body)).toEqual({ objects: [{ name: 'a&b/1', size: 12 }], next: '1/x<=' });
  });

  it('is the last one where it says so, whatever token it has', () => {
    const body = page('<IsTruncated>false</IsTruncated><NextContinuationToken>x</NextContinuationToken>');
    expect(listedObjects(body)).toEqual({ objects: [], next: undefined });
  });

  it.each([
    ['another document', Buffer.from('<Error><Code>x</Code></Error>')],
    ['one that says not whether it is the last', page('<Contents><Key>a</Key><Size>1</Size></Contents>')],
    ['one that is not the last and names no next', page('<IsTruncated>true</IsTruncated>')],
  ])('is not %s', (_, body) => {
    expect(listedObjects(body)).toBeUndefined();
  });
});
