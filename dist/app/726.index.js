export const id = 726;
export const ids = [726];
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

/***/ 70726:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WeekStates: () => (/* binding */ WeekStates)
/* harmony export */ });
/* harmony import */ var _audit_audit_document_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37346);
/* harmony import */ var _audit_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81904);
/* harmony import */ var _ingest_datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76589);
/* harmony import */ var _ingest_published_inputs_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47176);
/* harmony import */ var _ingest_read_again_report_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45776);
/* harmony import */ var _ingest_settings_note_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(69774);
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6358);
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(33353);
/* harmony import */ var _lake_manifest_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(56764);
/* harmony import */ var _lake_partition_document_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(31017);
/* harmony import */ var _lake_published_partitions_js__WEBPACK_IMPORTED_MODULE_10__ = __webpack_require__(42867);
/* harmony import */ var _market_datasets_js__WEBPACK_IMPORTED_MODULE_11__ = __webpack_require__(5737);
/* harmony import */ var _market_market_view_js__WEBPACK_IMPORTED_MODULE_12__ = __webpack_require__(50412);
/* harmony import */ var _news_datasets_js__WEBPACK_IMPORTED_MODULE_13__ = __webpack_require__(67504);
/* harmony import */ var _news_store_enrichment_js__WEBPACK_IMPORTED_MODULE_14__ = __webpack_require__(54052);
/* harmony import */ var _scoring_changed_recipe_js__WEBPACK_IMPORTED_MODULE_15__ = __webpack_require__(4902);
/* harmony import */ var _scoring_datasets_js__WEBPACK_IMPORTED_MODULE_16__ = __webpack_require__(7954);
/* harmony import */ var _scoring_published_results_js__WEBPACK_IMPORTED_MODULE_17__ = __webpack_require__(86046);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_18__ = __webpack_require__(37961);



















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
    const because = ['edited', 'ingested'].find((one) => causes.some((cause) => cause.because === one)) ?? 'changed';
    return todo(causes.map(({ why }) => why).join(', '), from, because);
}
const failedAudit = todo('its audit failed', 'ingest', 'undone');
const inputDatasets = [_ingest_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .universe */ .sW, _news_datasets_js__WEBPACK_IMPORTED_MODULE_13__/* .repEnriched */ .cN, _news_datasets_js__WEBPACK_IMPORTED_MODULE_13__/* .clusterVectors */ .FJ];
/**
 * Decides by whole recipes: a week is done when what lies in the lake is what would be made of it now. Published weeks stay, whatever version
 * made them. Which bars a week saw is looked at only where something that it may see was stored since; else what was seen first stays, and the audit
 * compares them.
 */
