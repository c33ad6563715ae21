export const id = 8669;
export const ids = [8669];
export const modules = {

/***/ 69821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ sortedAnswers),
/* harmony export */   z: () => (/* binding */ memoryJournal)
/* harmony export */ });
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37961);

/** A journal that lasts as long as the process. */
function memoryJournal() {
    const answers = new Map();
    return {
        find: async (request) => answers.get(request),
        keep: async (answer) => void answers.set(answer.request, answer),
        all: async () => sortedAnswers([...answers.values()]),
    };
}
function sortedAnswers(answers) {
    return answers.toSorted((a, b) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C)(a.provider, b.provider) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C)(a.request, b.request));
}


/***/ }),

/***/ 81170:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   m: () => (/* binding */ withoutSlash),
/* harmony export */   w: () => (/* binding */ providerBases)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _source_location_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36765);


const loopbackHosts = new Set(['127.0.0.1', '[::1]', 'localhost']);
/**
 * @throws UserError for an address that is neither https nor on this machine, or that holds more than host and path
 */
function providerBases(definition, baseUrl) {
    const [first = '', ...others] = Object.keys(definition.bases);
    const stated = Object.values(definition.bases);
    const used = new Map(Object.entries(definition.bases).map(([name, base]) => [name, replaced(base, baseUrl)]));
    for (const address of used.values())
        checkAddress(definition, address);
    const hosts = new Set([...stated, ...used.values()].map((address) => new URL(address).host));
    return {
        name: (wanted) => {
            if (wanted === undefined)
                return first;
            if (wanted === first || others.includes(wanted))
                return wanted;
            throw new Error(`${definition.name} has no base address "${wanted}"`);
        },
        url: (base, path) => new URL(`${withoutSlash(used.get(base) ?? '')}${path}`),
        host: new URL(used.get(first) ?? '').host,
        allows: (url) => isSafe(url) && hosts.has(url.host),
    };
}
function replaced(base, baseUrl) {
    return baseUrl === undefined ? base : `${withoutSlash(baseUrl)}${withoutSlash(new URL(base).pathname)}`;
}
/** A base address as it precedes a path. */
function withoutSlash(address) {
    return address.replace(/\/+$/, '');
}
function isSafe(url) {
    return url.protocol === 'https:' || (url.protocol === 'http:' && loopbackHosts.has(url.hostname));
}
function checkAddress({ title }, address) {
    const url = URL.parse(address);
    if (url === null) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The address of ${title} cannot be read.`, { hint: 'Correct its base_url in pipeline.yaml.' });
    }
    const where = `The address of ${title}, ${(0,_source_location_js__WEBPACK_IMPORTED_MODULE_1__/* .publicAddress */ .W)(url)},`;
    if (!isSafe(url)) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where} is not https.`, {
            hint: 'Secrets are sent to it: use https. Only a server on this machine (127.0.0.1, ::1, localhost) may be asked by http.',
        });
    }
    if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${where} holds a user, a password, a query or a fragment.`, {
            hint: 'Give host and path alone; secrets belong into environment variables.',
        });
    }
}


/***/ }),

/***/ 81352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s: () => (/* binding */ providerAccess)
});

// EXTERNAL MODULE: ./build/lib/src/http/backoff.js
var backoff = __webpack_require__(28890);
// EXTERNAL MODULE: ./build/lib/src/http/journal.js
var http_journal = __webpack_require__(69821);
// EXTERNAL MODULE: ./build/lib/src/http/provider.js
var provider = __webpack_require__(55253);
// EXTERNAL MODULE: ./node_modules/p-retry/index.js + 1 modules
var p_retry = __webpack_require__(74995);
// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
;// CONCATENATED MODULE: ./build/lib/src/http/attempt-failure.js
const passingKinds = new Set(['limit', 'outage', 'shape']);
/** One attempt of a question failed. The message says how, without naming provider or question: `the server answered with status 503`. */
class AttemptFailure extends Error {
    name = 'AttemptFailure';
    kind;
    times;
    retryAfterMs;
    detail;
    hint;
    constructor(kind, message, options = {}) {
        super(message);
        this.kind = kind;
        this.times = options.times ?? (passingKinds.has(kind) ? Number.POSITIVE_INFINITY : 1);
        this.retryAfterMs = options.retryAfterMs;
        this.detail = options.detail;
        this.hint = options.hint;
    }
}

;// CONCATENATED MODULE: ./build/lib/src/http/circuit-breaker.js
/** Questions that fail one after the other before a provider counts as out of order. */
const longestRow = 3;
/**
 * Stops asking a provider that does not answer: after three questions in a row, or after the first one of all when that was denied access. A
 * denial after good answers may concern one symbol only, which is not in the user's plan.
 */
class CircuitBreaker {
    #hasAnswered = false;
    #row = 0;
    #open;
    /** What made further questions useless, if anything did. */
    get reason() {
        return this.#open;
    }
    answered() {
        this.#hasAnswered = true;
        this.#row = 0;
    }
    /** @param failure the last one of a question, after all attempts */
    failed(failure) {
        const isDenied = failure.kind === 'access';
        const mayLast = isDenied || failure.kind === 'outage' || failure.kind === 'limit';
        this.#row = mayLast ? this.#row + 1 : 0;
        if ((isDenied && !this.#hasAnswered) || this.#row >= longestRow)
            this.#open ??= failure;
    }
}

// EXTERNAL MODULE: ./build/lib/src/log/secret-forms.js
var secret_forms = __webpack_require__(40644);
// EXTERNAL MODULE: ./build/lib/src/log/secrets.js
var log_secrets = __webpack_require__(48781);
;// CONCATENATED MODULE: ./build/lib/src/http/credentials.js



/** What can stand in a header: visible Latin-1, blanks and tabs. */
const headerValue = /^[\t\x20-\x7e\x80-\xff]*$/;
/**
 * @param about for the message: provider and question
 * @throws ProviderFailure of kind `access` when a secret is missing or cannot be sent
 */
function providerCredentials(definition, secret, about) {
    const values = new Map(definition.secrets.map(({ variable }) => [variable, secret(variable)?.trim() || undefined]));
    const missing = definition.secrets.filter((need) => need.isOptional !== true && values.get(need.variable) === undefined);
    if (missing.length > 0) {
        throw new provider/* ProviderFailure */.C('access', `${about}: ${namesOf(missing)} not set.`, {
            hint: missing.map(({ variable, description }) => `${variable}: ${description}`).join(' '),
        });
    }
    const { headers = {}, query = {} } = definition.authorise((variable) => values.get(variable));
    if (!Object.values(headers).every((value) => headerValue.test(value))) {
        throw new provider/* ProviderFailure */.C('access', `${about}: a secret holds characters that cannot be sent.`, {
            hint: `Check the ${accessVariables(definition)}: line breaks and letters of other scripts belong to no key.`,
        });
    }
    // Other headers and parameters may be the same for everybody, and stand in data.
    const authorization = Object.entries(headers).filter(([name]) => name.toLowerCase() === 'authorization');
    return { headers, query, ...maskOf([...values.values(), ...authorization.map(([, value]) => value)]) };
}
/** The variables to check when access is denied, for hints. */
function accessVariables({ secrets }) {
    const names = secrets.map(({ variable }) => variable);
    return names.length === 1 ? `value of ${names[0]}` : `values of ${names.join(' and ')}`;
}
function maskOf(values) {
    const known = values.filter((value) => value !== undefined && value !== '');
    const secrets = new log_secrets/* Secrets */.S({});
    for (const value of known)
        secrets.hide(value);
    const short = known.filter((value) => value.length < secret_forms/* shortestSecret */.b);
    const maskData = (text) => secrets.mask(text);
    return {
        maskData,
        mask: (text) => {
            const masked = maskData(text);
            return short.some((value) => masked.includes(value)) ? undefined : masked;
        },
    };
}
function namesOf(missing) {
    const names = missing.map(({ variable }) => variable).join(' and ');
    return `${names} ${missing.length === 1 ? 'is' : 'are'}`;
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(70370);
;// CONCATENATED MODULE: ./build/lib/src/http/pace.js


/** Between two requests there is at least this time, or less where the rate allows more of them. */
const longestGapMs = 250;
/** A millisecond each for the clock, which is cut to whole ones, for waits, which are rounded, and for timers, which may be early. */
const marginMs = 3;
/**
 * A bucket of `requests` tokens. A request takes one, and it comes back `perSeconds` after that request was answered. A server has seen a
 * request before it answers it: so in no span of `perSeconds` it sees more than `requests`, whatever the network does to single ones. A
 * bucket that fills evenly would let its size through on top of that.
 */
class Pace {
    #requests;
    #returnMs;
    #gapMs;
    #time = new backoff/* SteadyTime */.AU();
    /** When tokens that were taken can be used again, in the order in which they were taken. */
    #taken = [];
    #next = Number.NEGATIVE_INFINITY;
    constructor({ requests, perSeconds }) {
        this.#requests = requests;
        this.#returnMs = perSeconds * 1000 + marginMs;
        this.#gapMs = Math.min((perSeconds * 1000) / requests, longestGapMs);
    }
    /** Waits until the next request may be sent. */
    async turn(clock, wait, signal) {
        signal.throwIfAborted();
        const token = this.#taken.length < this.#requests ? undefined : this.#taken.shift();
        const { promise, resolve } = Promise.withResolvers();
        this.#taken.push(promise);
        try {
            const usable = token === undefined ? Number.NEGATIVE_INFINITY : await unlessAborted(token, signal);
            const now = this.#time.now(clock);
            const start = Math.max(now, usable, this.#next);
            this.#next = start + this.#gapMs;
            const waitedMs = Math.round(start - now);
            if (waitedMs > 0)
                await wait(waitedMs, signal);
            this.#time.reached(start);
            return { waitedMs, answered: () => resolve(this.#time.now(clock) + this.#returnMs) };
        }
        catch (error) {
            // The token was not used: whoever is next waits for it as this one would have.
            resolve(token ?? Number.NEGATIVE_INFINITY);
            throw error;
        }
    }
    /** Sends nothing for so long: the server has asked for it. */
    rest(ms, clock) {
        this.#next = Math.max(this.#next, this.#time.now(clock) + ms);
    }
}
// Behind another `fetch` there is another network.
const gates = new WeakMap();
/** The gate of a host: the same one for everybody who asks it, through the same `fetch`, at the same rate. */
function hostGate(fetch, host, rate) {
    const known = gates.get(fetch) ?? new Map();
    gates.set(fetch, known);
    const key = [host, rate.requests, rate.perSeconds, rate.concurrency].join(' ');
    const gate = known.get(key) ?? { pace: new Pace(rate), limit: (0,p_limit/* default */.A)(rate.concurrency) };
    known.set(key, gate);
    return gate;
}
function unlessAborted(promise, signal) {
    const { promise: aborted, reject } = Promise.withResolvers();
    const abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort, { once: true });
    return Promise.race([promise, aborted]).finally(() => signal.removeEventListener('abort', abort));
}

// EXTERNAL MODULE: ./build/lib/src/version.js
var version = __webpack_require__(31317);
// EXTERNAL MODULE: ./build/lib/src/http/redirect.js
var redirect = __webpack_require__(27848);
// EXTERNAL MODULE: ./build/lib/src/http/transfer.js
var http_transfer = __webpack_require__(31431);
;// CONCATENATED MODULE: ./build/lib/src/http/provider-exchange.js




/** How long one attempt may take at most, however steadily the server sends. */
const longestMs = 30 * 60_000;
/**
 * Sends a request and follows redirects within the provider's hosts. Headers and query that say who asks go to the host that was asked
 * and to no other.
 *
 * @throws AttemptFailure, or the reason of the aborted signal
 */
async function exchange(request, options) {
    const { bases, credentials } = options;
    const asked = bases.url(request.base, request.path);
    let url = withQuery(asked, credentials.query);
    for (let hop = 0; hop <= redirect/* maximumRedirects */.Uq; hop++) {
        const reply = await send(url, request.body, url.origin === asked.origin, options);
        if (!(reply instanceof Response))
            return reply;
        if (request.body !== undefined && reply.status !== 307 && reply.status !== 308) {
            throw new AttemptFailure('refused', `the server redirects with status ${reply.status}, which drops the question`);
        }
        url = nextAddress(reply, url, asked, options);
    }
    throw new AttemptFailure('refused', 'the server redirects more than five times');
}
/** @returns the response itself when it is a redirect */
async function send(url, body, isAskedHost, { fetch, signal, silenceMs, maximumBytes, credentials, turn }) {
    const { answered } = await turn();
    const transfer = new http_transfer/* Transfer */.m({ fetch, signal, silenceMs, longestMs });
    try {
        const headers = new Headers({ 'user-agent': `regimen/${version/* version */.r}` });
        if (body !== undefined)
            headers.set('content-type', 'application/json');
        for (const [name, value] of Object.entries(isAskedHost ? credentials.headers : {}))
            headers.set(name, value);
        const response = await transfer.send(url, body === undefined ? { headers } : { method: 'POST', headers, body });
        if ((0,redirect/* isRedirect */.N6)(response))
            return response;
        return { status: response.status, headers: response.headers, body: await transfer.body(response, maximumBytes) };
    }
    catch (error) {
        throw error instanceof http_transfer/* TransferFailure */.a ? asAttemptFailure(error) : error;
    }
    finally {
        transfer.end();
        answered();
    }
}
function asAttemptFailure({ reason, message }) {
    if (reason === 'large')
        return new AttemptFailure('shape', `the answer is ${message}`, { times: 1 });
    return new AttemptFailure('outage', message, {
        hint: 'Try again later; what was stored before is kept. Behind a proxy, set NODE_USE_ENV_PROXY=1 beside HTTPS_PROXY.',
    });
}
/**
 * Where a redirect leads, without what a server may have copied into it of who asks.
 *
 * @throws AttemptFailure when it leads out of the provider's hosts, from https to http, or carries a secret to another host
 */
function nextAddress(response, from, asked, { bases, credentials }) {
    const next = (0,redirect/* redirectTarget */.ET)(response, from);
    if (next === undefined || !bases.allows(next)) {
        throw new AttemptFailure('refused', 'the server redirects to an address that is not one of the provider', {
            detail: next === undefined ? undefined : next.origin,
        });
    }
    next.username = '';
    next.password = '';
    next.hash = '';
    if (next.origin === asked.origin)
        return withQuery(next, credentials.query);
    for (const name of Object.keys(credentials.query))
        next.searchParams.delete(name);
    if (holdsSecret(next, credentials)) {
        throw new AttemptFailure('refused', 'the server redirects to another host with a secret in the address');
    }
    return next;
}
function withQuery(url, query) {
    const whole = new URL(url.href);
    for (const [name, value] of Object.entries(query))
        whole.searchParams.set(name, value);
    return whole;
}
/** Whether an address holds a secret, however often it was encoded. */
function holdsSecret({ href }, { mask }) {
    let text = href;
    for (let round = 0; round < 4; round++) {
        if (mask(text) !== text)
            return true;
        const decoded = text.replace(/(?:%[0-9A-Fa-f]{2})+/g, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString());
        if (decoded === text)
            return false;
        text = decoded;
    }
    return true;
}

;// CONCATENATED MODULE: ./build/lib/src/http/question-tries.js

/** The attempts of one question so far, and what there is to say about them. */
class QuestionTries {
    /** Provider and question. */
    about;
    #credentials;
    #failures = [];
    constructor(about, credentials) {
        this.about = about;
        this.#credentials = credentials;
    }
    failed(failure) {
        this.#failures.push(failure);
    }
    get count() {
        return this.#failures.length;
    }
    countOf(kind) {
        return this.#failures.filter((failure) => failure.kind === kind).length;
    }
    /** Why the question is given up. @param ending why there is no further attempt, where that needs to be said */
    failure(last, ending = '') {
        const { kind, message, detail, hint } = last;
        const isAlways = this.#failures.every((failure) => failure.message === message);
        const times = isAlways ? `, ${this.count} times` : `, at the last of ${this.count} attempts`;
        const masked = detail === undefined ? undefined : this.#credentials.mask(detail);
        const text = `${message}${this.count > 1 ? times : ''}${masked === undefined ? '' : `: ${masked}`}${ending}`;
        return new provider/* ProviderFailure */.C(kind, `${this.about}: ${text}.`, hint === undefined ? {} : { hint });
    }
    /** Why the question is not asked at all. @param reason what an earlier question failed of */
    useless({ kind, message, hint }) {
        const before = kind === 'access' ? 'access was denied before' : 'several questions in a row have failed before';
        const text = `not asked, because ${before}: ${message}.`;
        return new provider/* ProviderFailure */.C(kind, `${this.about}: ${text}`, hint === undefined ? {} : { hint });
    }
}

;// CONCATENATED MODULE: ./build/lib/src/http/false-answer.js

/** What services call the text that comes instead of data. */
const noteNames = new Set(['note', 'information', 'error message', 'error', 'errors']);
/** What may stand beside it. */
const companionNames = new Set(['status', 'code', 'message', 'detail', 'type', 'request_id', 'requestid', 'timestamp']);
const limitWords = /\brate[ -]?limit|\blimit (?:has been |was )?(?:reached|exceeded)|\btoo many (?:requests|calls)|\bcall frequency|\brequests? (?:per|to one every)\b|\bcalls? per\b|\bquota\b|\bthrottl|\bslow down\b/i;
const htmlStart = /^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/is;
/**
 * A body with status 200 that is no data for any question: nothing, a web page, or JSON with a note and nothing else.
 *
 * @returns undefined for anything else
 */
function falseAnswer(text) {
    if (text.trim() === '')
        return new AttemptFailure('shape', 'the answer is empty', { times: 2 });
    if (htmlStart.test(text.slice(0, 2000))) {
        return new AttemptFailure('shape', 'the server sent a web page instead of data', { times: 2 });
    }
    const note = noteOf(text);
    if (note === undefined)
        return undefined;
    const detail = `"${note}"`;
    if (isAboutLimit(note))
        return new AttemptFailure('limit', 'the server sent a note about a limit', { detail });
    return new AttemptFailure('shape', 'the server sent a note instead of data', { detail, times: 2 });
}
/** Whether a text that could not be read is one about how often the service may be asked. */
function isAboutLimit(text) {
    return text.length <= 1000 && limitWords.test(text);
}
/** The note of a JSON object that holds nothing else. */
function noteOf(text) {
    const trimmed = text.trim();
    if (!trimmed.startsWith('{') || trimmed.length > 10_000)
        return undefined;
    const entries = entriesOf(trimmed);
    const notes = entries.filter(([name, value]) => noteNames.has(name.toLowerCase()) && saysSomething(value));
    const others = entries.filter(([name]) => !noteNames.has(name.toLowerCase()));
    if (notes.length === 0 || others.some(([name]) => !companionNames.has(name.toLowerCase())))
        return undefined;
    return notes.map(([, value]) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
}
function saysSomething(value) {
    if (typeof value === 'string')
        return value !== '';
    return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}
function entriesOf(json) {
    try {
        return Object.entries(JSON.parse(json));
    }
    catch {
        return [];
    }
}

// EXTERNAL MODULE: ./build/lib/src/http/read-answer.js
var read_answer = __webpack_require__(93743);
// EXTERNAL MODULE: ./build/lib/src/http/retry-after.js
var retry_after = __webpack_require__(80415);
;// CONCATENATED MODULE: ./build/lib/src/http/reply-value.js






/** How often a question whose answer is not as documented is asked in all. */
const shapeTimes = 3;
const longestExcerpt = 200;
/** A body beyond this is no message for people; and where it is cut, a secret could be cut. */
const longestMessage = 65_536;
/**
 * What an answer says to a question.
 *
 * @returns undefined where the server says that there is no such thing
 * @throws AttemptFailure
 */
function replyValue(question, definition, { status, headers, text }, now) {
    if (question.absent?.includes(status))
        return undefined;
    if (status === 200)
        return readText(question, text);
    throw statusFailure(definition, status, headers, text, now);
}
/**
 * The value of a stored answer.
 *
 * @throws ProviderFailure of kind `shape`
 */
function readStored(recorded, question, about) {
    if (question.absent?.includes(recorded.status))
        return undefined;
    if (recorded.status !== 200) {
        throw new provider/* ProviderFailure */.C('absent', `${about}: the stored answer has status ${recorded.status}.`);
    }
    try {
        return question.read(recorded.body.toString('utf8'));
    }
    catch (error) {
        const problem = error instanceof provider/* ProviderFailure */.C ? error.message : (0,read_answer/* shapeProblem */.j)(error);
        if (problem === undefined)
            throw error;
        throw new provider/* ProviderFailure */.C('shape', `${about}: the stored answer cannot be read: ${problem}.`);
    }
}
function readText({ read }, text) {
    const failure = falseAnswer(text);
    if (failure !== undefined)
        throw failure;
    try {
        return read(text);
    }
    catch (error) {
        const isProviderFailure = error instanceof provider/* ProviderFailure */.C;
        const problem = isProviderFailure ? error.message : (0,read_answer/* shapeProblem */.j)(error);
        if (problem === undefined)
            throw error;
        if (isProviderFailure && error.kind !== 'shape')
            throw ofKind(error);
        const excerpt = excerptOf(text);
        if (isAboutLimit(text))
            throw new AttemptFailure('limit', 'the server sent a note about a limit', { detail: excerpt });
        throw new AttemptFailure('shape', 'the answer is not as documented', { detail: problem, times: shapeTimes });
    }
}
/** What a provider recognised by itself. */
function ofKind({ kind, message, hint }) {
    return new AttemptFailure(kind, 'the server sent no data', {
        detail: message,
        ...(hint === undefined ? {} : { hint }),
    });
}
function statusFailure(definition, status, headers, text, now) {
    const message = `the server answered with status ${status}`;
    const detail = excerptOf(text);
    const wait = { retryAfterMs: (0,retry_after/* retryAfterMs */.V)(headers, now) };
    if (status === 429) {
        const hint = 'Ask less often ("requests" and "per_seconds" in pipeline.yaml), or try again later.';
        return new AttemptFailure('limit', message, { ...wait, hint });
    }
    if (status >= 500 || status === 408 || status === 425) {
        return new AttemptFailure('outage', message, { ...wait, hint: 'Try again later; what was stored before is kept.' });
    }
    if (status === 401 || status === 403) {
        return new AttemptFailure('access', message, { detail, hint: definition.accessHint ?? accessHint(definition) });
    }
    if (status === 404)
        return new AttemptFailure('absent', message, { detail });
    if (status >= 400)
        return new AttemptFailure('refused', message, { detail });
    return new AttemptFailure('shape', message, { times: shapeTimes });
}
function accessHint(definition) {
    return definition.secrets.length === 0
        ? `${definition.title} refuses requests from here: try again later, or from another network.`
        : `Check the ${accessVariables(definition)}, and whether they give access to this data.`;
}
/** The start of a body that is text for people; secrets are hidden in the whole of it before. */
function excerptOf(text) {
    if (text.length > longestMessage)
        return undefined;
    const line = text.replaceAll(/\s+/g, ' ').trim();
    if (line === '' || /^<|[\p{Cc}\uFFFD]/u.test(line))
        return undefined;
    return `"${line.slice(0, longestExcerpt).toWellFormed()}"`;
}

;// CONCATENATED MODULE: ./build/lib/src/http/provider-asker.js










const backoffBaseMs = 500;
const backoffCapMs = 60_000;
/** From here on a wait is worth a line in the log. */
const longWaitMs = 5000;
/** Asks a provider over the network: how often, how long, and when no more. */
class ProviderAsker {
    #definition;
    #bases;
    #options;
    #gate;
    #budget;
    #breaker = new CircuitBreaker();
    #credentials;
    constructor(definition, bases, options) {
        const { requests, per_seconds: perSeconds, concurrency } = options.settings;
        this.#definition = definition;
        this.#bases = bases;
        this.#options = options;
        this.#gate = hostGate(options.fetch, bases.host, {
            requests: requests ?? definition.rate.requests,
            perSeconds: perSeconds ?? definition.rate.perSeconds,
            concurrency: concurrency ?? definition.rate.concurrency,
        });
        this.#budget = new backoff/* RetryBudget */.Km(options.http.retry_seconds * 1000, options.clock);
    }
    /** @throws ProviderFailure, or the reason of the aborted signal */
    async ask(asked) {
        const { http, signal, secret } = this.#options;
        this.#credentials ??= providerCredentials(this.#definition, secret, asked.about);
        const credentials = this.#credentials;
        const tries = new QuestionTries(asked.about, credentials);
        let ending = '';
        try {
            const answer = await (0,p_retry/* default */.Ay)(() => this.#attempt(asked, credentials, tries), {
                retries: http.attempts - 1,
                // shouldRetry waits: as long as the server asks, or with full jitter, and within a budget.
                minTimeout: 0,
                signal,
                onFailedAttempt: ({ error }) => {
                    if (error instanceof AttemptFailure)
                        tries.failed(error);
                },
                shouldRetry: async ({ error }) => {
                    if (!(error instanceof AttemptFailure) || tries.countOf(error.kind) >= error.times)
                        return false;
                    const pauseMs = this.#pauseMs(error, tries);
                    if (await this.#pause(pauseMs, error, tries))
                        return true;
                    ending = `; ${seconds(pauseMs)} more of waiting would exceed retry_seconds (${http.retry_seconds} s in all)`;
                    return false;
                },
            });
            this.#breaker.answered();
            return answer;
        }
        catch (error) {
            signal.throwIfAborted();
            if (!(error instanceof AttemptFailure))
                throw error;
            this.#breaker.failed(error);
            throw tries.failure(error, ending);
        }
    }
    #attempt(asked, credentials, tries) {
        return this.#gate.limit(async () => {
            const { signal, usage, clock } = this.#options;
            signal.throwIfAborted();
            if (this.#breaker.reason !== undefined)
                throw tries.useless(this.#breaker.reason);
            if (tries.count > 0)
                usage.retries += 1;
            const { status, headers, body } = await this.#exchange(asked.request, credentials);
            const received = body.toString('utf8');
            const text = credentials.maskData(received);
            const value = replyValue(asked.question, this.#definition, { status, headers, text }, clock());
            return { value, recorded: this.#recorded(asked, status, text === received ? body : Buffer.from(text)) };
        });
    }
    async #exchange(request, credentials) {
        const { fetch, signal, http, maximumBytes, usage, clock, wait } = this.#options;
        const reply = await exchange(request, {
            fetch,
            signal,
            silenceMs: http.timeout_seconds * 1000,
            maximumBytes,
            bases: this.#bases,
            credentials,
            turn: async () => {
                const turn = await this.#gate.pace.turn(clock, wait, signal);
                usage.requests += 1;
                usage.waitedMs += turn.waitedMs;
                return turn;
            },
        });
        usage.received(reply.body.length, reply.headers);
        return reply;
    }
    /** Full jitter: https://aws.amazon.com/blogs/architecture/exponential-backoff-and-jitter/ */
    #pauseMs({ retryAfterMs = 0 }, { count }) {
        if (retryAfterMs > 0)
            return Math.ceil(retryAfterMs);
        return Math.ceil(this.#options.random() * Math.min(backoffCapMs, backoffBaseMs * 2 ** (count - 1)));
    }
    /** Waits for the next attempt. @returns false, at once, when the budget does not allow it */
    async #pause(ms, failure, { about, count }) {
        const { http, log, usage, clock, wait, signal } = this.#options;
        if (!this.#budget.allows(ms))
            return false;
        // Others would be turned away as well.
        if (failure.retryAfterMs !== undefined)
            this.#gate.pace.rest(ms, clock);
        const line = `${about}: ${failure.message}; attempt ${count + 1} of ${http.attempts} in ${seconds(ms)}.`;
        if (ms < longWaitMs)
            log.debug(line);
        else
            log.info(line);
        usage.waitedMs += ms;
        await this.#budget.spend(ms, wait, signal);
        return true;
    }
    #recorded({ request, kind }, status, body) {
        return {
            request: request.identity,
            kind,
            provider: this.#definition.name,
            url: request.shown,
            status,
            sha256: (0,canonical_json/* sha256Hex */.f)(body),
            bytes: body.length,
            time: new Date(this.#options.clock()).toISOString(),
            body,
        };
    }
}
function seconds(ms) {
    return `${Number((ms / 1000).toFixed(1))} s`;
}

// EXTERNAL MODULE: ./build/lib/src/http/provider-bases.js
var provider_bases = __webpack_require__(81170);
// EXTERNAL MODULE: ./build/lib/src/http/provider-request.js
var provider_request = __webpack_require__(53925);
;// CONCATENATED MODULE: ./build/lib/src/http/usage-count.js
const remainingHeaders = ['x-ratelimit-remaining', 'ratelimit-remaining', 'x-ratelimit-remaining-requests'];
/** Counts what a provider is asked. */
class UsageCount {
    requests = 0;
    retries = 0;
    resumed = 0;
    waitedMs = 0;
    bytes = 0;
    #remaining;
    /** Takes note of an answer: its size, and what its headers say is left. */
    received(bytes, headers) {
        this.bytes += bytes;
        const text = remainingHeaders.map((name) => headers.get(name)).find((value) => value !== null);
        if (/^\d{1,15}$/.test(text ?? ''))
            this.#remaining = Number(text);
    }
    snapshot() {
        const { requests, retries, resumed, waitedMs, bytes } = this;
        const remaining = this.#remaining;
        return { requests, retries, resumed, waitedMs, bytes, ...(remaining === undefined ? {} : { remaining }) };
    }
}

;// CONCATENATED MODULE: ./build/lib/src/http/provider-client.js








/**
 * How a provider is asked: at its rate, again after failures that may pass, with secrets that stay out of everything that is said and
 * stored, and nothing twice.
 *
 * @throws UserError for a base address that cannot be used
 */
function providerAccess(definition, options) {
    const bases = (0,provider_bases/* providerBases */.w)(definition, options.settings.base_url);
    const { journal = (0,http_journal/* memoryJournal */.z)(), wait = backoff/* timerWait */.zs, random = Math.random, maximumBytes = 256 * 2 ** 20 } = options;
    const usage = new UsageCount();
    const asker = new ProviderAsker(definition, bases, { ...options, wait, random, maximumBytes, usage });
    const shared = {
        definition,
        options,
        journal,
        asker,
        usage,
        baseName: bases.name,
        underWay: new Map(),
    };
    return new Client(shared, options.kind);
}
class Client {
    #shared;
    #kind;
    constructor(shared, kind) {
        this.#shared = shared;
        this.#kind = kind;
    }
    get log() {
        return this.#shared.options.log;
    }
    get usage() {
        return this.#shared.usage.snapshot();
    }
    withKind(kind) {
        return new Client(this.#shared, kind);
    }
    async ask(question) {
        const { definition, options, underWay, baseName } = this.#shared;
        options.signal.throwIfAborted();
        const request = (0,provider_request/* providerRequest */.v)(definition, baseName(question.base), question);
        const about = `${definition.title}: ${question.about}`;
        const other = underWay.get(request.identity);
        if (other !== undefined) {
            const { recorded } = await other;
            return answerOf(recorded, readStored(recorded, question, about));
        }
        const obtained = this.#obtain(request, question, about);
        underWay.set(request.identity, obtained);
        try {
            const { recorded, value } = await obtained;
            return answerOf(recorded, value);
        }
        finally {
            underWay.delete(request.identity);
        }
    }
    async #obtain(request, question, about) {
        const { journal, options, usage, asker } = this.#shared;
        const stored = await journal.find(request.identity);
        if (stored !== undefined) {
            try {
                const value = readStored(stored, question, about);
                usage.resumed += 1;
                return { recorded: stored, value };
            }
            catch (error) {
                // Whoever reads it now reads it otherwise than whoever stored it: it is asked for again.
                if (options.offline === true || !(error instanceof provider/* ProviderFailure */.C))
                    throw error;
            }
        }
        if (options.offline === true) {
            throw new provider/* ProviderFailure */.C('absent', `${about}: the stored answers do not hold it.`, {
                hint: 'Without the network only what was asked before can be had again.',
            });
        }
        const answer = await asker.ask({ request, question, about, kind: this.#kind });
        await journal.keep(answer.recorded);
        return answer;
    }
}
function answerOf({ url, bytes, sha256, time }, value) {
    return { value, source: { name: url, bytes, sha256, time } };
}


/***/ }),

/***/ 53925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ providerRequest)
/* harmony export */ });
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37961);
/* harmony import */ var _provider_bases_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81170);



const longestShown = 300;
const longestValue = 60;
/**
 * @param base name of the base address
 * @throws Error for a path that is none
 */
function providerRequest(definition, base, question) {
    const path = normalisedPath(question);
    const body = question.body === undefined ? undefined : wellFormedJson(question.body);
    const asked = { provider: definition.name, base, path, ...(body === undefined ? {} : { body: JSON.parse(body) }) };
    const identity = (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(asked));
    const address = `${(0,_provider_bases_js__WEBPACK_IMPORTED_MODULE_1__/* .withoutSlash */ .m)(definition.bases[base] ?? '')}${path}`;
    return { identity, base, path, body, shown: shownAddress(address, identity, body !== undefined) };
}
/** JSON without halves of characters, which services refuse and which have no canonical form. Only such a half is written as a code of its own. */
function wellFormedJson(value) {
    return JSON.stringify(value).replace(/\\(?:\\|u(d[89a-f][0-9a-f]{2}))/g, (found, half) => (half ? '\ufffd' : found));
}
function normalisedPath({ path, query = {} }) {
    // A host of its own, so that no path can be taken for one.
    const url = URL.parse(`https://provider.invalid${path}`);
    if (!path.startsWith('/') || url === null || url.hash !== '')
        throw new Error(`"${path}" is no path of a question`);
    const further = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [[name, `${value}`]]));
    const pairs = [...url.searchParams, ...further].sort(([a], [b]) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .byCodeUnits */ .C)(a, b));
    const search = pairs.map(([name, value]) => `${queryText(name)}=${queryText(value)}`).join('&');
    return search === '' ? url.pathname : `${url.pathname}?${search}`;
}
/** Commas and colons need no code in a query, and lists and times are read more easily without. */
function queryText(text) {
    return encodeURIComponent(text.toWellFormed()).replaceAll('%2C', ',').replaceAll('%3A', ':').replaceAll("'", '%27');
}
/** A long address gets shorter, and the start of its identity, so that two addresses still differ; so does one with a body. */
function shownAddress(address, identity, hasBody) {
    if (address.length <= longestShown && !hasBody)
        return address;
    const mark = `#${identity.slice(0, 8)}`;
    const short = address.replace(/([?&][^=&]*=)([^&]*)/g, (_, name, value) => name + shortList(value));
    const room = longestShown - mark.length;
    return (short.length <= room ? short : ends(short, room)) + mark;
}
function shortList(value) {
    if (value.length <= longestValue)
        return value;
    const items = value.split(',');
    const list = items.length > 3 ? [...items.slice(0, 2), '…', ...items.slice(-1)].join(',') : value;
    return list.length <= longestValue ? list : ends(list, longestValue);
}
function ends(text, length) {
    const half = (length - 1) >> 1;
    return `${text.slice(0, half)}…${text.slice(-half)}`;
}


