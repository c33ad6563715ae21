export const id = 6721;
export const ids = [6721];
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

/***/ 83118:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ parsePublished),
/* harmony export */   s: () => (/* binding */ lacksOffset)
/* harmony export */ });
/* harmony import */ var _local_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83105);

const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?)(?:\s?(Z|[+-]\d{2}:?\d{2}))?$/i;
/** ISO 8601 without marks, as in `20260701T100000`. */
const basic = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})?(Z|[+-]\d{2}:?\d{2})?$/i;
/** RFC 5322, as mail and RSS have it: `Wed, 01 Jul 2026 10:00:00 -0400`. */
const mail = /^(?:[a-z]{3},\s*)?(\d{1,2})\s([a-z]{3})\s(\d{4})\s(\d{2}:\d{2}(?::\d{2})?)\s([+-]\d{4}|[a-z]{1,3})$/i;
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** The zones that RFC 5322 (4.3) gives a meaning. */
const mailZones = {
    ...{ ut: 'Z', utc: 'Z', gmt: 'Z', z: 'Z', edt: '-0400', est: '-0500', cdt: '-0500', cst: '-0600' },
    ...{ mdt: '-0600', mst: '-0700', pdt: '-0700', pst: '-0800' },
};
const number = /^\d{9,13}(?:\.\d+)?$/;
/** 1973 in milliseconds, the year 5138 in seconds: between the two no time of publication is ambiguous. */
const firstMilliseconds = 1e11;
/**
 * A time of publication in milliseconds since 1970, or NaN. ISO 8601 with an offset or Z, RFC 5322, or epoch seconds or
 * milliseconds. A time without offset is one of the zone; without zone it is not taken: it could be hours away, on the other side of a cutoff.
 *
 * @param zone name of an existing time zone
 */
function parsePublished(text, zone) {
    const trimmed = text.trim();
    if (number.test(trimmed)) {
        const value = Number(trimmed);
        return Math.trunc(value < firstMilliseconds ? value * 1000 : value);
    }
    const [, date, time, offset] = partsOf(trimmed) ?? [];
    if (date === undefined || time === undefined || !dayExists(date))
        return Number.NaN;
    const written = `${date}T${time.replace(',', '.')}`;
    if (offset === undefined) {
        const shown = zone === undefined ? Number.NaN : Date.parse(`${written}Z`);
        return zone === undefined || Number.isNaN(shown) ? Number.NaN : (0,_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .instantIn */ .V)(zone, shown);
    }
    const colon = /^[+-]\d{4}$/.test(offset) ? `${offset.slice(0, 3)}:${offset.slice(3)}` : offset.toUpperCase();
    return Date.parse(`${written}${colon}`);
}
/** Whether a text is a time that lacks nothing but its offset. */
function lacksOffset(text) {
    const [match, , , offset] = partsOf(text.trim()) ?? [];
    return match !== undefined && offset === undefined;
}
/** Nearly all times are ISO 8601 with marks, and no other way of writing looks like it. */
function partsOf(text) {
    return iso.exec(text) ?? iso.exec(isoText(text));
}
/** A time that is written in another known way, as ISO 8601 with marks; any other text as it is. */
function isoText(text) {
    const [isBasic, year, month, day, hour, minute, second = '00', offset = ''] = basic.exec(text) ?? [];
    if (isBasic !== undefined)
        return `${year}-${month}-${day}T${hour}:${minute}:${second}${offset}`;
    const [isMail, dayOfMonth = '', name = '', ofYear, time, zone = ''] = mail.exec(text) ?? [];
    const place = months.indexOf(name.toLowerCase()) + 1;
    const shift = mailZones[zone.toLowerCase()] ?? zone;
    if (isMail === undefined || place === 0 || !/^(?:Z|[+-]\d{4})$/.test(shift))
        return text;
    return `${ofYear}-${String(place).padStart(2, '0')}-${dayOfMonth.padStart(2, '0')}T${time}${shift}`;
}
/** `Date.parse` takes 31 February for 3 March. */
function dayExists(date) {
    return new Date(`${date}T00:00:00Z`).getUTCDate() === Number(date.slice(8));
}


/***/ }),

/***/ 41359:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ writtenDates),
/* harmony export */   g: () => (/* binding */ tellingDate)
/* harmony export */ });
/* harmony import */ var _date_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87924);

const formats = [
    'YYYY-MM-DD',
    'YYYYMMDD',
    'YYYY/MM/DD',
    'YYYY.MM.DD',
    'DD.MM.YYYY',
    'MM/DD/YYYY',
    'DD/MM/YYYY',
    'DD-MM-YYYY',
    'MM-DD-YYYY',
    'D.M.YYYY',
    'M/D/YYYY',
    'D/M/YYYY',
    'D-M-YYYY',
    'M-D-YYYY',
    'MMM D, YYYY',
    'MMM D YYYY',
    'D MMM YYYY',
    'D-MMM-YYYY',
    'D-MMM-YY',
    'D.M.YY',
    'M/D/YY',
    'D/M/YY',
];
/**
 * The pattern that all dates fit. Where two fit that take month and day the other way round, it is the one under which more
 * dates lie on weekdays, and the other one is its rival when that does not tell them apart.
 *
 * @param texts some dates, blank ones left out
 */
function writtenDates(texts) {
    const fitting = formats.filter((format) => texts.length > 0 && texts.every((text) => (0,_date_format_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDay */ .Iq)(text, format) !== undefined));
    const [first] = fitting;
    if (first === undefined) {
        const unix = (0,_date_format_js__WEBPACK_IMPORTED_MODULE_0__/* .unixFormatOf */ .pe)(texts);
        return unix === undefined ? undefined : { format: unix };
    }
    const days = (format) => texts.map((text) => (0,_date_format_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDay */ .Iq)(text, format) ?? 0);
    const rival = fitting.find((format) => days(format).join() !== days(first).join());
    if (rival === undefined)
        return { format: first };
    const [own, other] = [weekdays(days(first)), weekdays(days(rival))];
    if (own === other)
        return { format: first, rival };
    return { format: own > other ? first : rival };
}
function weekdays(days) {
    // 1970-01-01 was a Thursday: 2 and 3 days later were the weekend.
    return days.filter((day) => ![2, 3].includes(((day % 7) + 7) % 7)).length;
}
/** The date of some that says most of how they are written: the one that the fewest patterns fit. */
function tellingDate(texts) {
    const fits = texts.map((text) => formats.filter((format) => (0,_date_format_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDay */ .Iq)(text, format) !== undefined).length);
    const fewest = Math.min(...fits.filter((count) => count > 0));
    return texts[fits.indexOf(fewest)] ?? texts[0];
}


/***/ }),

/***/ 81470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ adjustedColumn),
/* harmony export */   Ic: () => (/* binding */ adjustedSpellings),
/* harmony export */   gd: () => (/* binding */ noColumn)
/* harmony export */ });
/** In `market.columns.adj_close`: the files have no adjusted close, or it is not to be used. */
const noColumn = 'none';
/** How exports name their adjusted close, the ones that are preferred first. */
const adjustedSpellings = [
    'adj_close',
    'Adj Close',
    'adjclose',
    'adjClose',
    'Adj_Close',
    'adjusted_close',
    'Adjusted Close',
];
/**
 * Which column of a file holds the adjusted close.
 *
 * @param named as configured: a name, `none`, or undefined to take whichever usual one the file has
 * @param present the columns of the file
 */
