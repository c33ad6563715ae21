export const id = 4696;
export const ids = [4696];
export const modules = {

/***/ 87924:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Iq: () => (/* binding */ parseDay),
/* harmony export */   YO: () => (/* binding */ isDateFormat),
/* harmony export */   pe: () => (/* binding */ unixFormatOf)
/* harmony export */ });
/* unused harmony export dateFormats */
/* harmony import */ var _date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);

/** How a source writes its dates; the user states it, because 3/4/2014 alone does not say which number is the month. */
const dateFormats = (/* unused pure expression or super */ null && (['YYYY-MM-DD', 'YYYYMMDD', 'M/D/YYYY', 'D/M/YYYY', 'D.M.YYYY']));
/** Times since 1970-01-01 UTC as whole numbers, by the name of their format: how many make a day. */
const unixFormats = new Map([
    ['unix_s', 86_400],
    ['unix_ms', 86_400e3],
    ['unix_us', 86_400e6],
    ['unix_ns', 86_400e9],
]);
/** About as many as there are to the year 9999. */
const mostDays = 2_900_000;
const tokens = {
    YYYY: ['year', '(\\d{4})'],
    YY: ['year', '(\\d{2})'],
    MMM: ['month', '([A-Za-z]{3,9})\\.?'],
    MM: ['month', '(\\d{2})'],
    M: ['month', '(\\d{1,2})'],
    DD: ['day', '(\\d{2})'],
    D: ['day', '(\\d{1,2})'],
};
const monthNames = 'january february march april may june july august september october november december'.split(' ');
const compiledFormats = new Map();
/** Whether a text is a pattern of a date that `parseDay` takes. */
function isDateFormat(text) {
    return unixFormats.has(text) || compiled(text) !== undefined;
}
/**
 * Days from 1970-01-01 to a date written in `format`, or undefined when the text is no such date or the day does not exist. A time
 * behind the date does not matter for a session.
 */
function parseDay(text, format) {
    const perDay = unixFormats.get(format);
    if (perDay !== undefined)
        return unixDay(text.trim(), perDay);
    const match = compiled(format)?.pattern.exec(text.trim());
    const parts = compiled(format)?.parts;
    if (!match || parts === undefined)
        return undefined;
    const part = (name) => match[parts.indexOf(name) + 1];
    const year = fullYear(part('year'));
    const month = monthNumber(part('month'));
    const day = (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDayOf */ .LV)(Number(year), Number(month), Number(part('day')));
    // A day past the end of its month, or a month past the end of its year, runs on into the next one.
    const written = `${year}-${month}-${part('day').padStart(2, '0')}`;
    return (0,_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day) === written ? day : undefined;
}
/** A number of another unit would be a day of no calendar. */
function unixDay(text, perDay) {
    const day = Math.floor(Number(text) / perDay);
    return /^-?\d{1,19}$/.test(text) && Math.abs(day) <= mostDays ? day : undefined;
}
/** 1973 to 2099, in days since 1970: within them no number is a time in two of the units. */
const [firstUnixDay, lastUnixDay] = [1157, 47_481];
/** The unit in which all texts are times since 1970, each of a day that has prices; undefined where they are none. */
function unixFormatOf(texts) {
    const isLikely = (day) => day !== undefined && day >= firstUnixDay && day <= lastUnixDay;
    return [...unixFormats.keys()].find((format) => texts.length > 0 && texts.every((text) => isLikely(parseDay(text, format))));
}
function compiled(format) {
    if (!compiledFormats.has(format))
        compiledFormats.set(format, compile(format));
    return compiledFormats.get(format);
}
function compile(format) {
    const pieces = format.match(/YYYY|YY|MMM|MM|M|DD|D|[ .,/-]/g) ?? [];
    const parts = pieces.flatMap((piece) => tokens[piece]?.[0] ?? []);
    const isComplete = parts.length === 3 && new Set(parts).size === 3 && pieces.join('') === format;
    if (!isComplete || pieces.some((piece, i) => isOpenEnded(piece) && touchesDigits(pieces, i)))
        return undefined;
    const source = pieces.map((piece) => tokens[piece]?.[1] ?? `\\${piece}`).join('');
    const time = /[^A-Z]/.test(format) ? '(?:[T ]\\d.*)?' : '';
    return { pattern: new RegExp(`^${source}${time}$`), parts };
}
function isOpenEnded(piece) {
    return piece === 'M' || piece === 'D';
}
/** 1112026 as MDYYYY could be read in two ways. */
function touchesDigits(pieces, at) {
    return [pieces[at - 1], pieces[at + 1]].some((piece) => piece !== undefined && piece !== 'MMM' && piece in tokens);
}
function fullYear(digits) {
    if (digits.length === 4)
        return digits;
    return Number(digits) < 70 ? `20${digits}` : `19${digits}`;
}
/** Two digits; `00` for a name that no month has. */
function monthNumber(text) {
    if (/^\d/.test(text))
        return text.padStart(2, '0');
    const wanted = text.toLowerCase();
    const month = monthNames.findIndex((name) => name.startsWith(wanted)) + 1;
    return String(month).padStart(2, '0');
}


