import { join, resolve } from 'node:path';
import { UserError } from '../errors.ts';
import { exists } from '../file-system.ts';
import { cacheFolder } from './cache-folder.ts';
import { downloadLibrary, registryFrom } from './download.ts';
import { readManifest } from './manifest.ts';
import { placeLibrary } from './place.ts';
import { libraryFor, type Machine, thisMachine } from './platform.ts';
import { unpack } from './unpack.ts';

/** What decides where a library comes from and goes to. */
export interface LibraryOptions {
  env: NodeJS.ProcessEnv;
  machine: Machine;
}

/**
 * Opens Polars' native library for this machine.
 *
 * @param folder - The `dist/native` folder.
 * @param binding - The object that receives the library's functions.
 * @throws UserError when there is no such library, or it cannot be unpacked, downloaded, stored or opened.
 */
export async function openNativeLibrary(folder: string, binding: object): Promise<void> {
  const path = await nativeLibrary(folder, { env: process.env, machine: thisMachine() });
  try {
    process.dlopen({ exports: binding }, path);
  } catch (error) {
    throw new UserError(`Cannot open Polars' native library ${path}: ${(error as Error).message}.`, {
      hint: 'Delete the file to have it made again; if its folder forbids running code, set REGIMEN_NATIVE_CACHE to another one.',
      cause: error,
    });
  }
}

/**
 * The path of Polars' native library, put into the cache on first use: unpacked where `dist/native` holds it,
 * downloaded otherwise. `NAPI_RS_NATIVE_LIBRARY_PATH` overrides all of this.
 *
 * @throws UserError when there is no such library, or it cannot be unpacked, downloaded or stored.
 */
export async function nativeLibrary(folder: string, { env, machine }: LibraryOptions): Promise<string> {
  const chosen = env.NAPI_RS_NATIVE_LIBRARY_PATH;
  if (chosen) return existing(chosen);
  const manifest = readManifest(folder);
  const library = libraryFor(machine, manifest);
  const { compressed } = library;
  return placeLibrary(library, cacheFolder(env), async () =>
    compressed === undefined
      ? downloadLibrary(library, manifest.version, registryFrom(env))
      : unpack(join(folder, compressed), library.size),
  );
}

function existing(path: string): string {
  if (exists(path)) return resolve(path);
  throw new UserError(`NAPI_RS_NATIVE_LIBRARY_PATH names ${path}, which does not exist.`, {
    hint: 'Correct the path, or unset the variable to use the library that comes with Regimen.',
  });
}
