export const id = 887;
export const ids = [887,2317];
export const modules = {

/***/ 37346:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readAuditDocument),
/* harmony export */   h: () => (/* binding */ isAuditOf)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _lake_partition_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31017);


const auditDocument = zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
    verdict: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['passed', 'failed']),
    rules: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    findings: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    errors: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    warnings: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
    failedRules: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()),
    outcomes: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .looseObject */ ._H3({
        rule: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        name: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
        status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['passed', 'failed', 'not-applicable', 'not-evaluated']),
        findings: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
        because: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().exactOptional(),
    })),
});
/** The verdict of an audit, as it was written. @throws DamagedPartitionError where it is missing, or none of ours */
function readAuditDocument(partition) {
    return (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readDocument */ .u0)(partition, 'audit.json', auditDocument);
}
/** Whether an audit looked at this very partition of its week and regime: what was made again since may have other contents. */
function isAuditOf(audit, { dataset, keys, content }) {
    return audit.recipe.inputs.some((input) => input.dataset === dataset && input.content === content && input.keys.regime === keys.regime);
}


/***/ }),

/***/ 81904:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ auditFindings)
/* harmony export */ });
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);

const auditFindings = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'audit_findings',
    description: 'What the audit of a regime and week found; no rows means no finding',
    partitionKeys: ['regime', 'week_ending'],
    rowKey: ['rule', 'subject', 'message'],
    writtenBy: 'audit',
    publication: 'latest',
    columns: {
        rule: { type: 'string', nullable: false, description: 'Rule id, RG001…' },
        severity: { type: 'string', nullable: false, description: 'error or warning' },
        subject: { type: 'string', nullable: false, description: 'Partition, and row or column, that breaks the rule' },
        message: { type: 'string', nullable: false, description: 'What was expected and what was found' },
    },
});


/***/ }),

/***/ 75052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ rulesVersion)
/* harmony export */ });
// Generated from src/audit/week/rules/ by "npm run generate".
/** The highest `since` of all rules: raised whenever one could find something else than before. */
const rulesVersion = 4;


/***/ }),

/***/ 70726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WeekStates: () => (/* binding */ WeekStates)
/* harmony export */ });
/* harmony import */ var _audit_audit_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37346);
/* harmony import */ var _audit_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81904);
/* harmony import */ var _ingest_datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76589);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6358);
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(33353);
/* harmony import */ var _lake_manifest_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(56764);
/* harmony import */ var _lake_partition_document_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(31017);
/* harmony import */ var _news_datasets_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(67504);
/* harmony import */ var _news_store_enrichment_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(54052);
/* harmony import */ var _scoring_changed_recipe_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(4902);
/* harmony import */ var _scoring_datasets_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(7954);
/* harmony import */ var _scoring_published_results_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(86046);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(37961);













const stageOrder = ['ingest', 'enrich', 'score'];
const finished = { kind: 'finished' };
function todo(why, from, because) {
    return { kind: 'todo', why, from, because };
}
/** All that is to be done again at once: from the earliest stage that one of the causes wants. */
function together(states) {
    const causes = states.filter((state) => state?.kind === 'todo');
    const from = stageOrder.find((stage) => causes.some((cause) => cause.from === stage));
    if (from === undefined)
        return undefined;
    const because = causes.some((cause) => cause.because === 'edited') ? 'edited' : 'changed';
    return todo(causes.map(({ why }) => why).join(', '), from, because);
}
const inputDatasets = [_ingest_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .universe */ .sW, _news_datasets_js__WEBPACK_IMPORTED_MODULE_7__/* .repEnriched */ .cN, _news_datasets_js__WEBPACK_IMPORTED_MODULE_7__/* .clusterVectors */ .FJ];
/**
 * Decides by whole recipes: a week is done when what lies in the lake is what would be made of it now. Published weeks stay, whatever version
 * made them. Which bars a week saw is not looked at here; what was seen first stays, and the audit compares them.
 */
