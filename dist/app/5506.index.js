export const id = 5506;
export const ids = [5506];
export const modules = {

/***/ 31020:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ changedInputs),
/* harmony export */   w: () => (/* binding */ inspectReference)
/* harmony export */ });
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79617);


/**
 * The partition that a reference to a whole one names, as the lake holds it.
 *
 * @returns undefined for a slice, and for what is no partition of the lake, such as a file that was ingested
 */
function inspectReference(datasets, inspect) {
    return async (reference) => {
        const dataset = datasets.find(({ name }) => name === reference.dataset);
        if (!dataset || reference.slice !== undefined)
            return undefined;
        if (dataset.partitionKeys.some((key) => reference.keys[key] === undefined))
            return undefined;
        return inspect(dataset, reference.keys);
    };
}
/** Where the inputs that a recipe names are not what the lake holds: changed or gone. A damaged one is some other rule's finding. */
async function changedInputs(partition, inspect) {
    const found = [];
    for (const reference of partition.manifest?.recipe.inputs ?? []) {
        const now = await inspect(reference);
        if (!now)
            continue;
        const name = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionPath */ .WX)(now.dataset, now.keys);
        const subject = (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldPlace */ .iF)(partition.path, 'manifest.json', `recipe.inputs[${name}]`);
        if (!now.exists) {
            found.push({
                subject,
                message: `made from ${name} with the content ${reference.content}, which is no longer there`,
            });
        }
        else if (now.manifest && now.manifest.content !== reference.content) {
            const message = `made from ${name} with the content ${reference.content}, and it now has ${now.manifest.content}`;
            found.push({ subject, message });
        }
    }
    return found;
}


/***/ }),

/***/ 61533:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $B: () => (/* binding */ scoredEarlier),
/* harmony export */   El: () => (/* binding */ isOfEarlierVersion),
/* harmony export */   VT: () => (/* binding */ enrichedEarlier),
/* harmony export */   k: () => (/* binding */ isOfUnknownVersion),
/* harmony export */   su: () => (/* binding */ isRepeatable)
/* harmony export */ });
/* harmony import */ var _news_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99791);

/** The first version of every stage. */
const firstVersion = 1;
/**
 * Whether a result was made by an earlier version of its stage than the one that runs here. What was published by it stays as it is, so it is
 * read, used as history and checked like any other; only made again it would come out differently, and rightly so.
 */
function isOfEarlierVersion({ version }, current) {
    return version >= firstVersion && version < current;
}
/** Whether a recipe names a version that no released stage before this one can have had. */
function isOfUnknownVersion({ version }, current) {
    return version < firstVersion || version > current;
}
/** Whether an enrichment of an earlier version can be made again as that version made it. */
function isRepeatable({ version }) {
    return _news_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_0__/* .repeatableVersions */ .rm.has(version);
}
/** Which version of the score stage made a week, where it is an earlier one. */
function scoredEarlier(recipe, current) {
    if (recipe === undefined || !isOfEarlierVersion(recipe, current))
        return undefined;
    return `made by score version ${recipe.version}, not re-derived (this is version ${current})`;
}
/** The weeks of news that earlier versions of the enrichment made, one statement per version. */
function enrichedEarlier(news, current) {
    const weeksOf = Map.groupBy(news.filter(({ enriched: { manifest } }) => manifest !== undefined && isOfEarlierVersion(manifest.recipe, current)), ({ enriched: { manifest } }) => manifest?.recipe.version);
    return [...weeksOf].map(([version, weeks]) => {
        const names = weeks.map(({ week }) => week.weekEnding);
        const span = names.length === 1 ? names[0] : `${names[0]} … ${names.at(-1)} (${names.length} weeks)`;
        const derived = version !== undefined && isRepeatable({ version }) ? 're-derived as it was made' : 'not re-derived';
        return `news of ${span} made by enrich version ${version}, ${derived} (this is version ${current})`;
    });
}


/***/ }),

/***/ 93758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ isRankedOverSteps),
/* harmony export */   a: () => (/* binding */ rankedOver)
/* harmony export */ });
/** Whether a symbol is ranked that its steps should have kept out. */
function isRankedOverSteps(table, market) {
    return ['steps', 'volumeSteps'].some((which) => rankedOver(which, table, market).length > 0);
}
/** The ranked symbols with steps that keep them out, with those that the configuration lets in, or with volumes that keep them out. */
function rankedOver(which, { rows, columns }, { bySymbol, sessions }) {
    return Array.from({ length: rows }, (_, row) => ({
        symbol: columns.symbol[row],
        rank: columns.rank_UPS[row],
        isEligible: columns.eligible[row] === 1 || !Number.isNaN(columns.rank_UPS[row]),
    }))
        .filter(({ isEligible }) => isEligible)
        .map(({ symbol, rank }) => {
        const steps = bySymbol.get(symbol)?.[which] ?? [];
        return { symbol, rank, sessions: steps.map((place) => sessions[place]) };
    })
        .filter(({ sessions: steps }) => steps.length > 0);
}


/***/ }),

/***/ 85506:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  a: () => (/* binding */ rules)
});

// EXTERNAL MODULE: ./build/lib/src/calendar/date.js
var calendar_date = __webpack_require__(52010);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-document.js
var partition_document = __webpack_require__(31017);
// EXTERNAL MODULE: ./build/lib/src/scoring/score-partition.js
var score_partition = __webpack_require__(95490);
// EXTERNAL MODULE: ./build/lib/src/written-by.js
var written_by = __webpack_require__(59198);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/finding.js
var finding = __webpack_require__(79617);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/sections/week-rule.js
/** A rule of weeks; `check` sees the sections that `reads` names. */
function weekRule(rule) {
    return rule;
}

;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg001-identity.js







const meta = 'report_meta.json';
const identity = weekRule({
    id: 'RG001',
    name: 'identity',
    severity: 'error',
    description: 'Features and scores exist; every partition says in its manifest that it is what its path says; report_meta.json names the same regime, week and cutoff; no asof_date is older than the week.',
    why: 'A folder that was copied or renamed would pass off one week, or one regime, as another.',
    since: 1,
    reads: ['week', 'regime', 'scores', 'features', 'partitions', 'documents'],
    check: (subject) => {
        const found = [];
        for (const { exists, path, dataset } of [subject.features, subject.scores]) {
            if (!exists)
                found.push({
                    subject: path,
                    message: `expected a partition and found none: run the stage "${written_by/* writtenBy */.x[dataset.name]}"`,
                });
        }
        for (const { manifest, dataset, keys, path } of subject.partitions) {
            if (!manifest)
                continue;
            const stated = (0,lake_dataset/* partitionName */.SF)(manifest, dataset.partitionKeys);
            if (stated !== (0,lake_dataset/* partitionPath */.WX)(dataset, keys)) {
                found.push({
                    subject: (0,finding/* fieldPlace */.iF)(path, 'manifest.json', 'keys'),
                    message: `expected ${path}, found ${stated}`,
                });
            }
        }
        return [
            ...found,
            ...metaIdentity(subject),
            ...datesBefore(subject, subject.features),
            ...datesBefore(subject, subject.scores),
        ];
    },
});
function metaIdentity({ scores, documents, regime, week, }) {
    if (!scores.manifest)
        return [];
    const text = documents.get(meta);
    if (text === undefined) {
        // A listed file that is missing or damaged is RG004's.
        if (scores.fileProblems.some(({ file }) => file === meta))
            return [];
        return [{ subject: (0,finding/* filePlace */.Wf)(scores.path, meta), message: 'expected the file, and the manifest does not list it' }];
    }
    const stated = (0,partition_document/* parseDocument */.Tp)(text, score_partition/* statedMeta */.Xi);
    if (typeof stated === 'string')
        return [{ subject: (0,finding/* filePlace */.Wf)(scores.path, meta), message: stated }];
    const expected = {
        regime_id: regime.id,
        week_end: week.weekEnding,
        cutoff_utc: new Date(week.cutoffUtc).toISOString(),
    };
    return Object.keys(expected)
        .filter((field) => stated[field] !== expected[field])
        .map((field) => ({
        subject: (0,finding/* fieldPlace */.iF)(scores.path, meta, field),
        message: `expected ${expected[field]}, found ${stated[field]}`,
    }));
}
function datesBefore({ week }, { dataset, keys, table }) {
    if (!table)
        return [];
    const [first] = week.sessions;
    const firstDay = first ? (0,calendar_date/* epochDay */.ue)(first.date) : Number.NEGATIVE_INFINITY;
    const { asof_date: dates, symbol } = table.columns;
    return Array.from(dates.keys())
        .filter((row) => dates[row] < firstDay)
        .map((row) => ({
        subject: (0,finding/* cellPlace */.Ce)((0,finding/* tablePlace */.Uc)(dataset, keys), `symbol=${symbol[row]}`, 'asof_date'),
        message: `expected a session of the week ending ${week.weekEnding}, found ${(0,calendar_date/* isoDate */._$)(dates[row])}`,
    }));
}

// EXTERNAL MODULE: ./build/lib/src/audit/engine/rule.js
var rule = __webpack_require__(6352);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg002-schema-hash.js