/***/ }),

/***/ 63974:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Du: () => (/* binding */ barOutcomes),
/* harmony export */   R5: () => (/* binding */ columnsAtFault),
/* harmony export */   bu: () => (/* binding */ outcome),
/* harmony export */   bz: () => (/* binding */ describeBar),
/* harmony export */   fK: () => (/* binding */ isQuarantined),
/* harmony export */   k0: () => (/* binding */ judgePrices),
/* harmony export */   w6: () => (/* binding */ judgeBars)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _market_bar_invariants_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14153);
/* harmony import */ var _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(36993);



/**
 * What becomes of a row of a source. The lower-case ones are no errors: the row is taken, or it is not asked for. The
 * upper-case ones are the reasons for quarantine; where a row breaks several rules it has the first.
 */
const barOutcomes = [
    'taken',
    'other symbol',
    'after the week',
    'before the window',
    'given by an earlier file',
    'given under the exact symbol',
    'placeholder on a day without a session',
    'given again with other values',
    'UNREADABLE_DATE',
    'FUTURE_DATE',
    'INVALID_SYMBOL',
    'NOT_A_SESSION',
    'NULL_PRICE',
    'NOT_POSITIVE',
    'NEGATIVE_VOLUME',
    'HIGH_LOW_ORDER',
    'DUPLICATE_BAR',
    'CONFLICTING_DUPLICATE',
    'UNKNOWN_ASSET',
    'MISDATED',
];
/** The number that stands for an outcome. */
const outcome = Object.fromEntries(barOutcomes.map((name, i) => [name, i]));
/** Whether an outcome is a reason for quarantine. */
function isQuarantined(code) {
    return code >= outcome.UNREADABLE_DATE;
}
/**
 * The outcome of each row on its own; duplicates are settled afterwards.
 *
 * @param today epoch day (UTC) of the run
 */
