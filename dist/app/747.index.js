export const id = 747;
export const ids = [747];
export const modules = {

/***/ 54747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   publishedWeeks: () => (/* binding */ publishedWeeks)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _scoring_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7954);
/* harmony import */ var _sound_branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7587);
/* harmony import */ var _with_state_branch_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(75432);




/**
 * The weeks and regimes whose scores are on the state branch; none where it does not exist.
 *
 * @throws GateError when the branch is not as it was written
 * @param given the repository, as the user named it
 */
async function publishedWeeks(given, context) {
    const host = (0,_with_state_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .thisProcess */ .WF)();
    const remote = await (0,_with_state_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .remoteOf */ .e1)(given, context, host);
    return (0,_with_state_branch_js__WEBPACK_IMPORTED_MODULE_3__/* .withStateBranch */ .aj)({ remote }, context, host, async ({ branch }) => {
        if ((await branch.tip()) === undefined)
            return [];
        await (0,_sound_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .assertSoundLedgers */ .C)(branch, 'No week is taken for missed or done');
        const scored = await branch.list(_scoring_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .scoresWeekly */ .P, {});
        return scored.map(({ regime = '', week_ending = '' }) => ({
            regime,
            weekEnding: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(week_ending),
        }));
    });
}


/***/ })

};
