export const id = 7313;
export const ids = [7313];
export const modules = {

/***/ 9736:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ad: () => (/* binding */ mayTrade),
/* harmony export */   Jl: () => (/* binding */ recordedStatus),
/* harmony export */   hD: () => (/* binding */ actingStatus),
/* harmony export */   pq: () => (/* binding */ regimeSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);
/* harmony import */ var _schema_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50584);


/** What a file in configs/regimes holds. */
const regimeSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    id: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaId */ .Vl.describe('Id of the regime: the name of its file without the ending.').brand(),
    status: zod__WEBPACK_IMPORTED_MODULE_1__/* ["enum"] */ .k5n(['live', 'shadow', 'retired'])
        .describe('live: scored and may trade; shadow: scored, never traded; retired: scored no more.'),
    schema: _schema_js__WEBPACK_IMPORTED_MODULE_0__/* .schemaId */ .Vl.describe('Id of the scoring schema it uses.'),
    description: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().min(1).describe('One sentence that tells this regime from the others.'),
    notes: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().default('').describe('Anything else worth knowing.'),
})
    .describe('A scoring regime. Never changed once a week was published under it: a change is a new id.');
/** The status of a regime when a week was scored, as the results of the week record it; undefined where they do not. */
function recordedStatus(value) {
    return regimeSchema.shape.status.safeParse(value).data;
}
/**
 * The status by which to act on a week today: what is to be bought must have been live when the week was scored, and be live now.
 *
 * @param then when the week was scored; undefined where its results do not say
 */
function actingStatus(then, now) {
    return then === undefined || mayTrade(then) ? now : then;
}
/** Whether a basket may be bought. */
function mayTrade(status) {
    return status === 'live';
}


/***/ }),

/***/ 50584:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NW: () => (/* binding */ loadScoringSchema),
/* harmony export */   Vl: () => (/* binding */ schemaId)
/* harmony export */ });
/* unused harmony export scoringSchema */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _news_types_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(13944);
/* harmony import */ var _text_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37972);




// It becomes the name of a file and of a folder: a file system takes 255 bytes.
const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/u;
const schemaId = zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()
    .regex(idPattern, 'an id has at most 100 letters, digits, ".", "_" and "-", and starts with a letter or digit')
    .describe('Id of the scoring schema: the name of its file without the ending.');
const largestSeverity = 3;
const skipRules = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    min_event_intensity: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
        .min(0)
        .max(largestSeverity, 'no cluster has a severity over 3: every week would be skipped')
        .describe('SKIP when the mean severity of the clusters of the week is below this.'),
    max_price_action_recap_share: zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
        .min(0)
        .max(1)
        .describe('SKIP when a larger share of the clusters, before the filters, only retells a price move.'),
    min_high_severity_clusters: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .min(0)
        .max(10_000)
        .describe('SKIP when fewer clusters than this have an event_severity of 2 or 3.'),
})
    .describe('When not to trade at all. Absolute levels, never z-scores: their mean is 0 in every week.');
const filters = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    exclude_event_types: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(_news_types_js__WEBPACK_IMPORTED_MODULE_3__/* .eventTypes */ .mu))
        .refine((types) => new Set(types).size === types.length, 'expected each event type once')
        .refine((types) => new Set(types).size < _news_types_js__WEBPACK_IMPORTED_MODULE_3__/* .eventTypes */ .mu.length, 'at least one event type must count')
        .describe('Clusters of these event types do not count.'),
    min_cluster_size: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(1000).describe('Clusters with fewer news items than this do not count.'),
})
    .describe('Which clusters count, in the week and in its history alike.');
const faintestWeight = 1e-6;
const weight = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
    .min(-1)
    .max(1)
    .refine((one) => one === 0 || Math.abs(one) >= faintestWeight, 'expected 0, or a weight of at least a millionth');
const weights = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    novelty: weight.describe('Weight of .5 z(NV) + .5 z(NA).'),
    event_intensity: weight.describe('Weight of .5 z(EI) + .5 z(EC).'),
    sentiment: weight.describe('Weight of z(SS).'),
    divergence: weight.describe('Weight of |z(AR5) − z(SS)|.'),
})
    .refine((all) => Object.values(all).some((one) => one !== 0), 'at least one weight must differ from 0')
    .describe('Weights of the factors in UPS_raw. A factor of weight 0 needs no data.');
