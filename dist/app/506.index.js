export const id = 506;
export const ids = [506];
export const modules = {

/***/ 19263:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OW: () => (/* binding */ promotionIndexJson),
/* harmony export */   eb: () => (/* binding */ championHistory),
/* harmony export */   ns: () => (/* binding */ currentChampionJson)
/* harmony export */ });
/* harmony import */ var _ledger_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98282);
/* harmony import */ var _registry_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(89380);


/** `champions/current_champion.json`: who is live, why, and by which decision. Made from the ledger alone, so that the same ledger gives the same bytes. */
function currentChampionJson(ledger) {
    const registry = (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .registryOf */ .Fv)(ledger);
    const champion = (0,_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .holderOf */ .Kd)(registry, _registry_js__WEBPACK_IMPORTED_MODULE_1__/* .championSlot */ .kY);
    const alternates = [...registry.values()].filter(({ state, slot }) => (0,_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .roleOf */ .kp)(state) === 'live' && slot !== _registry_js__WEBPACK_IMPORTED_MODULE_1__/* .championSlot */ .kY);
    return json({
        schema: 'regimen_champion_state_v1',
        ledger: headOf(ledger),
        champion: champion === undefined ? null : championOf(ledger, champion),
        alternates: alternates
            .toSorted((a, b) => ((a.slot ?? '') < (b.slot ?? '') ? -1 : 1))
            .map((entry) => championOf(ledger, entry)),
    });
}
/** `champions/history/`: one file for each tenure of the slot `live`, by its name: session, candidate and id. */
function championHistory(ledger) {
    const files = new Map();
    for (const { line } of (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .standingLines */ .Yt)(ledger)) {
        for (const { event, slot, new_champion, trial, reason_codes } of line.decision.events) {
            if (event !== 'PROMOTION' || slot !== _registry_js__WEBPACK_IMPORTED_MODULE_1__/* .championSlot */ .kY)
                continue;
            const entry = line.decision.changes.findLast((change) => change.entry.trial === trial)?.entry;
            if (entry === undefined)
                continue;
            const document = {
                schema: 'regimen_champion_state_v1',
                ...{ champion_id: new_champion, session: line.session, decision: line.id, verdict: line.decision.verdict },
                ...{ trial, candidate: entry.candidate, universe: entry.universe, family: entry.family, run: entry.run },
                reason_codes,
                numbers: numbersOf(line, trial),
            };
            files.set(`${line.session}_${entry.candidate}_${new_champion}.json`, json(document));
        }
    }
    return files;
}
/** `promotion_index.json`: how many decisions and events there are, by verdict, kind and day. */
function promotionIndexJson(ledger) {
    const lines = (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .standingLines */ .Yt)(ledger).map(({ line }) => line);
    const byDay = {};
    for (const { session, decision } of lines) {
        const day = byDay[session] ?? {};
        byDay[session] = day;
        for (const name of [decision.verdict, ...decision.events.map(({ event }) => event)])
            day[name] = (day[name] ?? 0) + 1;
    }
    const states = Map.groupBy((0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .registryOf */ .Fv)(ledger).values(), ({ state }) => state);
    return json({
        schema: 'regimen_promotion_index_v1',
        ledger: headOf(ledger),
        counts: {
            decisions: lines.length,
            promotions: lines.filter(({ decision }) => decision.verdict === 'PROMOTE').length,
            events: lines.reduce((sum, { decision }) => sum + decision.events.length, 0),
            withdrawn: ledger.lines.length - lines.length,
            states: Object.fromEntries([...states].map(([state, of]) => [state, of.length]).toSorted()),
        },
        by_day: byDay,
    });
}
function championOf(ledger, entry) {
    const lines = (0,_ledger_js__WEBPACK_IMPORTED_MODULE_0__/* .standingLines */ .Yt)(ledger).map(({ line }) => line);
    const promotion = lines.findLast(({ decision }) => decision.events.some(({ event, new_champion }) => event === 'PROMOTION' && new_champion === entry.champion));
    const change = lines.flatMap(({ decision }) => decision.changes).findLast((one) => one.entry.trial === entry.trial);
    const last = lines.findLast((line) => numbersOf(line, entry.trial) !== null);
    return {
        ...{ slot: entry.slot, champion_id: entry.champion, state: entry.state, on_probation: entry.on_probation },
        ...{ candidate_id: (0,_registry_js__WEBPACK_IMPORTED_MODULE_1__/* .candidateName */ .vf)(entry), candidate: entry.candidate, universe: entry.universe },
        ...{ family: entry.family, trial: entry.trial },
        promoted: promotion === undefined ? null : { session: promotion.session, decision: promotion.id },
        reason_codes: change?.reason_codes ?? [],
        evidence: last?.kind === 'decided'
            ? {
                run: last.evidence?.run ?? null,
                snapshot: last.evidence?.snapshot ?? null,
                digests: last.evidence?.digests ?? null,
            }
            : null,
        numbers: last === undefined ? null : numbersOf(last, entry.trial),
    };
}
/** What the evidence of a decision says of a candidate; null where it is no part of it. */
function numbersOf(line, trial) {
    return (line.kind === 'decided' ? line.evidence?.candidates.find((row) => row.trial === trial) : undefined) ?? null;
}
function headOf({ chain: { head } }) {
    return { lines: head.seq, head: head.hash };
}
function json(value) {
    return `${JSON.stringify(value, null, 2)}\n`;
}


