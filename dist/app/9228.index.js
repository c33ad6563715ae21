export const id = 9228;
export const ids = [9228];
export const modules = {

/***/ 5517:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ auditAttachments)
});

// EXTERNAL MODULE: ./build/lib/src/audit/engine/audit.js
var audit = __webpack_require__(14007);
;// CONCATENATED MODULE: ./build/lib/src/audit/engine/audit-json.js

/**
 * `audit.json`: the verdict, what each rule said, and why one said nothing. Failed means: an error was found, whatever a run fails on.
 *
 * @param subject what was audited, as the document names it
 */
function auditJson({ outcomes, notes }, subject, rulesVersion) {
    const sum = (of) => outcomes.reduce((total, one) => total + of(one), 0);
    const errors = sum((outcome) => outcome.errors);
    const findings = sum((outcome) => outcome.count);
    const document = {
        ...subject,
        verdict: errors > 0 ? 'failed' : 'passed',
        rules_version: rulesVersion,
        rules: outcomes.length,
        findings,
        errors,
        warnings: findings - errors,
        failedRules: outcomes.filter(({ count }) => count > 0).map(({ rule }) => rule.id),
        listed_per_rule: audit/* findingsListed */.ip,
        ...(notes.length > 0 ? { notes } : {}),
        outcomes: outcomes.map(({ rule, status, because, count, errors: ofRule }) => ({
            rule: rule.id,
            name: rule.name,
            status,
            findings: count,
            errors: ofRule,
            ...(because === undefined ? {} : { because }),
        })),
    };
    return `${JSON.stringify(document, null, 2)}\n`;
}

// EXTERNAL MODULE: ./build/lib/src/audit/engine/junit.js
var junit = __webpack_require__(77820);
// EXTERNAL MODULE: ./build/lib/src/audit/engine/sarif.js
var sarif = __webpack_require__(10317);
;// CONCATENATED MODULE: ./build/lib/src/audit/engine/audit-attachments.js



/**
 * What is stored beside the findings of one audit.
 *
 * @param subject what was audited, as audit.json names it
 * @param version of Regimen
 */
function auditAttachments(made, subject, { rules, rulesVersion, version, }) {
    return {
        'audit.json': auditJson(made, subject, rulesVersion),
        'audit.sarif': (0,sarif/* sarifLog */.e)([made], rules, version),
        'junit.xml': (0,junit/* junitReport */.$)([made]),
    };
}


/***/ }),

/***/ 73330:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q0: () => (/* binding */ folderInRepository),
/* harmony export */   hk: () => (/* binding */ annotations),
/* harmony export */   qq: () => (/* binding */ auditSummary)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _text_markdown_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53088);
/* harmony import */ var _audit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14007);



/** GitHub shows ten errors and ten warnings per step. */
const annotationsPerLevel = 10;
const findingsShown = 50;
const marks = { passed: '✓', failed: '✗', 'not-applicable': '–', 'not-evaluated': '?' };
/**
 * The findings as annotations: at most ten errors and ten warnings, the last of each saying how many more there are.
 *
 * @param lakeFolder relative to the repository; paths are left out where it is not
 */
function annotations(audits, lakeFolder) {
    const findings = audits.flatMap(_audit_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsOf */ .WX);
    return ['error', 'warning'].flatMap((level) => {
        const ofLevel = findings.filter(({ severity }) => severity === level);
        const isCut = ofLevel.length > annotationsPerLevel;
        const shown = ofLevel.slice(0, isCut ? annotationsPerLevel - 1 : annotationsPerLevel);
        const listed = shown.map((finding) => annotation(finding, lakeFolder));
        if (!isCut)
            return listed;
        const rest = ofLevel.length - shown.length;
        return [
            ...listed,
            { level, title: 'Audit', message: `${rest} more findings of this level are in the summary and in audit.sarif` },
        ];
    });
}
function annotation({ rule, severity, subject, message }, lakeFolder) {
    const file = lakeFolder === undefined ? {} : { file: `${lakeFolder}/${subject.split(/[#[]/, 1)[0]}` };
    return { level: severity, title: `Audit ${rule}`, message: `${subject}: ${message}`, ...file };
}
/** The folder of a lake as annotations name its files; undefined where it does not lie in the repository. */
function folderInRepository(root) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(root) ? undefined : node_path__WEBPACK_IMPORTED_MODULE_0__.posix.normalize(root.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/'));
}
/**
 * The audits as Markdown: a row per subject, a column per rule, then the findings.
 *
 * @param titles what an item and a group is: the week and the regime
 */