function adjustedColumn(named, present) {
    if (named === noColumn)
        return undefined;
    return named ?? adjustedSpellings.find((spelling) => present.includes(spelling));
}


/***/ }),

/***/ 82932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Um: () => (/* binding */ wantedBarColumns),
/* harmony export */   dV: () => (/* binding */ readBarRows),
/* harmony export */   q: () => (/* binding */ fetchedBars)
/* harmony export */ });
/* harmony import */ var _calendar_date_format_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87924);
/* harmony import */ var _calendar_written_dates_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(41359);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42226);
/* harmony import */ var _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(36993);
/* harmony import */ var _sources_fetched_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9764);
/* harmony import */ var _sources_source_columns_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(94757);
/* harmony import */ var _sources_symbol_matching_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(74768);
/* harmony import */ var _adjusted_column_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81470);








const fetchedColumns = {
    symbol: 'symbol',
    date: 'date',
    open: 'open',
    high: 'high',
    low: 'low',
    close: 'close',
    volume: 'volume',
};
/** The bars that a live provider answered with, as a source; none where it gave no answer. */
async function fetchedBars(provider, answers) {
    if (answers.length === 0)
        return [];
    const table = await (0,_sources_fetched_table_js__WEBPACK_IMPORTED_MODULE_4__/* .fetchedTable */ .Cb)(answers, Object.values(fetchedColumns));
    const columns = { ...fetchedColumns, adj_close: _adjusted_column_js__WEBPACK_IMPORTED_MODULE_7__/* .noColumn */ .gd };
    return [{ ...table, columns, dateFormat: 'YYYY-MM-DD', provider, isAsTraded: true }];
}
/** The columns of a source of bars that must be read, and those that are taken where it has them. */
function wantedBarColumns(columns) {
    const { symbol, date, open, high, low, close, adj_close, volume, adj_volume } = columns;
    const required = [symbol, date, open, high, low, close, adj_volume ?? volume];
    if (adj_close === undefined)
        return { required, optional: _adjusted_column_js__WEBPACK_IMPORTED_MODULE_7__/* .adjustedSpellings */ .Ic };
    return { required: adj_close === _adjusted_column_js__WEBPACK_IMPORTED_MODULE_7__/* .noColumn */ .gd ? required : [...required, adj_close] };
}
/**
 * The bars of a source. A bar as traded has its close for adjusted close: adjusted for nothing yet.
 *
 * @param files how files are to be read
 * @param symbols place of each symbol that is asked for
 * @param matcher finds them under other spellings
 * @throws UserError when not a single date of a file can be read: then the format is wrong, not the rows
 */