/***/ }),

/***/ 90506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  AG: () => (/* binding */ appendPromotion),
  uk: () => (/* binding */ joinedPromotionTables),
  XF: () => (/* binding */ ownPromotionsBehind),
  l2: () => (/* binding */ promotionLock),
  H4: () => (/* binding */ readPromotionLedger)
});

// EXTERNAL MODULE: ./build/lib/src/lake/ledger-table.js
var ledger_table = __webpack_require__(64429);
// EXTERNAL MODULE: ./build/lib/src/promotion/champion-documents.js
var champion_documents = __webpack_require__(19263);
// EXTERNAL MODULE: ./build/lib/src/promotion/datasets.js
var datasets = __webpack_require__(43794);
// EXTERNAL MODULE: ./build/lib/src/promotion/ledger.js
var ledger = __webpack_require__(98282);
;// CONCATENATED MODULE: ./build/lib/src/promotion/joined-promotions.js

/**
 * The ledger that was published, and behind it what another lake decided meanwhile, as withdrawn: a decision holds on the ledger that it was made on, so the one that comes second
 * is to be made again on what the first left. Its evidence counts as not decided, and the next `promote` decides it.
 *
 * @param published stays line by line as it is
 * @param own the ledger of a lake that began as the same
 * @returns undefined where the published ledger has all that the other has
 */
function joinedPromotions(published, own) {
    const shared = sharedLines(published, own);
    // The lake went on from what is published: nobody else decided anything.
    if (shared === published.lines.length)
        return own.lines.length > shared ? own : undefined;
    const known = new Set(published.lines.map(({ line }) => line.id));
    let joined = published;
    for (const { line } of own.lines.slice(shared)) {
        if (known.has(line.id))
            continue;
        joined = (0,ledger/* withPromotion */.Ox)(joined, withdrawn(line));
        known.add(line.id);
    }
    return joined === published ? undefined : joined;
}
/** How many lines two ledgers have in common from the first on. */
function sharedLines(a, b) {
    const most = Math.min(a.lines.length, b.lines.length);
    let shared = 0;
    while (shared < most && a.lines[shared]?.hash === b.lines[shared]?.hash)
        shared += 1;
    return shared;
}
function withdrawn(line) {
    if (line.kind === 'withdrawn')
        return line;
    const { id, session, decision } = line;
    const { verdict, reason_codes } = decision;
    return {
        kind: 'withdrawn',
        id,
        session,
        run: line.kind === 'decided' ? (line.evidence?.run ?? '') : '',
        verdict,
        reason_codes,
    };
}

