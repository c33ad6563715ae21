export const id = 6127;
export const ids = [6127];
export const modules = {

/***/ 27848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ET: () => (/* binding */ redirectTarget),
/* harmony export */   N6: () => (/* binding */ isRedirect),
/* harmony export */   Uq: () => (/* binding */ maximumRedirects)
/* harmony export */ });
const redirectStatus = new Set([301, 302, 303, 307, 308]);
const maximumRedirects = 5;
/** Whether an answer sends us elsewhere. */
function isRedirect(response) {
    return redirectStatus.has(response.status) && response.headers.has('location');
}
/** Where an answer sends us: http or https, never from https to http; undefined when it is anything else. */
function redirectTarget(response, from) {
    const next = URL.parse(response.headers.get('location') ?? '', from.href);
    if (next?.protocol === 'https:')
        return next;
    return next?.protocol === 'http:' && from.protocol === 'http:' ? next : undefined;
}


/***/ }),

/***/ 80415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ retryAfterMs),
/* harmony export */   a: () => (/* binding */ passingStatus)
/* harmony export */ });
/** Status codes of failures that may pass. */
const passingStatus = new Set([408, 425, 429, 500, 502, 503, 504]);
/**
 * How long a server asks to be left alone, in ms: RFC 9110, 10.2.3, seconds or a date. A date counts from the server's own clock, where
 * it tells, because its clock and ours may differ.
 *
 * @param now our own time in ms since 1970, for a date without a clock to go with it
 */
function retryAfterMs(headers, now) {
    const text = headers.get('retry-after')?.trim();
    if (text === undefined)
        return undefined;
    if (/^\d+(?:\.\d+)?$/.test(text))
        return Number(text) * 1000;
    if (!/^[A-Z][a-z]+, .*\d.* GMT$/.test(text))
        return undefined;
    const server = Date.parse(headers.get('date') ?? '');
    const wait = Date.parse(text) - (Number.isNaN(server) ? (now ?? Number.NaN) : server);
    return Number.isFinite(wait) ? Math.max(0, wait) : undefined;
}


/***/ }),

/***/ 36765:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sourceLocations),
/* harmony export */   W: () => (/* binding */ publicAddress)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6358);



/**
 * The locations that a list of `files` in the configuration names. A location is called by the last part of its path;
 * where two would be called alike, a path by the whole of it and an address also by its host and the start of its SHA-256: the
 * folders of an address may hold a key.
 *
 * @throws UserError for an address of another kind, or one listed twice
 */
function sourceLocations(texts) {
    const locations = texts.map(parseLocation);
    const named = locations.map((location) => {
        const isUnique = locations.filter(({ name }) => name === location.name).length === 1;
        return isUnique ? location : { ...location, name: wholeName(location) };
    });
    for (const [i, { name }] of named.entries()) {
        if (named.findIndex((other) => other.name === name) === i)
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The source ${name} is listed twice.`, { hint: 'List each file of a source once.' });
    }
    return named;
}
/** An address without user, password, query and fragment, any of which may hold a secret. */
function publicAddress(url) {
    return `${url.protocol}//${url.host}${url.pathname}`;
}
function parseLocation(text) {
    if (!/^[a-z][a-z0-9+.-]+:\/\//i.test(text)) {
        const path = text.replaceAll('\\', '/');
        return { kind: 'file', name: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(path), path: text };
    }
    const url = URL.canParse(text) ? new URL(text) : undefined;
    if (url?.protocol !== 'http:' && url?.protocol !== 'https:') {
        // The rest of the text may hold a secret.
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`A source is an address "${text.slice(0, text.indexOf('://'))}://…" that cannot be read.`, {
            hint: 'Use a local path, or an http:// or https:// address.',
        });
    }
    return { kind: 'http', name: node_path__WEBPACK_IMPORTED_MODULE_0__.posix.basename(url.pathname) || url.host, url };
}
function wholeName(location) {
    if (location.kind === 'file')
        return location.path.replaceAll('\\', '/');
    const address = publicAddress(location.url);
    return `${location.name} (${location.url.host} ${(0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .sha256Hex */ .f)(address).slice(0, 8)})`;
}


/***/ }),

/***/ 31431:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ TransferFailure),
/* harmony export */   m: () => (/* binding */ Transfer)
/* harmony export */ });
/**
 * Why there is no whole answer. The message says it without naming the address, and never quotes what `fetch` says: that may name the
 * whole address.
 */
