import type { LoopbackReply, LoopbackRequest } from './loopback-server.ts';

export interface DoubleIssue {
  readonly number: number;
  title: string;
  body: string;
  state: 'open' | 'closed';
  state_reason: string | null;
  labels: string[];
  readonly author: string;
  readonly isPullRequest: boolean;
  readonly comments: string[];
}

export interface IssuesDoubleOptions {
  /** `owner/name` */
  readonly repository: string;
  readonly token: string;
  /** Whose token it is. */
  readonly account: string;
  /** Issues of one page at most. */
  readonly pageSize?: number;
}

const longestBody = 65_536;

/**
 * A loopback stand-in of the issues of one repository at GitHub: it knows whose token it is (GraphQL), lists issues and pull requests by label in pages, makes,
 * changes and comments on issues, and refuses who has no token and what GitHub refuses.
 */
export class IssuesDouble {
  readonly issues: DoubleIssue[] = [];
  /** Answers that the next requests get instead, in this order; undefined lets one through. */
  readonly replies: (LoopbackReply | undefined)[] = [];
  /** What else happens when an issue is made, before it is there. */
  beforeCreation: () => void = () => undefined;
  /** Whether the next issue is made without an answer. */
  losesAnswer = false;
  /** Whether labels can be set, which takes a right of its own. */
  setsLabels = true;
  readonly #options: IssuesDoubleOptions;

  constructor(options: IssuesDoubleOptions) {
    this.#options = options;
  }

  add(issue: Partial<DoubleIssue>): DoubleIssue {
    const added: DoubleIssue = {
      number: this.issues.length + 1,
      title: 'An issue',
      body: '',
      state: 'open',
      state_reason: null,
      labels: ['regimen'],
      author: this.#options.account,
      isPullRequest: false,
      comments: [],
      ...issue,
    };
    this.issues.push(added);
    return added;
  }

  readonly respond = (request: LoopbackRequest): LoopbackReply => {
    const { token, account, repository } = this.#options;
    const instead = this.replies.shift();
    if (instead !== undefined) return instead;
    if (request.headers.authorization !== `Bearer ${token}`) return refusal(401, 'Bad credentials');
    const { pathname } = request.url;
    if (pathname === '/graphql') return json(200, { data: { viewer: { login: account } } });
    const path = pathname.startsWith(`/repos/${repository}/issues`) && pathname.slice(`/repos/${repository}`.length);
    if (path === '/issues') return request.method === 'POST' ? this.#create(request) : this.#list(request.url);
    const [, number, rest] = /^\/issues\/(\d+)(\/comments)?$/.exec(path || '') ?? [];
    const issue = this.issues.find((one) => one.number === Number(number));
    if (issue === undefined) return refusal(404, 'Not Found');
    if (request.method === 'PATCH' && rest === undefined) return this.#change(issue, request);
    if (request.method === 'POST' && rest !== undefined) return this.#comment(issue, request);
    return refusal(404, 'Not Found');
  };

  #list(url: URL): LoopbackReply {
    const query = url.searchParams;
    const page = Number(query.get('page') ?? '1');
    const size = Math.min(Number(query.get('per_page') ?? '30'), this.#options.pageSize ?? 100);
    const label = query.get('labels') ?? '';
    const found = this.issues
      .filter(({ state }) => query.get('state') === 'all' || state === 'open')
      .filter(({ labels }) => label === '' || labels.includes(label))
      .toSorted((a, b) => (query.get('direction') === 'asc' ? a.number - b.number : b.number - a.number));
    const next = new URL(url);
    next.searchParams.set('page', String(page + 1));
    const link = found.length > page * size ? { link: `<${next.href}>; rel="next", <${url.href}>; rel="last"` } : {};
    return json(
      200,
      found.slice((page - 1) * size, page * size).map((issue) => this.#shown(issue)),
      link,
    );
  }

  #create(request: LoopbackRequest): LoopbackReply {
    const { title, body, labels } = JSON.parse(request.body) as { title: string; body: string; labels: string[] };
    if (title === '' || [...body].length > longestBody) return refusal(422, 'Validation Failed');
    this.beforeCreation();
    const issue = this.add({ title, body, labels: this.setsLabels ? labels : [] });
    if (!this.losesAnswer) return json(201, this.#shown(issue));
    this.losesAnswer = false;
    return { fault: 'reset' };
  }

  #change(issue: DoubleIssue, request: LoopbackRequest): LoopbackReply {
    const change = JSON.parse(request.body) as Partial<Pick<DoubleIssue, 'body' | 'state' | 'state_reason'>>;
    if ([...(change.body ?? '')].length > longestBody) return refusal(422, 'Validation Failed');
    Object.assign(issue, change);
    return json(200, this.#shown(issue));
  }

  #comment(issue: DoubleIssue, request: LoopbackRequest): LoopbackReply {
    issue.comments.push((JSON.parse(request.body) as { body: string }).body);
    return json(201, { id: issue.comments.length });
  }

  #shown({ author, isPullRequest, comments, labels, ...issue }: DoubleIssue) {
    return {
      ...issue,
      html_url: `https://github.example/${this.#options.repository}/issues/${issue.number}`,
      user: { login: author },
      labels: labels.map((name) => ({ name })),
      comments: comments.length,
      ...(isPullRequest ? { pull_request: {} } : {}),
    };
  }
}

export function refusal(
  status: number,
  message: string,
  headers: Readonly<Record<string, string>> = {},
): LoopbackReply {
  return json(status, { message, documentation_url: 'https://docs.github.com/rest' }, headers);
}

function json(status: number, body: unknown, headers: Readonly<Record<string, string>> = {}): LoopbackReply {
  return { status, headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
