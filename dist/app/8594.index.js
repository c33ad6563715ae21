export const id = 8594;
export const ids = [8594];
export const modules = {

/***/ 83761:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ staleLines),
/* harmony export */   e: () => (/* binding */ backfillHint)
/* harmony export */ });
/* harmony import */ var _text_name_list_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98983);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(37961);


const weeksNamed = 6;
/** One line per regime and reason, with its weeks and, once, what to do. */
function staleLines(stale) {
    const groups = Map.groupBy(stale, ({ regime, why, cure }) => JSON.stringify([regime, why, cure]));
    return [...groups.values()].map((group) => {
        const [{ regime, why, cure } = { regime: '', why: '', cure: undefined }] = group;
        const weeks = group.map(({ week_ending }) => week_ending);
        const stop = why.endsWith('.') ? '' : '.';
        const isRefused = cure !== undefined;
        const todo = cure ?? backfillHint(group.map(({ week_ending }) => ({ regime, weekEnding: week_ending })));
        return `${isRefused ? 'Refused' : 'To do again'}: ${regime}: ${why}${stop} Weeks: ${(0,_text_name_list_js__WEBPACK_IMPORTED_MODULE_0__/* .nameList */ .OD)(weeks, weeksNamed)}. ${todo}`;
    });
}
/** The command that makes weeks again. */
function backfillHint(weeks) {
    const days = [...new Set(weeks.map(({ weekEnding }) => weekEnding))].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C);
    const regimes = [...new Set(weeks.map(({ regime }) => regime))].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byCodeUnits */ .C);
    return `Make them again: regimen backfill --start ${days[0]} --end ${days.at(-1)} --regimes ${regimes.join(',')}`;
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


/***/ }),

/***/ 84106:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ assertRegimesFit),
/* harmony export */   o: () => (/* binding */ assertChunksFit)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);

/** GitHub starts no matrix with more jobs. https://docs.github.com/en/actions/reference/limits */
const mostJobs = 256;
/** @throws UserError when the groups of weeks are more than a matrix takes */
function assertChunksFit(weeks, chunkSize) {
    const chunks = Math.ceil(weeks / chunkSize);
    if (chunks <= mostJobs)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${weeks} weeks in groups of ${chunkSize} are ${chunks} jobs: GitHub allows ${mostJobs} in a matrix.`, { hint: `Give --chunk-size ${Math.ceil(weeks / mostJobs)} or more, or a shorter span.` });
}
/** @throws UserError when the regimes are more than a matrix takes */
function assertRegimesFit(regimes) {
    if (regimes <= mostJobs)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${regimes} regimes are ${regimes} jobs: GitHub allows ${mostJobs} in a matrix.`, {
        hint: `Name at most ${mostJobs} of them with --regimes, and the others in another run; or give some the status retired.`,
    });
}


/***/ }),

/***/ 70056:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./build/lib/src/backfill/stale-weeks.js
var stale_weeks = __webpack_require__(83761);
// EXTERNAL MODULE: ./build/lib/src/calendar/weeks.js
var weeks = __webpack_require__(18429);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/scoring/datasets.js
var datasets = __webpack_require__(7954);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-regimes.js
var selected_regimes = __webpack_require__(59821);
// EXTERNAL MODULE: ./build/lib/src/stages/selected-weeks.js + 1 modules
var selected_weeks = __webpack_require__(89300);
// EXTERNAL MODULE: ./build/lib/src/file-system.js
var file_system = __webpack_require__(55281);
// EXTERNAL MODULE: ./build/lib/src/sources/column-names.js
var column_names = __webpack_require__(51349);
// EXTERNAL MODULE: ./build/lib/src/sources/csv-records.js
var csv_records = __webpack_require__(46127);
// EXTERNAL MODULE: ./build/lib/src/sources/read-source-files.js + 1 modules
var read_source_files = __webpack_require__(77636);
// EXTERNAL MODULE: ./build/lib/src/sources/symbol-matching.js
var symbol_matching = __webpack_require__(74768);
;// CONCATENATED MODULE: ./build/lib/src/stages/weekly/benchmark-member.js






/** A larger file is no list of symbols that a look beforehand should wait for. */
const largestFile = 4 * 2 ** 20;
/**
 * The local text files of the universe that name the benchmark. It is measured against and never ranked, so a member that is the benchmark
 * is a slip. Files of other kinds, and those that are not there or no tables, are left to the ingest.
 *
 * @throws UnreadableError
 */
