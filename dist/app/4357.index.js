export const id = 4357;
export const ids = [4357];
export const modules = {

/***/ 88068:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ nullCode),
/* harmony export */   b: () => (/* binding */ DictionaryColumn)
/* harmony export */ });
/* harmony import */ var _text_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(37961);

/** The code of a cell that is null. */
const nullCode = -1;
/**
 * Text that repeats: each distinct value once, and for every row the number of its value. The values ascend by UTF-16 code units, so rows
 * compare as their codes do: sorting, grouping and joining touch no text. A value need not occur in any row.
 */
class DictionaryColumn {
    values;
    codes;
    /** @throws Error when the values do not ascend strictly, or a code names no value */
    constructor(values, codes) {
        for (let i = 1; i < values.length; i++) {
            if (!(values[i - 1] < values[i])) {
                throw new Error(`A dictionary's values must ascend: "${values[i]}" comes after "${values[i - 1]}".`);
            }
        }
        for (let row = 0; row < codes.length; row++) {
            const code = codes[row];
            if (code < nullCode || code >= values.length) {
                throw new Error(`Row ${row} of a dictionary column has the code ${code}, and there are ${values.length} values.`);
            }
        }
        this.values = values;
        this.codes = codes;
    }
    /** The column that holds these cells, null where a cell is null. */
    static of(cells) {
        const values = [...new Set(cells)].filter((cell) => cell !== null).sort(_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C);
        const codeOf = new Map(values.map((value, code) => [value, code]));
        codeOf.set(null, nullCode);
        return new DictionaryColumn(values, Int32Array.from(cells, (cell) => codeOf.get(cell)));
    }
    /** The columns one after the other. */
    static concat(columns) {
        const values = [...new Set(columns.flatMap((column) => column.values))].sort(_text_order_js__WEBPACK_IMPORTED_MODULE_0__/* .byCodeUnits */ .C);
        const codes = new Int32Array(columns.reduce((sum, { length }) => sum + length, 0));
        let offset = 0;
        for (const column of columns) {
            codes.set(column.codesIn(values), offset);
            offset += column.length;
        }
        return new DictionaryColumn(values, codes);
    }
    get length() {
        return this.codes.length;
    }
    /** The text of a row. */
    at(row) {
        return this.values[this.codes[row]] ?? null;
    }
    /** The rows at `order`, in that order, with the same values. */
    take(order) {
        const codes = new Int32Array(order.length);
        for (let i = 0; i < order.length; i++)
            codes[i] = this.codes[order[i]];
        return new DictionaryColumn(this.values, codes);
    }
    /** The same text with no value that occurs in no row: equal cells give equal columns. */
    canonical() {
        const occurs = new Uint8Array(this.values.length);
        for (const code of this.codes)
            if (code !== nullCode)
                occurs[code] = 1;
        const values = this.values.filter((_, code) => occurs[code] === 1);
        return values.length === this.values.length ? this : new DictionaryColumn(values, this.codesIn(values));
    }
    /** The codes of these rows among other values, which hold all that occur here. */
    codesIn(values) {
        const codeOf = new Map(values.map((value, code) => [value, code]));
        const recoded = this.values.map((value) => codeOf.get(value) ?? nullCode);
        return this.codes.map((code) => recoded[code] ?? nullCode);
    }
}


/***/ }),

/***/ 75925:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LY: () => (/* binding */ takeRows),
/* harmony export */   WC: () => (/* binding */ cellOf),
/* harmony export */   Y$: () => (/* binding */ emptyColumn),
/* harmony export */   _d: () => (/* binding */ emptyTable),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   ce: () => (/* binding */ rowAt),
/* harmony export */   mm: () => (/* binding */ concatTables),
/* harmony export */   uQ: () => (/* binding */ sortedOrder)
/* harmony export */ });
/* harmony import */ var _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88068);

