export const id = 8244;
export const ids = [8244];
export const modules = {

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

/***/ 62134:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ notePublished),
/* harmony export */   d: () => (/* binding */ checkNote)
/* harmony export */ });
/* harmony import */ var _lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14348);
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98029);
/* harmony import */ var _ledgers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70663);



/**
 * Notes in the lake what a commit of the state branch holds, in place of what was noted before: whoever scores in this lake must know which
 * results have to stay.
 *
 * @param commit undefined where there is no branch
 * @param since what was published on top of these ledgers
 */
async function notePublished(lake, commit, { publications }, since = []) {
    if (commit !== undefined)
        await writeNote(lake, commit, publications, since);
    // A run that is stopped between the two leaves one note too many, never none.
    for (const keys of await lake.listLocal(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H))
        if (keys.commit !== commit)
            await lake.remove(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H, keys);
}
/** Makes sure that what is noted can be looked at, before something is done that has to be noted. @throws UnreadableError */
async function checkNote(lake) {
    for (const keys of await lake.listLocal(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H)) {
        await lake.files(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H, keys).catch((error) => {
            // A damaged note is replaced.
            if (!(error instanceof _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__/* .DamagedPartitionError */ .qg))
                throw error;
        });
    }
}
async function writeNote(lake, commit, publications, since) {
    const digests = new Map();
    for (const [path, { digest, isPresent }] of (0,_ledgers_js__WEBPACK_IMPORTED_MODULE_2__/* .publishedStates */ .X)(publications))
        if (isPresent)
            digests.set(path, digest);
    for (const { action, path, digest } of since) {
        if (action === 'removed')
            digests.delete(path);
        else
            digests.set(path, digest);
    }
    const table = { rows: digests.size, columns: { path: [...digests.keys()], digest: [...digests.values()] } };
    const recipe = { stage: 'restore', version: 1, parameters: { commit }, inputs: [] };
    await lake.write(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .published */ .H, { commit }, { recipe, table });
}


/***/ }),

/***/ 7587:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ assertSoundLedgers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _text_name_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98983);
/* harmony import */ var _verify_ledgers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(58687);



const problemsShown = 20;
/**
 * Makes sure, before anything is taken from the branch or added to it, that both ledgers are whole and name the partitions that are there.
 * Whether a partition is the one that the ledger names shows when it is fetched.
 *
 * @param consequence what is therefore not done, as the begin of a sentence
 * @param known the ledgers, where they are read already
 * @throws GateError for a branch that somebody has changed by hand
 */
async function assertSoundLedgers(branch, consequence, known) {
    const ledgers = known ?? (await branch.ledgers());
    const problems = [...(0,_verify_ledgers_js__WEBPACK_IMPORTED_MODULE_2__/* .chainProblems */ .we)(ledgers), ...(0,_verify_ledgers_js__WEBPACK_IMPORTED_MODULE_2__/* .treeProblems */ .P9)(ledgers, new Set((await branch.files()).keys()))];
    if (problems.length === 0)
        return;
    const texts = problems.map(({ place, problem }) => `${place}: ${problem}`);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue(`${consequence}: ${branch.name} is not as it was written: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_1__/* .nameList */ .O)(texts, problemsShown, '; ')}. "regimen verify" tells all that is wrong; ` +
        'docs/operations.md says how to go back to a sound commit.');
}


/***/ }),

/***/ 95015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ newsWindow),
/* harmony export */   W_: () => (/* binding */ shortHistoryWeeks),
/* harmony export */   XU: () => (/* binding */ passesFilters),
/* harmony export */   cM: () => (/* binding */ longHistoryWeeks)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


const shortHistoryWeeks = 4;
const longHistoryWeeks = 12;
/**
 * The news window of a week. Weeks are matched by their ISO week, so that one that ends on a Thursday keeps its place,
 * and a week that is not among `weeks` counts as not covered. Later weeks are ignored.
 *
 * @param weekEnding epoch day
 * @throws {UserError} when the week itself is not covered
 */
