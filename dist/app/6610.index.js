export const id = 6610;
export const ids = [6610];
export const modules = {

/***/ 79885:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   u: () => (/* binding */ decisionOf)
/* harmony export */ });
/* harmony import */ var _lake_partition_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31017);
/* harmony import */ var _scoring_score_partition_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95490);


/** What of `report_meta.json` goes into the ledger of decisions. @returns undefined when the file is none of ours */
function decisionOf(meta) {
    const document = (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(Buffer.from(meta).toString('utf8'), _scoring_score_partition_js__WEBPACK_IMPORTED_MODULE_1__/* .reportMeta */ .sG);
    if (typeof document === 'string')
        return undefined;
    const { regime_status: status, decision, reasons, measures, schema_hash } = document;
    return {
        ...(status === undefined ? {} : { status }),
        decision,
        reasons: reasons.map(({ code }) => code),
        candidates: measures.candidates.value,
        schema_hash,
    };
}


/***/ }),

/***/ 95490:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lx: () => (/* binding */ scoreDocuments),
/* harmony export */   Xi: () => (/* binding */ statedMeta),
/* harmony export */   d7: () => (/* binding */ loadUsedSchema),
/* harmony export */   p4: () => (/* binding */ readScoreDocuments),
/* harmony export */   qx: () => (/* binding */ statedDiagnostics),
/* harmony export */   sG: () => (/* binding */ reportMeta),
/* harmony export */   tA: () => (/* binding */ usedSchemaFile),
/* harmony export */   y3: () => (/* binding */ readReportMeta)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2503);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _lake_partition_document_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(31017);
/* harmony import */ var _lake_partition_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98029);
/* harmony import */ var _regime_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9736);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(50584);