class WeekStates {
    #lake;
    #present;
    #published;
    #isEnrichmentPublished;
    #manifests = new Map();
    #enrichments = new Map();
    #universes = new Map();
    #refusals = new Map();
    constructor(lake, present, published, isEnrichmentPublished) {
        this.#lake = lake;
        this.#present = present;
        this.#published = published;
        this.#isEnrichmentPublished = isEnrichmentPublished;
    }
    static async of(lake, present) {
        return new WeekStates(lake, present, await _scoring_published_results_js__WEBPACK_IMPORTED_MODULE_11__/* .PublishedResults */ .DP.of(lake), await (0,_news_store_enrichment_js__WEBPACK_IMPORTED_MODULE_8__/* .publishedEnrichments */ .du)(lake));
    }
    /** Whether a week is scored as it would be scored now. */
    async scored(week, regime) {
        const parameters = this.#present.parametersOf(regime);
        if (parameters === undefined)
            return todo('its schema cannot be read', 'score', 'changed');
        const refusal = await once(this.#refusals, regime.id, () => (0,_scoring_published_results_js__WEBPACK_IMPORTED_MODULE_11__/* .editedRegime */ .TQ)(this.#published, regime, parameters));
        if (refusal !== undefined)
            return { kind: 'refused', why: refusal.message, cure: refusal.hint ?? '' };
        const keys = { regime: regime.id, week_ending: week.weekEnding };
        const scores = await this.#manifest(_scoring_datasets_js__WEBPACK_IMPORTED_MODULE_10__/* .scoresWeekly */ .P, keys);
        const features = await this.#manifest(_scoring_datasets_js__WEBPACK_IMPORTED_MODULE_10__/* .featuresWeekly */ .J, keys);
        if (!scores || !features)
            return todo('not scored', 'ingest', 'undone');
        if (await this.#published.holds(keys))
            return finished;
        const again = together([
            ...this.#scoreChanges(scores, parameters),
            await once(this.#universes, week.weekEnding, () => this.#universeState(week)),
            await once(this.#enrichments, week.weekEnding, () => this.#enrichmentState(week)),
            (0,_lake_manifest_js__WEBPACK_IMPORTED_MODULE_5__/* .sameRecipe */ .dI)(scores.recipe, features.recipe)
                ? undefined
                : todo('features and scores are of different runs', 'score', 'changed'),
        ]);
        if (again !== undefined)
            return again;
        const changed = await this.#changedInput(scores);
        return changed === undefined ? finished : todo(`made from another ${changed}`, 'score', 'changed');
    }
    /** What of the recipe of scores is another now. */
    #scoreChanges({ recipe }, parameters) {
        const changes = (0,_scoring_changed_recipe_js__WEBPACK_IMPORTED_MODULE_9__/* .changedParameters */ .P)(recipe.parameters, parameters).map(({ part, words }) => 
        // Bars and coverage of another benchmark are not in the lake yet.
        todo(words, part === 'benchmark' ? 'ingest' : 'score', 'edited'));
        const { scoreVersion } = this.#present;
        if (recipe.version === scoreVersion)
            return changes;
        return [
            ...changes,
            todo(`scored by version ${recipe.version} of the stage, now ${scoreVersion}`, 'score', 'changed'),
        ];
    }
    /** Whether a week is scored as it would be now, and audited by the present rules without an error. */
    async audited(week, regime) {
        const state = await this.scored(week, regime);
        return state.kind === 'finished' ? this.#auditState(week, regime) : state;
    }
    async #auditState(week, regime) {
        const keys = { regime: regime.id, week_ending: week.weekEnding };
        const audit = await this.#manifest(_audit_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .auditFindings */ .y, keys);
        if (!audit)
            return todo('not audited', 'score', 'undone');
        const { rules_version: rulesVersion, schema_hash: hash, judge } = audit.recipe.parameters;
        if (rulesVersion !== this.#present.rulesVersion) {
            return todo(`audited by version ${rulesVersion} of the rules, now ${this.#present.rulesVersion}`, 'score', 'changed');
        }
        for (const dataset of [_scoring_datasets_js__WEBPACK_IMPORTED_MODULE_10__/* .scoresWeekly */ .P, _scoring_datasets_js__WEBPACK_IMPORTED_MODULE_10__/* .featuresWeekly */ .J]) {
            const manifest = await this.#manifest(dataset, keys);
            if (!manifest || !(0,_audit_audit_document_js__WEBPACK_IMPORTED_MODULE_0__/* .isAuditOf */ .h)(audit, manifest))
                return todo('not audited since it was scored', 'score', 'undone');
        }
        if (hash !== this.#present.parametersOf(regime)?.schema_hash || judge !== this.#present.judges.rules) {
            return todo('audited against another configuration', 'score', 'edited');
        }
        const audited = await (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_6__/* .partitionDocuments */ .r3)(this.#lake, _audit_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .auditFindings */ .y, keys);
        return audited && (0,_audit_audit_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readAuditDocument */ .J)(audited).verdict === 'passed'
            ? finished
            : todo('its audit failed', 'ingest', 'undone');
    }
    /** Whether the universe of a week is what its files give. */
    async #universeState({ weekEnding }) {
        const stored = await this.#lake.read(_ingest_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .universe */ .sW, { week_ending: weekEnding });
        if (!stored)
            return todo('its universe is gone', 'ingest', 'changed');
        const now = await this.#present.universeOn(weekEnding);
        if (now === undefined || memberList(now) === memberList(stored.table))
            return finished;
        return todo('universe changed', 'ingest', 'edited');
    }
    /** Whether the news of a week is judged, clustered and turned into vectors as it would be now. */
    async #enrichmentState({ weekEnding }) {
        const manifest = await this.#manifest(_news_datasets_js__WEBPACK_IMPORTED_MODULE_7__/* .repEnriched */ .cN, { week_ending: weekEnding });
        if (!manifest)
            return todo('its news is not enriched', 'enrich', 'changed');
        if (await this.#isEnrichmentPublished(weekEnding))
            return finished;
        const { version, parameters, seed } = manifest.recipe;
        const { enrichVersion, enrichment, judges } = this.#present;
        const changes = [];
        const { cluster_similarity: similarity, judge, fallback } = parameters;
        // As with scores: of what a recipe does not name nobody knows whether it is another.
        if (similarity !== undefined && similarity !== enrichment.clusterSimilarity)
            changes.push('cluster_similarity changed');
        if (seed !== undefined && seed !== enrichment.vectorSeed)
            changes.push('vector_seed changed');
        const { rules, model } = judges;
        if (judge !== undefined && judge !== (model ?? rules)) {
            changes.push(`judge changed (${judge}, now ${model ?? rules})`);
        }
        else if (model !== undefined && fallback !== undefined && fallback !== rules)
            changes.push('rules changed');
        if (changes.length > 0)
            return todo(changes.join(', '), 'enrich', 'edited');
        if (version === enrichVersion)
            return finished;
        return todo(`enriched by version ${version} of the stage, now ${enrichVersion}`, 'enrich', 'changed');
    }
    /** The first input of the scores that is not in the lake as they saw it. */
    async #changedInput({ recipe }) {
        for (const { dataset: name, keys, slice, content } of recipe.inputs) {
            const dataset = inputDatasets.find((one) => one.name === name);
            if (dataset === undefined || slice !== undefined)
                continue;
            if ((await this.#manifest(dataset, keys))?.content !== content)
                return (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_4__/* .partitionPath */ .WX)(dataset, keys);
        }
        return undefined;
    }
    #manifest(dataset, keys) {
        return once(this.#manifests, (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_4__/* .partitionPath */ .WX)(dataset, keys), () => this.#lake.manifest(dataset, keys));
    }
}
function once(known, key, make) {
    const value = known.get(key) ?? make();
    known.set(key, value);
    return value;
}
/** Who is a member, with sector and name, in one text. */
function memberList({ columns: { symbol, sector, name } }) {
    const rows = symbol.map((one, row) => [one, sector[row] ?? null, name[row] ?? null]);
    return (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_3__/* .canonicalJson */ .d)(rows.sort(([a], [b]) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_12__/* .byCodeUnits */ .C)(a, b)));
}


/***/ }),

