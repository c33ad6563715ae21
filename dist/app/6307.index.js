export const id = 6307;
export const ids = [6307];
export const modules = {

/***/ 87924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ parseDay),
/* harmony export */   YO: () => (/* binding */ isDateFormat),
/* harmony export */   pe: () => (/* binding */ unixFormatOf)
/* harmony export */ });
/* unused harmony export dateFormats */
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);

/** How a source writes its dates; the user states it, because 3/4/2014 alone does not say which number is the month. */
const dateFormats = (/* unused pure expression or super */ null && (['YYYY-MM-DD', 'YYYYMMDD', 'M/D/YYYY', 'D/M/YYYY', 'D.M.YYYY']));
/** Times since 1970-01-01 UTC as whole numbers, by the name of their format: how many make a day. */
const unixFormats = new Map([
    ['unix_s', 86_400],
    ['unix_ms', 86_400e3],
    ['unix_us', 86_400e6],
    ['unix_ns', 86_400e9],
]);
/** About as many as there are to the year 9999. */
const mostDays = 2_900_000;
const tokens = {
    YYYY: ['year', '(\\d{4})'],
    YY: ['year', '(\\d{2})'],
    MMM: ['month', '([A-Za-z]{3,9})\\.?'],
    MM: ['month', '(\\d{2})'],
    M: ['month', '(\\d{1,2})'],
    DD: ['day', '(\\d{2})'],
    D: ['day', '(\\d{1,2})'],
};
const monthNames = 'january february march april may june july august september october november december'.split(' ');
const compiledFormats = new Map();
/** Whether a text is a pattern of a date that `parseDay` takes. */
function isDateFormat(text) {
    return unixFormats.has(text) || compiled(text) !== undefined;
}
/**
 * Days from 1970-01-01 to a date written in `format`, or undefined when the text is no such date or the day does not exist. A time
 * behind the date does not matter for a session.
 */
function parseDay(text, format) {
    const perDay = unixFormats.get(format);
    if (perDay !== undefined)
        return unixDay(text.trim(), perDay);
    const match = compiled(format)?.pattern.exec(text.trim());
    const parts = compiled(format)?.parts;
    if (!match || parts === undefined)
        return undefined;
    const part = (name) => match[parts.indexOf(name) + 1];
    const year = fullYear(part('year'));
    const month = monthNumber(part('month'));
    const day = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDayOf */ .LV)(Number(year), Number(month), Number(part('day')));
    // A day past the end of its month, or a month past the end of its year, runs on into the next one.
    const written = `${year}-${month}-${part('day').padStart(2, '0')}`;
    return (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day) === written ? day : undefined;
}
/** A number of another unit would be a day of no calendar. */
function unixDay(text, perDay) {
    const day = Math.floor(Number(text) / perDay);
    return /^-?\d{1,19}$/.test(text) && Math.abs(day) <= mostDays ? day : undefined;
}
/** 1973 to 2099, in days since 1970: within them no number is a time in two of the units. */
const [firstUnixDay, lastUnixDay] = [1157, 47_481];
/** The unit in which all texts are times since 1970, each of a day that has prices; undefined where they are none. */
function unixFormatOf(texts) {
    const isLikely = (day) => day !== undefined && day >= firstUnixDay && day <= lastUnixDay;
    return [...unixFormats.keys()].find((format) => texts.length > 0 && texts.every((text) => isLikely(parseDay(text, format))));
}
function compiled(format) {
    if (!compiledFormats.has(format))
        compiledFormats.set(format, compile(format));
    return compiledFormats.get(format);
}
function compile(format) {
    const pieces = format.match(/YYYY|YY|MMM|MM|M|DD|D|[ .,/-]/g) ?? [];
    const parts = pieces.flatMap((piece) => tokens[piece]?.[0] ?? []);
    const isComplete = parts.length === 3 && new Set(parts).size === 3 && pieces.join('') === format;
    if (!isComplete || pieces.some((piece, i) => isOpenEnded(piece) && touchesDigits(pieces, i)))
        return undefined;
    const source = pieces.map((piece) => tokens[piece]?.[1] ?? `\\${piece}`).join('');
    const time = /[^A-Z]/.test(format) ? '(?:[T ]\\d.*)?' : '';
    return { pattern: new RegExp(`^${source}${time}$`), parts };
}
function isOpenEnded(piece) {
    return piece === 'M' || piece === 'D';
}
/** 1112026 as MDYYYY could be read in two ways. */
function touchesDigits(pieces, at) {
    return [pieces[at - 1], pieces[at + 1]].some((piece) => piece !== undefined && piece !== 'MMM' && piece in tokens);
}
function fullYear(digits) {
    if (digits.length === 4)
        return digits;
    return Number(digits) < 70 ? `20${digits}` : `19${digits}`;
}
/** Two digits; `00` for a name that no month has. */
function monthNumber(text) {
    if (/^\d/.test(text))
        return text.padStart(2, '0');
    const wanted = text.toLowerCase();
    const month = monthNames.findIndex((name) => name.startsWith(wanted)) + 1;
    return String(month).padStart(2, '0');
}


