import type { Wait } from '../../http/backoff.ts';
import type { Network } from '../../http/network.ts';
import type { HttpSettings } from '../../http/settings.ts';
import { objectBase } from './object-base.ts';
import type { ObjectStore } from './object-store.ts';
import { S3ObjectStore } from './s3-object-store.ts';
import type { ObjectSettings } from './settings.ts';

/** What object storage takes of the world. */
export interface ObjectContext extends Network {
  /** Ms since 1970. */
  readonly clock: () => number;
  /** The secret that an environment variable holds, undefined when it is not set. */
  readonly secret: (variable: string) => string | undefined;
}

/**
 * The object storage that `memory.objects` names. The keys are read when it is first used, so that a run that needs no object needs no keys.
 *
 * @returns undefined when the configuration names none
 * @throws UserError for an endpoint or a prefix that cannot be one
 */
export async function objectStoreOf(
  { memory, http }: { readonly memory: { readonly objects?: ObjectSettings | undefined }; readonly http: HttpSettings },
  { fetch, signal, clock, secret }: ObjectContext,
  wait?: Wait,
): Promise<ObjectStore | undefined> {
  if (memory.objects === undefined) return undefined;
  const place = objectBase(memory.objects);
  const { region } = memory.objects;
  return new S3ObjectStore({
    place,
    region,
    secret,
    fetch,
    signal,
    clock,
    attempts: http.attempts,
    silenceMs: http.timeout_seconds * 1000,
    ...(wait === undefined ? {} : { wait }),
  });
}