/***/ }),

/***/ 55253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ ProviderFailure)
/* harmony export */ });
/** A provider did not give what it was asked for. The message names provider and question and holds no secret. */
class ProviderFailure extends Error {
    name = 'ProviderFailure';
    kind;
    /** What the user can do about it. */
    hint;
    constructor(kind, message, options = {}) {
        super(message, options.cause === undefined ? undefined : { cause: options.cause });
        this.kind = kind;
        this.hint = options.hint;
    }
}


/***/ }),

/***/ 93743:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readJson),
/* harmony export */   j: () => (/* binding */ shapeProblem)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(961);
/* harmony import */ var _provider_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(55253);


const longestProblem = 200;
/**
 * The JSON of an answer, checked.
 *
 * @param about what it is, for the message
 * @throws ProviderFailure of kind `shape` that tells the first thing that is not as expected, and never the whole text
 */
function readJson(text, schema, about = 'the answer') {
    try {
        return schema.parse(JSON.parse(text.replace(/^\uFEFF/, '')));
    }
    catch (error) {
        const problem = shapeProblem(error);
        if (problem === undefined)
            throw error;
        throw new _provider_js__WEBPACK_IMPORTED_MODULE_0__/* .ProviderFailure */ .C('shape', `${about}: ${problem}`);
    }
}
/** What is wrong with an answer, in a few words, where the error is of the kind that a wrong answer causes; undefined otherwise. */
function shapeProblem(error) {
    if (error instanceof zod__WEBPACK_IMPORTED_MODULE_1__/* .ZodError */ .G) {
        const [issue] = error.issues;
        const place = issue?.path.join('.') ?? '';
        return `${place === '' ? '' : `${place}: `}${issue?.message ?? 'not as expected'}`.slice(0, longestProblem);
    }
    // What the engine says quotes the text, cut anywhere.
    return error instanceof SyntaxError ? 'no JSON, or JSON that is cut off' : undefined;
}


