/******/ (() => { // webpackBootstrap
/******/ 	var __webpack_modules__ = ({

/***/ 455:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

module.exports = __nccwpck_require__(677);


/***/ }),

/***/ 677:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

"use strict";
// ESM COMPAT FLAG
__nccwpck_require__.r(__webpack_exports__);

// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  nativeLibrary: () => (/* binding */ nativeLibrary),
  openNativeLibrary: () => (/* binding */ openNativeLibrary)
});

;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = require("node:path");
;// CONCATENATED MODULE: ./build/lib/src/system-refusals.js
const freeSpace = 'Free some space, or name a folder on another drive with --lake.';
const grantAccess = 'Set the permissions, or name another folder with --lake.';
const grantReading = 'Give this user the right to read it, then run the same command again. What is stored stays as it is.';
const wrongPath = 'Look at what lies on that path, and at the path that was given.';
const moreHandles = 'Raise the limit, for example with "ulimit -n 4096", or run fewer things at once, then run the same command again.';
const checkDrive = 'Look at the drive or the mount it lies on, then run the same command again. What is stored stays as it is.';
const refusals = {
    EACCES: { reason: 'permission denied', toRead: grantReading, toWrite: grantAccess },
    EPERM: { reason: 'not permitted', toRead: grantReading, toWrite: grantAccess },
    EROFS: { reason: 'the drive is read-only', isOfWriting: true, toWrite: grantAccess },
    ENOSPC: { reason: 'the drive is full', isOfWriting: true, toWrite: freeSpace },
    EDQUOT: { reason: 'the quota is used up', isOfWriting: true, toWrite: freeSpace },
    EFBIG: { reason: 'it would be larger than files may be here', isOfWriting: true, toWrite: freeSpace },
    ENOTDIR: {
        reason: 'a part of its path is a file where a folder was expected',
        toRead: wrongPath,
        toWrite: 'Name another folder.',
    },
    EISDIR: { reason: 'it is a folder where a file was expected', toRead: wrongPath, toWrite: 'Name a file.' },
    ENAMETOOLONG: { reason: 'the name is too long', toRead: wrongPath, toWrite: 'Name a shorter path.' },
    ELOOP: { reason: 'its links lead in a circle', toRead: wrongPath, toWrite: 'Name the place itself.' },
    EMFILE: { reason: 'this process has too many files open', toRead: moreHandles, toWrite: moreHandles },
    ENFILE: { reason: 'this machine has too many files open', toRead: moreHandles, toWrite: moreHandles },
    EIO: { reason: 'the drive or its connection gave an error', toWrite: checkDrive },
};
/** Undefined for a code that has no words. */
function systemRefusal(code) {
    return Object.hasOwn(refusals, code) ? refusals[code] : undefined;
}
/** What to do about something that cannot be read. */
function readingRemedy(code) {
    return systemRefusal(code)?.toRead ?? checkDrive;
}

;// CONCATENATED MODULE: ./build/lib/src/errors.js

/** The user's configuration, input or data is wrong: says what, where, and what to do. */
class UserError extends Error {
    name = 'UserError';
    /** What the reader should do next, as one sentence. */
    hint;
    constructor(message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.hint = options.hint;
    }
}
/**
 * A file or folder is there, or may be there, and cannot be read. It is no `UserError`, because who goes on past a mistake of the user,
 * in one regime or one week, must not go on past this: what cannot be read now may be good.
 */
class UnreadableError extends Error {
    name = 'UnreadableError';
    /** What the reader should do next. */
    hint;
    constructor(path, cause) {
        const code = errorCode(cause);
        const reason = systemRefusal(code)?.reason ?? (cause instanceof Error ? cause.message.split('\n')[0] : String(cause));
        super(`${path} cannot be read: ${reason} (${code}).`, { cause });
        this.hint = readingRemedy(code);
    }
}
/** The system's name for a failure, such as EACCES. */
function errorCode(error) {
    const code = error instanceof Error ? error.code : undefined;
    return code ?? 'unknown error';
}
/** A gate or an audit said no: the work was done and written, and its result must stop the caller (exit code 3). */
class GateError extends Error {
    name = 'GateError';
    /** What the stage found, for the caller to see in spite of the refusal. */
    outputs;
    constructor(message, outputs = {}) {
        super(message);
        this.outputs = outputs;
    }
}
/** Exit codes of the command line; 1 is our failure, everything that is neither a `UserError` nor a `GateError`. */
const exitCodes = { done: 0, failure: 1, usage: 2, gate: 3 };