const schemaHash = weekRule({
    id: 'RG002',
    name: 'schema hash',
    severity: 'error',
    description: 'The hash recomputed from schema_used.yaml, the hash recomputed from configs/, the one in report_meta.json and the one in the recipe are the same, and so are the schema ids; every other week of the regime that is published was scored under the same schema.',
    why: 'Whoever edits a schema after a week was published under it would silently compare two different things.',
    since: 4,
    reads: ['scores', 'documents', 'usedSchema', 'configured', 'regime', 'claims'],
    check: ({ scores, documents, usedSchema, configured, regime, claims }) => {
        if (!scores.manifest)
            return (0,rule/* notEvaluated */.J)('the scores have no sound manifest');
        const found = [];
        const { schema_id: recordedId, schema_hash: recordedHash } = scores.manifest.recipe.parameters;
        const expect = (subject, what, value) => {
            if (value !== recordedHash)
                found.push({ subject, message: `expected the hash of the recipe, ${recordedHash}, found ${value} ${what}` });
        };
        const usedFile = (0,finding/* filePlace */.Wf)(scores.path, 'schema_used.yaml');
        const isDamaged = scores.fileProblems.some(({ file }) => file === 'schema_used.yaml');
        if (usedSchema.problem !== undefined && !isDamaged)
            found.push({ subject: usedFile, message: usedSchema.problem });
        else if (usedSchema.hash !== undefined)
            expect(usedFile, 'recomputed from the file', usedSchema.hash);
        const recorded = (0,finding/* fieldPlace */.iF)(scores.path, 'manifest.json', 'recipe.parameters.schema_hash');
        expect(recorded, `recomputed from configs/scoring_schemas/${regime.schema}.yaml`, configured.hash);
        if (recordedId !== regime.schema) {
            const message = `expected the schema of the regime, ${regime.schema}, found ${recordedId}`;
            found.push({ subject: (0,finding/* fieldPlace */.iF)(scores.path, 'manifest.json', 'recipe.parameters.schema_id'), message });
        }
        // A week that is not published can be scored again, and until then it says nothing about this one.
        const other = claims.find(({ schemaHash: claimed, isPublished }) => isPublished && claimed !== undefined && claimed !== configured.hash);
        // An edited schema that the week itself was not scored under is found above.
        if (other && recordedHash === configured.hash && !isOwn(other.path, scores.path)) {
            const message = `a regime has one schema: ${other.path} was published under ${other.schemaHash}, this week is scored under ${recordedHash}: make the edit in a copy of schema and regime under a new id`;
            found.push({ subject: recorded, message });
        }
        const meta = (0,partition_document/* parseDocument */.Tp)(documents.get('report_meta.json') ?? '', score_partition/* statedMeta */.Xi);
        if (typeof meta === 'string')
            return found;
        expect((0,finding/* fieldPlace */.iF)(scores.path, 'report_meta.json', 'schema_hash'), 'stated', meta.schema_hash);
        if (meta.schema_id !== regime.schema) {
            const message = `expected the schema of the regime, ${regime.schema}, found ${meta.schema_id}`;
            found.push({ subject: (0,finding/* fieldPlace */.iF)(scores.path, 'report_meta.json', 'schema_id'), message });
        }
        return found;
    },
});
/** Whether two partitions are of one week and regime. */
function isOwn(path, scores) {
    const keys = (text) => text.slice(text.indexOf('/'));
    return keys(path) === keys(scores);
}

;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg003-manifest-digest.js


const manifestDigest = weekRule({
    id: 'RG003',
    name: 'manifest digest',
    severity: 'error',
    description: 'The manifest of every partition looked at is readable, is the text that was sealed when it was written, and has the digest and the content digest that it states.',
    why: 'A recipe or a file list that was edited by hand proves nothing.',
    since: 1,
    reads: ['partitions', 'rest'],
    check: ({ partitions, rest }) => [...partitions, ...rest].flatMap(({ path, manifestProblem }) => manifestProblem === undefined ? [] : [{ subject: (0,finding/* filePlace */.Wf)(path, 'manifest.json'), message: manifestProblem }]),
});

;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg004-file-digests.js


const fileDigests = weekRule({
    id: 'RG004',
    name: 'file digests',
    severity: 'error',
    description: 'Every file of every partition looked at has the size and the SHA-256 of its manifest, none is missing, and there is no other: scores, features, universe, 13 weeks of news, clusters, enrichment and vectors, bars and revisions of 61 sessions, coverage and quarantine; the findings of the audit before this one; once per run, everything else in the lake.',
    why: 'Parquet readers verify no checksum: a flipped bit would become a number.',
    since: 4,
    reads: ['partitions', 'rest'],
    check: ({ partitions, rest }) => [...partitions, ...rest].flatMap(({ path, fileProblems }) => fileProblems.map(({ file, problem }) => ({ subject: (0,finding/* filePlace */.Wf)(path, file), message: problem }))),
});

// EXTERNAL MODULE: ./build/lib/src/audit/engine/changed-inputs.js
var changed_inputs = __webpack_require__(31020);
// EXTERNAL MODULE: ./build/lib/src/audit/week/sections/different-reading.js
var different_reading = __webpack_require__(98007);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg005-inputs.js



const inputDigests = weekRule({
    id: 'RG005',
    name: 'input digests',
    severity: 'error',
    description: 'The lake still holds, with the same content, every input that the recipes of the scores, the features and the enrichment name, and would score the week from nothing else.',
    why: 'A result whose inputs changed afterwards cannot be explained by what lies beside it.',
    since: 1,
    reads: ['features', 'scores', 'news', 'inputsNow', 'inspect'],
    check: async ({ features, scores, news, inputsNow, inspect }) => {
        const found = [];
        const enrichment = news.flatMap(({ clusters, enriched, vectors }) => [clusters, enriched, vectors]);
        for (const partition of [features, scores, ...enrichment]) {
            found.push(...(await (0,changed_inputs/* changedInputs */.W)(partition, inspect)));
        }
        for (const partition of [features, scores]) {
            const known = new Set(found.map(({ subject }) => subject));
            found.push(...(0,different_reading/* differentReading */._)(partition, inputsNow).filter(({ subject }) => !known.has(subject)));
        }
        return found;
    },
});

;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg006-columns.js


const columnTypes = weekRule({
    id: 'RG006',
    name: 'columns and types',
    severity: 'error',
    description: 'Every table looked at has exactly its declared columns in their types, nulls only where they are allowed, finite numbers alone, and as many rows as the manifest says.',
    why: 'Polars reads missing columns, NaN and other types without a word.',
    since: 1,
    reads: ['partitions'],
    check: ({ partitions }) => partitions.flatMap(({ dataset, keys, tableProblem }) => tableProblem === undefined ? [] : [{ subject: (0,finding/* tablePlace */.Uc)(dataset, keys), message: tableProblem }]),
});

// EXTERNAL MODULE: ./build/lib/src/audit/engine/table-comparison.js
var table_comparison = __webpack_require__(7636);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg007-unique-keys.js