async function filesWithBenchmark({ universe, benchmark, }) {
    const { files, ...section } = universe;
    const entries = files.map((entry) => (typeof entry === 'string' ? { ...section, path: entry } : entry));
    const wanted = (0,symbol_matching/* foldedSymbol */.Dw)(benchmark);
    return (await localFiles(entries))
        .filter((file) => /\.(csv|tsv|txt)$/i.test(file.path))
        .filter((file) => symbolsOf(file).some((symbol) => (0,symbol_matching/* foldedSymbol */.Dw)(symbol) === wanted))
        .map(({ path }) => path);
}
/** Where files cannot be told, the ingest stops and says why. */
async function localFiles(entries) {
    try {
        const files = await (0,read_source_files/* filesOf */.R8)(entries);
        return files.flatMap(({ location, reading }) => location.kind === 'http' ? [] : [{ ...reading, path: location.path }]);
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return [];
        throw error;
    }
}
/** The symbols that a file lists, as it writes them; none where it is no table with a column of symbols. */
function symbolsOf({ path, columns, strip_suffix: suffix = '' }) {
    const table = tableOf(path);
    if (table === undefined)
        return [];
    const { header, delimiter, text } = table;
    const at = header.indexOf((0,column_names/* nameInFile */.tx)(columns.symbol, header) ?? '');
    if (at < 0)
        return [];
    return text.split('\n').flatMap((line) => {
        const symbol = (0,csv_records/* csvFields */.qZ)(line, delimiter)[at]?.trim() ?? '';
        const isSuffixed = suffix !== '' && symbol.toLowerCase().endsWith(suffix.toLowerCase());
        return isSuffixed ? symbol.slice(0, -suffix.length) : symbol;
    });
}
function tableOf(path) {
    const found = (0,file_system/* statsIfExist */.Uy)(path);
    if (!found?.isFile() || found.size > largestFile)
        return undefined;
    const content = (0,file_system/* readFileIfExistsSync */.$o)(path);
    if (content === undefined)
        return undefined;
    try {
        const { header, delimiter, bytes, end } = (0,csv_records/* csvHeader */.MY)(path, content);
        return { header, delimiter, text: bytes.toString('utf8', end) };
    }
    catch (error) {
        if (error instanceof errors/* UserError */.yo)
            return undefined;
        throw error;
    }
}

// EXTERNAL MODULE: ./build/lib/src/stages/weekly/matrix-limit.js
var matrix_limit = __webpack_require__(84106);
;// CONCATENATED MODULE: ./build/lib/src/stages/weekly/plan.js