const basket = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    size: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(1000).default(20).describe('How many of the highest ranked symbols are bought.'),
    sector_cap: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr()
        .min(1)
        .max(1000)
        .nullable()
        .default(null)
        .describe('At most this many of one sector, the next ranked symbol takes the place; null for no limit.'),
    min_candidates: zod__WEBPACK_IMPORTED_MODULE_2__/* .int */ .Whr().min(1).max(10_000).default(1).describe('SKIP when fewer symbols than this are eligible.'),
    weighting: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('equal').default('equal').describe('Every position has the same weight.'),
})
    .refine(({ size, sector_cap: cap }) => cap === null || cap <= size, {
    path: ['sector_cap'],
    error: 'a limit above the size of the basket limits nothing',
})
    .prefault({})
    .describe('How the basket is made from the ranks.');
const recap = zod__WEBPACK_IMPORTED_MODULE_2__/* ["enum"] */ .k5n(['damp', 'zero'])
    .describe('Price-action recaps: damp limits their severity to 0.5; zero makes severity and sentiment 0.');
const clip = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig()
    .min(1, 'a clip below 1 cuts a third of all values and more')
    .max(100, 'expected at most 100: no z-score of a universe comes near it')
    .describe('z-scores are limited to −clip … clip.');
const volatilityPenalty = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().min(0).max(1);
const common = {
    schema_id: schemaId,
    skip_rules: skipRules,
    filters,
    basket,
    notes: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().default('').describe('What the schema is for, in words.'),
};
const factorSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    ...common,
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('factor').default('factor').describe('UPS_raw = Σ weight · factor.'),
    weights,
    clip: clip.default(4),
    volatility_penalty: volatilityPenalty.default(0.25).describe('p in UPS_adj = UPS_raw · (1 − p · VR_pct).'),
    recap: recap.default('damp'),
})
    .describe('Factor model: a weighted sum of four factors.');
// No weights here: they would never reach the score.
const pressureSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    ...common,
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz('pressure').describe('UPS_raw = .45 IFS + .20 EVS + .35 MCS_up, with fixed weights.'),
    clip: clip.default(3),
    volatility_penalty: volatilityPenalty
        .default(0.15)
        .describe('p in UPS_adj = UPS_raw · (1 − p) where VR_pct > .90.'),
    recap: recap.default('zero'),
})
    .describe('Pressure model: information flow, events and market confirmation with fixed weights; has no weights key.');
/** What a file in configs/scoring_schemas holds; a schema file of the reference system is one. */
const scoringSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .discriminatedUnion */ .gMt('model', [factorSchema, pressureSchema])
    .describe('How a week is scored: model, weights, filters and skip rules. Identified by the digest of its content.');
/**
 * Reads a scoring schema from its YAML text.
 *
 * @param where the file's name, for messages
 * @throws {UserError} when the text is no YAML or not a scoring schema
 */
function loadScoringSchema(text, where) {
    const { value, document } = (0,_text_yaml_text_js__WEBPACK_IMPORTED_MODULE_1__/* .parseYamlText */ .c)(where, text, scoringSchema);
    return { schema: value, digest: (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(document)) };
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

/***/ 53088:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qj: () => (/* binding */ markdownTable),
/* harmony export */   UZ: () => (/* binding */ markdownCell),
/* harmony export */   VO: () => (/* binding */ zeroWidthSpace),
/* harmony export */   ed: () => (/* binding */ textTable),
/* harmony export */   u6: () => (/* binding */ visibleMarkdown)
/* harmony export */ });
/* harmony import */ var _visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);

const longestCell = 200;
/** Parts what would otherwise be read as one; the text itself never holds it, and a terminal does not need it. */
const zeroWidthSpace = '\u200b';
/**
 * Text for a cell of a Markdown table: shown as it is, whatever it holds. Everything that Markdown or HTML would read as
 * markup is escaped, line breaks become spaces, what cannot be seen is left out, and long text is cut. What GitHub turns into a link, a mention
 * or a reference even when it is escaped (`@team`, `#1`, `GH-1`, `www.`, `://`) is parted by a character without width.
 */