function newsWindow(weeks, weekEnding) {
    const byOrdinal = new Map(weeks.filter(({ covered }) => covered).map((week) => [(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(week.weekEnding), week]));
    const ordinal = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(weekEnding);
    const current = byOrdinal.get(ordinal);
    if (current === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`There are no judged clusters for the week ending ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(weekEnding)}.`, {
            hint: 'Run ingest and enrich for this week first; a week without any news has an empty partition.',
        });
    }
    return { current, before: Array.from({ length: longHistoryWeeks }, (_, k) => byOrdinal.get(ordinal - 1 - k)) };
}
/** Whether a cluster counts under the schema's filters. */
function passesFilters(cluster, { filters }) {
    return (cluster.clusterSize >= filters.min_cluster_size &&
        !filters.exclude_event_types.includes(cluster.event.eventTypePrimary));
}


/***/ }),

/***/ 4428:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/datasets.js
var datasets = __webpack_require__(15444);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/ingest/datasets.js
var ingest_datasets = __webpack_require__(76589);
// EXTERNAL MODULE: ./build/lib/src/memory/note-published.js
var note_published = __webpack_require__(62134);
// EXTERNAL MODULE: ./build/lib/src/audit/datasets.js
var audit_datasets = __webpack_require__(81904);
// EXTERNAL MODULE: ./build/lib/src/calendar/session-window.js
var session_window = __webpack_require__(68445);
// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var weeks = __webpack_require__(18429);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/market/datasets.js
var market_datasets = __webpack_require__(5737);
// EXTERNAL MODULE: ./build/lib/src/news/datasets.js
var news_datasets = __webpack_require__(67504);
// EXTERNAL MODULE: ./build/lib/src/scoring/datasets.js
var scoring_datasets = __webpack_require__(7954);
;// CONCATENATED MODULE: ./build/lib/src/memory/restore-selection.js









/** Results of several weeks, and what they are shown with. */
const ofHistory = namesOf(scoring_datasets/* scoresWeekly */.P, scoring_datasets/* featuresWeekly */.J, audit_datasets/* auditFindings */.y, news_datasets/* repEnriched */.cN, ingest_datasets/* universe */.sW);
/** How far the bars of each week reached says which values were known to whom: all weeks count. */
const ofAllWeeks = namesOf(market_datasets/* coverage */.vk);
const neverForWeek = namesOf(audit_datasets/* auditFindings */.y);
function namesOf(...datasets) {
    return new Set(datasets.map(({ name }) => name));
}
/** The partitions to restore, of those on the branch. */
function selectPartitions(published, options) {
    const { purpose, datasets } = options;
    const isWanted = { all: () => true, week: forWeeks(options), history: forHistory(options) }[purpose];
    return published.filter(({ dataset }) => datasets.length === 0 || datasets.includes(dataset.name)).filter(isWanted);
}
function forWeeks({ weeks, reach, historySessions }) {
    const [first, last] = ends(weeks);
    const [from, to] = [moved(first, -reach), moved(last, reach)];
    const months = monthsFrom(weeks, historySessions);
    return ({ dataset, keys }) => {
        if (ofAllWeeks.has(dataset.name))
            return true;
        const { kind, value = '' } = (0,lake_dataset/* timeOf */.nR)(dataset, keys) ?? {};
        if (neverForWeek.has(dataset.name) || kind === 'as-of')
            return false;
        if (kind === 'week')
            return value >= from.weekEnding && value <= to.weekEnding;
        if (kind === 'month' || kind === 'day')
            return value >= months && value.slice(0, 7) <= to.weekEnding.slice(0, 7);
        return true;
    };
}
function forHistory({ weeks, evaluatedWeeks }) {
    const [, last] = ends(weeks);
    const from = moved(last, 1 - evaluatedWeeks);
    return ({ dataset, keys }) => {
        const { kind, value = '' } = (0,lake_dataset/* timeOf */.nR)(dataset, keys) ?? {};
        if (kind === 'month' || kind === 'day')
            return value >= monthOf(from);
        return ofHistory.has(dataset.name) && kind === 'week' && value >= from.weekEnding && value <= last.weekEnding;
    };
}
function ends(weeks) {
    const [first, last] = [weeks[0], weeks.at(-1)];
    if (first === undefined || last === undefined)
        throw new RangeError('expected at least one week');
    return [first, last];
}
/** The week so many weeks later, or earlier where negative; the last one there is where the calendar ends. */
function moved(week, by) {
    let at = week;
    for (let left = Math.abs(by); left > 0; left--) {
        try {
            at = by > 0 ? (0,weeks/* nextWeek */.En)(at) : (0,weeks/* previousWeek */.Ih)(at);
        }
        catch (error) {
            if (error instanceof errors/* UserError */.yo)
                return at;
            throw error;
        }
    }
    return at;
}
function monthsFrom(weeks, historySessions) {
    return historySessions === 'all' ? '' : ((0,session_window/* sessionWindow */.Vj)(weeks, historySessions).months[0]?.month ?? '');
}
/** The month in which a week begins. */
function monthOf({ sessions, weekEnding }) {
    return (sessions[0]?.date ?? weekEnding).slice(0, 7);
}

