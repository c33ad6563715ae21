export const id = 5968;
export const ids = [5968];
export const modules = {

/***/ 61842:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ ledger)
/* harmony export */ });
/* harmony import */ var _evaluation_datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50515);
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33353);


const ledger = (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_1__/* .dataset */ .RT)({
    name: 'ledger',
    description: 'One row per week and regime: what was decided, why, what came of it; attachments ledger.csv, ledger_wide.csv, comparison.json',
    partitionKeys: ['as_of'],
    rowKey: ['week_ending', 'regime'],
    writtenBy: 'ledger',
    publication: 'latest',
    columns: {
        week_ending: _evaluation_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .weekEndingColumn */ .O2,
        regime: _evaluation_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .regimeColumn */ .__,
        exists: { type: 'bool', nullable: false, description: 'Whether the week was scored under the regime' },
        decision: { type: 'string', nullable: true, description: 'TRADE, SKIP or UNDECIDED' },
        reasons: { type: 'string', nullable: true, description: 'Codes of the skip reasons, joined by ";"' },
        candidates: { type: 'int32', nullable: true, description: 'Eligible symbols' },
        symbols: { type: 'int32', nullable: true, description: 'Symbols of the universe' },
        top_symbols: { type: 'string', nullable: true, description: 'The highest ranked symbols in order, joined by ";"' },
        schema_id: { type: 'string', nullable: true, description: 'Id of the scoring schema' },
        schema_hash: { type: 'string', nullable: true, description: 'SHA-256 of its canonical JSON' },
        scores_digest: { type: 'string', nullable: true, description: 'Digest of the partition scores_weekly' },
        features_digest: { type: 'string', nullable: true, description: 'Digest of the partition features_weekly' },
        audit: { type: 'string', nullable: true, description: 'passed, failed, or null when not audited' },
        audit_digest: { type: 'string', nullable: true, description: 'Digest of the partition audit_findings' },
        gross_return: (0,_evaluation_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .returnColumn */ .fZ)('Of the basket, or of what it would have been; null while not known'),
        net_return: (0,_evaluation_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .returnColumn */ .fZ)('Result of the decision, 0 where not traded; null while not known'),
        active_return: (0,_evaluation_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .returnColumn */ .fZ)('Against the benchmark, where traded; null while not known'),
        status: {
            type: 'string',
            nullable: true,
            addedLater: true,
            description: 'Status of the regime when the week was scored: live, shadow (would trade, is not traded) or retired; null where the scores do not say',
        },
    },
});


/***/ }),

/***/ 31879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GJ: () => (/* binding */ byteCount),
/* harmony export */   KN: () => (/* binding */ percent),
/* harmony export */   Rc: () => (/* binding */ level),
/* harmony export */   W7: () => (/* binding */ besideThreshold),
/* harmony export */   WQ: () => (/* binding */ whole),
/* harmony export */   _: () => (/* binding */ decimal),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   s6: () => (/* binding */ nothing),
/* harmony export */   wu: () => (/* binding */ signedPercent),
/* harmony export */   x8: () => (/* binding */ signed)
/* harmony export */ });
/** What stands where there is no number. */
const nothing = '–';
function isMissing(value) {
    return value === null || value === undefined || Number.isNaN(value);
}
/** With so many decimals and a real minus sign: `−0.25`. */
function decimal(value, digits = 2) {
    if (isMissing(value))
        return nothing;
    const text = Math.abs(value).toFixed(digits);
    return value < 0 && Number(text) !== 0 ? `−${text}` : text;
}
/** With its sign, also a plus: `+0.25`. */
function signed(value, digits = 2) {
    const text = decimal(value, digits);
    return isMissing(value) || text.startsWith('−') || Number(text) === 0 ? text : `+${text}`;
}
/** A share or a return as per cent, without sign: 0.0123 → `1.2 %`. */
function percent(value, digits = 1) {
    return isMissing(value) ? nothing : `${decimal(100 * value, digits)}\u00a0%`;
}
/** A return as per cent with its sign: 0.0123 → `+1.23 %`. */
function signedPercent(value, digits = 2) {
    return isMissing(value) ? nothing : `${signed(100 * value, digits)}\u00a0%`;
}
/** A whole number with thin spaces between thousands. */
function whole(value) {
    if (isMissing(value))
        return nothing;
    return decimal(value, 0).replaceAll(/\B(?=(\d{3})+$)/g, '\u202f');
}
/** At most three significant digits, whole numbers as they are: a level beside its threshold. */
function level(value) {
    return levelOf(value, 3);
}
function levelOf(value, digits) {
    if (isMissing(value))
        return nothing;
    return Number.isInteger(value) ? whole(value) : String(Number(value.toPrecision(digits))).replace('-', '−');
}
/** A value and the threshold that it is held against, with as many digits as it takes to tell them apart: "0.7499", "0.75". */
function besideThreshold(value, threshold, unit) {
    const show = (number, digits) => unit === 'level' ? levelOf(number, 3 + digits) : percent(number, digits);
    let digits = 0;
    while (value !== threshold && digits < 14 && show(value, digits) === show(threshold, digits))
        digits += 1;
    return [show(value, digits), show(threshold, digits)];
}
/** "1 week", "2 weeks". */
function counted(count, one, many = `${one}s`) {
    return `${whole(count)} ${count === 1 ? one : many}`;
}
/** Bytes as kB or MB. */
function byteCount(bytes) {
    if (bytes < 1000)
        return `${bytes}\u00a0B`;
    return bytes < 1_000_000 ? `${decimal(bytes / 1000, 1)}\u00a0kB` : `${decimal(bytes / 1_000_000, 1)}\u00a0MB`;
}


/***/ })

};