function judgeBars(bars, window, today) {
    const outcomes = new Uint8Array(bars.rows);
    for (let row = 0; row < bars.rows; row++)
        outcomes[row] = judgeBar(bars, row, window, today);
    return outcomes;
}
function judgeBar(bars, row, window, today) {
    const symbol = bars.symbol[row];
    const day = bars.day[row];
    // A file may hold far more symbols than are asked for: those rows are not looked at.
    if (symbol === _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .otherSymbol */ .ti)
        return outcome['other symbol'];
    if (day === _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .noDay */ .O)
        return outcome.UNREADABLE_DATE;
    if (day > today)
        return outcome.FUTURE_DATE;
    if (day > window.lastDay)
        return outcome['after the week'];
    if (day < window.firstDay)
        return outcome['before the window'];
    if (symbol === _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .noSymbol */ .MS)
        return outcome.INVALID_SYMBOL;
    if (window.sessionOfDay[day - window.firstDay] < 0)
        return outcome.NOT_A_SESSION;
    return judgePrices(bars.open[row], bars.high[row], bars.low[row], bars.close[row], bars.hasAdjClose[row] === 1 ? bars.adj_close[row] : 1, bars.volume[row]);
}
/** The outcome of the prices and the volume of a row. */
function judgePrices(open, high, low, close, adjClose, volume) {
    // One null (NaN) or infinite number makes the sum so.
    if (!Number.isFinite(open + high + low + close + adjClose + volume))
        return outcome.NULL_PRICE;
    if (!(open > 0 && high > 0 && low > 0 && close > 0 && adjClose > 0))
        return outcome.NOT_POSITIVE;
    if (volume < 0)
        return outcome.NEGATIVE_VOLUME;
    return (0,_market_bar_invariants_js__WEBPACK_IMPORTED_MODULE_1__/* .breaksHighLowOrder */ .Z)(open, high, low, close) ? outcome.HIGH_LOW_ORDER : outcome.taken;
}
const pricesOnly = ['open', 'high', 'low', 'close'];
/** The columns for which a row was set aside with this outcome; none where it is the row as a whole. */
function columnsAtFault(bars, row, code) {
    const value = (column) => bars[column][row];
    const given = bars.hasAdjClose[row] === 1 ? [...pricesOnly, 'adj_close'] : pricesOnly;
    switch (barOutcomes[code]) {
        case 'UNREADABLE_DATE':
        case 'FUTURE_DATE':
        case 'NOT_A_SESSION':
        case 'MISDATED':
            return ['date'];
        case 'INVALID_SYMBOL':
            return ['symbol'];
        case 'NULL_PRICE':
            return [...given, 'volume'].filter((column) => !Number.isFinite(value(column)));
        case 'NOT_POSITIVE':
            return given.filter((column) => !(value(column) > 0));
        case 'NEGATIVE_VOLUME':
            return ['volume'];
        case 'HIGH_LOW_ORDER':
            return pricesOnly;
        default:
            return [];
    }
}
/** What was found in a row set aside with this outcome, in a few words. */
function describeBar(bars, row, code) {
    const columns = columnsAtFault(bars, row, code);
    const shown = () => columns.map((column) => `${column}=${bars[column][row]}`).join(', ');
    switch (barOutcomes[code]) {
        case 'UNREADABLE_DATE':
            return 'the date cannot be read';
        case 'INVALID_SYMBOL':
            return 'the symbol is empty or no ticker';
        case 'NULL_PRICE':
            return columns.length === 0 ? 'numbers too large to add up' : `no finite number in ${columns.join(', ')}`;
        case 'NOT_POSITIVE':
        case 'NEGATIVE_VOLUME':
        case 'HIGH_LOW_ORDER':
            return shown();
        case 'DUPLICATE_BAR':
            return `the file gives ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(bars.day[row])} before, with the same values`;
        case 'UNKNOWN_ASSET':
            return 'no asset is called so on that day';
        case 'MISDATED':
            return `dated ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(bars.day[row])}, in a month that has bars on closed days and none on as many sessions`;
        case 'CONFLICTING_DUPLICATE':
            return `the file gives ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(bars.day[row])} more than once, with other values`;
        default:
            return `dated ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(bars.day[row])}`;
    }
}


/***/ }),

/***/ 14153:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ breaksHighLowOrder),
/* harmony export */   n: () => (/* binding */ checkBars)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75925);


/** Prices that went through single precision or through adjustment differ in the last digits: this much disorder is none. */
const orderTolerance = 1e-6;
/** Whether the high lies below, or the low above, another price of the bar by more than a millionth of it. */
function breaksHighLowOrder(open, high, low, close) {
    return (high < Math.max(open, close, low) * (1 - orderTolerance) || low > Math.min(open, close, high) * (1 + orderTolerance));
}
/**
 * What is wrong with stored bars: a (symbol, date) twice, a null, a price of zero or less, a negative volume, high and
 * low out of order, a day that is no session, a day after `lastDay`.
 *
 * @param isSession whether an epoch day is a session
 * @param lastDay epoch day
 */
