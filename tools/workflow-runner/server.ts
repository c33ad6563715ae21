import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UserError } from '../../src/errors.ts';
import type { GitServerOptions } from './git-server.ts';
import { startGitServer } from './git-server.ts';

/** What GITHUB_SERVER_URL names, for as long as a run lasts. */
export interface Server {
  readonly url: string;
  close(): Promise<void>;
}

/** Says where the server is: an address, or a folder of this machine that holds `<owner>/<name>.git`. */
export type ServerLocation =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'folder'; readonly folder: string };

/**
 * Reads `--server-url`.
 * @param repository `owner/name` of the repository that is run
 * @throws UserError for an address that the steps could not use
 */
export function locateServer(serverUrl: string | undefined, repository: string): ServerLocation {
  const text = serverUrl ?? 'https://github.com';
  const url = URL.parse(text);
  if (url?.protocol === 'file:') return { kind: 'folder', folder: requireOrigin(url, repository) };
  // The artifact and cache clients take any other host for an Enterprise Server and refuse to work.
  if (url !== null && /^https?:$/.test(url.protocol) && /^github\.com$|\.ghe\.com$|\.localhost$/.test(url.hostname)) {
    return { kind: 'address', url: text.replace(/\/+$/, '') };
  }
  throw new UserError(`--server-url: '${text}' cannot be the server of a run`, {
    hint: 'Give file:///FOLDER with the bare repository FOLDER/OWNER/NAME.git, or an address of github.com, *.ghe.com or *.localhost.',
  });
}

function requireOrigin(url: URL, repository: string): string {
  if (url.hostname !== '') {
    throw new UserError(`--server-url: '${url.href}' names the host '${url.hostname}'`, {
      hint: 'A folder of this machine has three slashes: file:///FOLDER.',
    });
  }
  const folder = fileURLToPath(url);
  const origin = path.join(folder, `${repository}.git`);
  if (existsSync(path.join(origin, 'HEAD'))) return folder;
  throw new UserError(`--server-url: there is no bare repository '${origin}'`, {
    hint: `Make it: git init --bare '${origin}'.`,
  });
}

/** Starts what has to be started for a server: nothing for an address, a git server for a folder. */
export async function startServer(location: ServerLocation, accessOf: GitServerOptions['accessOf']): Promise<Server> {
  if (location.kind === 'folder') return startGitServer({ folder: location.folder, accessOf });
  return { url: location.url, close: async () => undefined };
}