/***/ 50515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ pickReturns),
/* harmony export */   N6: () => (/* binding */ weeklyReturns),
/* harmony export */   O2: () => (/* binding */ weekEndingColumn),
/* harmony export */   __: () => (/* binding */ regimeColumn),
/* harmony export */   fZ: () => (/* binding */ returnColumn)
/* harmony export */ });
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);
/* harmony import */ var _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5737);


const weekEndingColumn = { type: 'date', nullable: false, description: 'The week that was decided' };
const regimeColumn = { type: 'string', nullable: false, description: 'Id of the regime' };
/** A column of returns, null where there is none. */
function returnColumn(description) {
    return { type: 'float64', nullable: true, unit: 'return', description };
}
const pickReturns = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'pick_returns',
    description: 'What each name of a basket returned in the week after the decision, as known as of a week',
    partitionKeys: ['as_of'],
    rowKey: ['week_ending', 'regime', 'symbol'],
    writtenBy: 'evaluate',
    publication: 'latest',
    columns: {
        week_ending: weekEndingColumn,
        regime: regimeColumn,
        symbol: _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .symbolColumn */ .Rj,
        held: {
            type: 'bool',
            nullable: false,
            description: 'True in a basket that was traded, false in what it would have been',
        },
        weight: { type: 'float64', nullable: false, unit: '0..1', description: 'Share of the basket' },
        rank_UPS: { type: 'int32', nullable: false, description: 'Rank, 1 = highest' },
        entry_date: { type: 'date', nullable: true, description: 'First session of the next week with a bar' },
        entry_price: {
            type: 'float64',
            nullable: true,
            unit: 'USD',
            description: 'Its open, in shares and dividends of the exit',
        },
        exit_date: { type: 'date', nullable: true, description: 'Last session of the next week with a bar' },
        exit_price: { type: 'float64', nullable: true, unit: 'USD', description: 'Its close' },
        return: returnColumn('exit_price / entry_price − 1'),
        reason: {
            type: 'string',
            nullable: false,
            description: 'Why there is no return: NOT_YET, NO_BAR, UNEXPLAINED_STEP; empty when there is one',
        },
    },
});
const weeklyReturns = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .dataset */ .RT)({
    name: 'weekly_returns',
    description: 'What the decision of each week and regime returned, as known as of a week; attachment evaluation.json',
    partitionKeys: ['as_of'],
    rowKey: ['week_ending', 'regime'],
    writtenBy: 'evaluate',
    publication: 'latest',
    columns: {
        week_ending: weekEndingColumn,
        regime: regimeColumn,
        decision: { type: 'string', nullable: false, description: 'TRADE, SKIP or UNDECIDED' },
        held_from: {
            type: 'date',
            nullable: true,
            description: 'First session of the next week; null while it is not over',
        },
        held_to: { type: 'date', nullable: true, description: 'Last session of the next week' },
        positions: { type: 'int32', nullable: false, description: 'Names in the basket, or in what it would have been' },
        priced: { type: 'int32', nullable: false, description: 'Those of them with a return' },
        gross_return: returnColumn('Mean return of the priced names by weight, also where the week was skipped'),
        benchmark_return: returnColumn("The benchmark's over the same sessions"),
        turnover: {
            type: 'float64',
            nullable: true,
            unit: '0..1',
            description: 'Σ|Δw|/2 against the basket traded before; null where not traded',
        },
        cost: returnColumn('Cost of trading; 0 where not traded'),
        net_return: returnColumn('Result of the decision: gross − cost where traded, 0 where not; null while not known'),
        active_return: returnColumn('net_return − benchmark_return where traded, null where not'),
    },
});


