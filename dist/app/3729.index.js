export const id = 3729;
export const ids = [3729];
export const modules = {

/***/ 37406:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AC: () => (/* binding */ assetBuckets),
/* harmony export */   Xt: () => (/* binding */ assetBucket),
/* harmony export */   a3: () => (/* binding */ bucketKey),
/* harmony export */   pB: () => (/* binding */ yearKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);

/** Into how many buckets the assets are spread. Part of the layout: it never changes. */
const assetBuckets = 128;
/** The bucket of an asset: the first four bytes of the SHA-256 of its id (UTF-8), big endian, modulo 128. */
function assetBucket(id) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(id, 'utf8').digest().readUInt32BE(0) % assetBuckets;
}
/** How the partition key `asset_bucket` names a bucket: `000` … `127`. */
function bucketKey(bucket) {
    return String(bucket).padStart(3, '0');
}
/** Value of the partition key `year`. */
function yearKey(year) {
    return String(year).padStart(4, '0');
}


/***/ }),

/***/ 20425:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $d: () => (/* binding */ chainLines),
/* harmony export */   Gy: () => (/* binding */ withLines),
/* harmony export */   UM: () => (/* binding */ readChain),
/* harmony export */   d1: () => (/* binding */ emptyChain)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);

const emptyChain = { seq: 0, hash: '0'.repeat(64) };
/** The lines to add behind `head`, and the head then. */
function chainLines(head, entries) {
    let { seq, hash } = head;
    const lines = entries.map((entry) => {
        seq += 1;
        const unsigned = { ...entry, seq, previous: hash };
        hash = lineHash(unsigned);
        return `${(0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)({ ...unsigned, hash })}\n`;
    });
    return { text: lines.join(''), head: { seq, hash } };
}
/** The ledger with further lines behind it, and their numbers. */
function withLines(ledger, lines) {
    const { text, head } = chainLines(ledger.head, lines);
    const numbered = lines.map((line, i) => ({ seq: ledger.head.seq + 1 + i, line }));
    return { text: ledger.text + text, lines: [...ledger.lines, ...numbered], head };
}
/** Reads a ledger and checks it line by line; after a wrong line the next is held against what that line states. */
function readChain(text) {
    const texts = text.split('\n');
    const rest = texts.pop();
    const lines = [];
    const problems = [];
    let head = emptyChain;
    for (const [index, lineText] of [...texts, ...(rest ? [rest] : [])].entries()) {
        const line = index + 1;
        const read = parsedLine(lineText);
        const found = read === undefined ? ['it is no JSON object'] : lineProblems(lineText, read, head);
        if (index === texts.length)
            found.push('it does not end with a line break');
        if (found.length > 0)
            problems.push({ line, problem: found.join('; ') });
        const { seq, previous: _, hash, ...entry } = read ?? {};
        lines.push({ line, entry: read && entry, hash: typeof hash === 'string' ? hash : '' });
        // Of a line that cannot be read nobody knows what the next one should follow.
        head = typeof seq === 'number' && typeof hash === 'string' ? { seq, hash } : undefined;
    }
    return { lines, head: head ?? emptyChain, problems };
}
function parsedLine(text) {
    try {
        const value = JSON.parse(text);
        return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : undefined;
    }
    catch {
        return undefined;
    }
}
function lineProblems(text, read, before) {
    const { hash, ...unsigned } = read;
    const problems = [];
    if (hash !== lineHash(unsigned))
        problems.push('its hash is not that of its content');
    else if ((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(read) !== text)
        problems.push('it is not written in canonical form');
    if (before === undefined)
        return problems;
    if (unsigned.seq !== before.seq + 1) {
        problems.push(`its number is ${JSON.stringify(unsigned.seq)}, expected ${before.seq + 1}: lines are missing or were put in`);
    }
    else if (unsigned.previous !== before.hash)
        problems.push('it does not follow from the line before it');
    return problems;
}
function lineHash(unsigned) {
    return (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(unsigned));
}


/***/ }),

/***/ 20691:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ joinedChains)
/* harmony export */ });
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _hash_chain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20425);


/**
 * The lines of two ledgers that began as one and went on apart: those of the first as they are, behind them what only the second has, chained anew. A line is known by what it
 * says, without its number and hashes; where two say the same, the second is another line than the first. So joining again changes nothing, whichever of the two is first.
 *
 * @param reference field of an entry that holds the number of an earlier line of its ledger; in the joined one it is the number which that line has there
 * @returns undefined where the first has every line of the second
 */