function checkBars(table, isSession, lastDay) {
    const violations = [];
    const { symbol, date } = table.columns;
    const order = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_1__/* .sortedOrder */ .uQ)(table, ['symbol', 'date']);
    for (let i = 0; i < table.rows; i++) {
        const row = order[i];
        const day = date[row];
        const report = (code, detail) => violations.push({ code, symbol: symbol[row], date: (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(day), detail });
        const before = order[i - 1];
        if (before !== undefined && symbol[before] === symbol[row] && date[before] === day) {
            report('DUPLICATE_BAR', 'stored more than once');
        }
        if (day > lastDay)
            report('FUTURE_DATE', `after ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(lastDay)}`);
        if (!isSession(day))
            report('NOT_A_SESSION', 'the exchange held no session');
        checkValues(table, row, report);
    }
    return violations;
}
function checkValues({ columns }, row, report) {
    const open = columns.open[row];
    const high = columns.high[row];
    const low = columns.low[row];
    const close = columns.close[row];
    const adjClose = columns.adj_close[row];
    const volume = columns.volume[row];
    if (!Number.isFinite(open + high + low + close + volume)) {
        report('NULL_PRICE', `open=${open}, high=${high}, low=${low}, close=${close}, volume=${volume}`);
    }
    else if (!(open > 0 && high > 0 && low > 0 && close > 0) || adjClose <= 0) {
        report('NOT_POSITIVE', `open=${open}, high=${high}, low=${low}, close=${close}, adj_close=${adjClose}`);
    }
    else if (breaksHighLowOrder(open, high, low, close)) {
        report('HIGH_LOW_ORDER', `open=${open}, high=${high}, low=${low}, close=${close}`);
    }
    if (volume < 0)
        report('NEGATIVE_VOLUME', `volume=${volume}`);
}


/***/ }),

/***/ 36993:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ concatBarRows),
/* harmony export */   MS: () => (/* binding */ noSymbol),
/* harmony export */   O: () => (/* binding */ noDay),
/* harmony export */   Sv: () => (/* binding */ barTable),
/* harmony export */   Tj: () => (/* binding */ priceColumns),
/* harmony export */   ti: () => (/* binding */ otherSymbol)
/* harmony export */ });
/* harmony import */ var _lake_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(75925);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5737);


/** A numeric column of a bar, by its name in the datasets. */
const priceColumns = ['open', 'high', 'low', 'close', 'adj_close', 'volume'];
/** Stands in `symbol` for a valid symbol that is not asked for, and for a text that is no symbol. */
const otherSymbol = -1;
const noSymbol = -2;
/** Stands in `day` for a date that cannot be read. */
const noDay = -2_147_483_648;
/** The bars of several sources, one after the other. */
function concatBarRows(parts) {
    const [only] = parts;
    if (only !== undefined && parts.length === 1)
        return only;
    const rows = parts.reduce((sum, part) => sum + part.rows, 0);
    const joined = {
        rows,
        symbol: new Int32Array(rows),
        day: new Int32Array(rows),
        hasAdjClose: new Uint8Array(rows),
        open: new Float64Array(rows),
        high: new Float64Array(rows),
        low: new Float64Array(rows),
        close: new Float64Array(rows),
        adj_close: new Float64Array(rows),
        volume: new Float64Array(rows),
    };
    const isSpelled = parts.some((part) => part.isSpelled !== undefined) ? new Uint8Array(rows) : undefined;
    let at = 0;
    for (const part of parts) {
        if (part.isSpelled)
            isSpelled?.set(part.isSpelled, at);
        joined.symbol.set(part.symbol, at);
        joined.day.set(part.day, at);
        joined.hasAdjClose.set(part.hasAdjClose, at);
        for (const column of priceColumns)
            joined[column].set(part[column], at);
        at += part.rows;
    }
    return isSpelled === undefined ? joined : { ...joined, isSpelled };
}
/** The rows numbered `order` as a table of the lake. All must have a known symbol. */
function barTable(bars, order, symbols) {
    const table = (0,_lake_table_js__WEBPACK_IMPORTED_MODULE_1__/* .emptyTable */ ._d)(_datasets_js__WEBPACK_IMPORTED_MODULE_0__/* .marketDaily */ .Gb.columns, order.length);
    const { columns } = table;
    for (let i = 0; i < order.length; i++) {
        const row = order[i];
        columns.symbol[i] = symbols[bars.symbol[row]];
        columns.date[i] = bars.day[row];
    }
    for (const column of priceColumns) {
        const source = bars[column];
        const target = columns[column];
        for (let i = 0; i < order.length; i++)
            target[i] = source[order[i]];
    }
    return table;
}


/***/ }),