class TransferFailure extends Error {
    name = 'TransferFailure';
    reason;
    constructor(reason, message) {
        super(message);
        this.reason = reason;
    }
}
const ended = new Error('the transfer has ended');
const noPieces = [];
/** Requests and the answer to the last of them, under limits of time. To be ended whatever comes. */
class Transfer {
    #limits;
    #controller = new AbortController();
    #deadline;
    #silence;
    #givenUp;
    constructor(limits) {
        this.#limits = limits;
        limits.signal.addEventListener('abort', this.#stop);
        if (limits.signal.aborted)
            this.#stop();
        this.#deadline = setTimeout(() => this.#giveUp(tooSlow(limits.longestMs)), limits.longestMs);
        this.#silence = this.#listen();
    }
    /** @throws TransferFailure, or the reason why the signal of the limits was aborted */
    async send(url, init = {}) {
        this.#heard();
        try {
            const response = await this.#limits.fetch(url.href, {
                ...init,
                redirect: 'manual',
                signal: this.#controller.signal,
            });
            this.#heard();
            return response;
        }
        catch (error) {
            throw this.#failure(error);
        }
    }
    /**
     * The body after content decoding.
     *
     * @throws TransferFailure, or the reason why the signal of the limits was aborted
     */
    async body(response, maximumBytes) {
        if (Number(response.headers.get('content-length')) > maximumBytes)
            throw tooLarge(maximumBytes);
        const pieces = [];
        let size = 0;
        try {
            for await (const piece of response.body ?? noPieces) {
                this.#heard();
                pieces.push(piece);
                size += piece.length;
                if (size > maximumBytes)
                    throw tooLarge(maximumBytes);
            }
        }
        catch (error) {
            throw error instanceof TransferFailure ? error : this.#failure(error);
        }
        return Buffer.concat(pieces);
    }
    /** Gives up whatever has not arrived. */
    end() {
        clearTimeout(this.#silence);
        clearTimeout(this.#deadline);
        this.#limits.signal.removeEventListener('abort', this.#stop);
        this.#stop();
    }
    // A reason of its own spares making an exception for every request.
    #stop = () => this.#controller.abort(ended);
    #giveUp(failure) {
        this.#givenUp ??= failure;
        this.#stop();
    }
    #listen() {
        return setTimeout(() => this.#giveUp(tooSilent(this.#limits.silenceMs)), this.#limits.silenceMs);
    }
    #heard() {
        clearTimeout(this.#silence);
        this.#silence = this.#listen();
    }
    #failure(error) {
        this.#limits.signal.throwIfAborted();
        return this.#givenUp ?? new TransferFailure('broken', `the connection failed (${connectionCode(error)})`);
    }
}
function tooSlow(longestMs) {
    return new TransferFailure('slow', `the download took longer than ${Math.round(longestMs / 60_000)} minutes`);
}
function tooSilent(silenceMs) {
    return new TransferFailure('silent', `the server was silent for ${silenceMs / 1000} s`);
}
function tooLarge(maximumBytes) {
    return new TransferFailure('large', `larger than ${Math.floor(maximumBytes / 2 ** 20)} MiB`);
}
function connectionCode(error) {
    const cause = error instanceof Error ? (error.cause ?? error) : error;
    const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
    return typeof code === 'string' ? code : 'unknown reason';
}


/***/ }),

/***/ 46127:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jh: () => (/* binding */ openLastLine),
/* harmony export */   MY: () => (/* binding */ csvHeader),
/* harmony export */   Xc: () => (/* binding */ csvRecords),
/* harmony export */   qZ: () => (/* binding */ csvFields)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _source_bytes_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43328);



/** Why a last record that nothing shows to be whole is set aside. */
const openLastLine = 'LAST_LINE_NOT_ENDED';
const quote = 0x22;
const lineFeed = 0x0a;
const carriageReturn = 0x0d;
const space = 0x20;
const tab = 0x09;
const delimiters = [',', ';', '\t', '|'];
/** A quoted field longer than this is taken for a quote that was never closed. */
const longestField = 2 ** 20;
/**
 * Cuts a CSV file (RFC 4180; UTF-8, with or without byte-order mark; LF or CRLF; `,` `;` tab or `|`, whichever the header
 * uses) into records. A row with too few or too many fields, a stray quote or bytes that are not UTF-8 is set aside
 * whole; reading goes on with the next line. Blank lines are no rows.
 *
 * @param lastLine a last record without a line end is one by RFC 4180; but "…,101.3" that was cut to "…,10" is told from a whole one by nothing else
 * @throws UserError when there is no header
 */