/***/ }),

/***/ 68445:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FF: () => (/* binding */ weekEnds),
/* harmony export */   Vj: () => (/* binding */ sessionWindow),
/* harmony export */   Y7: () => (/* binding */ lastSessionDays)
/* harmony export */ });
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _nyse_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71154);
/* harmony import */ var _sessions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(97227);



/** Days of the last `count` sessions up to a week_ending, ascending; fewer where the calendar begins. */
function lastSessionDays(until, count) {
    return Int32Array.from((0,_sessions_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionsBetween */ .M5)(_nyse_js__WEBPACK_IMPORTED_MODULE_1__/* .nyse */ .q.firstDate, until).slice(-count), ({ date }) => (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(date));
}
/**
 * The window that weeks need: from `historySessions` before the first one ("all": from the calendar's first day) to the
 * end of the last. It begins with a month, so that what a month's partition holds does not depend on which week of the
 * month was ingested first.
 */
function sessionWindow(weeks, historySessions) {
    const [first] = weeks;
    const last = weeks.at(-1);
    if (first === undefined || last === undefined)
        throw new RangeError('expected at least one week');
    const count = historySessions === 'all' ? Number.MAX_SAFE_INTEGER : historySessions + first.sessions.length;
    const earliest = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(lastSessionDays(first.weekEnding, count)[0]);
    const start = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(`${earliest.slice(0, 7)}-01`);
    const sessions = Int32Array.from((0,_sessions_js__WEBPACK_IMPORTED_MODULE_2__/* .sessionsBetween */ .M5)(start, last.weekEnding), ({ date }) => (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(date));
    const firstDay = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(start);
    const lastDay = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(last.weekEnding);
    const sessionOfDay = new Int32Array(lastDay - firstDay + 1).fill(-1);
    const months = [];
    for (const [number, day] of sessions.entries()) {
        sessionOfDay[day - firstDay] = number;
        const month = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day).slice(0, 7);
        const current = months.at(-1);
        if (current?.month === month)
            current.end = number + 1;
        else
            months.push({ month, first: number, end: number + 1 });
    }
    return { firstDay, lastDay, sessions, sessionOfDay, months };
}
/** For every session (epoch days, ascending) the place of the last one of its week. */
function weekEnds(sessions) {
    const ends = new Int32Array(sessions.length);
    for (let place = sessions.length - 1; place >= 0; place--) {
        const next = sessions[place + 1];
        const isSameWeek = next !== undefined && (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(next) === (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoWeekOrdinal */ .z2)(sessions[place]);
        ends[place] = isSameWeek ? ends[place + 1] : place;
    }
    return ends;
}


/***/ }),

/***/ 36993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ concatBarRows),
/* harmony export */   MS: () => (/* binding */ noSymbol),
/* harmony export */   O: () => (/* binding */ noDay),
/* harmony export */   Sv: () => (/* binding */ barTable),
/* harmony export */   Tj: () => (/* binding */ priceColumns),
/* harmony export */   ti: () => (/* binding */ otherSymbol)
/* harmony export */ });
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75925);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5737);