/***/ }),

/***/ 29212:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HH: () => (/* binding */ textOfLine),
/* harmony export */   b4: () => (/* binding */ sealedLine),
/* harmony export */   qd: () => (/* binding */ isUnsealed)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);

/*
 * What a run keeps for the one after it stands in lines that begin with the SHA-256 of their rest: `<64 hexadecimal digits> <text>`. No
 * line of JSON looks like one, so that a line of the versions before, which had no hash, is told apart from a damaged one.
 */
const form = /^([0-9a-f]{64}) ([\s\S]*)$/;
/** A line without its line break. */
function sealedLine(text) {
    return `${(0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)(text)} ${text}`;
}
/** The text of a line as it was written; undefined when it is not what was written. */
function textOfLine(line) {
    const [, hash, text = ''] = form.exec(line) ?? [];
    return hash !== undefined && (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)(text) === hash ? text : undefined;
}
/** Whether a line is one of an earlier version: JSON without a hash. */
function isUnsealed(line) {
    if (form.test(line))
        return false;
    try {
        JSON.parse(line);
        return true;
    }
    catch {
        return false;
    }
}


/***/ }),

/***/ 40644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ shortestSecret),
/* harmony export */   e: () => (/* binding */ secretForms)
/* harmony export */ });
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(53088);

