import { resolve } from 'node:path';
import { UserError } from '../../errors.ts';
import { Git, GitError } from './git.ts';
import type { Environment, GitSetting } from './git-environment.ts';
import { looseRef } from './local-repository.ts';

/** The repository that holds the branch. */
export interface Remote {
  /** Without credentials, for messages. */
  readonly name: string;
  /** What git is told beside: the address, and who asks. */
  readonly settings: readonly GitSetting[];
  /** Texts that must be in no message. */
  readonly secrets: readonly string[];
  /** `here`: on this machine. `own`: the repository that the step runs for. */
  readonly place: 'here' | 'own' | 'elsewhere';
}

export interface RemoteOptions {
  /** What the user gave; empty stands for the repository of the run, or the remote `origin` of the current folder. */
  readonly given: string;
  readonly environment: Environment;
  readonly folder: string;
  /** Reads the token, where it is needed. */
  readonly secret: (variable: string) => string | undefined;
  readonly signal: AbortSignal;
}

/** No name that anybody's configuration speaks of. */
export const remoteName = 'regimen-memory';

const scheme = /^([a-z][a-z0-9+.-]*):\/\//i;

/** @throws UserError when there is none, or it cannot be one */
export async function findRemote(options: RemoteOptions): Promise<Remote> {
  const { given, environment, folder } = options;
  const own = ownRepository(environment);
  const address = given.trim() || own || (await originOf(options));
  assertAddress(address);
  const url = scheme.test(address) ? URL.parse(address) : null;
  if (url === null) {
    const name = isPath(address) ? resolve(folder, address) : address;
    return { name, settings: addressSetting(name), secrets: [], place: isPath(address) ? 'here' : 'elsewhere' };
  }
  const isOwn = own !== undefined && bare(address) === bare(own);
  const place = isOwn ? 'own' : url.protocol === 'file:' ? 'here' : 'elsewhere';
  return { ...(/^https?:$/.test(url.protocol) ? webServer(url, options) : otherServer(url)), place };
}

function otherServer(url: URL): Omit<Remote, 'place'> {
  const settings = addressSetting(url.href);
  url.username = '';
  url.password = '';
  return { name: url.href, settings, secrets: [] };
}

/** Credentials in the address, which git would show to every process of the machine, become a header; else the token does. */
function webServer(url: URL, { environment, secret }: RemoteOptions): Omit<Remote, 'place'> {
  const [user, password] = [decoded(url.username), decoded(url.password)];
  url.username = '';
  url.password = '';
  const token = user + password === '' && isOwnServer(url, environment) ? secret('GITHUB_TOKEN') : undefined;
  const login = token === undefined ? `${user}:${password}` : `x-access-token:${token}`;
  const name = url.href;
  if (login === ':') return { name, settings: addressSetting(name), secrets: [] };
  const header = Buffer.from(login).toString('base64');
  return {
    name,
    settings: [...addressSetting(name), ...authorization(url, header)],
    secrets: [header, token ?? password].filter((text) => text !== ''),
  };
}

/** The repository of a run on GitHub. */
function ownRepository({ GITHUB_ACTIONS, GITHUB_SERVER_URL, GITHUB_REPOSITORY }: Environment): string | undefined {
  if (GITHUB_ACTIONS !== 'true' || !GITHUB_REPOSITORY) return undefined;
  return `${(GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '')}/${GITHUB_REPOSITORY}.git`;
}

function bare(address: string): string {
  return address
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .toLowerCase();
}

/** The token is GitHub's: it goes to no other server. */
function isOwnServer(url: URL, { GITHUB_SERVER_URL }: Environment): boolean {
  return url.origin === URL.parse(GITHUB_SERVER_URL || 'https://github.com')?.origin;
}

async function originOf({ environment, folder, signal }: RemoteOptions): Promise<string> {
  const git = new Git({ environment, folder, signal });
  try {
    const origin = await git.text(['remote', 'get-url', 'origin']);
    // A path is meant from the root of the working tree.
    return isPath(origin) ? resolve(await git.text(['rev-parse', '--show-toplevel']), origin) : origin;
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    await looseRef(folder, 'HEAD');
    if (!/no such remote|not a git repository/i.test(error.said)) {
      throw new UserError(`The git repository around ${folder} cannot be asked for its remote: ${error.said}`, {
        hint: 'The message is that of git. Name the repository of the state branch with --remote to do without.',
        cause: error,
      });
    }
    throw new UserError(`The folder ${folder} has no git remote "origin" to keep the state branch in.`, {
      hint: 'Name the repository with --remote, or add a remote: git remote add origin ADDRESS.',
      cause: error,
    });
  }
}

function assertAddress(address: string): void {
  const isOdd = address.startsWith('-') || /\p{Cc}/u.test(address) || /^[A-Za-z0-9]+::/.test(address);
  const protocol = scheme.exec(address)?.[1]?.toLowerCase();
  const isKnown = protocol === undefined || ['https', 'http', 'ssh', 'git', 'file'].includes(protocol);
  if (!isOdd && isKnown && (protocol === undefined || URL.canParse(address))) return;
  throw new UserError('The remote of the state branch is no address of a git repository.', {
    hint: 'Give one that begins with https://, ssh://, git:// or file://, one like git@host:owner/name.git, or a path.',
  });
}

function addressSetting(address: string): GitSetting[] {
  return [[`remote.${remoteName}.url`, address]];
}

/** The empty value takes back what the user's configuration sets for the server. */
function authorization({ origin }: URL, login: string): GitSetting[] {
  const key = `http.${origin}/.extraHeader`;
  return [
    [key, ''],
    [key, `Authorization: Basic ${login}`],
  ];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function isPath(address: string): boolean {
  return !/^[^/\\]{2,}:/.test(address);
}
