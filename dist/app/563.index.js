export const id = 563;
export const ids = [563];
export const modules = {

/***/ 51349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MH: () => (/* binding */ plainName),
/* harmony export */   fd: () => (/* binding */ columnsInFile),
/* harmony export */   tx: () => (/* binding */ nameInFile)
/* harmony export */ });
/**
 * The name that a file gives a column: the wanted one itself, else the only one that differs from it by case, spaces and marks alone
 * (`Adj Close`, `adj_close`, `<CLOSE>`). Undefined where there is none or more than one.
 */
function nameInFile(wanted, found) {
    if (found.includes(wanted))
        return wanted;
    const alike = found.filter((name) => plainName(name) === plainName(wanted));
    return alike.length === 1 ? alike[0] : undefined;
}
/** A name without case, spaces and marks. */
function plainName(name) {
    const letters = name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
    return letters === '' ? name : letters;
}
/**
 * The columns by the names that a file gives them.
 *
 * @param required names that the file must have. Only they are looked for under another spelling, and where one is found so, the others
 *   are, too: what a file had under a name that was not asked for, it had on purpose
 * @param whenThere names of further parts, taken where the file has them and nothing else is said
 */
function columnsInFile(columns, found, required, whenThere = {}) {
    const isRespelled = [...required].some((name) => !found.includes(name) && nameInFile(name, found) !== undefined);
    const spelled = Object.entries(columns).map(([part, name]) => [
        part,
        name !== undefined && isRespelled ? (nameInFile(name, found) ?? name) : name,
    ]);
    const further = Object.entries(whenThere)
        .filter(([part, name]) => name !== undefined && columns[part] === undefined)
        .map(([part, name]) => [part, nameInFile(name, found)])
        .filter(([, name]) => name !== undefined);
    return Object.fromEntries([...spelled, ...further]);
}


/***/ }),

/***/ 42701:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ readCsvTable),
/* harmony export */   b: () => (/* binding */ recordFrame)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _lake_polars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54500);
/* harmony import */ var _csv_records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46127);
/* harmony import */ var _source_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15826);




/**
 * The wanted columns of a CSV file, all as text.
 *
 * @throws UserError for a missing header or column
 */
async function readCsvTable({ file, bytes }, wanted, lastLine) {
    const csv = (0,_csv_records_js__WEBPACK_IMPORTED_MODULE_2__/* .csvRecords */ .Xc)(file.name, bytes, lastLine);
    const columns = (0,_source_table_js__WEBPACK_IMPORTED_MODULE_3__/* .presentColumns */ .t)(file.name, csv.header, wanted);
    const places = columns.map((name) => ({ name, at: csv.header.indexOf(name) }));
    const frame = await recordFrame(file.name, csv, places);
    const { malformed, isLastOpen } = csv;
    return { file, frame, rows: csv.count + malformed.length, malformed, isLastOpen };
}
/**
 * Columns of the records as text.
 *
 * @param columns the name that each gets, and its place, 0 = the first
 */