async function readBarRows(source, files, symbols, matcher) {
    const { frame, columns = files.columns, dateFormat: format = files.date_format, isAsTraded = false } = source;
    const symbolCodes = await (0,_sources_source_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .codedColumn */ .g0)(frame, columns.symbol);
    const dateCodes = await (0,_sources_source_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .codedColumn */ .g0)(frame, columns.date);
    const written = (0,_sources_source_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .holdsDates */ .u$)(frame, columns.date) ? 'YYYY-MM-DD' : format;
    const days = dateCodes.values.map((text) => (0,_calendar_date_format_js__WEBPACK_IMPORTED_MODULE_0__/* .parseDay */ .Iq)(text, written) ?? _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .noDay */ .O);
    if (source.provider === undefined && days.length > 0 && days.every((day) => day === _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .noDay */ .O)) {
        throw unreadableDates(source.file.name, columns.date, written, [...dateCodes.values].sort());
    }
    const adjusted = (0,_adjusted_column_js__WEBPACK_IMPORTED_MODULE_7__/* .adjustedColumn */ .DV)(columns.adj_close, frame.columns);
    const numbers = (name) => (0,_sources_source_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .numberColumn */ .sA)(frame, name, source.notation);
    const close = await numbers(columns.close);
    const day = dateCodes.codes.map((code) => days[code] ?? _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .noDay */ .O);
    const { symbol, isSpelled, ...names } = namedRows(symbolCodes, day, symbols, source.symbols, matcher);
    const bars = {
        rows: frame.height,
        symbol,
        day,
        ...(isSpelled ? { isSpelled } : {}),
        open: await numbers(columns.open),
        high: await numbers(columns.high),
        low: await numbers(columns.low),
        close,
        adj_close: adjusted ? await numbers(adjusted) : adjustedForNothing(close, isAsTraded),
        hasAdjClose: adjusted ? await (0,_sources_source_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .presentCells */ .vj)(frame, adjusted) : new Uint8Array(frame.height),
        volume: await (0,_sources_source_columns_js__WEBPACK_IMPORTED_MODULE_5__/* .numberColumn */ .sA)(frame, columns.adj_volume ?? columns.volume, { ...source.notation, factors: true }),
    };
    return { bars, ...names };
}
/** Texts of dates that are looked at to tell how they are written. */
const lookedAtDates = 400;
function unreadableDates(name, column, expected, texts) {
    const step = Math.max(1, Math.floor(texts.length / lookedAtDates));
    const some = texts.filter((text, i) => i % step === 0 && text.trim() !== '');
    const found = (0,_calendar_written_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .writtenDates */ .T)(some);
    const one = (0,_calendar_written_dates_js__WEBPACK_IMPORTED_MODULE_1__/* .tellingDate */ .g)(some)?.slice(0, 40);
    const format = found?.format ?? '…';
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${name}: no date in the column "${column}" is written ${expected}; one is "${one}"${found === undefined ? '' : `, which is ${format}`}.`, {
        hint: `Set "date_format: ${format}" under "market" in pipeline.yaml, or, where its other files are written otherwise, name this one on its own: ` +
            `{ path: …/${name}, date_format: ${format} }. "ingest --try FILE" shows the settings that read a file.`,
    });
}
/** The place of each row's symbol. What a text stands for is found once per text, and by day only where an alias has dates. */
function namedRows({ codes, values }, day, symbols, wanted, matcher) {
    const texts = values.map((text) => text.trim());
    const meanings = texts.map((text) => matcher.meaningOf(text));
    const strange = texts.map((text) => ((0,_sources_symbol_matching_js__WEBPACK_IMPORTED_MODULE_6__/* .isTicker */ .Ds)(text) ? _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .otherSymbol */ .ti : _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .noSymbol */ .MS));
    const symbol = new Int32Array(codes.length);
    const isSpelled = new Uint8Array(codes.length);
    const counts = new Map();
    for (let row = 0; row < codes.length; row++) {
        const code = codes[row];
        const meaning = meanings[code];
        const date = day[row];
        const named = meaning && (0,_sources_symbol_matching_js__WEBPACK_IMPORTED_MODULE_6__/* .symbolOn */ .iQ)(meaning, date === _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .noDay */ .O ? Number.NaN : date);
        if (named === undefined) {
            symbol[row] = strange[code] ?? _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .noSymbol */ .MS;
            continue;
        }
        const isWanted = wanted === undefined || wanted.has(named.symbol);
        symbol[row] = isWanted ? (symbols.get(named.symbol) ?? _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .otherSymbol */ .ti) : _market_bar_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .otherSymbol */ .ti;
        if (named.naming === 'exact')
            continue;
        isSpelled[row] = 1;
        const key = `${code} ${named.symbol}`;
        counts.set(key, { ...named, text: texts[code] ?? '', rows: (counts.get(key)?.rows ?? 0) + 1 });
    }
    return {
        symbol,
        isSpelled: counts.size === 0 ? undefined : isSpelled,
        spelled: [...counts.values()],
        strangers: texts.filter((text, code) => text !== '' && meanings[code]?.always === undefined),
    };
}
function adjustedForNothing(close, isAsTraded) {
    return isAsTraded ? close.slice() : new Float64Array(close.length).fill(Number.NaN);
}


/***/ }),

/***/ 71342:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V0: () => (/* binding */ fileBars),
/* harmony export */   Z0: () => (/* binding */ universeFiles),
/* harmony export */   uA: () => (/* binding */ fileNews)
/* harmony export */ });
/* harmony import */ var _sources_read_source_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77636);
/* harmony import */ var _sources_source_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94757);
/* harmony import */ var _bars_adjusted_column_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(81470);
/* harmony import */ var _bars_bar_formats_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(90985);
/* harmony import */ var _bars_bar_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(82932);
/* harmony import */ var _news_news_formats_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(21616);
/* harmony import */ var _news_news_rows_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82119);
/* harmony import */ var _universe_universe_source_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(72123);








/** What an entry says; of a path alone what its section says. */
function saidOf(entry, section) {
    return typeof entry === 'string' ? { ...section, path: entry } : entry;
}
/** The bars of files. Beside a live provider their prices count as traded, too: what adjusts them are the known splits and dividends. */
async function fileBars(files, market, context) {
    const isAsTraded = market.providers.some((name) => name !== 'files');
    const readings = files.map((entry) => {
        const said = saidOf(entry, market);
        const { columns, format } = said;
        const known = format && _bars_bar_formats_js__WEBPACK_IMPORTED_MODULE_2__/* .barFormats */ .G[format];
        return {
            ...readingOf(said),
            layout: known?.layout,
            columns: isAsTraded ? asTradedColumns(columns) : columns,
            wanted: _bars_bar_source_js__WEBPACK_IMPORTED_MODULE_3__/* .wantedBarColumns */ .Um,
            dateFormat: said.date_format,
            notation: { decimal: said.decimal, thousands: said.thousands, currency: said.currency },
        };
    });
    const tables = await (0,_sources_read_source_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readSourceFiles */ .Nf)(readings, context);
    return tables.map(({ reading: { dateFormat, notation }, ...table }) => ({
        ...table,
        dateFormat,
        notation,
        isAsTraded,
    }));
}
function asTradedColumns({ adj_volume: _, ...columns }) {
    return { ...columns, adj_close: _bars_adjusted_column_js__WEBPACK_IMPORTED_MODULE_7__/* .noColumn */ .gd };
}
/** The news of files. */
async function fileNews(files, news, context) {
    const readings = files.map((entry) => {
        const said = saidOf(entry, news);
        return {
            ...readingOf(said),
            columns: said.columns,
            whenThere: said.format && _news_news_formats_js__WEBPACK_IMPORTED_MODULE_4__/* .newsFormats */ .E[said.format].whenThere,
            wanted: _news_news_rows_js__WEBPACK_IMPORTED_MODULE_5__/* .wantedNewsColumns */ .eo,
            isOfSeveral: true,
            timezone: said.timezone,
        };
    });
    const tables = await (0,_sources_read_source_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readSourceFiles */ .Nf)(readings, context);
    for (const { file, frame, columns, reading } of tables) {
        if (reading.timezone !== undefined || !(0,_sources_source_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .lacksZone */ .r_)(frame, columns.published))
            continue;
        context.log.warning(`${file.name}: the times in "${columns.published}" have no zone and are taken for UTC; "timezone" under "news" says another.`);
    }
    return tables.map(({ reading: { timezone }, ...table }) => ({ ...table, timezone }));
}
/** The files of the universe. */
async function universeFiles(universe, context) {
    const readings = universe.files.map((entry) => {
        const said = saidOf(entry, universe);
        return {
            ...readingOf(said),
            columns: said.columns,
            wanted: _universe_universe_source_js__WEBPACK_IMPORTED_MODULE_6__/* .wantedUniverseColumns */ ._g,
            dateFormat: said.date_format,
        };
    });
    const tables = await (0,_sources_read_source_files_js__WEBPACK_IMPORTED_MODULE_0__/* .readSourceFiles */ .Nf)(readings, context);
    return tables.map(({ reading: { dateFormat }, ...table }) => ({ ...table, dateFormat }));
}
function readingOf({ path, symbol, strip_suffix: stripSuffix, records }) {
    return { path, symbol, stripSuffix, records };
}


/***/ }),

/***/ 57407:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nJ: () => (/* binding */ SeenNews),
  xY: () => (/* binding */ hasSameHeadline),
  IW: () => (/* binding */ haveDifferentIds),
  yu: () => (/* binding */ madeUpId),
  i8: () => (/* binding */ madeUpIdWithPublisher)
});

// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/text/words.js
var words = __webpack_require__(41256);
;// CONCATENATED MODULE: ./build/lib/src/ingest/news/news-address.js
/** Query parameters that say who sent a reader, and not what is read; in lower case. */
const tracking = new Set(`_ga _gl _hsenc _hsmi .tsrc cmpid dclid fbclid gbraid gclid gclsrc guccounter guce_referrer guce_referrer_sig icid igsh igshid li_fat_id
  mc_cid mc_eid mkt_tok msclkid ncid ocid s_cid s_kwcid srsltid ttclid twclid wbraid wickedid wt_mc yclid yptr`.split(/\s+/u));
const withoutScheme = /^(?:\/\/)?(?=[\w-]+(?:\.[\w-]+)+(?::\d+)?\/)/u;
const escapedByte = /%[0-9a-f]{2}/giu;
const unreserved = /[\w.~-]/u;
/**
 * What two addresses of one page have in common: host in lower case, port unless it is the usual one, path without a slash at its end, query without
 * tracking parameters in the order of the names. Neither scheme nor fragment, as `http` and `https` lead to the same page.
 *
 * @returns undefined for what is no web address, and for one without path and query: the front page of a publisher is the address of no item
 */
function pageOf(address) {
    const text = address.trim().replace(withoutScheme, 'https://');
    const url = URL.parse(text);
    if (url === null || !/^https?:$/u.test(url.protocol) || url.hostname === '')
        return undefined;
    const usualPort = url.protocol === 'https:' ? '80' : '443';
    const port = url.port === '' || url.port === usualPort ? '' : `:${url.port}`;
    const path = plainEscapes(url.pathname)
        .replace(/\/{2,}/gu, '/')
        .replace(/\/$/u, '');
    const query = pageQuery(url.searchParams);
    if (path === '' && query === '')
        return undefined;
    return `${url.hostname.replace(/\.$/u, '')}${port}${path}${query}`;
}
function pageQuery(parameters) {
    const kept = new URLSearchParams([...parameters].filter(([name]) => !isTracking(name.toLowerCase())));
    kept.sort();
    const text = kept.toString();
    return text === '' ? '' : `?${text}`;
}
function isTracking(name) {
    return name.startsWith('utm_') || tracking.has(name);
}
/** `%7e` and `~` are the same, and so are `%C3` and `%c3`: https://www.rfc-editor.org/rfc/rfc3986#section-6.2.2 */
function plainEscapes(path) {
    return path.replace(escapedByte, (escaped) => {
        const character = String.fromCharCode(Number.parseInt(escaped.slice(1), 16));
        return unreserved.test(character) ? character : escaped.toUpperCase();
    });
}

;// CONCATENATED MODULE: ./build/lib/src/ingest/news/news-identity.js



/** The id of an item whose source has none. Without an address a headline alone is no identity: "XYZ declares dividend" comes every quarter. */
function madeUpId({ url, headline, published }) {
    return shortHash(`${url === '' ? published : url}\n${headline}`);
}
/** The same for the second of two items that differ in their publisher alone. */
function madeUpIdWithPublisher(item) {
    return shortHash(`${item.source}\n${madeUpId(item)}`);
}
function shortHash(text) {
    return (0,canonical_json/* sha256Hex */.f)(text).slice(0, 16);
}
const madeUp = /^[0-9a-f]{16}$/u;
/** The source's own id. What repeats the address is none; it says no more than that. */
function ownId(item) {
    const { id, url } = item;
    if (id === url)
        return undefined;
    if (madeUp.test(id) && (id === madeUpId(item) || id === madeUpIdWithPublisher(item)))
        return undefined;
    return id;
}
function marksOf(item) {
    return { id: ownId(item), page: pageOf(item.url), headline: (0,words/* normaliseHeadline */.lo)(item.headline) };
}
/**
 * The items that were seen, each with a value, and the one rule by which another is the same item. Of one symbol two items are the same
 *
 * 1. by id, where both have one of their source and share publisher, page, headline or time: another source may use the same number. Of two that are known
 *    to come from different sources only the headline says so;
 * 2. by page ({@link pageOf}), where one of them has no id, or where the headline is the same too;
 * 3. by publisher, time and headline, where one of them has neither id nor page.
 *
 * Apart from `origin` the rule looks at nothing that is not stored: so it holds for items of earlier runs, and for those that were stored
 * under another rule.
 */
class SeenNews {
    #byId = new Map();
    #byPage = new Map();
    #byPageAndHeadline = new Map();
    #byText = new Map();
    /** The value of the first item that is the same; undefined where there is none. */
    find(item) {
        const marks = marksOf(item);
        const { id, page, headline } = marks;
        const { symbol } = item;
        const sameId = id === undefined ? undefined : this.#byId.get(key(symbol, id));
        const found = sameId?.find((entry) => areOfOneSource(entry, { ...marks, item })) ??
            (page === undefined ? undefined : this.#ofPage(symbol, page, headline, id === undefined)) ??
            firstOf(this.#byText.get(textKey(item, headline)), id === undefined && page === undefined);
        return found?.value;
    }
    add(item, value) {
        const entry = { ...marksOf(item), item, value };
        const { id, page, headline } = entry;
        const { symbol } = item;
        if (id !== undefined) {
            const known = this.#byId.get(key(symbol, id));
            if (known)
                known.push(entry);
            else
                this.#byId.set(key(symbol, id), [entry]);
        }
        if (page !== undefined) {
            put(this.#byPage, key(symbol, page), entry, id === undefined);
            const both = key(symbol, page, headline);
            if (!this.#byPageAndHeadline.has(both))
                this.#byPageAndHeadline.set(both, entry);
        }
        put(this.#byText, textKey(item, headline), entry, id === undefined && page === undefined);
    }
    #ofPage(symbol, page, headline, isPoor) {
        return (this.#byPageAndHeadline.get(key(symbol, page, headline)) ?? firstOf(this.#byPage.get(key(symbol, page)), isPoor));
    }
}
/** Whether both have an id of a source, and not the same: then they are entries of two sources, though perhaps for one item. */
function haveDifferentIds(a, b) {
    const [own, other] = [ownId(a), ownId(b)];
    return own !== undefined && other !== undefined && own !== other;
}
/** Whether two headlines differ in nothing but case, forms of characters and white space. */
function hasSameHeadline(a, b) {
    return (0,words/* normaliseHeadline */.lo)(a.headline) === (0,words/* normaliseHeadline */.lo)(b.headline);
}
function areOfOneSource(a, b) {
    const { origin } = a.item;
    if (origin !== undefined && b.item.origin !== undefined && origin !== b.item.origin)
        return a.headline === b.headline;
    if (a.item.source === b.item.source || a.item.published === b.item.published || a.headline === b.headline)
        return true;
    return a.page !== undefined && a.page === b.page;
}
/** Who has no better mark himself is the same as any that has this one; the others are only the same as those who have no better one. */
function firstOf(first, isPoor) {
    return isPoor ? first?.any : first?.poor;
}
function put(map, name, entry, isPoor) {
    const first = map.get(name);
    if (first === undefined)
        map.set(name, { any: entry, poor: isPoor ? entry : undefined });
    else if (isPoor)
        first.poor ??= entry;
}
function textKey({ symbol, source, published }, headline) {
    return key(symbol, source, String(published), headline);
}
function key(...parts) {
    return parts.join('\n');
}


/***/ }),

/***/ 82119:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DP: () => (/* binding */ storedNews),
/* harmony export */   NG: () => (/* binding */ fetchedNews),
/* harmony export */   To: () => (/* binding */ readNewsRows),
/* harmony export */   eo: () => (/* binding */ wantedNewsColumns)
/* harmony export */ });
/* harmony import */ var _calendar_local_time_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83105);
/* harmony import */ var _calendar_published_time_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(83118);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42226);
/* harmony import */ var _sources_fetched_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9764);
/* harmony import */ var _sources_source_columns_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(94757);
/* harmony import */ var _news_identity_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(57407);






const fetchedColumns = {
    symbol: 'symbol',
    id: 'id',
    published: 'published',
    headline: 'headline',
    summary: 'summary',
    url: 'url',
    source: 'source',
};
/** The news that a live provider answered with, as a source; none where it gave no answer. */
async function fetchedNews(provider, answers) {
    if (answers.length === 0)
        return [];
    const table = await (0,_sources_fetched_table_js__WEBPACK_IMPORTED_MODULE_3__/* .fetchedTable */ .Cb)(answers, Object.values(fetchedColumns));
    return [{ ...table, columns: fetchedColumns, origin: provider }];
}
/** The rows of `company_news`. */
function storedNews({ rows, columns }) {
    return Array.from({ length: rows }, (_, row) => ({
        symbol: columns.symbol[row],
        id: columns.id[row],
        published: columns.published_utc[row],
        headline: columns.headline[row],
        summary: columns.summary[row],
        url: columns.url[row],
        source: columns.source[row],
    }));
}
function wantedNewsColumns(columns) {
    return { required: Object.values(columns).filter((column) => column !== undefined) };
}
/**
 * The items of a source, in its order.
 *
 * @param files how the columns of files are named
 */
async function readNewsRows(source, files) {
    const { frame, columns = files, origin } = source;
    const texts = async (name) => (name === undefined ? [] : (0,_sources_source_columns_js__WEBPACK_IMPORTED_MODULE_4__/* .textColumn */ ._u)(frame, name));
    const symbol = await texts(columns.symbol);
    const id = await texts(columns.id);
    const headline = await texts(columns.headline);
    const summary = await texts(columns.summary);
    const url = await texts(columns.url);
    const publisher = await texts(columns.source);
    const published = await publishedTimes(source, columns.published);
    return symbol.map((_, row) => {
        const item = {
            symbol: clean(symbol[row]),
            id: clean(id[row]),
            published: published[row],
            headline: clean(headline[row]),
            summary: clean(summary[row]),
            url: clean(url[row]),
            source: clean(publisher[row]),
            origin,
        };
        return item.id === '' ? { ...item, id: (0,_news_identity_js__WEBPACK_IMPORTED_MODULE_5__/* .madeUpId */ .yu)(item) } : item;
    });
}
/**
 * @returns ms since 1970, NaN where a time cannot be read
 * @throws UserError when not a single time of a file can be read: then the setting is wrong, not the rows
 */
async function publishedTimes({ frame, file, origin, timezone }, column) {
    const times = await (0,_sources_source_columns_js__WEBPACK_IMPORTED_MODULE_4__/* .timeColumn */ .sq)(frame, column);
    if (times) {
        const isLocal = timezone !== undefined && (0,_sources_source_columns_js__WEBPACK_IMPORTED_MODULE_4__/* .lacksZone */ .r_)(frame, column);
        return isLocal ? times.map((shown) => (Number.isNaN(shown) ? shown : (0,_calendar_local_time_js__WEBPACK_IMPORTED_MODULE_0__/* .instantIn */ .V)(timezone, shown))) : times;
    }
    const texts = (await (0,_sources_source_columns_js__WEBPACK_IMPORTED_MODULE_4__/* .textColumn */ ._u)(frame, column)).map(clean);
    const published = texts.map((text) => (0,_calendar_published_time_js__WEBPACK_IMPORTED_MODULE_1__/* .parsePublished */ .O)(text, timezone));
    const sample = texts.find((text) => text !== '');
    if (origin !== 'files' || sample === undefined || !published.every(Number.isNaN))
        return published;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(`${file.name}: no time in the column "${column}" is written as ISO 8601 with an offset or Z, or as epoch seconds or milliseconds; one is "${sample.slice(0, 40)}".`, {
        hint: (0,_calendar_published_time_js__WEBPACK_IMPORTED_MODULE_1__/* .lacksOffset */ .s)(sample)
            ? 'Set news.timezone to the zone of the times, such as America/New_York.'
            : 'Check news.columns.published, or have the source write its times so.',
    });
}
function clean(text) {
    return text?.trim() ?? '';
}


/***/ }),

/***/ 69774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cn: () => (/* binding */ draftSettingsNotes),
/* harmony export */   GA: () => (/* binding */ readSettingsNote),
/* harmony export */   O_: () => (/* binding */ settingsNote),
/* harmony export */   Sb: () => (/* binding */ changedSettings),
/* harmony export */   cE: () => (/* binding */ isGate)
/* harmony export */ });
/* unused harmony exports countsForIngest, settingsTable */
/* harmony import */ var _lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6358);
/* harmony import */ var _market_datasets_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5737);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37961);
/* harmony import */ var _datasets_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76589);
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(81748);





/**
 * Settings of where data comes from that cannot change what an ingest stores of a week; `*` stands for any name. Every other one counts, also what
 * is added later.
 */
const storeNothing = [
    // Part of the recipes of scores, which are compared themselves.
    'benchmark',
    // Which files there are is data: their rows are compared when they are read.
    'universe.files',
    'market.files',
    'news.files',
    // How often, from where and with what patience somebody is asked.
    'market.overlap_sessions',
    'news.overlap_days',
    'providers.*.base_url',
    'providers.*.requests',
    'providers.*.per_seconds',
    'providers.*.concurrency',
    'http',
    'raw',
    // No week is made from these series.
    'macro',
    'publication',
];
/** Lists whose order means nothing. */
const unordered = [
    'universe.aliases',
    'market.known_steps',
    'news.known_holes',
    'providers.edgar.forms',
];
const smaller = (was, now) => now < was;
/**
 * Gates: they decide whether a week may be ingested, not what is stored of it. A week that passed is another one only where they are stricter now.
 */
const gates = {
    'universe.error_budget': smaller,
    'market.error_budget': smaller,
    'market.late_budget': smaller,
    'market.absent_budget': smaller,
    'news.error_budget': smaller,
    'news.low_volume': (_, now) => now === 'refuse',
    'news.known_holes': (was, now) => was.some((week) => !now.includes(week)),
};
/** The settings of a pipeline.yaml that decide what is stored of a week; what is left out there stands here as its default. */
function settingsNote(pipeline) {
    const { market, news } = pipeline;
    const inUse = new Set([...market.providers, ...news.providers, market.cross_check?.provider ?? '']);
    // Without it steps are a matter of the scores, whose recipes name the settings.
    const withholdsBars = Object.values(market.steps).includes('quarantine');
    const isUsed = ([path]) => (withholdsBars || !path.startsWith('market.steps.')) &&
        (!path.startsWith('providers.') || inUse.has(path.split('.')[1] ?? ''));
    return new Map([...countedSettings(pipeline), ...filesWithSettings(pipeline)].filter(isUsed));
}
/** Whether a setting can change what an ingest stores. @param path its place in pipeline.yaml */
function countsForIngest(path) {
    const parts = path.split('.');
    if (!Object.hasOwn(_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .ingestSections */ .r, parts[0] ?? ''))
        return false;
    return !storeNothing.some((pattern) => pattern.split('.').every((part, i) => part === '*' || part === parts[i]));
}
/** Whether a setting only decides if a week may be ingested. */
function isGate(path) {
    return Object.hasOwn(gates, path);
}
/**
 * The settings by which a week would be ingested otherwise now, sorted. A setting that one side lacks was not there yet, or its provider is not in
 * use: it is as its default says.
 */
function changedSettings(was, now) {
    const usual = defaults();
    return [...new Set([...was.keys(), ...now.keys()])]
        .filter((path) => {
        const [before, after] = [was.get(path) ?? usual.get(path), now.get(path) ?? usual.get(path)];
        if (before === after)
            return false;
        if (path.endsWith(eachFile))
            return readsOtherwise(before, after);
        const isStricter = gates[path];
        if (isStricter === undefined || before === undefined || after === undefined)
            return true;
        return isStricter(JSON.parse(before), JSON.parse(after));
    })
        .sort(_text_order_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnits */ .C);
}
/** What a week was ingested by; undefined where the lake does not say, as of versions before this one. @throws DamagedPartitionError */
async function readSettingsNote(lake, weekEnding) {
    const stored = await lake.read(_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsNotes */ .zz, { week_ending: weekEnding });
    if (stored === undefined)
        return undefined;
    const { setting, value } = stored.table.columns;
    return new Map(setting.map((path, row) => [path, value[row]]));
}
/** Notes by which settings the weeks are ingested. Of a week that a version before this one ingested nobody knows, and it stays so. */
async function draftSettingsNotes(weeks, lake, draft, pipeline) {
    const table = settingsTable(settingsNote(pipeline));
    for (const { weekEnding } of weeks) {
        const keys = { week_ending: weekEnding };
        const isUnknown = (await lake.manifest(_market_datasets_js__WEBPACK_IMPORTED_MODULE_1__/* .coverage */ .vk, keys)) !== undefined && (await readSettingsNote(lake, weekEnding)) === undefined;
        if (!isUnknown)
            await draft.write(_datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsNotes */ .zz, keys, { recipe: _datasets_js__WEBPACK_IMPORTED_MODULE_2__/* .ingestRecipe */ .ZJ, table });
    }
}
function settingsTable(settings) {
    return { rows: settings.size, columns: { setting: [...settings.keys()], value: [...settings.values()] } };
}
let knownDefaults;
function defaults() {
    const files = ['-'];
    knownDefaults ??= new Map([
        ['market.decimal', '"."'],
        ...countedSettings(_settings_js__WEBPACK_IMPORTED_MODULE_3__/* .ingestSettings */ .U.parse({ universe: { files }, market: { files }, news: { files } })),
    ]);
    return knownDefaults;
}
function countedSettings(pipeline) {
    return settingsIn(pipeline, '')
        .filter(([path]) => countsForIngest(path))
        .map(([path, value]) => [path, (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(unordered.includes(path) ? sorted(value) : value)]);
}
/** Every value of a document that is no object of its own, by its place. */
function settingsIn(document, place) {
    return Object.entries(document).flatMap(([name, value]) => {
        if (value === undefined)
            return [];
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return settingsIn(value, `${place}${name}.`);
        return [[`${place}${name}`, value]];
    });
}
/** The way in which each file is read: `market.files.*`. */
const eachFile = '.files.*';
/**
 * What single files say about how they are read, each way once, and which file is read by which, in their order. Paths are not told: they
 * can hold a key.
 */
function filesWithSettings({ universe, market, news }) {
    return Object.entries({ universe, market, news }).flatMap(([section, { files = [] }]) => {
        const own = files.flatMap((file) => (typeof file === 'string' ? [] : [{ ...file, path: undefined }]));
        const ways = new Map(own.map((way) => [(0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(way), way]));
        const all = ways.size === 0 ? [] : [[`${section}.files`, (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(sorted([...ways.values()]))]];
        if (files.length < 2 && ways.size === 0)
            return [];
        const each = files.map((file) => {
            const { path, ...way } = typeof file === 'string' ? { path: file } : file;
            return [(0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)(path), (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .sha256Hex */ .f)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(way))];
        });
        return [...all, [`${section}${eachFile}`, (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(each)]];
    });
}
/** Whether files that were there already are read another way, or in another order, which decides between them; what comes or goes is data. */
function readsOtherwise(before, after) {
    const was = JSON.parse(before ?? '[]');
    const now = JSON.parse(after ?? '[]');
    const there = new Set(was.map(([path]) => path)).intersection(new Set(now.map(([path]) => path)));
    const [stayed, stay] = [was, now].map((files) => (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(files.filter(([path]) => there.has(path))));
    return stayed !== stay;
}
function sorted(values) {
    return values.toSorted((a, b) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_4__/* .byCodeUnits */ .C)((0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(a), (0,_lake_canonical_json_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalJson */ .d)(b)));
}


/***/ }),

/***/ 72123:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D4: () => (/* binding */ universeOn),
/* harmony export */   _g: () => (/* binding */ wantedUniverseColumns),
/* harmony export */   kS: () => (/* binding */ readUniverse)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _calendar_date_format_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87924);
/* harmony import */ var _sources_row_counts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61137);
/* harmony import */ var _sources_source_columns_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(94757);
/* harmony import */ var _sources_symbol_matching_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(74768);
/* harmony import */ var _sources_to_quarantine_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(82416);
/* harmony import */ var _text_symbol_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(91457);







function wantedUniverseColumns(columns) {
    const { symbol, sector, name, from, to } = columns;
    return {
        required: [symbol, from, to].filter((column) => column !== undefined),
        optional: [sector, name],
    };
}
/**
 * The memberships that universe files state. Set aside: a row without a symbol, with a date that cannot be read, or
 * whose symbol is a member already at a time of its own. The benchmark is never a member.
 */
async function readUniverse(tables, columns, benchmark) {
    const members = new Map();
    const refused = [];
    let read = 0;
    let benchmarkRows = 0;
    for (const table of tables) {
        read += table.rows;
        refused.push((0,_sources_row_counts_js__WEBPACK_IMPORTED_MODULE_2__/* .malformedRows */ .Rj)(table, 'all'));
        const refusals = [];
        for (const [at, cells] of (await memberCells(table, columns)).entries()) {
            const { symbol } = cells;
            const problem = problemOf(cells, members.get(symbol) ?? [], table.columns ?? columns, table.dateFormat);
            if ((0,_sources_symbol_matching_js__WEBPACK_IMPORTED_MODULE_4__/* .foldedSymbol */ .Dw)(symbol) === (0,_sources_symbol_matching_js__WEBPACK_IMPORTED_MODULE_4__/* .foldedSymbol */ .Dw)(benchmark))
                benchmarkRows += 1;
            else if (problem !== undefined)
                refusals.push({ at, symbol, period: 'all', ...problem });
            else
                members.set(symbol, [...(members.get(symbol) ?? []), cells]);
        }
        const rows = refusals.map(({ at }) => at);
        refused.push(await (0,_sources_to_quarantine_js__WEBPACK_IMPORTED_MODULE_5__/* .toQuarantine */ .K)(table, await (0,_sources_source_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .pickRows */ .LB)(table.frame, rows), refusals));
    }
    const quarantined = refused.flat();
    const reasons = (0,_sources_row_counts_js__WEBPACK_IMPORTED_MODULE_2__/* .countReasons */ .Vo)(quarantined);
    const skipped = benchmarkRows === 0 ? {} : { 'the benchmark': benchmarkRows };
    const stored = read - (0,_sources_row_counts_js__WEBPACK_IMPORTED_MODULE_2__/* .total */ .X5)(reasons) - benchmarkRows;
    return {
        members: [...members.values()].flat(),
        symbols: [...members.keys()].sort(),
        sources: tables.map(({ file }) => file),
        warnings: [
            ...tables
                .filter(({ frame, columns: own = columns }) => !frame.columns.includes(own.sector))
                .map(({ file }) => `${file.name} has no column "${columns.sector}": its symbols have no sector.`),
            ...(benchmarkRows === 0
                ? []
                : [`The universe names the benchmark ${benchmark}: it is never ranked, and left out.`]),
        ],
        quarantined,
        counts: { read, stored, unchanged: 0, revised: 0, quarantined: reasons, skipped },
    };
}
/** The members on a week_ending, by symbol. */
function universeOn(members, weekEnding) {
    const day = (0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .epochDay */ .ue)(weekEnding);
    const present = members.filter(({ from, to }) => from <= day && day <= to);
    return {
        rows: present.length,
        columns: {
            symbol: present.map(({ symbol }) => symbol),
            sector: present.map(({ sector }) => sector),
            name: present.map(({ name }) => name),
        },
    };
}
async function memberCells(source, files) {
    const { frame, columns = files, dateFormat = 'YYYY-MM-DD' } = source;
    const column = async (name) => name !== undefined && frame.columns.includes(name) ? (0,_sources_source_columns_js__WEBPACK_IMPORTED_MODULE_3__/* .textColumn */ ._u)(frame, name) : [];
    const symbols = await column(columns.symbol);
    const sectors = await column(columns.sector);
    const names = await column(columns.name);
    const starts = await column(columns.from);
    const ends = await column(columns.to);
    return symbols.map((symbol, row) => ({
        symbol: (0,_sources_symbol_matching_js__WEBPACK_IMPORTED_MODULE_4__/* .withClassMark */ .wc)(symbol?.trim() ?? ''),
        sector: sectors[row]?.trim() || null,
        name: names[row]?.trim() || null,
        from: dayOr(starts[row], dateFormat, Number.NEGATIVE_INFINITY),
        to: dayOr(ends[row], dateFormat, Number.POSITIVE_INFINITY),
    }));
}
function dayOr(text, format, otherwise) {
    const trimmed = text?.trim() ?? '';
    return trimmed === '' ? otherwise : (0,_calendar_date_format_js__WEBPACK_IMPORTED_MODULE_1__/* .parseDay */ .Iq)(trimmed, format);
}
function problemOf({ symbol, from, to }, others, names, format = 'YYYY-MM-DD') {
    if (!(0,_text_symbol_js__WEBPACK_IMPORTED_MODULE_6__/* .isSymbol */ .B)(symbol))
        return { reason: 'INVALID_SYMBOL', detail: 'the symbol is empty or no ticker', columns: [names.symbol] };
    if (from === undefined || to === undefined) {
        const column = from === undefined ? names.from : names.to;
        return { reason: 'UNREADABLE_DATE', detail: `expected ${format}`, ...(column ? { columns: [column] } : {}) };
    }
    if (from > to)
        return { reason: 'REVERSED_MEMBERSHIP', detail: 'its first day lies after its last' };
    const overlaps = others.some((other) => from <= other.to && other.from <= to);
    return overlaps ? { reason: 'DUPLICATE_SYMBOL', detail: 'the symbol is a member at that time already' } : undefined;
}


/***/ }),

/***/ 52:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ scoreRecipe),
/* harmony export */   j: () => (/* binding */ scoreVersion)
/* harmony export */ });
/* harmony import */ var _market_steps_settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(67201);

/** Raised whenever the same inputs could give other bytes than before. */
const scoreVersion = 2;
/** The recipe of a week's scores: equal recipes mean equal bytes. */
function scoreRecipe({ regime, schema, benchmark, steps }, inputs) {
    return {
        stage: 'score',
        version: scoreVersion,
        parameters: {
            regime: regime.id,
            status: regime.status,
            schema_id: regime.schema,
            schema_hash: schema.hash,
            benchmark,
            ...(0,_market_steps_settings_js__WEBPACK_IMPORTED_MODULE_0__/* .stepParameter */ .Ol)(steps),
        },
        inputs: [...inputs],
    };
}


/***/ }),

/***/ 9764:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ fetchedTable),
/* harmony export */   TU: () => (/* binding */ frameRows),
/* harmony export */   WF: () => (/* binding */ framePlaces),
/* harmony export */   pV: () => (/* binding */ rowPlaces),
/* harmony export */   u0: () => (/* binding */ sourcesOf),
/* harmony export */   xn: () => (/* binding */ fetchedRecord)
/* harmony export */ });
/* harmony import */ var _lake_polars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54500);
/* harmony import */ var _ndjson_table_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79723);
/* harmony import */ var _source_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15826);



/**
 * The rows of a provider's answers as a table of text, like that of a file: digits as they were written, nested values as JSON. What is no
 * row is set aside as malformed.
 *
 * @param answers at least one
 * @param columns the fields to take; a field that a row lacks is null
 */
async function fetchedTable(answers, columns) {
    const [first] = answers;
    if (first === undefined)
        throw new RangeError('expected at least one answer');
    const cells = columns.map(() => []);
    const malformed = [];
    let rows = 0;
    for (const answer of answers) {
        for (const row of answer.rows) {
            rows += 1;
            const texts = rowCells(row, columns);
            if (typeof texts === 'string')
                malformed.push({ row: rows, detail: texts, text: '' });
            else
                for (const [i, text] of texts.entries())
                    cells[i]?.push(text);
        }
    }
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)();
    return {
        file: first.source,
        frame: pl.DataFrame(columns.map((name, i) => pl.Series(name, cells[i] ?? [], pl.Utf8))),
        rows,
        malformed,
        answers: answers.map((answer) => ({ source: answer.source, rows: answer.rows.length })),
    };
}
/** Where the rows with these numbers (1 = the table's first, malformed ones counted; ascending) stand. */
function rowPlaces(table, numbers) {
    if (!('answers' in table))
        return numbers.map((row) => ({ file: table.file, row }));
    let answer = 0;
    let before = 0;
    return numbers.map((number) => {
        for (let size = sizeOf(table, answer); number > before + size; size = sizeOf(table, answer)) {
            before += size;
            answer += 1;
        }
        return { file: table.answers[answer]?.source ?? table.file, row: number - before };
    });
}
/** How many rows of the frame come from each file or answer. */
function frameRows(table) {
    if (!('answers' in table))
        return [table.frame.height];
    const bad = new Set(table.malformed.map(({ row }) => row));
    let before = 0;
    return table.answers.map(({ rows }) => {
        let sound = rows;
        for (let row = before + 1; bad.size > 0 && row <= before + rows; row++)
            if (bad.has(row))
                sound -= 1;
        before += rows;
        return sound;
    });
}
/** The files or answers that a table holds. */
function sourcesOf(table) {
    return 'answers' in table ? table.answers.map(({ source }) => source) : [table.file];
}
/** Where rows of the frame (0 = first; ascending) stand. */
function framePlaces(table, rows) {
    const numbers = (0,_source_table_js__WEBPACK_IMPORTED_MODULE_2__/* .rowNumbers */ .V)(table);
    return rowPlaces(table, rows.map((row) => numbers[row]));
}
/** A row as a JSON object of texts, long ones cut, the way rows of files are kept in quarantine. */
function fetchedRecord(row, columns) {
    const texts = rowCells(row, columns);
    if (typeof texts === 'string')
        return JSON.stringify({ text: texts });
    return JSON.stringify(Object.fromEntries(columns.map((name, i) => [name, texts[i]?.slice(0, 500).toWellFormed() ?? null])));
}
function sizeOf({ answers }, answer) {
    return answers[answer]?.rows ?? Number.POSITIVE_INFINITY;
}
/** The cells of a row, or what is wrong with it. */
function rowCells(row, columns) {
    if (typeof row !== 'object' || row === null)
        return 'not an object';
    try {
        return columns.map((name) => (0,_ndjson_table_js__WEBPACK_IMPORTED_MODULE_1__/* .cellText */ .Ie)(row[name]));
    }
    catch {
        // Lists in lists can be read to any depth; writing them again takes a call for each.
        return 'values nested too deeply';
    }
}


/***/ }),

/***/ 61137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Rj: () => (/* binding */ malformedRows),
/* harmony export */   Vo: () => (/* binding */ countReasons),
/* harmony export */   X5: () => (/* binding */ total),
/* harmony export */   jc: () => (/* binding */ skippedCounts),
/* harmony export */   mr: () => (/* binding */ quarantinedShare)
/* harmony export */ });
/* harmony import */ var _fetched_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9764);

function total(counts) {
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
/** Share of the rows that were asked for which had to be set aside, harmless ones left out; 0 when there were none. */
function quarantinedShare({ stored, unchanged, revised, quarantined, harmless = 0 }) {
    const counting = total(quarantined) - harmless;
    const considered = stored + unchanged + revised + counting;
    return considered === 0 ? 0 : counting / considered;
}
/** How many of `rows` have which reason, by name. */
function countReasons(rows) {
    const counts = {};
    for (const { reason } of rows)
        counts[reason] = (counts[reason] ?? 0) + 1;
    return counts;
}
/** The rows of a source that are no records of its format. */
function malformedRows(table, period) {
    const places = (0,_fetched_table_js__WEBPACK_IMPORTED_MODULE_0__/* .rowPlaces */ .pV)(table, table.malformed.map(({ row }) => row));
    return table.malformed.map(({ detail, text, reason = 'MALFORMED_ROW' }, i) => ({
        ...places[i],
        symbol: null,
        reason,
        detail,
        record: JSON.stringify({ text: text.slice(0, 2000).toWellFormed() }),
        period,
    }));
}
/** How many rows were not asked for, by outcome: neither taken nor quarantined for a reason. */
function skippedCounts(rows, isReason) {
    const counts = {};
    for (const { outcome } of rows) {
        if (outcome !== 'taken' && !isReason(outcome))
            counts[outcome] = (counts[outcome] ?? 0) + 1;
    }
    return counts;
}


/***/ }),

/***/ 82416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ toQuarantine)
/* harmony export */ });
/* harmony import */ var _fetched_table_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9764);
/* harmony import */ var _source_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94757);


const longestSymbol = 100;
/**
 * The refused rows with their place in the file or answer and their whole content.
 *
 * @param picked the rows of the frame that `refusals` name, in their order, which ascends
 */
async function toQuarantine(table, picked, refusals) {
    const records = await (0,_source_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .rowsAsJson */ .qL)(picked);
    const places = (0,_fetched_table_js__WEBPACK_IMPORTED_MODULE_0__/* .framePlaces */ .WF)(table, refusals.map(({ at }) => at));
    return refusals.map(({ at: _, symbol, ...refusal }, k) => ({
        ...places[k],
        // Cutting can tear a pair of surrogates apart, and the lake stores whole characters only.
        symbol: symbol.trim().slice(0, longestSymbol).toWellFormed() || null,
        record: records[k],
        ...refusal,
    }));
}


/***/ }),

/***/ 30041:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   presentRecipe: () => (/* binding */ presentRecipe)
/* harmony export */ });
/* harmony import */ var _audit_week_rules_version_js__WEBPACK_IMPORTED_MODULE_9__ = __webpack_require__(75052);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _ingest_ingest_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71342);
/* harmony import */ var _ingest_settings_note_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(69774);
/* harmony import */ var _ingest_universe_universe_source_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72123);
/* harmony import */ var _news_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(99791);
/* harmony import */ var _news_enrich_week_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(95017);
/* harmony import */ var _news_model_model_judge_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(36868);
/* harmony import */ var _news_rules_judge_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(16276);
/* harmony import */ var _scoring_score_recipe_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(52);










/** How the weeks would be made by this program and this configuration. */
function presentRecipe(context) {
    const { config } = context;
    const { enrichment } = config.pipeline;
    let reading;
    return {
        scoreVersion: _scoring_score_recipe_js__WEBPACK_IMPORTED_MODULE_8__/* .scoreVersion */ .j,
        enrichVersion: _news_enrich_recipe_js__WEBPACK_IMPORTED_MODULE_4__/* .enrichVersion */ ._e,
        rulesVersion: _audit_week_rules_version_js__WEBPACK_IMPORTED_MODULE_9__/* .rulesVersion */ .y,
        parametersOf: (regime) => parametersOf(config, regime),
        enrichment: { clusterSimilarity: enrichment.cluster_similarity, vectorSeed: enrichment.vector_seed },
        judges: {
            rules: (0,_news_enrich_week_js__WEBPACK_IMPORTED_MODULE_5__/* .judgeName */ .Bt)((0,_news_rules_judge_js__WEBPACK_IMPORTED_MODULE_7__/* .rulesJudge */ .p)(config.rules())),
            model: enrichment.judge === 'model' ? (0,_news_model_model_judge_js__WEBPACK_IMPORTED_MODULE_6__/* .modelJudgeName */ .OF)(enrichment.model.name) : undefined,
        },
        settingsNote: (0,_ingest_settings_note_js__WEBPACK_IMPORTED_MODULE_2__/* .settingsNote */ .O_)(config.pipeline),
        universeOn: async (weekEnding) => {
            reading ??= readLocalUniverse(context);
            const universe = await reading;
            return universe && (0,_ingest_universe_universe_source_js__WEBPACK_IMPORTED_MODULE_3__/* .universeOn */ .D4)(universe.members, weekEnding);
        },
    };
}
/** One regime that cannot be read must not keep the others from it; who scores it says what is wrong. */
function parametersOf(config, regime) {
    try {
        const schema = config.schemaOf(regime);
        const { benchmark, market } = config.pipeline;
        return (0,_scoring_score_recipe_js__WEBPACK_IMPORTED_MODULE_8__/* .scoreRecipe */ .f)({ regime, schema, benchmark, steps: market.steps }, []).parameters;
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
        return await (0,_ingest_universe_universe_source_js__WEBPACK_IMPORTED_MODULE_3__/* .readUniverse */ .kS)(await (0,_ingest_ingest_files_js__WEBPACK_IMPORTED_MODULE_1__/* .universeFiles */ .Z0)(universe, context), universe.columns, benchmark);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
            return undefined;
        throw error;
    }
}


/***/ }),

/***/ 64377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p6: () => (/* binding */ date),
/* harmony export */   w$: () => (/* binding */ datetime)
/* harmony export */ });
/* unused harmony exports time, duration */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(43759);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2503);



function datetime(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDateTime */ .G1(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODateTime */ .You, params);
}
function date(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._isoDate */ .db(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodISODate */ .Brp, params);
}
function time(params) {
    return core._isoTime(ZodISOTime, params);
}
function duration(params) {
    return core._isoDuration(ZodISODuration, params);
}


/***/ })

};
