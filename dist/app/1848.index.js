export const id = 1848;
export const ids = [1848];
export const modules = {

/***/ 45423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ artifactName),
/* harmony export */   T: () => (/* binding */ parseArtifactName)
/* harmony export */ });
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);

/**
 * The name of the artifact of one stage run: `score--regime=news-novelty-v1--week_ending=2026-07-02`, with
 * `--attempt=N` from the second attempt on, because artifacts are immutable.
 *
 * A value of several words (names, weeks) has them joined by "+". What is not a letter, digit or one of `._=-` is written as
 * `%XX`, and so is a "-" that could be taken for a part of "--".
 */
function artifactName(stage, keys, attempt) {
    const parts = Object.entries(keys).map(([key, value]) => `${key}=${encodeValue(value)}`);
    return [stage, ...parts, ...(attempt > 1 ? [`attempt=${attempt}`] : [])].join('--');
}
/** @returns undefined for a name that `artifactName` does not make */
function parseArtifactName(name) {
    const attempt = /--attempt=([1-9]\d*)$/.exec(name);
    const base = attempt ? name.slice(0, attempt.index) : name;
    const [stage, ...parts] = base.split('--');
    if (!stage)
        return undefined;
    const keys = {};
    for (const part of parts) {
        const separator = part.indexOf('=');
        if (separator < 1)
            return undefined;
        keys[part.slice(0, separator)] = decodeValue(part.slice(separator + 1));
    }
    return { stage, keys, attempt: Number(attempt?.[1] ?? 1), base };
}
/** A list of many weeks would not fit into a name; the index inside the artifact tells them all. */
const longestValue = 100;
function encodeValue(value) {
    const text = value
        .trim()
        .split(/[\s,]+/)
        .map((word) => word.replace(/[^A-Za-z0-9._=-]/gu, percentCodes))
        .join('+')
        .replace(/^-|(?<=-)-|-$/g, '%2D');
    if (text.length <= longestValue)
        return text;
    return `${text.slice(0, 60).replace(/[%+-][^%+-]?$/, '')}+${(0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)(text).slice(0, 12)}`;
}
function percentCodes(character) {
    return Buffer.from(character)
        .toString('hex')
        .toUpperCase()
        .replace(/../g, (code) => `%${code}`);
}
function decodeValue(text) {
    return text.replace(/(?:%[0-9A-F]{2})+/g, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString('utf8'));
}


/***/ }),

/***/ 81848:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uploadSummary: () => (/* binding */ uploadSummary)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(48161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var _actions_artifact__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65495);
/* harmony import */ var _artifact_name_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(45423);





/**
 * Uploads a summary that is too long for GitHub's page, as the file `summary.md` of an artifact of its own. The artifact is called like the one with the
 * stage's partitions, behind `summary--`, which the lake takes for none of its own.
 *
 * @returns the artifact's name
 */
async function uploadSummary(stage, keys, text) {
    const staging = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(process.env.RUNNER_TEMP ?? (0,node_os__WEBPACK_IMPORTED_MODULE_1__.tmpdir)(), 'summary-'));
    try {
        const file = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(staging, 'summary.md');
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(file, text);
        const name = `summary--${(0,_artifact_name_js__WEBPACK_IMPORTED_MODULE_4__/* .artifactName */ .C)(stage, keys, Number(process.env.GITHUB_RUN_ATTEMPT ?? '1'))}`;
        await new _actions_artifact__WEBPACK_IMPORTED_MODULE_3__/* .DefaultArtifactClient */ .t9().uploadArtifact(name, [file], staging);
        return name;
    }
    finally {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(staging, { recursive: true, force: true });
    }
}


/***/ })

};