async function recordFrame(name, { records, delimiter, count }, columns) {
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_1__/* .polars */ .A3)();
    if (count === 0)
        return pl.DataFrame(columns.map((column) => pl.Series(column.name, [], pl.Utf8)));
    const numbered = columns.map(({ at }) => `column_${at + 1}`);
    // Type inference looks at the first rows only and drops later values that do not fit: everything is read as text.
    const frame = pl
        .readCSV(records, { hasHeader: false, inferSchemaLength: 0, sep: delimiter, columns: numbered })
        .select(...columns.map((column, i) => pl.col(numbered[i] ?? '').alias(column.name)));
    if (frame.height === count)
        return frame;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name} holds ${count} records, of which ${frame.height} could be read.`, {
        hint: 'Check its quotes, or store it as Parquet.',
    });
}


/***/ }),

/***/ 96618:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Oq: () => (/* binding */ recordPaths),
/* harmony export */   Tp: () => (/* binding */ parseDocument),
/* harmony export */   i7: () => (/* binding */ jsonLines),
/* harmony export */   zK: () => (/* binding */ hasSymbolKeys)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _ndjson_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(79723);



/** V8 holds no longer text. */
const longestDocument = 256 * 2 ** 20;
/** Stands in a path of records for every key of an object, each the symbol of the records below it. */
const symbolPlace = '{symbol}';
/** Objects within each other in which arrays are looked for. */
const deepest = 8;
const tickerInCapitals = /^[A-Z0-9^][A-Z0-9.^=/-]{0,11}$/;
/** Whether the symbols of records are the keys under which they lie. */
function hasSymbolKeys(path) {
    return path?.split('.').includes(symbolPlace) ?? false;
}
/**
 * The records of a JSON document as NDJSON, one line for each. Where the path says that keys are symbols, each record has its key as the field `symbol`.
 *
 * @param path where the array of records lies in the document, such as `data.articles`, or `{symbol}` in `{"AAA": […], "BBB": […]}`; undefined: the document is the array
 * @throws UserError when it is no JSON, or holds no array there
 */
function jsonLines(name, document, path) {
    const records = recordsAt(name, parseDocument(name, document), path);
    return Buffer.from(records.map((record) => `${lineOf(record)}\n`).join(''));
}
/** The paths of the arrays of objects that a JSON document holds, those under symbols as one; none when it is no document of that kind. */
function recordPaths(document) {
    return recordArrays(document, deepest).map(({ path }) => path.join('.'));
}
function recordArrays(value, depth) {
    if (!isRecord(value) || depth === 0)
        return [];
    const found = Object.entries(value).flatMap(([key, inner]) => {
        const sample = Array.isArray(inner) ? inner.find(isRecord) : undefined;
        if (sample !== undefined)
            return [{ path: [key], sample }];
        return recordArrays(inner, depth - 1).map((array) => ({ ...array, path: [key, ...array.path] }));
    });
    const [first] = found;
    if (first === undefined || !found.every((array) => isOfAnotherSymbol(array, first)))
        return found;
    return [{ ...first, path: [symbolPlace, ...first.path.slice(1)] }];
}
/** Whether the first key of a path is the symbol of its records: it looks like one, and they have none of their own and are like those under the other keys. */
function isOfAnotherSymbol({ path, sample }, first) {
    const [key = '', ...inner] = path;
    const fields = Object.keys(sample);
    const common = fields.filter((field) => Object.hasOwn(first.sample, field));
    return (tickerInCapitals.test(key) &&
        inner.join('.') === first.path.slice(1).join('.') &&
        !fields.some((field) => /^(?:symbol|ticker)s?$/i.test(field)) &&
        common.length * 2 >= Math.max(fields.length, Object.keys(first.sample).length));
}
/** A JSON document. @throws UserError when it is none */
function parseDocument(name, document) {
    if (document.length > longestDocument) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${name} is one JSON document of more than ${longestDocument / 2 ** 20} MiB.`, {
            hint: 'Write it as NDJSON: one object per line, no brackets around, no commas between.',
        });
    }
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(document))
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${name} is not UTF-8.`, { hint: 'Export the file as UTF-8.' });
    try {
        return (0,_ndjson_table_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .qF)(document.toString('utf8').replace(/^\uFEFF/, ''));
    }
    catch (error) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${name} begins as JSON and is none (${error.message.slice(0, 120)}).`, {
            hint: 'It is cut off or damaged: fetch or make the file again. NDJSON, one object per line, loses only the broken lines.',
            cause: error,
        });
    }
}
function recordsAt(name, document, path) {
    const found = recordsBelow(document, path === undefined ? [] : path.split('.'));
    if (Array.isArray(found))
        return found;
    const where = path === undefined ? '' : ` at "${path}"`;
    const below = found === undefined ? '' : ` below "${found.slice(0, 40)}"`;
    const paths = recordPaths(document);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${name} is a JSON document without an array of records${where}${below}.`, {
        hint: paths.length === 0
            ? 'Expected an array of objects, or one object per line.'
            : `It has one at ${paths.map((path) => `"${path}"`).join(', ')}: say so under "records" in pipeline.yaml.`,
    });
}
/** The records at a path; the symbol under which none are, and undefined where there is no array at all. Single values beside the symbols are none of them. */
function recordsBelow(value, [key, ...inner]) {
    if (key === undefined)
        return Array.isArray(value) ? value : undefined;
    if (!isRecord(value))
        return undefined;
    if (Object.hasOwn(value, key) || key !== symbolPlace) {
        return Object.hasOwn(value, key) ? recordsBelow(value[key], inner) : undefined;
    }
    const all = [];
    for (const [symbol, below] of Object.entries(value)) {
        if (typeof below !== 'object' || below === null)
            continue;
        const records = recordsBelow(below, inner);
        if (!Array.isArray(records))
            return symbol;
        for (const record of records)
            all.push(isRecord(record) ? { ...record, symbol } : record);
    }
    return all;
}
function isRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** What cannot be written again is a line that is no object, and so is set aside. */
function lineOf(record) {
    try {
        return JSON.stringify(record) ?? 'null';
    }
    catch {
        return '"values nested too deeply"';
    }
}


/***/ }),

/***/ 79723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ie: () => (/* binding */ cellText),
/* harmony export */   Si: () => (/* binding */ ndjsonFields),
/* harmony export */   fO: () => (/* binding */ readNdjsonTable),
/* harmony export */   qF: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var node_buffer__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4573);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _lake_polars_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54500);
/* harmony import */ var _source_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(15826);




/**
 * The wanted fields of an NDJSON file (one JSON object per line), all as text; numbers keep every digit they are written
 * with, nested values stay JSON. A line that is no JSON object is set aside; blank lines are no rows.
 *
 * @throws UserError when no object has a required field
 */
async function readNdjsonTable({ file, bytes }, wanted) {
    const names = [...new Set([...wanted.required, ...(wanted.optional ?? [])])];
    const columns = new Map(names.map((name) => [name, []]));
    const found = new Set();
    const malformed = [];
    let rows = 0;
    for (const line of lines(bytes)) {
        rows += 1;
        const record = readRecord(line, names);
        if (typeof record === 'string') {
            malformed.push({ row: rows, detail: record, text: line.toString('utf8', 0, 4000).trimEnd() });
            continue;
        }
        for (const key of record.fields)
            found.add(key);
        for (const [i, name] of names.entries())
            columns.get(name)?.push(record.cells[i] ?? null);
    }
    if (rows > 0 && rows === malformed.length) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${file.name}: no line is a JSON object (${malformed[0]?.detail}).`, {
            hint: 'NDJSON is one JSON object per line.',
        });
    }
    const present = (0,_source_table_js__WEBPACK_IMPORTED_MODULE_3__/* .presentColumns */ .t)(file.name, [...found], rows === 0 ? { required: [] } : wanted);
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_2__/* .polars */ .A3)();
    const frame = pl.DataFrame((rows === 0 ? names : present).map((name) => pl.Series(name, columns.get(name) ?? [], pl.Utf8)));
    return { file, frame, rows, malformed };
}
function* lines(file) {
    const hasMark = file[0] === 0xef && file[1] === 0xbb && file[2] === 0xbf;
    let start = hasMark ? 3 : 0;
    while (start < file.length) {
        const feed = file.indexOf(0x0a, start);
        const end = feed < 0 ? file.length : feed;
        if (!isBlank(file, start, end))
            yield file.subarray(start, end);
        start = end + 1;
    }
}
function isBlank(bytes, start, end) {
    for (let at = start; at < end; at++) {
        const byte = bytes[at];
        if (byte !== 0x20 && byte !== 0x09 && byte !== 0x0d)
            return false;
    }
    return true;
}
/** A longer line is no record, and half a gigabyte would be more than a text can hold. */
const longestLine = 64 * 2 ** 20;
/** Behind a field that holds a list of objects: `stocks[].name` is the list of their names. */
const each = '[]';
/** The names of the fields that the first lines have; those of fields inside others behind a point, of those inside a list behind `[].`. */
function ndjsonFields(bytes, lineCount) {
    const found = new Set();
    let seen = 0;
    for (const line of lines(bytes)) {
        if (seen++ === lineCount)
            break;
        const object = parseLine(line);
        if (typeof object !== 'string')
            for (const name of fieldNames(object))
                found.add(name);
    }
    return [...found];
}
function fieldNames(object, depth = 3) {
    const names = Object.keys(object);
    if (depth === 1)
        return names;
    const inner = Object.entries(object).flatMap(([key, value]) => {
        const listed = Array.isArray(value) ? value.find(isObject) : undefined;
        if (listed !== undefined)
            return Object.keys(listed).map((name) => `${key}${each}.${name}`);
        return isObject(value) ? fieldNames(value, depth - 1).map((name) => `${key}.${name}`) : [];
    });
    return [...names, ...inner];
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
/** The names of all fields and the wanted cells, or what is wrong with the line. */
function readRecord(line, names) {
    const object = parseLine(line);
    if (typeof object === 'string')
        return object;
    try {
        const values = names.map((name) => fieldAt(object, name));
        const inner = names.filter((name, i) => values[i] !== undefined && !Object.hasOwn(object, name));
        return { fields: [...Object.keys(object), ...inner], cells: values.map(cellText) };
    }
    catch {
        // JSON.parse reads lists in lists to any depth; writing them again takes a call for each.
        return 'values nested too deeply';
    }
}
/**
 * The value of a field, or of one inside others: `content.title` is the title of the content where no field has that whole name, `stocks[].name` the list of the
 * names of the stocks.
 */
function fieldAt(object, name) {
    if (Object.hasOwn(object, name))
        return object[name];
    if (!name.includes('.'))
        return undefined;
    let value = object;
    for (const [at, key] of name.split('.').entries()) {
        const field = key.endsWith(each) ? key.slice(0, -each.length) : key;
        if (typeof value !== 'object' || value === null || !Object.hasOwn(value, field))
            return undefined;
        value = value[field];
        if (field === key)
            continue;
        const inner = name
            .split('.')
            .slice(at + 1)
            .join('.');
        if (!Array.isArray(value))
            return undefined;
        return value.flatMap((one) => (isObject(one) ? (fieldAt(one, inner) ?? []) : []));
    }
    return value;
}
/** The object, or what is wrong with the line. */
function parseLine(line) {
    if (line.length > longestLine)
        return `longer than ${longestLine / 2 ** 20} MiB`;
    if (!(0,node_buffer__WEBPACK_IMPORTED_MODULE_0__.isUtf8)(line))
        return 'bytes that are not UTF-8';
    const text = line.toString('utf8');
    let value;
    try {
        value = parseJson(text);
    }
    catch {
        return 'not JSON';
    }
    return isObject(value) ? value : 'not a JSON object';
}
/** A JSON value. Whole numbers beyond 2^53, such as long ids, would lose digits as JavaScript numbers: they become texts. */
function parseJson(text) {
    return /\d{16}/.test(text) ? JSON.parse(text, keepDigits) : JSON.parse(text);
}
function keepDigits(_key, value, context) {
    const isLongInteger = typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);
    return isLongInteger ? (context?.source ?? value) : value;
}
/** A value of JSON as the text of a cell. @throws RangeError for values nested too deeply */
function cellText(value) {
    if (value === null || value === undefined)
        return null;
    // A lone surrogate cannot be stored as UTF-8 and would come back as another text.
    if (typeof value === 'string')
        return value.toWellFormed();
    return typeof value === 'object' ? JSON.stringify(value).toWellFormed() : String(value);
}


/***/ }),

