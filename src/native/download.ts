import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { gunzipSync } from 'node:zlib';
import { UserError } from '../errors.ts';
import type { NativeLibrary } from './manifest.ts';
import { fileInTar } from './tarball.ts';

const largestTarballBytes = 96 * 2 ** 20;

/** Where and how patiently to download. */
export interface Registry {
  /** The npm registry's address, without a slash at the end. */
  url: string;
  /** Pauses before each further attempt, in milliseconds. */
  retryAfterMs: readonly number[];
  /** How long it may send nothing before the download is given up, in milliseconds. */
  silenceMs: number;
}

/**
 * The public npm registry, or the one that `REGIMEN_REGISTRY` names.
 * @throws UserError when that is not an http(s) address, or holds a password.
 */
export function registryFrom(env: NodeJS.ProcessEnv): Registry {
  const url = env.REGIMEN_REGISTRY || 'https://registry.npmjs.org';
  const parsed = URL.parse(url);
  // The value is not repeated: it may hold a password.
  if (parsed === null || !/^https?:$/.test(parsed.protocol) || parsed.username !== '' || parsed.password !== '') {
    throw new UserError('REGIMEN_REGISTRY must be an http or https address without a user or password.', {
      hint: 'For example https://registry.npmjs.org, or unset it. What is downloaded is checked against a pinned digest.',
    });
  }
  return { url: url.replace(/\/+$/, ''), retryAfterMs: [1000, 4000], silenceMs: 30_000 };
}

/**
 * Downloads a library's npm package, checks it against the pinned integrity and takes the library out.
 * @throws UserError when the registry cannot be reached or its answer is not the pinned package.
 */
export async function downloadLibrary(
  library: NativeLibrary,
  version: string,
  registry: Registry,
): Promise<Uint8Array> {
  const url = `${registry.url}/${library.package}/-/${library.package}-${version}.tgz`;
  const tarball = await fetchPatiently(url, registry);
  return libraryInTarball(tarball, library, url);
}

/**
 * Takes the library out of its npm package.
 * @param source - Where the package came from, for the message.
 * @throws UserError when the package has not the pinned integrity or lacks the library.
 */
export function libraryInTarball(
  tarball: Uint8Array,
  library: Pick<NativeLibrary, 'integrity' | 'file'>,
  source: string,
): Uint8Array {
  const found = `sha512-${createHash('sha512').update(tarball).digest('base64')}`;
  if (found !== library.integrity) {
    throw new UserError(
      `${source} is not the pinned package: expected ${library.integrity}, found ${found} (${tarball.length} bytes).`,
      { hint: 'A proxy or a mirror may have answered instead: check REGIMEN_REGISTRY, then try again.' },
    );
  }
  const bytes = fileInTar(gunzipSync(tarball), `package/${library.file}`);
  if (bytes === undefined) throw new UserError(`${source} holds no ${library.file}.`);
  return bytes;
}

/** Another attempt may help: the registry was not reached, broke off, or said it is busy. */
class TransientFailure extends Error {}

async function fetchPatiently(url: string, { retryAfterMs, silenceMs }: Registry): Promise<Uint8Array> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await fetchBytes(url, silenceMs);
    } catch (error) {
      const pause = retryAfterMs[attempt];
      if (error instanceof TransientFailure && pause !== undefined) {
        await wait(pause);
        continue;
      }
      throw new UserError(`Cannot download Polars' native library from ${url}: ${(error as Error).message}.`, {
        hint: 'Check the network (behind a proxy, set NODE_USE_ENV_PROXY=1 beside HTTPS_PROXY), set REGIMEN_REGISTRY to a registry that can be reached, or name a downloaded library in NAPI_RS_NATIVE_LIBRARY_PATH.',
        cause: error,
      });
    }
  }
}

async function fetchBytes(url: string, silenceMs: number): Promise<Uint8Array> {
  const silence = new AbortController();
  const timer = setTimeout(() => silence.abort(new Error(`nothing came for ${silenceMs / 1000} s`)), silenceMs);
  try {
    const response = await fetch(url, { signal: silence.signal });
    if (response.status === 429 || response.status >= 500) throw new TransientFailure(`status ${response.status}`);
    if (!response.ok || response.body === null) throw new Error(`status ${response.status}`);
    const chunks: Uint8Array[] = [];
    let length = 0;
    for await (const chunk of response.body) {
      timer.refresh();
      length += chunk.length;
      if (length > largestTarballBytes) throw new RangeError(`more than ${largestTarballBytes} bytes`);
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (error) {
    // fetch() wraps whatever the network did in a TypeError whose cause says it.
    if (!(error instanceof TypeError)) throw error;
    const { cause } = error;
    throw new TransientFailure(cause instanceof Error ? cause.message : error.message, { cause: error });
  } finally {
    clearTimeout(timer);
  }
}
