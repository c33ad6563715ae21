/** A page of what is in a bucket. */
export interface ListedObjects {
  /** Names as the bucket has them, prefix included; sizes in bytes. */
  readonly objects: readonly { readonly name: string; readonly size: number }[];
  /** What the request for the next page names; undefined on the last one. */
  readonly next: string | undefined;
}

const signs: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * Reads the answer to ListObjectsV2: https://docs.aws.amazon.com/AmazonS3/latest/API/API_ListObjectsV2.html. Its elements hold text alone, so that no parser of XML is needed.
 *
 * @returns undefined for something else, and for a page that says neither that it is the last one nor what follows
 */
export function listedObjects(body: Buffer): ListedObjects | undefined {
  const text = body.toString('utf8');
  const isTruncated = /<IsTruncated>\s*(true|false)\s*<\/IsTruncated>/.exec(text)?.[1];
  const next = isTruncated === 'true' ? elementOf(text, 'NextContinuationToken') : undefined;
  if (!/<ListBucketResult[\s>]/.test(text) || isTruncated === undefined) return undefined;
  if (isTruncated === 'true' && next === undefined) return undefined;
  const objects = [...text.matchAll(/<Contents>(.*?)<\/Contents>/gs)].map(([, content = '']) => ({
    name: elementOf(content, 'Key') ?? '',
    size: Number(elementOf(content, 'Size')),
  }));
  return { objects, next };
}

function elementOf(text: string, name: string): string | undefined {
  const found = new RegExp(`<${name}>([^<]*)</${name}>`).exec(text)?.[1];
  return found?.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(\w+));/gi, (whole, decimal, hex, sign) => {
    if (sign !== undefined) return signs[sign] ?? whole;
    return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16));
  });
}