function csvRecords(name, file, lastLine = 'any') {
    const { header, delimiter, bytes, end } = csvHeader(name, file);
    const form = { delimiter: delimiter.charCodeAt(0), width: header.length, checkUtf8: !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes), lastLine };
    return { header, delimiter, ...scan(bytes, end, form) };
}
/**
 * The header of a CSV file. A line `sep=;` before it, which spreadsheets write, states the delimiter.
 *
 * @throws UserError when there is none
 */
function csvHeader(name, file) {
    const hasMark = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf;
    const bytes = hasMark ? file.subarray(3) : file;
    const first = firstLine(bytes);
    const stated = /^sep=([,;|\t])\r?\n/i.exec(bytes.toString('latin1', first, first + 7));
    const start = first + (stated?.[0].length ?? 0);
    const end = recordEnd(bytes, start);
    const text = bytes.toString('utf8', start, end).replace(/\r?\n?$/, '');
    if (text.trim() === '') {
        throw new _source_bytes_js__WEBPACK_IMPORTED_MODULE_2__/* .DamagedSource */ .n(`${name} has no header line: it holds blank lines alone.`, {
            hint: 'Fetch or make the file again.',
        });
    }
    if (text.includes('\r')) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${name} has no header line that ends in a line feed.`, {
            hint: 'The first line names the columns; lines end in LF or CRLF.',
        });
    }
    const delimiter = stated?.[1] ?? delimiterOf(text);
    return { header: csvFields(text, delimiter), delimiter, bytes, end };
}
function scan(bytes, start, form) {
    const malformed = [];
    let isLastOpen = false;
    let wordBefore;
    const pieces = [];
    let pieceStart = start;
    let count = 0;
    let at = start;
    while (at < bytes.length) {
        const record = scanRecord(bytes, at, form.delimiter);
        const isBlank = record.problem === undefined && record.fields === 1 && isBlankLine(bytes, at, record.end);
        const detail = isBlank ? undefined : problemOf(bytes, at, record, form);
        if (!isBlank && detail === undefined) {
            const word = lastWord(bytes, at, record.end, form);
            isLastOpen = isOpen(bytes, record) && (word === undefined || word !== wordBefore);
            if (record.end < bytes.length)
                wordBefore = word;
        }
        const isCut = form.lastLine === 'ended' && (isLastOpen || isBroken(bytes, at, record, form));
        if (!isBlank && detail === undefined && !isCut) {
            count += 1;
            at = record.end;
            continue;
        }
        // Of a record that is no record only the first line is known to belong to it.
        const end = record.problem === undefined ? record.end : lineEnd(bytes, at);
        pieces.push(bytes.subarray(pieceStart, at));
        const row = count + malformed.length + 1;
        if (isCut)
            malformed.push({ row, detail: cutDetail, text: textOf(bytes, at, end), reason: openLastLine });
        else if (detail !== undefined)
            malformed.push({ row, detail, text: textOf(bytes, at, end) });
        at = end;
        pieceStart = end;
    }
    const last = bytes.subarray(pieceStart);
    return { records: pieces.length === 0 ? last : Buffer.concat([...pieces, last]), count, malformed, isLastOpen };
}
const cutDetail = 'the file ends behind it without a line end: it may be cut short';
/** Whether the file ends within a record that lacks fields, or the end of a quoted one. */
function isBroken(bytes, start, { fields, problem, end }, { width }) {
    if (problem === unclosedQuote)
        return lineEnd(bytes, start) === bytes.length;
    return problem === undefined && fields < width && isOpen(bytes, { end }) && !isBlankLine(bytes, start, end);
}
/**
 * The last field of one of the last records of a file, where it is a word: the one of the record before, said again, is no number that was cut. Undefined of a number, and of
 * records that are not looked at.
 */
function lastWord(bytes, start, end, { delimiter }) {
    if (end < bytes.length - longestWordRecord)
        return undefined;
    const record = bytes.subarray(start, end);
    const text = record.toString('utf8', record.lastIndexOf(delimiter) + 1).trimEnd();
    return /\p{L}/u.test(text) && Number.isNaN(Number(text)) ? text : undefined;
}
const longestWordRecord = 4096;
/** Whether the file ends where the record does, and neither byte of a line end is there to show that its last field is whole. */
function isOpen(bytes, { end }) {
    const last = bytes[end - 1];
    return end === bytes.length && last !== lineFeed && last !== carriageReturn;
}
const unclosedQuote = 'a quote that is never closed';
function scanRecord(bytes, start, delimiter) {
    const { length } = bytes;
    let fields = 1;
    let isFieldStart = true;
    let at = start;
    while (at < length) {
        const byte = bytes[at];
        if (byte === lineFeed)
            return { fields, end: at + 1, problem: undefined };
        if (byte === delimiter) {
            fields += 1;
            isFieldStart = true;
            at += 1;
        }
        else if (byte === quote) {
            if (!isFieldStart)
                return { fields, end: at, problem: 'a quote inside a field that is not quoted' };
            at = closingQuote(bytes, at) + 1;
            if (at === 0)
                return { fields, end: at, problem: unclosedQuote };
            const next = bytes[at] === carriageReturn ? bytes[at + 1] : bytes[at];
            if (next !== undefined && next !== delimiter && next !== lineFeed) {
                return { fields, end: at, problem: 'text behind a closing quote' };
            }
            isFieldStart = false;
        }
        else {
            isFieldStart = false;
            at += 1;
        }
    }
    return { fields, end: length, problem: undefined };
}
function closingQuote(bytes, open) {
    let at = open;
    for (;;) {
        at = bytes.indexOf(quote, at + 1);
        if (at < 0 || at - open > longestField)
            return -1;
        if (bytes[at + 1] !== quote)
            return at;
        at += 1;
    }
}
function problemOf(bytes, start, record, { width, checkUtf8 }) {
    if (record.problem !== undefined)
        return record.problem;
    if (record.fields !== width)
        return `${record.fields} fields, the header has ${width}`;
    if (checkUtf8 && !(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(bytes.subarray(start, record.end)))
        return 'bytes that are not UTF-8';
    return undefined;
}
function firstLine(bytes) {
    let at = 0;
    while (at < bytes.length && isBlankLine(bytes, at, lineEnd(bytes, at)))
        at = lineEnd(bytes, at);
    return at;
}
function recordEnd(bytes, start) {
    // Which byte is the delimiter does not matter for where the header ends: quotes and line feeds decide.
    const { end, problem } = scanRecord(bytes, start, lineFeed);
    return problem === undefined ? end : lineEnd(bytes, start);
}
function lineEnd(bytes, start) {
    const at = bytes.indexOf(lineFeed, start);
    return at < 0 ? bytes.length : at + 1;
}
function isBlankLine(bytes, start, end) {
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        if (byte !== lineFeed && byte !== carriageReturn && byte !== space && byte !== tab)
            return false;
    }
    return true;
}
function textOf(bytes, start, end) {
    return bytes.toString('utf8', start, Math.min(end, start + 4000)).replace(/\r?\n$/, '');
}
function delimiterOf(header) {
    const unquoted = header.replaceAll(/"[^"]*"/g, '');
    const counts = delimiters.map((delimiter) => unquoted.split(delimiter).length - 1);
    return delimiters[counts.indexOf(Math.max(...counts))] ?? ',';
}
/** The fields of one line of CSV, trimmed. */
function csvFields(line, delimiter) {
    const names = [];
    let rest = line;
    for (;;) {
        const quoted = /^\s*"((?:[^"]|"")*)"\s*/.exec(rest);
        const end = rest.indexOf(delimiter, quoted?.[0].length ?? 0);
        const field = end < 0 ? rest : rest.slice(0, end);
        names.push((quoted?.[1]?.replaceAll('""', '"') ?? field).trim());
        if (end < 0)
            return names;
        rest = rest.slice(end + 1);
    }
}


/***/ }),

/***/ 43328:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ DamagedSource),
  s: () => (/* binding */ loadSource)
});

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./build/lib/src/http/redirect.js
var redirect = __webpack_require__(27848);
// EXTERNAL MODULE: ./build/lib/src/http/retry-after.js
var retry_after = __webpack_require__(80415);
// EXTERNAL MODULE: ./build/lib/src/http/source-location.js
var source_location = __webpack_require__(36765);
// EXTERNAL MODULE: ./build/lib/src/http/transfer.js
var http_transfer = __webpack_require__(31431);
;// CONCATENATED MODULE: ./build/lib/src/http/download.js






/** A failure that may pass: worth another attempt. */
class PassingFailure extends Error {
    retryAfterMs;
    constructor(message, retryAfterMs) {
        super(message);
        this.retryAfterMs = retryAfterMs;
    }
}
const longestRetryMs = 60_000;
/**
 * The body of a GET request. Follows up to five redirects, only to http(s) and never from https to http; repeats after
 * 429, 5xx and broken connections, waiting as long as `Retry-After` asks (up to a minute). Messages name the address
 * without user, password and query.
 *
 * @throws UserError when there is no good answer
 */
async function download(address, options) {
    const { signal, attempts = 4, wait = (ms) => (0,promises_.setTimeout)(ms, undefined, { signal }) } = options;
    const shown = (0,source_location/* publicAddress */.W)(address);
    for (let attempt = 1;; attempt++) {
        try {
            return await request(address, options);
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof PassingFailure))
                throw error;
            if (attempt >= attempts) {
                throw new errors/* UserError */.yo(`${shown}: ${error.message}, ${attempts} times.`, {
                    hint: 'Check the address, or try again later; what was stored before is kept. Behind a proxy, set NODE_USE_ENV_PROXY=1 beside HTTPS_PROXY.',
                });
            }
            await wait(Math.min(error.retryAfterMs ?? 500 * 2 ** (attempt - 1), longestRetryMs), signal);
        }
    }
}
async function request(address, options) {
    const shown = (0,source_location/* publicAddress */.W)(address);
    const { fetch, signal, silenceMs = 60_000, longestMs = 30 * 60_000 } = options;
    const transfer = new http_transfer/* Transfer */.m({ fetch, signal, silenceMs, longestMs });
    try {
        const response = await followRedirects(address, transfer);
        if (retry_after/* passingStatus */.a.has(response.status)) {
            throw new PassingFailure(`the server answered with status ${response.status}`, (0,retry_after/* retryAfterMs */.V)(response.headers));
        }
        if (response.status !== 200) {
            throw new errors/* UserError */.yo(`${shown}: the server answered with status ${response.status}.`, {
                hint: 'Check the address and the access to it.',
            });
        }
        const bytes = await transfer.body(response, options.maximumBytes);
        return { bytes, transferDecoded: response.headers.has('content-encoding') };
    }
    catch (error) {
        throw error instanceof http_transfer/* TransferFailure */.a ? asDownloadFailure(shown, error) : error;
    }
    finally {
        transfer.end();
    }
}
function asDownloadFailure(shown, failure) {
    switch (failure.reason) {
        case 'large':
            return new errors/* UserError */.yo(`${shown} is ${failure.message}.`, { hint: 'Split the file, or compress it.' });
        case 'slow':
            return new errors/* UserError */.yo(`${shown}: ${failure.message}.`, {
                hint: 'Split the file, compress it, or serve it from a faster place.',
            });
        default:
            return new PassingFailure(failure.message);
    }
}
async function followRedirects(address, transfer) {
    const shown = (0,source_location/* publicAddress */.W)(address);
    let url = address;
    for (let hop = 0; hop <= redirect/* maximumRedirects */.Uq; hop++) {
        const isOrigin = url.origin === address.origin;
        const response = await transfer.send(withoutCredentials(url), {
            headers: isOrigin ? authorization(address) : {},
        });
        if (!(0,redirect/* isRedirect */.N6)(response))
            return response;
        await response.body?.cancel();
        const next = (0,redirect/* redirectTarget */.ET)(response, url);
        if (next === undefined) {
            const found = URL.parse(response.headers.get('location') ?? '', url.href);
            throw new errors/* UserError */.yo(`${shown}: the server redirects to ${found ? `"${found.protocol}"` : 'no address'}.`, {
                hint: 'A redirect may lead to http or https only, and not from https to http.',
            });
        }
        url = next;
    }
    throw new errors/* UserError */.yo(`${shown}: the server redirects more than five times.`, { hint: 'Use the final address.' });
}
/** `fetch` refuses addresses with a user in them, and would print them. */
function withoutCredentials(url) {
    const bare = new URL(url.href);
    bare.username = '';
    bare.password = '';
    return bare;
}
function authorization({ username, password }) {
    if (username === '' && password === '')
        return {};
    const text = `${decoded(username)}:${decoded(password)}`;
    return { authorization: `Basic ${Buffer.from(text).toString('base64')}` };
}
/** A "%" that starts no code stands for itself. */
function decoded(text) {
    return text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString());
}

// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
;// CONCATENATED MODULE: ./build/lib/src/sources/source-bytes.js






/** A file that holds nothing of what it was made for: it was not fetched whole, or something else was sent in its place. */
class DamagedSource extends errors/* UserError */.yo {
}
const fetchAgain = 'Fetch or make the file again.';
const mebibyte = 2 ** 20;
const unpack = (0,external_node_util_.promisify)(external_node_zlib_.gunzip);
const formatOfExtension = {
    csv: 'csv',
    tsv: 'csv',
    txt: 'csv',
    parquet: 'parquet',
    ndjson: 'ndjson',
    jsonl: 'ndjson',
    json: 'json',
};
const formatNames = {
    csv: 'CSV',
    parquet: 'Parquet',
    ndjson: 'NDJSON',
    json: 'JSON',
};
/**
 * Loads a source file and says what it is. The content decides; where the name says something else, that is an error, so
 * that a mistake in an export is not read as data.
 *
 * @throws UserError when it cannot be had, is empty, damaged, a web page, or not what its name says
 */
async function loadSource(location, options) {
    const { name } = location;
    const { bytes: delivered, transferDecoded } = await fetchBytes(location, options);
    if (delivered.length === 0)
        throw new DamagedSource(`${name} is empty.`, { hint: fetchAgain });
    const file = { name, bytes: delivered.length, sha256: (0,canonical_json/* sha256Hex */.f)(delivered) };
    const [extension, isNamedGzip] = extensionOf(location);
    const isGzip = delivered[0] === 0x1f && delivered[1] === 0x8b;
    if (isGzip !== isNamedGzip && extension !== undefined && !(isNamedGzip && transferDecoded)) {
        throw new errors/* UserError */.yo(isGzip
            ? `${name} holds gzip data, but its name does not end in .gz.`
            : `${name} is not gzip data, as its name says.`, { hint: 'Name the file after what it holds.' });
    }
    const bytes = isGzip ? await unpacked(name, delivered, options.maximumUnpackedBytes ?? 2048 * mebibyte) : delivered;
    return { format: formatOf(name, extension, bytes), bytes, file };
}
async function fetchBytes(location, options) {
    if (location.kind === 'http')
        return download(location.url, { ...options, maximumBytes: options.maximumBytes ?? 512 * mebibyte });
    if ((0,file_system/* statsIfExist */.Uy)(location.path)?.isDirectory()) {
        throw new errors/* UserError */.yo(`The source ${location.path} is a folder.`, {
            hint: `Name its files, one by one or by a pattern such as ${location.path.replace(/\/+$/, '')}/*.csv.`,
        });
    }
    const bytes = await (0,file_system/* readFileIfExists */.QD)(location.path, { signal: options.signal });
    if (bytes !== undefined)
        return { bytes, transferDecoded: false };
    throw new errors/* UserError */.yo(`The source ${location.path} cannot be read (ENOENT).`, {
        hint: 'Paths in pipeline.yaml are relative to the folder the run starts in.',
    });
}
function extensionOf(location) {
    const path = location.kind === 'http' ? location.url.pathname : location.path;
    const match = /\.([A-Za-z0-9]+)(\.gz)?$/.exec(path);
    const extension = match?.[1]?.toLowerCase();
    if (extension === undefined || !(extension in formatOfExtension))
        return [undefined, /\.gz$/i.test(path)];
    return [extension, match?.[2] !== undefined];
}
async function unpacked(name, bytes, maxOutputLength) {
    try {
        return await unpack(bytes, { maxOutputLength });
    }
    catch (error) {
        const { code } = error;
        const problem = code === 'ERR_BUFFER_TOO_LARGE'
            ? `unpacks to more than ${Math.floor(maxOutputLength / mebibyte)} MiB`
            : code === 'Z_BUF_ERROR'
                ? 'ends too early: its gzip data is cut off'
                : `holds damaged gzip data (${code ?? 'unknown error'})`;
        throw new DamagedSource(`${name} ${problem}.`, { hint: fetchAgain });
    }
}
function formatOf(name, extension, bytes) {
    const found = formatOfContent(name, bytes);
    const stated = extension === undefined ? undefined : formatOfExtension[extension];
    // Both kinds of JSON go by either name.
    const isJson = (format) => format === 'json' || format === 'ndjson';
    if (stated === undefined || stated === found || (isJson(stated) && isJson(found)))
        return found;
    throw new errors/* UserError */.yo(`${name} holds ${formatNames[found]}, its name says ${formatNames[stated]}.`, {
        hint: 'Name the file after what it holds.',
    });
}
/** A header whose names stand in angle brackets, `<TICKER>,<DATE>,…`, and no page. */
function isBracketedHeader(text) {
    return /^<[^<>]*>(?:[,;\t|]<[^<>]*>)+\s*$/m.test(text.split('\n', 1)[0] ?? '');
}
/** Kinds of files that people take for tables, by how they begin. */
const otherKinds = [
    {
        signature: 'PK\x03\x04',
        kind: 'a ZIP archive or an Excel workbook (.xlsx), expected a table of text',
        hint: 'Unpack it, or save the sheet as "CSV UTF-8".',
    },
    {
        signature: '\xd0\xcf\x11\xe0',
        kind: 'an old Excel workbook (.xls), expected a table of text',
        hint: 'Save the sheet as "CSV UTF-8".',
    },
    {
        signature: 'BZh',
        kind: 'packed with bzip2, expected gzip or no packing',
        hint: 'Unpack it, or pack it with gzip.',
    },
    {
        signature: '\xfd7zXZ',
        kind: 'packed with xz, expected gzip or no packing',
        hint: 'Unpack it, or pack it with gzip.',
    },
    {
        signature: '\x28\xb5\x2f\xfd',
        kind: 'packed with zstd, expected gzip or no packing',
        hint: 'Unpack it, or pack it with gzip.',
    },
    { signature: '%PDF', kind: 'a PDF, expected a table', hint: 'Ask the source for the numbers as CSV.' },
    {
        signature: 'ARROW1',
        kind: 'an Arrow or Feather file, expected a table of text, or Parquet',
        hint: 'Store it as Parquet or CSV.',
    },
    {
        signature: 'SQLite format 3',
        kind: 'an SQLite database, expected a table of text, or Parquet',
        hint: 'Export the table as CSV or Parquet.',
    },
    {
        signature: 'version https://git-lfs',
        kind: 'a pointer of Git LFS, not the file itself',
        hint: 'Fetch it: git lfs pull, or "lfs: true" of actions/checkout.',
    },
];
function hasControlCharacters(text) {
    return Array.from(text).some((character) => character < ' ' && character !== '\t' && character !== '\r');
}
function formatOfContent(name, bytes) {
    if (bytes.subarray(0, 4).toString('latin1') === 'PAR1')
        return 'parquet';
    if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
        throw new errors/* UserError */.yo(`${name} is UTF-16 text, expected UTF-8.`, { hint: 'Export the file as UTF-8.' });
    }
    const other = otherKinds.find(({ signature }) => bytes.subarray(0, 32).toString('latin1').startsWith(signature));
    if (other !== undefined)
        throw new errors/* UserError */.yo(`${name} is ${other.kind}.`, { hint: other.hint });
    const start = bytes
        .subarray(0, 4096)
        .toString('utf8')
        .replace(/^\uFEFF/, '')
        .trimStart();
    const first = start[0];
    if (first === '<' && !isBracketedHeader(start)) {
        throw new DamagedSource(`${name} holds an HTML or XML page, expected a table.`, {
            hint: 'The server probably sent an error or a login page: open the address in a browser, then fetch the file again.',
        });
    }
    if (first === '[')
        return 'json';
    if (first === '{')
        return 'ndjson';
    if (hasControlCharacters(start.split('\n', 1)[0] ?? '')) {
        throw new errors/* UserError */.yo(`${name} holds binary data, expected a table of text, or Parquet.`, {
            hint: 'Export it as CSV (UTF-8) or Parquet.',
        });
    }
    if (isMessage(bytes, start)) {
        throw new DamagedSource(`${name} holds no table, but a message: "${start.trim().slice(0, 200)}".`, {
            hint: 'The server sent this in place of the table: fetch the file again when it lets you.',
        });
    }
    return 'csv';
}
/** A single line of words without a mark that separates columns: what a server says of a limit or an error. */
function isMessage(bytes, start) {
    const line = start.trim();
    return bytes.length < 1000 && /^\p{L}[^\n,;\t|]* [^\n,;\t|]*$/u.test(line);
}


/***/ })

};