/** A column in the array type its specification asks for, made of `rows` empty cells. */
function emptyColumn(spec, rows) {
    switch (spec.type) {
        case 'string':
            return spec.nullable ? new Array(rows).fill(null) : new Array(rows).fill('');
        case 'dictionary':
            return spec.nullable
                ? new _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b([], new Int32Array(rows).fill(_dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .nullCode */ .P))
                : new _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b([''], new Int32Array(rows));
        case 'float64':
        case 'timestamp':
            return new Float64Array(rows);
        case 'int32':
        case 'date':
            return spec.nullable ? new Float64Array(rows).fill(Number.NaN) : new Int32Array(rows);
        case 'bool':
            return new Uint8Array(rows);
        case 'uint32[]':
            return Array.from({ length: rows }, () => new Uint32Array(0));
        case 'float32[]':
            return Array.from({ length: rows }, () => new Float32Array(0));
    }
}
/** A table of `rows` empty cells, to be filled in place by its maker. */
function emptyTable(columns, rows = 0) {
    const filled = Object.fromEntries(Object.entries(columns).map(([name, spec]) => [name, emptyColumn(spec, rows)]));
    return { rows, columns: filled };
}
/** The rows at `order`, in that order; an index may repeat. */
function takeRows(table, order) {
    const taken = Object.entries(table.columns).map(([name, values]) => [name, takeColumn(values, order)]);
    return { rows: order.length, columns: Object.fromEntries(taken) };
}
function takeColumn(values, order) {
    if (values instanceof _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b)
        return values.take(order);
    if (Array.isArray(values)) {
        const source = values;
        return Array.from({ length: order.length }, (_, i) => source[order[i]]);
    }
    const source = values;
    const taken = new source.constructor(order.length);
    for (let i = 0; i < order.length; i++)
        taken[i] = source[order[i]];
    return taken;
}
/** The tables one after the other. All have the columns of `columns`. */
function concatTables(columns, tables) {
    const rows = tables.reduce((sum, table) => sum + table.rows, 0);
    const joined = Object.entries(columns).map(([name, spec]) => {
        const parts = tables.map((table) => table.columns[name]);
        return [name, concatColumns(spec, parts, rows)];
    });
    return { rows, columns: Object.fromEntries(joined) };
}
function concatColumns(spec, parts, rows) {
    if (spec.type === 'dictionary')
        return _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b.concat(parts);
    const joined = emptyColumn(spec, rows);
    let offset = 0;
    for (const part of parts) {
        if (Array.isArray(joined)) {
            for (let i = 0; i < part.length; i++)
                joined[offset + i] = part[i];
        }
        else {
            joined.set(part, offset);
        }
        offset += part.length;
    }
    return joined;
}
/** What the rows of a column compare by: a dictionary's codes ascend as its text does. */
function comparable(values) {
    return (values instanceof _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b ? values.codes : values);
}
/** Row numbers sorted by the named columns, ascending; text by UTF-16 code units, so the locale has no say. */
function sortedOrder(table, by) {
    const keys = by.map((name) => comparable(table.columns[name]));
    const order = Int32Array.from({ length: table.rows }, (_, i) => i);
    return order.sort((a, b) => {
        for (const values of keys) {
            const x = values[a];
            const y = values[b];
            if (x < y)
                return -1;
            if (x > y)
                return 1;
        }
        return a - b;
    });
}
/**
 * Whether every row comes after the one before it by the named columns, so that the rows are in order and none occurs twice. Rows
 * with a null there are never taken for ordered.
 */
function isStrictlyAscending(table, by) {
    const keys = by.map((name) => comparable(table.columns[name]));
    for (let row = 1; row < table.rows; row++) {
        let level = 0;
        for (; level < keys.length; level++) {
            const values = keys[level];
            const x = values[row - 1];
            const y = values[row];
            if (x < y)
                break;
            if (x !== y)
                return false;
        }
        if (level === keys.length)
            return false;
    }
    return true;
}
/** The table with its rows ascending by the named columns: itself, when they are already and none occurs twice. */
function inOrder(table, by) {
    return isStrictlyAscending(table, by) ? table : takeRows(table, sortedOrder(table, by));
}
/** What a column holds in a row: null where text is null, NaN where a number is. */
function cellOf(values, row) {
    return values instanceof _dictionary_column_js__WEBPACK_IMPORTED_MODULE_0__/* .DictionaryColumn */ .b ? values.at(row) : values[row];
}
/** One row as a plain object, null where the cell is null. */
function rowAt(table, row) {
    return Object.fromEntries(Object.entries(table.columns).map(([name, values]) => {
        const cell = cellOf(values, row);
        return [name, typeof cell === 'number' && Number.isNaN(cell) ? null : cell];
    }));
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