const uniqueKeys = weekRule({
    id: 'RG007',
    name: 'unique keys',
    severity: 'error',
    description: 'No table looked at has two rows with the same key: one row per symbol in features and scores, one bar per symbol and session.',
    why: 'A symbol that occurs twice counts twice in every mean, rank and basket.',
    since: 1,
    reads: ['partitions', 'remember'],
    check: async ({ partitions, remember }) => {
        const found = await Promise.all(partitions.map((partition) => remember(`duplicates of ${partition.path} ${partition.manifest?.content}`, async () => duplicates(partition))));
        return found.flat();
    },
});
function duplicates({ dataset, keys, table }) {
    // Stored rows are in the order of their keys: where each is greater than the one before, no two are the same.
    if (!table || isAscending(table, dataset.rowKey))
        return [];
    const counts = new Map();
    for (let row = 0; row < table.rows; row += 1) {
        const name = (0,table_comparison/* rowName */._)(table, dataset.rowKey, row);
        counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return [...counts]
        .filter(([, count]) => count > 1)
        .map(([name, count]) => ({
        subject: (0,finding/* tablePlace */.Uc)(dataset, keys),
        message: `expected one row with ${name}, found ${count}`,
    }));
}
function isAscending(table, key) {
    const columns = key.map((name) => table.columns[name] ?? []);
    for (let row = 1; row < table.rows; row += 1) {
        if (!isGreater(columns, row, row - 1))
            return false;
    }
    return true;
}
function isGreater(columns, row, other) {
    for (const values of columns) {
        const [a, b] = [values[row], values[other]];
        if (a > b)
            return true;
        if (a !== b)
            return false;
    }
    return false;
}

;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg008-universe.js




const universeConservation = weekRule({
    id: 'RG008',
    name: 'universe conservation',
    severity: 'error',
    description: 'Features and scores hold exactly the symbols of the universe without the benchmark; scored and excluded symbols add up to it in diagnostics.json; report_meta.json counts the rows that there are.',
    why: 'A symbol that drops out without a reason makes the ranks of all others look better than they are.',
    since: 1,
    reads: ['features', 'scores', 'universe', 'benchmark', 'documents'],
    check: (subject, earlier) => {
        const { features, scores, universe, benchmark } = subject;
        const members = universe?.table?.columns.symbol;
        const expected = members ?? features.table?.columns.symbol;
        const found = [];
        for (const partition of [features, scores]) {
            if (earlier.inFile((0,finding/* tablePlace */.Uc)(partition.dataset, partition.keys)) === 'RG007')
                continue;
            found.push(...symbolDifferences(partition, expected, benchmark));
        }
        const isRepeated = [features, scores].some((one) => earlier.inFile((0,finding/* tablePlace */.Uc)(one.dataset, one.keys)) === 'RG007');
        return [...found, ...(isRepeated ? [] : metaCounts(subject)), ...diagnosticCounts(subject, members?.length)];
    },
});
function symbolDifferences({ dataset, keys, table }, expected, benchmark) {
    if (!table || !expected)
        return [];
    const place = (0,finding/* tablePlace */.Uc)(dataset, keys);
    const wanted = new Set(expected.filter((symbol) => symbol !== benchmark));
    const present = new Set(table.columns.symbol);
    const lacking = [...wanted].filter((symbol) => !present.has(symbol));
    const extra = [...present].filter((symbol) => !wanted.has(symbol));
    return [
        ...lacking.map((symbol) => ({ subject: place, message: `expected a row of ${symbol}, and there is none` })),
        ...extra.map((symbol) => ({
            subject: place,
            message: symbol === benchmark
                ? `the benchmark ${symbol} is never scored, and has a row`
                : `${symbol} is not in the universe, and has a row`,
        })),
    ];
}
function metaCounts({ scores, features, documents }) {
    const meta = (0,partition_document/* parseDocument */.Tp)(documents.get('report_meta.json') ?? '', score_partition/* statedMeta */.Xi);
    if (typeof meta === 'string')
        return [];
    const counts = [
        ['n_features', features.table?.rows],
        ['n_scores', scores.table?.rows],
    ];
    return counts
        .filter(([field, rows]) => rows !== undefined && meta[field] !== rows)
        .map(([field, rows]) => ({
        subject: (0,finding/* fieldPlace */.iF)(scores.path, 'report_meta.json', field),
        message: `expected the ${rows} rows that there are, found ${meta[field]}`,
    }));
}
function diagnosticCounts({ scores, documents }, members) {
    const text = documents.get('diagnostics.json');
    if (text === undefined)
        return [];
    const diagnostics = (0,partition_document/* parseDocument */.Tp)(text, score_partition/* statedDiagnostics */.qx);
    if (typeof diagnostics === 'string') {
        return [{ subject: (0,finding/* filePlace */.Wf)(scores.path, 'diagnostics.json'), message: diagnostics }];
    }
    const { symbols, scored, excluded } = diagnostics.universe;
    const subject = (0,finding/* fieldPlace */.iF)(scores.path, 'diagnostics.json', 'universe');
    const found = [];
    const all = Object.values(excluded).reduce((sum, count) => sum + count, scored);
    if (all !== symbols) {
        found.push({ subject, message: `expected scored and excluded to add up to ${symbols} symbols, found ${all}` });
    }
    if (members !== undefined && symbols !== members) {
        found.push({ subject, message: `expected the ${members} symbols of the universe, found ${symbols}` });
    }
    return found;
}

;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg009-news-look-ahead.js




const newsLookAhead = weekRule({
    id: 'RG009',
    name: 'no look-ahead in news',
    severity: 'error',
    description: "Every news item, cluster member and representative of the week and of the 12 before it was published after the cutoff of the week before and not after its own week's cutoff.",
    why: 'News up to midnight counted for a decision dated at the close is hours of hindsight.',
    since: 1,
    reads: ['news', 'isOffline'],
    check: ({ news, isOffline }) => isOffline
        ? (0,rule/* notApplicable */.h)('the week was scored from a features file')
        : news.flatMap((week) => [...outside(week, 'news'), ...outside(week, 'clusters'), ...outside(week, 'enriched')]),
});
function outside(news, part) {
    const { dataset, keys, table } = news[part];
    if (!table)
        return [];
    const { cutoffUtc, previousCutoffUtc } = news.week;
    const found = [];
    for (const [row, published] of table.columns.published_utc.entries()) {
        if (published > previousCutoffUtc && published <= cutoffUtc)
            continue;
        const side = published > cutoffUtc
            ? `at most the cutoff ${rg009_news_look_ahead_text(cutoffUtc)}`
            : `after the cutoff before, ${rg009_news_look_ahead_text(previousCutoffUtc)}`;
        found.push({
            subject: (0,finding/* cellPlace */.Ce)((0,finding/* tablePlace */.Uc)(dataset, keys), (0,table_comparison/* rowName */._)(table, dataset.rowKey, row), 'published_utc'),
            message: `expected ${side}, found ${rg009_news_look_ahead_text(published)}`,
        });
    }
    return found;
}
function rg009_news_look_ahead_text(utc) {
    return Math.abs(utc) <= 8.64e15 ? new Date(utc).toISOString() : String(utc);
}

;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg010-bar-look-ahead.js




const barLookAhead = weekRule({
    id: 'RG010',
    name: 'no look-ahead in bars',
    severity: 'error',
    description: 'No asof_date lies after the week; the rows of bars and revisions that the recipe names end with the week; no correction of a bar was known before its session, no split or dividend before its ex-date.',
    why: 'A bar, or a correction, from after the decision makes every backtest a success.',
    since: 3,
    reads: ['week', 'features', 'scores', 'revisions', 'actions'],
    check: (subject) => [
        ...[subject.features, subject.scores].flatMap(({ dataset, keys, table }) => table ? datesAfter(subject, (0,finding/* tablePlace */.Uc)(dataset, keys), table) : []),
        ...slicesAfter(subject),
        ...subject.revisions.flatMap((revisions) => knownTooEarly(revisions, revisions.table?.columns.date)),
        ...subject.actions.flatMap((actions) => knownTooEarly(actions, actions.table?.columns.ex_date)),
    ],
});
function datesAfter({ week }, place, { columns }) {
    const last = (0,calendar_date/* epochDay */.ue)(week.weekEnding);
    return Array.from(columns.asof_date.keys())
        .filter((row) => columns.asof_date[row] > last)
        .map((row) => ({
        subject: (0,finding/* cellPlace */.Ce)(place, `symbol=${columns.symbol[row]}`, 'asof_date'),
        message: `expected at most ${week.weekEnding}, found ${(0,calendar_date/* isoDate */._$)(columns.asof_date[row])}`,
    }));
}
function slicesAfter({ features, scores, week }) {
    const found = [];
    for (const { path, manifest } of [features, scores]) {
        for (const { dataset, slice = '' } of manifest?.recipe.inputs ?? []) {
            const later = (slice.match(/\d{4}-\d{2}-\d{2}/g) ?? []).filter((date) => date > week.weekEnding);
            if (later.length === 0)
                continue;
            const message = `expected rows of ${dataset} up to ${week.weekEnding}, found "${slice}"`;
            found.push({ subject: (0,finding/* fieldPlace */.iF)(path, 'manifest.json', `recipe.inputs[${dataset}].slice`), message });
        }
    }
    return found;
}
/** @param date epoch day of each row, before which nobody could know it */
function knownTooEarly({ dataset, keys, table }, date) {
    if (!table || !date)
        return [];
    const { known_from: knownFrom } = table.columns;
    return Array.from(date.keys())
        .filter((row) => knownFrom[row] < date[row])
        .map((row) => ({
        subject: (0,finding/* cellPlace */.Ce)((0,finding/* tablePlace */.Uc)(dataset, keys), (0,table_comparison/* rowName */._)(table, dataset.rowKey, row), 'known_from'),
        message: `expected a week that ends on or after ${(0,calendar_date/* isoDate */._$)(date[row])}, found ${(0,calendar_date/* isoDate */._$)(knownFrom[row])}`,
    }));
}

;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg011-features.js




const featuresAgain = weekRule({
    id: 'RG011',
    name: 'features re-derived',
    severity: 'error',
    description: 'Every cell of features_weekly is, bit for bit, what the inputs in the lake give when they are computed again.',
    why: 'A number that nobody can compute again may be a mistake, an accident or a wish.',
    since: 4,
    reads: ['features', 'derivation', 'isOffline', 'scoredEarlier'],
    check: ({ features, derivation, isOffline, scoredEarlier }, earlier) => {
        if (isOffline)
            return (0,rule/* notApplicable */.h)('the features are the input: the week was scored from a features file');
        if (scoredEarlier !== undefined)
            return (0,rule/* notApplicable */.h)(scoredEarlier);
        if (!features.table)
            return (0,rule/* notEvaluated */.J)('the features cannot be read');
        if (!derivation.features)
            return (0,rule/* notEvaluated */.J)(derivation.problem ?? 'the features cannot be derived');
        const place = (0,finding/* tablePlace */.Uc)(features.dataset, features.keys);
        if (earlier.inFile(place) === 'RG007')
            return (0,rule/* notEvaluated */.J)('rows with the same key cannot be matched');
        // Rows that only one of the two has are RG008's.
        return (0,table_comparison/* compareTables */.D)(derivation.features, features.table, ['symbol'])
            .cells.map(({ row, column, expected, found }) => ({
            subject: (0,finding/* cellPlace */.Ce)(place, row, column),
            message: `expected ${expected}, found ${found}`,
        }))
            .filter(({ subject }) => earlier.at(subject) === undefined);
    },
});

;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg014-ranks.js



const rankColumns = ['rank_UPS', 'rank_DPS'];
const scoreOfRank = { rank_UPS: 'UPS_adj', rank_DPS: 'DPS_adj' };
const ranks = weekRule({
    id: 'RG014',
    name: 'ranks',
    severity: 'error',
    description: 'The ranks are 1 … n without gap or tie: the rank of a symbol is 1 + the symbols with a higher score + those with the same score and a name before its own; no score, no rank.',
    why: 'Counted here by the definition, not by the code that made them: a wrong sort would repeat itself.',
    since: 1,
    reads: ['scores', 'derivation'],
    check: ({ scores, derivation }, earlier) => {
        if (!scores.table)
            return (0,rule/* notEvaluated */.J)('the scores cannot be read');
        const place = (0,finding/* tablePlace */.Uc)(scores.dataset, scores.keys);
        if (earlier.inFile(place) === 'RG007')
            return (0,rule/* notEvaluated */.J)('rows with the same key cannot be matched');
        // From the scores as they should be: a tampered score is RG012's, and its rank may still be right.
        const source = derivation.scores ?? scores.table;
        const found = [];
        for (const rank of rankColumns) {
            const expected = countedRanks(source.columns[scoreOfRank[rank]], source.columns.symbol);
            for (const [row, symbol] of scores.table.columns.symbol.entries()) {
                const is = scores.table.columns[rank][row];
                const should = expected.get(symbol) ?? Number.NaN;
                if (!expected.has(symbol) || Object.is(is, should))
                    continue;
                found.push({
                    subject: (0,finding/* cellPlace */.Ce)(place, `symbol=${symbol}`, rank),
                    message: `expected ${shown(should)}, found ${shown(is)}`,
                });
            }
        }
        return found;
    },
});
/** The rank of every symbol, by counting; NaN for one without a score. */
function countedRanks(values, symbols) {
    const ranked = new Map();
    for (const [row, symbol] of symbols.entries()) {
        const own = values[row];
        let before = 0;
        for (let other = 0; other < symbols.length; other += 1) {
            const value = values[other];
            if (value > own || (value === own && symbols[other] < symbol))
                before += 1;
        }
        ranked.set(symbol, Number.isNaN(own) ? Number.NaN : before + 1);
    }
    return ranked;
}
function shown(rank) {
    return Number.isNaN(rank) ? 'none' : String(rank);
}

;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg012-scores.js





const scoresAgain = weekRule({
    id: 'RG012',
    name: 'scores re-derived',
    severity: 'error',
    description: 'Every cell of scores_weekly but the ranks is, bit for bit, what the re-derived features give under the schema used.',
    why: 'In the system before this one the weights of the schema never reached the score, and nothing noticed.',
    since: 4,
    reads: ['scores', 'derivation', 'scoredEarlier'],
    check: ({ scores, derivation, scoredEarlier }, earlier) => {
        if (scoredEarlier !== undefined)
            return (0,rule/* notApplicable */.h)(scoredEarlier);
        if (!scores.table)
            return (0,rule/* notEvaluated */.J)('the scores cannot be read');
        if (!derivation.scores)
            return (0,rule/* notEvaluated */.J)(derivation.problem ?? 'the scores cannot be derived');
        // jscpd:ignore-start: a rule is read by itself, from top to bottom
        const place = (0,finding/* tablePlace */.Uc)(scores.dataset, scores.keys);
        if (earlier.inFile(place) === 'RG007')
            return (0,rule/* notEvaluated */.J)('rows with the same key cannot be matched');
        // Rows that only one of the two has are RG008's.
        return (0,table_comparison/* compareTables */.D)(derivation.scores, scores.table, ['symbol'], rankColumns)
            .cells.map(({ row, column, expected, found }) => ({
            subject: (0,finding/* cellPlace */.Ce)(place, row, column),
            message: `expected ${expected}, found ${found}`,
        }))
            .filter(({ subject }) => earlier.at(subject) === undefined);
        // jscpd:ignore-end
    },
});

// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg013-decision.js






const decisionAgain = weekRule({
    id: 'RG013',
    name: 'decision re-derived',
    severity: 'error',
    description: 'Decision, reasons with value and threshold, and measures in report_meta.json are those of the re-derived week.',
    why: 'A skip rule that is only written down, and never evaluated, skips nothing.',
    since: 4,
    reads: ['scores', 'documents', 'derivation', 'scoredEarlier'],
    check: ({ scores, documents, derivation, scoredEarlier }) => {
        if (scoredEarlier !== undefined)
            return (0,rule/* notApplicable */.h)(scoredEarlier);
        const { decision: expected, problem } = derivation;
        if (!expected)
            return (0,rule/* notEvaluated */.J)(problem ?? 'the decision cannot be derived');
        const meta = (0,partition_document/* parseDocument */.Tp)(documents.get('report_meta.json') ?? '', score_partition/* statedMeta */.Xi);
        if (typeof meta === 'string')
            return (0,rule/* notEvaluated */.J)('report_meta.json cannot be read');
        return ['decision', 'reasons', 'measures']
            .map((field) => ({ field, should: (0,canonical_json/* canonicalJson */.d)(expected[field]), is: (0,canonical_json/* canonicalJson */.d)(meta[field]) }))
            .filter(({ should, is }) => should !== is)
            .map(({ field, should, is }) => ({
            subject: (0,finding/* fieldPlace */.iF)(scores.path, 'report_meta.json', field),
            message: `expected ${should}, found ${is}`,
        }));
    },
});

;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg015-files.js



const filesAgain = weekRule({
    id: 'RG015',
    name: 'basket and documents re-derived',
    severity: 'error',
    description: 'basket.csv, diagnostics.json and report_meta.json are, byte for byte, those of the re-derived week.',
    why: 'The basket is what people trade: one changed line is enough.',
    since: 4,
    reads: ['scores', 'documents', 'derivation', 'scoredEarlier'],
    check: ({ scores, documents, derivation, scoredEarlier }, earlier) => {
        if (scoredEarlier !== undefined)
            return (0,rule/* notApplicable */.h)(scoredEarlier);
        if (!scores.manifest)
            return (0,rule/* notEvaluated */.J)('the scores have no sound manifest');
        if (!derivation.files)
            return (0,rule/* notEvaluated */.J)(derivation.problem ?? 'the documents cannot be derived');
        const found = [];
        for (const [name, expected] of Object.entries(derivation.files)) {
            const subject = (0,finding/* filePlace */.Wf)(scores.path, name);
            if (earlier.inFile(subject) !== undefined)
                continue;
            const is = documents.get(name);
            if (is === undefined)
                found.push({ subject, message: 'expected the file, and the manifest does not list it' });
            else if (is !== expected)
                found.push({ subject, message: firstDifference(expected, is) });
        }
        return found;
    },
});
function firstDifference(expected, found) {
    const [should, is] = [expected.split('\n'), found.split('\n')];
    const line = should.findIndex((text, i) => text !== is[i]);
    const at = line < 0 ? should.length : line;
    return `line ${at + 1}: expected ${JSON.stringify(should[at] ?? 'the end')}, found ${JSON.stringify(is[at] ?? 'the end')}`;
}

// EXTERNAL MODULE: ./build/lib/src/calendar/sessions.js
var sessions = __webpack_require__(97227);
// EXTERNAL MODULE: ./build/lib/src/market/bar-invariants.js
var bar_invariants = __webpack_require__(14153);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg016-candles.js






const candleInvariants = weekRule({
    id: 'RG016',
    name: 'candle invariants',
    severity: 'error',
    description: 'Every bar and every correction in the months looked at lies on a session of its month, has positive prices, high and low in order, and no negative volume.',
    why: 'A bar on a holiday or a high below the low is a fault of the source, and returns are made from it.',
    since: 1,
    reads: ['bars', 'revisions', 'isOffline', 'remember'],
    check: async ({ bars, revisions, isOffline, remember }) => {
        if (isOffline)
            return (0,rule/* notApplicable */.h)('the week was scored from a features file');
        const found = await Promise.all([...bars, ...revisions].map((month) => remember(`bars of ${month.path} ${month.manifest?.content}`, async () => broken(month))));
        return found.flat();
    },
});
function broken(month) {
    const { dataset, keys, table } = month;
    if (!table)
        return [];
    const place = (0,finding/* tablePlace */.Uc)(dataset, keys);
    const first = (0,calendar_date/* epochDay */.ue)((0,calendar_date/* parseIsoDate */.jT)(`${keys.month}-01`));
    const days = new Date(Date.UTC(Number(keys.month?.slice(0, 4)), Number(keys.month?.slice(5)), 0)).getUTCDate();
    const early = Array.from(table.columns.date.keys())
        .filter((row) => table.columns.date[row] < first)
        .map((row) => ({
        subject: (0,finding/* cellPlace */.Ce)(place, `symbol=${table.columns.symbol[row]},date=${(0,calendar_date/* isoDate */._$)(table.columns.date[row])}`, 'date'),
        message: `expected a session of ${keys.month}`,
    }));
    const violations = (0,bar_invariants/* checkBars */.n)(table, isSession, first + days - 1);
    // The same bar twice is RG007's, which also knows that a bar may be corrected more than once.
    return [...early, ...violations.filter(({ code }) => code !== 'DUPLICATE_BAR').map((one) => asFinding(place, one))];
}
function asFinding(place, { code, symbol, date, detail }) {
    return { subject: `${place}[symbol=${symbol},date=${date}]`, message: `${code}: ${detail}` };
}
function isSession(day) {
    return (0,sessions/* sessionOn */.M)((0,calendar_date/* isoDate */._$)(day)) !== undefined;
}

// EXTERNAL MODULE: ./build/lib/src/news/types.js
var types = __webpack_require__(13944);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/inspected/news-as-enriched.js
/** Whether the news that lies there now is the news that was enriched; where it is not, RG005 says so. */
function newsAsEnriched({ news, clusters, enriched }) {
    const content = news.manifest?.content;
    if (content === undefined)
        return false;
    return [clusters, enriched].every(({ manifest }) => {
        const reference = manifest?.recipe.inputs.find(({ dataset }) => dataset === news.dataset.name);
        return reference?.content === content;
    });
}

;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg017-enrichment-domains.js






const enrichmentDomains = weekRule({
    id: 'RG017',
    name: 'enrichment domains',
    severity: 'error',
    description: 'Labels, drivers and event types are known ones, scores, confidences and severities lie in their ranges; every news item is in exactly one cluster, cluster sizes count them, each cluster has one representative, one judgement and one vector.',
    why: 'A judge that answers 1.7, or drops a cluster, moves every mean it enters.',
    since: 1,
    reads: ['news', 'isOffline', 'remember'],
    check: async ({ news, isOffline, remember }) => {
        if (isOffline)
            return (0,rule/* notApplicable */.h)('the week was scored from a features file');
        const found = await Promise.all(news.map((week) => {
            const contents = [week.news, week.clusters, week.enriched, week.vectors].map(({ manifest }) => manifest?.digest);
            return remember(`domains ${week.week.weekEnding} ${contents.join()}`, async () => [
                ...judgementsOutOfRange(week),
                ...miscounted(week),
                ...itemsWithoutCluster(week),
                ...vectorsWithoutCluster(week),
            ]);
        }));
        return found.flat();
    },
});
const labels = types/* sentimentLabels */.jx;
const drivers = types/* sentimentDrivers */.ZE;
const rg017_enrichment_domains_types = types/* eventTypes */.mu;
const within = (low, high) => (value) => value >= low && value <= high;
const domains = [
    ['cluster_id', '16 hexadecimal digits', (value) => /^[0-9a-f]{16}$/.test(value)],
    ['sent_label', `one of ${labels.join(', ')}`, (value) => labels.includes(value)],
    ['sent_score', '-1 to 1', within(-1, 1)],
    ['confidence', '0 to 1', within(0, 1)],
    ['sent_driver', `one of ${drivers.join(', ')}`, (value) => drivers.includes(value)],
    ['event_type_primary', `one of ${rg017_enrichment_domains_types.join(', ')}`, (value) => rg017_enrichment_domains_types.includes(value)],
    ['event_severity', '0 to 3', within(0, 3)],
    ['event_direction', `one of ${labels.join(', ')}`, (value) => labels.includes(value)],
    ['event_confidence', '0 to 1', within(0, 1)],
    ['cluster_size', 'at least 1', (value) => value >= 1],
    ['unique_sources', 'at least 1', (value) => value >= 1],
];
function judgementsOutOfRange({ enriched: { dataset, keys, table } }) {
    if (!table)
        return [];
    const found = [];
    for (const [column, expected, holds] of domains) {
        for (const [row, value] of table.columns[column].entries()) {
            if (holds(value))
                continue;
            found.push({
                subject: (0,finding/* cellPlace */.Ce)((0,finding/* tablePlace */.Uc)(dataset, keys), (0,table_comparison/* rowName */._)(table, dataset.rowKey, row), column),
                message: `expected ${expected}, found ${value}`,
            });
        }
    }
    return found;
}
/** Clusters whose members, as news_clusters has them, are not those that rep_enriched counts. */
function miscounted({ clusters, enriched }) {
    if (enriched.exists && !clusters.exists) {
        return [
            {
                subject: clusters.path,
                message: 'expected the members of the clusters that were judged, and there is no such partition',
            },
        ];
    }
    if (!clusters.table || !enriched.table)
        return [];
    const members = new Map();
    const { symbol, cluster_id, source, representative } = clusters.table.columns;
    for (let row = 0; row < clusters.table.rows; row += 1) {
        const name = `symbol=${symbol[row]},cluster_id=${cluster_id[row]}`;
        const cluster = members.get(name) ?? { size: 0, sources: new Set(), representatives: 0 };
        cluster.size += 1;
        cluster.sources.add(source[row].trim().toLowerCase());
        cluster.representatives += representative[row];
        members.set(name, cluster);
    }
    const found = [];
    const place = (0,finding/* tablePlace */.Uc)(enriched.dataset, enriched.keys);
    for (let row = 0; row < enriched.table.rows; row += 1) {
        const name = (0,table_comparison/* rowName */._)(enriched.table, enriched.dataset.rowKey, row);
        const cluster = members.get(name);
        members.delete(name);
        const sizes = [enriched.table.columns.cluster_size[row], enriched.table.columns.unique_sources[row]];
        for (const [i, column] of ['cluster_size', 'unique_sources'].entries()) {
            const counted = [cluster?.size ?? 0, cluster?.sources.size ?? 0][i];
            if (sizes[i] === counted || sizes[i] < 1)
                continue;
            found.push({
                subject: (0,finding/* cellPlace */.Ce)(place, name, column),
                message: `expected the ${counted} of news_clusters, found ${sizes[i]}`,
            });
        }
        if (cluster && cluster.representatives !== 1) {
            found.push({
                subject: `${(0,finding/* tablePlace */.Uc)(clusters.dataset, clusters.keys)}[${name}]`,
                message: `expected one representative, found ${cluster.representatives}`,
            });
        }
    }
    for (const name of members.keys()) {
        found.push({ subject: `${place}[${name}]`, message: 'expected a judgement of the cluster, and there is none' });
    }
    return found;
}
function itemsWithoutCluster(week) {
    const { news, clusters } = week;
    if (!news.table || !clusters.table || !newsAsEnriched(week))
        return [];
    const key = news.dataset.rowKey;
    const counts = new Map();
    for (let row = 0; row < news.table.rows; row += 1)
        counts.set((0,table_comparison/* rowName */._)(news.table, key, row), 0);
    const place = (0,finding/* tablePlace */.Uc)(clusters.dataset, clusters.keys);
    const found = [];
    for (let row = 0; row < clusters.table.rows; row += 1) {
        const name = (0,table_comparison/* rowName */._)(clusters.table, key, row);
        const count = counts.get(name);
        if (count === undefined)
            found.push({ subject: `${place}[${name}]`, message: 'expected a news item, and company_news has none' });
        else
            counts.set(name, count + 1);
    }
    for (const [name, count] of counts) {
        if (count !== 1)
            found.push({ subject: `${place}[${name}]`, message: `expected the item in one cluster, found it in ${count}` });
    }
    return found;
}
function vectorsWithoutCluster({ enriched, vectors }) {
    if (!enriched.table || !vectors.table)
        return [];
    const place = (0,finding/* tablePlace */.Uc)(vectors.dataset, vectors.keys);
    const wanted = new Set();
    for (let row = 0; row < enriched.table.rows; row += 1)
        wanted.add((0,table_comparison/* rowName */._)(enriched.table, enriched.dataset.rowKey, row));
    const found = [];
    for (let row = 0; row < vectors.table.rows; row += 1) {
        const name = (0,table_comparison/* rowName */._)(vectors.table, vectors.dataset.rowKey, row);
        if (!wanted.delete(name))
            found.push({ subject: `${place}[${name}]`, message: 'expected a cluster, and there is none' });
        const indices = vectors.table.columns.indices[row];
        const values = vectors.table.columns.values[row];
        const isAscending = indices.every((index, i) => i === 0 || index > indices[i - 1]);
        if (!isAscending || indices.length !== values.length || !values.every(Number.isFinite)) {
            found.push({
                subject: (0,finding/* cellPlace */.Ce)(place, name, 'indices'),
                message: 'expected ascending dimensions, each with a finite value',
            });
        }
    }
    for (const name of wanted)
        found.push({ subject: `${place}[${name}]`, message: 'expected a vector of the cluster, and there is none' });
    return found;
}

// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var table = __webpack_require__(75925);
// EXTERNAL MODULE: ./build/lib/src/news/enrich-week.js + 4 modules
var enrich_week = __webpack_require__(95017);
// EXTERNAL MODULE: ./build/lib/src/news/model/model-judge.js
var model_judge = __webpack_require__(36868);
// EXTERNAL MODULE: ./build/lib/src/news/model/prompt.js
var model_prompt = __webpack_require__(64257);
// EXTERNAL MODULE: ./build/lib/src/news/model/stored-answer.js
var stored_answer = __webpack_require__(45471);
// EXTERNAL MODULE: ./build/lib/src/audit/week/inspected/earlier-version.js
var earlier_version = __webpack_require__(61533);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg018-enrichment.js











const enrichmentAgain = weekRule({
    id: 'RG018',
    name: 'enrichment re-derived',
    severity: 'error',
    description: 'Clusters, judgements and vectors of the week and of the 12 before it are, bit for bit, what the stored news gives again: judgements of a language model by its stored answers, of which there are those that were used and no others, and the rest by the rules. Judgements of other rules than the configured ones, or to another prompt than that of this version, cannot be made again: a warning. Weeks that version 1 of the stage made are derived from the text as it was received; those of another earlier version are not; the audit says which.',
    why: 'Whoever can edit a sentiment can choose the basket.',
    since: 4,
    reads: ['news', 'judge', 'isOffline', 'enrichVersion', 'remember'],
    check: async ({ news, judge, isOffline, enrichVersion, remember }, earlier) => {
        if (isOffline)
            return (0,rule/* notApplicable */.h)('the week was scored from a features file');
        const found = [];
        for (const week of news) {
            const { manifest } = week.enriched;
            if (manifest && (0,earlier_version/* isOfEarlierVersion */.El)(manifest.recipe, enrichVersion) && !(0,earlier_version/* isRepeatable */.su)(manifest.recipe))
                continue;
            const contents = [week.news, week.clusters, week.enriched, week.vectors, week.answers].map(({ manifest }) => manifest?.digest);
            found.push(...(await remember(`enrichment ${week.week.weekEnding} ${contents.join()}`, async () => differences(week, judge))));
        }
        return found.filter(({ subject }) => earlier.at(subject) === undefined);
    },
});
function differences(week, rules) {
    const { news, clusters, enriched, vectors } = week;
    if (!news.table || !enriched.manifest || !newsAsEnriched(week))
        return [];
    const { parameters, seed = 0, version } = enriched.manifest.recipe;
    const repeated = repeatedJudge(week, rules);
    const again = (0,enrich_week/* enrichWeek */.Oo)(news.table, {
        judge: repeated.verdict,
        clusterSimilarity: Number(parameters.cluster_similarity),
        vectorSeed: seed,
        version,
    });
    return [
        ...tableDifferences(again.clusters, clusters),
        ...tableDifferences(again.vectors, vectors),
        ...repeated.judgementDifferences(again.enriched),
    ];
}
function repeatedJudge(week, rules) {
    const { path, manifest } = week.enriched;
    const { judge, fallback } = manifest?.recipe.parameters ?? {};
    const model = typeof judge === 'string' ? (0,model_judge/* modelOfJudge */.WF)(judge) : undefined;
    const configured = (0,enrich_week/* judgeName */.Bt)(rules);
    const unrepeatable = (field, message) => ({
        verdict: (0,enrich_week/* verdictsOf */.W5)(rules),
        judgementDifferences: () => [
            { subject: (0,finding/* fieldPlace */.iF)(path, 'manifest.json', `recipe.parameters.${field}`), message, severity: 'warning' },
        ],
    });
    if (!model && judge === configured) {
        return {
            verdict: (0,enrich_week/* verdictsOf */.W5)(rules),
            // Who is named in each row is RG019's.
            judgementDifferences: (again) => tableDifferences(again, week.enriched, ['judge']),
        };
    }
    if (!model) {
        const message = `judged by "${judge}"; the configured judge is "${configured}", so the judgements cannot be made again`;
        return unrepeatable('judge', message);
    }
    if (model.prompt !== model_prompt/* promptVersion */.NK) {
        const message = `judged by "${judge}"; this version asks with ${model_prompt/* promptVersion */.NK}, so the judgements cannot be made again`;
        return unrepeatable('judge', message);
    }
    if (fallback !== configured) {
        const message = `what the model did not answer was judged by "${fallback}"; the configured rules are "${configured}", so the judgements cannot be made again`;
        return unrepeatable('fallback', message);
    }
    return byAnswers(week, model.model, rules);
}
function byAnswers({ enriched, answers }, model, rules) {
    const verdict = (0,enrich_week/* verdictsOf */.W5)(rules);
    const reference = enriched.manifest?.recipe.inputs.find(({ dataset }) => dataset === answers.dataset.name);
    if (!reference) {
        const subject = (0,finding/* fieldPlace */.iF)(enriched.path, 'manifest.json', 'recipe.inputs');
        const message = `expected ${answers.path} among the inputs of judgements by a model, found it missing`;
        return { verdict, judgementDifferences: () => [{ subject, message }] };
    }
    // Where they are missing, damaged or changed since, an earlier rule says so.
    if (!answers.table || answers.manifest?.content !== reference.content)
        return { verdict, judgementDifferences: () => [] };
    const stored = (0,stored_answer/* answersOfTable */.f8)(answers.table);
    const judge = new model_judge/* AnsweredJudge */.f1(model, stored.answers, rules);
    const answerPlace = (key) => `${(0,finding/* tablePlace */.Uc)(answers.dataset, answers.keys)}[key=${key}]`;
    return {
        verdict: (item) => judge.judge(item),
        judgementDifferences: (again) => [
            ...tableDifferences(again, enriched, ['judge']),
            ...wrongAttributions(again, enriched),
            ...stored.unreadable.map((key) => ({ subject: answerPlace(key), message: 'expected an answer as it is stored' })),
            ...[...stored.answers.keys()]
                .filter((key) => !judge.used.has(key))
                .map((key) => ({ subject: answerPlace(key), message: 'expected the answer to an item of the week' })),
        ],
    };
}
/** Judgements of the model under the name of the rules, or the other way round. Other names are RG019's. */
function wrongAttributions(again, { dataset, keys, table, manifest }) {
    if (!table)
        return [];
    const { judge, fallback } = manifest?.recipe.parameters ?? {};
    const others = Object.keys(again.columns).filter((column) => column !== 'judge');
    const place = (0,finding/* tablePlace */.Uc)(dataset, keys);
    return (0,table_comparison/* compareTables */.D)(again, table, dataset.rowKey, others)
        .cells.filter(({ found }) => found === judge || found === fallback)
        .map(({ row, column, expected, found }) => ({
        subject: (0,finding/* cellPlace */.Ce)(place, row, column),
        message: `expected ${expected}, found ${found}`,
    }));
}
function tableDifferences(again, stored, leftOut = []) {
    if (!stored.table)
        return [];
    const place = (0,finding/* tablePlace */.Uc)(stored.dataset, stored.keys);
    const { rowKey } = stored.dataset;
    const inStoredOrder = (0,table/* takeRows */.LY)(again, (0,table/* sortedOrder */.uQ)(again, rowKey));
    const { cells, missing, unexpected } = (0,table_comparison/* compareTables */.D)(inStoredOrder, stored.table, rowKey, leftOut);
    return [
        ...cells.map(({ row, column, expected, found }) => ({
            subject: (0,finding/* cellPlace */.Ce)(place, row, column),
            message: `expected ${expected}, found ${found}`,
        })),
        ...missing.map((row) => ({ subject: `${place}[${row}]`, message: 'expected the row, and there is none' })),
        ...unexpected.map((row) => ({ subject: `${place}[${row}]`, message: 'expected no such row' })),
    ];
}

// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var weeks = __webpack_require__(18429);
// EXTERNAL MODULE: ./build/lib/src/lake/manifest.js
var manifest = __webpack_require__(56764);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg019-provenance.js







const provenance = weekRule({
    id: 'RG019',
    name: 'provenance',
    severity: 'error',
    description: 'Features and scores were made by one run of the score stage, of the version that runs the audit or an earlier one (a warning where that is not on the state branch), with every parameter recorded; against the benchmark of the configuration; the news was clustered and turned into vectors with the settings of the configuration; every partition says when and by what software it was made, neither in the future nor before the week it is of had ended, and a run on GitHub of which commit; ingested ones name their sources; each judgement names the judge of its recipe, or the fallback that the recipe names. Judges other than the configured ones are a warning.',
    why: 'What nobody can trace nobody can repeat.',
    since: 4,
    reads: [
        'features',
        'scores',
        'partitions',
        'news',
        'scoreVersion',
        'enrichVersion',
        'settings',
        'isPublished',
        'judge',
        'now',
        'isOffline',
    ],
    check: (subject, earlier) => [
        ...recipes(subject),
        ...subject.partitions.flatMap((partition) => circumstances(partition, subject)),
        ...subject.news.flatMap((week) => unknownEnrichments(week, subject.enrichVersion)),
        ...subject.news.flatMap((week) => otherSettings(week, subject)),
        ...subject.news.flatMap((week) => otherJudges(week, subject)),
        ...subject.news.flatMap(unnamedJudges),
    ].filter((one) => earlier.at(one.subject) === undefined),
});
const parameters = ['regime', 'status', 'schema_id', 'schema_hash', 'benchmark'];
/** Version of the score stage since which the recipe says what status the regime had. */
const statusSince = 2;
function recipes({ features, scores, scoreVersion, settings, isPublished, }) {
    const found = [];
    for (const { path, manifest } of [features, scores]) {
        if (!manifest)
            continue;
        const { recipe, produced } = manifest;
        const report = (field, message) => found.push({ subject: (0,finding/* fieldPlace */.iF)(path, 'manifest.json', `recipe.${field}`), message });
        if (recipe.stage !== 'score')
            report('stage', `expected score, found ${recipe.stage}`);
        if ((0,earlier_version/* isOfUnknownVersion */.k)(recipe, scoreVersion)) {
            report('version', unknownVersion(recipe.version, scoreVersion, produced.software));
        }
        if ((0,earlier_version/* isOfEarlierVersion */.El)(recipe, scoreVersion) && !isPublished) {
            const message = `made by version ${recipe.version} and not published, so that neither this version nor the branch can say that it is right: score the week again`;
            found.push({ subject: (0,finding/* fieldPlace */.iF)(path, 'manifest.json', 'recipe.version'), message, severity: 'warning' });
        }
        for (const name of parameters) {
            if (name === 'status' && recipe.version < statusSince)
                continue;
            const value = recipe.parameters[name];
            if (typeof value !== 'string' || value === '')
                report(`parameters.${name}`, `expected a text, found ${JSON.stringify(value)}`);
        }
        const { benchmark } = recipe.parameters;
        if (benchmark !== settings.benchmark && typeof benchmark === 'string' && benchmark !== '') {
            report('parameters.benchmark', `expected the benchmark of the configuration, ${settings.benchmark}, found ${benchmark}`);
        }
        if (recipe.inputs.length === 0)
            report('inputs', 'expected the inputs, found none');
    }
    if (features.manifest && scores.manifest && !(0,manifest/* sameRecipe */.dI)(features.manifest.recipe, scores.manifest.recipe)) {
        const subject = (0,finding/* fieldPlace */.iF)(features.path, 'manifest.json', 'recipe');
        found.push({ subject, message: 'expected the recipe of the scores, found another: they come from different runs' });
    }
    return found;
}
function unknownVersion(found, current, software) {
    return `expected ${current} or an earlier version, found ${found}: audit it with ${software}, which made it`;
}
/** What was enriched by a version that this one cannot know. */
function unknownEnrichments({ clusters, enriched, vectors }, current) {
    return [clusters, enriched, vectors].flatMap(({ path, manifest }) => manifest && (0,earlier_version/* isOfUnknownVersion */.k)(manifest.recipe, current)
        ? [
            {
                subject: (0,finding/* fieldPlace */.iF)(path, 'manifest.json', 'recipe.version'),
                message: unknownVersion(manifest.recipe.version, current, manifest.produced.software),
            },
        ]
        : []);
}
function circumstances({ path, manifest, dataset, keys, table }, { now, isOffline }) {
    if (!manifest)
        return [];
    const { time, commit, run, software, sources = [] } = manifest.produced;
    const found = [];
    const report = (field, message) => found.push({ subject: (0,finding/* fieldPlace */.iF)(path, 'manifest.json', `produced.${field}`), message });
    if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(time) || Number.isNaN(Date.parse(time))) {
        report('time', `expected a time in UTC as ISO 8601, found "${time}"`);
    }
    else if (Date.parse(time) > now + clockTolerance) {
        report('time', `expected no time after that of the audit, ${new Date(now).toISOString()}, found ${time}`);
    }
    else if (!isOffline && keys.week_ending !== undefined) {
        const ended = (0,weeks/* weekEndingOn */.Tu)(keys.week_ending).cutoffUtc;
        if (Date.parse(time) < ended - clockTolerance) {
            report('time', `expected a time after the end of the week, ${new Date(ended).toISOString()}, found ${time}`);
        }
    }
    if (software === '')
        report('software', 'expected name and version of the software, found nothing');
    // On a machine of one's own there may be no repository; a run on GitHub always has one.
    if (run !== null && !commit)
        report('commit', 'expected the commit of the run, found none');
    else if (commit && !/^[0-9a-f]{6,64}$/.test(commit))
        report('commit', `expected a hash of Git, found "${commit}"`);
    const isFromOutside = ingestedFromSources.has(dataset.name);
    if (isFromOutside && (table?.rows ?? 0) > 0 && sources.length === 0)
        report('sources', 'expected the files it was read from, found none');
    return found;
}
/** Clocks of machines differ. */
const clockTolerance = 600_000;
const ingestedFromSources = new Set(['universe', 'market_daily', 'market_revisions', 'company_news']);
/** Vectors of another seed cannot be compared, and whoever can choose how alike a story is can choose the novelty. */
function otherSettings({ enriched: { path, manifest } }, { settings }) {
    if (!manifest)
        return [];
    const { parameters: made, seed = 0 } = manifest.recipe;
    const compared = [
        ['parameters.cluster_similarity', made.cluster_similarity, settings.clusterSimilarity],
        ['seed', seed, settings.vectorSeed],
    ];
    return compared
        .filter(([, found, expected]) => found !== expected)
        .map(([field, found, expected]) => ({
        subject: (0,finding/* fieldPlace */.iF)(path, 'manifest.json', `recipe.${field}`),
        message: `expected the ${expected} of the configuration, found ${found}`,
    }));
}
/** Weeks of the history keep the judge that judged them, so another one than the configured is no fault; it is to be known. */
function otherJudges({ enriched: { path, manifest } }, { judge, settings }) {
    const { judge: recorded, fallback } = manifest?.recipe.parameters ?? {};
    const rules = (0,enrich_week/* judgeName */.Bt)(judge);
    const found = [];
    const report = (field, message) => found.push({
        subject: (0,finding/* fieldPlace */.iF)(path, 'manifest.json', `recipe.parameters.${field}`),
        message,
        severity: 'warning',
    });
    const configured = settings.modelJudge === undefined ? [rules] : [settings.modelJudge, rules];
    if (typeof recorded === 'string' && !configured.includes(recorded)) {
        report('judge', `expected a judge of the configuration, "${configured.join('" or "')}", found "${recorded}"`);
    }
    if (typeof fallback === 'string' && fallback !== rules) {
        report('fallback', `expected the rules of the configuration, "${rules}", found "${fallback}"`);
    }
    return found;
}
function unnamedJudges({ enriched: { dataset, keys, table, manifest } }) {
    if (!table || !manifest)
        return [];
    const { judge: recorded, fallback } = manifest.recipe.parameters;
    const named = fallback === undefined ? `"${recorded}"` : `"${recorded}" or "${fallback}"`;
    return table.columns.judge.flatMap((judge, row) => judge !== '' && (judge === recorded || judge === fallback)
        ? []
        : [
            {
                subject: (0,finding/* cellPlace */.Ce)((0,finding/* tablePlace */.Uc)(dataset, keys), (0,table_comparison/* rowName */._)(table, dataset.rowKey, row), 'judge'),
                message: `expected the judge of the recipe, ${named}, found "${judge}"`,
            },
        ]);
}