function auditSummary(audits, titles) {
    const rules = audits[0]?.outcomes.map(({ rule }) => rule.id) ?? [];
    const rows = audits.map(({ name, outcomes }) => [
        name.item,
        name.group,
        outcomes.some(({ errors }) => errors > 0) ? 'failed' : 'passed',
        ...outcomes.map(mark),
    ]);
    const table = (0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .markdownTable */ .Qj)([titles.item, titles.group, 'Verdict', ...rules.map((id) => id.replace('RG', ''))], rows);
    const legend = '✓ proved, ✗ broken (with the number of findings), – nothing to look at, ? not evaluated because of another finding';
    const findings = audits.flatMap(_audit_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsOf */ .WX);
    const listed = findings.slice(0, findingsShown);
    const more = findings.length > listed.length ? `\n\n${findings.length - listed.length} more are in audit.sarif.` : '';
    const found = findings.length === 0
        ? 'No finding.'
        : `${(0,_text_markdown_js__WEBPACK_IMPORTED_MODULE_1__/* .textTable */ .ed)(['Rule', 'Severity', 'Where', 'What'], listed.map(({ rule, severity, subject, message }) => [rule, severity, subject, message]))}${more}`;
    return `### Audit\n\n${table}\n\n${legend}\n\n${found}\n\n${noteList(audits)}`;
}
/** What is to be known of the subjects, each statement once. */
function noteList(audits) {
    const subjectsOf = new Map();
    for (const { name, notes } of audits) {
        for (const note of notes)
            subjectsOf.set(note, [...(subjectsOf.get(note) ?? []), `${name.item} ${name.group}`]);
    }
    if (subjectsOf.size === 0)
        return '';
    const lines = [...subjectsOf].slice(0, findingsShown).map(([note, names]) => `- ${names.join(', ')}: ${note}`);
    const more = subjectsOf.size > findingsShown ? `\n\n${subjectsOf.size - findingsShown} more are in audit.json.` : '';
    return `${lines.join('\n')}${more}\n\n`;
}
function mark({ status, count }) {
    return status === 'failed' ? `${marks.failed} ${count}` : marks[status];
}


/***/ }),

/***/ 14007:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ countAllFindings),
/* harmony export */   Gt: () => (/* binding */ countFindings),
/* harmony export */   K6: () => (/* binding */ auditSubject),
/* harmony export */   WX: () => (/* binding */ findingsOf),
/* harmony export */   ip: () => (/* binding */ findingsListed)
/* harmony export */ });
/* harmony import */ var _text_visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79617);
/* harmony import */ var _sections_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60638);