/***/ 35167:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C0: () => (/* binding */ errorBudget),
/* harmony export */   GQ: () => (/* binding */ formatDescription),
/* harmony export */   Hy: () => (/* binding */ refuseEqualMarks),
/* harmony export */   MH: () => (/* binding */ providerList),
/* harmony export */   N: () => (/* binding */ numberSettings),
/* harmony export */   QI: () => (/* binding */ aliasesOf),
/* harmony export */   R7: () => (/* binding */ refuseSharedColumns),
/* harmony export */   TA: () => (/* binding */ recordsSetting),
/* harmony export */   hb: () => (/* binding */ orName),
/* harmony export */   i$: () => (/* binding */ dateFormat),
/* harmony export */   l$: () => (/* binding */ sourceFiles),
/* harmony export */   m8: () => (/* binding */ sectionWithFormats),
/* harmony export */   mK: () => (/* binding */ symbolSettings),
/* harmony export */   uS: () => (/* binding */ columnName),
/* harmony export */   z2: () => (/* binding */ aliases)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2503);
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(64377);
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _calendar_date_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87924);
/* harmony import */ var _symbol_matching_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(74768);
/* harmony import */ var _symbol_of_name_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34304);





const columnName = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).max(200);
const path = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .min(1)
    .max(4096)
    .describe('Local path or pattern of paths such as data/*.csv (relative to the folder the run starts in), or http(s) address; .csv, .txt, .parquet, .json or .ndjson, each also as .gz');
/** How dates of a source are written. */
const dateFormat = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
    .refine(_calendar_date_format_js__WEBPACK_IMPORTED_MODULE_1__/* .isDateFormat */ .YO, 'expected a pattern of YYYY or YY, MM, M or MMM, and DD or D, with spaces or . , / - between them, such as YYYY-MM-DD or D.M.YYYY, or unix_s, unix_ms, unix_us or unix_ns');
/** Where the symbol of a file's rows comes from, when not from a column. */
const symbolSettings = {
    symbol: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP()
        .refine((text) => (0,_symbol_of_name_js__WEBPACK_IMPORTED_MODULE_3__/* .namesSymbolPlace */ .G7)(text) || /^\S{1,24}$/.test(text), 'expected a symbol, or a pattern with {symbol}')
        .optional()
        .describe('The symbol of every row, or where it stands in the name of the file: "{symbol}", "{symbol}_us_d", "daily_*_{symbol}"; * is any text'),
    strip_suffix: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).max(24).optional().describe('What is cut off the end of each symbol, such as .US'),
};
/** How numbers are written, where not as 1234.5. */
const numberSettings = {
    decimal: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['.', ',']).optional().describe('Mark before the fraction of a number; a point unless said'),
    thousands: zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n([',', '.', ' ', "'"])
        .optional()
        .describe('Mark between groups of three digits; without it 1,234 is no number'),
    currency: zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().min(1).max(4).optional().describe('Text before or behind prices, such as $'),
};
const recordsSetting = columnName
    .optional()
    .describe('Where the records lie in a JSON document that is no array, such as data.articles; {symbol} stands for keys that are the symbols of the records below them');
/** A list of files, each a path or an object that says how it is read where that differs from the section. */
function sourceFiles(reading) {
    const file = zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({ path, ...reading }).superRefine(refuseEqualMarks);
    return zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .union */ .KCZ([path, file])).min(1);
}
/** Refuses one mark for both fraction and thousands: such numbers could not be told apart. */
function refuseEqualMarks(settings, context) {
    const { decimal, thousands } = settings;
    if (thousands === undefined || thousands !== (decimal ?? '.'))
        return;
    const message = `expected another mark than that of the fraction, which is "${thousands}"`;
    context.addIssue({ code: 'custom', path: ['thousands'], message });
}
/** Refuses a column that is named for two meanings where one of them, such as the date, can be nothing else. */
function refuseSharedColumns(...alone) {
    return (columns, context) => {
        for (const name of alone) {
            const other = Object.keys(columns).find((key) => key !== name && columns[key] === columns[name]);
            if (other === undefined || columns[name] === undefined)
                continue;
            const message = `the column "${columns[name]}" is named for ${other} as well`;
            context.addIssue({ code: 'custom', path: [name], message });
        }
    };
}
/** The choices of a `format` in words. */
function formatDescription(formats) {
    const choices = Object.entries(formats).map(([name, { description }]) => `${name}: ${description}`);
    return `How the files are built, where not as a plain table. ${choices.join('; ')}`;
}
/**
 * Writes out, before a section of pipeline.yaml is checked, what its formats stand for, the columns of the section and of each of its
 * files included. What a file says goes first, then its format, then what the section says, then the section's format. A file with a
 * format of its own takes nothing over from the section.
 *
 * @param formats what each format says, by its name
 * @param reading the settings that files can have on their own
 */