/***/ }),

/***/ 31017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   ZH: () => (/* binding */ documentText),
/* harmony export */   r3: () => (/* binding */ partitionDocuments),
/* harmony export */   u0: () => (/* binding */ readDocument)
/* harmony export */ });
/* harmony import */ var _partition_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98029);

/** The files of a partition, read and verified; undefined where there is no such partition. @throws DamagedPartitionError */
async function partitionDocuments(lake, dataset, keys) {
    const partition = await lake.files(dataset, keys);
    return partition && { folder: lake.folder(dataset, keys), files: partition.files };
}
/** A text that every partition of its kind has. @throws DamagedPartitionError where there is none */
function documentText({ folder, files }, name) {
    const bytes = files.get(name);
    if (bytes)
        return Buffer.from(bytes).toString('utf8');
    throw new _partition_files_js__WEBPACK_IMPORTED_MODULE_0__/* .DamagedPartitionError */ .qg(folder, `it has no ${name}`);
}
/**
 * A JSON document that every partition of its kind has, as it was written.
 *
 * @throws DamagedPartitionError where there is none, or where it is not of that shape
 */
function readDocument(partition, name, schema) {
    const document = parseDocument(documentText(partition, name), schema);
    if (typeof document !== 'string')
        return document;
    throw new _partition_files_js__WEBPACK_IMPORTED_MODULE_0__/* .DamagedPartitionError */ .qg(partition.folder, `${name}: ${document}`);
}
/** A JSON text of that shape, with everything else that it holds; a text says what is wrong with it. */
function parseDocument(text, schema) {
    let document;
    try {
        document = JSON.parse(text);
    }
    catch {
        return 'it is not JSON';
    }
    const parsed = schema.safeParse(document);
    // As it was written and not as it was parsed, which has its fields in another order.
    if (parsed.success)
        return document;
    return parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the document'}: ${message}`).join('; ');
}


/***/ }),

/***/ 54052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M$: () => (/* binding */ enrichByRules),
/* harmony export */   M3: () => (/* binding */ writeWeek),
/* harmony export */   b1: () => (/* binding */ versionsToEnrichBy),
/* harmony export */   du: () => (/* binding */ publishedEnrichments),
/* harmony export */   jz: () => (/* binding */ recordedWeek),
/* harmony export */   vX: () => (/* binding */ isEnriched)
/* harmony export */ });
/* harmony import */ var _ingest_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76589);
/* harmony import */ var _lake_lake_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81671);
/* harmony import */ var _lake_published_partitions_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42867);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67504);
/* harmony import */ var _enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99791);
/* harmony import */ var _enrich_week_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95017);