/** Findings listed per rule; a broken table has thousands. */
const findingsListed = 20;
/** Runs every rule on one subject, in their order. A rule that could not be evaluated although nothing explains it fails. */
async function auditSubject(subject, rules) {
    const results = await resultsOf(subject, rules);
    const isExplained = results.some(({ rule, violations }) => violations.some(({ severity = rule.severity }) => severity === 'error'));
    const outcomes = results.map(({ rule, violations, skipped }) => {
        if (skipped?.skipped === 'not-evaluated' && !isExplained) {
            const message = `could not be evaluated, and no other rule says why: ${skipped.because}`;
            return outcomeOf(rule, [{ subject: subject.place, message }], undefined);
        }
        return outcomeOf(rule, violations, skipped);
    });
    return { name: subject.name, outcomes, notes: await subject.notes() };
}
async function resultsOf({ sections }, rules) {
    const earlier = new _finding_js__WEBPACK_IMPORTED_MODULE_1__/* .EarlierFindings */ .TD();
    const results = [];
    for (const rule of rules) {
        const result = await rule.check(await (0,_sections_js__WEBPACK_IMPORTED_MODULE_2__/* .sectionsNamed */ .A)(sections, rule.reads), earlier);
        const skipped = 'skipped' in result ? result : undefined;
        const violations = 'skipped' in result ? [] : distinct(result);
        earlier.add(rule.id, violations);
        results.push({ rule, violations, skipped });
    }
    return results;
}
/** Every finding of the audit, as listed. */
function findingsOf({ outcomes }) {
    return outcomes.flatMap(({ findings }) => findings);
}
/** Places that break a rule, with the severity at least. */
function countFindings({ outcomes }, atLeast) {
    return outcomes.reduce((sum, { count, errors }) => sum + (atLeast === 'error' ? errors : count), 0);
}
/** {@link countFindings} of several audits. */
function countAllFindings(audits, atLeast) {
    return audits.reduce((sum, one) => sum + countFindings(one, atLeast), 0);
}
function outcomeOf(rule, violations, skipped) {
    const findings = violations.map(({ subject, message, severity = rule.severity }) => ({
        rule: rule.id,
        severity,
        // Both can quote what a source file held.
        subject: (0,_text_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(subject),
        message: (0,_text_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(message),
    }));
    const count = findings.length;
    const errors = findings.filter(({ severity }) => severity === 'error').length;
    const passed = count === 0 ? 'passed' : 'failed';
    return {
        rule,
        status: skipped?.skipped ?? passed,
        because: skipped && (0,_text_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleText */ .Q6)(skipped.because),
        findings: listed(findings),
        count,
        errors,
    };
}
/** Errors first, then in the order found, cut with a count of the rest. */
function listed(findings) {
    const ordered = [...findings].sort((a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'));
    const [last] = ordered.slice(findingsListed);
    if (!last)
        return ordered;
    const more = `${ordered.length - findingsListed} more findings of this rule, not listed; the next is: ${last.message}`;
    return [...ordered.slice(0, findingsListed), { ...last, message: more }];
}
function distinct(violations) {
    return [
        ...new Map(violations.map((violation) => [`${violation.subject}\n${violation.message}`, violation])).values(),
    ];
}


/***/ }),

/***/ 79617:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ce: () => (/* binding */ cellPlace),
/* harmony export */   TD: () => (/* binding */ EarlierFindings),
/* harmony export */   Uc: () => (/* binding */ tablePlace),
/* harmony export */   Wf: () => (/* binding */ filePlace),
/* harmony export */   bx: () => (/* binding */ fileOfPlace),
/* harmony export */   iF: () => (/* binding */ fieldPlace)
/* harmony export */ });
/* harmony import */ var _lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33353);

/** A file of a partition. */
function filePlace(partition, file) {
    return `${partition}/${file}`;
}
/** A field of a JSON file of a partition, by its path: `recipe.parameters.regime`. */
function fieldPlace(partition, file, field) {
    return `${partition}/${file}#${field}`;
}
/** The table of a partition. */
function tablePlace(dataset, keys) {
    return filePlace((0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .partitionPath */ .WX)(dataset, keys), (0,_lake_dataset_js__WEBPACK_IMPORTED_MODULE_0__/* .tableFile */ .lC)(dataset));
}
/** A cell of a table. `row` names the row by its key: `symbol=AAA`. */
function cellPlace(table, row, column) {
    return `${table}[${row}].${column}`;
}
/** The file that a place lies in, or the partition's manifest where it is the whole partition. */
function fileOfPlace(subject) {
    const path = subject.split(/[#[]/, 1)[0];
    return /\.[a-z]+$/.test(path) ? path : `${path}/manifest.json`;
}
/** What the rules before found, so that a later one leaves it out instead of reporting it again. */
class EarlierFindings {
    #ruleBySubject = new Map();
    add(rule, violations) {
        for (const { subject } of violations) {
            if (!this.#ruleBySubject.has(subject))
                this.#ruleBySubject.set(subject, rule);
        }
    }
    /** The first rule that found something at exactly this place. */
    at(subject) {
        return this.#ruleBySubject.get(subject);
    }
    /** The first rule that found something in this file, in whatever place of it. */
    inFile(file) {
        for (const [subject, rule] of this.#ruleBySubject) {
            if (subject === file || subject.startsWith(`${file}#`) || subject.startsWith(`${file}[`))
                return rule;
        }
        return undefined;
    }
}


/***/ }),

/***/ 60549:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ findingsTable)
/* harmony export */ });
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(75925);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(81904);
/* harmony import */ var _audit_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14007);