/** A numeric column of a bar, by its name in the datasets. */
const priceColumns = ['open', 'high', 'low', 'close', 'adj_close', 'volume'];
/** Stands in `symbol` for a valid symbol that is not asked for, and for a text that is no symbol. */
const otherSymbol = -1;
const noSymbol = -2;
/** Stands in `day` for a date that cannot be read. */
const noDay = -2_147_483_648;
/** The bars of several sources, one after the other. */
function concatBarRows(parts) {
    const [only] = parts;
    if (only !== undefined && parts.length === 1)
        return only;
    const rows = parts.reduce((sum, part) => sum + part.rows, 0);
    const joined = {
        rows,
        symbol: new Int32Array(rows),
        day: new Int32Array(rows),
        hasAdjClose: new Uint8Array(rows),
        open: new Float64Array(rows),
        high: new Float64Array(rows),
        low: new Float64Array(rows),
        close: new Float64Array(rows),
        adj_close: new Float64Array(rows),
        volume: new Float64Array(rows),
    };
    const isSpelled = parts.some((part) => part.isSpelled !== undefined) ? new Uint8Array(rows) : undefined;
    let at = 0;
    for (const part of parts) {
        if (part.isSpelled)
            isSpelled?.set(part.isSpelled, at);
        joined.symbol.set(part.symbol, at);
        joined.day.set(part.day, at);
        joined.hasAdjClose.set(part.hasAdjClose, at);
        for (const column of priceColumns)
            joined[column].set(part[column], at);
        at += part.rows;
    }
    return isSpelled === undefined ? joined : { ...joined, isSpelled };
}
/** The rows numbered `order` as a table of the lake. All must have a known symbol. */
function barTable(bars, order, symbols) {
    const table = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .marketDaily */ .Gb.columns, order.length);
    const { columns } = table;
    for (let i = 0; i < order.length; i++) {
        const row = order[i];
        columns.symbol[i] = symbols[bars.symbol[row]];
        columns.date[i] = bars.day[row];
    }
    for (const column of priceColumns) {
        const source = bars[column];
        const target = columns[column];
        for (let i = 0; i < order.length; i++)
            target[i] = source[order[i]];
    }
    return table;
}


/***/ }),

/***/ 46218:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ isToBeJoined),
/* harmony export */   R: () => (/* binding */ rowsOf)
/* harmony export */ });
const rulesOfRows = new Set(['grows', 'merged', 'chained']);
/**
 * Whether a partition of which another state is published has to be joined with that. It has not where nothing of it is there any more, or nobody has its bytes; nor where this one was
 * made of the published state and has no fewer rows, so that it holds all of them: else two gigabytes would be fetched to add a day.
 */
function isToBeJoined({ dataset: { publication }, path, manifest }, state, bases) {
    if (!rulesOfRows.has(publication) || !state.isPresent || state.unstored.length > 0)
        return false;
    const base = bases.get(path);
    const holdsAll = base !== undefined && base.digest === state.digest && rowsOf(manifest) >= base.rows;
    return publication === 'chained' || !holdsAll;
}
/** Rows of the table of a partition. */
function rowsOf({ files }) {
    return files.find(({ rows }) => rows !== undefined)?.rows ?? 0;
}


/***/ }),

/***/ 3797:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ ledgerKind)
/* harmony export */ });
/* harmony import */ var _backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69026);
/* harmony import */ var _ingest_backbone_run_ledger_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58701);
/* harmony import */ var _promotion_datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(43794);
/* harmony import */ var _promotion_decision_store_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(90506);
/* harmony import */ var _research_datasets_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(14406);
/* harmony import */ var _research_stage_b_datasets_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47644);
/* harmony import */ var _research_stage_b_holdout_store_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6318);
/* harmony import */ var _research_trial_store_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(98783);








/** By the name of the dataset. */
const kinds = {
    [_research_datasets_js__WEBPACK_IMPORTED_MODULE_4__/* .trials */ .cv.name]: ofStore(_research_trial_store_js__WEBPACK_IMPORTED_MODULE_7__/* .trialStore */ .Os),
    [_research_stage_b_datasets_js__WEBPACK_IMPORTED_MODULE_5__/* .holdout */ .gn.name]: ofStore(_research_stage_b_holdout_store_js__WEBPACK_IMPORTED_MODULE_6__/* .holdoutStore */ .X),
    [_promotion_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .promotionDecisions */ .V.name]: {
        lock: _promotion_decision_store_js__WEBPACK_IMPORTED_MODULE_3__/* .promotionLock */ .l2,
        join: (first, second) => {
            const joined = (0,_promotion_decision_store_js__WEBPACK_IMPORTED_MODULE_3__/* .joinedPromotionTables */ .uk)(promotionsIn(first), promotionsIn(second), [first.place, second.place]);
            return joined;
        },
        // A decision holds on those before it alone: what was published is first everywhere.
        intoLake: (own, published) => {
            const places = [own.place, published.place];
            const joined = (0,_promotion_decision_store_js__WEBPACK_IMPORTED_MODULE_3__/* .ownPromotionsBehind */ .XF)(promotionsIn(own), promotionsIn(published), places);
            return joined;
        },
    },
    [_backbone_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .backboneRuns */ .m5.name]: {
        lock: 'backbone',
        join: (first, second) => {
            const chainOf = ({ partition }) => partition.files.get(_ingest_backbone_run_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .ledgerFile */ .SB) ?? Buffer.alloc(0);
            return (0,_ingest_backbone_run_ledger_js__WEBPACK_IMPORTED_MODULE_1__/* .joinedRuns */ .gi)(chainOf(first), chainOf(second));
        },
    },
};
/** A ledger that is lines and nothing else. */
function ofStore(store) {
    const tableOf = ({ partition }) => partition.table;
    return {
        lock: store.lock,
        join: (first, second) => {
            const joined = store.joined(tableOf(first), tableOf(second), [first.place, second.place]);
            return joined;
        },
    };
}
function promotionsIn({ partition }) {
    return partition.table;
}
/** How ledgers of a dataset are joined. @throws Error where nobody knows */
function ledgerKind({ name }) {
    const kind = kinds[name];
    if (kind === undefined)
        throw new Error(`nobody knows how the ledger ${name} is joined`);
    return kind;
}