;// CONCATENATED MODULE: ./build/lib/src/promotion/decision-store.js





/** The one chain that there is. */
const keys = { chain: 'main' };
/** Under which everybody adds decisions. */
const promotionLock = 'promotions';
/**
 * The ledger of promotions of a lake; empty where there is none yet.
 *
 * @throws UserError where a line was changed, taken out or put in: nothing is decided on such a ledger
 */
async function readPromotionLedger(lake) {
    const partition = await lake.read(datasets/* promotionDecisions */.V, keys);
    return soundPromotions(partition?.table, lake.folder(datasets/* promotionDecisions */.V, keys));
}
/**
 * Adds a line to the ledger, with what is read from it in one partition: it is there when this has resolved, or, where it is stopped before, nothing is. One process at a time.
 *
 * @param decide makes it from the ledger as it is then; undefined for nothing to add
 */
function appendPromotion(lake, decide) {
    return lake.exclusively(promotionLock, async () => {
        const before = await readPromotionLedger(lake);
        const line = await decide(before);
        if (line === undefined)
            return before;
        const after = (0,ledger/* withPromotion */.Ox)(before, line);
        await lake.write(datasets/* promotionDecisions */.V, keys, contentOf(after));
        return after;
    });
}
/**
 * What is published of two ledgers that began as one: see {@link joinedPromotions}.
 *
 * @param places of both, for messages
 * @returns undefined where the published one has all that the other has
 * @throws UserError where one of them is not what was written
 */
function joinedPromotionTables(published, own, places) {
    const joined = joinedPromotions(soundPromotions(published, places[0]), soundPromotions(own, places[1]));
    return joined && contentOf(joined);
}
/**
 * What the ledger of a lake becomes by what others published: the published lines, behind them what the lake decided otherwise meanwhile, withdrawn.
 *
 * @param places of both, for messages
 * @returns undefined where it stays as it is
 * @throws UserError where one of them is not what was written
 */
function ownPromotionsBehind(own, published, places) {
    const [mine, theirs] = [soundPromotions(own, places[0]), soundPromotions(published, places[1])];
    const joined = joinedPromotions(theirs, mine) ?? theirs;
    return joined.text === mine.text ? undefined : contentOf(joined);
}
function soundPromotions(table, place) {
    return (0,ledger_table/* soundLedger */.Bk)(table, place, ledger/* readPromotions */.F7, {
        title: 'ledger of promotions',
        hint: 'Take the ledger back from the state branch or a backup; nothing is decided on one that was edited.',
    });
}
function contentOf(ledger) {
    return {
        recipe: { stage: 'promote', version: 1, parameters: {}, inputs: [] },
        table: (0,ledger_table/* ledgerTable */.Ab)(ledger.text),
        attachments: {
            'current_champion.json': (0,champion_documents/* currentChampionJson */.ns)(ledger),
            'promotion_index.json': (0,champion_documents/* promotionIndexJson */.OW)(ledger),
        },
    };
}


/***/ }),

/***/ 75054:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ comparisonSchema),
/* harmony export */   He: () => (/* binding */ concernedEvidence),
/* harmony export */   Jk: () => (/* binding */ byMerit),
/* harmony export */   _Q: () => (/* binding */ hex64),
/* harmony export */   jU: () => (/* binding */ evidenceSchema),
/* harmony export */   s: () => (/* binding */ evidenceConditions)
/* harmony export */ });
/* unused harmony exports hex16, candidateEvidence */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64377);