/** The listed findings as rows. */
function findingsTable(audit) {
    const findings = (0,_audit_js__WEBPACK_IMPORTED_MODULE_1__/* .findingsOf */ .WX)(audit);
    const table = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_2__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .auditFindings */ .y1.columns, findings.length);
    for (const [row, { rule, severity, subject, message }] of findings.entries()) {
        table.columns.rule[row] = rule;
        table.columns.severity[row] = severity;
        table.columns.subject[row] = subject;
        table.columns.message[row] = message;
    }
    return table;
}


/***/ }),

/***/ 77820:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ junitReport)
/* harmony export */ });
/* unused harmony export xmlText */
/* harmony import */ var _text_visible_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9071);

/**
 * The audits as JUnit XML: a suite per subject, such as a week under a regime, a case per rule. Errors are failures; a rule with warnings alone passes and says
 * them; one that was not evaluated or has nothing to look at is skipped. No times: equal audits are equal files.
 */
function junitReport(audits) {
    const lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        `<testsuites name="regimen audit"${counts(audits.flatMap(({ outcomes }) => outcomes))}>`,
    ];
    for (const { name, outcomes } of audits) {
        lines.push(`  <testsuite name="${xmlText(`${name.group} ${name.item}`)}"${counts(outcomes)}>`);
        for (const outcome of outcomes)
            lines.push(...testCase(outcome, `${name.group}.${name.item}`));
        lines.push('  </testsuite>');
    }
    lines.push('</testsuites>');
    return `${lines.join('\n')}\n`;
}
function counts(outcomes) {
    const failures = outcomes.filter(({ errors }) => errors > 0).length;
    const skipped = outcomes.filter(({ because }) => because !== undefined).length;
    return ` tests="${outcomes.length}" failures="${failures}" errors="0" skipped="${skipped}"`;
}
function testCase({ rule, because, findings, count, errors }, className) {
    const open = `    <testcase classname="${xmlText(className)}" name="${xmlText(`${rule.id} ${rule.name}`)}"`;
    const listed = findings.map(({ severity, subject, message }) => `${severity}: ${subject}: ${message}`).join('\n');
    if (errors > 0) {
        const message = `${count} findings: ${rule.description}`;
        return [
            `${open}>`,
            `      <failure type="${rule.id}" message="${xmlText(message)}">${xmlText(listed)}</failure>`,
            '    </testcase>',
        ];
    }
    if (because !== undefined)
        return [`${open}>`, `      <skipped message="${xmlText(because)}"/>`, '    </testcase>'];
    if (count > 0)
        return [`${open}>`, `      <system-out>${xmlText(listed)}</system-out>`, '    </testcase>'];
    return [`${open}/>`];
}
const entities = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
/** A text for XML 1.0 as people see it, in an element or an attribute: what XML cannot hold at all becomes U+FFFD. */
function xmlText(text) {
    return (0,_text_visible_text_js__WEBPACK_IMPORTED_MODULE_0__/* .visibleLines */ .gB)(text)
        .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
        .replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}


/***/ }),