/***/ }),

/***/ 23333:
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

/***/ 10545:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ readBases),
/* harmony export */   b: () => (/* binding */ noteBases)
/* harmony export */ });
/* harmony import */ var _lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(14348);
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98029);
/* harmony import */ var _bases_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46218);



const recipe = { stage: 'restore', version: 1, parameters: {}, inputs: [] };
/** What the lake and the branch of research last had in common; nothing where they never met. */
async function readBases(lake) {
    const stored = await lake.read(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .researchBase */ .P, {}).catch((error) => {
        // Without the note everything is held against what is published.
        if (error instanceof _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_1__/* .DamagedPartitionError */ .qg)
            return undefined;
        throw error;
    });
    const { path = [], digest = [], rows = [] } = stored?.table.columns ?? {};
    return new Map(path.map((one, row) => [one, { digest: digest[row], rows: rows[row] }]));
}
/**
 * Notes which partitions of the lake are on the branch as they are, beside what was noted before of others.
 *
 * @param states what the branch holds, by path
 */
async function noteBases(lake, partitions, states) {
    const bases = new Map(await readBases(lake));
    for (const { dataset, keys, path } of partitions) {
        const state = states.get(path);
        const manifest = state?.isPresent ? await lake.manifest(dataset, keys) : undefined;
        if (manifest !== undefined && state?.digest === manifest.digest) {
            bases.set(path, { digest: manifest.digest, rows: (0,_bases_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsOf */ .R)(manifest) });
        }
    }
    const table = {
        rows: bases.size,
        columns: {
            path: [...bases.keys()],
            digest: Array.from(bases.values(), ({ digest }) => digest),
            rows: Float64Array.from(bases.values(), ({ rows }) => rows),
        },
    };
    await lake.write(_lake_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .researchBase */ .P, {}, { recipe, table });
}


/***/ }),

/***/ 8138:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pf: () => (/* binding */ isOfResearch),
/* harmony export */   bO: () => (/* binding */ researchPartitions),
/* harmony export */   z_: () => (/* binding */ namesOfResearch)
/* harmony export */ });
/* harmony import */ var _backbone_usd_rates_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(48933);
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);
/* harmony import */ var _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5737);
/* harmony import */ var _sources_datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57823);




/**
 * Whether a partition goes to the branch of research: those of its datasets; of what weeks and research both write, rates of currencies and the rows of packs that were set
 * aside.
 *
 * @param datasets all that there are
 */
function isOfResearch({ name, research, publication }, keys, datasets) {
    if (name === _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .macroDaily */ .W.name)
        return (0,_backbone_usd_rates_js__WEBPACK_IMPORTED_MODULE_3__/* .isRateSeries */ .ky)(keys.series ?? '');
    if (name === _sources_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .quarantine */ .t.name)
        return datasets.some((one) => one.research !== undefined && one.name === keys.dataset);
    return research !== undefined && publication !== 'never';
}
/** Names of the datasets of which partitions can be of research. */
function namesOfResearch(datasets) {
    const isShared = ({ name }) => name === _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .macroDaily */ .W.name || name === _sources_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .quarantine */ .t.name;
    return datasets.filter((one) => one.research !== undefined || isShared(one)).map(({ name }) => name);
}
/**
 * The partitions of a lake, over all its tiers, that go to the branch of research.
 *
 * @param names datasets to take; none means all
 */
async function researchPartitions(lake, names) {
    const partitions = [];
    for (const dataset of lake.datasets.filter(({ name }) => names.length === 0 || names.includes(name))) {
        for (const keys of await lake.list(dataset)) {
            if (!isOfResearch(dataset, keys, lake.datasets))
                continue;
            const manifest = await lake.manifest(dataset, keys);
            if (manifest)
                partitions.push({ lake, dataset, keys, path: (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionPath */ .WX)(dataset, keys), manifest });
        }
    }
    return partitions;
}


/***/ }),