;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = require("node:fs");
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = require("node:fs/promises");
;// CONCATENATED MODULE: ./build/lib/src/file-system.js




const pieceBytes = (/* unused pure expression or super */ null && (2 ** 20));
/**
 * Buffers of reads that ended, for those that begin. Thousands of small files are read one after the other: with a new buffer for each, V8 would count a
 * mebibyte of memory for every one of them, and go over its whole heap again after a few dozen.
 */
const idlePieces = (/* unused pure expression or super */ null && ([]));
const mostIdlePieces = 4;
let watcher;
/**
 * Has every access told before it happens. What `watch` throws stands for an answer of the system, so that tests can have each of
 * them fail.
 *
 * @returns takes it back
 */
function watchFileSystem(watch) {
    watcher = watch;
    return () => {
        watcher = undefined;
    };
}
/** The bytes of a file, undefined when there is none. @throws UnreadableError */
function readFileIfExists(path, options = {}) {
    return answer('read', path, () => readFile(path, options));
}
/**
 * The bytes of a file from its beginning to its end in pieces, so that no more than one piece is in memory.
 *
 * @param onPiece is given each piece, which holds these bytes until it returns
 * @returns how many bytes there were, undefined when there is no such file
 * @throws UnreadableError
 */
function readPiecesIfExist(path, onPiece) {
    return answer('read', path, async () => {
        const handle = await open(path, 'r');
        const buffer = idlePieces.pop() ?? Buffer.allocUnsafe(pieceBytes);
        try {
            let total = 0;
            for (;;) {
                const { bytesRead } = await handle.read(buffer, 0, buffer.length, total);
                if (bytesRead === 0)
                    return total;
                onPiece(buffer.subarray(0, bytesRead));
                total += bytesRead;
            }
        }
        finally {
            if (idlePieces.length < mostIdlePieces)
                idlePieces.push(buffer);
            await handle.close();
        }
    });
}
/** As {@link readFileIfExists}, as UTF-8 text. @throws UnreadableError */
async function readTextIfExists(path) {
    return (await readFileIfExists(path))?.toString('utf8');
}
/** As {@link readFileIfExists}, without a promise. @throws UnreadableError */
function readFileIfExistsSync(path) {
    return answerSync('read', path, () => (0,external_node_fs_namespaceObject.readFileSync)(path));
}
/** The names in a folder, in no order; none when there is no such folder. @throws UnreadableError */
async function listIfExists(folder) {
    return (await answer('list', folder, () => readdir(folder))) ?? [];
}
/** As {@link listIfExists}, with what each name stands for. @throws UnreadableError */
async function entriesIfExist(folder) {
    return (await answer('list', folder, () => readdir(folder, { withFileTypes: true }))) ?? [];
}
/** As {@link listIfExists}, sorted by code units, undefined when there is no such folder. @throws UnreadableError */
function namesIfExistsSync(folder) {
    return answerSync('list', folder, () => (0,external_node_fs_namespaceObject.readdirSync)(folder).sort());
}
/** Whether there is something at a path; a link that leads nowhere is nothing. @throws UnreadableError */
function exists(path) {
    return statsIfExist(path) !== undefined;
}
/** What is at a path, behind links; undefined when there is nothing. @throws UnreadableError */
function statsIfExist(path) {
    return answerSync('look', path, () => (0,external_node_fs_namespaceObject.statSync)(path, { throwIfNoEntry: false }) ?? absent(path));
}
/** What is at a path, a link itself included; undefined when there is nothing. @throws UnreadableError */
function ownStatsIfExist(path) {
    return answerSync('look', path, () => (0,external_node_fs_namespaceObject.lstatSync)(path, { throwIfNoEntry: false }) ?? absent(path));
}
/**
 * Which file is at a path, and in which state: the same text as long as nobody puts another in its place or changes it. Undefined when there
 * is nothing. @throws UnreadableError
 */