/** Shorter text is no key, and hiding it would tear holes into ordinary words. */
const shortestSecret = 6;
/** Eight characters of Base64 stand for six bytes; fewer would also hide what is no secret. */
const shortestBase64 = 8;
/** Everything to look for to find a secret, or a line of it. Lines that are too short to be told from other text are left out. */
function secretForms(secret) {
    const lines = [secret, ...secret.split(/\r?\n|\r/)].map((line) => line.trim());
    const parts = [...new Set(lines)].filter((part) => part.length >= shortestSecret);
    return { texts: unique(parts.flatMap(writtenForms)), insideBase64: unique(parts.flatMap(base64Insides)) };
}
function writtenForms(text) {
    const wellFormed = text.toWellFormed();
    const percent = [
        encodeURIComponent(wellFormed),
        encodeURI(wellFormed),
        new URLSearchParams({ '': wellFormed }).toString().slice(1),
    ];
    return [
        text,
        JSON.stringify(text).slice(1, -1),
        (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCell */ .UZ)(text, text.length + 1),
        ...percent,
        ...percent.map((encoded) => encoded.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
    ];
}
/**
 * Base64 writes three bytes as four characters, so the same bytes look different after a text of another length. For each of the
 * three ways, the characters that the secret alone decides.
 */
function base64Insides(text) {
    const bytes = Buffer.from(text);
    return [0, 1, 2].flatMap((skipped) => {
        const whole = bytes.subarray(skipped, skipped + Math.floor((bytes.length - skipped) / 3) * 3);
        const inside = whole.toString('base64');
        if (inside.length < shortestBase64)
            return [];
        return [inside, inside.replaceAll('+', '-').replaceAll('/', '_')];
    });
}
function unique(texts) {
    return [...new Set(texts)];
}


/***/ }),