/***/ 54774:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DR: () => (/* binding */ isPlainNotation),
/* harmony export */   Gi: () => (/* binding */ standsForNothing),
/* harmony export */   LM: () => (/* binding */ numberReader)
/* harmony export */ });
const factorExponents = { k: 'e3', m: 'e6', b: 'e9' };
/** Whether numbers are written as 1234.5. */
function isPlainNotation({ decimal = '.', thousands, currency }) {
    return decimal === '.' && thousands === undefined && currency === undefined;
}
/**
 * Reads numbers of one notation; NaN for a text that is none in it. Groups must be of three digits: under a comma as decimal mark
 * `1.5` is no number, and neither 15 nor 1.5.
 */
function numberReader(notation) {
    const { decimal = '.', thousands, currency, factors = false } = notation;
    const group = thousands === ' ' ? '[ \\u00a0\\u202f]' : thousands === undefined ? undefined : escaped(thousands);
    const whole = group === undefined ? '\\d+' : `\\d{1,3}(?:${group}\\d{3})+|\\d+`;
    const mark = currency === undefined ? '' : `(?:${escaped(currency)})?\\s*`;
    const pattern = new RegExp(`^${mark}([-+]?)${mark}((?:${whole})?)(?:${escaped(decimal)}(\\d+))?(e[-+]?\\d+${factors ? '|[kmb]' : ''})?\\s*${mark}$`, 'i');
    const groups = group === undefined ? undefined : new RegExp(group, 'g');
    return (text) => {
        const [, sign, integer, fraction, exponent = ''] = pattern.exec(text.trim()) ?? [];
        if (integer === undefined || (integer === '' && fraction === undefined))
            return Number.NaN;
        const digits = groups === undefined ? integer : integer.replace(groups, '');
        const power = factorExponents[exponent.toLowerCase()] ?? exponent;
        return Number(`${sign}${digits === '' ? '0' : digits}.${fraction ?? '0'}${power}`);
    };
}
function escaped(text) {
    return text.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
}
/** Whether a text is what exports write where there is no number: nothing, `null`, `N/A`, `-`. */
function standsForNothing(text) {
    return /^(?:|-+|n\/?a|nan|null|none|nil|#n\/a|\\n)$/i.test(text.trim());
}


/***/ }),

/***/ 77636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gN: () => (/* binding */ asRows),
  PL: () => (/* binding */ columnsOf),
  R8: () => (/* binding */ filesOf),
  Nf: () => (/* binding */ readSourceFiles),
  Xc: () => (/* binding */ readers)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/http/source-location.js
var source_location = __webpack_require__(36765);
// EXTERNAL MODULE: ./build/lib/src/lake/polars.js
var polars = __webpack_require__(54500);
// EXTERNAL MODULE: ./build/lib/src/text/name-list.js
var name_list = __webpack_require__(98983);
// EXTERNAL MODULE: ./build/lib/src/sources/column-names.js
var column_names = __webpack_require__(51349);
// EXTERNAL MODULE: ./build/lib/src/sources/csv-records.js
var csv_records = __webpack_require__(46127);
// EXTERNAL MODULE: ./build/lib/src/sources/csv-table.js
var csv_table = __webpack_require__(42701);
// EXTERNAL MODULE: ./build/lib/src/sources/json-lines.js
var json_lines = __webpack_require__(96618);
// EXTERNAL MODULE: ./build/lib/src/sources/ndjson-table.js
var ndjson_table = __webpack_require__(79723);
// EXTERNAL MODULE: ./build/lib/src/sources/source-columns.js
var source_columns = __webpack_require__(94757);
// EXTERNAL MODULE: ./build/lib/src/sources/source-table.js
var source_table = __webpack_require__(15826);
;// CONCATENATED MODULE: ./build/lib/src/sources/parquet-table.js




/**
 * The wanted columns of a Parquet file, in the types it gives them.
 *
 * @throws UserError when it cannot be read, lacks a column, or has one of lists or the like
 */
async function readParquetTable({ file, bytes }, wanted) {
    const pl = await (0,polars/* polars */.A3)();
    const columns = (0,source_table/* presentColumns */.t)(file.name, await parquetColumns(file.name, bytes), wanted);
    const frame = attempt(file.name, () => pl.readParquet(bytes, { columns })).select(...columns.map((name) => (0,polars/* columnNamed */.c1)(pl, name)));
    (0,source_columns/* refuseOtherTypes */.iH)(file.name, frame);
    return { file, frame, rows: frame.height, malformed: [] };
}
/** The names of all columns of a Parquet file. @throws UserError when it cannot be read */
async function parquetColumns(name, bytes) {
    const pl = await (0,polars/* polars */.A3)();
    return attempt(name, () => pl.readParquet(bytes, { nRows: 0 })).columns;
}
function attempt(name, read) {
    try {
        return read();
    }
    catch (error) {
        const problem = error instanceof Error ? error.message.split('\n')[0] : 'unknown error';
        throw new errors/* UserError */.yo(`${name} is not a readable Parquet file (${problem}).`, {
            hint: 'Fetch or make the file again.',
        });
    }
}

// EXTERNAL MODULE: ./build/lib/src/sources/source-bytes.js + 1 modules
var source_bytes = __webpack_require__(43328);
// EXTERNAL MODULE: ./build/lib/src/sources/source-patterns.js
var source_patterns = __webpack_require__(38723);
// EXTERNAL MODULE: ./build/lib/src/sources/symbol-lists.js
var symbol_lists = __webpack_require__(97758);
// EXTERNAL MODULE: ./build/lib/src/sources/symbol-of-name.js
var symbol_of_name = __webpack_require__(34304);
// EXTERNAL MODULE: ./build/lib/src/sources/wide-table.js
var wide_table = __webpack_require__(66532);
;// CONCATENATED MODULE: ./build/lib/src/sources/read-source-files.js

















const readers = {
    csv: csv_table/* readCsvTable */.$,
    ndjson: ndjson_table/* readNdjsonTable */.fO,
    json: ndjson_table/* readNdjsonTable */.fO,
    parquet: readParquetTable,
};
/**
 * The wanted columns of every file of a source, in the order of the list; the files of a pattern by their path. CSV, Parquet, JSON
 * and NDJSON, each also as .gz, from local paths and http(s) addresses. A file that an entry names by its own path is no
 * part of the patterns.
 *
 * @throws UserError when a file cannot be had or read as a whole, or a pattern has none
 */
async function readSourceFiles(readings, context, limits = {}) {
    const { fetch, signal, log } = context;
    const files = await filesOf(readings);
    const read = async ({ location, reading }) => {
        const source = await (0,source_bytes/* loadSource */.s)(location, { fetch, signal, ...limits });
        return { source, table: await readSource(source, location, reading) };
    };
    const tables = [];
    for (const file of files) {
        const { source, table } = await read(file).catch(async (error) => {
            throw await strayFile(error, file, files, read);
        });
        log.debug(`${source.file.name}: ${source.format}, ${source.file.bytes} bytes, ${table.rows} rows, SHA-256 ${source.file.sha256}`);
        tables.push({ ...table, reading: file.reading });
    }
    const open = tables.filter(({ isLastOpen }) => isLastOpen).map(({ file }) => file.name);
    if (open.length > 0) {
        log.info(`The last line has no line end in ${(0,name_list/* counted */.hS)(open.length, 'file')} (${(0,name_list/* nameList */.OD)(open, 5)}): it is taken as it stands. Where others of the source end in one, fetch the file again, it may be cut short.`);
    }
    return tables;
}
/**
 * The files that the readings name, one for each file of a pattern.
 *
 * @throws UserError when a pattern has no file, or one is named twice
 */