/***/ 11047:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ assertSoundLedgers)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _text_name_list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(98983);
/* harmony import */ var _verify_ledgers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6091);



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
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .GateError */ .ue(`${consequence}: ${branch.name} is not as it was written: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_1__/* .nameList */ .OD)(texts, problemsShown, '; ')}. "regimen verify" tells all that is wrong; ` +
        'docs/operations.md says how to go back to a sound commit.');
}


/***/ }),

/***/ 10420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bo: () => (/* binding */ shardOfKey),
/* harmony export */   HP: () => (/* binding */ bucketsOf),
/* harmony export */   kQ: () => (/* binding */ shardKey),
/* harmony export */   uK: () => (/* binding */ parseShard)
/* harmony export */ });
/* harmony import */ var _backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37406);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


/** Reads `3/16`. @throws UserError */
function parseShard(text) {
    const [, index, of] = (/^(\d{1,3})\/(\d{1,3})$/.exec(text) ?? []).map(Number);
    if (index !== undefined && of !== undefined && index >= 1 && index <= of && of <= _backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .assetBuckets */ .AC)
        return { index, of };
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`The shard is "${text}".`, {
        hint: `Write which one of how many, such as 3/16: at most ${_backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .assetBuckets */ .AC}, as a bucket is not divided.`,
    });
}
/** The buckets of a shard: every n-th. */
function bucketsOf({ index, of }) {
    return Array.from({ length: _backbone_asset_bucket_js__WEBPACK_IMPORTED_MODULE_0__/* .assetBuckets */ .AC }, (_, bucket) => bucket).filter((bucket) => bucket % of === index - 1);
}
/** How the partition key `shard` names a shard. */
function shardKey({ index, of }) {
    return `${String(index).padStart(3, '0')}-of-${String(of).padStart(3, '0')}`;
}
/** The shard that a partition key names. */
function shardOfKey(key) {
    const [index = 0, of = 0] = key.split('-of-').map(Number);
    return { index, of };
}


/***/ }),

/***/ 60030:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   An: () => (/* binding */ hasJoinedSample),
/* harmony export */   D$: () => (/* binding */ openingsOf),
/* harmony export */   GF: () => (/* binding */ openingOfTrial),
/* harmony export */   Ou: () => (/* binding */ windowOf),
/* harmony export */   R5: () => (/* binding */ windowsOf),
/* harmony export */   RF: () => (/* binding */ resultOfOpening),
/* harmony export */   TV: () => (/* binding */ readHoldouts),
/* harmony export */   bQ: () => (/* binding */ lastResultOfTrial)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _lake_ledger_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27934);



const hex = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{16,64}$/);
const isoDay = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^\d{4}-\d{2}-\d{2}$/);
/** The days that a programme sets aside, both included; written when it begins, and again when they have joined the sample. */
const windowLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('window'),
    programme: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    window: hex,
    from: isoDay,
    to: isoDay,
    who: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    when: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/** Before a candidate is looked at in a window. */
const openedLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('opened'),
    programme: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    window: hex,
    candidate: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    universe: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    trial: hex,
    run: hex,
    snapshot: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** How many openings the days of this window have had, this one included. */
    opening: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    /** Last as-of date of the panel that it was opened on: a panel that reaches further has the window in its sample. */
    panel_until: isoDay,
    who: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    when: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
/** What was seen. */
const resultLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('result'),
    /** Number of its opening. */
    opened: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    trial: hex,
    window: hex,
    /** Sum of the net returns of the window; null where none is known. */
    net_return: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nullable(),
    steps: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    /** One-sided p-value of "not below the mean of the sample", as it is; the gate corrects it. */
    shortfall_p: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nullable(),
    /** SHA-256 of days and net returns. */
    returns: hex,
    when: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const holdoutLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('kind', [windowLine, openedLine, resultLine]);