// EXTERNAL MODULE: ./build/lib/src/scoring/scores.js + 3 modules
var scoring_scores = __webpack_require__(94052);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg020-isolation.js




const isolation = weekRule({
    id: 'RG020',
    name: 'isolation of regimes',
    severity: 'error',
    description: "Every partition in the regime's folders was made for this regime. Where another regime that is scored has other weights, they give the features of the week other scores: a warning when not one of several differs.",
    why: 'Two regimes that rank alike because the weights never arrived once looked like a result: "top-5 overlap 4 of 5".',
    since: 4,
    reads: ['claims', 'regime', 'features', 'scores', 'schema', 'otherRegimes'],
    check: (subject) => [...foreignRecipes(subject), ...equalScores(subject)],
});
function foreignRecipes({ claims, regime, features, scores, }) {
    return claims.flatMap(({ path, regimes: [stated, made] }) => {
        // What this week's manifests state is RG001's.
        const isOwnWeek = path === features.path || path === scores.path;
        const wrong = [...(isOwnWeek ? [] : [stated]), made].find((name) => name !== regime.id);
        if (wrong === undefined)
            return [];
        const subject = (0,finding/* fieldPlace */.iF)(path, 'manifest.json', 'recipe.parameters.regime');
        return [{ subject, message: `expected ${regime.id}, found ${String(wrong)}` }];
    });
}
/** Scores the features of the week under the other schemas: what was stored under them may not be there yet. */
function equalScores({ scores, features, schema, otherRegimes, }) {
    const own = scores.table?.columns.UPS_adj;
    const { table } = features;
    if (!own || !table || !schema)
        return [];
    const scored = own.filter((value) => !Number.isNaN(value));
    // One symbol, or symbols that are all alike, say nothing about weights.
    if (new Set(scored).size < 2)
        return [];
    return otherRegimes
        .filter((other) => weightsOf(other.schema) !== weightsOf(schema))
        .filter((other) => sameNumbers(own, (0,scoring_scores/* scoreFeatures */.O)(table, other.schema).columns.UPS_adj))
        .map((other) => ({
        subject: (0,finding/* tablePlace */.Uc)(scores.dataset, scores.keys),
        message: `UPS_adj of ${scored.length} symbols is what the weights of ${other.id} give, which differ`,
        severity: 'warning',
    }));
}
/** What of a schema must show in the scores. */
function weightsOf(schema) {
    return (0,canonical_json/* canonicalJson */.d)(schema.model === 'factor' ? schema.weights : schema.model);
}
function sameNumbers(a, b) {
    return a.length === b.length && a.every((value, i) => Object.is(value, b[i]));
}