/***/ 48781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ Secrets),
/* harmony export */   s: () => (/* binding */ canBeHidden)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _secret_forms_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40644);


const mask = '***';
/** What people, templates and programs that failed to fill them in write where a secret belongs. */
const placeholders = [
    /^(?:\*+|\.{3,}|-+|x{3,})$/i,
    /^(?:change[-_ ]?me|place[-_ ]?holder|to[-_ ]?do|tbd|dummy|none|null|undefined|secret|token|your[-_ ][\w -]*)$/i,
    /^<[^<>]*>$/,
    /^\$\{\{.*\}\}$/s,
    /^(?:\$\{\w+\}|\$[A-Z_]+|%[A-Z_]+%)$/,
];
/**
 * Gives out the secrets that environment variables hold, and hides them in texts from then on: as they are, in the usual
 * encodings, and inside of Base64.
 */
class Secrets {
    #environment;
    #hidden = new Map();
    constructor(environment) {
        this.#environment = environment;
    }
    /**
     * The secret in an environment variable, without the white space around it that copying brings along.
     *
     * @returns undefined for a variable that is not set or empty
     * @throws UserError for a placeholder
     */
    read(variable) {
        const value = this.#environment[variable]?.trim();
        if (value === undefined || value === '')
            return undefined;
        if (placeholders.some((pattern) => pattern.test(value))) {
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The environment variable ${variable} holds a placeholder instead of a secret.`, {
                hint: 'Give it the value that the service gave you, or do not set it at all. In GitHub Actions it comes from a secret of the repository.',
            });
        }
        this.hide(value);
        return value;
    }
    /** Hides a text from now on. One of less than six characters stays visible. */
    hide(secret) {
        if (!canBeHidden(secret) || this.#hidden.has(secret))
            return;
        this.#hidden.set(secret, (0,_secret_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .secretForms */ .e)(secret));
    }
    /** The text with `***` for everything that is hidden. A Base64 text with a secret in it goes as a whole. */
    mask(text) {
        const spans = [];
        for (const { texts, insideBase64 } of this.#hidden.values()) {
            for (const form of texts)
                spans.push(...occurrences(text, form));
            for (const form of insideBase64)
                spans.push(...occurrences(text, form).map((span) => wholeBase64(text, span)));
        }
        return spans.length === 0 ? text : withoutSpans(text, spans);
    }
}
/** Whether a text is long enough to be told from other text. */
function canBeHidden(secret) {
    return secret.trim().length >= _secret_forms_js__WEBPACK_IMPORTED_MODULE_1__/* .shortestSecret */ .b;
}
function occurrences(text, form) {
    const found = [];
    for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
        found.push({ start, end: start + form.length });
    }
    return found;
}
const base64Character = /[A-Za-z0-9+/_-]/;
/** The characters around the inside stand for the first and last bytes of the secret, and for what was put before it. */
function wholeBase64(text, { start, end }) {
    let first = start;
    let last = end;
    while (first > 0 && base64Character.test(text.charAt(first - 1)))
        first--;
    while (last < text.length && base64Character.test(text.charAt(last)))
        last++;
    while (last < text.length && text.charAt(last) === '=')
        last++;
    return { start: first, end: last };
}
function withoutSpans(text, spans) {
    let masked = '';
    let done = 0;
    for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
        if (start >= done)
            masked += text.slice(done, start) + mask;
        done = Math.max(done, end);
    }
    return masked + text.slice(done);
}


/***/ }),

/***/ 31317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Version of the package, kept equal to package.json by a test. */
const version = '0.1.0';


/***/ })

};
