import { z } from 'zod';
import { readFileIfExistsSync } from '../file-system.ts';
import type { Audience } from '../http/provider.ts';

const timeLimitMs = 10_000;

const repositorySchema = z.object({
  full_name: z.string().optional(),
  private: z.boolean().optional(),
  visibility: z.string().optional(),
});
type Repository = z.infer<typeof repositorySchema>;

export interface AudienceOptions {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
}

/**
 * Who can read the artifacts of the repository that this step runs in. The event's payload knows it; a payload without the
 * repository (GitHub does not document that of `schedule`) leaves the question to the API, which is asked without a token: what
 * everybody may see, it shows to everybody. Asked once, and only when somebody wants to know.
 *
 * @returns never `owner`; `unknown` when neither says
 */
export function repositoryAudience(options: AudienceOptions): () => Promise<Audience> {
  let answer: Promise<Audience> | undefined;
  return () => {
    answer ??= findAudience(options);
    return answer;
  };
}

async function findAudience({ environment, fetch, signal }: AudienceOptions): Promise<Audience> {
  const { GITHUB_REPOSITORY: name = '', GITHUB_EVENT_PATH, GITHUB_API_URL = 'https://api.github.com' } = environment;
  const inEvent = audienceOf(repositoryOfEvent(GITHUB_EVENT_PATH, name));
  if (inEvent !== 'unknown' || !/^[\w.-]+\/[\w.-]+$/.test(name)) return inEvent;
  try {
    const response = await fetch(`${GITHUB_API_URL}/repos/${name}`, {
      headers: { accept: 'application/vnd.github+json', 'user-agent': 'regimen' },
      signal: AbortSignal.any([signal, AbortSignal.timeout(timeLimitMs)]),
    });
    if (response.status === 404) return 'members';
    return response.ok ? audienceOf(repositorySchema.safeParse(await response.json()).data) : 'unknown';
  } catch {
    return 'unknown';
  }
}

/** The repository of the event, unless that is another one than the step's. */
function repositoryOfEvent(file: string | undefined, name: string): Repository | undefined {
  if (!file) return undefined;
  const text = readFileIfExistsSync(file)?.toString('utf8');
  try {
    const event: unknown = JSON.parse(text ?? '');
    const { repository } = z.object({ repository: repositorySchema }).parse(event);
    return repository.full_name?.toLowerCase() === name.toLowerCase() ? repository : undefined;
  } catch {
    return undefined;
  }
}

function audienceOf(repository: Repository | undefined): Audience {
  if (repository === undefined) return 'unknown';
  const { visibility, private: isPrivate } = repository;
  if (visibility === 'public' && isPrivate !== true) return 'everyone';
  if (visibility === 'private' || visibility === 'internal') return isPrivate === false ? 'unknown' : 'members';
  if (visibility !== undefined || isPrivate === undefined) return 'unknown';
  return isPrivate ? 'members' : 'everyone';
}