// EXTERNAL MODULE: ./build/lib/src/market/coverage.js
var market_coverage = __webpack_require__(6190);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg021-coverage.js





const coverageCounts = weekRule({
    id: 'RG021',
    name: 'coverage',
    severity: 'error',
    description: 'The ingest counted what it stored: coverage of the week has each symbol of the universe and the benchmark, with the last session on which the bars of the week have it and the status that its numbers mean; no week of the 13 has less news of a symbol than was counted when it was ingested.',
    why: 'News that is taken away with everything made of it leaves no other trace, and a quiet week looks like an unknown one.',
    since: 2,
    reads: ['isOffline', 'news', 'universe', 'settings', 'inputsNow'],
    check: (subject, earlier) => {
        if (subject.isOffline)
            return (0,rule/* notApplicable */.h)('the week was scored from a features file');
        const found = [...subject.news.flatMap(lostNews), ...wrongCoverage(subject)];
        return found.filter((one) => earlier.at(one.subject) === undefined);
    },
});
/** Where company_news has fewer items than coverage counted: what is stored stays, so there can only be more. */
function lostNews({ news, coverage }) {
    if (!coverage.table || (news.exists && !news.table))
        return [];
    const items = new Map();
    for (const symbol of news.table?.columns.symbol ?? [])
        items.set(symbol, (items.get(symbol) ?? 0) + 1);
    const { symbol, news_items: counted } = coverage.table.columns;
    return symbol.flatMap((name, row) => {
        const expected = counted[row];
        const found = items.get(name) ?? 0;
        if (found >= expected)
            return [];
        const message = `expected the ${expected} news items of ${name} that the ingest counted, found ${found}`;
        return [{ subject: news.exists ? (0,finding/* tablePlace */.Uc)(news.dataset, news.keys) : news.path, message }];
    });
}
function wrongCoverage({ news, universe, settings, inputsNow, }) {
    const coverage = news.at(-1)?.coverage;
    if (!coverage)
        return [];
    if (!coverage.exists)
        return [{ subject: coverage.path, message: 'expected what the ingest counted, found none' }];
    if (!coverage.table || !universe?.table)
        return [];
    const place = (0,finding/* tablePlace */.Uc)(coverage.dataset, coverage.keys);
    const { columns } = coverage.table;
    const wanted = new Set([...universe.table.columns.symbol, settings.benchmark]);
    const present = new Set(columns.symbol);
    const found = [...wanted.symmetricDifference(present)].sort().map((symbol) => ({
        subject: place,
        message: wanted.has(symbol) ? `expected a row of ${symbol}, and there is none` : `expected no row of ${symbol}`,
    }));
    const market = inputsNow.problem === undefined ? inputsNow.inputs.market : undefined;
    for (const [row, symbol] of columns.symbol.entries()) {
        const report = (column, expected, is) => found.push({
            subject: (0,finding/* cellPlace */.Ce)(place, `symbol=${symbol}`, column),
            message: `expected ${expected}, found ${is}`,
        });
        const lag = columns.lag_sessions[row];
        const status = (0,market_coverage/* statusOf */.c2)(columns.bars[row], columns.missing_sessions[row], lag);
        if (columns.status[row] !== status)
            report('status', status, String(columns.status[row]));
        const volume = market?.bySymbol.get(symbol)?.volume;
        if (!market || !volume)
            continue;
        const lastBar = volume.findLastIndex((value) => !Number.isNaN(value));
        const last = columns.last_date[row];
        const first = market.sessions[0];
        const expected = market.sessions[lastBar];
        if (expected === undefined ? last >= first : last !== expected) {
            report('last_date', expected === undefined ? 'none in the window' : (0,calendar_date/* isoDate */._$)(expected), dayText(last));
        }
        else if (expected !== undefined && lag !== volume.length - 1 - lastBar) {
            report('lag_sessions', String(volume.length - 1 - lastBar), String(lag));
        }
    }
    return found;
}
function dayText(day) {
    return Number.isNaN(day) ? 'none' : (0,calendar_date/* isoDate */._$)(day);
}