async function filesOf(readings) {
    const named = new Set(readings.filter(({ path }) => !(0,source_patterns/* isPattern */.P)(path)).map(({ path }) => (0,external_node_path_.normalize)(path)));
    const found = await Promise.all(readings.map(async (reading) => {
        if (!(0,source_patterns/* isPattern */.P)(reading.path))
            return [{ path: reading.path, reading, pattern: undefined }];
        const paths = (await (0,source_patterns/* matchingFiles */.V)(reading.path)).filter((path) => !named.has(path));
        return paths.map((path) => ({ path, reading, pattern: reading.path }));
    }));
    const files = found.flat();
    const arrays = Map.groupBy(files, ({ path }) => path);
    // Several arrays of one document are several sources; one that is named twice is refused.
    const distinct = [...arrays].flatMap(([path, ofPath]) => {
        const records = new Set(ofPath.map(({ reading }) => reading.records));
        return records.size < ofPath.length ? [path, path] : [path];
    });
    const locations = new Map((0,source_location/* sourceLocations */.I)(distinct).map((location, i) => [distinct[i], location]));
    return files.map(({ path, reading, pattern }) => {
        const location = locations.get(path);
        const isOneOfSeveral = (arrays.get(path)?.length ?? 0) > 1;
        const name = isOneOfSeveral ? `${location.name} (${reading.records})` : location.name;
        return { location: { ...location, name }, reading, pattern };
    });
}
/** Files of a pattern that are tried to find out whether it is one file that does not belong, or all of them. */
const triedSiblings = 3;
/** The error that a file could not be read with; of one among many that a pattern names, that it does not belong there. */
async function strayFile(error, file, files, read) {
    const { pattern, location } = file;
    const siblings = files.filter((other) => other.pattern === pattern && other !== file);
    if (!(error instanceof errors/* UserError */.yo) || pattern === undefined)
        return error;
    const ofPattern = `the ${siblings.length + 1} files that ${pattern} names`;
    if (error instanceof source_bytes/* DamagedSource */.n && siblings.length > 0) {
        return new errors/* UserError */.yo(`${error.message} It is one of ${ofPattern}.`, {
            hint: `${error.hint} Where the others are to be read without it, move it out of the folder.`,
            cause: error,
        });
    }
    for (const sibling of siblings.slice(0, triedSiblings)) {
        const isSound = await read(sibling).then(() => true, () => false);
        if (!isSound)
            continue;
        return new errors/* UserError */.yo(`${location.name} does not belong to ${ofPattern}: ${error.message}`, {
            hint: 'Move it out of the folder, or narrow the pattern so that it names the others alone. If it does belong, name it on its own, with settings of its own: ' +
                `{ path: ${location.kind === 'file' ? location.path : location.name}, … }.`,
            cause: error,
        });
    }
    return error;
}
async function readSource(source, location, reading) {
    const { stripSuffix, records } = reading;
    // The keys of a document say of each record what neither a column nor the name of the file does.
    const isByKey = (0,json_lines/* hasSymbolKeys */.zK)(records);
    const symbol = isByKey ? undefined : reading.symbol;
    const named = isByKey ? { ...reading.columns, symbol: 'symbol' } : reading.columns;
    const rows = asRows(source, records);
    const wide = reading.layout === 'wide' ? await (0,wide_table/* readWideTable */.OJ)(rows) : undefined;
    const found = wide?.frame.columns ?? (await columnsOf(rows));
    const required = new Set(reading.wanted(named).required);
    if (symbol !== undefined)
        required.delete(named.symbol ?? '');
    const columns = (0,column_names/* columnsInFile */.fd)(named, found, required, reading.whenThere);
    const wanted = withoutSymbol(reading.wanted(columns), symbol === undefined ? undefined : columns.symbol);
    const asWritten = wide === undefined ? await readers[rows.format](rows, wanted) : await selected(wide, wanted);
    if (symbol !== undefined) {
        return { ...(await withSymbol(asWritten, columns, (0,symbol_of_name/* symbolOfFile */.Um)(fileName(location), symbol))), found };
    }
    const isListed = reading.isOfSeveral === true && columns.symbol !== undefined;
    const table = isListed ? await (0,symbol_lists/* withEachSymbol */.M)(asWritten, columns.symbol ?? '') : asWritten;
    if (stripSuffix === undefined || columns.symbol === undefined)
        return { ...table, columns, found };
    return { ...table, frame: await withoutSuffix(table.frame, columns.symbol, stripSuffix), columns, found };
}
/** A JSON document as lines, everything else as it is. */
function asRows(source, records) {
    if (source.format !== 'json' && source.format !== 'ndjson')
        return source;
    // A document that begins with "{" and is written on many lines has no object on its first.
    const isLines = source.format === 'ndjson' && records === undefined && (0,ndjson_table/* ndjsonFields */.Si)(source.bytes, 1).length > 0;
    if (isLines)
        return source;
    return { ...source, format: 'ndjson', bytes: (0,json_lines/* jsonLines */.i7)(source.file.name, source.bytes, records) };
}
/** Rows enough to see how a file without a header names its fields. */
const peekedLines = 100;
async function columnsOf({ format, file, bytes }) {
    if (format === 'csv')
        return (0,csv_records/* csvHeader */.MY)(file.name, bytes).header;
    return format === 'parquet' ? parquetColumns(file.name, bytes) : (0,ndjson_table/* ndjsonFields */.Si)(bytes, peekedLines);
}
async function selected(table, wanted) {
    const pl = await (0,polars/* polars */.A3)();
    const columns = (0,source_table/* presentColumns */.t)(table.file.name, table.frame.columns, wanted);
    return { ...table, frame: table.frame.select(...columns.map((name) => (0,polars/* columnNamed */.c1)(pl, name))) };
}
function withoutSymbol({ required, optional = [] }, symbol) {
    return { required: required.filter((name) => name !== symbol), optional };
}
/** With a column of the one symbol, named so that the file has no such column. */
async function withSymbol(table, columns, symbol) {
    const pl = await (0,polars/* polars */.A3)();
    const { frame } = table;
    const name = frame.columns.includes('symbol') ? 'symbol of the file' : 'symbol';
    const column = pl.Series(name, new Array(frame.height).fill(symbol), pl.Utf8);
    return { ...table, frame: frame.withColumn(column), columns: { ...columns, symbol: name } };
}
async function withoutSuffix(frame, column, suffix) {
    const pl = await (0,polars/* polars */.A3)();
    const pattern = `(?i)${suffix.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')}\\s*$`;
    return frame.withColumn((0,polars/* columnNamed */.c1)(pl, column).cast(pl.Utf8, false).str.replace(pattern, '').alias(column));
}
/** The name of the file itself, which a location called by its folders, too, still has. */
function fileName(location) {
    const path = location.kind === 'http' ? location.url.pathname : location.path;
    return path.replaceAll('\\', '/').split('/').at(-1) ?? path;
}


/***/ }),

/***/ 94757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LB: () => (/* binding */ pickRows),
/* harmony export */   _u: () => (/* binding */ textColumn),
/* harmony export */   g0: () => (/* binding */ codedColumn),
/* harmony export */   iH: () => (/* binding */ refuseOtherTypes),
/* harmony export */   qL: () => (/* binding */ rowsAsJson),
/* harmony export */   r_: () => (/* binding */ lacksZone),
/* harmony export */   sA: () => (/* binding */ numberColumn),
/* harmony export */   sq: () => (/* binding */ timeColumn),
/* harmony export */   u$: () => (/* binding */ holdsDates),
/* harmony export */   vj: () => (/* binding */ presentCells)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _lake_polars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54500);
/* harmony import */ var _number_notation_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(54774);



/**
 * Numbers of a column, NaN where a cell is null or holds no number. Spaces around a number do not matter.
 *
 * @param notation how texts write them, where not as 1234.5
 */
