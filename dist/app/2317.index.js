export const id = 2317;
export const ids = [2317];
export const modules = {

/***/ 75052:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ rulesVersion)
/* harmony export */ });
// Generated from src/audit/week/rules/ by "npm run generate".
/** The highest `since` of all rules: raised whenever one could find something else than before. */
const rulesVersion = 4;


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


/***/ })

};