;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg022-one-judge.js




const oneJudge = weekRule({
    id: 'RG022',
    name: 'one judge',
    severity: 'warning',
    description: 'Where a language model judges, it judged the week and the 12 before it alone: no cluster fell back to the rules, and no week was left to them.',
    why: 'The shift of sentiment compares a week with the 12 before it; two judges have two scales.',
    since: 3,
    reads: ['isOffline', 'news', 'settings'],
    check: (subject) => {
        if (subject.isOffline)
            return (0,rule/* notApplicable */.h)('the week was scored from a features file');
        return subject.news.flatMap((week) => judgedByRules(week, subject));
    },
});
function judgedByRules({ enriched }, { settings }) {
    const { table, manifest, dataset, keys } = enriched;
    if (!table || !manifest || table.rows === 0)
        return [];
    const { judge, fallback } = manifest.recipe.parameters;
    const place = (0,finding/* tablePlace */.Uc)(dataset, keys);
    if (typeof judge === 'string' && (0,model_judge/* modelOfJudge */.WF)(judge) !== undefined) {
        const fellBack = table.columns.judge.filter((by) => by === fallback).length;
        if (fellBack === 0)
            return [];
        return [
            {
                subject: place,
                message: `${fellBack} of ${table.rows} clusters were judged by "${fallback}", expected "${judge}"`,
            },
        ];
    }
    if (settings.modelJudge === undefined)
        return [];
    return [
        {
            subject: place,
            message: `all ${table.rows} clusters were judged by "${judge}", expected "${settings.modelJudge}"`,
        },
    ];
}