const run = async ({ weekEnding, regimes, catchUp, remote }, context) => {
    const { config, clock, log, annotate } = context;
    const asked = (0,selected_weeks/* selectedWeeks */.R)(weekEnding, clock());
    const last = asked.at(-1);
    if (!last)
        throw new errors/* UserError */.yo('No week is selected.');
    // A mistake in a configuration is cheapest found here, before anything is fetched.
    log.debug(`Benchmark ${config.pipeline.benchmark}`);
    if (config.pipeline.enrichment.rules !== undefined)
        config.rules();
    await warnOfBenchmark(context);
    const found = (0,selected_regimes/* findRegimes */.ES)(regimes, config);
    for (const one of found.broken)
        annotate({ level: 'error', title: 'Regime', message: (0,selected_regimes/* brokenLine */.kU)(one) });
    // A broken one stays in the plan: its own leg of the matrix fails, and the others go on.
    const ids = (0,selected_regimes/* regimeIds */.CK)(found);
    (0,matrix_limit/* assertRegimesFit */.C)(ids.length);
    const missed = catchUp ? await weeksToCatchUp(asked, ids, remote, context) : [];
    const weeks = [...new Set([...missed, ...asked])].sort((a, b) => a.cutoffUtc - b.cutoffUtc);
    const { missing, stale } = await openWeeks(weeks, found, context);
    const cutoff = new Date(last.cutoffUtc).toISOString();
    log.info(`Week ${last.weekEnding}, cutoff ${cutoff}; regimes ${ids.join(', ')}`);
    for (const { week_ending, regimes: lacking } of missing)
        log.info(`Missing: ${week_ending} under ${lacking.join(', ')}`);
    for (const line of (0,stale_weeks/* staleLines */.H)(stale))
        log.warning(line);
    return {
        weekEnding: last.weekEnding,
        weeks: weeks.map((week) => week.weekEnding),
        cutoff,
        regimes: ids,
        missed: missed.map((week) => week.weekEnding),
        missing,
        stale: stale.map(({ week_ending, regime, why }) => ({ week_ending, regime, why })),
    };
};
/** The weeks before the last one asked for that the state branch lacks, as many as one run does. */
async function weeksToCatchUp(asked, regimes, given, context) {
    const target = asked.at(-1);
    const { publishedWeeks } = await Promise.all(/* import() */[__webpack_require__.e(6887), __webpack_require__.e(3385)]).then(__webpack_require__.bind(__webpack_require__, 20698));
    const { missedWeeks } = await __webpack_require__.e(/* import() */ 6627).then(__webpack_require__.bind(__webpack_require__, 76627));
    const published = await publishedWeeks(given, context);
    const { weeks, postponed } = missedWeeks(published, regimes, target, context.config.pipeline.memory.catch_up_weeks);
    const missed = weeks.filter((week) => !asked.includes(week));
    if (missed.length > 0) {
        const names = missed.map((week) => week.weekEnding).join(', ');
        const message = `${names}: not published yet, done now before ${target.weekEnding}.`;
        context.annotate({ level: 'notice', title: 'Missed weeks', message });
    }
    const [next] = postponed;
    if (next) {
        const message = `${postponed.length} more weeks from ${next.weekEnding} on are left for later runs (memory.catch_up_weeks); "regimen backfill" does them at once.`;
        context.annotate({ level: 'warning', title: 'Missed weeks', message });
    }
    return missed;
}
async function warnOfBenchmark({ config, annotate }) {
    const { benchmark } = config.pipeline;
    for (const file of await filesWithBenchmark(config.pipeline)) {
        const message = `${file} names the benchmark ${benchmark}: it is never ranked, so it is no member of the universe.`;
        annotate({ level: 'warning', title: 'Universe', message });
    }
}
/** The selected weeks, and those since the oldest scored week, that lack a score under one of the regimes, or have one that would be another now. */
async function openWeeks(selected, found, context) {
    const { lake } = context;
    const scored = await lake.list(datasets/* scoresWeekly */.P);
    const known = new Set(scored.map((keys) => `${keys.regime}/${keys.week_ending}`));
    const dates = [
        ...selected.map(({ weekEnding }) => weekEnding),
        ...scored.map((keys) => keys.week_ending),
    ].sort();
    const [first] = dates;
    const last = selected.at(-1);
    if (!first || !last)
        return { missing: [], stale: [] };
    const states = scored.length === 0 ? undefined : await weekStates(context);
    const missing = [];
    const stale = [];
    for (const week of (0,weeks/* weeksBetween */.WP)(first, last.weekEnding)) {
        const { weekEnding: week_ending } = week;
        const lacking = (0,selected_regimes/* regimeIds */.CK)(found).filter((id) => !known.has(`${id}/${week_ending}`));
        if (lacking.length > 0)
            missing.push({ week_ending, regimes: lacking });
        for (const regime of found.regimes.filter(({ id }) => known.has(`${id}/${week_ending}`))) {
            const state = await states?.scored(week, regime);
            if (state?.kind === 'todo')
                stale.push({ week_ending, regime: regime.id, why: state.why });
            if (state?.kind === 'refused')
                stale.push({ week_ending, regime: regime.id, why: state.why, cure: state.cure });
        }
    }
    return { missing, stale };
}
/** What is held against the configuration as it is: a large part of the program, which a plan for an empty lake never loads. */
async function weekStates(context) {
    const [{ WeekStates: States }, { presentRecipe }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(352), __webpack_require__.e(214), __webpack_require__.e(4696), __webpack_require__.e(1748), __webpack_require__.e(5017), __webpack_require__.e(21), __webpack_require__.e(726), __webpack_require__.e(4502)]).then(__webpack_require__.bind(__webpack_require__, 70726)),
        Promise.all(/* import() */[__webpack_require__.e(352), __webpack_require__.e(4696), __webpack_require__.e(1748), __webpack_require__.e(5017), __webpack_require__.e(3343), __webpack_require__.e(6721)]).then(__webpack_require__.bind(__webpack_require__, 30041)),
    ]);
    return States.of(context.lake, presentRecipe(context));
}


/***/ }),

/***/ 98799:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ canonicalize)
/* harmony export */ });
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}


/***/ })

};
