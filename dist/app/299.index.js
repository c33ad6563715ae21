export const id = 299;
export const ids = [299];
export const modules = {

/***/ 50299:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Auditor: () => (/* binding */ Auditor),
  reportAudits: () => (/* binding */ reportAudits),
  run: () => (/* binding */ run),
  verdictLine: () => (/* binding */ verdictLine)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/audit/datasets.js
var datasets = __webpack_require__(81904);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/audit.js
var audit = __webpack_require__(14007);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/audit-attachments.js + 1 modules
var audit_attachments = __webpack_require__(5517);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/audit-summary.js
var audit_summary = __webpack_require__(73330);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/findings-table.js
var findings_table = __webpack_require__(60549);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/junit.js
var engine_junit = __webpack_require__(77820);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/sarif.js
var engine_sarif = __webpack_require__(10317);
// EXTERNAL MODULE: ./build/lib/src/news/enrich-week.js + 4 modules
var enrich_week = __webpack_require__(95017);
// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
;// CONCATENATED MODULE: ./build/lib/src/audit/engine/inspected-partition.js

/** Whether manifest and files of a partition are what they say. */
function isSound({ manifest, fileProblems }) {
    return manifest !== undefined && fileProblems.length === 0;
}
/** Of an audit's recipe: the partition by its content; a damaged one by the files that were found instead. */
function inspectedReference(partition) {
    const { dataset, keys, manifest, fileDigests } = partition;
    const reference = { dataset: dataset.name, keys };
    if (manifest && isSound(partition))
        return { ...reference, content: manifest.content };
    return { ...reference, slice: 'damaged', content: (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)([...fileDigests].sort())) };
}

// EXTERNAL MODULE: ./build/lib/src/audit/engine/sections.js
var engine_sections = __webpack_require__(60638);
// EXTERNAL MODULE: ./build/lib/src/audit/week/rules-version.js
var rules_version = __webpack_require__(75052);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/audit-recipe.js




/**
 * What an audit looked at, as it was, and against which configuration. What a run fails on is no part of it. What is of no week (months of
 * bars, the quarantine) grows after it: of that, where it is sound, the rows count that the week sees, and what other regimes
 * made of the week is no part of it: so the same audit has the same digest whenever and in whatever order it is made.
 */
async function auditRecipe(sections) {
    const names = ['partitions', 'regime', 'configured', 'judge', 'inputsNow'];
    const { partitions, regime, configured, judge, inputsNow } = await (0,engine_sections/* sectionsNamed */.A)(sections, names);
    const views = inputsNow.problem === undefined ? inputsNow.references.filter(({ slice }) => slice !== undefined) : [];
    const whole = partitions.filter((one) => views.length === 0 || isOfWeek(one) || !isSound(one));
    return {
        stage: 'audit',
        version: 3,
        parameters: {
            regime: regime.id,
            rules_version: rules_version/* rulesVersion */.y,
            schema_hash: configured.hash,
            judge: (0,enrich_week/* judgeName */.Bt)(judge),
        },
        inputs: [...whole.map(inspectedReference), ...views],
    };
}
function isOfWeek({ dataset }) {
    return dataset.partitionKeys.includes('week_ending');
}

// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./build/lib/src/lake/atomic-folder.js
var atomic_folder = __webpack_require__(84873);
// EXTERNAL MODULE: ./build/lib/src/lake/dataset.js
var lake_dataset = __webpack_require__(33353);
// EXTERNAL MODULE: ./build/lib/src/lake/manifest.js
var manifest = __webpack_require__(56764);
// EXTERNAL MODULE: ./build/lib/src/lake/partition-files.js
var partition_files = __webpack_require__(98029);
// EXTERNAL MODULE: ./build/lib/src/lake/table-format-error.js
var table_format_error = __webpack_require__(59938);
;// CONCATENATED MODULE: ./build/lib/src/audit/engine/partition-inspector.js








/** Tables kept; a week under a regime looks at about sixty. */
const partitionsKept = 160;
/**
 * Looks at partitions without trusting them: what is damaged is described instead of thrown.
 *
 * One audit run looks at the same history for many weeks and regimes. A partition is hashed and decoded once per run, as long as names,
 * sizes and modification times of its files stay the same; what was nowhere is asked for elsewhere once per run, and looked for here
 * each time.
 */