async function numberColumn(frame, name, notation = {}) {
    if (isText(frame, name) && !(0,_number_notation_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainNotation */ .DR)(notation))
        return readNumbers(frame, name, notation);
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_1__/* .polars */ .A3)();
    const cast = frame.select((0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_1__/* .columnNamed */ .c1)(pl, name).cast(pl.Float64, false)).getColumn(name);
    // Only where the cast loses cells is it worth the memory to strip them all.
    if (!isText(frame, name) || cast.nullCount() === frame.getColumn(name).nullCount())
        return numbers(pl, cast);
    const stripped = frame.select((0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_1__/* .columnNamed */ .c1)(pl, name).str.strip().cast(pl.Float64, false)).getColumn(name);
    const isWhole = stripped.nullCount() === frame.getColumn(name).nullCount();
    return isWhole || notation.factors !== true ? numbers(pl, stripped) : readNumbers(frame, name, notation);
}
async function readNumbers(frame, name, notation) {
    const read = (0,_number_notation_js__WEBPACK_IMPORTED_MODULE_2__/* .numberReader */ .LM)(notation);
    return Float64Array.from(await textColumn(frame, name), (text) => read(text ?? ''));
}
/** 1 where a cell holds anything, 0 where it is null or blank. */
async function presentCells(frame, name) {
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_1__/* .polars */ .A3)();
    const column = (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_1__/* .columnNamed */ .c1)(pl, name);
    const present = isText(frame, name) ? column.str.strip().neq(pl.lit('')).fillNull(pl.lit(false)) : column.isNotNull();
    if (frame.height === 0)
        return new Uint8Array(0);
    return frame
        .select(present.cast(pl.UInt8).alias('present'))
        .getColumn('present')
        .rechunk()
        .toTypedArray();
}
/** A column as codes. Text crosses into JavaScript once per distinct value, so a long column of few values is cheap. */
async function codedColumn(frame, name) {
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_1__/* .polars */ .A3)();
    const text = frame.select(asText(pl, frame, name).alias('text'));
    const coded = text.withColumn(pl.col('text').cast(pl.Categorical).cast(pl.UInt32).alias('code'));
    const distinct = coded.unique({ subset: ['code'], keep: 'first' }).filter(pl.col('code').isNotNull());
    // The codes belong to the whole process and may be large: number the values of this column alone.
    const local = new Map();
    for (const code of numbers(pl, distinct.getColumn('code').cast(pl.Float64)))
        local.set(code, local.size);
    const global = numbers(pl, coded.getColumn('code').cast(pl.Float64));
    const codes = new Int32Array(global.length);
    for (let row = 0; row < codes.length; row++)
        codes[row] = local.get(global[row]) ?? -1;
    return { codes, values: distinct.getColumn('text').toArray() };
}
/** A column as text, null where the cell is null. */
async function textColumn(frame, name) {
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_1__/* .polars */ .A3)();
    return frame
        .select(asText(pl, frame, name).alias('text'))
        .getColumn('text')
        .toArray();
}
/**
 * Times of a column that has them as a type or as numbers, in milliseconds since 1970 (NaN = null); undefined for a
 * column of text. A time without zone is taken as UTC.
 */
