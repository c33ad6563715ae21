import { UserError } from '../../errors.ts';
import type { GitError } from './git.ts';

/** `absent`: no such branch. `final`: it would fail again. `passing`: another time it may work. */
export type FailureKind = 'absent' | 'denied' | 'unknown-remote' | 'final' | 'passing' | 'unclear';

const kinds: readonly (readonly [FailureKind, RegExp])[] = [
  ['absent', /couldn't find remote ref/i],
  [
    'denied',
    /authentication failed|could not read (username|password)|permission( to .*)? denied|access denied|not authorized|returned error: 40[13]|write access .* not granted|invalid username or|terminal prompts disabled|host key verification failed/i,
  ],
  [
    'unknown-remote',
    /repository .*not found|not appear to be a git repository|does not exist|no such file or directory|returned error: 404|unable to find remote helper|transport .* not allowed|protocol .* is not supported/i,
  ],
  [
    'final',
    /hook declined|protected branch|GH0\d\d|exceeds? .*(file size|limit)|dubious ownership|no space left|disk quota/i,
  ],
  [
    'passing',
    /could not resolve host|timed? ?out|connection (reset|refused|closed)|early eof|hung up|rpc failed|returned error: (429|5\d\d)|failed to connect|couldn't connect|temporar|cannot lock ref|unable to create .*\.lock|failed to update ref|incorrect old value|network is unreachable|unexpected disconnect|empty reply|operation too slow/i,
  ],
];

export function failureKind(said: string): FailureKind {
  return kinds.find(([, pattern]) => pattern.test(said))?.[0] ?? 'unclear';
}

const hints: Readonly<Record<FailureKind, string>> = {
  absent: 'Publish a week first.',
  denied:
    'On GitHub give the step the environment variable GITHUB_TOKEN and the job the permission "contents": "read" to restore, "write" to publish. Elsewhere let git know your credentials.',
  'unknown-remote': 'Name the repository with --remote. Git has to be 2.31 or newer.',
  final: 'A rule of the repository, or the machine that holds it, is in the way; the message is its own.',
  passing: 'The server cannot be reached or is busy. Run it again later: what was published is whole.',
  unclear: 'The message is that of git. Run it again; what was published is whole.',
};

/** What the user is told of a failed exchange with the remote. */
export function remoteError(what: string, error: GitError): UserError {
  const said = shortened(error.said);
  return new UserError(`${what}: ${said || error.message}`, { hint: hints[failureKind(error.said)], cause: error });
}

/** The lines that tell why: git's own last words, and what the server said. */
function shortened(said: string): string {
  const lines = said.split(/[\r\n]+/).map((line) => line.trim());
  const telling = lines.filter((line) => /^(fatal|error|remote|!)/.test(line) && !/^remote:\s*$/.test(line));
  return (telling.length > 0 ? telling : lines.filter((line) => line !== '')).slice(0, 4).join(' ').slice(0, 600);
}