function joinedChains(first, second, reference) {
    const ids = identities(second.chain.lines, reference);
    const numbers = new Map(identities(first.chain.lines, reference).map((id, index) => [id, index + 1]));
    const added = [];
    for (const [index, { entry }] of second.chain.lines.entries()) {
        const id = ids[index];
        if (numbers.has(id))
            continue;
        added.push(renumbered(entry ?? {}, reference, (line) => numbers.get(ids[line - 1] ?? '')));
        numbers.set(id, first.chain.head.seq + added.length);
    }
    return added.length === 0 ? undefined : first.text + (0,_hash_chain_js__WEBPACK_IMPORTED_MODULE_1__/* .chainLines */ .$d)(first.chain.head, added).text;
}
/** What each line says, whatever its number: an earlier line that it names stands for itself. */
function identities(lines, reference) {
    const ids = [];
    const seen = new Map();
    for (const { entry } of lines) {
        const said = (0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(renumbered(entry ?? {}, reference, (line) => ids[line - 1])));
        const count = (seen.get(said) ?? 0) + 1;
        seen.set(said, count);
        ids.push(`${said} ${count}`);
    }
    return ids;
}
function renumbered(entry, reference, nameOf) {
    const line = reference === undefined ? undefined : entry[reference];
    if (reference === undefined || typeof line !== 'number')
        return entry;
    return { ...entry, [reference]: nameOf(line) ?? line };
}


/***/ }),

/***/ 27934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ readLedgerLines)
/* harmony export */ });
/* harmony import */ var _hash_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20425);

/**
 * Reads a hash-chained ledger whose lines a schema knows.
 *
 * @returns the lines that are sound, and what is wrong with the others: changed, taken out or put in, or no line of this ledger
 */
function readLedgerLines(text, schema) {
    const chain = (0,_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .readChain */ .UM)(text);
    const broken = new Set(chain.problems.map(({ line }) => line));
    const problems = [...chain.problems];
    const lines = [];
    for (const { line, entry, hash } of chain.lines) {
        const parsed = schema.safeParse(entry);
        if (parsed.success)
            lines.push({ seq: line, hash, line: parsed.data });
        else if (!broken.has(line)) {
            const [issue] = parsed.error.issues;
            problems.push({ line, problem: `it is no line of this ledger (${issue?.path.join('.')}: ${issue?.message})` });
        }
    }
    return { chain, lines, problems };
}


/***/ }),

/***/ 64429:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ab: () => (/* binding */ ledgerTable),
/* harmony export */   Bk: () => (/* binding */ soundLedger),
/* harmony export */   PK: () => (/* binding */ ledgerText)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);

/** A text of lines as the table of a ledger. */
function ledgerTable(text) {
    const lines = text.split('\n').slice(0, -1);
    return { rows: lines.length, columns: { seq: Int32Array.from(lines.keys(), (i) => i + 1), line: lines } };
}
/** The text of the lines of a ledger, each with its end. */
function ledgerText(lines) {
    return lines.map((line) => `${line}\n`).join('');
}
/**
 * The ledger in a table; without one that of an empty text.
 *
 * @param place of the table, for messages
 * @throws UserError where a line was changed, taken out or put in: nothing is counted from such a ledger, and nothing is added to it
 */
