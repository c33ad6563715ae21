import { UserError } from '../../errors.ts';
import type { ObjectSettings } from './settings.ts';

/** Where objects are. */
export interface ObjectBase {
  /** Address of the bucket, without a slash behind it. */
  readonly bucket: string;
  /** What the names of all objects begin with. */
  readonly prefix: string;
}

/**
 * What the addresses of all objects begin with: `https://s3.eu-central-1.amazonaws.com/my-bucket`, a slash, and the prefix `lake/`. The name of an object
 * follows it directly.
 *
 * @throws UserError for an endpoint that says who asks, and for a prefix that would lead out of the bucket
 */
export function objectBase({ endpoint, prefix }: Pick<ObjectSettings, 'endpoint' | 'prefix'>): ObjectBase {
  const url = new URL(endpoint);
  if (url.username + url.password + url.search + url.hash !== '') {
    // The rest of it may hold a secret.
    throw new UserError(`memory.objects.endpoint at ${url.host} has a user, password, query or fragment.`, {
      hint: 'Give the address and the bucket alone. Keys belong in AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    });
  }
  const folders = prefix.split('/').slice(0, -1);
  if (folders.some((name) => name === '' || name === '.' || name === '..')) {
    throw new UserError(`memory.objects.prefix is "${prefix}": it has an empty part, or one of dots alone.`, {
      hint: 'Write it like "regimen/": names with a slash behind each.',
    });
  }
  return { bucket: `${url.origin}${url.pathname.replace(/\/+$/, '')}`, prefix };
}