function fileStateIfExists(path) {
    return answerSync('look', path, () => {
        const stats = statSync(path, { throwIfNoEntry: false, bigint: true });
        return stats ? [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(' ') : absent(path);
    });
}
/** Where a path leads once its links are followed; undefined when there is nothing. @throws UnreadableError */
function realPathIfExists(path) {
    return answerSync('look', path, () => realpathSync(path));
}
/**
 * Writes a new file that outlasts a stop of the machine.
 *
 * @throws the system's error, with the path: Node leaves it out where the write fails and not the opening, as on a full drive
 */
async function writeSynced(path, content) {
    const handle = await open(path, 'wx');
    try {
        await handle.writeFile(content);
        await handle.sync();
    }
    catch (error) {
        throw error instanceof Error ? Object.assign(error, { path }) : error;
    }
    finally {
        await handle.close();
    }
}
/** Makes sure that a file's bytes, or the names in a folder, outlast a stop of the machine. */
async function syncToDisk(path) {
    const isFolder = statsIfExist(path)?.isDirectory() ?? false;
    // Windows cannot open a folder; there the rename itself is all that can be had. A file it syncs only for who may write.
    if (isFolder && process.platform === 'win32')
        return;
    const handle = await open(path, isFolder ? 'r' : 'r+');
    try {
        await handle.sync();
    }
    finally {
        await handle.close();
    }
}
/** Node gives the same for ENOENT and ENOTDIR here, and an exception for every file that is not there would cost more than a look. */
function absent(path) {
    for (let above = (0,external_node_path_namespaceObject.dirname)(path), below = path; above !== below; [above, below] = [(0,external_node_path_namespaceObject.dirname)(above), above]) {
        const stats = (0,external_node_fs_namespaceObject.statSync)(above, { throwIfNoEntry: false });
        if (stats?.isDirectory())
            return undefined;
        if (stats)
            throw Object.assign(new Error(`ENOTDIR: not a directory, stat '${path}'`), { code: 'ENOTDIR', path });
    }
    return undefined;
}
async function answer(kind, path, ask) {
    try {
        watcher?.({ kind, path });
        return await ask();
    }
    catch (error) {
        return absenceOrThrow(path, error);
    }
}
function answerSync(kind, path, ask) {
    try {
        watcher?.({ kind, path });
        return ask();
    }
    catch (error) {
        return absenceOrThrow(path, error);
    }
}
function absenceOrThrow(path, error) {
    if (errorCode(error) === 'ENOENT')
        return undefined;
    if (errorCode(error) === 'ABORT_ERR')
        throw error;
    throw new UnreadableError(path, error);
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = require("node:os");
;// CONCATENATED MODULE: ./build/lib/src/native/cache-folder.js





/**
 * The folder that keeps unpacked libraries between runs: in `REGIMEN_NATIVE_CACHE`, else the runner's tool cache, its
 * temporary folder, or the system's. The user's id is part of the name, because all but the first may be shared.
 */
function cacheFolder(env) {
    const base = env.REGIMEN_NATIVE_CACHE || env.RUNNER_TOOL_CACHE || env.RUNNER_TEMP || (0,external_node_os_namespaceObject.tmpdir)();
    const uid = process.getuid?.();
    return (0,external_node_path_namespaceObject.join)(base, uid === undefined ? 'regimen-native' : `regimen-native-${uid}`);
}
/** Makes a folder that only this user can write, along with its parents. @throws UserError when that is impossible. */
function makePrivateFolder(folder) {
    try {
        (0,external_node_fs_namespaceObject.mkdirSync)(folder, { recursive: true, mode: 0o700 });
    }
    catch (error) {
        throw cannotWrite(folder, error);
    }
}
/**
 * Refuses folders that somebody else owns or can write: what they planted there would be loaded as code.
 * A folder that does not exist is fine. Windows has no such owner; its temporary folder belongs to the user.
 * @throws UserError
 */
function refuseForeignFolders(...folders) {
    for (const folder of folders)
        refuseForeignFolder(folder);
}
function refuseForeignFolder(folder) {
    const stats = statsOf(folder);
    if (stats === undefined || process.getuid === undefined)
        return;
    const problem = !stats.isDirectory()
        ? 'it is not a folder'
        : stats.uid !== process.getuid()
            ? `it belongs to user ${stats.uid}, not to ${process.getuid()}`
            : (stats.mode & 0o022) !== 0
                ? `others may write to it (mode ${(stats.mode & 0o777).toString(8)})`
                : undefined;
    if (problem === undefined)
        return;
    throw new UserError(`Polars is not loaded from ${folder}: ${problem}.`, {
        hint: 'Remove that folder, or set REGIMEN_NATIVE_CACHE to a folder that only you can write.',
    });
}
function statsOf(folder) {
    try {
        return ownStatsIfExist(folder);
    }
    catch (error) {
        throw cannotWrite(folder, error instanceof UnreadableError ? error.cause : error);
    }
}
const reasons = {
    ENOSPC: 'the disk is full',
    EROFS: 'it is read-only',
    EACCES: 'permission denied',
    EPERM: 'not permitted',
    ENOENT: 'the folder cannot be made',
    ENOTDIR: 'a part of the path is not a folder',
};
/** The error for a cache that cannot be written, in words that say what to do. */
function cannotWrite(path, error) {
    const { code = 'unknown error' } = error;
    const reason = reasons[code] ?? code;
    return new UserError(`Cannot write Polars' native library to ${path}: ${reason}.`, {
        hint: 'It needs about 120 MB: make room, or set REGIMEN_NATIVE_CACHE to a folder that this user can write.',
        cause: error,
    });
}

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = require("node:crypto");
;// CONCATENATED MODULE: external "node:timers/promises"
const external_node_timers_promises_namespaceObject = require("node:timers/promises");
;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = require("node:zlib");
;// CONCATENATED MODULE: ./build/lib/src/native/tarball.js
const blockBytes = 512;
/**
 * Finds one regular file in a tar archive (ustar, as npm packs it).
 * @returns The bytes of the file, or undefined when the archive holds no such file.
 * @throws Error when a header is not one, or the archive ends too early.
 */
function fileInTar(archive, path) {
    for (let at = 0; at + blockBytes <= archive.length;) {
        const header = archive.subarray(at, at + blockBytes);
        if (header.every((byte) => byte === 0))
            return undefined;
        const size = Number.parseInt(tarball_text(header, 124, 12), 8);
        if (tarball_text(header, 257, 5) !== 'ustar' || !(size >= 0))
            throw new Error(`not a tar header at byte ${at}`);
        const start = at + blockBytes;
        if (start + size > archive.length)
            throw new Error(`the archive ends inside ${tarball_text(header, 0, 100)}`);
        const type = tarball_text(header, 156, 1);
        if ((type === '0' || type === '') && entryPath(header) === path)
            return archive.subarray(start, start + size);
        at = start + Math.ceil(size / blockBytes) * blockBytes;
    }
    return undefined;
}
function entryPath(header) {
    const prefix = tarball_text(header, 345, 155);
    const name = tarball_text(header, 0, 100);
    return prefix === '' ? name : `${prefix}/${name}`;
}
function tarball_text(header, from, length) {
    const field = header.subarray(from, from + length);
    const end = field.indexOf(0);
    return Buffer.from(end === -1 ? field : field.subarray(0, end))
        .toString('utf8')
        .trim();
}

;// CONCATENATED MODULE: ./build/lib/src/native/download.js





const largestTarballBytes = 96 * 2 ** 20;
/**
 * The public npm registry, or the one that `REGIMEN_REGISTRY` names.
 * @throws UserError when that is not an http(s) address, or holds a password.
 */
function registryFrom(env) {
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
async function downloadLibrary(library, version, registry) {
    const url = `${registry.url}/${library.package}/-/${library.package}-${version}.tgz`;
    const tarball = await fetchPatiently(url, registry);
    return libraryInTarball(tarball, library, url);
}
/**
 * Takes the library out of its npm package.
 * @param source - Where the package came from, for the message.
 * @throws UserError when the package has not the pinned integrity or lacks the library.
 */
function libraryInTarball(tarball, library, source) {
    const found = `sha512-${(0,external_node_crypto_namespaceObject.createHash)('sha512').update(tarball).digest('base64')}`;
    if (found !== library.integrity) {
        throw new UserError(`${source} is not the pinned package: expected ${library.integrity}, found ${found} (${tarball.length} bytes).`, { hint: 'A proxy or a mirror may have answered instead: check REGIMEN_REGISTRY, then try again.' });
    }
    const bytes = fileInTar((0,external_node_zlib_namespaceObject.gunzipSync)(tarball), `package/${library.file}`);
    if (bytes === undefined)
        throw new UserError(`${source} holds no ${library.file}.`);
    return bytes;
}
/** Another attempt may help: the registry was not reached, broke off, or said it is busy. */
class TransientFailure extends Error {
}
async function fetchPatiently(url, { retryAfterMs, silenceMs }) {
    for (let attempt = 0;; attempt++) {
        try {
            return await fetchBytes(url, silenceMs);
        }
        catch (error) {
            const pause = retryAfterMs[attempt];
            if (error instanceof TransientFailure && pause !== undefined) {
                await (0,external_node_timers_promises_namespaceObject.setTimeout)(pause);
                continue;
            }
            throw new UserError(`Cannot download Polars' native library from ${url}: ${error.message}.`, {
                hint: 'Check the network (behind a proxy, set NODE_USE_ENV_PROXY=1 beside HTTPS_PROXY), set REGIMEN_REGISTRY to a registry that can be reached, or name a downloaded library in NAPI_RS_NATIVE_LIBRARY_PATH.',
                cause: error,
            });
        }
    }
}
async function fetchBytes(url, silenceMs) {
    const silence = new AbortController();
    const timer = setTimeout(() => silence.abort(new Error(`nothing came for ${silenceMs / 1000} s`)), silenceMs);
    try {
        const response = await fetch(url, { signal: silence.signal });
        if (response.status === 429 || response.status >= 500)
            throw new TransientFailure(`status ${response.status}`);
        if (!response.ok || response.body === null)
            throw new Error(`status ${response.status}`);
        const chunks = [];
        let length = 0;
        for await (const chunk of response.body) {
            timer.refresh();
            length += chunk.length;
            if (length > largestTarballBytes)
                throw new RangeError(`more than ${largestTarballBytes} bytes`);
            chunks.push(chunk);
        }
        return Buffer.concat(chunks);
    }
    catch (error) {
        // fetch() wraps whatever the network did in a TypeError whose cause says it.
        if (!(error instanceof TypeError))
            throw error;
        const { cause } = error;
        throw new TransientFailure(cause instanceof Error ? cause.message : error.message, { cause: error });
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./build/lib/src/native/manifest.js



/** Reads the manifest of a `dist/native` folder, which the build wrote. */
function readManifest(folder) {
    const file = (0,external_node_path_namespaceObject.join)(folder, 'manifest.json');
    const bytes = readFileIfExistsSync(file);
    if (bytes !== undefined)
        return JSON.parse(bytes.toString('utf8'));
    throw new UserError(`${file} does not exist.`, { hint: 'Restore dist/native from version control.' });
}

;// CONCATENATED MODULE: ./build/lib/src/native/place.js






const abandonedAfterMs = 60 * 60 * 1000;
/**
 * The path of a library in the cache, which is filled on first use with what `obtain` returns. Safe when several
 * processes start at once: each writes a file of its own and the last rename wins, with the same bytes.
 *
 * @param cache - A folder that only this user can write; made if it does not exist.
 * @throws UserError when the obtained bytes are not the pinned ones, or the cache cannot be written.
 */
async function placeLibrary(library, cache, obtain) {
    const folder = (0,external_node_path_namespaceObject.join)(cache, library.sha256.slice(0, 16));
    const path = (0,external_node_path_namespaceObject.join)(folder, library.file);
    refuseForeignFolders(cache, folder);
    if (isSealed(path, library))
        return path;
    makePrivateFolder(folder);
    refuseForeignFolders(cache, folder);
    const bytes = await obtain();
    requirePinned(bytes, library);
    removeAbandoned(folder);
    write(path, bytes, library);
    return path;
}
/**
 * Whether the file is one that was verified when it was placed. Reading and hashing it again would make every start several
 * times slower, so the seal is its size and a modification time taken from its digest: a file that was cut
 * short, rewritten or copied here by other means has another one.
 */
function isSealed(path, library) {
    const stats = ownStatsIfExist(path);
    if (stats === undefined)
        return false;
    const mine = process.getuid === undefined || stats.uid === process.getuid();
    return stats.isFile() && mine && stats.size === library.size && stats.mtimeMs === sealTime(library) * 1000;
}
/** Seconds since 1970 which mark a verified file: even (some file systems keep two seconds), between 1987 and 2004. */
function sealTime({ sha256 }) {
    return 2 * (0x1000_0000 + Number.parseInt(sha256.slice(0, 7), 16));
}
function requirePinned(bytes, { file, size, sha256 }) {
    const found = (0,external_node_crypto_namespaceObject.createHash)('sha256').update(bytes).digest('hex');
    if (bytes.length === size && found === sha256)
        return;
    throw new UserError(`${file} is not the file it should be: expected ${size} bytes with SHA-256 ${sha256}, found ${bytes.length} bytes with ${found}.`, { hint: 'Restore dist/native from version control; if it is unchanged, report this.' });
}
function write(path, bytes, library) {
    const temporary = `${path}.${process.pid}.${(0,external_node_crypto_namespaceObject.randomUUID)()}.tmp`;
    try {
        const file = (0,external_node_fs_namespaceObject.openSync)(temporary, 'wx', 0o500);
        try {
            for (let at = 0; at < bytes.length;)
                at += (0,external_node_fs_namespaceObject.writeSync)(file, bytes, at);
            (0,external_node_fs_namespaceObject.futimesSync)(file, sealTime(library), sealTime(library));
            // Without this a power cut could leave the right name, size and time on a file of zeros.
            (0,external_node_fs_namespaceObject.fsyncSync)(file);
        }
        finally {
            (0,external_node_fs_namespaceObject.closeSync)(file);
        }
        (0,external_node_fs_namespaceObject.renameSync)(temporary, path);
    }
    catch (error) {
        (0,external_node_fs_namespaceObject.rmSync)(temporary, { force: true });
        // Windows does not replace a library that another process, which was faster, has already loaded.
        if (isSealed(path, library))
            return;
        throw cannotWrite(path, error);
    }
}
/** Removes what killed processes left, but nothing that a running one may be writing. */
function removeAbandoned(folder) {
    for (const name of namesIfExistsSync(folder) ?? []) {
        if (!name.endsWith('.tmp'))
            continue;
        const path = (0,external_node_path_namespaceObject.join)(folder, name);
        const stats = ownStatsIfExist(path);
        if (stats !== undefined && Date.now() - stats.ctimeMs > abandonedAfterMs)
            (0,external_node_fs_namespaceObject.rmSync)(path, { force: true });
    }
}

;// CONCATENATED MODULE: ./build/lib/src/native/platform.js

/** Describes the machine this process runs on. */
function thisMachine() {
    return {
        platform: process.platform,
        arch: process.arch,
        glibc: process.platform === 'linux' ? glibcVersion() : undefined,
    };
}
/** The key of the manifest's entry for a machine, in the manner of npm's platform packages: `linux-x64-gnu`, `darwin-arm64`. */
function platformKey({ platform, arch, glibc }) {
    if (platform === 'linux')
        return `linux-${arch}-${glibc === undefined ? 'musl' : 'gnu'}`;
    if (platform === 'win32')
        return `win32-${arch}-msvc`;
    return `${platform}-${arch}`;
}
/** Chooses the library for a machine. @throws UserError when Polars is not built for it. */
function libraryFor(machine, manifest) {
    const key = platformKey(machine);
    const library = manifest.libraries[key];
    if (library !== undefined)
        return library;
    throw new UserError(`Polars ${manifest.version} has no library for this machine (${key}).`, {
        hint: `Use one of ${Object.keys(manifest.libraries).join(', ')}, or name a library of your own in NAPI_RS_NATIVE_LIBRARY_PATH.`,
    });
}
function glibcVersion() {
    // Else the report looks up the name of every open connection, and Polars' own loader asks for one more.
    Object.assign(process.report, { excludeNetwork: true });
    const { header } = process.report.getReport();
    return header.glibcVersionRuntime;
}

;// CONCATENATED MODULE: ./build/lib/src/native/unpack.js



/**
 * Unpacks a zstd file into memory.
 * @param size - The number of bytes it must unpack to.
 * @throws UserError when the file is missing or damaged, or this Node cannot unpack it.
 */
function unpack(path, size) {
    if (external_node_zlib_namespaceObject.zstdDecompressSync === undefined) {
        throw new UserError(`Unpacking Polars' native library needs Node 24; this is Node ${process.versions.node}.`, {
            hint: 'Run it with Node 24, for example through npm, which finds the Node that `npm ci` installed.',
        });
    }
    const packed = readFileIfExistsSync(path);
    if (packed === undefined)
        throw damaged(path, 'it does not exist');
    let bytes;
    try {
        bytes = external_node_zlib_namespaceObject.zstdDecompressSync(packed, { maxOutputLength: size });
    }
    catch (error) {
        throw damaged(path, error.message, error);
    }
    // A file that is cut short is no error for zlib: it gives what there is.
    if (bytes.length !== size)
        throw damaged(path, `it gives ${bytes.length} of ${size} bytes`);
    return bytes;
}
function damaged(path, reason, cause) {
    return new UserError(`Cannot unpack Polars' native library ${path}: ${reason}.`, {
        hint: 'The file is missing or damaged: restore dist/native from version control.',
        cause,
    });
}

;// CONCATENATED MODULE: ./build/lib/src/native/library.js









/**
 * Opens Polars' native library for this machine.
 *
 * @param folder - The `dist/native` folder.
 * @param binding - The object that receives the library's functions.
 * @throws UserError when there is no such library, or it cannot be unpacked, downloaded, stored or opened.
 */
async function openNativeLibrary(folder, binding) {
    const path = await nativeLibrary(folder, { env: process.env, machine: thisMachine() });
    try {
        process.dlopen({ exports: binding }, path);
    }
    catch (error) {
        throw new UserError(`Cannot open Polars' native library ${path}: ${error.message}.`, {
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
async function nativeLibrary(folder, { env, machine }) {
    const chosen = env.NAPI_RS_NATIVE_LIBRARY_PATH;
    if (chosen)
        return existing(chosen);
    const manifest = readManifest(folder);
    const library = libraryFor(machine, manifest);
    const { compressed } = library;
    return placeLibrary(library, cacheFolder(env), async () => compressed === undefined
        ? downloadLibrary(library, manifest.version, registryFrom(env))
        : unpack((0,external_node_path_namespaceObject.join)(folder, compressed), library.size));
}
function existing(path) {
    if (exists(path))
        return (0,external_node_path_namespaceObject.resolve)(path);
    throw new UserError(`NAPI_RS_NATIVE_LIBRARY_PATH names ${path}, which does not exist.`, {
        hint: 'Correct the path, or unset the variable to use the library that comes with Regimen.',
    });
}


/***/ })

/******/ 	});
/************************************************************************/
/******/ 	// The module cache
/******/ 	var __webpack_module_cache__ = {};
/******/ 	
/******/ 	// The require function
/******/ 	function __nccwpck_require__(moduleId) {
/******/ 		// Check if module is in cache
/******/ 		var cachedModule = __webpack_module_cache__[moduleId];
/******/ 		if (cachedModule !== undefined) {
/******/ 			return cachedModule.exports;
/******/ 		}
/******/ 		// Create a new module (and put it into the cache)
/******/ 		var module = __webpack_module_cache__[moduleId] = {
/******/ 			// no module.id needed
/******/ 			// no module.loaded needed
/******/ 			exports: {}
/******/ 		};
/******/ 	
/******/ 		// Execute the module function
/******/ 		var threw = true;
/******/ 		try {
/******/ 			__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 			threw = false;
/******/ 		} finally {
/******/ 			if(threw) delete __webpack_module_cache__[moduleId];
/******/ 		}
/******/ 	
/******/ 		// Return the exports of the module
/******/ 		return module.exports;
/******/ 	}
/******/ 	
/************************************************************************/
/******/ 	/* webpack/runtime/asset-relocator-loader */
/******/ 	if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = __dirname + "/";
/******/ 	
/******/ 	/* webpack/runtime/define property getters */
/******/ 	(() => {
/******/ 		// define getter functions for harmony exports
/******/ 		__nccwpck_require__.d = (exports, definition) => {
/******/ 			for(var key in definition) {
/******/ 				if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 					Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 				}
/******/ 			}
/******/ 		};
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/hasOwnProperty shorthand */
/******/ 	(() => {
/******/ 		__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ 	})();
/******/ 	
/******/ 	/* webpack/runtime/make namespace object */
/******/ 	(() => {
/******/ 		// define __esModule on exports
/******/ 		__nccwpck_require__.r = (exports) => {
/******/ 			if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 				Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 			}
/******/ 			Object.defineProperty(exports, '__esModule', { value: true });
/******/ 		};
/******/ 	})();
/******/ 	
/************************************************************************/
/******/ 	
/******/ 	// startup
/******/ 	// Load entry module and return exports
/******/ 	// This entry module used 'module' so it can't be inlined
/******/ 	var __webpack_exports__ = __nccwpck_require__(455);
/******/ 	module.exports = __webpack_exports__;
/******/ 	
/******/ })()
;