async function timeColumn(frame, name) {
    if (variant(frame, name) !== 'Datetime')
        return undefined;
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_1__/* .polars */ .A3)();
    return numbers(pl, frame.getColumn(name).cast(pl.Datetime('ms')).cast(pl.Int64).cast(pl.Float64));
}
/** Whether a column holds times of which the file does not say in which zone they are. */
function lacksZone(frame, name) {
    const { variant, inner } = frame.getColumn(name).dtype;
    return variant === 'Datetime' && !inner?.[1];
}
/** The rows with these numbers (0 = first), which must ascend. */
async function pickRows(frame, rows) {
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_1__/* .polars */ .A3)();
    const chosen = new Uint8Array(frame.height);
    for (const row of rows)
        chosen[row] = 1;
    return frame.height === 0 ? frame : frame.filter(pl.Series('chosen', chosen).cast(pl.Bool));
}
/** Every row as a JSON object, one text per row; long cells are cut. */
async function rowsAsJson(frame) {
    const columns = await Promise.all(frame.columns.map(async (name) => [name, await textColumn(frame, name)]));
    const shown = (cell) => cell?.slice(0, 500).toWellFormed() ?? null;
    return Array.from({ length: frame.height }, (_, row) => JSON.stringify(Object.fromEntries(columns.map(([name, cells]) => [name, shown(cells[row])]))));
}
/** Whether the file itself says that a column holds dates or times, which then become text as ISO 8601. */
function holdsDates(frame, name) {
    return ['Date', 'Datetime'].includes(variant(frame, name));
}
/** Types of which a cell is no text and no number; a truth value would count as 1. */
const otherTypes = ['Array', 'Binary', 'Bool', 'Boolean', 'Duration', 'List', 'Object', 'Struct', 'Time'];
/** @throws UserError for a column whose cells are neither text, numbers nor dates, such as lists */
function refuseOtherTypes(file, frame) {
    const odd = frame.columns.find((name) => otherTypes.includes(variant(frame, name)));
    if (odd === undefined)
        return;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file} holds values of the type ${variant(frame, odd)} in the column "${odd}", expected text, numbers or dates.`, { hint: 'Write the file with one plain value in each cell, or name another column.' });
}
function variant(frame, name) {
    return frame.getColumn(name).dtype.variant;
}
function isText(frame, name) {
    return ['String', 'Utf8'].includes(variant(frame, name));
}
function asText(pl, frame, name) {
    if (isText(frame, name))
        return (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_1__/* .columnNamed */ .c1)(pl, name);
    // A zoned time is written in its own zone: the day there, not the day in UTC, is the session.
    if (variant(frame, name) === 'Datetime')
        return (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_1__/* .columnNamed */ .c1)(pl, name).dt.strftime('%Y-%m-%dT%H:%M:%S');
    return (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_1__/* .columnNamed */ .c1)(pl, name).cast(pl.Utf8, false);
}
/** The numbers of a Float64 series, NaN for null. */
function numbers(pl, series) {
    const { name } = series;
    if (series.len() === 0)
        return new Float64Array(0);
    const filled = series.nullCount() === 0
        ? series
        : pl
            .DataFrame([series])
            .select((0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_1__/* .columnNamed */ .c1)(pl, name).fillNull(pl.lit(Number.NaN)))
            .getColumn(name);
    return filled.rechunk().toTypedArray();
}


/***/ }),

/***/ 38723:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ isPattern),
/* harmony export */   V: () => (/* binding */ matchingFiles)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _file_system_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(55281);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37961);




/** Whether a text names many files: it holds `*`, `?`, `[` or `{`, and neither is it an address nor a file of that very name. */
function isPattern(text) {
    return /[*?[{]/.test(text) && !/^[a-z][a-z0-9+.-]+:\/\//i.test(text) && !(0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .exists */ .t2)(text);
}
/**
 * The files that a pattern names, sorted by their path: `*` and `?` stand for text of one name, `**` for any folders, `[ab]` and `{a,b}`
 * for one of several. Hidden files are not meant.
 *
 * @throws UserError when there is none, UnreadableError when a folder on the way cannot be listed
 */
async function matchingFiles(pattern) {
    const segments = pattern.replaceAll('\\', '/').split('/');
    const files = await walk(segments[0] === '' ? '/' : '', segments.filter((segment) => segment !== ''));
    if (files.length > 0)
        return [...new Set(files)].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_3__/* .byCodeUnits */ .C);
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`No file matches ${pattern}.`, {
        hint: 'Patterns in pipeline.yaml are relative to the folder the run starts in; upper and lower case differ.',
    });
}
async function walk(folder, [segment, ...rest]) {
    if (segment === undefined)
        return [];
    const isLast = rest.length === 0;
    if (!/[*?[{]/.test(segment) && !isLast)
        return walk((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, segment), rest);
    const entries = (await (0,_file_system_js__WEBPACK_IMPORTED_MODULE_2__/* .entriesIfExist */ .j8)(folder === '' ? '.' : folder)).filter(({ name }) => !name.startsWith('.') || segment.startsWith('.'));
    if (segment === '**') {
        const inner = entries.filter((entry) => entry.isDirectory());
        const deeper = await Promise.all(inner.map(({ name }) => walk((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name), ['**', ...rest])));
        return [...(await walk(folder, isLast ? ['*'] : rest)), ...deeper.flat()];
    }
    const found = entries.filter(({ name }) => name === segment || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.matchesGlob)(name, segment));
    if (isLast)
        return found.filter((entry) => !entry.isDirectory()).map(({ name }) => (0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name));
    const inner = found.filter((entry) => !entry.isFile());
    return (await Promise.all(inner.map(({ name }) => walk((0,node_path__WEBPACK_IMPORTED_MODULE_0__.join)(folder, name), rest)))).flat();
}


/***/ }),

/***/ 15826:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ rowNumbers),
/* harmony export */   t: () => (/* binding */ presentColumns)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);

/** Where the frame's rows stood in the file: 1 = its first data row. */
function rowNumbers({ frame, malformed, ...table }) {
    if (table.fileRows !== undefined)
        return table.fileRows;
    const numbers = new Int32Array(frame.height);
    let next = 0;
    let number = 1;
    for (let i = 0; i < numbers.length; number++) {
        if (malformed[next]?.row === number)
            next += 1;
        else
            numbers[i++] = number;
    }
    return numbers;
}
const usualHint = 'Say under "columns" in pipeline.yaml how the file names them; "ingest --try FILE" shows what a file looks like and the settings that read it.';
/**
 * The wanted columns that a file has.
 *
 * @param found every column of the file, as often as it occurs
 * @param hint where to say how the file names its columns
 * @throws UserError when a required one is missing, or a wanted one occurs twice
 */
function presentColumns(name, found, wanted, hint = usualHint) {
    const missing = wanted.required.filter((column) => !found.includes(column));
    if (missing.length > 0) {
        const shown = found.slice(0, 20).map((column) => JSON.stringify(column.slice(0, 40)));
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name} has no column ${missing.map((column) => `"${column}"`).join(', ')}; it has ${shown.join(', ') || 'none'}.`, { hint });
    }
    const present = [...new Set([...wanted.required, ...(wanted.optional ?? [])])].filter((column) => found.includes(column));
    const twice = present.find((column) => found.indexOf(column) !== found.lastIndexOf(column));
    if (twice !== undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name} has two columns "${twice}".`, { hint: 'Give each column its own name.' });
    }
    return present;
}


/***/ }),

/***/ 97758:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ symbolsInCell),
/* harmony export */   M: () => (/* binding */ withEachSymbol)
/* harmony export */ });
/* harmony import */ var _lake_polars_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54500);
/* harmony import */ var _text_symbol_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(91457);
/* harmony import */ var _source_columns_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(94757);
/* harmony import */ var _source_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(15826);




/** Between marks alone only capitals are symbols: `Apple, Inc.` is none. */
const capitals = /^[A-Z0-9^.=/_-]+$/;
/**
 * The symbols that a cell names, each once: itself, or those of a list, as JSON (`["AAA","BBB"]`) and Python (`['AAA', 'BBB']`) write it, or in capitals with
 * commas, semicolons or vertical bars between. None where something else stands there. A blank parts no symbols: `BRK B` is one.
 */
function symbolsInCell(cell) {
    const text = cell.trim();
    if ((0,_text_symbol_js__WEBPACK_IMPORTED_MODULE_3__/* .isSymbol */ .B)(text))
        return [text];
    const [, inner] = /^\[(.*)\]$/s.exec(text) ?? [];
    const parts = (inner ?? text).split(/[,;|]/).map((part) => part
        .trim()
        .replace(/^(["'])(.*)\1$/, '$2')
        .trim());
    const isList = inner !== undefined || (parts.length > 1 && parts.every((part) => capitals.test(part)));
    return isList && parts.every(_text_symbol_js__WEBPACK_IMPORTED_MODULE_3__/* .isSymbol */ .B) ? [...new Set(parts)] : [];
}
/**
 * A table with a row for each symbol that a row names; what names none stays as it is.
 *
 * @param column of the symbols
 */
async function withEachSymbol(table, column) {
    const cells = await (0,_source_columns_js__WEBPACK_IMPORTED_MODULE_1__/* .textColumn */ ._u)(table.frame, column);
    const meanings = new Map([...new Set(cells)].map((cell) => [cell, symbolsInCell(cell ?? '')]));
    const isListed = (symbols, cell) => symbols.length > 1 || (symbols.length === 1 && symbols[0] !== cell?.trim());
    if (![...meanings].some(([cell, symbols]) => isListed(symbols, cell)))
        return table;
    const numbers = (0,_source_table_js__WEBPACK_IMPORTED_MODULE_2__/* .rowNumbers */ .V)(table);
    const [taken, symbols] = [[], []];
    for (const [row, cell] of cells.entries()) {
        const named = meanings.get(cell) ?? [];
        for (const symbol of named.length === 0 ? [cell] : named) {
            taken.push(row);
            symbols.push(symbol);
        }
    }
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_0__/* .polars */ .A3)();
    const columns = table.frame.columns.map((name) => name === column ? pl.Series(name, symbols, pl.Utf8) : table.frame.getColumn(name).gather(taken));
    return {
        ...table,
        frame: pl.DataFrame(columns),
        fileRows: Int32Array.from(taken, (row) => numbers[row]),
        rows: taken.length + table.malformed.length,
    };
}


/***/ }),

/***/ 74768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ds: () => (/* binding */ isTicker),
/* harmony export */   Dw: () => (/* binding */ foldedSymbol),
/* harmony export */   NC: () => (/* binding */ spelledSymbols),
/* harmony export */   fR: () => (/* binding */ SymbolMatcher),
/* harmony export */   iQ: () => (/* binding */ symbolOn),
/* harmony export */   j$: () => (/* binding */ similarSpellings),
/* harmony export */   li: () => (/* binding */ assertAliases),
/* harmony export */   n$: () => (/* binding */ upperCased),
/* harmony export */   wc: () => (/* binding */ withClassMark)
/* harmony export */ });
/* harmony import */ var _calendar_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52010);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(37961);
/* harmony import */ var _text_symbol_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91457);




const classMark = /^([A-Z0-9]+)[./_ -]([A-Z]{1,3})$/;
/** Upper case, lower case or a capitalised word. Other mixtures mean something: BACpB is a preferred share of BAC. */
const plainCase = /^(?:[A-Z0-9]*|[a-z0-9]*|[A-Z][a-z0-9]+)$/;
/** Whether a text can be a ticker, a class of shares behind a space included: `BRK B`. */
function isTicker(text) {
    return (0,_text_symbol_js__WEBPACK_IMPORTED_MODULE_2__/* .isSymbol */ .B)(withClassMark(text));
}
/** A ticker with a mark in place of the space before its class of shares, `BRK.B` for `BRK B`; other texts, names of companies too, as they are. */
function withClassMark(text) {
    return text.replace(/^[A-Z0-9]{1,5} (?:PR)?[A-Z]$|^[a-z0-9]{1,5} (?:pr)?[a-z]$/, (ticker) => ticker.replace(' ', '.'));
}
/** One text for all spellings of a symbol that differ in case or in the mark before a class of shares: `BRK.B` for `brk-b`, `BRK/B`, `BRK B`. */
function foldedSymbol(text) {
    return upperCased(text).replace(classMark, '$1.$2');
}
/** A symbol in upper case, where its case means nothing. */
function upperCased(symbol) {
    const isPlain = symbol.split(/[^A-Za-z0-9]+/).every((part) => plainCase.test(part));
    return isPlain ? symbol.toUpperCase() : symbol;
}
/**
 * Finds the symbols of a universe under other spellings and under aliases. The universe's own spelling always counts first; a
 * spelling that could stand for two of its symbols stands for none.
 */
class SymbolMatcher {
    /** Symbols that other spellings cannot tell apart; each is matched as it is written only. */
    ambiguous;
    #exact;
    #folded;
    #aliases;
    /** @param symbols each once: the universe and its benchmark */
    constructor(symbols, aliases = []) {
        const groups = Map.groupBy(symbols, foldedSymbol);
        this.#exact = new Set(symbols);
        this.#folded = new Map([...groups].flatMap(([folded, [only, ...others]]) => only === undefined || others.length > 0 ? [] : [[folded, only]]));
        this.#aliases = Map.groupBy(aliases.filter(({ symbol }) => this.#exact.has(symbol)), ({ alias }) => foldedSymbol(alias));
        this.ambiguous = [...groups.values()].filter((group) => group.length > 1).map((group) => group.sort(_text_order_js__WEBPACK_IMPORTED_MODULE_3__/* .byCodeUnits */ .C));
    }
    /** @param text trimmed */
    meaningOf(text) {
        const isExact = this.#exact.has(text);
        const aliases = this.#aliases.get(foldedSymbol(text)) ?? [];
        return {
            // A symbol of the universe gives way to an alias only where the alias is written like it.
            dated: isExact ? aliases.filter(({ alias }) => alias === text) : aliases,
            always: isExact ? { symbol: text, naming: 'exact' } : this.#bySpelling(text),
        };
    }
    #bySpelling(text) {
        const symbol = this.#folded.get(foldedSymbol(text));
        return symbol === undefined ? undefined : { symbol, naming: 'spelling' };
    }
}
/** The symbol that a text stands for on an epoch day; a day that is not known (NaN) lies in no span of an alias with bounds. */
function symbolOn({ dated, always }, day) {
    const alias = dated.find(({ from, to }) => Number.isNaN(day) ? from === Number.NEGATIVE_INFINITY && to === Number.POSITIVE_INFINITY : from <= day && day <= to);
    return alias === undefined ? always : { symbol: alias.symbol, naming: 'alias' };
}
/**
 * Refuses aliases that would take the rows of a member away from it.
 *
 * @throws UserError when an alias is a symbol of the universe, or the benchmark, at a time of its own
 */
function assertAliases(aliases, members, benchmark) {
    for (const { symbol, alias, from, to } of aliases) {
        const isBenchmark = alias === benchmark;
        const member = members.find((one) => one.symbol === alias && one.from <= to && from <= one.to);
        if (!isBenchmark && member === undefined)
            continue;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`universe.aliases: ${alias} stands for ${symbol} ${spanText(from, to)}, and ${isBenchmark ? 'is the benchmark' : 'is a symbol of the universe itself at that time'}.`, {
            hint: 'Give the alias "from" and "to" that do not meet the membership of its namesake, or take one of them out.',
        });
    }
}
function spanText(from, to) {
    const parts = [
        from === Number.NEGATIVE_INFINITY ? '' : `from ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(from)}`,
        to === Number.POSITIVE_INFINITY ? '' : `to ${(0,_calendar_date_js__WEBPACK_IMPORTED_MODULE_0__/* .isoDate */ ._$)(to)}`,
    ].filter(Boolean);
    return parts.length === 0 ? 'at all times' : parts.join(' ');
}
/** How often each symbol is named by which text, the universe's own spellings left out; put together over several sources. */
function spelledSymbols(parts) {
    const groups = Map.groupBy(parts.flat(), ({ symbol, text, naming }) => [symbol, text, naming].join('\n'));
    return [...groups.values()]
        .flatMap((group) => {
        const [first] = group;
        return first === undefined ? [] : [{ ...first, rows: group.reduce((sum, { rows }) => sum + rows, 0) }];
    })
        .sort((a, b) => (0,_text_order_js__WEBPACK_IMPORTED_MODULE_3__/* .byCodeUnits */ .C)(a.symbol, b.symbol) || (0,_text_order_js__WEBPACK_IMPORTED_MODULE_3__/* .byCodeUnits */ .C)(a.text, b.text));
}
const mostSimilar = 3;
/**
 * Texts of the sources that stand for no symbol but resemble one: with an exchange before it or behind it, without its class mark,
 * or a spelling that could stand for another symbol as well.
 *
 * @param strangers texts that stand for no symbol
 * @returns by symbol, at most three; symbols without any are left out
 */
function similarSpellings(symbols, strangers) {
    const wanted = new Map(symbols.map((symbol) => [compact(symbol), symbol]));
    const found = new Map();
    for (const text of strangers) {
        const symbol = beginnings(text)
            .map((beginning) => wanted.get(beginning))
            .find((one) => one !== undefined);
        if (symbol === undefined)
            continue;
        const list = found.get(symbol) ?? [];
        if (list.length < mostSimilar && !list.includes(text))
            found.set(symbol, [...list, text]);
    }
    return found;
}
/** What a text begins with, word by word; what stands before a colon is an exchange. */
function beginnings(text) {
    const starts = [text, ...(text.includes(':') ? [text.slice(text.lastIndexOf(':') + 1)] : [])];
    return starts.flatMap((start) => {
        const words = start
            .toUpperCase()
            .split(/[^A-Z0-9]+/)
            .filter(Boolean)
            .slice(0, 5);
        return words.map((_, count) => words.slice(0, count + 1).join('')).reverse();
    });
}
function compact(symbol) {
    return symbol.toUpperCase().replaceAll(/[^A-Z0-9]/g, '');
}


/***/ }),

/***/ 34304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G7: () => (/* binding */ namesSymbolPlace),
/* harmony export */   Um: () => (/* binding */ symbolOfFile),
/* harmony export */   nB: () => (/* binding */ fileExtensions)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _text_symbol_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(91457);


/** How names of source files end. */
const fileExtensions = /(?:\.(?:csv|tsv|txt|parquet|ndjson|jsonl|json))?(?:\.gz)?$/i;
const place = '{symbol}';
/** Whether a setting takes the symbol from the file's name instead of stating it. */
function namesSymbolPlace(setting) {
    return setting.includes(place);
}
/**
 * The symbol of all rows of a file.
 *
 * @param name the file's name without its folder
 * @param setting a symbol, or a pattern of the name with `{symbol}` where it stands and `*` for any text, with or without the
 *   extension; what stands there is taken in upper case
 * @throws UserError when the name does not fit the pattern, or what stands there is no symbol
 */
function symbolOfFile(name, setting) {
    if (!namesSymbolPlace(setting))
        return setting;
    const stem = name.replace(fileExtensions, '');
    const found = symbolIn(stem, setting) ?? symbolIn(name, setting);
    if (found !== undefined && (0,_text_symbol_js__WEBPACK_IMPORTED_MODULE_1__/* .isSymbol */ .B)(found))
        return found.toUpperCase();
    const problem = found === undefined ? `does not fit the pattern "${setting}"` : `gives "${found}" as symbol, which is no ticker`;
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`The name of the file ${name} ${problem}.`, {
        hint: `Say under "symbol" where the symbol stands in the name, such as "{symbol}_*", or name the file on its own: { path: …, symbol: … }.`,
    });
}
function symbolIn(name, pattern) {
    const source = pattern
        .split(place)
        .map((text) => text.split('*').map(escaped).join('.*'))
        .join('(.+?)');
    return new RegExp(`^${source}$`, 'i').exec(name)?.[1]?.trim();
}
function escaped(text) {
    return text.replace(/[\\^$.+?()[\]{}|/-]/g, '\\$&');
}


/***/ }),

/***/ 66532:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $g: () => (/* binding */ wideHeader),
/* harmony export */   OJ: () => (/* binding */ readWideTable),
/* harmony export */   SX: () => (/* binding */ wideFault),
/* harmony export */   Wi: () => (/* binding */ wideFaultError)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(42226);
/* harmony import */ var _lake_polars_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(54500);
/* harmony import */ var _text_symbol_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91457);
/* harmony import */ var _column_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(51349);
/* harmony import */ var _csv_records_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(46127);
/* harmony import */ var _csv_table_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(42701);






/** The columns that tell the rows of a table made of a wide one apart. */
const wideKeys = { date: 'Date', symbol: 'Ticker' };
const fields = new Set([
    'open',
    'high',
    'low',
    'close',
    'adjclose',
    'volume',
    'dividends',
    'stocksplits',
    'capitalgains',
]);
/**
 * The header of a wide file: one line of fields (`Open`, `Close` …) and one of symbols, in either order, then perhaps one that names
 * the column of dates. Undefined when the first two lines are not those.
 */
function wideHeader(first, following) {
    const [second, third] = following;
    if (second === undefined || first.length < 2 || second.length !== first.length)
        return undefined;
    const isFields = (line) => line.slice(1).every((name) => fields.has((0,_column_names_js__WEBPACK_IMPORTED_MODULE_4__/* .plainName */ .MH)(name)));
    const [names, symbols] = isFields(first) ? [first, second] : isFields(second) ? [second, first] : [undefined, second];
    if (names === undefined || symbols.slice(1).some((symbol) => !(0,_text_symbol_js__WEBPACK_IMPORTED_MODULE_5__/* .isSymbol */ .B)(symbol.trim()) || isPrice(symbol)))
        return undefined;
    const isDateLine = third?.slice(1).every((cell) => cell.trim() === '') ?? false;
    return {
        lines: isDateLine ? 2 : 1,
        columns: names
            .slice(1)
            .map((field, i) => ({ at: i + 1, field: field.trim(), symbol: (symbols[i + 1] ?? '').trim() })),
    };
}
const neededFields = ['Open', 'High', 'Low', 'Close', 'Volume'];
/**
 * What keeps lines from being the header of a wide file, though they look like one: most names of one line are fields, and they are there
 * again and again or stand behind yfinance's `Price`. Undefined where they do not look so, or nothing is wrong.
 */
function wideFault(first, following) {
    const [second = []] = following;
    if (wideHeader(first, following) !== undefined)
        return undefined;
    const known = (line) => line.slice(1).filter((name) => fields.has((0,_column_names_js__WEBPACK_IMPORTED_MODULE_4__/* .plainName */ .MH)(name)));
    const [names, symbols] = known(first).length >= known(second).length ? [first, second] : [second, first];
    const isRepeated = new Set(names.slice(1)).size < names.length - 1;
    const isFieldLine = known(names).length > 0 && 2 * known(names).length >= names.length - 1;
    if (!isFieldLine || !(isRepeated || (0,_column_names_js__WEBPACK_IMPORTED_MODULE_4__/* .plainName */ .MH)(names[0] ?? '') === 'price'))
        return undefined;
    const missing = neededFields.filter((field) => !names.some((name) => (0,_column_names_js__WEBPACK_IMPORTED_MODULE_4__/* .plainName */ .MH)(name) === (0,_column_names_js__WEBPACK_IMPORTED_MODULE_4__/* .plainName */ .MH)(field)));
    const strange = [...new Set(names.slice(1).filter((name) => !fields.has((0,_column_names_js__WEBPACK_IMPORTED_MODULE_4__/* .plainName */ .MH)(name))))];
    if (strange.length > 0) {
        const lacks = missing.length === 0 ? '' : `has no ${missing.join(', ')}; `;
        return `${lacks}it has ${strange
            .slice(0, 10)
            .map((name) => JSON.stringify(name.slice(0, 40)))
            .join(', ')} among its fields`;
    }
    const areSymbols = symbols.length === names.length && symbols.slice(1).every((text) => (0,_text_symbol_js__WEBPACK_IMPORTED_MODULE_5__/* .isSymbol */ .B)(text.trim()) && !isPrice(text));
    return areSymbols ? undefined : 'has no line of symbols (Ticker,AAPL,…) beside that of its fields';
}
/** A number, or the beginning of a date: no symbol. */
function isPrice(text) {
    return /^[-+$]?\d+(?:[.,]\d+)*$|^\d{4}-\d{2}/.test(text.trim());
}
/**
 * A CSV file with a column for each field and symbol, as a table with a row for each date and symbol: `Date`, `Ticker` and the
 * fields as the file names them. A date on which a symbol has no value at all is no row.
 *
 * @throws UserError when its header is another
 */
async function readWideTable({ file, bytes, format }) {
    const csv = format === 'csv' ? (0,_csv_records_js__WEBPACK_IMPORTED_MODULE_2__/* .csvRecords */ .Xc)(file.name, bytes) : undefined;
    const all = csv &&
        (await (0,_csv_table_js__WEBPACK_IMPORTED_MODULE_3__/* .recordFrame */ .b)(file.name, csv, Array.from(csv.header, (_, i) => ({ name: String(i), at: i }))));
    const header = csv && all && wideHeader(csv.header, textRows(all, 2));
    const fault = csv && all && wideFault(csv.header, textRows(all, 2));
    if (fault !== undefined)
        throw wideFaultError(file.name, fault);
    if (csv === undefined || all === undefined || header === undefined) {
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${file.name} is no wide table: expected a line of fields (Open, Close, …) and one of symbols.`, {
            hint: 'The format yfinance is for files with one column for each field and symbol; for others say "columns".',
        });
    }
    const { frame, fileRows } = await longTable(all.slice(header.lines, Math.max(0, all.height - header.lines)), header.columns, file.name);
    const malformed = csv.malformed.map((row) => ({ ...row, row: row.row - header.lines }));
    return { file, frame, fileRows, rows: frame.height + malformed.length, malformed };
}
/** Of a file that is nearly a wide one. @param fault as `wideFault` says it */
function wideFaultError(name, fault) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name} looks like a table of yfinance, but ${fault}.`, {
        hint: 'Name its fields Open, High, Low, Close and Volume, with a line of symbols below or above, as yf.download(...).to_csv() writes them.',
    });
}
function textRows(frame, count) {
    return frame
        .head(count)
        .rows()
        .map((row) => row.map((cell) => String(cell ?? '')));
}
async function longTable(body, columns, name) {
    const pl = await (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_1__/* .polars */ .A3)();
    const names = [...new Set(columns.map(({ field }) => field))];
    const missing = pl.Series('missing', new Array(body.height).fill(null), pl.Utf8);
    const row = pl.Series('row', Array.from({ length: body.height }, (_, i) => i + 1), pl.Int32);
    const parts = [...Map.groupBy(columns, ({ symbol }) => symbol)].map(([symbol, own]) => {
        const series = names.map((field) => {
            const [column, second] = own.filter((one) => one.field === field);
            if (second === undefined)
                return (column ? body.getColumn(String(column.at)) : missing).rename(field);
            throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name} has two columns "${field}" of ${symbol}.`, { hint: 'Give it one of them.' });
        });
        const date = body.getColumn('0').rename(wideKeys.date);
        const ticker = pl.Series(wideKeys.symbol, new Array(body.height).fill(symbol), pl.Utf8);
        return pl.DataFrame([date, ticker, ...series, row]);
    });
    const isGiven = names
        .map((field) => (0,_lake_polars_js__WEBPACK_IMPORTED_MODULE_1__/* .columnNamed */ .c1)(pl, field).fillNull(pl.lit('')).str.strip().neq(pl.lit('')))
        .reduce((any, one) => any.or(one));
    const long = pl.concat(parts).filter(isGiven);
    return {
        frame: long.drop('row'),
        fileRows: Int32Array.from(long.getColumn('row').toArray()),
    };
}


/***/ }),

/***/ 91457:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ isSymbol)
/* harmony export */ });
const pattern = /^[A-Za-z0-9^][A-Za-z0-9^.=/_-]{0,23}$/;
/** Whether a text can be a ticker: letters, digits and `^ . = / _ -`, up to 24 characters. */
function isSymbol(text) {
    return pattern.test(text);
}


/***/ })

};