/***/ 6352:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ notEvaluated),
/* harmony export */   h: () => (/* binding */ notApplicable)
/* harmony export */ });
function notApplicable(because) {
    return { skipped: 'not-applicable', because };
}
function notEvaluated(because) {
    return { skipped: 'not-evaluated', because };
}


/***/ }),

/***/ 10317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ sarifLog)
/* harmony export */ });
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _text_visible_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9071);
/* harmony import */ var _audit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14007);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(79617);




/** GitHub's code scanning takes no more runs per file. */
const runsPerFile = 20;
/** Nor more results per run. */
const resultsPerRun = 25_000;
/** The base of every path in the log; where it lies is the reader's to know. */
const uriBase = 'LAKE';
/**
 * The audits as a SARIF 2.1.0 log (OASIS standard, 27 March 2020): one run per subject, each its own category in code scanning: a week under a
 * regime. More subjects than a log may have runs share one run per group.
 *
 * @param version of Regimen
 */
function sarifLog(audits, rules, version) {
    const perItem = audits.map((audit) => ({
        category: `regimen-audit/${audit.name.group}/${audit.name.item}`,
        audits: [audit],
    }));
    const perGroup = [...Map.groupBy(audits, ({ name }) => name.group)].map(([group, ofGroup]) => ({
        category: `regimen-audit/${group}`,
        audits: ofGroup,
    }));
    const groups = perItem.length <= runsPerFile ? perItem : perGroup;
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: groups.map((group) => sarifRun(group.category, group.audits, rules, version)),
    };
    return `${JSON.stringify(log, null, 2)}\n`;
}
function sarifRun(category, audits, rules, version) {
    return {
        tool: { driver: { name: 'Regimen audit', semanticVersion: version, rules: rules.map(reportingDescriptor) } },
        automationDetails: { id: `${category}/` },
        originalUriBaseIds: { [uriBase]: { description: { text: 'The folder of the lake.' } } },
        columnKind: 'utf16CodeUnits',
        results: audits
            .flatMap((audit) => (0,_audit_js__WEBPACK_IMPORTED_MODULE_2__/* .findingsOf */ .WX)(audit).map((finding) => sarifResult(finding, rules)))
            .slice(0, resultsPerRun),
        ...noteInvocation(audits),
    };
}
/** What is to be known without being a result: notes of the tool's own run. */
function noteInvocation(audits) {
    const notes = audits.flatMap(({ name: { group, item }, notes: said }) => said.map((note) => ({ level: 'note', message: { text: escapeLinks(`${item} ${group}: ${note}`) } })));
    if (notes.length === 0)
        return {};
    return { invocations: [{ executionSuccessful: true, toolExecutionNotifications: notes }] };
}
function reportingDescriptor({ id, name, severity, description, why }) {
    return {
        id,
        name: name.replaceAll(/(?:^|[ -])([a-z])/g, (_, letter) => letter.toUpperCase()),
        shortDescription: { text: name },
        fullDescription: { text: description },
        help: { text: `${description} ${why}` },
        defaultConfiguration: { level: severity },
    };
}
function sarifResult({ rule, severity, subject: place, message }, rules) {
    const subject = (0,_text_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleText */ .Q6)(place);
    return {
        ruleId: rule,
        ruleIndex: rules.findIndex(({ id }) => id === rule),
        level: severity,
        message: { text: escapeLinks(`${subject}: ${message}`) },
        locations: [
            {
                physicalLocation: {
                    artifactLocation: { uri: encodeURI((0,_finding_js__WEBPACK_IMPORTED_MODULE_3__/* .fileOfPlace */ .bx)(subject)), uriBaseId: uriBase },
                    region: { startLine: 1 },
                },
                logicalLocations: [{ fullyQualifiedName: subject }],
            },
        ],
        // The place alone: the same fault with another number in it is the same alert.
        partialFingerprints: { 'regimenPlace/v1': (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)(`${rule}\n${subject}`) },
    };
}
/** SARIF reads brackets in a message as links. */
function escapeLinks(text) {
    return (0,_text_visible_text_js__WEBPACK_IMPORTED_MODULE_1__/* .visibleText */ .Q6)(text).replaceAll(/[\\[\]]/g, '\\$&');
}