function markdownCell(text, longest = longestCell) {
    const line = (0,_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(text).trim();
    const characters = Array.from(line.slice(0, longest * 2 + 2));
    const cut = characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : characters.join('');
    const parted = cut.replaceAll(/@|#(?=\d)|:(?=\/\/)|www(?=\.)|GH(?=-\d)/gi, `$&${zeroWidthSpace}`);
    return parted.replaceAll(/[&<>]/g, (sign) => entities[sign]).replaceAll(/[\\`*_{}[\]()#+!|~@$:]/g, '\\$&');
}
const entities = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** Markdown as people see it: what its makers let through of control and invisible characters is left out, but for the sign that parts. */
function visibleMarkdown(markdown) {
    return markdown.split(zeroWidthSpace).map(_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB).join(zeroWidthSpace);
}
/** A Markdown table; the cells are Markdown already. Columns named in `right` are aligned to the right. */
function markdownTable(header, rows, right = []) {
    const rule = header.map((name) => (right.includes(name) ? '---:' : '---'));
    return [header, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
/** A Markdown table of plain text: every cell is escaped. */
function textTable(header, rows) {
    return markdownTable(header, rows.map((cells) => cells.map((cell) => markdownCell(cell))));
}


/***/ }),

/***/ 37972:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ parseYamlText)
/* harmony export */ });
/* harmony import */ var yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(38815);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


/**
 * A YAML text checked against its schema.
 *
 * @param path the file's name, for messages
 * @throws UserError with file, line and column of every problem
 */
function parseYamlText(path, text, schema) {
    const lineCounter = new yaml__WEBPACK_IMPORTED_MODULE_0__/* .LineCounter */ .HN();
    const yaml = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseDocument */ .Tp)(text, { lineCounter, prettyErrors: false, strict: true, uniqueKeys: true });
    const where = (offset) => {
        const { line, col } = lineCounter.linePos(offset);
        return `${path}:${line}:${col}`;
    };
    const faults = [...yaml.errors, ...yaml.warnings, ...aliasFaults(yaml), ...controlCharacters(yaml)];
    if (faults.length > 0) {
        const problems = faults.map((fault) => `${where(fault.pos[0])}: ${problemText(fault, text)}`);
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(problems.join('\n'), {
            hint: faults.slice(0, 5).some(({ pos }) => isUnquoted(text, pos[0])) ? unquotedHint : 'Correct the YAML.',
        });
    }
    const document = toDocument(path, yaml);
    const parsed = schema.safeParse(document);
    if (parsed.success)
        return { text, document, value: parsed.data };
    const problems = parsed.error.issues.flatMap(issuesOfKind).flatMap((issue) => {
        if (issue.code !== 'unrecognized_keys') {
            return `${where(offsetOf(yaml, issue.path))}: ${valueText(issue, document)}`;
        }
        const name = issue.path.map(String).join('.') || 'the file';
        return issue.keys.map((key) => `${where(offsetOfKey(yaml, issue.path, key))}: ${name}: unknown key "${key}"`);
    });
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(problems.join('\n'), {
        hint: 'The schema named in the first line of the file lets an editor show what is allowed.',
    });
}
const unquotedHint = `Correct the YAML: a text that begins with * ? [ { & ! % @ or \` goes in quotes, such as '*.csv'.`;
/** Whether a value on the line of an offset begins with a mark that means something else in YAML, and goes on like a name of files. */
function isUnquoted(text, offset) {
    const start = text.lastIndexOf('\n', offset - 1) + 1;
    const [line = ''] = text.slice(start, start + 200).split('\n', 1);
    return /(?:^|[-:,[]\s*)[*?[{&!%@`][^\s#]*[.*?/]/.test(line);
}
/** A value of the document and what is wrong with it; of one that is not written, or left empty, that it is, and what belongs there. */
function valueText({ code, path, message }, document) {
    const name = path.map(String).join('.') || 'the file';
    const value = valueAt(document, path);
    if (code === 'custom' || (value !== undefined && value !== null))
        return `${name}: ${message}`;
    const wanted = message.replace(/^Invalid input(?:: )?/, '').replace(/, received (?:undefined|null)$/, '');
    return `${name} is ${value === undefined ? 'missing' : 'empty'}${wanted === '' ? '' : `: ${wanted}`}`;
}
function valueAt(document, path) {
    return path.reduce((value, key) => typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined, document);
}
/** What is wrong with a value that may be of several kinds: the problems of the one kind that it is of, where there is one. */
function issuesOfKind(issue) {
    if (issue.code !== 'invalid_union')
        return [issue];
    const isOfKind = (problems) => !problems.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
    const [only, ...more] = issue.errors.filter(isOfKind);
    if (only === undefined || more.length > 0)
        return [issue];
    return only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(issuesOfKind);
}
// A file that people write has a handful; thousands take minutes to look up, and are written to do harm.
const mostAliases = 1000;
/** Aliases that stand for nothing written before them, and the first of too many. */
function aliasFaults(yaml) {
    const found = [];
    const anchors = new Set();
    let aliases = 0;
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(yaml, {
        Node(_, node) {
            if (!(0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isAlias */ .Vj)(node)) {
                if (node.anchor !== undefined)
                    anchors.add(node.anchor);
                return undefined;
            }
            const pos = [node.range?.[0] ?? 0];
            aliases += 1;
            if (aliases > mostAliases) {
                found.push({ pos, message: `More than ${mostAliases} aliases (*name)` });
                return yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR.BREAK;
            }
            if (!anchors.has(node.source)) {
                found.push({
                    pos,
                    message: `Unresolved alias: there is no &${node.source} before it; a text that begins with * goes in quotes`,
                });
            }
            return undefined;
        },
    });
    return found;
}
/** Texts with characters that steer a terminal or end a path; no name or note needs one. */
function controlCharacters(yaml) {
    const found = [];
    (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .visit */ .YR)(yaml, {
        Scalar(_, { value, range }) {
            if (typeof value !== 'string' || !/[^\P{Cc}\t\n\r]/u.test(value))
                return;
            found.push({ pos: [range?.[0] ?? 0], message: 'A text holds a control character' });
        },
    });
    return found;
}
const nestedTooDeeply = 'Brackets or lists are nested too deeply';
/** What the parser says, in words for whoever wrote the file. */
function problemText({ message, pos, code }, text) {
    if (code === 'DUPLICATE_KEY') {
        const [name = ''] = /^[^\s:]+/.exec(text.slice(pos[0])) ?? [];
        const sources = ['market', 'news', 'universe'].includes(name)
            ? ' (each entry of "files" can say its own format)'
            : '';
        return `"${name}" is there a second time; write what belongs to it under one${sources}`;
    }
    return message.startsWith('Maximum call stack size exceeded') ? nestedTooDeeply : message;
}
function toDocument(path, yaml) {
    try {
        return yaml.toJS({ maxAliasCount: 100 });
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${path}: ${problemText({ message: error.message, pos: [0] }, '')}.`, {
            hint: 'Write out what the aliases (*name) stand for.',
            cause: error,
        });
    }
}
/** Where a key of the map at `path` is written. */
function offsetOfKey(yaml, path, key) {
    const map = yaml.getIn(path, true);
    const pair = (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isMap */ .jh)(map) ? map.items.find((item) => (0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(item.key) && String(item.key.value) === key) : undefined;
    return ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isScalar */ .jn)(pair?.key) && pair.key.range?.[0]) || offsetOf(yaml, path);
}
/** Where the value at `path` begins, or the nearest of its parents that is written. */
function offsetOf(yaml, path) {
    for (let length = path.length; length > 0; length--) {
        const node = yaml.getIn(path.slice(0, length), true);
        if ((0,yaml__WEBPACK_IMPORTED_MODULE_0__/* .isNode */ .Ll)(node) && node.range)
            return node.range[0];
    }
    return 0;
}


/***/ })

};
