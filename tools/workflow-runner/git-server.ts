import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Access } from './permissions.ts';

/** Bare repositories of this machine, served as GitHub serves its own. */
export interface GitServer {
  readonly url: string;
  close(): Promise<void>;
}

export interface GitServerOptions {
  /** Holds the repositories: `<owner>/<name>.git`. */
  readonly folder: string;
  /** What the bearer of a token may do; undefined stands for somebody without one. */
  readonly accessOf: (token: string | undefined) => Access;
}

/** What git on GitHub allows, and a bare repository as it comes does not. */
const configuration = {
  'http.receivepack': 'true',
  'http.getanyfile': 'false',
  'uploadpack.allowFilter': 'true',
  'uploadpack.allowAnySHA1InWant': 'true',
  // The folder is the user's own choice, whoever owns it.
  'safe.directory': '*',
};

/**
 * Serves repositories over HTTP by git's own server program, to this machine only. Who may not read is asked for a token, who may not
 * write is refused, as on GitHub. The host is below `localhost`: GitHub's artifact client takes any other for an Enterprise Server.
 */
export async function startGitServer(options: GitServerOptions): Promise<GitServer> {
  const server = createServer((request, response) => {
    const refusal = refuse(request, options);
    if (refusal === undefined) serve(request, response, options.folder);
    else response.writeHead(refusal.status, refusal.headers).end(`${refusal.message}\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://github.localhost:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

interface Refusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly message: string;
}

function refuse(request: IncomingMessage, { accessOf }: GitServerOptions): Refusal | undefined {
  const token = readToken(request.headers.authorization);
  const access = accessOf(token);
  const writes = request.url?.includes('git-receive-pack') === true;
  if (access === 'write' || (access === 'read' && !writes)) return undefined;
  if (token === undefined) {
    return {
      status: 401,
      headers: { 'www-authenticate': 'Basic realm="local workflow run"' },
      message: 'A token is needed.',
    };
  }
  const message = writes ? 'Write access to repository not granted.' : 'Read access to repository not granted.';
  return { status: 403, headers: {}, message: `${message} The job needs the permission "contents".` };
}

/** The password of basic authentication, which is where git puts a token; or a bearer's. */
function readToken(authorization: string | undefined): string | undefined {
  const [scheme = '', credentials = ''] = authorization?.split(' ') ?? [];
  if (scheme.toLowerCase() === 'bearer') return credentials;
  if (scheme.toLowerCase() !== 'basic') return undefined;
  return Buffer.from(credentials, 'base64')
    .toString()
    .replace(/^[^:]*:/, '');
}

/** Hands a request to `git http-backend`, a CGI program. */
function serve(request: IncomingMessage, response: ServerResponse, folder: string): void {
  const program = spawn('git', ['http-backend'], {
    env: cgiEnvironment(request, folder),
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  program.on('error', () => response.destroy());
  // A client that goes away, or a program that has read enough, is no fault of this server.
  program.stdin.on('error', () => undefined);
  response.on('close', () => program.kill());
  request.pipe(program.stdin);
  let head: Buffer | undefined = Buffer.alloc(0);
  program.stdout.on('data', (chunk: Buffer) => {
    if (head === undefined) {
      response.write(chunk);
      return;
    }
    head = Buffer.concat([head, chunk]);
    const end = head.indexOf('\r\n\r\n');
    if (end === -1) return;
    writeHead(response, head.subarray(0, end).toString());
    response.write(head.subarray(end + 4));
    head = undefined;
  });
  program.on('close', () => (head === undefined ? response.end() : response.destroy()));
}

function cgiEnvironment({ method, url, headers }: IncomingMessage, folder: string): Record<string, string> {
  const { pathname, search } = new URL(url ?? '/', 'http://localhost');
  const length = headers['content-length'];
  const settings = Object.entries(configuration).flatMap(([key, value], index) => [
    [`GIT_CONFIG_KEY_${index}`, key],
    [`GIT_CONFIG_VALUE_${index}`, value],
  ]);
  return {
    PATH: process.env.PATH ?? '/usr/local/bin:/usr/bin:/bin',
    GIT_PROJECT_ROOT: folder,
    GIT_HTTP_EXPORT_ALL: '1',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_CONFIG_COUNT: String(Object.keys(configuration).length),
    ...Object.fromEntries(settings),
    GIT_PROTOCOL: String(headers['git-protocol'] ?? ''),
    REQUEST_METHOD: method ?? 'GET',
    PATH_INFO: decodeURIComponent(pathname),
    QUERY_STRING: search.slice(1),
    CONTENT_TYPE: headers['content-type'] ?? '',
    // A long body comes in chunks and tells no length; then the program reads to its end.
    ...(length === undefined ? {} : { CONTENT_LENGTH: length }),
    HTTP_CONTENT_ENCODING: headers['content-encoding'] ?? '',
    REMOTE_ADDR: '127.0.0.1',
    // With a name git takes the sender for authenticated, and lets it push.
    REMOTE_USER: 'local',
  };
}

/** Turns the header of a CGI program into one of HTTP. */
function writeHead(response: ServerResponse, head: string): void {
  const fields = head.split('\r\n').map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()] as const;
  });
  const status = fields.find(([name]) => name.toLowerCase() === 'status')?.[1];
  response.writeHead(
    status === undefined ? 200 : Number.parseInt(status, 10),
    Object.fromEntries(fields.filter(([name]) => name.toLowerCase() !== 'status')),
  );
}
