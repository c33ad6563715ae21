import { UserError } from '../errors.ts';
import type { NativeLibrary, NativeManifest } from './manifest.ts';

/** What decides which build of a native library fits a machine. */
export interface Machine {
  platform: string;
  arch: string;
  /** Version of glibc, undefined where the C library is another one (musl) or the system is not Linux. */
  glibc: string | undefined;
}

/** Describes the machine this process runs on. */
export function thisMachine(): Machine {
  return {
    platform: process.platform,
    arch: process.arch,
    glibc: process.platform === 'linux' ? glibcVersion() : undefined,
  };
}

/** The key of the manifest's entry for a machine, in the manner of npm's platform packages: `linux-x64-gnu`, `darwin-arm64`. */
export function platformKey({ platform, arch, glibc }: Machine): string {
  if (platform === 'linux') return `linux-${arch}-${glibc === undefined ? 'musl' : 'gnu'}`;
  if (platform === 'win32') return `win32-${arch}-msvc`;
  return `${platform}-${arch}`;
}

/** Chooses the library for a machine. @throws UserError when Polars is not built for it. */
export function libraryFor(machine: Machine, manifest: NativeManifest): NativeLibrary {
  const key = platformKey(machine);
  const library = manifest.libraries[key];
  if (library !== undefined) return library;
  throw new UserError(`Polars ${manifest.version} has no library for this machine (${key}).`, {
    hint: `Use one of ${Object.keys(manifest.libraries).join(', ')}, or name a library of your own in NAPI_RS_NATIVE_LIBRARY_PATH.`,
  });
}

function glibcVersion(): string | undefined {
  // Else the report looks up the name of every open connection, and Polars' own loader asks for one more.
  Object.assign(process.report, { excludeNetwork: true });
  const { header } = process.report.getReport() as { header: { glibcVersionRuntime?: string } };
  return header.glibcVersionRuntime;
}