/** Clusters, vectors and judgements of a week by the rules, unless they are there already. */
async function enrichByRules(lake, { weekEnding }, settings, judge) {
    const keys = { week_ending: weekEnding };
    const manifest = await lake.manifest(_ingest_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .companyNews */ .T_, keys);
    if (!manifest)
        return 'absent';
    const recipe = (0,_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesRecipe */ .EA)(settings, (0,_enrich_week_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeName */ .Bt)(judge), (0,_lake_lake_js__WEBPACK_IMPORTED_MODULE_1__/* .inputReference */ .gV)(manifest));
    const targets = [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .newsClusters */ .BW, _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN, _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .clusterVectors */ .FJ];
    const held = await Promise.all(targets.map((target) => lake.holds(target, keys, recipe)));
    if (held.every(Boolean))
        return 'unchanged';
    const { table } = await lake.require(_ingest_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .companyNews */ .T_, keys);
    const made = (0,_enrich_week_js__WEBPACK_IMPORTED_MODULE_5__/* .enrichWeek */ .Oo)(table, { ...settings, judge: (0,_enrich_week_js__WEBPACK_IMPORTED_MODULE_5__/* .verdictsOf */ .W5)(judge) });
    await writeWeek(lake, weekEnding, made, { clusters: recipe, enriched: recipe });
    return { clusters: made.enriched.rows, fellBack: 0, blank: made.blank, isWritten: true };
}
/** Writes what was made of a week. @returns whether anything of it is new */
async function writeWeek(lake, weekEnding, { clusters, vectors, enriched }, recipes) {
    const keys = { week_ending: weekEnding };
    const outcomes = [
        await lake.write(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .newsClusters */ .BW, keys, { recipe: recipes.clusters, table: clusters }),
        await lake.write(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .clusterVectors */ .FJ, keys, { recipe: recipes.clusters, table: vectors }),
        // Last: where it is there, the others are.
        await lake.write(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN, keys, { recipe: recipes.enriched, table: enriched }),
    ];
    return outcomes.includes('written');
}
/** Whether the lake holds the clusters, vectors and judgements of a week, made of its present news, whoever judged and with whatever settings. */
async function isEnriched(lake, weekEnding) {
    const keys = { week_ending: weekEnding };
    const news = await lake.manifest(_ingest_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .companyNews */ .T_, keys);
    for (const dataset of [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .newsClusters */ .BW, _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN, _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .clusterVectors */ .FJ]) {
        const made = await lake.manifest(dataset, keys);
        const isOfNews = made?.recipe.inputs.some((input) => input.dataset === news?.dataset && input.content === news.content);
        if (!isOfNews)
            return false;
    }
    return true;
}
/**
 * Tells which weeks' clusters, vectors and judgements are on the state branch as they lie in the lake, made of their present news: they stay
 * as they are, whatever version, judge or settings made them.
 */
async function publishedEnrichments(lake) {
    const branch = await (0,_lake_published_partitions_js__WEBPACK_IMPORTED_MODULE_2__/* .readPublishedPartitions */ .M)(lake);
    return async (weekEnding) => {
        const keys = { week_ending: weekEnding };
        for (const dataset of [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .newsClusters */ .BW, _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN, _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .clusterVectors */ .FJ]) {
            const manifest = branch.has(dataset, keys) ? await lake.manifest(dataset, keys) : undefined;
            if (!manifest || !branch.holds(dataset, manifest))
                return false;
        }
        return isEnriched(lake, weekEnding);
    };
}
/**
 * Tells the version of the stage that a week is to be enriched by. A symbol that joins the universe brings news of weeks that are on the state
 * branch, and every row that is published must come out as it was: by the version that made it, where that can still be done.
 */