/** Reads the ledger. @returns what is wrong with it besides */
function readHoldouts(text) {
    const { chain, lines, problems } = (0,_lake_ledger_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readLedgerLines */ .F)(text, holdoutLine);
    return { ledger: { text, lines: lines.map(({ seq, line }) => ({ seq, line })), head: chain.head }, problems };
}
/** A window by its days: the first 16 hexadecimal digits of the SHA-256 of programme and days. */
function windowOf(programme, from, to) {
    return { window: (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ programme, from, to })).slice(0, 16), from, to };
}
/** The windows of a programme in order of time. */
function windowsOf({ lines }, programme) {
    const found = new Map();
    for (const { line } of lines) {
        if (line.kind === 'window' && line.programme === programme)
            found.set(line.window, { window: line.window, from: line.from, to: line.to });
    }
    return [...found.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
/** Whether a window was opened on a panel that ends before this day, so that it belongs to the sample by now. */
function hasJoinedSample({ lines }, { window }, panelUntil) {
    return lines.some(({ line }) => line.kind === 'opened' && line.window === window && line.panel_until < panelUntil);
}
/** Openings of any window that shares a day with this one, of whichever programme: the days were looked at so often. */
function openingsOf({ lines }, { from, to }) {
    const sharing = new Set();
    for (const { line } of lines)
        if (line.kind === 'window' && line.from <= to && from <= line.to)
            sharing.add(line.window);
    return lines.flatMap(({ seq, line }) => (line.kind === 'opened' && sharing.has(line.window) ? [{ seq, line }] : []));
}
/** The first opening of a window by a trial: there is no second look. */
function openingOfTrial({ lines }, { window }, trial) {
    for (const { seq, line } of lines)
        if (line.kind === 'opened' && line.window === window && line.trial === trial)
            return { seq, opened: line };
    return undefined;
}
/** What an opening showed; undefined where it has no result. @param opened number of its line */
function resultOfOpening({ lines }, opened) {
    for (const { line } of lines)
        if (line.kind === 'result' && line.opened === opened)
            return line;
    return undefined;
}
/** What a trial showed last, in whichever window. */
function lastResultOfTrial({ lines }, trial) {
    return lines.flatMap(({ line }) => (line.kind === 'result' && line.trial === trial ? [line] : [])).at(-1);
}


/***/ }),

/***/ 6318:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ holdoutStore)
/* harmony export */ });
/* harmony import */ var _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20425);
/* harmony import */ var _chain_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92938);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47644);
/* harmony import */ var _holdout_ledger_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60030);




/** The ledger of holdouts in a lake. */
const holdoutStore = new _chain_store_js__WEBPACK_IMPORTED_MODULE_1__/* .ChainStore */ .F({
    dataset: _datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .holdout */ .gn,
    lock: 'holdout',
    title: 'ledger of holdouts',
    hint: 'Take the ledger back from the state branch or a backup; a ledger that was edited says nothing about what was opened.',
    reference: 'opened',
    read: _holdout_ledger_js__WEBPACK_IMPORTED_MODULE_3__/* .readHoldouts */ .TV,
    withLines: _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .withLines */ .Gy,
});


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

/***/ 73844:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fl: () => (/* binding */ refuseShard),
/* harmony export */   d3: () => (/* binding */ refuseNames),
/* harmony export */   pT: () => (/* binding */ refuseOtherNames),
/* harmony export */   qv: () => (/* binding */ refuseWeeks)
/* harmony export */ });
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(15444);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _memory_publication_research_scope_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8138);



