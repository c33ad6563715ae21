import type { Annotation } from '../../src/log/log.ts';
import type { Platform } from '../../src/platform/platform.ts';

/** What a stage said, for tests that ask. */
export interface Heard {
  readonly log: string[];
  readonly annotations: Annotation[];
  readonly summary: string[];
  readonly presented: string[];
}

export function noHearing(): Heard {
  return { log: [], annotations: [], summary: [], presented: [] };
}

/** A platform without a world: it keeps what is said. */
export function silentPlatform(heard: Heard = noHearing()): Platform {
  const say = (message: string) => void heard.log.push(message);
  return {
    log: { debug: say, info: say, warning: say, error: say },
    tiers: [],
    commit: '0000000000000000000000000000000000000000',
    run: undefined,
    signal: new AbortController().signal,
    audience: async () => 'owner',
    secret: () => undefined,
    progress: () => ({ advance: () => undefined, end: () => undefined }),
    annotate: (annotation) => void heard.annotations.push(annotation),
    summarise: (markdown) => void heard.summary.push(markdown),
    present: (markdown) => void heard.presented.push(markdown),
  };
}