const hex16 = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{16}$/);
const hex64 = zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/);
const number = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().nullable();
/** A candidate of a universe as a run of Stage B saw it, as far as a decision looks at it. */
const candidateEvidence = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    trial: hex16,
    candidate: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    universe: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    family: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** The registry score, 0 … 1: docs/promotion.md has its formula. */
    score: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    dsr: number,
    psr: number,
    net_sharpe: number,
    ic_mean: number,
    turnover: number,
    max_drawdown: number,
    path_sharpe_min: number,
    passed_strict: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    passed_final: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    /** Whether it is among the survivors, of which there are at most so many. */
    is_survivor: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY(),
    /** Codes of the gates that said no. */
    failed: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()),
});
/** What a decision rests on: a run of Stage B. */
const evidenceSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    run: hex16,
    snapshot: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Run of Stage A that it rests on; empty where its recipe names none. */
    stage_a_run: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(),
    /** Last as-of date of the panel that it was made of; null where nothing says it. */
    as_of: zod__WEBPACK_IMPORTED_MODULE_1__/* .date */ .p6().nullable(),
    /** Content digests of what was read. */
    digests: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ candidates: hex64, survivors: hex64, returns: hex64.nullable() }),
    /** SHA-256 of the gates by which it was judged. */
    gates: hex64,
    /** Version of the registry score. */
    score_version: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    candidates_total: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    strict_total: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    survivors_total: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    candidates: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(candidateEvidence),
});
/** How a challenger did against a champion on the same dates. */
const comparisonSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    challenger: hex16,
    incumbent: hex16,
    /** Steps that both have. */
    n: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    /** Sharpe ratio of the challenger less that of the incumbent, by the step. */
    sharpe_difference: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** One-sided, of "it is not larger". */
    p: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    /** Mean block length, steps. */
    block_length: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(),
    draws: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int(),
    /** SHA-256 of dates and returns of both, the challenger first; the seed is made of it. */
    returns: hex64,
});
/** Whether evidence can be believed now: `stale`: too old, or older than what was decided on; `invalidated`: an input of its run is another one now. */
const evidenceConditions = ['fresh', 'stale', 'invalidated', 'missing'];
/** Best first: by score, deflated and probabilistic Sharpe ratio, then by name. */
function byMerit(a, b) {
    return (b.score - a.score ||
        (b.dsr ?? -1) - (a.dsr ?? -1) ||
        (b.psr ?? -1) - (a.psr ?? -1) ||
        (a.candidate < b.candidate ? -1 : a.candidate > b.candidate ? 1 : a.universe - b.universe));
}
/**
 * The evidence without the rows that no decision can look at: candidates that are known, retired and no survivors. It keeps the lines of the ledger short.
 *
 * @param isIdle whether a trial is known and retired
 */
function concernedEvidence(evidence, isIdle) {
    const concerned = evidence.candidates.filter((one) => one.is_survivor || !isIdle(one.trial));
    return { ...evidence, candidates: concerned.toSorted(byMerit) };
}


/***/ }),

/***/ 98282:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F7: () => (/* binding */ readPromotions),
/* harmony export */   Fv: () => (/* binding */ registryOf),
/* harmony export */   MC: () => (/* binding */ sessionOf),
/* harmony export */   Ox: () => (/* binding */ withPromotion),
/* harmony export */   Xl: () => (/* binding */ sessionsToReview),
/* harmony export */   Yt: () => (/* binding */ standingLines),
/* harmony export */   ij: () => (/* binding */ decidedLines),
/* harmony export */   ty: () => (/* binding */ registriesBefore)
/* harmony export */ });
/* unused harmony export lastReview */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(64377);
/* harmony import */ var _lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20425);
/* harmony import */ var _lake_ledger_lines_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27934);
/* harmony import */ var _decision_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90281);
/* harmony import */ var _evidence_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75054);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(25822);






/*
 * The ledger of promotions: one line for each decision, with all that it rests on and all that it changes. Candidate states, events and champions are read from it and stored
 * nowhere else as truth: a line is there or is not, so no kill can leave an event without its decision.
 */