async function versionsToEnrichBy(lake) {
    const branch = await (0,_lake_published_partitions_js__WEBPACK_IMPORTED_MODULE_2__/* .readPublishedPartitions */ .M)(lake);
    return async (weekEnding) => {
        const keys = { week_ending: weekEnding };
        const manifest = branch.has(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN, keys) ? await lake.manifest(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN, keys) : undefined;
        const made = manifest?.recipe.version;
        return made !== undefined && _enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .repeatableVersions */ .rm.has(made) ? made : _enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .enrichVersion */ ._e;
    };
}
/** @returns undefined where something is missing, or was made of other news or with other settings */
async function recordedWeek(lake, weekEnding, settings) {
    const keys = { week_ending: weekEnding };
    const news = await lake.manifest(_ingest_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .companyNews */ .T_, keys);
    const enriched = await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN, keys);
    const { judge, fallback } = enriched?.manifest.recipe.parameters ?? {};
    if (!news || !enriched || typeof judge !== 'string')
        return undefined;
    const isModels = typeof fallback === 'string';
    const answers = isModels ? await lake.manifest(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .modelAnswers */ .RY, keys) : undefined;
    if (isModels && !answers)
        return undefined;
    const reference = (0,_lake_lake_js__WEBPACK_IMPORTED_MODULE_1__/* .inputReference */ .gV)(news);
    const ofRules = (0,_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .rulesRecipe */ .EA)(settings, judge, reference);
    const expected = isModels && answers
        ? [
            [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .newsClusters */ .BW, (0,_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .clusterRecipe */ .v)(settings, reference)],
            [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .clusterVectors */ .FJ, (0,_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .clusterRecipe */ .v)(settings, reference)],
            [
                _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN,
                (0,_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .modelRecipe */ .mk)(settings, { judge, fallback }, { news: reference, answers: (0,_lake_lake_js__WEBPACK_IMPORTED_MODULE_1__/* .inputReference */ .gV)(answers) }),
            ],
        ]
        : [
            [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .newsClusters */ .BW, ofRules],
            [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .clusterVectors */ .FJ, ofRules],
            [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .repEnriched */ .cN, ofRules],
        ];
    for (const [dataset, recipe] of expected)
        if (!(await lake.holds(dataset, keys, recipe)))
            return undefined;
    return {
        judge,
        fallback: isModels ? fallback : undefined,
        clusters: enriched.table.rows,
        fellBack: enriched.table.columns.judge.filter((by) => by !== judge).length,
    };
}


/***/ }),

/***/ 95490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ scoreDocuments),
/* harmony export */   Xi: () => (/* binding */ statedMeta),
/* harmony export */   p4: () => (/* binding */ readScoreDocuments),
/* harmony export */   qx: () => (/* binding */ statedDiagnostics),
/* harmony export */   sG: () => (/* binding */ reportMeta),
/* harmony export */   y3: () => (/* binding */ readReportMeta)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2503);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _lake_partition_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31017);
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98029);
/* harmony import */ var _regime_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9736);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50584);






/** The files beside the table of scores. */
const scoreDocuments = ['schema_used.yaml', 'report_meta.json', 'diagnostics.json', 'basket.csv'];
const measure = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ value: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nullable(), n: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nullable() });
const reason = { value: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), threshold: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig() };
/** report_meta.json by the types of its fields, for the audit, which says of each value what it should be. */
const statedMeta = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    regime_id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    schema_id: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    schema_hash: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    week_end: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    cutoff_utc: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    n_features: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    n_scores: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    decision: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    reasons: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ code: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), ...reason })),
    measures: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), measure),
});
/** diagnostics.json likewise. */
const statedDiagnostics = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    universe: zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
        symbols: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
        scored: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
        excluded: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig()),
    }),
});
/** `report_meta.json`, also of weeks that earlier versions scored. */
const reportMeta = statedMeta.extend({
    regime_status: _regime_js__WEBPACK_IMPORTED_MODULE_3__/* .regimeSchema */ .pq.shape.status.optional(),
    decision: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['TRADE', 'SKIP', 'UNDECIDED']),
    reasons: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
        code: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n([
            'EVENT_INTENSITY_TOO_LOW',
            'PRICE_ACTION_RECAP_SHARE_TOO_HIGH',
            'HIGH_SEVERITY_CLUSTERS_TOO_LOW',
            'NO_CANDIDATES',
        ]),
        ...reason,
    })),
    measures: zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
        event_intensity: measure,
        price_action_recap_share: measure,
        high_severity_clusters: measure,
        candidates: measure,
    }),
});
const count = zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nonnegative();
const share = zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nullable();
const news = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    symbols_with_news: count,
    clusters: count,
    clusters_before_filters: count,
    clusters_outside_universe: count,
    cluster_size: zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ mean: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), median: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), max: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig() }).nullable(),
    event_types: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), count),
    price_action_recap_share: share,
    confident_share: share,
});
const position = zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({
    symbol: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(),
    sector: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP().nullable(),
    weight: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    rank_UPS: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    UPS_adj: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(),
    conviction: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['Weak', 'Moderate', 'Strong']).nullable(),
    signal_state: zod__WEBPACK_IMPORTED_MODULE_5__/* ["enum"] */ .k5n(['Divergent', 'Overheated', 'Confirmed', 'Early']).nullable(),
    drivers: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .looseObject */ ._H3({ term: zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), weight: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig().nullable(), value: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig(), contribution: zod__WEBPACK_IMPORTED_MODULE_5__/* .number */ .aig() })),
});
const diagnostics = statedDiagnostics.extend({
    news: news.nullable(),
    unexplained_steps: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()).exactOptional(),
    nulls: zod__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), count),
    would_be: zod__WEBPACK_IMPORTED_MODULE_5__/* .array */ .YOg(position),
});
/**
 * Reads what the score stage wrote beside the scores of a week.
 *
 * @param known schemas that were read before, by their text: the weeks of a regime have one
 * @throws DamagedPartitionError where a document is missing, or none of ours
 */