class WeekStates {
    #lake;
    #present;
    #published;
    #branch;
    #isEnrichmentPublished;
    #manifests = new Map();
    #enrichments = new Map();
    #inputs = new Map();
    #bars = new Map();
    #refusals = new Map();
    constructor(lake, present, published, branch, isEnrichmentPublished) {
        this.#lake = lake;
        this.#present = present;
        this.#published = published;
        this.#branch = branch;
        this.#isEnrichmentPublished = isEnrichmentPublished;
    }
    static async of(lake, present) {
        const branch = await (0,_lake_published_partitions_js__WEBPACK_IMPORTED_MODULE_10__/* .readPublishedPartitions */ .M)(lake);
        return new WeekStates(lake, present, await _scoring_published_results_js__WEBPACK_IMPORTED_MODULE_17__/* .PublishedResults */ .DP.of(lake), branch, await (0,_news_store_enrichment_js__WEBPACK_IMPORTED_MODULE_14__/* .publishedEnrichments */ .du)(lake));
    }
    /** Whether a week is scored as it would be scored now. */
    async scored(week, regime) {
        const parameters = this.#present.parametersOf(regime);
        if (parameters === undefined)
            return todo('its schema cannot be read', 'score', 'changed');
        const refusal = await once(this.#refusals, regime.id, () => (0,_scoring_published_results_js__WEBPACK_IMPORTED_MODULE_17__/* .editedRegime */ .TQ)(this.#published, regime, parameters));
        if (refusal !== undefined)
            return { kind: 'refused', why: refusal.message, cure: refusal.hint ?? '' };
        const keys = { regime: regime.id, week_ending: week.weekEnding };
        const scores = await this.#manifest(_scoring_datasets_js__WEBPACK_IMPORTED_MODULE_16__/* .scoresWeekly */ .P, keys);
        const features = await this.#manifest(_scoring_datasets_js__WEBPACK_IMPORTED_MODULE_16__/* .featuresWeekly */ .J, keys);
        if (!scores || !features)
            return todo('not scored', 'ingest', 'undone');
        if (await this.#published.holds(keys))
            return finished;
        const again = together([
            ...this.#scoreChanges(scores, parameters),
            await this.#inputState(week),
            await once(this.#enrichments, week.weekEnding, () => this.#enrichmentState(week)),
            await this.#newsState(scores),
            (0,_lake_manifest_js__WEBPACK_IMPORTED_MODULE_8__/* .sameRecipe */ .dI)(scores.recipe, features.recipe)
                ? undefined
                : todo('features and scores are of different runs', 'score', 'changed'),
        ]);
        if (again !== undefined)
            return again;
        const changed = (await this.#changedInput(scores)) ?? (await this.#changedBars(week, scores));
        return changed === undefined ? finished : todo(`made from another ${changed}`, 'score', 'ingested');
    }
    /** Whether news of the weeks that the scores look back on came after it was enriched: an ingest without the stages behind it. */
    async #newsState({ recipe }) {
        for (const { dataset, keys } of recipe.inputs) {
            if (dataset !== _news_datasets_js__WEBPACK_IMPORTED_MODULE_13__/* .repEnriched */ .cN.name)
                continue;
            const enriched = await this.#manifest(_news_datasets_js__WEBPACK_IMPORTED_MODULE_13__/* .repEnriched */ .cN, keys);
            const saw = enriched?.recipe.inputs.find((input) => input.dataset === _ingest_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .companyNews */ .T_.name);
            const news = await this.#manifest(_ingest_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .companyNews */ .T_, keys);
            if (saw === undefined || news === undefined || news.content === saw.content)
                continue;
            if (!(await this.#isEnrichmentPublished(keys.week_ending ?? '')))
                return todo('news came since', 'enrich', 'ingested');
        }
        return finished;
    }
    /**
     * Whether the bars and actions that the week sees now are others than its scores saw. It is looked at where something of them was stored after
     * the week was scored: an ingest without its scores, an interrupted backfill, a regime that was left out.
     */
    async #changedBars(week, { recipe, produced }) {
        const { weekEnding } = week;
        const saw = recipe.inputs.find(({ dataset, slice }) => dataset === _market_datasets_js__WEBPACK_IMPORTED_MODULE_11__/* .marketDaily */ .Gb.name && slice !== undefined);
        if (saw === undefined || !(await this.#isIngestedSince(week, produced.time)))
            return undefined;
        const seen = await once(this.#bars, `${weekEnding} ${recipe.parameters.benchmark}`, async () => {
            const members = await this.#lake.read(_ingest_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .universe */ .sW, { week_ending: weekEnding });
            const symbols = members?.table.columns.symbol ?? [];
            return (await (0,_market_market_view_js__WEBPACK_IMPORTED_MODULE_12__/* .findMarketView */ .Rr)(this.#lake, (0,_market_market_view_js__WEBPACK_IMPORTED_MODULE_12__/* .weekMarket */ .zJ)(weekEnding, symbols, String(recipe.parameters.benchmark))))
                ?.input;
        });
        return seen?.content === saw.content && seen.slice === saw.slice ? undefined : _market_datasets_js__WEBPACK_IMPORTED_MODULE_11__/* .marketDaily */ .Gb.name;
    }
    /**
     * Whether the week was ingested by other settings, or became aware of other bars and actions, after a time. Bars themselves only ever come to those that are
     * stored: what is given otherwise, or later, is a revision.
     */
    async #isIngestedSince({ weekEnding }, time) {
        const noted = await this.#manifest(_ingest_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsNotes */ .zz, { week_ending: weekEnding });
        if (noted !== undefined && noted.produced.time >= time)
            return true;
        for (const month of (0,_market_market_view_js__WEBPACK_IMPORTED_MODULE_12__/* .monthsOfView */ .wc)(weekEnding)) {
            for (const dataset of [_market_datasets_js__WEBPACK_IMPORTED_MODULE_11__/* .marketRevisions */ .py, _market_datasets_js__WEBPACK_IMPORTED_MODULE_11__/* .corporateActions */ .Nz]) {
                const manifest = await this.#manifest(dataset, { month });
                if (manifest !== undefined && manifest.produced.time >= time)
                    return true;
            }
        }
        return false;
    }
    /** What of the recipe of scores is another now. */
    #scoreChanges({ recipe }, parameters) {
        const changes = (0,_scoring_changed_recipe_js__WEBPACK_IMPORTED_MODULE_15__/* .changedParameters */ .P)(recipe.parameters, parameters).map(({ part, words }) => 
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
        if (state.kind === 'finished')
            return this.#auditState(week, regime);
        // Whatever else is to be done: what an audit found may lie in the inputs.
        const hasFailed = state.kind === 'todo' && (await this.#hasFailedAudit(week, regime));
        return hasFailed ? (together([state, failedAudit]) ?? state) : state;
    }
    async #auditState(week, regime) {
        const keys = { regime: regime.id, week_ending: week.weekEnding };
        const audit = await this.#manifest(_audit_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .auditFindings */ .y1, keys);
        if (!audit)
            return todo('not audited', 'score', 'undone');
        const { rules_version: rulesVersion, schema_hash: hash, judge } = audit.recipe.parameters;
        if (rulesVersion !== this.#present.rulesVersion) {
            return todo(`audited by version ${rulesVersion} of the rules, now ${this.#present.rulesVersion}`, 'score', 'changed');
        }
        if (!(await this.#isOfPresentScores(audit, keys)))
            return todo('not audited since it was scored', 'score', 'undone');
        if (hash !== this.#present.parametersOf(regime)?.schema_hash || judge !== this.#present.judges.rules) {
            return todo('audited against another configuration', 'score', 'edited');
        }
        return (await this.#verdict(keys)) === 'passed' ? finished : failedAudit;
    }
    /** Whether the last audit of the scores that lie in the lake found an error. */
    async #hasFailedAudit(week, regime) {
        const keys = { regime: regime.id, week_ending: week.weekEnding };
        const audit = await this.#manifest(_audit_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .auditFindings */ .y1, keys);
        if (audit === undefined || !(await this.#isOfPresentScores(audit, keys)))
            return false;
        return (await this.#verdict(keys)) === 'failed';
    }
    async #isOfPresentScores(audit, keys) {
        for (const dataset of [_scoring_datasets_js__WEBPACK_IMPORTED_MODULE_16__/* .scoresWeekly */ .P, _scoring_datasets_js__WEBPACK_IMPORTED_MODULE_16__/* .featuresWeekly */ .J]) {
            const manifest = await this.#manifest(dataset, keys);
            if (!manifest || !(0,_audit_audit_document_js__WEBPACK_IMPORTED_MODULE_0__/* .isAuditOf */ .h)(audit, manifest))
                return false;
        }
        return true;
    }
    async #verdict(keys) {
        const audited = await (0,_lake_partition_document_js__WEBPACK_IMPORTED_MODULE_9__/* .partitionDocuments */ .r3)(this.#lake, _audit_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .auditFindings */ .y1, keys);
        return audited && (0,_audit_audit_document_js__WEBPACK_IMPORTED_MODULE_0__/* .readAuditDocument */ .J)(audited).verdict;
    }
    /** Whether a week was ingested as it would be now. What is published stays, by whatever it was ingested. */
    async #inputState(week) {
        return (await this.#hasPublishedInputs(week)) ? finished : this.#ingestState(week);
    }
    /** What of the inputs of a published week would be another by now, in words; it stays as it is. */
    async keptInputs(week) {
        if (!(await this.#hasPublishedInputs(week)))
            return undefined;
        const state = await this.#ingestState(week);
        return state.kind === 'todo' ? state.why : undefined;
    }
    async #hasPublishedInputs(week) {
        return (await (0,_ingest_published_inputs_js__WEBPACK_IMPORTED_MODULE_3__/* .weeksWithPublishedInputs */ .f)([week], this.#lake, this.#branch)).length > 0;
    }
    #ingestState(week) {
        return once(this.#inputs, week.weekEnding, async () => together([await this.#universeState(week), await this.#settingsState(week)]) ?? finished);
    }
    /** Whether a week was ingested by the settings as they are; where the lake does not say, nobody knows otherwise. */
    async #settingsState({ weekEnding }) {
        const was = await (0,_ingest_settings_note_js__WEBPACK_IMPORTED_MODULE_5__/* .readSettingsNote */ .GA)(this.#lake, weekEnding);
        const changed = was === undefined ? [] : (0,_ingest_settings_note_js__WEBPACK_IMPORTED_MODULE_5__/* .changedSettings */ .Sb)(was, this.#present.settingsNote);
        return changed.length === 0 ? finished : todo(`${(0,_ingest_read_again_report_js__WEBPACK_IMPORTED_MODULE_4__/* .namedSettings */ .Zz)(changed)} changed`, 'ingest', 'edited');
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
        const manifest = await this.#manifest(_news_datasets_js__WEBPACK_IMPORTED_MODULE_13__/* .repEnriched */ .cN, { week_ending: weekEnding });
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
                return (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_7__/* .partitionPath */ .WX)(dataset, keys);
        }
        return undefined;
    }
    #manifest(dataset, keys) {
        return once(this.#manifests, (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_7__/* .partitionPath */ .WX)(dataset, keys), () => this.#lake.manifest(dataset, keys));
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
    return (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_6__/* .canonicalJson */ .d)(rows.sort(([a], [b]) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_18__/* .byCodeUnits */ .C)(a, b)));
}


/***/ }),

/***/ 47176:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ refuseOtherUniverse),
/* harmony export */   f: () => (/* binding */ weeksWithPublishedInputs)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5737);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76589);



/**
 * The weeks whose inputs are on the state branch and lie in the lake as they were published: they stay as they are. A week with a published universe was
 * ingested by those who published it; ingested again, it could find late news or another universe, which the branch would refuse.
 */
async function weeksWithPublishedInputs(weeks, lake, published) {
    const found = [];
    for (const week of weeks) {
        const keys = { week_ending: week.weekEnding };
        const members = published.has(_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .universe */ .sW, keys) ? await lake.manifest(_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .universe */ .sW, keys) : undefined;
        const isIntact = members !== undefined && published.holds(_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .universe */ .sW, members);
        if (isIntact && (await lake.manifest(_market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .coverage */ .vk, keys)) !== undefined)
            found.push(week);
    }
    return found;
}
/**
 * Refuses to store a universe for a week whose universe is published with another content: every score of that week would be one of other inputs.
 *
 * @throws UserError naming the weeks and what to do
 */
async function refuseOtherUniverse(lake, draft, published) {
    const others = await draft.otherThanPublished(_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .universe */ .sW, published);
    const [first] = others;
    if (first === undefined)
        return;
    const weeks = others.map(({ week_ending: week }) => week).join(', ');
    const folders = [_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .universe */ .sW, _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .coverage */ .vk].map((dataset) => lake.folder(dataset, first));
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The universe of ${weeks} is published, and the files give another one; the lake ${lake.root} does not hold it as it was published. Nothing was stored.`, {
        hint: 'Bring it back: run the same again with the universe files as they were then; or remove ' +
            `${folders.join(' and ')}${others.length > 1 ? ', and those of the other weeks,' : ''} and run: regimen restore --for all`,
    });
}


/***/ }),

/***/ 45776:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ readOtherwiseAdvice),
/* harmony export */   Zz: () => (/* binding */ namedSettings),
/* harmony export */   nO: () => (/* binding */ readAgainNote),
/* harmony export */   t2: () => (/* binding */ readOtherwise),
/* harmony export */   zV: () => (/* binding */ liveReadAgainNote)
/* harmony export */ });
/* harmony import */ var _text_name_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98983);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76589);


const settingsNamed = 8;
/** Why weeks are refused that an empty lake would have otherwise; undefined where there are none. */
function readOtherwise(again) {
    const { differing } = again;
    const [first] = differing;
    if (first === undefined)
        return undefined;
    const what = [...new Set(differing.map((one) => one.what))].join(' and ');
    return `${changedSince(again)}, and ${what} of ${first.weekEnding} stay as they were first seen: an empty lake would have others`;
}
/** What to do about {@link readOtherwise}. */
function readOtherwiseAdvice({ weeks, others }) {
    const all = [...weeks, ...others].sort();
    const together = others.length === 0
        ? ''
        : `Make again together what saw the same: regimen backfill --start ${all[0]} --end ${all.at(-1)}. Where that is refused too, `;
    const put = `${together === '' ? 'P' : 'p'}ut the settings back, or begin with an empty lake: the same command with --lake and a new folder (where weeks are published, after regimen restore --for all into it).`;
    return `${together}${put} To keep the weeks as they are, remove their folders below ${_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .settingsNotes */ .zz.name} in the lake.`;
}
/** That weeks are ingested by other settings than before; undefined where none is. */
function readAgainNote(again) {
    return again.weeks.length === 0 ? undefined : `Ingested by other settings than before: ${changedSince(again)}.`;
}
/** The same of live providers: what they gave before can be compared with nothing. */
function liveReadAgainNote(again) {
    if (again.weeks.length === 0)
        return undefined;
    return (`${changedSince(again)}. What live providers gave before stays as it was; to have it by these settings, begin with an empty lake: ` +
        'the same command with --lake and a new folder.');
}
function changedSince({ settings, weeks }) {
    return `${namedSettings(settings)} changed since the ${spanText(weeks)} ${weeks.length === 1 ? 'was' : 'were'} ingested`;
}
/** Settings in a text, at most so many by name. */
function namedSettings(settings) {
    return `${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_0__/* .nameList */ .OD)(settings, settingsNamed)}${settings.length > settingsNamed ? ' settings' : ''}`;
}
function spanText(weeks) {
    const [first, last] = [weeks[0], weeks.at(-1)];
    return weeks.length === 1 ? `week ${first}` : `${weeks.length} weeks from ${first} to ${last}`;
}


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
/* harmony import */ var _lake_lake_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(70667);
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

/***/ 4902:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ changedParameters)
/* harmony export */ });
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);

/** What of a score's parameters the configuration says otherwise by now; empty where nothing. */
function changedParameters(made, now) {
    const isOther = (name) => (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(made[name] ?? null) !== (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(now[name] ?? null);
    // Of what a recipe does not name nobody knows whether it is another.
    const isEdited = (name) => made[name] !== undefined && isOther(name);
    const changes = [];
    if (isEdited('schema_id')) {
        changes.push({ part: 'schema', words: `schema changed (${text(made.schema_id)}, now ${text(now.schema_id)})` });
    }
    else if (isEdited('schema_hash'))
        changes.push({ part: 'schema', words: 'schema changed' });
    if (isEdited('benchmark')) {
        const words = `benchmark changed (${text(made.benchmark)}, now ${text(now.benchmark)})`;
        changes.push({ part: 'benchmark', words });
    }
    // A retired regime is scored no more: its weeks are what they were.
    if (now.status !== 'retired' && isEdited('status')) {
        changes.push({ part: 'status', words: `status changed (${text(made.status)}, now ${text(now.status)})` });
    }
    for (const name of new Set([...Object.keys(made), ...Object.keys(now)]).difference(named)) {
        if (isOther(name))
            changes.push({ part: 'setting', words: `${name} changed (${text(made[name])}, now ${text(now[name])})` });
    }
    return changes;
}
/** Parameters that are told apart. */
const named = new Set(['regime', 'schema_id', 'schema_hash', 'benchmark', 'status']);
function text(value) {
    return typeof value === 'string' ? value : 'the usual';
}


/***/ }),

/***/ 86046:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DP: () => (/* binding */ PublishedResults),
/* harmony export */   TQ: () => (/* binding */ editedRegime),
/* harmony export */   kf: () => (/* binding */ refuseEdited)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _lake_published_partitions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42867);
/* harmony import */ var _changed_recipe_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4902);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7954);




/** What of the results in a lake is on the state branch, as it was known when this was made: that stays as it is. */
class PublishedResults {
    #lake;
    #branch;
    #scores = new Map();
    constructor(lake, branch) {
        this.#lake = lake;
        this.#branch = branch;
    }
    static async of(lake) {
        return new PublishedResults(lake, await (0,_lake_published_partitions_js__WEBPACK_IMPORTED_MODULE_1__/* .readPublishedPartitions */ .M)(lake));
    }
    /** Whether the features and scores that lie in the lake are those of the branch, whatever version of the stage made them. */
    async holds(keys) {
        for (const dataset of [_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .featuresWeekly */ .J, _datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .scoresWeekly */ .P]) {
            const manifest = this.#branch.has(dataset, keys) ? await this.#lake.manifest(dataset, keys) : undefined;
            if (!manifest || !this.#branch.holds(dataset, manifest))
                return false;
        }
        return true;
    }
    /** The published weeks of a regime that were scored with other parameters than these, oldest first. */
    async scoredOtherwise(regime, now) {
        const known = this.#scores.get(regime) ?? this.#scoresOf(regime);
        this.#scores.set(regime, known);
        return (await known)
            .map(({ weekEnding, recipe }) => ({ weekEnding, changes: editsOf(recipe.parameters, now) }))
            .filter(({ changes }) => changes.length > 0);
    }
    async #scoresOf(regime) {
        const found = [];
        for (const keys of await this.#lake.list(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .scoresWeekly */ .P, { regime })) {
            if (!this.#branch.has(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .scoresWeekly */ .P, keys))
                continue;
            const manifest = await this.#lake.manifest(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .scoresWeekly */ .P, keys);
            if (!manifest || !this.#branch.holds(_datasets_js__WEBPACK_IMPORTED_MODULE_3__/* .scoresWeekly */ .P, manifest))
                continue;
            found.push({ weekEnding: keys.week_ending ?? '', recipe: manifest.recipe });
        }
        return found;
    }
}
/** A regime may go live, or be retired, and what is done with doubtful prices may change from a week on, without its becoming another one. */
function editsOf(made, now) {
    return (0,_changed_recipe_js__WEBPACK_IMPORTED_MODULE_2__/* .changedParameters */ .P)(made, now).filter(({ part }) => part === 'schema' || part === 'benchmark');
}
/**
 * Refuses a regime that weeks were published under as it no longer is: they cannot be made again, and new weeks beside them would be another
 * thing under the same name.
 *
 * @param now parameters of a score by the present configuration
 * @throws UserError with the first such week, what changed, and what to do
 */
async function refuseEdited(published, regime, now) {
    const refusal = await editedRegime(published, regime, now);
    if (refusal !== undefined)
        throw refusal;
}
/** The error that {@link refuseEdited} throws; undefined where there is nothing to refuse. */
async function editedRegime(published, regime, now) {
    const weeks = await published.scoredOtherwise(regime.id, now);
    const [first] = weeks;
    if (first === undefined)
        return undefined;
    const were = weeks.length === 1 ? `${first.weekEnding} was` : `${weeks.length} weeks from ${first.weekEnding} on were`;
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${first.changes.map(({ words }) => words).join(', ')} since ${were} published under it; what is published stays as it is.`, { hint: first.changes.map(({ part }) => cureOf(part, regime)).join(' ') });
}
/** What to do instead of editing what published weeks were made with. */
function cureOf(part, { id, schema }) {
    if (part === 'benchmark') {
        return 'Put the benchmark back; to score against another one, begin another state branch (memory.branch) with an empty lake.';
    }
    return (`Put it back, and make the edit in a copy under a new id: configs/scoring_schemas/${schema}.yaml and configs/regimes/${id}.yaml. ` +
        'The copy can be backfilled, and the ledger compares the two.');
}


/***/ })

};