/** The schema that a week was scored with, beside its scores. */
const usedSchemaFile = 'schema_used.yaml';
/** The files beside the table of scores. */
const scoreDocuments = [usedSchemaFile, 'report_meta.json', 'diagnostics.json', 'basket.csv'];
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
/** @param text of `schema_used.yaml` @throws UserError where it is no schema */
function loadUsedSchema(text) {
    return (0,_schema_js__WEBPACK_IMPORTED_MODULE_4__/* .loadScoringSchema */ .NW)(text, usedSchemaFile);
}
function usedSchema(partition, known) {
    const text = (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_1__/* .documentText */ .ZH)(partition, usedSchemaFile);
    const before = known.get(text);
    if (before)
        return before;
    try {
        const read = loadUsedSchema(text);
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

/***/ 26610:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/backfill/week-state.js
var week_state = __webpack_require__(70726);
// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var calendar_weeks = __webpack_require__(18429);
// EXTERNAL MODULE: ./build/lib/src/datasets.js
var datasets = __webpack_require__(15444);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/audit/audit-document.js
var audit_document = __webpack_require__(37346);
// EXTERNAL MODULE: ./build/lib/src/audit/datasets.js
var audit_datasets = __webpack_require__(81904);
// EXTERNAL MODULE: ./build/lib/src/scoring/datasets.js
var scoring_datasets = __webpack_require__(7954);
// EXTERNAL MODULE: ./build/lib/src/memory/decision-of.js
var decision_of = __webpack_require__(79885);
;// CONCATENATED MODULE: ./build/lib/src/memory/audited-weeks.js




/**
 * Which weeks and regimes may be published: those with scores and with an audit of these very scores that passed.
 *
 * @param failOn what the audit is to fail on; with `warning` one that only warns holds a week back, too
 */
async function auditedWeeks(lake, weeks, regimes, failOn) {
    const passed = [];
    const heldBack = [];
    for (const { weekEnding } of weeks) {
        for (const regime of regimes) {
            const keys = { regime, week_ending: weekEnding };
            const found = await judge(lake, keys, failOn);
            if (typeof found === 'string')
                heldBack.push({ ...keys, why: found });
            else
                passed.push({ ...keys, ...found });
        }
    }
    return { passed, heldBack };
}
/** The decision, or why it must not be published. */
async function judge(lake, keys, failOn) {
    const scores = await lake.manifest(scoring_datasets/* scoresWeekly */.P, keys);
    const features = await lake.manifest(scoring_datasets/* featuresWeekly */.J, keys);
    if (!scores || !features)
        return 'it is not scored';
    const audit = await lake.files(audit_datasets/* auditFindings */.y1, keys);
    if (!audit)
        return 'it is not audited';
    if (![scores, features].every((one) => (0,audit_document/* isAuditOf */.h)(audit.manifest, one))) {
        return 'it was scored again after its audit';
    }
    const { verdict, warnings } = (0,audit_document/* readAuditDocument */.J)({ folder: lake.folder(audit_datasets/* auditFindings */.y1, keys), files: audit.files });
    if (verdict !== 'passed')
        return 'its audit failed';
    if (failOn === 'warning' && warnings > 0)
        return `its audit warned ${warnings} times, and audit.fail_on is "warning"`;
    const meta = await lake.attachment(scoring_datasets/* scoresWeekly */.P, keys, 'report_meta.json');
    const decision = meta && (0,decision_of/* decisionOf */.u)(meta);
    if (!decision)
        return 'its scores have no readable report_meta.json';
    return { ...decision, scores: scores.digest, audit: audit.manifest.digest, verdict };
}

// EXTERNAL MODULE: ./build/lib/src/memory/git/git.js + 1 modules
var git_git = __webpack_require__(64948);
;// CONCATENATED MODULE: ./build/lib/src/memory/git/author.js


/** The account under which GitHub shows what workflows do. */
const bot = {
    name: 'github-actions[bot]',
    email: '41898282+github-actions[bot]@users.noreply.github.com',
};
/** Who signs a publication: the workflow, else the user that git knows, else nobody in particular. */
async function authorOf(environment, folder, signal) {
    if (environment.GITHUB_ACTIONS === 'true')
        return bot;
    const git = new git_git/* Git */.T({ environment, folder, signal });
    const name = await configured(git, 'user.name');
    const email = await configured(git, 'user.email');
    return name && email ? { name, email } : { name: 'Regimen', email: 'regimen@localhost' };
}
async function configured(git, key) {
    try {
        // What ends a name in a commit cannot be part of it.
        return (await git.text(['config', '--get', key])).replaceAll(/[<>\p{Cc}]/gu, '').trim();
    }
    catch (error) {
        // Exit code 1 is "not set"; anything else is a configuration that git cannot read.
        if (error instanceof git_git/* GitError */.X && error.code === 1)
            return '';
        throw error instanceof git_git/* GitError */.X ? new errors/* UserError */.yo(`${error.message}.`, { cause: error }) : error;
    }
}

// EXTERNAL MODULE: ./build/lib/src/memory/publication/note-published.js
var note_published = __webpack_require__(23333);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
;// CONCATENATED MODULE: ./build/lib/src/memory/publication/publication-scope.js


/**
 * Whether a partition goes to the branch with these weeks: results of the weeks and regimes themselves, inputs of the weeks that they
 * look back on, what is known as of them, and everything that is of no single week.
 */
function scopeFilter({ passed, historyWeeks }) {
    const weeks = new Set(passed.map(({ week_ending }) => week_ending));
    const results = new Set(passed.map(({ regime, week_ending }) => `${regime}/${week_ending}`));
    const inputs = new Set([...weeks].flatMap((week) => (0,calendar_weeks/* weeksBack */.Tn)((0,calendar_weeks/* weekEndingOn */.Tu)(week), historyWeeks + 1).map(({ weekEnding }) => weekEnding)));
    return (dataset, keys) => {
        if (!isOfWeeks(dataset) || weeks.size === 0)
            return false;
        const { kind, value = '' } = (0,lake_dataset/* timeOf */.nR)(dataset, keys) ?? {};
        if (keys.regime !== undefined)
            return results.has(`${keys.regime}/${value}`);
        if (kind === 'week')
            return inputs.has(value);
        if (kind === 'as-of')
            return weeks.has(value);
        return true;
    };
}
/** Whether partitions of a dataset are published with the weeks. */
function isOfWeeks({ publication, research }) {
    return publication !== 'never' && research === undefined;
}
/** The partitions of a lake, over all its tiers, that go to the branch. */
async function publishablePartitions(lake, scope) {
    const isInScope = scopeFilter(scope);
    const partitions = [];
    for (const dataset of lake.datasets.filter(isOfWeeks)) {
        for (const keys of (await lake.list(dataset)).filter((one) => isInScope(dataset, one))) {
            const manifest = await lake.manifest(dataset, keys);
            if (manifest)
                partitions.push({ lake, dataset, keys, path: (0,lake_dataset/* partitionPath */.WX)(dataset, keys), manifest });
        }
    }
    return partitions;
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/ingest/datasets.js
var ingest_datasets = __webpack_require__(76589);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 5 modules
var lake = __webpack_require__(70667);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/memory/git/retry-policy.js
var retry_policy = __webpack_require__(91415);
// EXTERNAL MODULE: ./build/lib/src/memory/ledgers.js
var memory_ledgers = __webpack_require__(70663);
// EXTERNAL MODULE: ./build/lib/src/memory/verification/sound-branch.js
var sound_branch = __webpack_require__(11047);
// EXTERNAL MODULE: ./build/lib/src/memory/publication/bases.js
var publication_bases = __webpack_require__(46218);
// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/news/datasets.js
var news_datasets = __webpack_require__(67504);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
;// CONCATENATED MODULE: ./build/lib/src/memory/publication/unite-rows.js


/**
 * The rows of a published table and of a fresh one. A row is known by the row key of its dataset.
 *
 * @param rule of a row that both hold and that differs: `grows` refuses it, `merged` takes the fresh one
 */
function uniteRows({ columns, rowKey, endColumn }, published, fresh, rule) {
    const compared = compareRows(published, fresh, rowKey);
    const { onlyPublished, onlyFresh, shared } = compared;
    const ending = (pair) => endedIn(published, fresh, pair, endColumn);
    const { undefined: differing = [], published: ended = [], fresh: endedSince = [], } = Object.groupBy(compared.differing, (pair) => `${ending(pair)}`);
    if (rule === 'grows' && differing.length > 0) {
        const [first] = differing;
        return {
            kind: 'conflict',
            row: first ? differenceText(published, fresh, first, rowKey, columns) : '',
            rows: differing.length,
        };
    }
    if (onlyFresh.length + differing.length + endedSince.length === 0)
        return { kind: 'published' };
    if (onlyPublished.length + ended.length === 0)
        return { kind: 'fresh' };
    const taken = [...shared, ...differing, ...endedSince].map(([, row]) => published.rows + row);
    const kept = ended.map(([row]) => row);
    const order = [...onlyPublished, ...kept, ...onlyFresh.map((row) => published.rows + row), ...taken];
    return { kind: 'united', table: (0,lake_table/* takeRows */.LY)((0,lake_table/* concatTables */.mm)(columns, [published, fresh]), order) };
}
/** In which of two states of a row that differ in nothing else it has ended; undefined where they differ in more, or both have an end. */
function endedIn(published, fresh, [a, b], endColumn) {
    const differ = Object.keys(published.columns).filter((name) => !isSameCell(cell(published, name, a), cell(fresh, name, b)));
    if (endColumn === undefined || differ.length !== 1 || differ[0] !== endColumn)
        return undefined;
    const isOpen = (table, row) => Number.isNaN(cell(table, endColumn, row) ?? Number.NaN);
    if (isOpen(published, a))
        return 'fresh';
    return isOpen(fresh, b) ? 'published' : undefined;
}
/** Walks both tables in the order of the row key. */
function compareRows(published, fresh, rowKey) {
    const [left, right] = [(0,lake_table/* sortedOrder */.uQ)(published, rowKey), (0,lake_table/* sortedOrder */.uQ)(fresh, rowKey)];
    const onlyPublished = [];
    const onlyFresh = [];
    const differing = [];
    const shared = [];
    for (let l = 0, r = 0; l < left.length || r < right.length;) {
        const [a, b] = [left[l], right[r]];
        const order = a === undefined ? 1 : b === undefined ? -1 : compareKeys(published, a, fresh, b, rowKey);
        if (order < 0)
            onlyPublished.push(a);
        else if (order > 0)
            onlyFresh.push(b);
        else {
            const pair = [a, b];
            (isSameRow(published, fresh, pair) ? shared : differing).push(pair);
        }
        if (order <= 0)
            l += 1;
        if (order >= 0)
            r += 1;
    }
    return { onlyPublished, onlyFresh, differing, shared };
}
function compareKeys(left, a, right, b, rowKey) {
    for (const name of rowKey) {
        const x = cell(left, name, a);
        const y = cell(right, name, b);
        if (x < y)
            return -1;
        if (x > y)
            return 1;
    }
    return 0;
}
function isSameRow(left, right, [a, b]) {
    return Object.keys(left.columns).every((name) => isSameCell(cell(left, name, a), cell(right, name, b)));
}
function isSameCell(a, b) {
    if (ArrayBuffer.isView(a) && ArrayBuffer.isView(b)) {
        const [x, y] = [a, b].map(({ buffer, byteOffset, byteLength }) => Buffer.from(buffer, byteOffset, byteLength));
        return x !== undefined && y !== undefined && x.equals(y);
    }
    return Object.is(a, b);
}
function cell(table, name, row) {
    return (0,lake_table/* cellOf */.WC)(table.columns[name], row);
}
/** The row by its key, and the first column in which it differs. */
function differenceText(left, right, [a, b], rowKey, columns) {
    const key = rowKey.map((name) => `${name}=${cellText(cell(left, name, a), columns, name)}`).join(', ');
    const name = Object.keys(columns).find((one) => !isSameCell(cell(left, one, a), cell(right, one, b))) ?? '';
    const [was, is] = [cell(left, name, a), cell(right, name, b)].map((value) => cellText(value, columns, name));
    return `${key}: ${name} was published as ${was} and is ${is} now`;
}
function cellText(value, columns, name) {
    if (value === null || Number.isNaN(value))
        return 'null';
    if (columns[name]?.type === 'date')
        return (0,date/* isoDate */._$)(value);
    if (columns[name]?.type === 'timestamp')
        return new Date(value).toISOString();
    return String(value).slice(0, 100);
}

;// CONCATENATED MODULE: ./build/lib/src/memory/publication/newcomers.js




const ofNews = new Set([ingest_datasets/* companyNews */.T_, news_datasets/* newsClusters */.BW, news_datasets/* repEnriched */.cN, news_datasets/* clusterVectors */.FJ].map(({ name }) => name));
/** Whether a partition is news of a week, or made of it. */
function isOfNews({ dataset }) {
    return ofNews.has(dataset.name);
}
/**
 * Whether a fresh partition of news holds every published row as it was, and beyond them only news of symbols that no published week with
 * this news before it had in its universe: a symbol that has become a member brings the news of the weeks before. None of the published
 * weeks looked for it, so their features stay what they are.
 */
async function bringsOnlyNewcomers(fresh, { present, published, historyWeeks }) {
    const { dataset, keys } = fresh;
    const week = keys.week_ending;
    if (!isOfNews(fresh) || week === undefined)
        return false;
    const before = (await published.require(dataset, keys)).table;
    const after = (await fresh.lake.require(dataset, keys)).table;
    if (uniteRows(dataset, before, after, 'grows').kind !== 'fresh')
        return false;
    const known = symbolsOf(before);
    const newcomers = symbolsOf(after).difference(known);
    if (rowsOf(after, known) !== before.rows)
        return false;
    for (const one of present.filter((partition) => looksBackOn(partition, week, historyWeeks))) {
        const members = await published.require(ingest_datasets/* universe */.sW, one.keys);
        if (members.table.columns.symbol.some((symbol) => newcomers.has(symbol)))
            return false;
    }
    return true;
}
function looksBackOn({ dataset, keys }, week, historyWeeks) {
    if (dataset.name !== ingest_datasets/* universe */.sW.name || keys.week_ending === undefined)
        return false;
    const weeksLater = (0,date/* weeksApart */.Cc)(week, keys.week_ending);
    return weeksLater >= 0 && weeksLater <= historyWeeks;
}
function symbolsOf({ columns }) {
    return new Set(columns.symbol);
}
function rowsOf({ columns }, symbols) {
    return columns.symbol.filter((symbol) => symbols.has(symbol)).length;
}

// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/lake/each-of.js
var each_of = __webpack_require__(41640);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./build/lib/src/lake/manifest.js
var lake_manifest = __webpack_require__(56764);
;// CONCATENATED MODULE: ./build/lib/src/memory/publication/publishable.js




/**
 * All files of a partition by name, `manifest.json` first, every byte as its manifest says.
 *
 * @throws UserError when it is another partition by now, DamagedPartitionError
 */
async function filesOf({ lake, dataset, keys, path, manifest }) {
    const found = await lake.files(dataset, keys);
    const text = await (0,file_system/* readFileIfExists */.QD)((0,external_node_path_.join)(lake.folder(dataset, keys), 'manifest.json'));
    const isSame = found?.manifest.seal === manifest.seal && text && (0,lake_manifest/* isSealed */.dy)(text) && text.includes(manifest.seal);
    if (found && text && isSame)
        return new Map([['manifest.json', text], ...found.files]);
    throw new errors/* UserError */.yo(`${path} changed while it was being published.`, {
        hint: 'Let the stage that writes it end, then publish again.',
    });
}

;// CONCATENATED MODULE: ./build/lib/src/memory/publication/partition-contents.js






const batchBytes = 64 * 2 ** 20;
const uploadsAtOnce = 8;
/** Stores the files of partitions in the repository, those over a limit and the tables of research in the object storage; each partition once, however often it is asked for. */
class PartitionContents {
    #repository;
    #objects;
    #largestBytes;
    #stored = new Map();
    constructor(repository, objects, largestBytes) {
        this.#repository = repository;
        this.#objects = objects;
        this.#largestBytes = largestBytes;
    }
    /** @throws UserError when there is a file that is too large and no place for it */
    assertFits(partitions) {
        if (this.#objects !== undefined)
            return;
        const large = partitions.flatMap(({ dataset, path, manifest }) => manifest.files
            .filter((file) => file.bytes > this.#largestBytes && !isTableOfObjects(dataset, file.path))
            .map((file) => `${path}/${file.path} (${mib(file.bytes)})`));
        if (large.length === 0)
            return;
        throw new errors/* UserError */.yo(`Too large for the branch, which takes files of ${mib(this.#largestBytes)} at most: ${(0,name_list/* nameList */.OD)(large, 10)}.`, {
            hint: 'Configure memory.objects, an object storage for such files; or raise memory.largest_file_mib (GitHub refuses over 100); ' +
                'or store less: a smaller universe makes smaller months. docs/state-branch.md says more.',
        });
    }
    /** Where the files of each partition are, by path. */
    async store(partitions) {
        const result = new Map();
        let batch = [];
        let bytes = 0;
        for (const partition of partitions) {
            if (this.#stored.has(keyOf(partition)))
                continue;
            batch.push(partition);
            bytes += partition.manifest.files.reduce((sum, file) => sum + file.bytes, 0);
            if (bytes < batchBytes)
                continue;
            await this.#storeBatch(batch);
            batch = [];
            bytes = 0;
        }
        await this.#storeBatch(batch);
        for (const partition of partitions)
            result.set(partition.path, this.#stored.get(keyOf(partition)));
        return result;
    }
    async #storeBatch(partitions) {
        const contents = [];
        const names = [];
        const uploads = [];
        for (const partition of partitions) {
            const of = { key: keyOf(partition), here: [], objects: [], unstored: [] };
            names.push(of);
            for (const [name, content] of await filesOf(partition)) {
                const isTable = isTableOfObjects(partition.dataset, name);
                if (this.#objects !== undefined && (isTable || content.length > this.#largestBytes)) {
                    uploads.push(content);
                    of.objects.push(name);
                }
                else if (isTable)
                    of.unstored.push(name);
                else {
                    contents.push(content);
                    of.here.push(name);
                }
            }
        }
        await this.#upload(uploads);
        const oids = await this.#repository.store(contents);
        let next = 0;
        for (const { key, here, ...elsewhere } of names) {
            this.#stored.set(key, { contents: new Map(here.map((name) => [name, oids[next++]])), ...elsewhere });
        }
    }
    /** Several at once: what takes the time is waiting for answers. */
    async #upload(contents) {
        await (0,each_of/* eachOf */.p)(contents, uploadsAtOnce, async (content) => this.#objects?.put((0,canonical_json/* sha256Hex */.f)(content), content));
    }
}
/** Whether a file is a table that goes to the object storage however small it is. */
function isTableOfObjects(dataset, name) {
    return dataset.research === 'objects' && name === (0,lake_dataset/* tableFile */.lC)(dataset);
}
function keyOf({ path, manifest }) {
    return `${path} ${manifest.seal}`;
}
function mib(bytes) {
    return `${(bytes / 2 ** 20).toFixed(bytes < 2 ** 20 ? 3 : 1)} MiB`;
}

// EXTERNAL MODULE: ./build/lib/src/lake/hash-chain.js
var hash_chain = __webpack_require__(20425);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/memory/branch-layout.js
var branch_layout = __webpack_require__(23116);
;// CONCATENATED MODULE: ./build/lib/src/memory/publication/commit-message.js
const mostListed = 200;
/** Says what a commit of the branch holds. The hashes of the ledgers in it are an anchor: they prove all that is above them. */
function commitMessage({ entries, weeks, producer, heads, author }) {
    const removed = entries.filter(({ action }) => action === 'removed').length;
    const put = entries.length - removed;
    const done = put === 0 && removed > 0 ? `Remove ${counted(removed)}` : `Publish ${counted(put)}`;
    const listed = entries.slice(0, mostListed);
    return [
        `${done}: ${weeksText(weeks)}`,
        '',
        `Run: ${producer.run ?? 'local'}`,
        `Software: ${producer.software}`,
        `Code: ${producer.commit ?? 'unknown'}`,
        ...listed.map(({ action, path, digest }) => action === 'removed' ? `Removed: ${path} ${digest}` : `Partition: ${path} ${digest}`),
        ...(entries.length > mostListed ? [`Not-Listed: ${counted(entries.length - mostListed)} more`] : []),
        `Publications: ${heads.publications}`,
        `Decisions: ${heads.decisions}`,
        `Signed-off-by: ${author.name} <${author.email}>`,
        '',
    ].join('\n');
}
function weeksText(weeks) {
    const [first] = weeks;
    if (first === undefined)
        return 'research data';
    return weeks.length === 1 ? first : `${first} to ${weeks.at(-1)}, ${weeks.length} weeks`;
}
function counted(count) {
    return `${count} ${count === 1 ? 'partition' : 'partitions'}`;
}

;// CONCATENATED MODULE: ./build/lib/src/memory/publication/publication-commit.js




/** Makes the commit of a plan on top of the snapshot; nobody sees it before it is pushed. */
async function commitAttempt(branch, options) {
    const { plan, ledgers, snapshot, contents, request, time } = options;
    const stored = await contents.store(plan.put);
    const entries = publicationEntries(plan, stored, request, time);
    const publications = (0,hash_chain/* chainLines */.$d)(ledgers.publications.head, entries);
    const decisions = (0,hash_chain/* chainLines */.$d)(ledgers.decisions.head, decisionEntries(plan, request, time));
    const texts = [
        [branch_layout/* publicationsFile */.KG, ledgers.publications.text + publications.text],
        [branch_layout/* decisionsFile */.Q0, ledgers.decisions.text + decisions.text],
        ...[[branch_layout/* readmeFile */.tK, branch_layout/* readmeText */.u6], [branch_layout/* attributesFile */.gO, branch_layout/* attributesText */.hJ]].filter(([path]) => !snapshot?.blobs.has(path)),
    ];
    const oids = await branch.repository.store(texts.map(([, text]) => Buffer.from(text)));
    const put = new Map(texts.map(([path], number) => [path, oids[number]]));
    for (const [path, { contents: files }] of stored) {
        for (const [name, oid] of files)
            put.set((0,branch_layout/* branchPath */.WJ)(path, name), oid);
    }
    const commit = await branch.repository.commit({
        parent: snapshot?.commit,
        put,
        remove: await leavingFiles(branch, plan, put),
        message: commitMessage({
            entries,
            weeks: request.weeks,
            producer: request.producer,
            heads: { publications: publications.head.hash, decisions: decisions.head.hash },
            author: request.author,
        }),
        author: request.author,
        time,
    });
    return { commit, anchor: publications.head.hash, decisions: decisions.head.hash };
}
function publicationEntries({ put, removed }, stored, { producer }, time) {
    const circumstances = { ...producer, published: new Date(time).toISOString() };
    const added = put.map(({ action, path, manifest: { digest, content } }) => {
        const { objects = [], unstored = [] } = stored.get(path) ?? {};
        return {
            action,
            path,
            digest,
            content,
            ...(objects.length > 0 ? { objects: [...objects] } : {}),
            ...(unstored.length > 0 ? { unstored: [...unstored] } : {}),
            ...circumstances,
        };
    });
    const gone = removed.map(({ path, digest, content }) => ({ action: 'removed', path, digest, content, ...circumstances }));
    const byPath = (a, b) => (0,order/* byCodeUnits */.C)(a.path, b.path);
    return [...added.sort(byPath), ...gone.sort(byPath)];
}
function decisionEntries({ decisions }, { producer }, time) {
    const published = new Date(time).toISOString();
    return decisions
        .map((decision) => ({ ...decision, run: producer.run, published }))
        .sort((a, b) => (0,order/* byCodeUnits */.C)(a.week_ending, b.week_ending) || (0,order/* byCodeUnits */.C)(a.regime, b.regime));
}
/** Files on the branch that the new state of their partition does not have. */
async function leavingFiles(branch, { put, removed }, stays) {
    const files = await branch.files();
    return [...put, ...removed]
        .flatMap(({ path }) => [...(files.get(path)?.keys() ?? [])].map((name) => (0,branch_layout/* branchPath */.WJ)(path, name)))
        .filter((path) => !stays.has(path));
}

// EXTERNAL MODULE: ./build/lib/src/memory/publication/join-ledgers.js
var join_ledgers = __webpack_require__(3797);
;// CONCATENATED MODULE: ./build/lib/src/memory/publication/merge-partition.js





/**
 * What a partition of growing rows becomes that is published already and has another digest. A union is written by the lake's own encoder
 * with the recipe of the fresh one, so that it has the digest that a single run with all rows would have given.
 *
 * @param published the branch
 * @param unions where unions are written
 */
async function mergePartition(fresh, published, unions) {
    const { dataset, keys } = fresh;
    const old = await published.require(dataset, keys);
    const { table } = await fresh.lake.require(dataset, keys);
    const rule = dataset.publication === 'grows' ? 'grows' : 'merged';
    const united = uniteRows(dataset, old.table, table, rule);
    if (united.kind === 'published')
        return { kind: 'unchanged' };
    if (united.kind === 'fresh')
        return { kind: 'put', partition: fresh };
    if (united.kind === 'conflict') {
        const more = united.rows > 1 ? `, ${(0,name_list/* andMore */.v)(united.rows, 1, 'row')}` : '';
        return { kind: 'refused', why: `a published row would change: ${united.row}${more}` };
    }
    const odd = [old.manifest, fresh.manifest]
        .flatMap(({ files }) => files)
        .find(({ path }) => path !== (0,lake_dataset/* tableFile */.lC)(dataset));
    if (odd !== undefined)
        return { kind: 'refused', why: `its rows cannot be joined beside the further file ${odd.path}` };
    if (!isSameWork(old.manifest.recipe, fresh.manifest.recipe)) {
        return {
            kind: 'refused',
            why: 'its rows were made in another way than the published ones (stage, version or parameters)',
        };
    }
    await unions.write(dataset, keys, {
        recipe: fresh.manifest.recipe,
        table: united.table,
        sources: joinedSources(old.manifest, fresh.manifest),
    });
    const manifest = (await unions.manifest(dataset, keys));
    return { kind: 'put', partition: { ...fresh, lake: unions, manifest } };
}
/** Rows of an earlier version of the stage stay beside those of a later one; the other way round nobody could say what they are. */
function isSameWork(published, fresh) {
    const work = (recipe) => (0,canonical_json/* canonicalJson */.d)({ ...recipe, version: 0, inputs: [] });
    return work(published) === work(fresh) && published.version <= fresh.version;
}
/** What a ledger becomes that is published already: the published lines as they are, behind them those that only the fresh one has. */
async function mergeLedger(fresh, published, unions) {
    const { dataset, keys, path } = fresh;
    const [old, own] = [await published.readWhole(dataset, keys), await fresh.lake.readWhole(dataset, keys)];
    if (old === undefined || own === undefined)
        throw new Error(`${path} is gone`);
    const joined = (0,join_ledgers/* ledgerKind */.E)(dataset).join({ partition: old, place: `${path} on the branch` }, { partition: own, place: fresh.lake.folder(dataset, keys) });
    if (joined === undefined)
        return { kind: 'unchanged' };
    await unions.write(dataset, keys, joined);
    const manifest = (await unions.manifest(dataset, keys));
    return { kind: 'put', partition: { ...fresh, lake: unions, manifest } };
}
function joinedSources(...manifests) {
    const sources = manifests.flatMap(({ produced }) => produced.sources ?? []);
    return [...new Map(sources.map((source) => [`${source.name}\n${source.sha256}`, source])).values()];
}

;// CONCATENATED MODULE: ./build/lib/src/memory/publication/old-generations.js

/**
 * Paths of the partitions, in the lake or on the branch, whose generation is not among the newest of its dataset. How new one is, its last partition says: when it was made, or, where the lake
 * does not have it, published; as-of dates say it themselves. The clock has no say, so that nothing goes from a branch that nobody adds to.
 */
function oldGenerations(kept, fresh, present, states) {
    const made = fresh.map((one) => ({ ...one, time: one.manifest.produced.time }));
    const paths = new Set(made.map(({ path }) => path));
    const published = present.filter(({ path }) => !paths.has(path));
    const all = [...made, ...published.map((one) => ({ ...one, time: states.get(one.path)?.published ?? '' }))];
    const old = new Set();
    for (const [dataset, own] of Map.groupBy(all, (one) => one.dataset)) {
        const key = (0,lake_dataset/* generationKey */.g_)(dataset);
        const count = kept[dataset.name];
        if (key === undefined || count === undefined)
            continue;
        const generations = Map.groupBy(own, ({ keys }) => keys[key] ?? '');
        const newness = ([value, partitions]) => `${key === 'as_of' ? '' : lastTime(partitions)} ${value}`;
        const newestFirst = [...generations].sort((a, b) => (newness(a) < newness(b) ? 1 : -1));
        for (const [, partitions] of newestFirst.slice(count))
            for (const { path } of partitions)
                old.add(path);
    }
    return old;
}
function lastTime(partitions) {
    return partitions.reduce((last, { time }) => (time > last ? time : last), '');
}

;// CONCATENATED MODULE: ./build/lib/src/memory/publication/retention.js


const day = /^\d{4}-\d{2}-\d{2}$/;
const month = /^(\d{4})-(\d{2})$/;
/**
 * Whether a partition is too old for the branch: its week, the week as of which it is, its day, or the last day of its month, lies more than so many
 * weeks before the latest published one. The clock has no say, so a branch that nobody adds to keeps what it has.
 *
 * @param latest the latest week_ending with published scores; undefined when there is none
 */
function isExpired(retention, latest, dataset, keys) {
    const weeks = retention[dataset.name];
    const own = lastDayOf(dataset, keys);
    if (weeks === undefined || latest === undefined || own === undefined)
        return false;
    return (0,date/* weeksApart */.Cc)(own, latest) > weeks;
}
/** Names under the retention whose partitions are of no week, so that it has no effect on them. */
function timelessDatasets(retention, datasets) {
    return datasets.filter(({ name, time }) => name in retention && time.kind === 'none').map(({ name }) => name);
}
/** The last day of what a partition is of; undefined for one that is of no time, or whose keys name none. */
function lastDayOf(dataset, keys) {
    const { kind, value = '' } = (0,lake_dataset/* timeOf */.nR)(dataset, keys) ?? {};
    if (kind !== 'month')
        return day.test(value) ? dateAt(Date.parse(value)) : undefined;
    const [, year, number] = month.exec(value) ?? [];
    return year === undefined ? undefined : dateAt(Date.UTC(Number(year), Number(number), 0));
}
function dateAt(time) {
    return Number.isNaN(time) ? undefined : (0,date/* isoDate */._$)(Math.floor(time / date/* dayMs */.LP));
}

;// CONCATENATED MODULE: ./build/lib/src/memory/publication/publication-plan.js






/** What publishing these partitions comes to, on the branch as it is now. */
async function planPublication(options) {
    const { partitions, retention, states, present } = options;
    const latest = latestScores([...partitions, ...present]);
    const ofOld = oldGenerations(options.generations, partitions, present, states);
    const isOld = ({ dataset, keys, path }) => ofOld.has(path) || isExpired(retention, latest, dataset, keys);
    const put = [];
    const refusals = [];
    const heldBack = new Map(editedRegimes(options).map((one) => [resultKey(one) ?? '', one]));
    let unchanged = 0;
    const wanted = partitions.filter((one) => !isOld(one));
    for (const partition of wanted) {
        const outcome = await outcomeOf(partition, options);
        if (outcome.kind === 'unchanged')
            unchanged += 1;
        else if (outcome.kind === 'refused') {
            const why = `${partition.path}: ${outcome.why}`;
            const result = resultKey(partition.keys);
            if (result === undefined)
                refusals.push(why);
            else
                heldBack.set(result, holdBack(partition.keys, heldBack.get(result), why));
        }
        else
            put.push({ ...outcome.partition, action: isPresent(states, partition.path) ? 'replaced' : 'published' });
    }
    const removed = present
        .filter((one) => isOld(one) || options.isSuperseded(one))
        .map((one) => {
        const { digest, content } = states.get(one.path);
        return { ...one, digest, content };
    });
    const isHeldBack = (keys) => heldBack.has(resultKey(keys) ?? '');
    // Without any result left there is nothing to publish the inputs for.
    const isNothingLeft = heldBack.size > 0 && options.decisions.every(({ regime, week_ending }) => isHeldBack({ regime, week_ending }));
    const kept = put.filter(({ keys }) => !isHeldBack(keys));
    return {
        put: kept,
        removed,
        unchanged,
        expired: partitions.length - wanted.length,
        refusals: isNothingLeft ? [...refusals, ...[...heldBack.values()].map(({ why }) => why)] : refusals,
        heldBack: [...heldBack.values()],
        decisions: newDecisions(options, kept, removed),
    };
}
/** New weeks of a regime whose published ones were scored under another schema: beside them they would pass for the same thing. */
function editedRegimes({ decisions, ledgers: { decisions: ledger } }) {
    const entries = ledger.entries.map(({ entry }) => entry);
    const known = new Set(entries.map(decisionKey));
    return decisions.flatMap((fresh) => {
        const other = entries.find(({ regime, schema_hash }) => regime === fresh.regime && schema_hash !== fresh.schema_hash);
        if (other === undefined || known.has(decisionKey(fresh)))
            return [];
        const { regime, week_ending } = fresh;
        const why = `the schema changed since ${other.week_ending} was published under this regime: make the edit in a copy of schema and regime under a new id`;
        return [{ regime, week_ending, why }];
    });
}
/** Names a week under a regime; undefined for what is of no regime. */
function resultKey({ regime, week_ending }) {
    return regime === undefined ? undefined : `${regime}/${week_ending ?? ''}`;
}
function holdBack({ regime = '', week_ending = '' }, known, why) {
    return { regime, week_ending, why: known ? `${known.why}; ${why}` : why };
}
async function outcomeOf(fresh, options) {
    const { states, published, unions } = options;
    const { dataset, path, manifest } = fresh;
    const state = states.get(path);
    const put = { kind: 'put', partition: fresh };
    if (state === undefined)
        return put;
    if (state.digest === manifest.digest) {
        const isWhole = state.isPresent && !(options.hasObjects && state.unstored.length > 0);
        return isWhole ? { kind: 'unchanged' } : put;
    }
    if (dataset.publication === 'once') {
        if (state.isPresent && (await bringsOnlyNewcomers(fresh, options)))
            return put;
        return {
            kind: 'refused',
            why: `published with the digest ${state.digest}, and now it has ${manifest.digest}${onlyRecipe(state, fresh)}`,
        };
    }
    if (!(0,publication_bases/* isToBeJoined */.E)(fresh, state, options.bases))
        return put;
    return (dataset.publication === 'chained' ? mergeLedger : mergePartition)(fresh, published, unions);
}
function onlyRecipe({ content }, { manifest }) {
    return content === manifest.content ? ' (the same files, made in another way or from other inputs)' : '';
}
function latestScores(partitions) {
    return partitions
        .filter(({ dataset }) => dataset.name === scoring_datasets/* scoresWeekly */.P.name)
        .map(({ keys }) => keys.week_ending ?? '')
        .sort()
        .at(-1);
}
/** Those whose scores are on the branch afterwards and that the ledger does not have yet. */
function newDecisions({ decisions, ledgers, states }, put, removed) {
    const gone = new Set(removed.map(({ path }) => path));
    const digests = new Map([...states].flatMap(([path, { digest, isPresent: is }]) => (is ? [[path, digest]] : [])));
    for (const { path, manifest } of put)
        digests.set(path, manifest.digest);
    const known = new Set(ledgers.decisions.entries.map(({ entry }) => decisionKey(entry)));
    return decisions.filter((decision) => {
        const path = `${scoring_datasets/* scoresWeekly */.P.name}/regime=${decision.regime}/week_ending=${decision.week_ending}`;
        return digests.get(path) === decision.scores && !gone.has(path) && !known.has(decisionKey(decision));
    });
}
function decisionKey({ regime, week_ending, scores, }) {
    return `${regime}/${week_ending}/${scores}`;
}
function isPresent(states, path) {
    return states.get(path)?.isPresent ?? false;
}

;// CONCATENATED MODULE: ./build/lib/src/memory/publication/publish.js













/** So many that eight publishers at once all come through. */
const mostTries = 60;
const mostUnclear = 5;
const refusalsShown = 20;
/**
 * Publishes partitions in one commit, all or none. When somebody else was faster, it is done anew on top of theirs; nothing is ever forced.
 *
 * @throws GateError when a published result would change, or the branch is damaged; UserError when the remote refuses
 */
async function publishPartitions(branch, request, tools) {
    const contents = new PartitionContents(branch.repository, branch.objects, request.largestFileBytes);
    const sent = [];
    let unclear = 0;
    for (let tries = 1;; tries++) {
        const snapshot = await branch.refresh();
        const ledgers = await branch.ledgers();
        // A push of which nobody knew what became of it may have gone through.
        const arrived = sent.find(({ attempt: { anchor, decisions } }) => (0,memory_ledgers/* holdsLine */.Hq)(ledgers.publications, anchor) && (0,memory_ledgers/* holdsLine */.Hq)(ledgers.decisions, decisions));
        if (arrived)
            return arrived.result;
        // Nothing may be added to a branch that somebody has changed by hand: it would look as if it were right.
        await (0,sound_branch/* assertSoundLedgers */.C)(branch, 'Nothing was published', ledgers);
        const plan = await planOn(branch, ledgers, request, tools, tries);
        if (plan.refusals.length > 0)
            throw refusal(branch, plan.refusals, request.advice);
        contents.assertFits(plan.put);
        const unsent = resultOf(plan, snapshot?.commit ?? '', ledgers.publications.head.hash);
        if (request.isDryRun || plan.put.length + plan.removed.length + plan.decisions.length === 0)
            return unsent;
        const attempt = await commitAttempt(branch, { plan, ledgers, snapshot, contents, request, time: tools.clock() });
        const result = { ...unsent, commit: attempt.commit, anchor: attempt.anchor };
        sent.push({ attempt, result });
        const outcome = await branch.repository.push(attempt.commit);
        if (outcome.state === 'accepted')
            return result;
        unclear = outcome.state === 'unclear' ? unclear + 1 : 0;
        if (outcome.state === 'unclear' && unclear === mostUnclear)
            throw outcome.reason;
        if (tries === mostTries)
            throw tooBusy(branch);
        await (0,retry_policy/* backoff */.J)(tools.retryPolicy, tries);
    }
}
async function planOn(branch, ledgers, { producer, ...request }, { clock }, tries) {
    const states = (0,memory_ledgers/* publishedStates */.X)(ledgers.publications);
    const scratch = (name) => (0,external_node_path_.join)(branch.repository.folder, `${name}-${tries}`);
    const maker = {
        datasets: branch.datasets,
        clock,
        software: producer.software,
        commit: producer.commit ?? undefined,
        run: producer.run ?? undefined,
    };
    const present = await branch.listAll();
    const merged = request.partitions.filter((one) => isToBeCompared(one, states.get(one.path), request.bases));
    const universes = merged.some(isOfNews) ? present.filter(({ dataset }) => dataset.name === ingest_datasets/* universe */.sW.name) : [];
    await branch.prepare([...merged, ...universes]);
    return planPublication({
        ...request,
        hasObjects: branch.objects !== undefined,
        ledgers,
        states,
        present,
        published: new lake/* Lake */.Im({ ...maker, root: scratch('published'), tiers: [branch] }),
        unions: new lake/* Lake */.Im({ ...maker, root: scratch('unions') }),
    });
}
/** Whether the published rows of a partition have to be looked at. */
function isToBeCompared(fresh, state, bases) {
    if (state?.isPresent !== true || state.digest === fresh.manifest.digest)
        return false;
    return isOfNews(fresh) || (0,publication_bases/* isToBeJoined */.E)(fresh, state, bases);
}
function refusal({ name }, refusals, advice) {
    return new errors/* GateError */.ue(`Nothing was published, because what is on ${name} must not change: ${(0,name_list/* nameList */.OD)(refusals, refusalsShown, '; ')}. ${advice}`, { refused: [...refusals] });
}
function tooBusy({ name }) {
    return new errors/* UserError */.yo(`Nothing was published: ${name} moved on ${mostTries} times while this run tried.`, {
        hint: 'Run it again when fewer publish at once; in a workflow a concurrency group lets one wait for the other.',
    });
}
function resultOf(plan, commit, anchor) {
    const { put, removed, unchanged, expired, decisions, heldBack } = plan;
    return {
        commit,
        entries: [
            ...put.map(({ action, path, manifest }) => ({ action, path, digest: manifest.digest })),
            ...removed.map(({ path, digest }) => ({ action: 'removed', path, digest })),
        ],
        unchanged,
        expired,
        decisions,
        heldBack,
        anchor,
    };
}

// EXTERNAL MODULE: ./build/lib/src/scoring/decision-line.js
var decision_line = __webpack_require__(34336);
// EXTERNAL MODULE: ./build/lib/src/text/markdown.js
var markdown = __webpack_require__(53088);
;// CONCATENATED MODULE: ./build/lib/src/memory/publication/publish-summary.js



/** What was published, for the job summary. */
function publishSummary({ branch, isDryRun, result, heldBack }) {
    const parts = [`### Publish${isDryRun ? ' (dry run: nothing was published)' : ''}`];
    if (result && result.entries.length > 0) {
        parts.push(countTable(result), `${(0,markdown/* markdownCell */.UZ)(branch, 300)}, commit \`${result.commit || 'none yet'}\``);
    }
    else if (result)
        parts.push(`Nothing to do: ${(0,markdown/* markdownCell */.UZ)(branch, 300)} has it all (commit \`${result.commit}\`).`);
    if (result && result.decisions.length > 0) {
        const rows = result.decisions.map((one) => [
            one.week_ending,
            one.regime,
            (0,decision_line/* decisionText */.Gk)(one.decision, one.status),
            one.reasons.join(', '),
            `${one.candidates ?? 'unknown'}`,
        ]);
        parts.push((0,markdown/* textTable */.ed)(['Week', 'Regime', 'Decision', 'Reasons', 'Candidates'], rows));
    }
    if (result && result.expired > 0)
        parts.push(`${result.expired} partitions are older than memory.retention keeps them.`);
    if (heldBack.length > 0) {
        parts.push('**Not published**', (0,markdown/* textTable */.ed)(['Week', 'Regime', 'Why'], heldBack.map(({ week_ending, regime, why }) => [week_ending, regime, why])));
    }
    return `${parts.join('\n\n')}\n\n`;
}
function countTable({ entries }) {
    const byDataset = Map.groupBy(entries, ({ path }) => path.split('/')[0]);
    const rows = [...byDataset]
        .sort(([a], [b]) => (0,order/* byCodeUnits */.C)(a, b))
        .map(([dataset, own]) => [
        (0,markdown/* markdownCell */.UZ)(dataset),
        ...['published', 'replaced', 'removed'].map((action) => `${own.filter((one) => one.action === action).length}`),
    ]);
    const header = ['Dataset', 'Published', 'Replaced', 'Removed'];
    return (0,markdown/* markdownTable */.Qj)(header, rows, header.slice(1));
}

// EXTERNAL MODULE: ./build/lib/src/memory/with-state-branch.js + 12 modules
var with_state_branch = __webpack_require__(23149);
// EXTERNAL MODULE: ./build/lib/src/scoring/judged-week.js
var judged_week = __webpack_require__(95015);
// EXTERNAL MODULE: ./build/lib/src/stages/present-recipe.js
var present_recipe = __webpack_require__(30041);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-regimes.js
var selected_regimes = __webpack_require__(59821);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
// EXTERNAL MODULE: ./build/lib/src/ingest/live/live-sources.js + 46 modules
var live_sources = __webpack_require__(19932);
;// CONCATENATED MODULE: ./build/lib/src/stages/memory/publish-report.js

/** Who can read a repository that is not the run's own, nobody here knows. */
function assertAudience({ place }, { config, audience }) {
    const { pipeline } = config;
    const readers = place === 'elsewhere' ? async () => 'unknown' : audience;
    return (0,live_sources/* assertMayBePublished */.BM)((0,live_sources/* providersInUse */.LT)(pipeline), pipeline.publication, readers);
}
function outputsOf(result, branch) {
    const count = (action) => result?.entries.filter((entry) => entry.action === action).length ?? 0;
    return {
        published: count('published'),
        replaced: count('replaced'),
        unchanged: result?.unchanged ?? 0,
        commit: result?.commit ?? '',
        branch,
        decisions: (result?.decisions ?? []).map(({ week_ending, regime, status, decision }) => ({
            week_ending,
            regime,
            status: status ?? null,
            decision,
        })),
        tags: [],
        anchor: result?.anchor ?? '',
    };
}
function resultLine(result, branch, isDryRun) {
    if (result === undefined)
        return 'No week could be published.';
    const { entries, unchanged, decisions, commit, anchor } = result;
    if (entries.length + decisions.length === 0) {
        return `Nothing to do: ${unchanged} partitions are on the ${branch} already.`;
    }
    const counts = ['published', 'replaced', 'removed'].map((action) => `${entries.filter((entry) => entry.action === action).length} ${action}`);
    const text = `${counts.join(', ')} partitions on the ${branch}`;
    return isDryRun ? `Dry run: it would be ${text}.` : `Done: ${text}, commit ${commit}, anchor ${anchor}.`;
}

// EXTERNAL MODULE: ./build/lib/src/promotion/ledger.js
var promotion_ledger = __webpack_require__(98282);
// EXTERNAL MODULE: ./build/lib/src/promotion/registry.js
var registry = __webpack_require__(89380);
;// CONCATENATED MODULE: ./build/lib/src/promotion/champion-tags.js


/** Names that are no more than a name in a path of git. */
const slotName = /^[a-z][a-z0-9_]*$/;
/**
 * A tag for each tenure of a live slot, in the order of the ledger. The ledger is append-only and what was withdrawn began no tenure, so the n of a tenure is the same for ever;
 * a champion that a rollback puts back goes on with the tenure that it had.
 */
function championTags(ledger) {
    const tags = [];
    const known = new Set();
    const counts = new Map();
    for (const { seq, hash, line } of (0,promotion_ledger/* standingLines */.Yt)(ledger)) {
        for (const { event, slot, trial, new_champion: tenure, reason_codes } of line.decision.events) {
            if (event !== 'PROMOTION' || tenure === null || known.has(tenure) || !slotName.test(slot))
                continue;
            known.add(tenure);
            const place = (counts.get(slot) ?? 0) + 1;
            counts.set(slot, place);
            const entry = line.decision.changes.findLast((change) => change.entry.trial === trial)?.entry;
            const who = entry === undefined ? trial : (0,registry/* candidateName */.vf)(entry).replaceAll(/\p{Cc}/gu, ' ');
            const message = [
                `${who} holds the slot ${slot} since ${line.session}`,
                '',
                `trial ${trial}`,
                `tenure ${tenure}`,
                `decision ${line.id}, line ${seq} of promotion_decisions`,
                `hash ${hash}`,
                `reasons ${reason_codes.join(', ')}`,
            ];
            tags.push({ name: `champion/${slot}#${place}`, message: `${message.join('\n')}\n` });
        }
    }
    return tags;
}

// EXTERNAL MODULE: ./build/lib/src/promotion/decision-store.js + 1 modules
var decision_store = __webpack_require__(90506);
;// CONCATENATED MODULE: ./build/lib/src/memory/publication/publish-champion-tags.js





const publish_champion_tags_mostTries = 5;
/**
 * Gives each tenure of a live slot that the ledger on the branch knows its annotated tag, at the newest commit of the branch. A tag that is there stays where it is: of two who
 * give it at once the first does.
 *
 * @returns names of the tags that this run gave
 * @throws UserError where the remote refuses them
 */
async function publishChampionTags(branch, { author, clock, retryPolicy }) {
    const given = [];
    for (let tries = 1;; tries++) {
        const snapshot = await branch.refresh();
        if (snapshot === undefined)
            return given;
        const root = (0,external_node_path_.join)(branch.repository.folder, `tagged-${tries}`);
        const published = new lake/* Lake */.Im({ root, datasets: branch.datasets, tiers: [branch], clock, software: '' });
        const tags = championTags(await (0,decision_store/* readPromotionLedger */.H4)(published));
        const present = tags.length === 0 ? new Set() : await branch.repository.tags('champion/');
        let isDone = true;
        for (const { name, message } of tags.filter((tag) => !present.has(tag.name))) {
            const outcome = await branch.repository.tag({ name, message, commit: snapshot.commit, author, time: clock() });
            if (outcome.state === 'given')
                given.push(name);
            else if (outcome.state === 'unclear') {
                if (tries === publish_champion_tags_mostTries)
                    throw outcome.reason;
                isDone = false;
            }
        }
        if (isDone)
            return given;
        await (0,retry_policy/* backoff */.J)(retryPolicy, tries);
    }
}

// EXTERNAL MODULE: ./build/lib/src/memory/publication/research-base.js
var research_base = __webpack_require__(10545);
// EXTERNAL MODULE: ./build/lib/src/memory/publication/research-scope.js
var research_scope = __webpack_require__(8138);
// EXTERNAL MODULE: ./build/lib/src/stages/memory/research-request.js
var research_request = __webpack_require__(73844);
// EXTERNAL MODULE: ./build/lib/src/backbone/asset-bucket.js
var backbone_asset_bucket = __webpack_require__(37406);
// EXTERNAL MODULE: ./build/lib/src/panel/datasets.js
var panel_datasets = __webpack_require__(80019);
// EXTERNAL MODULE: ./build/lib/src/panel/shard.js
var panel_shard = __webpack_require__(10420);
;// CONCATENATED MODULE: ./build/lib/src/stages/memory/superseded-panels.js




/**
 * Tells what on the branch a panel takes the place of that is published as a whole: partitions of its feature set that its index does not name, and shards of another division. A panel is whole
 * where each partition that its index names is published with it or before: a part of a panel replaces nothing.
 *
 * @param states what is on the branch, by path
 */
async function supersededBy(partitions, states) {
    const digests = new Map([...states].flatMap(([path, { isPresent, digest }]) => (isPresent ? [[path, digest]] : [])));
    for (const { path, manifest } of partitions)
        digests.set(path, manifest.digest);
    const named = new Map();
    for (const index of partitions.filter(({ dataset }) => dataset.name === panel_datasets/* panelIndex */.Ft.name)) {
        const own = await namedBy(index);
        if ([...own].every(([path, digest]) => digests.get(path) === digest)) {
            named.set(index.keys.feature_set ?? '', new Set(own.keys()));
        }
    }
    const shards = partitions.filter(({ dataset }) => dataset.name === panel_datasets/* panelShards */.uE.name);
    return ({ dataset, keys, path }) => {
        const stays = named.get(keys.feature_set ?? '');
        if (stays === undefined)
            return false;
        if (dataset.name === panel_datasets/* panel */.nd.name)
            return !stays.has(path);
        return dataset.name === panel_datasets/* panelShards */.uE.name && isOfOtherDivision(keys, shards);
    };
}
/** The digests of the partitions that the index of a panel names, by path. */
async function namedBy({ lake, keys }) {
    const { asset_bucket, year, digest } = (await lake.require(panel_datasets/* panelIndex */.Ft, keys)).table.columns;
    const pathAt = (row) => (0,lake_dataset/* partitionPath */.WX)(panel_datasets/* panel */.nd, { ...keys, asset_bucket: (0,backbone_asset_bucket/* bucketKey */.a3)(asset_bucket[row]), year: `${year[row]}` });
    return new Map(digest.map((one, row) => [pathAt(row), one]));
}
function isOfOtherDivision({ feature_set, shard = '' }, made) {
    const own = made
        .filter(({ keys }) => keys.feature_set === feature_set)
        .map(({ keys }) => (0,panel_shard/* shardOfKey */.Bo)(keys.shard ?? '').of);
    return own.length > 0 && own.every((of) => own.length === of) && (0,panel_shard/* shardOfKey */.Bo)(shard).of !== own[0];
}

;// CONCATENATED MODULE: ./build/lib/src/stages/memory/publish-research.js












const publish_research_mib = 2 ** 20;
const advice = 'Another run published it since this lake last had it. Restore it with "restore --research" into an empty lake and do the work again on top of it: packs ' +
    'are taken again, and nothing of them is lost.';
/** Publishes the research data of the lake to the branch of research. @throws GateError where another run published what cannot be joined with it */
async function publishResearch({ names, given, isolated, isDryRun, isTagged, }, context) {
    const { config, lake, clock, log, signal, summarise } = context;
    const { research_branch, research_retention, largest_file_mib: largest } = config.pipeline.memory;
    const name = (0,research_request/* branchFor */.yC)(isolated, research_branch);
    (0,research_request/* refuseOtherNames */.pT)(names);
    await (0,research_base/* refuseOtherIsolation */.xf)(lake, isolated);
    const host = (0,with_state_branch/* thisProcess */.WF)();
    const remote = await (0,with_state_branch/* remoteOf */.e1)(given, context, host);
    await assertAudience(remote, context);
    const partitions = await (0,research_scope/* researchPartitions */.bO)(lake, names);
    const author = await authorOf(host.environment, host.folder, signal);
    return (0,with_state_branch/* withStateBranch */.aj)({ remote, name }, context, host, async ({ branch, retryPolicy }) => {
        await refuseLackingStorage(branch, names);
        const request = {
            partitions,
            bases: await (0,research_base/* readBases */.Xt)(lake),
            decisions: [],
            weeks: [],
            retention: {},
            generations: research_retention,
            isSuperseded: await supersededBy(partitions, (0,memory_ledgers/* publishedStates */.X)((await branch.ledgers()).publications)),
            historyWeeks: 0,
            largestFileBytes: largest * publish_research_mib,
            producer: lake.producer,
            author,
            advice,
            isDryRun,
        };
        const result = await publishOrLedgersAlone(branch, request, { clock, retryPolicy }, context);
        if (!isDryRun)
            await noteShared(branch, partitions, isolated, context);
        const place = `branch ${name} of ${remote.name}`;
        summarise(publishSummary({ branch: place, isDryRun, result, heldBack: [] }));
        log.info(resultLine(result, place, isDryRun));
        if (branch.objects === undefined)
            noteUnstored(partitions, context);
        const tools = { author, clock, retryPolicy };
        const tags = isTagged && !isDryRun ? await publishChampionTags(branch, tools) : [];
        if (tags.length > 0)
            log.info(`Tags: ${tags.join(', ')}`);
        return { ...outputsOf(result, name), tags, done: '' };
    });
}
/** Where the data cannot be joined with what another run published, the ledgers still can: a trial that was made counts, whatever became of its store. */
async function publishOrLedgersAlone(branch, request, tools, { log }) {
    try {
        return await publishPartitions(branch, request, tools);
    }
    catch (error) {
        const ledgers = request.partitions.filter(({ dataset }) => dataset.publication === 'chained');
        if (!(error instanceof errors/* GateError */.ue) || !('refused' in error.outputs) || request.isDryRun)
            throw error;
        const { entries } = await publishPartitions(branch, { ...request, partitions: ledgers }, tools);
        for (const { path } of entries)
            log.info(`${path} was published nevertheless: its lines were joined.`);
        throw error;
    }
}
async function noteShared(branch, partitions, isolated, { lake }) {
    await branch.refresh();
    const states = (0,memory_ledgers/* publishedStates */.X)((await branch.ledgers()).publications);
    await (0,research_base/* noteBases */.bp)(lake.withoutArtifacts(), partitions, states, isolated);
}
/** @throws UserError where tables were asked for, or published before, and there is no place for them now. Ledgers that are asked for alone need none. */
async function refuseLackingStorage(branch, names) {
    if (branch.objects !== undefined)
        return;
    const hint = 'Configure memory.objects, an S3-compatible storage, and give the step its keys: docs/object-storage.md.';
    const asked = branch.datasets.filter(({ name, research }) => research === 'objects' && names.includes(name));
    if (asked.length > 0) {
        throw new errors/* UserError */.yo(`There is no object storage for the tables of ${asked.map(({ name }) => name).join(', ')}.`, {
            hint,
        });
    }
    if (names.length > 0)
        return;
    const states = (0,memory_ledgers/* publishedStates */.X)((await branch.ledgers()).publications);
    const stored = [...states].find(([, { isPresent, objects }]) => isPresent && objects.length > 0);
    if (stored === undefined)
        return;
    throw new errors/* UserError */.yo(`Tables of ${branch.name} lie in an object storage, such as that of ${stored[0]}, and none is configured.`, {
        hint,
    });
}
function noteUnstored(partitions, { log }) {
    const count = partitions.filter(({ dataset }) => dataset.research === 'objects').length;
    if (count === 0)
        return;
    log.info(`The tables of ${count} partitions were left out, because memory.objects names no object storage: the branch has their manifests, and they cannot be restored from it.`);
}

;// CONCATENATED MODULE: ./build/lib/src/stages/memory/publish.js




















const publish_mib = 2 ** 20;
const namedAtMost = 20;
const publish_advice = 'Find out why it differs now: other data, another configuration or other code. To keep what was published, restore it; ' +
    'to score in another way, make a new regime.';
const run = async (inputs, context) => {
    const { weekEnding, regimes, remote: given, dryRun, research, datasets: names, championTags, isolated } = inputs;
    if (research) {
        (0,research_request/* refuseWeeks */.qv)('publish', { weekEnding, regimes: regimes.join(',') });
        (0,research_request/* refuseTagsApart */.a$)(championTags, isolated);
        return publishResearch({ names, given, isolated, isDryRun: dryRun, isTagged: championTags }, context);
    }
    (0,research_request/* refuseNames */.d3)(names);
    (0,research_request/* refuseTags */.qy)(championTags);
    (0,research_request/* refuseIsolated */.Yo)(isolated);
    const { config, lake, clock, log, summarise } = context;
    const { audit, memory } = config.pipeline;
    const host = (0,with_state_branch/* thisProcess */.WF)();
    const weeks = (0,selected_weeks/* selectedWeeks */.R)(weekEnding, clock());
    const chosen = (0,selected_regimes/* regimeIds */.CK)((0,selected_regimes/* findRegimes */.ES)(regimes, config));
    const remote = await (0,with_state_branch/* remoteOf */.e1)(given, context, host);
    await assertAudience(remote, context);
    const audited = await withoutOutdated(await auditedWeeks(lake, weeks, chosen, audit.fail_on), context);
    const result = audited.passed.length > 0 ? await publishAudited(audited, remote, dryRun, context, host) : undefined;
    const branch = `branch ${memory.branch} of ${remote.name}`;
    const heldBack = [...audited.heldBack, ...(result?.heldBack ?? [])];
    summarise(publishSummary({ branch, isDryRun: dryRun, result, heldBack }));
    const done = result === undefined || dryRun ? [] : weeks.filter((week) => isWhole(week, heldBack));
    const outputs = { ...outputsOf(result, memory.branch), done: done.map(({ weekEnding: week }) => week).join(',') };
    log.info(resultLine(result, branch, dryRun));
    if (heldBack.length > 0)
        throw heldBackError(heldBack, outputs);
    return outputs;
};
function isWhole({ weekEnding }, heldBack) {
    return heldBack.every(({ week_ending }) => week_ending !== weekEnding);
}
/**
 * Weeks that were scored before the configuration was edited would be published as what the configuration says now; those whose bars or news came
 * otherwise since, beside inputs that they were not made from.
 */
async function withoutOutdated({ passed, heldBack }, context) {
    const states = await week_state.WeekStates.of(context.lake, (0,present_recipe.presentRecipe)(context));
    const kept = [];
    const outdated = [];
    for (const one of passed) {
        const { regime, week_ending } = one;
        const state = await states.scored((0,calendar_weeks/* weekEndingOn */.Tu)(week_ending), context.config.regime(regime));
        const why = state.kind === 'refused' ? `${state.why} ${state.cure}` : outdatedText(state);
        if (why === undefined)
            kept.push(one);
        else
            outdated.push({ regime, week_ending, why });
    }
    return { passed: kept, heldBack: [...heldBack, ...outdated] };
}
/** Why scores are not published; undefined where they may be, also those of an earlier version of a stage. */
function outdatedText(state) {
    if (state.kind !== 'todo')
        return undefined;
    if (state.because === 'edited')
        return `${state.why} since it was scored: score it again`;
    return state.because === 'ingested' ? `${state.why}: enrich, score and audit it again` : undefined;
}
async function publishAudited({ passed }, remote, isDryRun, context, host) {
    const { config, lake, clock, log, signal } = context;
    const { memory, news } = config.pipeline;
    const timeless = timelessDatasets(memory.retention, datasets/* datasets */.E);
    if (timeless.length > 0)
        log.warning(`memory.retention has no effect on ${timeless.join(', ')}: they are of no week.`);
    const historyWeeks = Math.max(judged_week/* longHistoryWeeks */.cM, news.history_weeks);
    const partitions = await publishablePartitions(lake, { passed, historyWeeks });
    const author = await authorOf(host.environment, host.folder, signal);
    return (0,with_state_branch/* withStateBranch */.aj)({ remote }, context, host, async ({ branch, retryPolicy }) => {
        const isNoted = !isDryRun && lake.producer.run === null;
        if (isNoted)
            await (0,note_published/* checkNote */.d)(lake);
        const result = await publishPartitions(branch, {
            partitions,
            bases: new Map(),
            decisions: passed,
            weeks: [...new Set(passed.map(({ week_ending }) => week_ending))],
            retention: memory.retention,
            generations: {},
            isSuperseded: () => false,
            historyWeeks,
            largestFileBytes: memory.largest_file_mib * publish_mib,
            producer: lake.producer,
            author,
            advice: publish_advice,
            isDryRun,
        }, { clock, retryPolicy });
        // The lake of a run on GitHub ends with it; the next one restores.
        if (isNoted) {
            await (0,note_published/* notePublished */.P)(lake, result.commit || undefined, await branch.ledgers(), result.entries);
        }
        return result;
    });
}
function heldBackError(heldBack, outputs) {
    const reasons = heldBack.map(({ week_ending, regime, why }) => `${regime} ${week_ending}: ${why}`);
    return new errors/* GateError */.ue(`Not published: ${(0,name_list/* nameList */.OD)(reasons, namedAtMost, '; ')}. What passed is published.`, outputs);
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


/***/ })

};