/** @throws UserError for a name that is of no dataset of research */
function refuseOtherNames(names) {
    const known = (0,_memory_publication_research_scope_js__WEBPACK_IMPORTED_MODULE_2__/* .namesOfResearch */ .z_)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .datasets */ .E);
    const unknown = names.filter((name) => !known.includes(name));
    if (unknown.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${unknown.join(', ')} is no dataset of research.`, {
        hint: `With --research these can be named: ${known.join(', ')}.`,
    });
}
/** @throws UserError where weeks are asked for together with research */
function refuseWeeks(stage, given) {
    if (Object.values(given).every((text) => text === ''))
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`"${stage} --research" is of no week and no regime.`, {
        hint: `Leave out --week-ending and --regimes, or run "${stage}" once for the weeks and once with --research.`,
    });
}
/** @throws UserError for --datasets without --research, where a week goes as a whole */
function refuseNames(names) {
    if (names.length === 0)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('Weeks are published with all that they were made from: --datasets is for --research.', {
        hint: 'Leave out --datasets, or publish research data with "publish --research".',
    });
}
/** @throws UserError for --shard without --research */
function refuseShard(shard) {
    if (shard === '')
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('Weeks have no buckets of assets: --shard is for --research.', {
        hint: 'Leave out --shard, or restore research data with "restore --research".',
    });
}


/***/ }),

/***/ 88016:
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
// EXTERNAL MODULE: ./build/lib/src/memory/publication/note-published.js
var note_published = __webpack_require__(23333);
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
const ofHistory = namesOf(scoring_datasets/* scoresWeekly */.P, scoring_datasets/* featuresWeekly */.J, audit_datasets/* auditFindings */.y1, news_datasets/* repEnriched */.cN, ingest_datasets/* universe */.sW);
/** How far the bars of each week reached says which values were known to whom: all weeks count. */
const ofAllWeeks = namesOf(market_datasets/* coverage */.vk);
const neverForWeek = namesOf(audit_datasets/* auditFindings */.y1);
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
        if (dataset.research !== undefined)
            return false;
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

// EXTERNAL MODULE: ./build/lib/src/memory/verification/sound-branch.js
var sound_branch = __webpack_require__(11047);
// EXTERNAL MODULE: ./build/lib/src/memory/with-state-branch.js + 12 modules
var with_state_branch = __webpack_require__(23149);
// EXTERNAL MODULE: ./build/lib/src/scoring/judged-week.js
var judged_week = __webpack_require__(95015);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
// EXTERNAL MODULE: ./build/lib/src/stages/memory/research-request.js
var research_request = __webpack_require__(73844);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-bucket.js
var asset_bucket = __webpack_require__(37406);
// EXTERNAL MODULE: ./build/lib/src/memory/ledgers.js
var ledgers = __webpack_require__(70663);
;// CONCATENATED MODULE: ./build/lib/src/memory/publication/compare-with-lake.js

/** @throws DamagedPartitionError for a manifest of the lake */
async function compareWithLake({ lake, own, bases }, wanted, states) {
    const held = new Set();
    for (const dataset of new Set(wanted.map((one) => one.dataset))) {
        for (const keys of await lake.list(dataset))
            held.add((0,lake_dataset/* partitionPath */.WX)(dataset, keys));
    }
    const found = {
        lacking: [],
        outdated: [],
        own: [],
    };
    for (const one of wanted) {
        const digest = (await own.manifest(one.dataset, one.keys))?.digest;
        if (!held.has(one.path))
            found.lacking.push(one);
        else if (digest === undefined || digest === states.get(one.path)?.digest)
            continue;
        else if (one.dataset.publication === 'chained')
            continue;
        else
            (bases.get(one.path)?.digest === digest ? found.outdated : found.own).push(one);
    }
    return found;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 6 modules
var lake_lake = __webpack_require__(20214);
// EXTERNAL MODULE: ./build/lib/src/memory/publication/join-ledgers.js
var join_ledgers = __webpack_require__(3797);
;// CONCATENATED MODULE: ./build/lib/src/memory/publication/join-into-lake.js



/**
 * Adds to the ledgers that a lake has of its own the lines that others published: its own stay as they are and where they are, because a run that is under way names them by
 * their numbers; decisions alone stand behind those that were published.
 *
 * @returns paths of the ledgers that got lines
 */
async function joinIntoLake(lake, branch, wanted) {
    const { software } = lake.producer;
    const root = (0,external_node_path_.join)(branch.repository.folder, 'ledgers-of-others');
    const published = new lake_lake/* Lake */.Im({ root, datasets: branch.datasets, tiers: [branch], clock: () => 0, software });
    const joined = [];
    for (const { dataset, keys, path } of wanted.filter((one) => one.dataset.publication === 'chained')) {
        const kind = (0,join_ledgers/* ledgerKind */.E)(dataset);
        await lake.exclusively(kind.lock, async () => {
            const [own, other] = [await lake.readWhole(dataset, keys), await published.readWhole(dataset, keys)];
            if (own === undefined || other === undefined || own.manifest.digest === other.manifest.digest)
                return;
            const mine = { partition: own, place: lake.folder(dataset, keys) };
            const theirs = { partition: other, place: `${path} on ${branch.name}` };
            const content = kind.intoLake === undefined ? kind.join(mine, theirs) : kind.intoLake(mine, theirs);
            if (content === undefined)
                return;
            await lake.write(dataset, keys, content);
            joined.push(path);
        });
    }
    return joined;
}

// EXTERNAL MODULE: ./build/lib/src/memory/publication/research-base.js
var research_base = __webpack_require__(10545);
// EXTERNAL MODULE: ./build/lib/src/memory/publication/research-scope.js
var research_scope = __webpack_require__(8138);
// EXTERNAL MODULE: ./build/lib/src/panel/shard.js
var shard = __webpack_require__(10420);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
;// CONCATENATED MODULE: ./build/lib/src/stages/memory/restore-research.js












/** Objects are small beside the time that each takes to come. */
const fetchesAtOnce = 8;
const namedAtMost = 10;
/** Restores research data from its branch and from the object storage. */
async function restoreResearch({ names, shard, given }, context) {
    const { config, lake, log, progress, signal, summarise } = context;
    (0,research_request/* refuseOtherNames */.pT)(names);
    const isOfShard = shardFilter(shard);
    const host = (0,with_state_branch/* thisProcess */.WF)();
    const remote = await (0,with_state_branch/* remoteOf */.e1)(given, context, host);
    const place = { remote, name: config.pipeline.memory.research_branch };
    return (0,with_state_branch/* withStateBranch */.aj)(place, context, host, async ({ branch }) => {
        const tip = await branch.tip();
        if (tip === undefined) {
            log.info(`Nothing to restore: there is no ${branch.name.replace(/^the /, '')} yet.`);
            return { restored: 0, partitions: 0, tip: '', open: [] };
        }
        await (0,sound_branch/* assertSoundLedgers */.C)(branch, 'Nothing was restored');
        const states = (0,ledgers/* publishedStates */.X)((await branch.ledgers()).publications);
        const published = await branch.listAll();
        const chosen = published.filter((one) => (names.length === 0 || names.includes(one.dataset.name)) &&
            (0,research_scope/* isOfResearch */.Pf)(one.dataset, one.keys, branch.datasets) &&
            isOfShard(one));
        const wanted = withBytes(chosen, { branch, states, isAsked: names.length > 0 }, context);
        // What is restored is in no artifact of the run: it is gigabytes, and each job takes from the storage what it needs.
        const own = lake.withoutArtifacts();
        // A run that feeds the store meanwhile would go on from what it read before.
        const taken = await own.exclusively('backbone', async () => {
            const found = await compareWithLake({ lake, own, bases: await (0,research_base/* readBases */.X)(own) }, wanted, states);
            const bar = progress('restore', found.lacking.length + found.outdated.length);
            const onEach = () => {
                signal.throwIfAborted();
                bar.advance();
            };
            const { lacking, outdated } = found;
            await own.adopt(branch, [...lacking, ...outdated], onEach, { atOnce: fetchesAtOnce, replaced: outdated });
            bar.end();
            // The publication at the end of a workflow run begins with an empty lake: the note reaches it in the artifact of the step that restored all.
            const isWhole = names.length === 0 && shard === '';
            await (0,research_base/* noteBases */.b)(isWhole ? lake : own, wanted, states);
            return found;
        });
        const joined = await joinIntoLake(own, branch, wanted);
        const restored = taken.lacking.length + taken.outdated.length;
        const text = `Restored ${restored} of the ${published.length} partitions on ${branch.name}; ${wanted.length - restored} of those wanted were there already.`;
        log.info(text);
        if (joined.length > 0)
            log.info(`${joined.join(', ')}: the lines of others were added to those that are here.`);
        if (taken.own.length > 0)
            log.info(ownText(taken.own));
        summarise(`### Restore\n\n${text} Commit \`${tip}\`.\n\n`);
        return { restored, partitions: published.length, tip, open: [] };
    });
}
function ownText(own) {
    const paths = own.map(({ path }) => path);
    return `${own.length} partitions are others here than on the branch, and stay: ${(0,name_list/* nameList */.OD)(paths, namedAtMost)}. Publishing joins them, or says what contradicts.`;
}
/** Whether a partition belongs to a shard; what is of no bucket of assets belongs to each. @throws UserError */
function shardFilter(text) {
    if (text === '')
        return () => true;
    const buckets = new Set((0,shard/* bucketsOf */.HP)((0,shard/* parseShard */.uK)(text)).map(asset_bucket/* bucketKey */.a3));
    return ({ keys }) => keys.asset_bucket === undefined || buckets.has(keys.asset_bucket);
}
/** The partitions whose bytes can be had. @throws UserError for one that was asked for and has none */
function withBytes(chosen, { branch, states, isAsked }, { log }) {
    const lacksBytes = ({ path }) => {
        const { unstored = [], objects = [] } = states.get(path) ?? {};
        return unstored.length > 0 || (objects.length > 0 && branch.objects === undefined);
    };
    const without = chosen.filter(lacksBytes);
    if (without.length === 0)
        return [...chosen];
    const text = `The tables of ${without.length} partitions are not to be had: ${(0,name_list/* nameList */.OD)(without.map(({ path }) => path), namedAtMost)}.`;
    if (isAsked) {
        throw new errors/* UserError */.yo(text, {
            hint: 'Configure memory.objects as it was when they were published. What was published without an object storage has to be made again, or to be published from the lake that has it.',
        });
    }
    log.info(`${text} They lie in an object storage that is not configured, or were published without one: left out.`);
    return chosen.filter((one) => !lacksBytes(one));
}

;// CONCATENATED MODULE: ./build/lib/src/stages/memory/restore.js











const run = async (inputs, context) => {
    const { weekEnding, for: purpose, datasets, remote: given, research, shard } = inputs;
    if (research) {
        (0,research_request/* refuseWeeks */.qv)('restore', { weekEnding });
        return restoreResearch({ names: datasets, shard, given }, context);
    }
    (0,research_request/* refuseShard */.Fl)(shard);
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