const circumstances = {
    id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().regex(/^dec_[0-9a-f]{16}$/),
    /** Session as of which it was decided, and its number. */
    session: zod__WEBPACK_IMPORTED_MODULE_6__/* .date */ .p6(),
    who: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    when: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    /** Version of the program, and commit of the configuration. */
    software: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    commit: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
};
const decidedLine = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('decided'),
    ...circumstances,
    occasion: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
        condition: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .evidenceConditions */ .s),
        session: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int(),
        is_review: zod__WEBPACK_IMPORTED_MODULE_5__/* .boolean */ .zMY(),
    }),
    evidence: _evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .evidenceSchema */ .jU.nullable(),
    /** Comparisons that the decision asked for. */
    comparisons: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(_evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .comparisonSchema */ .D),
    /** Why the evidence is not believed, in words: inputs that are others now. */
    invalidated_by: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    rules: zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({ version: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int(), settings: _settings_js__WEBPACK_IMPORTED_MODULE_4__/* .promotionSettings */ .n, settings_digest: _evidence_js__WEBPACK_IMPORTED_MODULE_3__/* .hex64 */ ._Q }),
    decision: _decision_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionSchema */ .Ow,
});
const rolledBackLine = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('rolled_back'),
    ...circumstances,
    session_number: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().int(),
    /** Decision that is taken back, with all that came after it: the registry is as it was before. */
    undoes: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    why: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    decision: _decision_js__WEBPACK_IMPORTED_MODULE_2__/* .decisionSchema */ .Ow,
});
/** A decision that another run made on a ledger which went on elsewhere meanwhile: it never held, and its evidence is to be decided again. */
const withdrawnLine = zod__WEBPACK_IMPORTED_MODULE_5__/* .strictObject */ .rej({
    kind: zod__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz('withdrawn'),
    /** Id of the decision. */
    id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    session: zod__WEBPACK_IMPORTED_MODULE_6__/* .date */ .p6(),
    /** Run of Stage B that it was about; empty where it was about none. */
    run: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    verdict: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    reason_codes: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
});
const promotionLine = zod__WEBPACK_IMPORTED_MODULE_5__/* .discriminatedUnion */ .gMt('kind', [decidedLine, rolledBackLine, withdrawnLine]);
/** Reads the ledger. @returns what is wrong with it besides: a line that was changed, taken out or put in, or that is no line of this ledger */
function readPromotions(text) {
    const { chain, lines, problems } = (0,_lake_ledger_lines_js__WEBPACK_IMPORTED_MODULE_1__/* .readLedgerLines */ .F)(text, promotionLine);
    return { ledger: { text, lines, chain }, problems };
}
/** The ledger with a further line behind it. */
function withPromotion(ledger, line) {
    const { text, head } = (0,_lake_hash_chain_js__WEBPACK_IMPORTED_MODULE_0__/* .chainLines */ .$d)(ledger.chain.head, [line]);
    const { seq, hash } = head;
    return {
        text: ledger.text + text,
        lines: [...ledger.lines, { seq, hash, line }],
        chain: { lines: [...ledger.chain.lines, { line: seq, entry: { ...line }, hash }], head },
    };
}
/** The lines that changed the registry. */
function standingLines({ lines }) {
    return lines.flatMap(({ line, ...place }) => (line.kind === 'withdrawn' ? [] : [{ ...place, line }]));
}
/** The decisions on evidence. */
function decidedLines({ lines }) {
    return lines.flatMap(({ line }) => (line.kind === 'decided' ? [line] : []));
}
/** The registry after all lines. What changed is stated in each, so that no rule is needed to read it. */
function registryOf(ledger) {
    const registry = new Map();
    for (const { line } of standingLines(ledger))
        applyChanges(registry, line);
    return registry;
}
/** The registry as each line found it, with that line. */
function* registriesBefore(ledger) {
    const registry = new Map();
    for (const numbered of ledger.lines) {
        yield { registry: new Map(registry), numbered };
        if (numbered.line.kind !== 'withdrawn')
            applyChanges(registry, numbered.line);
    }
}
function applyChanges(registry, { decision }) {
    for (const { entry } of decision.changes)
        registry.set(entry.trial, entry);
}
/** Number of the session on which a promotion was last considered; null before the first time. */
function lastReview(ledger) {
    const reviews = decidedLines(ledger).filter(({ occasion }) => occasion.is_review);
    return reviews.at(-1)?.occasion.session ?? null;
}
/** Sessions until promotions are considered again; 0 where the next decision considers them. */
function sessionsToReview(ledger, session, settings) {
    const last = lastReview(ledger);
    return last === null ? 0 : Math.max(0, last + settings.review_sessions - session);
}
/** Number of the session of a line; 0 before the first one, and of one that was withdrawn. */
function sessionOf(numbered) {
    if (numbered === undefined || numbered.line.kind === 'withdrawn')
        return 0;
    return numbered.line.kind === 'decided' ? numbered.line.occasion.session : numbered.line.session_number;
}