// EXTERNAL MODULE: ./build/lib/src/audit/week/inspected/ranked-over-steps.js
var ranked_over_steps = __webpack_require__(93758);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules/rg023-unexplained-steps.js





const unexplainedSteps = weekRule({
    id: 'RG023',
    name: 'unexplained steps',
    severity: 'error',
    description: 'No symbol is ranked whose price, in the sessions that its features look at, takes a step that no split, adjusted close or known step explains. A warning where the configuration lets such symbols in, or where a version of the stage scored the week that did not look.',
    why: 'A split that nobody told is a loss of half, and a row of another symbol is a gain that nobody could have made.',
    since: 4,
    before: 'RG011',
    reads: ['scores', 'inputsNow', 'isOffline', 'recipe', 'scoreVersion'],
    check: ({ scores, inputsNow, isOffline, recipe, scoreVersion }) => {
        if (isOffline)
            return (0,rule/* notApplicable */.h)('the week was scored from a features file');
        if (!scores.table)
            return (0,rule/* notEvaluated */.J)('the scores cannot be read');
        if (inputsNow.problem !== undefined)
            return (0,rule/* notEvaluated */.J)(inputsNow.problem);
        const { market } = inputsNow.inputs;
        const ofEarlier = (recipe?.version ?? scoreVersion) < scoreVersion ? 'warning' : 'error';
        const place = (0,finding/* tablePlace */.Uc)(scores.dataset, scores.keys);
        const violation = (what, severity, { symbol, sessions, rank }) => ({
            subject: (0,finding/* cellPlace */.Ce)(place, `symbol=${symbol}`, 'eligible'),
            message: `expected no rank: ${what} on ${sessions.map(calendar_date/* isoDate */._$).join(', ')}; found rank ${rank}`,
            severity,
        });
        const step = 'the price takes an unexplained step';
        return [
            ...(0,ranked_over_steps/* rankedOver */.a)('steps', scores.table, market).map((one) => violation(step, ofEarlier, one)),
            ...(0,ranked_over_steps/* rankedOver */.a)('toleratedSteps', scores.table, market).map((one) => violation(step, 'warning', one)),
            ...(0,ranked_over_steps/* rankedOver */.a)('volumeSteps', scores.table, market).map((one) => violation('the volume looks like another unit', ofEarlier, one)),
        ];
    },
});