function readScoreDocuments(partition, known = new Map()) {
    return {
        meta: readReportMeta(partition),
        diagnostics: (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(partition, 'diagnostics.json', diagnostics),
        used: usedSchema(partition, known),
    };
}
/** `report_meta.json` alone. @throws DamagedPartitionError where it is missing, or none of ours */
function readReportMeta(partition) {
    return (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_1__/* .readDocument */ .u0)(partition, 'report_meta.json', reportMeta);
}
function usedSchema(partition, known) {
    const name = 'schema_used.yaml';
    const text = (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_1__/* .documentText */ .ZH)(partition, name);
    const before = known.get(text);
    if (before)
        return before;
    try {
        const read = (0,_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .loadScoringSchema */ .NW)(text, name);
        known.set(text, read);
        return read;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        throw new _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_2__/* .DamagedPartitionError */ .qg(partition.folder, error.message);
    }
}


/***/ }),

/***/ 36562:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AR: () => (/* binding */ notedTrades),
/* harmony export */   Nx: () => (/* binding */ tradeStatuses),
/* harmony export */   P$: () => (/* binding */ tradeNote),
/* harmony export */   qe: () => (/* binding */ tradedWords)
/* harmony export */ });
/* harmony import */ var _regime_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9736);

/**
 * What has to stand beside a number of weeks that decided to trade: which of them only would have, since their regime was not live. Empty
 * where all of them traded.
 *
 * @param statuses one for each of these weeks
 */
function tradeNote(statuses) {
    const others = statuses.filter((status) => status === undefined || !(0,_regime_js__WEBPACK_IMPORTED_MODULE_0__/* .mayTrade */ .Ad)(status));
    return [...Map.groupBy(others, (status) => status)]
        .map(([status, { length }]) => {
        const words = status === undefined ? 'status not recorded' : `would trade, ${status}`;
        return length === statuses.length ? words : `${length} ${words}`;
    })
        .join('; ');
}
/** `12`, `8 (would trade, shadow)`, `12 (8 would trade, shadow)`. */
function notedTrades(count, statuses = []) {
    const note = tradeNote(statuses);
    return note === '' ? String(count) : `${count} (${note})`;
}
/** What such weeks did: `traded`, or `decided to trade (8 would trade, shadow)`. */
function tradedWords(statuses = []) {
    const note = tradeNote(statuses);
    return note === '' ? 'traded' : `decided to trade (${note})`;
}
/** The statuses of the weeks that decided to trade, by regime. */
function tradeStatuses(weeks) {
    const trading = weeks.filter(({ decision }) => decision === 'TRADE');
    const byRegime = Map.groupBy(trading, ({ regime }) => regime);
    return new Map([...byRegime].map(([regime, own]) => [regime, own.map(({ status }) => status)]));
}


/***/ }),

/***/ 59821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CK: () => (/* binding */ regimeIds),
/* harmony export */   ES: () => (/* binding */ findRegimes),
/* harmony export */   cb: () => (/* binding */ brokenRegimes),
/* harmony export */   kU: () => (/* binding */ brokenLine),
/* harmony export */   my: () => (/* binding */ selectedRegimes)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37961);


/**
 * The regimes of such an input. A mistake in one must not stop the others: it is told apart.
 *
 * @throws UserError for an id that has no file, and when there is no regime at all
 */
