import { z } from 'zod';
import type { Wait } from '../http/backoff.ts';
import type { Reply } from '../http/provider-exchange.ts';
import { type PlainRequest, RequestFailure, repeatedRequest } from '../http/repeated-request.ts';
import { passingStatus } from '../http/retry-after.ts';
import { version } from '../version.ts';
import { GitHubRefusal, refusalOf } from './github-refusal.ts';
import { nextPage } from './next-page.ts';
import { rateLimitRest } from './rate-limit.ts';

const issueSchema = z.object({
  number: z.number().int(),
  state: z.enum(['open', 'closed']),
  body: z.string().nullish(),
  html_url: z.string(),
  user: z.object({ login: z.string() }).nullish(),
  labels: z.array(z.union([z.string(), z.object({ name: z.string().nullish() })])),
  pull_request: z.unknown().optional(),
});

/** An issue, or a pull request: GitHub lists both as issues. */
export interface ListedIssue {
  readonly number: number;
  readonly isOpen: boolean;
  readonly isPullRequest: boolean;
  readonly body: string;
  readonly url: string;
  /** Login of the author; undefined for an account that is gone. */
  readonly author: string | undefined;
  readonly labels: readonly string[];
}

export interface IssueChange {
  readonly body?: string;
  readonly state?: 'open' | 'closed';
  readonly state_reason?: 'completed' | 'not_planned' | 'reopened';
}

export interface GitHubOptions {
  /** GITHUB_API_URL. */
  readonly apiUrl: string;
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  readonly clock: () => number;
  readonly wait?: Wait;
  /** How long the server may stay silent. */
  readonly silenceMs?: number;
}

interface Question {
  /** Completes "asked to …". */
  readonly purpose: string;
  readonly method: PlainRequest['method'];
  readonly url: string;
  readonly body?: unknown;
  /** Whether it may be carried out twice. */
  readonly isRepeatable: boolean;
}

const attempts = 3;
const longestWaitMs = 120_000;
const pageSize = 100;
const mostPages = 10;

/** The issues of one repository, over GitHub's REST API. Every method throws GitHubRefusal when there is no good answer. */
export class GitHubClient {
  readonly #options: GitHubOptions;
  readonly #api: string;

  constructor(options: GitHubOptions) {
    this.#options = options;
    this.#api = options.apiUrl.replace(/\/+$/, '');
  }

  /**
   * Login of the account that the token belongs to. The REST API does not tell it of the token of a workflow or an app; GraphQL does.
   *
   * @returns undefined when the service does not say
   */
  async account(): Promise<string | undefined> {
    const url = this.#api.endsWith('/api/v3') ? this.#api.replace(/v3$/, 'graphql') : `${this.#api}/graphql`;
    const question = { purpose: 'say whose token this is', method: 'POST', url, isRepeatable: true } as const;
    const reply = await this.#send({ ...question, body: { query: 'query { viewer { login } }' } });
    const schema = z.object({ data: z.object({ viewer: z.object({ login: z.string().min(1) }) }) });
    return reply.status === 200 ? schema.safeParse(parsedJson(reply)).data?.data.viewer.login : undefined;
  }

  /** Issues and pull requests with a label, open and closed, newest first; a thousand at most. */
  async issues(label: string): Promise<ListedIssue[]> {
    const query = new URLSearchParams({
      labels: label,
      state: 'all',
      sort: 'created',
      direction: 'desc',
      per_page: String(pageSize),
    });
    const purpose = `list the issues of ${this.#options.repository}`;
    const found: ListedIssue[] = [];
    let url: string | undefined = `${this.#repositoryUrl}/issues?${query}`;
    for (let page = 0; url !== undefined && page < mostPages; page++) {
      const question: Question = { purpose, method: 'GET', url, isRepeatable: true };
      const reply: Reply = await this.#ask(question);
      found.push(...readAs(reply, z.array(issueSchema), purpose).map(listedIssue));
      url = nextPage(reply.headers, this.#api);
    }
    return found;
  }

  /** Made again after a broken connection: the caller looks for a second one of the same kind. */
  async create(title: string, body: string, label: string): Promise<ListedIssue> {
    const purpose = `open an issue in ${this.#options.repository}`;
    const url = `${this.#repositoryUrl}/issues`;
    const question = {
      purpose,
      method: 'POST',
      url,
      body: { title, body, labels: [label] },
      isRepeatable: true,
    } as const;
    return listedIssue(readAs(await this.#ask(question), issueSchema, purpose));
  }

  async change(issue: number, change: IssueChange): Promise<void> {
    const purpose = `change the issue #${issue} of ${this.#options.repository}`;
    const url = `${this.#repositoryUrl}/issues/${issue}`;
    await this.#ask({ purpose, method: 'PATCH', url, body: change, isRepeatable: true });
  }

  async comment(issue: number, body: string): Promise<void> {
    const purpose = `comment on the issue #${issue} of ${this.#options.repository}`;
    const url = `${this.#repositoryUrl}/issues/${issue}/comments`;
    await this.#ask({ purpose, method: 'POST', url, body: { body }, isRepeatable: false });
  }

  get #repositoryUrl(): string {
    return `${this.#api}/repos/${this.#options.repository}`;
  }

  async #ask(question: Question): Promise<Reply> {
    const reply = await this.#send(question);
    if (reply.status >= 200 && reply.status < 300) return reply;
    throw refusalOf(question.purpose, reply, parsedJson(reply));
  }

  async #send({ purpose, method, url, body, isRepeatable }: Question): Promise<Reply> {
    const { token, fetch, signal, clock, wait, silenceMs = 60_000 } = this.#options;
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'user-agent': `regimen/${version}`,
      'x-github-api-version': '2022-11-28',
    };
    const content = body === undefined ? {} : { body: JSON.stringify(body) };
    try {
      return await repeatedRequest(() => ({ url: new URL(url), method, headers, ...content }), {
        fetch,
        signal,
        attempts,
        silenceMs,
        maximumBytes: 64 * 2 ** 20,
        longestWaitMs,
        isRepeatable,
        passing: (reply) => {
          const rest = rateLimitRest(reply, clock());
          if (rest !== undefined) return { retryAfterMs: rest };
          return isRepeatable && passingStatus.has(reply.status) ? {} : undefined;
        },
        ...(wait === undefined ? {} : { wait }),
      });
    } catch (error) {
      if (!(error instanceof RequestFailure)) throw error;
      throw new GitHubRefusal(`asked to ${purpose}, ${error.message}`);
    }
  }
}

function listedIssue(issue: z.infer<typeof issueSchema>): ListedIssue {
  return {
    number: issue.number,
    isOpen: issue.state === 'open',
    isPullRequest: issue.pull_request !== undefined,
    body: issue.body ?? '',
    url: issue.html_url,
    author: issue.user?.login,
    labels: issue.labels.map((label) => (typeof label === 'string' ? label : (label.name ?? ''))),
  };
}

function readAs<S extends z.ZodType>(reply: Reply, schema: S, purpose: string): z.infer<S> {
  const parsed = schema.safeParse(parsedJson(reply));
  if (parsed.success) return parsed.data;
  throw new GitHubRefusal(`asked to ${purpose}, the server answered something else`);
}

/** @returns undefined for what is no JSON */
function parsedJson({ body }: Reply): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