function sectionWithFormats(formats, reading) {
    const settingsOf = ({ format }) => {
        if (typeof format !== 'string' || !Object.hasOwn(formats, format))
            return undefined;
        return picked(formats[format], reading);
    };
    return (section) => {
        if (!isSettings(section))
            return section;
        const whole = completed(section, settingsOf(section));
        if (!Array.isArray(section.files))
            return whole;
        const passedOn = picked(whole, reading);
        const files = section.files.map((entry) => isSettings(entry) ? completed(entry, settingsOf(entry) ?? passedOn) : entry);
        return { ...whole, files };
    };
}
/** Says of a section that is not written, or left empty, what belongs into it. */
function orName(what) {
    return { error: ({ input }) => (input === undefined || input === null ? `name ${what}` : undefined) };
}
function picked(settings, keys) {
    return Object.fromEntries(Object.entries(settings).filter(([key]) => Object.hasOwn(keys, key)));
}
/** The settings over those they build on. A column for the symbol replaces a symbol from elsewhere. */
function completed(own, base = {}) {
    const hasColumn = isSettings(own.columns) && own.columns.symbol !== undefined;
    const { symbol: _, ...withoutSymbol } = base;
    const merged = { ...(hasColumn ? withoutSymbol : base), ...own };
    const isMergeable = isSettings(base.columns) && (own.columns === undefined || isSettings(own.columns));
    return isMergeable ? { ...merged, columns: { ...base.columns, ...own.columns } } : merged;
}
function isSettings(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** A share of rows that may be quarantined. */
const errorBudget = zod__WEBPACK_IMPORTED_MODULE_4__/* .number */ .aig()
    .min(0)
    .max(1)
    .describe('Share of rows that may be quarantined before the stage fails');
const ticker = zod__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP().refine(_symbol_matching_js__WEBPACK_IMPORTED_MODULE_2__/* .isTicker */ .Ds, 'expected a ticker');
const isoDay = zod__WEBPACK_IMPORTED_MODULE_5__/* .date */ .p6('expected a date as YYYY-MM-DD');
/** `universe.aliases` of pipeline.yaml. */
const aliases = zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* .strictObject */ .rej({
    symbol: ticker.describe('Symbol as the universe has it'),
    alias: ticker.describe('The other name, as sources write it'),
    from: isoDay.optional().describe('First date of rows that it holds for; without it all before "to"'),
    to: isoDay.optional().describe('Last date of rows that it holds for; without it all from "from" on'),
})
    .refine(({ symbol, alias }) => symbol !== alias, 'expected an alias that differs from its symbol')
    .refine(({ from, to }) => from === undefined || to === undefined || from <= to, 'expected from before to'))
    .refine((all) => all.every((one, i) => all.slice(0, i).every((other) => !contradict(one, other))), 'expected an alias to stand for one symbol on any day')
    .describe('Other names of symbols, with the dates for which they hold: FB for META to 2022-06-08. Case and the mark before a class of shares ' +
    '(BRK.B, BRK-B, BRK/B, BRK B) are matched without');
function contradict(a, b) {
    const meet = (a.from ?? '') <= (b.to ?? '9999') && (b.from ?? '') <= (a.to ?? '9999');
    return a.alias === b.alias && a.symbol !== b.symbol && meet;
}
/** The aliases with their dates as epoch days. */
function aliasesOf(written) {
    return written.map(({ symbol, alias, from, to }) => ({
        symbol,
        alias,
        from: from === undefined ? Number.NEGATIVE_INFINITY : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(from)),
        to: to === undefined ? Number.POSITIVE_INFINITY : (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)((0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .parseIsoDate */ .jT)(to)),
    }));
}
/** Names in an order of preference, each once. */
function providerList(names, description) {
    return zod__WEBPACK_IMPORTED_MODULE_4__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_4__/* ["enum"] */ .k5n(['files', ...names]))
        .min(1)
        .refine((list) => new Set(list).size === list.length, 'expected each provider once')
        .default(['files'])
        .describe(description);
}


/***/ })

};