/***/ }),

/***/ 60638:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ sectionsNamed),
/* harmony export */   q: () => (/* binding */ loadedWhenAsked)
/* harmony export */ });
/** Sections that are loaded by these, the first time that somebody asks. */
function loadedWhenAsked(loaders) {
    const sections = {};
    for (const name of Object.keys(loaders)) {
        let loaded;
        const load = async () => loaders[name](sections);
        Object.defineProperty(sections, name, {
            enumerable: true,
            get: () => {
                loaded ??= load();
                return loaded;
            },
        });
    }
    return sections;
}
/** Some of the sections, loaded one after the other. */
async function sectionsNamed(sections, names) {
    const chosen = {};
    for (const name of names)
        chosen[name] = await sections[name];
    return chosen;
}


/***/ }),

/***/ 7636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ compareTables),
/* harmony export */   _: () => (/* binding */ rowName)
/* harmony export */ });
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75925);

/**
 * Compares two tables row by row and bit for bit: numbers by `Object.is`, so that 0 and −0 differ and null equals null; lists cell by cell.
 *
 * @param key columns that identify a row in both
 * @param left out columns that are not compared
 */
function compareTables(expected, found, key, leftOut = []) {
    const names = Object.keys(expected.columns).filter((name) => !leftOut.includes(name));
    if (isSame(expected, found, new Set([...key, ...names])))
        return { cells: [], missing: [], unexpected: [] };
    const rowOf = rowsByKey(expected, key);
    const cells = [];
    const unexpected = [];
    for (const [id, row] of rowsByKey(found, key)) {
        const other = rowOf.get(id);
        rowOf.delete(id);
        if (other === undefined)
            unexpected.push(id);
        else {
            for (const column of names) {
                const should = cellAt(expected, column, other);
                const is = cellAt(found, column, row);
                if (!sameCell(should, is))
                    cells.push({ row: id, column, expected: cellText(should), found: cellText(is) });
            }
        }
    }
    return { cells, missing: [...rowOf.keys()], unexpected };
}
/** Whether the rows are the same, in the same order: then there is no need to name and match them. */
function isSame(a, b, columns) {
    if (a.rows !== b.rows)
        return false;
    for (const column of columns) {
        for (let row = 0; row < a.rows; row += 1) {
            if (!sameCell(cellAt(a, column, row), cellAt(b, column, row)))
                return false;
        }
    }
    return true;
}
/** Row numbers by row key; of rows with the same key the last. */
function rowsByKey(table, key) {
    const rows = new Map();
    for (let row = 0; row < table.rows; row += 1)
        rows.set(rowName(table, key, row), row);
    return rows;
}
/** How a row is named: its key columns with their values. */
function rowName(table, key, row) {
    let text = '';
    for (const name of key)
        text += `${text === '' ? '' : ','}${name}=${cellText(cellAt(table, name, row))}`;
    return text;
}
function cellAt(table, column, row) {
    const values = table.columns[column];
    return values && (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_0__/* .cellOf */ .WC)(values, row);
}
function sameCell(a, b) {
    if (Object.is(a, b))
        return true;
    if (!ArrayBuffer.isView(a) || !ArrayBuffer.isView(b) || a.length !== b.length)
        return false;
    for (let i = 0; i < a.length; i += 1)
        if (!Object.is(a[i], b[i]))
            return false;
    return true;
}
function cellText(cell) {
    if (typeof cell === 'string')
        return cell;
    if (cell === null || cell === undefined || Number.isNaN(cell))
        return 'null';
    if (Object.is(cell, -0))
        return '-0';
    if (typeof cell === 'object')
        return `${cell.length} numbers`;
    return String(cell);
}


/***/ }),

/***/ 31317:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ version)
/* harmony export */ });
/** Version of the package, kept equal to package.json by a test. */
const version = '0.1.0';


/***/ })

};