function findRegimes(ids, config) {
    const regimes = [];
    const broken = [];
    // An id that nobody knows is a slip of whoever started the run, and stops it.
    for (const id of ids)
        config.regimeFile(id);
    for (const id of ids.length === 0 ? config.regimeIds() : new Set(ids)) {
        try {
            const regime = config.regime(id);
            if (ids.length === 0 && regime.status === 'retired')
                continue;
            config.schemaOf(regime);
            regimes.push(regime);
        }
        catch (problem) {
            if (!(problem instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw problem;
            broken.push({ id, problem });
        }
    }
    if (regimes.length > 0)
        return { regimes, broken };
    if (broken.length > 0)
        throw brokenRegimes(broken);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('No regime is selected.', {
        hint: 'Give one in configs/regimes/ the status live or shadow.',
    });
}
/** The same for a stage that shows what there is: the broken ones are a warning. */
function selectedRegimes(ids, { config, log }) {
    const { regimes, broken } = findRegimes(ids, config);
    for (const one of broken)
        log.warning(brokenLine(one));
    return regimes;
}
/** The ids of all, also of those that cannot be scored: whoever waits for them must see that they do not come. */
function regimeIds({ regimes, broken }) {
    return [...regimes, ...broken].map(({ id }) => id).sort(_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C);
}
function brokenLine({ id, problem }) {
    return `${id} cannot be scored: ${problem.message}`;
}
/** What a stage ends with that has done the others. */
function brokenRegimes(broken) {
    const [first] = broken;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(broken.map(brokenLine).join('\n'), {
        ...(first?.problem.hint === undefined ? {} : { hint: first.problem.hint }),
    });
}


/***/ }),

/***/ 12317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   presentRecipe: () => (/* binding */ presentRecipe)
/* harmony export */ });
/* harmony import */ var _audit_week_rules_version_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(75052);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _ingest_ingest_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71342);
/* harmony import */ var _ingest_universe_universe_source_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72123);
/* harmony import */ var _news_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(99791);
/* harmony import */ var _news_enrich_week_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(95017);
/* harmony import */ var _news_model_model_judge_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(36868);
/* harmony import */ var _news_rules_judge_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(16276);
/* harmony import */ var _score_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(93122);









/** How the weeks would be made by this program and this configuration. */
function presentRecipe(context) {
    const { config } = context;
    const { enrichment } = config.pipeline;
    let reading;
    return {
        scoreVersion: _score_js__WEBPACK_IMPORTED_MODULE_7__.scoreVersion,
        enrichVersion: _news_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_3__/* .enrichVersion */ ._e,
        rulesVersion: _audit_week_rules_version_js__WEBPACK_IMPORTED_MODULE_8__/* .rulesVersion */ .y,
        parametersOf: (regime) => parametersOf(config, regime),
        enrichment: { clusterSimilarity: enrichment.cluster_similarity, vectorSeed: enrichment.vector_seed },
        judges: {
            rules: (0,_news_enrich_week_js__WEBPACK_IMPORTED_MODULE_4__/* .judgeName */ .Bt)((0,_news_rules_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .rulesJudge */ .p)(config.rules())),
            model: enrichment.judge === 'model' ? (0,_news_model_model_judge_js__WEBPACK_IMPORTED_MODULE_5__/* .modelJudgeName */ .OF)(enrichment.model.name) : undefined,
        },
        universeOn: async (weekEnding) => {
            reading ??= readLocalUniverse(context);
            const universe = await reading;
            return universe && (0,_ingest_universe_universe_source_js__WEBPACK_IMPORTED_MODULE_2__/* .universeOn */ .D4)(universe.members, weekEnding);
        },
    };
}
/** One regime that cannot be read must not keep the others from it; who scores it says what is wrong. */
function parametersOf(config, regime) {
    try {
        const schema = config.schemaOf(regime);
        const { benchmark, market } = config.pipeline;
        return (0,_score_js__WEBPACK_IMPORTED_MODULE_7__.scoreRecipe)({ regime, schema, benchmark, steps: market.steps }, []).parameters;
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
}
/** The universe of files on this machine: to look whether something changed nobody is asked, and files that are not here say nothing. */
async function readLocalUniverse(context) {
    const { universe, benchmark } = context.config.pipeline;
    const places = universe.files.map((file) => (typeof file === 'string' ? file : file.path));
    if (places.some((place) => place.includes('://')))
        return undefined;
    try {
        return await (0,_ingest_universe_universe_source_js__WEBPACK_IMPORTED_MODULE_2__/* .readUniverse */ .kS)(await (0,_ingest_ingest_files_js__WEBPACK_IMPORTED_MODULE_1__/* .universeFiles */ .Z0)(universe, context), universe.columns, benchmark);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
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


/***/ })

};