class PartitionInspector {
    #lake;
    #known = new Map();
    /** Paths that nobody had, or only a damaged copy of, which is what the value says. */
    #nowhere = new Map();
    constructor(lake) {
        this.#lake = lake;
    }
    async inspect(dataset, keys) {
        const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
        const folder = this.#lake.folder(dataset, keys);
        let signature = this.#nowhere.has(path)
            ? signatureOf(folder)
            : await this.#surely(path, () => signatureOf(folder), (seen) => seen !== undefined);
        if (signature === undefined) {
            const problem = this.#nowhere.has(path) ? this.#nowhere.get(path) : await this.#fetch(dataset, keys);
            signature = signatureOf(folder);
            if (signature === undefined) {
                this.#nowhere.set(path, problem);
                return { ...nothing(dataset, keys, path), exists: problem !== undefined, manifestProblem: problem };
            }
        }
        const known = this.#known.get(path);
        const partition = known?.signature === signature
            ? known.partition
            : await this.#surely(path, () => this.#inspectFolder(folder, nothing(dataset, keys, path)), partition_inspector_isSound);
        this.#known.delete(path);
        this.#known.set(path, { signature, partition: partition });
        const [oldest] = this.#known.keys();
        if (this.#known.size > partitionsKept && oldest !== undefined)
            this.#known.delete(oldest);
        return partition;
    }
    /** A local partition's manifest and the digests of its files; its table is not decoded. */
    async inspectBytes(dataset, keys) {
        const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
        const look = async () => {
            const folder = this.#lake.folder(dataset, keys);
            if (!(0,file_system/* exists */.t2)(folder))
                return nothing(dataset, keys, path);
            return (await this.#hashFolder(folder, nothing(dataset, keys, path))).inspected;
        };
        return this.#surely(path, look, partition_inspector_isSound);
    }
    /** What `look` sees; where that will not do, another run may be replacing the partition at this moment, and a second look decides. */
    async #surely(path, look, willDo) {
        const seen = await look();
        if (willDo(seen) || !(0,file_system/* exists */.t2)(this.#lake.root))
            return seen;
        return (0,atomic_folder/* undisturbed */._E)(this.#lake.root, [path], async () => look());
    }
    async #inspectFolder(folder, empty) {
        const { inspected, bytesOf } = await this.#hashFolder(folder, empty);
        const { manifest, fileProblems } = inspected;
        if (!manifest || fileProblems.some(({ file }) => file === (0,lake_dataset/* tableFile */.lC)(empty.dataset)))
            return inspected;
        return { ...inspected, ...(await this.#readTable(empty.dataset, manifest, bytesOf)) };
    }
    async #hashFolder(folder, empty) {
        const bytesOf = new Map();
        const strange = [];
        for (const name of (0,file_system/* namesIfExistsSync */.f8)(folder) ?? []) {
            const file = (0,external_node_path_.join)(folder, name);
            const bytes = (0,file_system/* ownStatsIfExist */.gD)(file)?.isFile() ? await (0,file_system/* readFileIfExists */.QD)(file) : undefined;
            if (bytes === undefined)
                strange.push({ file: name, problem: 'is no file' });
            else
                bytesOf.set(name, bytes);
        }
        const fileDigests = new Map([...bytesOf].map(([name, bytes]) => [name, (0,canonical_json/* sha256Hex */.f)(bytes)]));
        const { manifest, manifestProblem } = readManifestBytes(bytesOf.get('manifest.json'));
        const fileProblems = manifest ? [...strange, ...differences(manifest, bytesOf, fileDigests)] : [];
        const inspected = {
            ...empty,
            exists: true,
            manifest,
            manifestProblem,
            fileDigests,
            fileProblems,
        };
        return { inspected, bytesOf };
    }
    async #readTable(dataset, manifest, bytesOf) {
        const problem = (text) => ({ table: undefined, tableProblem: text });
        const name = (0,lake_dataset/* tableFile */.lC)(dataset);
        const bytes = bytesOf.get(name);
        const file = manifest.files.find(({ path }) => path === name);
        if (!bytes || !file)
            return problem(`the manifest lists no ${name}`);
        try {
            const table = await this.#lake.decode(dataset, file.sha256, bytes);
            if (table.rows === file.rows)
                return { table, tableProblem: undefined };
            return problem(`the manifest says ${file.rows ?? 'not how many'} rows, found ${table.rows}`);
        }
        catch (error) {
            if (!(error instanceof table_format_error/* TableFormatError */.c))
                throw error;
            return problem(error.message.split('\n')[0] ?? 'not readable');
        }
    }
    /** Gets a partition that is not here from where it is. @returns what is wrong with it there */
    async #fetch(dataset, keys) {
        try {
            await this.#lake.manifest(dataset, keys);
            return undefined;
        }
        catch (error) {
            if (!(error instanceof partition_files/* DamagedPartitionError */.qg))
                throw error;
            return `the copy elsewhere is damaged: ${this.withoutRoot(error.message)}`;
        }
    }
    /** A message with paths relative to the lake, so that no path of this machine gets into a report. */
    withoutRoot(message) {
        return message.replaceAll(`${this.#lake.root}${external_node_path_.sep}`, '').replaceAll(this.#lake.root, 'the lake');
    }
}
function nothing(dataset, keys, path) {
    return {
        dataset,
        keys,
        path,
        exists: false,
        manifest: undefined,
        manifestProblem: undefined,
        fileProblems: [],
        fileDigests: new Map(),
        table: undefined,
        tableProblem: undefined,
    };
}
/** Undefined where there is no such folder, or where it is just being replaced. */
function signatureOf(folder) {
    // Most of what is not there is asked for again and again, and an exception costs more than a look.
    if (!(0,file_system/* exists */.t2)(folder))
        return undefined;
    const signatures = (0,file_system/* namesIfExistsSync */.f8)(folder)?.map((name) => {
        const stats = (0,file_system/* ownStatsIfExist */.gD)((0,external_node_path_.join)(folder, name));
        return stats && `${name}:${stats.size}:${stats.mtimeMs}:${stats.ctimeMs}:${stats.ino}`;
    });
    return signatures?.includes(undefined) ? undefined : signatures?.join('/');
}
function readManifestBytes(bytes) {
    const problem = (text) => ({ manifest: undefined, manifestProblem: text });
    if (!bytes)
        return problem('there is no manifest.json');
    let document;
    try {
        document = JSON.parse(bytes.toString('utf8'));
    }
    catch {
        return problem('it is not JSON');
    }
    const parsed = manifest/* manifestSchema */.rc.safeParse(document);
    if (!parsed.success) {
        const { path, message } = parsed.error.issues[0] ?? { path: [], message: 'unknown' };
        return problem(`it is no manifest: ${path.join('.')}: ${message}`);
    }
    const { dataset, keys, recipe, files, digest, content } = parsed.data;
    const actual = (0,manifest/* manifestDigests */.dE)(dataset, keys, recipe, files);
    for (const [name, stated] of [
        ['content', content],
        ['digest', digest],
    ]) {
        if (actual[name] !== stated)
            return problem(`it states the ${name} ${stated}, and has ${actual[name]}`);
    }
    if (!(0,manifest/* isSealed */.dy)(bytes))
        return problem('it is not the text that was sealed when it was written');
    return { manifest: parsed.data, manifestProblem: undefined };
}
function differences({ files }, bytesOf, digests) {
    const found = [];
    for (const { path, bytes, sha256 } of files) {
        const size = bytesOf.get(path)?.length;
        if (size === undefined)
            found.push({ file: path, problem: 'the manifest lists it, and it is missing' });
        else if (size !== bytes)
            found.push({ file: path, problem: `expected ${bytes} bytes, found ${size}` });
        else if (digests.get(path) !== sha256) {
            found.push({ file: path, problem: `expected the SHA-256 ${sha256}, found ${digests.get(path)}` });
        }
    }
    const listed = new Set(['manifest.json', ...files.map(({ path }) => path)]);
    for (const name of bytesOf.keys()) {
        if (!listed.has(name))
            found.push({ file: name, problem: 'the manifest does not list it' });
    }
    return found;
}
function partition_inspector_isSound({ manifest, fileProblems, tableProblem }) {
    return manifest !== undefined && fileProblems.length === 0 && tableProblem === undefined;
}

;// CONCATENATED MODULE: ./build/lib/src/audit/engine/audit-run.js

function auditRun({ lake, now }) {
    return { lake, now, inspector: new PartitionInspector(lake), remembered: new Map() };
}
/** What was worked out once in this run under a key that says from what. */
function remember({ remembered }, key, make) {
    const known = remembered.get(key);
    const made = known ?? make();
    remembered.set(key, made);
    return made;
}

;// CONCATENATED MODULE: ./build/lib/src/audit/week/inspected/week-run.js

/** @param now time of the audit, ms since 1970 */
function weekAuditRun(lake, now, settings) {
    return { ...auditRun({ lake, now }), ...settings, reading: { last: undefined } };
}

// EXTERNAL MODULE: ./build/lib/src/audit/week/rules.js + 25 modules
var rules = __webpack_require__(85506);
// EXTERNAL MODULE: ./build/lib/src/scoring/datasets.js
var scoring_datasets = __webpack_require__(7954);
// EXTERNAL MODULE: ./build/lib/src/lake/lake.js + 5 modules
var lake = __webpack_require__(70667);
;// CONCATENATED MODULE: ./build/lib/src/audit/engine/lake-snapshot.js


/**
 * A snapshot of the lake, for the audit of one week under one regime: every partition is inspected once, so that all rules, and what is
 * derived again, see the same state of it.
 */
class LakeSnapshot {
    root;
    #lake;
    #inspector;
    #seen = new Map();
    constructor(lake, inspector) {
        this.root = lake.root;
        this.#lake = lake;
        this.#inspector = inspector;
    }
    inspect(dataset, keys) {
        const path = (0,lake_dataset/* partitionPath */.WX)(dataset, keys);
        const seen = this.#seen.get(path) ?? this.#inspector.inspect(dataset, keys);
        this.#seen.set(path, seen);
        return seen;
    }
    /** A sound partition as it was inspected. Anything else the lake itself reads, and says what is wrong. */
    async read(dataset, keys) {
        const { exists, path, manifest, fileProblems, table } = await this.inspect(dataset, keys);
        if (!exists)
            return undefined;
        if (!manifest || !table || fileProblems.length > 0)
            return this.#lake.read(dataset, keys);
        return { manifest: (0,lake/* checkIdentity */.Z0)(path, manifest, dataset, keys), table };
    }
    /** @throws UserError when there is none */
    async require(dataset, keys) {
        return (await this.read(dataset, keys)) ?? this.#lake.require(dataset, keys);
    }
    /** Everything that was inspected so far. */
    seen() {
        return Promise.all(this.#seen.values());
    }
    /** Whether an earlier look saw what this one does. */
    async sees(earlier) {
        for (const then of earlier) {
            // An unchanged partition is inspected once per run: it is the same object.
            const now = await this.inspect(then.dataset, then.keys);
            if (now !== then && (now.exists || then.exists))
                return false;
        }
        return true;
    }
}

// EXTERNAL MODULE: ./build/lib/src/audit/week/inspected/earlier-version.js
var earlier_version = __webpack_require__(61533);
// EXTERNAL MODULE: ./build/lib/src/scoring/regime.js
var scoring_regime = __webpack_require__(9736);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/changed-inputs.js
var changed_inputs = __webpack_require__(31020);
// EXTERNAL MODULE: ./build/lib/src/audit/week/inspected/ranked-over-steps.js
var ranked_over_steps = __webpack_require__(93758);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/inspected/recipe-text.js
/** A text of a recipe; an empty one says nothing. */
function textOf(value) {
    return typeof value === 'string' && value !== '' ? value : undefined;
}

// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/scoring/score-files.js
var score_files = __webpack_require__(9639);
// EXTERNAL MODULE: ./build/lib/src/scoring/score-week.js + 2 modules
var score_week = __webpack_require__(28075);
// EXTERNAL MODULE: ./build/lib/src/scoring/scores.js + 3 modules
var scores = __webpack_require__(94052);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/sections/derivation.js




const derivation_nothing = { features: undefined, scores: undefined, decision: undefined, files: undefined };
function nothingDerived(problem) {
    return { ...derivation_nothing, problem };
}
/** Scores the week again. What cannot be worked out is left out with the reason, never guessed. */
function derive({ identity, schema, isOffline, inputs, storedFeatures }) {
    if (!schema)
        return nothingDerived('the schema with the recorded hash is not at hand');
    if (isOffline) {
        if (!storedFeatures)
            return nothingDerived('the stored features cannot be read');
        const { scores, decision, ...rest } = (0,score_week/* scoreFeaturesOffline */.l)(storedFeatures, schema);
        const files = (0,score_files/* scoreFiles */.s)(identity, { scores, decision, ...rest });
        return { features: undefined, scores, decision, files, problem: undefined };
    }
    if (typeof inputs === 'string') {
        return { ...derivation_nothing, scores: storedFeatures && (0,scores/* scoreFeatures */.O)(storedFeatures, schema), problem: inputs };
    }
    try {
        const result = (0,score_week/* scoreWeek */.x)({ ...inputs, schema });
        const { features, scores, decision } = result;
        return { features, scores, decision, files: (0,score_files/* scoreFiles */.s)(identity, result), problem: undefined };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo))
            throw error;
        return { ...derivation_nothing, scores: storedFeatures && (0,scores/* scoreFeatures */.O)(storedFeatures, schema), problem: error.message };
    }
}

// EXTERNAL MODULE: ./build/lib/src/audit/week/sections/different-reading.js
var different_reading = __webpack_require__(98007);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/sections/derive-week.js







const read = [
    'week',
    'scores',
    'features',
    'isOffline',
    'inputsNow',
    'schema',
    'recipe',
    'scoreVersion',
    'inspect',
];
/** Scores the week again from the inputs that its recipe names. */
async function deriveWeek(sections) {
    const { week, scores, features, isOffline, inputsNow, schema, recipe, scoreVersion, inspect } = await (0,engine_sections/* sectionsNamed */.A)(sections, read);
    if (recipe && recipe.version !== scoreVersion) {
        return nothingDerived(`the week was scored by version ${recipe.version} of the stage, this is version ${scoreVersion}`);
    }
    if (isRankedOver(scores, inputsNow))
        return nothingDerived('a symbol was ranked over an unexplained step');
    const { regime, status, schema_id: schemaId, schema_hash: schemaHash } = recipe?.parameters ?? {};
    return derive({
        identity: {
            regime: textOf(scores.keys.regime) ?? textOf(regime) ?? '',
            // A recipe that says nothing is RG019's; nobody is to buy what it picked.
            status: (0,scoring_regime/* recordedStatus */.Jl)(status) ?? 'shadow',
            schemaId: textOf(schemaId) ?? '',
            schemaHash: textOf(schemaHash) ?? '',
            weekEnding: week.weekEnding,
            cutoffUtc: week.cutoffUtc,
        },
        schema,
        isOffline,
        inputs: await usableInputs(scores.manifest ? scores : features, inputsNow, inspect),
        storedFeatures: features.table,
    });
}
/** Whether a symbol that had to stay out was ranked: then the others' features and ranks are not those that a derivation gives. */
function isRankedOver({ table }, { inputs }) {
    if (!table || inputs === undefined)
        return false;
    return (0,ranked_over_steps/* isRankedOverSteps */.D)(table, inputs.market);
}
/** The inputs, as long as they are those that the recipe names: from other ones another result would be right. */
async function usableInputs(result, inputsNow, inspect) {
    if (inputsNow.problem !== undefined)
        return inputsNow.problem;
    if (!result.manifest)
        return 'no recipe says what the week was scored from';
    const partition = result;
    const changed = await (0,changed_inputs/* changedInputs */.W)(partition, inspect);
    const differences = [...(0,different_reading/* differentReading */._)(partition, inputsNow), ...changed];
    return differences.length === 0 ? inputsNow.inputs : 'the inputs are not those that the recipe names';
}

// EXTERNAL MODULE: ./build/lib/src/news/model/model-judge.js
var model_judge = __webpack_require__(36868);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/sections/given.js



function givenLoaders(run, snapshot, week, regime) {
    const { config, judge, now, scoreVersion, enrichVersion } = run;
    const { benchmark, enrichment } = config.pipeline;
    return {
        week: () => week,
        regime: () => regime,
        configured: () => config.schemaOf(regime),
        judge: () => judge,
        settings: () => ({
            benchmark,
            clusterSimilarity: enrichment.cluster_similarity,
            vectorSeed: enrichment.vector_seed,
            modelJudge: enrichment.judge === 'model' ? (0,model_judge/* modelJudgeName */.OF)(enrichment.model.name) : undefined,
        }),
        now: () => now,
        scoreVersion: () => scoreVersion,
        enrichVersion: () => enrichVersion,
        inspect: () => (0,changed_inputs/* inspectReference */.w)(run.lake.datasets, (dataset, keys) => snapshot.inspect(dataset, keys)),
        remember: () => (key, make) => remember(run, key, make),
    };
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var weeks = __webpack_require__(18429);
// EXTERNAL MODULE: ./build/lib/src/ingest/datasets.js
var ingest_datasets = __webpack_require__(76589);
// EXTERNAL MODULE: ./build/lib/src/market/datasets.js
var market_datasets = __webpack_require__(5737);
// EXTERNAL MODULE: ./build/lib/src/market/market-view.js
var market_view = __webpack_require__(50412);
// EXTERNAL MODULE: ./build/lib/src/market/steps/settings.js
var settings = __webpack_require__(67201);
// EXTERNAL MODULE: ./build/lib/src/news/datasets.js
var news_datasets = __webpack_require__(67504);
// EXTERNAL MODULE: ./build/lib/src/scoring/judged-week.js
var judged_week = __webpack_require__(95015);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/sections/inputs.js










function inputLoaders(run, snapshot, week) {
    const months = (0,market_view/* monthsOfView */.wc)(week.weekEnding);
    const unlessOffline = async ({ isOffline }, inspect) => (await isOffline) ? [] : inspect();
    return {
        universe: async ({ isOffline }) => (await isOffline) ? undefined : snapshot.inspect(ingest_datasets/* universe */.sW, { week_ending: week.weekEnding }),
        news: (of) => unlessOffline(of, () => inspectNews(snapshot, week)),
        bars: (of) => unlessOffline(of, () => Promise.all(months.map((month) => snapshot.inspect(market_datasets/* marketDaily */.Gb, { month })))),
        revisions: (of) => unlessOffline(of, () => Promise.all(months.map((month) => snapshot.inspect(market_datasets/* marketRevisions */.py, { month })))),
        actions: (of) => unlessOffline(of, () => Promise.all(months.map((month) => snapshot.inspect(market_datasets/* corporateActions */.Nz, { month })))),
        inputsNow: async ({ isOffline, benchmark, recipe, schema, configured }) => {
            if (await isOffline)
                return { problem: 'the week was scored from a features file' };
            const steps = (0,settings/* stepsOfParameter */.cT)((await recipe)?.parameters.steps);
            const how = { benchmark: await benchmark, steps };
            return readInputsNow(run, snapshot, week, how, (await schema) ?? (await configured).schema);
        },
    };
}
async function inspectNews(snapshot, week) {
    const news = [];
    for (const past of (0,weeks/* weeksBack */.Tn)(week, judged_week/* longHistoryWeeks */.cM + 1)) {
        const keys = { week_ending: past.weekEnding };
        news.push({
            week: past,
            news: await snapshot.inspect(ingest_datasets/* companyNews */.T_, keys),
            clusters: await snapshot.inspect(news_datasets/* newsClusters */.BW, keys),
            enriched: await snapshot.inspect(news_datasets/* repEnriched */.cN, keys),
            vectors: await snapshot.inspect(news_datasets/* clusterVectors */.FJ, keys),
            answers: await snapshot.inspect(news_datasets/* modelAnswers */.RY, keys),
            coverage: await snapshot.inspect(market_datasets/* coverage */.vk, keys),
        });
    }
    return news;
}
/** What the week would be scored from now, or why it cannot be read. */
async function readInputsNow(run, snapshot, week, how, schema) {
    try {
        const { inputs, references } = await readOnce(run, snapshot, week, how, schema);
        return { inputs: { ...inputs, schema }, references };
    }
    catch (error) {
        if (!(error instanceof errors/* UserError */.yo || error instanceof partition_files/* DamagedPartitionError */.qg))
            throw error;
        return { problem: `the inputs cannot be read: ${run.inspector.withoutRoot(error.message)}` };
    }
}
/** The regimes of a week are scored from the same: it is read again where anything of it has changed. */
async function readOnce(run, snapshot, week, how, schema) {
    const { weekEnding } = week;
    const { benchmark, steps } = how;
    const { last } = run.reading;
    const isSame = last?.weekEnding === weekEnding && last.benchmark === benchmark && (0,external_node_util_.isDeepStrictEqual)(last.steps, steps);
    if (isSame && (await snapshot.sees(last.seen)))
        return last.read;
    const read = await run.readInputs(snapshot, week, benchmark, schema, steps);
    run.reading.last = { weekEnding, benchmark, steps, seen: await snapshot.seen(), read };
    return read;
}

// EXTERNAL MODULE: ./build/lib/src/lake/datasets.js
var lake_datasets = __webpack_require__(14348);
// EXTERNAL MODULE: ./build/lib/src/sources/datasets.js
var sources_datasets = __webpack_require__(57823);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/sections/lake.js




/** @param wholeLake whether the rest is all that there is */
function lakeLoaders(run, snapshot, week, regime, wholeLake) {
    const own = { regime: regime.id, week_ending: week.weekEnding };
    return {
        partitions: async (of) => [...(await resultsAndInputs(of)), ...(await alongside(run.lake, snapshot, of))].filter(({ exists }) => exists),
        rest: async ({ partitions }) => {
            const seen = new Set((await partitions).map(({ path }) => path));
            const wanted = wholeLake ? await localPartitions(run.lake) : await lookedAtByNoRule(run.lake, own);
            const rest = [];
            for (const { dataset, keys } of wanted) {
                if (!seen.has((0,lake_dataset/* partitionPath */.WX)(dataset, keys)))
                    rest.push(await run.inspector.inspectBytes(dataset, keys));
            }
            return rest.filter(({ exists }) => exists);
        },
    };
}
/** In the order in which the recipe of an audit lists them. */
async function resultsAndInputs(of) {
    const universe = await of.universe;
    const news = (await of.news).flatMap(({ news: items, clusters, enriched, vectors, answers, coverage }) => [
        items,
        clusters,
        enriched,
        vectors,
        answers,
        coverage,
    ]);
    return [
        await of.scores,
        await of.features,
        ...(universe ? [universe] : []),
        ...news,
        ...(await of.bars),
        ...(await of.revisions),
        ...(await of.actions),
    ];
}
/** What else the lake holds about the week: nothing is scored from it, and its bytes must be right all the same. */
async function alongside(lake, snapshot, of) {
    const [news, bars] = [await of.news, await of.bars];
    if (news.length === 0)
        return [];
    const periods = new Set([
        // Rows of the universe belong to no week.
        'all',
        ...news.map((past) => past.week.weekEnding),
        ...bars.map(({ keys }) => keys.month),
    ]);
    const wanted = (await lake.list(sources_datasets/* quarantine */.t)).filter(({ period }) => periods.has(period));
    return Promise.all(wanted.map((keys) => snapshot.inspect(sources_datasets/* quarantine */.t, keys)));
}
/** What no rule of a week looks at: the findings that are about to be replaced, and what is known of the branch. */
async function lookedAtByNoRule(lake, own) {
    const noted = await lake.listLocal(lake_datasets/* published */.H);
    return [
        { dataset: datasets/* auditFindings */.y1, keys: own },
        ...noted.map((keys) => ({ dataset: lake_datasets/* published */.H, keys })),
    ];
}
async function localPartitions(lake) {
    const all = [];
    for (const dataset of lake.datasets) {
        for (const keys of await lake.listLocal(dataset))
            all.push({ dataset, keys });
    }
    return all;
}

// EXTERNAL MODULE: ./build/lib/src/lake/published-partitions.js
var published_partitions = __webpack_require__(42867);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/sections/regimes.js






function regimeLoaders(run, { id }) {
    return {
        isPublished: async ({ scores }) => {
            const { dataset, manifest } = await scores;
            const branch = await branchOf(run);
            return manifest !== undefined && branch?.holds(dataset, manifest) === true;
        },
        otherRegimes: () => remember(run, `regimes beside ${id}`, async () => otherRegimes(run, id)),
        claims: async ({ features, scores }) => currentClaims(run, id, [await features, await scores]),
    };
}
/** The other regimes that are scored, each with its schema; what was scored under them does not matter, so that the order of the work does not. */
function otherRegimes({ config }, own) {
    return config.regimeIds().flatMap((id) => {
        try {
            const regime = config.regime(id);
            return id === own || regime.status === 'retired' ? [] : [{ id, schema: config.schemaOf(regime).schema }];
        }
        catch (error) {
            // Who scores that regime says what is wrong with it.
            if (error instanceof errors/* UserError */.yo)
                return [];
            throw error;
        }
    });
}
/** Of all partitions in the folders of a regime, as they were at its first audit of this run, and of this week's as they are. */
async function currentClaims(run, regime, ofWeek) {
    const all = await remember(run, `claims of ${regime}`, () => claimsOf(run, regime));
    const own = new Set(ofWeek.map(({ path }) => path));
    return [
        ...all.filter(({ path }) => !own.has(path)),
        ...ofWeek.flatMap(({ path, manifest }) => (manifest ? [claimOf(path, manifest, false)] : [])),
    ];
}
async function claimsOf(run, regime) {
    const { lake } = run;
    const claims = [];
    const branch = await branchOf(run);
    for (const dataset of [scoring_datasets/* featuresWeekly */.J, scoring_datasets/* scoresWeekly */.P]) {
        for (const keys of await lake.list(dataset, { regime })) {
            // A damaged manifest is a finding of its own week's audit.
            const manifest = await (0,partition_files/* readManifest */.WI)(lake.folder(dataset, keys)).catch(nothingWhereDamaged);
            if (manifest === undefined)
                continue;
            claims.push(claimOf((0,lake_dataset/* partitionPath */.WX)(dataset, keys), manifest, branch?.holds(dataset, manifest) ?? false));
        }
    }
    return claims;
}
function claimOf(path, { keys, recipe }, isPublished) {
    const { regime: made, schema_hash: schemaHash } = recipe.parameters;
    return { path, regimes: [keys.regime, made], schemaHash, isPublished };
}
/** A damaged note of what is on the branch is a finding, too; until it is mended nothing counts as published. */
function branchOf(run) {
    return remember(run, 'published', () => (0,published_partitions/* readPublishedPartitions */.M)(run.lake).catch(nothingWhereDamaged));
}
function nothingWhereDamaged(error) {
    if (!(error instanceof partition_files/* DamagedPartitionError */.qg))
        throw error;
}

// EXTERNAL MODULE: ./build/lib/src/scoring/score-partition.js
var score_partition = __webpack_require__(95490);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 4 modules
var schemas = __webpack_require__(2503);
// EXTERNAL MODULE: ./build/lib/src/text/yaml-text.js
var yaml_text = __webpack_require__(37972);
;// CONCATENATED MODULE: ./build/lib/src/audit/week/inspected/used-schema.js





/** Reads schema_used.yaml and recomputes its hash. */
function readUsedSchema(text) {
    if (text === undefined)
        return { hash: undefined, schema: undefined, problem: `there is no sound ${score_partition/* usedSchemaFile */.tA}` };
    let hash;
    try {
        hash = (0,canonical_json/* sha256Hex */.f)((0,canonical_json/* canonicalJson */.d)((0,yaml_text/* parseYamlText */.c)(score_partition/* usedSchemaFile */.tA, text, schemas/* unknown */.L5J()).document));
        return { hash, schema: (0,score_partition/* loadUsedSchema */.d7)(text).schema, problem: undefined };
    }
    catch (error) {
        // TypeError: a document that JSON cannot hold.
        if (!(error instanceof errors/* UserError */.yo || error instanceof TypeError))
            throw error;
        return { hash, schema: undefined, problem: error.message };
    }
}

;// CONCATENATED MODULE: ./build/lib/src/audit/week/sections/results.js








function resultLoaders(run, snapshot, week, regime) {
    const keys = { regime: regime.id, week_ending: week.weekEnding };
    return {
        scores: () => snapshot.inspect(scoring_datasets/* scoresWeekly */.P, keys),
        features: () => snapshot.inspect(scoring_datasets/* featuresWeekly */.J, keys),
        documents: async ({ scores }) => readDocuments(run.lake.folder(scoring_datasets/* scoresWeekly */.P, keys), await scores),
        usedSchema: async ({ documents }) => usedSchemaOf(run, await documents),
        schema: async ({ recipe, usedSchema, configured }) => recordedSchema(await recipe, await usedSchema, await configured),
        recipe: async ({ scores, features }) => (await scores).manifest?.recipe ?? (await features).manifest?.recipe,
        benchmark: async ({ recipe }) => textOf((await recipe)?.parameters.benchmark) ?? run.config.pipeline.benchmark,
        scoredEarlier: async ({ recipe }) => (0,earlier_version/* scoredEarlier */.$B)(await recipe, run.scoreVersion),
        isOffline: async ({ recipe }) => isOffline(await recipe),
    };
}
/** Beside other inputs a features file is none that the score stage knows: RG005 says so. */
function isOffline(recipe) {
    return recipe?.inputs.length === 1 && recipe.inputs[0]?.dataset === 'features-file';
}
async function readDocuments(folder, scores) {
    const documents = new Map();
    for (const name of score_partition/* scoreDocuments */.Lx) {
        const isListed = scores.manifest?.files.some(({ path }) => path === name);
        if (!isListed || scores.fileProblems.some(({ file }) => file === name))
            continue;
        const text = await (0,file_system/* readTextIfExists */.TP)((0,external_node_path_.join)(folder, name));
        if (text !== undefined)
            documents.set(name, text);
    }
    return documents;
}
/** All weeks of a regime have the same text. */
function usedSchemaOf(run, documents) {
    const text = documents.get('schema_used.yaml');
    return remember(run, `schema ${text}`, async () => readUsedSchema(text));
}
/** The schema with the hash that the recipe records: the one stored with the scores, else the one in configs/. */
function recordedSchema(recipe, used, configured) {
    const recorded = textOf(recipe?.parameters.schema_hash);
    if (recorded !== undefined && used.hash === recorded && used.schema)
        return used.schema;
    return configured.hash === recorded ? configured.schema : undefined;
}

;// CONCATENATED MODULE: ./build/lib/src/audit/week/week-subject.js











/**
 * A week under a regime, to be audited. Nothing that is missing or damaged stops the loading of a section.
 *
 * @param wholeLake whether the bytes of everything in the local lake are looked at
 */
function weekSubject(run, week, regime, { wholeLake } = { wholeLake: false }) {
    const snapshot = new LakeSnapshot(run.lake, run.inspector);
    const sections = (0,engine_sections/* loadedWhenAsked */.q)({
        ...givenLoaders(run, snapshot, week, regime),
        ...resultLoaders(run, snapshot, week, regime),
        ...inputLoaders(run, snapshot, week),
        ...lakeLoaders(run, snapshot, week, regime, wholeLake),
        ...regimeLoaders(run, regime),
        derivation: (of) => deriveWeek(of),
    });
    return {
        name: { group: regime.id, item: week.weekEnding },
        place: (0,lake_dataset/* partitionPath */.WX)(scoring_datasets/* scoresWeekly */.P, { regime: regime.id, week_ending: week.weekEnding }),
        sections,
        notes: async () => {
            const scored = await sections.scoredEarlier;
            return [...(scored === undefined ? [] : [scored]), ...(0,earlier_version/* enrichedEarlier */.VT)(await sections.news, run.enrichVersion)];
        },
    };
}

// EXTERNAL MODULE: ./build/lib/src/lake/make-folder.js
var make_folder = __webpack_require__(88836);
// EXTERNAL MODULE: ./build/lib/src/news/enrich-recipe.js
var enrich_recipe = __webpack_require__(99791);
// EXTERNAL MODULE: ./build/lib/src/news/rules-judge.js + 3 modules
var rules_judge = __webpack_require__(16276);
// EXTERNAL MODULE: ./build/lib/src/scoring/score-recipe.js
var score_recipe = __webpack_require__(52);
// EXTERNAL MODULE: ./build/lib/src/version.js
var version = __webpack_require__(31317);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-regimes.js
var selected_regimes = __webpack_require__(59821);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
// EXTERNAL MODULE: ./build/lib/src/stages/weekly/week-inputs.js + 1 modules
var week_inputs = __webpack_require__(64784);
;// CONCATENATED MODULE: ./build/lib/src/stages/weekly/audit.js























const run = async ({ weekEnding, regime, failOn, report }, { config, lake, clock, log, progress, signal, annotate, summarise }) => {
    const { regimes, broken } = (0,selected_regimes/* findRegimes */.ES)(regime, config);
    const weeks = (0,selected_weeks/* selectedWeeks */.R)(weekEnding, clock());
    const auditor = new Auditor({ lake, config, clock });
    const bar = progress('audit', weeks.length * regimes.length);
    const audits = [];
    for (const week of weeks) {
        for (const one of regimes) {
            signal.throwIfAborted();
            const isLast = week === weeks.at(-1) && one === regimes.at(-1);
            const made = await auditor.audit(week, one, { wholeLake: isLast });
            audits.push(made);
            log.info(`${week.weekEnding} ${one.id}: ${verdictLine(made)}`);
            for (const note of made.notes)
                log.info(`${week.weekEnding} ${one.id}: ${note}`);
            bar.advance();
        }
    }
    bar.end();
    const { sarif, junit } = await reportAudits(audits, report, { lake, annotate, summarise });
    const findings = (0,audit/* countAllFindings */.F)(audits, 'warning');
    const gate = failOn === '' ? config.pipeline.audit.fail_on : failOn;
    const refused = (0,audit/* countAllFindings */.F)(audits, gate === 'warning' ? 'warning' : 'error');
    if (refused > 0 && gate !== 'never') {
        throw new errors/* GateError */.ue(`The audit found ${refused} ${gate === 'error' ? 'errors' : 'errors and warnings'} in ${audits.length} weeks × regimes; ${sarif} lists them.`, { verdict: 'failed', findings, sarif, junit });
    }
    if (broken.length > 0)
        throw (0,selected_regimes/* brokenRegimes */.cb)(broken);
    return { verdict: refused > 0 ? 'failed' : 'passed', findings, sarif, junit };
};
/** Audits weeks of one lake, one after the other; what several of them look at is read once. */
class Auditor {
    #run;
    constructor({ lake, config, clock }) {
        this.#run = weekAuditRun(lake, clock(), {
            config,
            judge: (0,rules_judge/* rulesJudge */.p)(config.rules()),
            readInputs: week_inputs/* readWeekInputs */.S,
            scoreVersion: score_recipe/* scoreVersion */.j,
            enrichVersion: enrich_recipe/* enrichVersion */._e,
        });
    }
    /** Audits a week under a regime and stores what was found. @param wholeLake also what no rule needs */
    async audit(week, regime, { wholeLake }) {
        const subject = weekSubject(this.#run, week, regime, { wholeLake });
        const made = await (0,audit/* auditSubject */.K6)(subject, rules/* rules */.a);
        await writeAudit(this.#run.lake, subject, made);
        return made;
    }
}
/** Writes the two reports of all audits into a folder, and says what they found. */
async function reportAudits(audits, folder, { lake, annotate, summarise }) {
    const sarif = (0,external_node_path_.join)(folder, 'audit.sarif');
    const junit = (0,external_node_path_.join)(folder, 'audit-junit.xml');
    await (0,make_folder/* makeFolder */.f)(folder);
    await (0,promises_.writeFile)(sarif, (0,engine_sarif/* sarifLog */.e)(audits, rules/* rules */.a, version/* version */.r));
    await (0,promises_.writeFile)(junit, (0,engine_junit/* junitReport */.$)(audits));
    summarise((0,audit_summary/* auditSummary */.qq)(audits, { item: 'Week', group: 'Regime' }));
    for (const annotation of (0,audit_summary/* annotations */.hk)(audits, (0,audit_summary/* folderInRepository */.Q0)(lake.root)))
        annotate(annotation);
    return { sarif, junit };
}
async function writeAudit(lake, { name, sections }, made) {
    const keys = { regime: name.group, week_ending: name.item };
    await lake.write(datasets/* auditFindings */.y1, keys, {
        recipe: await auditRecipe(sections),
        table: (0,findings_table/* findingsTable */.f)(made),
        attachments: (0,audit_attachments/* auditAttachments */.m)(made, { regime_id: keys.regime, week_end: keys.week_ending }, { rules: rules/* rules */.a, rulesVersion: rules_version/* rulesVersion */.y, version: version/* version */.r }),
    });
}
function verdictLine(made) {
    const errors = (0,audit/* countFindings */.Gt)(made, 'error');
    const warnings = (0,audit/* countFindings */.Gt)(made, 'warning') - errors;
    const broken = made.outcomes.filter(({ count }) => count > 0).map(({ rule }) => rule.id);
    if (broken.length === 0)
        return `${made.outcomes.length} rules, no finding`;
    return `${errors} errors, ${warnings} warnings (${broken.join(', ')})`;
}


/***/ })

};