function soundLedger(table, place, read, { title, hint }) {
    const { ledger, problems } = read(ledgerText(table?.columns.line ?? []));
    const [first] = problems;
    if (first === undefined)
        return ledger;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The ${title} in ${place} is not what was written: line ${first.line}: ${first.problem}.`, {
        hint,
    });
}


/***/ }),

/***/ 92938:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ ChainStore)
/* harmony export */ });
/* harmony import */ var _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20425);
/* harmony import */ var _lake_joined_chains_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20691);
/* harmony import */ var _lake_ledger_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(64429);



/** The one chain that there is. */
const keys = { chain: 'main' };
/** A hash-chained ledger in the lake. */
class ChainStore {
    #kind;
    constructor(kind) {
        this.#kind = kind;
    }
    /** Under which everybody adds lines to it. */
    get lock() {
        return this.#kind.lock;
    }
    get #recipe() {
        return { stage: this.#kind.lock, version: 1, parameters: {}, inputs: [] };
    }
    /**
     * The ledger of a lake; empty where there is none yet.
     *
     * @throws UserError where a line was changed, taken out or put in: nothing is counted from such a ledger, and nothing is added to it
     */
    async read(lake) {
        const { dataset } = this.#kind;
        const home = lake.homeOf(dataset);
        const partition = await home.read(dataset, keys);
        return this.#sound(partition?.table, home.folder(dataset, keys));
    }
    /**
     * Adds lines. They are there when this has resolved, or, where it is stopped before, none of them is. One process at a time.
     *
     * @param linesFor makes them from the ledger as it is then
     * @returns the ledger with them
     */
    append(lake, linesFor) {
        const { dataset, lock, withLines } = this.#kind;
        const home = lake.homeOf(dataset);
        return home.exclusively(lock, async () => {
            const before = await this.read(home);
            const after = withLines(before, linesFor(before));
            await home.write(dataset, keys, { recipe: this.#recipe, table: (0,_lake_ledger_table_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerTable */ .Ab)(after.text) });
            return after;
        });
    }
    /**
     * The lines of two ledgers that began as one, as two runs or two people leave them: the lines of the first as they are, behind them those that only the second has.
     *
     * @param places of both, for messages
     * @returns undefined where the first has every line of the second
     * @throws UserError where one of them is not what was written
     */
    joined(first, second, places) {
        const textOf = (table, place) => {
            const { text } = this.#sound(table, place);
            return { text, chain: (0,_lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .readChain */ .UM)(text) };
        };
        const text = (0,_lake_joined_chains_js__WEBPACK_IMPORTED_MODULE_1__/* .joinedChains */ .a)(textOf(first, places[0]), textOf(second, places[1]), this.#kind.reference);
        return text === undefined ? undefined : { recipe: this.#recipe, table: (0,_lake_ledger_table_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerTable */ .Ab)(text) };
    }
    /**
     * Adds to the ledger of a lake the lines of another that began as the same one.
     *
     * @param place of the other, for messages
     * @throws UserError where one of them is not what was written
     */
    async addLinesOf(lake, text, place) {
        const { dataset, lock } = this.#kind;
        const home = lake.homeOf(dataset);
        await home.exclusively(lock, async () => {
            const own = (await home.read(dataset, keys))?.table ?? (0,_lake_ledger_table_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerTable */ .Ab)('');
            const content = this.joined(own, (0,_lake_ledger_table_js__WEBPACK_IMPORTED_MODULE_2__/* .ledgerTable */ .Ab)(text), [home.folder(dataset, keys), place]);
            if (content !== undefined)
                await home.write(dataset, keys, content);
        });
    }
    /** What other processes wrote of the ledger counts as written by the run of this lake. */
    async adopt(lake) {
        const { dataset } = this.#kind;
        const manifest = await lake.manifest(dataset, keys);
        if (manifest !== undefined)
            lake.written.push({ dataset, keys, digest: manifest.digest });
    }
    #sound(table, place) {
        return (0,_lake_ledger_table_js__WEBPACK_IMPORTED_MODULE_2__/* .soundLedger */ .Bk)(table, place, this.#kind.read, this.#kind);
    }
}


/***/ }),

/***/ 98783:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   IU: () => (/* binding */ readTrialLedger),
/* harmony export */   K: () => (/* binding */ appendTrials),
/* harmony export */   Os: () => (/* binding */ trialStore),
/* harmony export */   jk: () => (/* binding */ lastRunOf)
/* harmony export */ });
/* harmony import */ var _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20425);
/* harmony import */ var _chain_store_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(92938);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14406);
/* harmony import */ var _trials_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(20378);




/** The ledger of trials in a lake. */
const trialStore = new _chain_store_js__WEBPACK_IMPORTED_MODULE_1__/* .ChainStore */ .F({
    dataset: _datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .trials */ .cv,
    lock: 'trials',
    title: 'ledger of trials',
    hint: 'Take the ledger back from the state branch or a backup; a ledger that was edited counts no trials.',
    reference: 'planned',
    read: _trials_js__WEBPACK_IMPORTED_MODULE_3__/* .readTrials */ .mM,
    withLines: _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .withLines */ .Gy,
});
/**
 * The ledger of trials of a lake; empty where there is none yet.
 *
 * @throws UserError where it was edited
 */
function readTrialLedger(lake) {
    return trialStore.read(lake);
}
/**
 * The last run of a stage that the ledger of trials knows and whose results a lake holds: of others' runs it may know the trials alone.
 *
 * @param results of the runs, with the key `run`
 * @param isWanted by the rule of its trials
 * @returns undefined where there is none
 */
async function lastRunOf(lake, results, stage, isWanted = () => true) {
    const present = new Set((await lake.list(results)).map(({ run }) => run));
    return (0,_trials_js__WEBPACK_IMPORTED_MODULE_3__/* .lastPlannedRun */ .ix)(await readTrialLedger(lake), stage, (run, rule) => present.has(run) && isWanted(rule));
}
/** Adds lines to the ledger of trials. @param linesFor makes them from the ledger as it is then */
function appendTrials(lake, linesFor) {
    return trialStore.append(lake, linesFor);
}


/***/ }),

/***/ 20378:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G$: () => (/* binding */ correctedPValues),
/* harmony export */   g9: () => (/* binding */ returnsDigest),
/* harmony export */   ix: () => (/* binding */ lastPlannedRun),
/* harmony export */   k: () => (/* binding */ trialId),
/* harmony export */   mM: () => (/* binding */ readTrials),
/* harmony export */   xY: () => (/* binding */ trialsOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _lake_ledger_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27934);
/* harmony import */ var _statistics_multiple_testing_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(17276);




const hex = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{16,64}$/);
const number = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().nullable();
/** What makes a trial another one: everything that could have been tuned. Snapshot and the dates themselves are not among it: a rerun on newer data is the same trial. */
const trialRule = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    candidate: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** The formula, and what it is scaled by. */
    definition: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    feature_set: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** By which rule its as-of dates follow each other. Lines written before this was part of a trial have none. */
    cadence: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()).optional(),
    universe: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    folds: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    horizon: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    entry_lag: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    costs: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    /** What else decides its returns: quantiles, the fewest names. */
    portfolio: zod__WEBPACK_IMPORTED_MODULE_2__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_2__/* .unknown */ .L5J()),
    /** What a sweep varies of which nothing above tells: where one of several spans or profiles is chosen, each of them was tried. */
    variant: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().optional(),
});
const circumstances = { stage: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), run: hex, snapshot: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), who: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), when: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP() };
const plannedLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({ kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('planned'), trial: hex, rule: trialRule, ...circumstances });
const scoredLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('scored'),
    trial: hex,
    /** Number of its planned line. */
    planned: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    /** Net return over its deviation, by the step and by the year; null without one. */
    sharpe_step: number,
    sharpe: number,
    steps: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    /** SHA-256 of dates and net returns, as in trial_returns. */
    returns: hex,
    ic_mean: number,
    ic_t: number,
    /** Two-sided, of the test that gates; null where there is none, which counts as 1. */
    p: number,
    n: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    when: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const failedLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('failed'),
    trial: hex,
    planned: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int(),
    why: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    when: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
});
const trialLine = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('kind', [plannedLine, scoredLine, failedLine]);
/** The name of a trial: the first 16 hexadecimal digits of the SHA-256 of its rule. */
function trialId(rule) {
    return (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(rule)).slice(0, 16);
}
/**
 * Reads the ledger.
 *
 * @returns what is wrong with it besides: a line that was changed, taken out or put in, or that is no line of this ledger
 */
function readTrials(text) {
    const { chain, lines, problems } = (0,_lake_ledger_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readLedgerLines */ .F)(text, trialLine);
    return { ledger: { text, lines: lines.map(({ seq, line }) => ({ seq, line })), head: chain.head }, problems };
}
/** Every trial by its last attempt, in the order in which trials were first planned. */
function trialsOf({ lines }) {
    const ends = new Map(lines.flatMap(({ line }) => (line.kind === 'planned' ? [] : [[line.planned, line]])));
    const trials = new Map();
    for (const { seq, line } of lines) {
        if (line.kind !== 'planned')
            continue;
        const end = ends.get(seq);
        trials.set(line.trial, {
            id: line.trial,
            rule: line.rule,
            state: end?.kind ?? 'abandoned',
            scored: end?.kind === 'scored' ? end : undefined,
            attempts: (trials.get(line.trial)?.attempts ?? 0) + 1,
        });
    }
    return [...trials.values()];
}
/**
 * p-values of every trial, corrected for all of them. A trial that failed, was abandoned or has no p-value counts as one with 1: it was tried.
 *
 * @returns by the id of the trial
 */
function correctedPValues(trials) {
    const p = Float64Array.from(trials, ({ scored }) => scored?.p ?? 1);
    const [rates, familywise] = [(0,_statistics_multiple_testing_js__WEBPACK_IMPORTED_MODULE_3__/* .benjaminiHochberg */ .U)(p), (0,_statistics_multiple_testing_js__WEBPACK_IMPORTED_MODULE_3__/* .holm */ .f)(p)];
    return new Map(trials.map(({ id }, i) => [id, { q: rates[i], holm: familywise[i] }]));
}
/** SHA-256 of a series of returns: the days as little-endian 32-bit integers, then the returns as 64-bit floating-point numbers, both in order of time. */
function returnsDigest(days, returns) {
    const bytes = new Uint8Array(12 * days.length);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < days.length; i++) {
        view.setInt32(4 * i, days[i], true);
        view.setFloat64(4 * days.length + 8 * i, returns[i], true);
    }
    return (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)(bytes);
}
/** The last run of a stage that a ledger tells of and that is wanted; undefined where there is none. */
function lastPlannedRun({ lines }, stage, isWanted) {
    const wanted = lines.flatMap(({ line }) => line.kind === 'planned' && line.stage === stage && isWanted(line.run, line.rule) ? [line.run] : []);
    return wanted.at(-1);
}


/***/ }),

/***/ 17842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ meanDeviation)
/* harmony export */ });
/* harmony import */ var _compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31958);

/**
 * Mean and sample deviation, NaN left out. A deviation of at most 1e-12 of the largest magnitude is rounding noise of equal values and
 * is given as 0.
 *
 * @throws {RangeError} on an infinite value
 */
function meanDeviation(values) {
    const present = values.filter((value) => !Number.isNaN(value));
    const n = present.length;
    if (!present.every(Number.isFinite))
        throw new RangeError('The mean of an infinite value is undefined.');
    if (n === 0)
        return { mean: null, deviation: null, n };
    const mean = (0,_compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .compensatedSum */ .d)(present) / n;
    if (n === 1)
        return { mean, deviation: null, n };
    const largest = present.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
    const deviation = Math.sqrt((0,_compensated_sum_js__WEBPACK_IMPORTED_MODULE_0__/* .compensatedSum */ .d)(present.map((value) => (value - mean) ** 2)) / (n - 1));
    return { mean, deviation: deviation <= 1e-12 * largest ? 0 : deviation, n };
}


/***/ }),

/***/ 17276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ benjaminiHochberg),
/* harmony export */   f: () => (/* binding */ holm)
/* harmony export */ });
/**
 * p-values adjusted for the false discovery rate: of those sorted ascending, min over k ≥ i of p_(k)·m/k, at most 1 (Benjamini and Hochberg,
 * Journal of the Royal Statistical Society B 57, 1995). Rejecting where the adjusted one is ≤ q keeps the expected share of false ones at q.
 *
 * @param pValues 0..1, in any order
 * @returns in the same order
 * @throws {RangeError} on a p-value outside 0..1, or NaN
 */
function benjaminiHochberg(pValues) {
    const adjusted = new Float64Array(pValues.length);
    let least = 1;
    const order = ascendingOrder(pValues);
    for (let k = order.length; k >= 1; k--) {
        const i = order[k - 1];
        least = Math.min(least, (pValues[i] * pValues.length) / k);
        adjusted[i] = least;
    }
    return adjusted;
}
/**
 * p-values adjusted for the familywise error rate: of those sorted ascending, max over k ≤ i of p_(k)·(m − k + 1), at most 1 (Holm,
 * Scandinavian Journal of Statistics 6, 1979).
 *
 * @param pValues 0..1, in any order
 * @returns in the same order
 * @throws {RangeError} on a p-value outside 0..1, or NaN
 */
function holm(pValues) {
    const adjusted = new Float64Array(pValues.length);
    let most = 0;
    for (const [k, i] of ascendingOrder(pValues).entries()) {
        most = Math.max(most, Math.min(1, pValues[i] * (pValues.length - k)));
        adjusted[i] = most;
    }
    return adjusted;
}
function ascendingOrder(pValues) {
    const wrong = pValues.find((p) => !(p >= 0 && p <= 1));
    if (wrong !== undefined)
        throw new RangeError(`A p-value lies between 0 and 1, found ${wrong}.`);
    return Int32Array.from(pValues.keys()).sort((i, j) => pValues[i] - pValues[j]);
}


/***/ })

};