;// CONCATENATED MODULE: ./build/lib/src/audit/week/rules.js























/**
 * Every rule of a week, in the order in which they look.
 *
 * One fault is one finding: a rule says nothing about what an earlier one found broken. Damaged bytes are RG003's and RG004's, and no
 * later rule looks at a table that they condemn. Where the inputs are not those of the recipe (RG005), or a symbol was ranked that had to
 * stay out (RG023), nothing is re-derived from them.
 * The rules that re-derive compare what is stored with what should be, each its own columns and files, never one stored thing with
 * another: so a changed score is RG012's alone, and its rank is still right.
 */
const rules = [
    identity,
    schemaHash,
    manifestDigest,
    fileDigests,
    inputDigests,
    columnTypes,
    uniqueKeys,
    universeConservation,
    newsLookAhead,
    barLookAhead,
    unexplainedSteps,
    featuresAgain,
    scoresAgain,
    decisionAgain,
    ranks,
    filesAgain,
    candleInvariants,
    enrichmentDomains,
    enrichmentAgain,
    provenance,
    isolation,
    coverageCounts,
    oneJudge,
];


/***/ }),

/***/ 98007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ differentReading)
/* harmony export */ });
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37961);
/* harmony import */ var _engine_finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79617);



/** Where what the scores would be made from now is not what their recipe names: slices that changed, inputs that came or went. */
function differentReading(partition, now) {
    if (now.problem !== undefined || !partition.manifest)
        return [];
    const recorded = new Map(partition.manifest.recipe.inputs.map((reference) => [identity(reference), reference]));
    const current = new Map(now.references.map((reference) => [identity(reference), reference]));
    const found = [];
    const report = (reference, message) => {
        const field = `recipe.inputs[${referenceName({ ...reference, slice: undefined })}]`;
        found.push({ subject: (0,_engine_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .fieldPlace */ .iF)(partition.path, 'manifest.json', field), message });
    };
    for (const [id, reference] of current) {
        const then = recorded.get(id);
        if (!then)
            report(reference, `the lake now holds ${referenceName(reference)}, which the recipe does not name`);
        else if (then.slice !== undefined && then.content !== reference.content) {
            report(reference, `made from rows of ${referenceName(then)} with the content ${then.content}, and they now have ${reference.content}`);
        }
    }
    for (const [id, reference] of recorded) {
        if (!current.has(id))
            report(reference, `made from ${referenceName(reference)}, which the week would not be scored from now`);
    }
    return found;
}
/** How a reference is named in messages: dataset, keys and slice. */
function referenceName(reference) {
    const { slice } = reference;
    return slice === undefined ? (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionName */ .SF)(reference) : `${(0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionName */ .SF)(reference)} (${slice})`;
}
function identity({ dataset, keys }) {
    return JSON.stringify([dataset, Object.entries(keys).sort(([a], [b]) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_2__/* .byCodeUnits */ .C)(a, b))]);
}


/***/ }),

/***/ 6190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LR: () => (/* binding */ coverageTable),
/* harmony export */   c2: () => (/* binding */ statusOf),
/* harmony export */   w9: () => (/* binding */ symbolsWithStatus)
/* harmony export */ });
/* harmony import */ var _lake_row_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60579);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5737);


/**
 * How far each symbol's bars reach in a window and what is missing of them: absent (no bar), late (none on the last
 * session), gaps (none on a session after its first bar), complete. A symbol that starts inside the window is complete
 * from its first bar on.
 *
 * @param newsItems items of the week by symbol
 */
function coverageTable({ sessions, bars }, newsItems) {
    const rows = [...bars].map(([symbol, { close }]) => {
        const first = close.findIndex((value) => !Number.isNaN(value));
        const last = close.findLastIndex((value) => !Number.isNaN(value));
        const stored = countBars(close);
        const missing = first < 0 ? 0 : sessions.length - first - stored;
        const lag = sessions.length - 1 - last;
        return {
            symbol,
            first: sessions[first],
            last: sessions[last],
            bars: stored,
            missing,
            lag,
            newsItems: newsItems.get(symbol) ?? 0,
            status: statusOf(stored, missing, lag),
        };
    });
    return (0,_lake_row_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .tableOfRows */ .Fr)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .coverageColumns */ .Iy, rows);
}
/** The symbols with a status, in the table's order. */
function symbolsWithStatus({ rows, columns }, status) {
    return columns.symbol.slice(0, rows).filter((_, row) => columns.status[row] === status);
}
/** The status that these numbers mean. */
function statusOf(stored, missing, lag) {
    if (stored === 0)
        return 'absent';
    if (lag > 0)
        return 'late';
    return missing > 0 ? 'gaps' : 'complete';
}
function countBars(close) {
    return close.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0);
}


/***/ }),

/***/ 45471:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f8: () => (/* binding */ answersOfTable),
/* harmony export */   oM: () => (/* binding */ answerRecord),
/* harmony export */   xT: () => (/* binding */ answerOfRecord),
/* harmony export */   z3: () => (/* binding */ answerTable)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75925);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67504);
/* harmony import */ var _model_answer_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73245);




const count = zod__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig().int().min(0);
const recordSchema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    key: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().regex(/^[0-9a-f]{64}$/),
    model: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    prompt: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP().min(1),
    answer: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    served_by: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    attempts: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz([1, 2]),
    prompt_tokens: count,
    completion_tokens: count,
});
function answerRecord(stored) {
    const { key, model, prompt, answer, servedBy, attempts, promptTokens, completionTokens } = stored;
    return {
        key,
        model,
        prompt,
        answer: (0,_model_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .answerText */ .yy)(answer),
        served_by: servedBy,
        attempts: attempts === 2 ? 2 : 1,
        prompt_tokens: promptTokens,
        completion_tokens: completionTokens,
    };
}
/** @returns undefined for what is no answer that was stored */
function answerOfRecord(record) {
    const parsed = recordSchema.safeParse(record);
    if (!parsed.success)
        return undefined;
    const { key, model, prompt, served_by, attempts, prompt_tokens, completion_tokens } = parsed.data;
    const answer = (0,_model_answer_js__WEBPACK_IMPORTED_MODULE_1__/* .storedAnswer */ .w7)(parsed.data.answer);
    if (answer === undefined)
        return undefined;
    return {
        key,
        model,
        prompt,
        answer,
        servedBy: served_by,
        attempts,
        promptTokens: prompt_tokens,
        completionTokens: completion_tokens,
    };
}
/** The answers by key; `unreadable` are keys of rows that hold none. */
function answersOfTable({ rows, columns }) {
    const answers = new Map();
    const unreadable = [];
    for (let row = 0; row < rows; row += 1) {
        const record = Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values[row]]));
        const answer = answerOfRecord(record);
        if (answer)
            answers.set(answer.key, answer);
        else
            unreadable.push(columns.key[row]);
    }
    return { answers, unreadable };
}
/** One row of `model_answers` per answer. */
function answerTable(answers) {
    const table = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_3__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .modelAnswers */ .RY.columns, answers.length);
    for (const [row, stored] of answers.entries()) {
        const record = answerRecord(stored);
        table.columns.key[row] = record.key;
        table.columns.model[row] = record.model;
        table.columns.prompt[row] = record.prompt;
        table.columns.answer[row] = record.answer;
        table.columns.served_by[row] = record.served_by;
        table.columns.attempts[row] = record.attempts;
        table.columns.prompt_tokens[row] = record.prompt_tokens;
        table.columns.completion_tokens[row] = record.completion_tokens;
    }
    return table;
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

/***/ 59198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ writtenBy)
/* harmony export */ });
// Generated from what the stages declare by "npm run generate".
/** The stage that makes each dataset, by name. */
const writtenBy = {
    universe: 'ingest',
    market_daily: 'ingest',
    market_revisions: 'ingest',
    corporate_actions: 'ingest',
    macro_daily: 'ingest',
    company_news: 'ingest',
    news_holes: 'ingest',
    quarantine: 'ingest',
    coverage: 'ingest',
    ingest_settings: 'ingest',
    fetched_spans: 'ingest',
    raw: 'ingest',
    model_answers: 'enrich',
    news_clusters: 'enrich',
    rep_enriched: 'enrich',
    cluster_vectors: 'enrich',
    features_weekly: 'score',
    scores_weekly: 'score',
    audit_findings: 'audit',
    pick_returns: 'evaluate',
    weekly_returns: 'evaluate',
    ledger: 'ledger',
    published: 'restore',
    research_base: 'restore',
    assets: 'backbone',
    bars: 'backbone',
    bars_revisions: 'backbone',
    asset_actions: 'backbone',
    delistings: 'backbone',
    exchange_sessions: 'backbone',
    backbone_packs: 'backbone',
    backbone_runs: 'backbone',
    asset_coverage: 'reconcile',
    reconciliation: 'reconcile',
    snapshot: 'snapshot',
    universe_pit: 'universe',
    panel: 'panel',
    panel_latest: 'panel',
    panel_shards: 'panel',
    total_return: 'panel',
    panel_index: 'merge',
    candidates: 'stage-a',
    fold_metrics: 'stage-a',
    ic_by_date: 'stage-a',
    survivors_a: 'stage-a',
    trial_returns: 'stage-a',
    trials: 'stage-a',
    holdout: 'stage-a',
    stage_b_candidates: 'stage-b',
    survivors_b: 'stage-b',
    stage_b_paths: 'stage-b',
    stage_b_stress: 'stage-b',
    fold_summary: 'stage-b',
    candidate_fold_robustness: 'stage-b',
    stage_b_returns: 'stage-b',
    promotion_decisions: 'promote',
};


/***/ })

};