// EXTERNAL MODULE: ./build/lib/src/memory/sound-branch.js
var sound_branch = __webpack_require__(7587);
// EXTERNAL MODULE: ./build/lib/src/memory/with-state-branch.js + 11 modules
var with_state_branch = __webpack_require__(75432);
// EXTERNAL MODULE: ./build/lib/src/scoring/judged-week.js
var judged_week = __webpack_require__(95015);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
;// CONCATENATED MODULE: ./build/lib/src/stages/memory/restore.js









const run = async ({ weekEnding, for: purpose, datasets, remote: given }, context) => {
    const { config, lake, clock, log, progress, signal, summarise } = context;
    const { market, news, evaluation } = config.pipeline;
    const question = {
        purpose,
        weeks: (0,selected_weeks/* selectedWeeks */.R)(weekEnding, clock()),
        reach: Math.max(judged_week/* longHistoryWeeks */.cM, news.history_weeks) + 1,
        historySessions: market.history_sessions,
        evaluatedWeeks: evaluation.history_weeks,
        datasets: knownDatasets(datasets),
    };
    const host = (0,with_state_branch/* thisProcess */.WF)();
    const remote = await (0,with_state_branch/* remoteOf */.e1)(given, context, host);
    return (0,with_state_branch/* withStateBranch */.aj)({ remote }, context, host, async ({ branch }) => {
        const tip = await branch.tip();
        if (tip === undefined) {
            await (0,note_published/* notePublished */.P)(lake, undefined, await branch.ledgers());
            log.info(`Nothing to restore: there is no ${branch.name.replace(/^the /, '')} yet.`);
            return { restored: 0, partitions: 0, tip: '', open: openWeeks(question.weeks, []) };
        }
        await (0,sound_branch/* assertSoundLedgers */.C)(branch, 'Nothing was restored');
        const published = await branch.listAll();
        const wanted = selectPartitions(published, question);
        const bar = progress('restore', wanted.length);
        const restored = await lake.adopt(branch, wanted, () => {
            signal.throwIfAborted();
            bar.advance();
        });
        bar.end();
        await (0,note_published/* notePublished */.P)(lake, tip, await branch.ledgers());
        const text = `Restored ${restored} of the ${published.length} partitions on ${branch.name}; ${wanted.length - restored} of those wanted were there already.`;
        log.info(text);
        summarise(`### Restore\n\n${text} Commit \`${tip}\`.\n\n`);
        return { restored, partitions: published.length, tip, open: openWeeks(question.weeks, published) };
    });
};
/**
 * The weeks that may still be ingested. A week with a published universe was ingested by those who published it or looked back on it:
 * ingested again, it could find late news or another universe, which the branch would have to refuse.
 */
function openWeeks(weeks, published) {
    const ingested = new Set(published.filter(({ dataset }) => dataset.name === ingest_datasets/* universe */.sW.name).map(({ keys }) => keys.week_ending));
    return weeks.map(({ weekEnding }) => weekEnding).filter((weekEnding) => !ingested.has(weekEnding));
}
/** @throws UserError for a name that is none */
function knownDatasets(names) {
    const unknown = names.filter((name) => !datasets/* datasets */.E.some((dataset) => dataset.name === name));
    if (unknown.length === 0)
        return names;
    throw new errors/* UserError */.yo(`There is no dataset ${unknown.join(', ')}.`, {
        hint: `Known datasets: ${datasets/* datasets */.E.map(({ name }) => name).join(', ')}.`,
    });
}


/***/ })

};