/***/ }),

/***/ 25822:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ promotionSettings)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2503);

const slotCount = (count, most) => zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(0).max(most).default(count);
const share = zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().min(0).max(1);
/** `promotion` of research.yaml. */
const promotionSettings = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    slots: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
        live: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(1).max(20).default(3),
        shadow: slotCount(2, 100),
        retired: slotCount(1, 100),
    })
        .prefault({})
        .describe('How many candidates can be live, be watched, and be remembered as fallen at a time'),
    family_caps: zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({ live: slotCount(1, 20), shadow: slotCount(1, 100) })
        .prefault({})
        .describe('At most so many slots for candidates of one family; 0: as many as there are'),
    review_sessions: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .int()
        .min(1)
        .max(1000)
        .default(21)
        .describe('Sessions between two days on which a promotion is considered, and length of the probation'),
    stale_after_sessions: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .int()
        .min(1)
        .max(1000)
        .default(30)
        .describe('Evidence that ends more sessions before the last one of the store promotes nobody'),
    promote_on_empty: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().default(true).describe('Whether the first survivor takes an empty slot by itself'),
    score_epsilon: share
        .default(0.01)
        .describe('By how much the registry score of a challenger has to be above that of the champion, in the same run'),
    challenge_level: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .gt(0)
        .max(0.5)
        .default(0.05)
        .describe('Level of the one-sided test that the Sharpe ratio of the challenger is larger, on the same dates'),
    challenge_draws: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .int()
        .min(199)
        .max(100_000)
        .default(1999)
        .describe('Resamples of that test, a paired stationary bootstrap'),
    demotion_shadow_score_gap: share
        .default(0.03)
        .describe('A champion that is no survivor and so far below the best one goes to shadow at once'),
    demotion_retire_score_gap: share.default(0.08).describe('… and so far below is retired'),
    freeze_on_zero_strict_pass: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()
        .default(true)
        .describe('Whether a run in which nothing passes "strict" puts champions on hold and leaves the others'),
    live_hold_shadow_after_runs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()
        .int()
        .min(2)
        .max(100)
        .default(2)
        .describe('So many runs in a row on hold lead to shadow'),
    live_hold_retire_after_runs: zod__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig().int().min(2).max(100).default(4).describe('… and so many to retirement'),
    hard_gates: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP().regex(/^[A-Z][A-Z0-9_]{2,63}$/))
        .max(100)
        .default(['NET_SHARPE_NOT_POSITIVE', 'MAXDD_TOO_HIGH', 'STRESS_MAXDD_TOO_HIGH'])
        .describe('Reason codes of gates: a champion for which one of them says no is retired at once'),
})
    .refine(({ demotion_shadow_score_gap: shadow, demotion_retire_score_gap: retire }) => shadow <= retire, 'demotion_retire_score_gap is smaller than demotion_shadow_score_gap')
    .refine(({ live_hold_shadow_after_runs: shadow, live_hold_retire_after_runs: retire }) => shadow <= retire, 'live_hold_retire_after_runs is smaller than live_hold_shadow_after_runs')
    .describe('Who gets a slot, and who loses it');


/***/ })

};
