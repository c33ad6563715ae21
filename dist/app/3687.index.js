export const id = 3687;
export const ids = [3687];
export const modules = {

/***/ 54500:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A3: () => (/* binding */ polars),
/* harmony export */   c1: () => (/* binding */ columnNamed)
/* harmony export */ });
/* unused harmony export polarsLoaded */
/* harmony import */ var _polars__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(65160);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(42226);


/**
 * Polars, loaded on the first call: its native library alone costs more than a stage without tables needs in all.
 * @throws UserError when there is no library for this machine, or it cannot be unpacked, downloaded or stored.
 */
async function polars() {
    try {
        return await _polars__WEBPACK_IMPORTED_MODULE_0__["default"].load();
    }
    catch (error) {
        // The loader is a program of its own and so is its class UserError.
        if (!(error instanceof Error) || error.name !== 'UserError')
            throw error;
        const { message, hint } = error;
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(message, hint === undefined ? { cause: error } : { hint, cause: error });
    }
}
/** Whether anything in this process asked for Polars yet. */
function polarsLoaded() {
    return native.loaded();
}
/**
 * The column of this very name. Polars takes `*` for every column and `^…$` for a pattern, and a file of strangers may have columns
 * that are called so.
 */
function columnNamed(pl, name) {
    const isPattern = name === '*' || (name.startsWith('^') && name.endsWith('$'));
    return pl.col(isPattern ? `^${name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$` : name);
}


/***/ }),

/***/ 74886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ tableDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var _dictionary_column_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88068);


/**
 * SHA-256 of a table's content: column names, types and cells in row order. It depends on nothing of the file that held
 * the rows, so a slice of a partition and the same rows stored alone have one digest.
 */
function tableDigest(columns, table) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    hash.update(`rows:${table.rows}\n`);
    for (const [name, spec] of Object.entries(columns)) {
        hash.update(`${name}:${spec.type}\n`);
        const values = table.columns[name];
        if (Array.isArray(values))
            hashCells(hash, values);
        else if (values instanceof _dictionary_column_js__WEBPACK_IMPORTED_MODULE_1__/* .DictionaryColumn */ .b)
            hashDictionary(hash, values.canonical());
        else
            hash.update(bytesOf(values instanceof Float64Array ? withOneNaN(values) : values));
    }
    return hash.digest('hex');
}
function bytesOf({ buffer, byteOffset, byteLength }) {
    return new Uint8Array(buffer, byteOffset, byteLength);
}
/** The numbers with one bit pattern for every NaN: a computed one (0/0) can differ from the constant. */
function withOneNaN(values) {
    let copy;
    let bits;
    for (let row = 0; row < values.length; row++) {
        if (!Number.isNaN(values[row]))
            continue;
        copy ??= values.slice();
        bits ??= new BigUint64Array(copy.buffer);
        bits[row] = 0x7ff8000000000000n;
    }
    return copy ?? values;
}
function hashCells(hash, cells) {
    const text = [];
    for (const cell of cells) {
        if (cell === null)
            text.push('-');
        else if (typeof cell === 'string')
            text.push(`${cell.length}:${cell}`);
        else
            text.push(`${cell.length}:${Buffer.from(cell.buffer, cell.byteOffset, cell.byteLength).toString('base64')}`);
    }
    hash.update(text.join('\n'));
}
/** The values that occur and the codes among them: what other values a dictionary knows has no say. */
function hashDictionary(hash, { values, codes }) {
    hashCells(hash, values);
    hash.update(bytesOf(codes));
}


/***/ }),

/***/ 25886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ highHalf),
/* harmony export */   e: () => (/* binding */ RadixSorter)
/* harmony export */ });
/**
 * Orders of any values by a radix sort of the high halves of their doubles (Knuth, The Art of Computer Programming 3, 5.2.5), and a look at the whole value where two
 * halves are the same. How the values lie among each other makes no difference to the time. One sorter is one set of buffers, used again by each sort.
 */
class RadixSorter {
    /** Keys and positions, side by side, and where a pass puts them. */
    #keys = new Uint32Array(0);
    #spareKeys = new Uint32Array(0);
    #spare = new Int32Array(0);
    #counts = new Uint32Array(passes * digits);
    /**
     * Positions of the values that are there, ascending by value; equal values (0 and −0 are) in the order of their positions.
     *
     * @param values NaN is left out
     * @param order gets the positions; at least as long as `values`
     * @returns how many there are
     */
    sort(values, order) {
        this.#hold(values.length);
        const keys = this.#keys;
        // The values as pairs of 32-bit numbers.
        const words = new Uint32Array(values.buffer, values.byteOffset, 2 * values.length);
        let count = 0;
        for (let i = 0, word = highHalf; i < values.length; i++, word += 2) {
            const high = words[word];
            if ((high & 0x7fff_ffff) >= exponentOfNaN && Number.isNaN(values[i]))
                continue;
            keys[count] = orderedKey(high);
            order[count++] = i;
        }
        if (count > 0)
            finishOrder(values, this.#sortByKeys(order, count), order, count);
        return count;
    }
    #hold(length) {
        if (this.#keys.length >= length)
            return;
        this.#keys = new Uint32Array(length);
        this.#spareKeys = new Uint32Array(length);
        this.#spare = new Int32Array(length);
    }
    /** @returns the keys in order */
    #sortByKeys(order, count) {
        const counts = this.#counts.fill(0);
        let keys = this.#keys;
        for (let i = 0; i < count; i++) {
            const key = keys[i];
            counts[key & mask]++;
            counts[digits + ((key >>> digitBits) & mask)]++;
            counts[2 * digits + (key >>> (2 * digitBits))]++;
        }
        let [from, to, toKeys] = [order, this.#spare, this.#spareKeys];
        for (let pass = 0; pass < passes; pass++) {
            const offset = pass * digits;
            const shift = pass * digitBits;
            // All have the same digit here: they are in order already.
            if (counts[offset + ((keys[0] >>> shift) & mask)] === count)
                continue;
            for (let digit = offset, sum = 0; digit < offset + digits; digit++) {
                const here = counts[digit];
                counts[digit] = sum;
                sum += here;
            }
            for (let i = 0; i < count; i++) {
                const key = keys[i];
                const digit = offset + ((key >>> shift) & mask);
                const place = counts[digit];
                counts[digit] = place + 1;
                to[place] = from[i];
                toKeys[place] = key;
            }
            [from, to] = [to, from];
            [keys, toKeys] = [toKeys, keys];
        }
        if (from !== order)
            order.set(from.subarray(0, count));
        return keys;
    }
}
const passes = 3;
const digitBits = 11;
const digits = 1 << digitBits;
const mask = digits - 1;
/** Up to so many values insertion is quicker than the engine's sort. */
const fewest = 48;
/** Which of the two halves of a double holds its sign. */
const highHalf = new Uint8Array(Uint32Array.of(1).buffer)[0] === 1 ? 1 : 0;
/** High half of infinity: nothing above it is a number, and it may be. */
const exponentOfNaN = 0x7ff0_0000;
/** The sign, the exponent and 20 bits of the fraction as a number that ascends with the value, the same for −0 as for 0. */
function orderedKey(high) {
    // All bits turned of a negative number, the sign alone of another one.
    const key = (high ^ ((high >> 31) | 0x8000_0000)) >>> 0;
    return high === 0x8000_0000 ? key + 1 : key;
}
/** Puts neighbours in order whose keys are the same, by insertion; a long run of them by the engine's sort. */
function finishOrder(values, keys, order, count) {
    for (let first = 0; first < count;) {
        const key = keys[first];
        let end = first + 1;
        while (end < count && keys[end] === key)
            end++;
        if (end - first > fewest)
            sortRun(values, order.subarray(first, end));
        else if (end - first > 1)
            insertInOrder(values, order, first, end);
        first = end;
    }
}
function sortRun(values, run) {
    const value = values[run[0]];
    // Text-like columns: a flag, or a score that is the same for all.
    if (run.every((position) => values[position] === value))
        return;
    run.sort((i, j) => ascending(values[i], values[j]));
}
/** Order of two values that may be infinite, for which subtraction gives NaN. */
function ascending(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function insertInOrder(values, order, first, end) {
    for (let i = first + 1; i < end; i++) {
        const position = order[i];
        const value = values[position];
        let at = i;
        for (; at > first && values[order[at - 1]] > value; at--)
            order[at] = order[at - 1];
        order[at] = position;
    }
}


/***/ }),

/***/ 26006:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ ranksOfOrder),
/* harmony export */   o: () => (/* binding */ RankSorter)
/* harmony export */ });
/* harmony import */ var _radix_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25886);

/**
 * Orders of values, fast enough for 10⁴ names on hundreds of dates. Values are dealt out to as many places as there are values, each to where it would lie if all
 * were spread evenly, and put in order among their neighbours by insertion (Knuth, The Art of Computer Programming 3, 5.2.5 and 5.2.1). Where most of them would
 * lie in few places, as with prices and values traded, a radix sort takes over. The order is the same either way. One sorter is one set of buffers, used again
 * by each sort.
 */
class RankSorter {
    /** The values in the order that is being made. */
    #sorted = new Float64Array(0);
    /** By place: how many values are dealt to it, then where the next one goes. */
    #fills = new Int32Array(0);
    #radix = new _radix_order_js__WEBPACK_IMPORTED_MODULE_0__/* .RadixSorter */ .e();
    #isTied = false;
    /** Whether two of the values that were sorted last are equal. */
    get isTied() {
        return this.#isTied;
    }
    /**
     * Positions of the values that are there, ascending by value; equal values (0 and −0 are) in the order of their positions.
     *
     * @param values NaN is left out
     * @param order gets the positions; at least as long as `values`
     * @returns how many there are
     */
    sort(values, order) {
        if (this.#sorted.length < values.length)
            this.#sorted = new Float64Array(values.length);
        const dealing = values.length <= fewest ? undefined : this.#dealt(values);
        if (values.length > fewest && dealing === undefined) {
            const count = this.#radix.sort(values, order);
            this.#isTied = hasEqualNeighbours(values, order, count);
            return count;
        }
        const count = dealing === undefined ? this.#layAll(values, order) : this.#lay(values, order, dealing);
        this.#isTied = insertInOrder(this.#sorted, order, count);
        return count;
    }
    /** How values are dealt out, so that none is far from where it belongs; undefined where that is not so. */
    #dealt(values) {
        let lowest = Number.POSITIVE_INFINITY;
        let highest = Number.NEGATIVE_INFINITY;
        for (let i = 0; i < values.length; i++) {
            const value = values[i];
            if (value < lowest)
                lowest = value;
            if (value > highest)
                highest = value;
        }
        const places = Math.min(mostPlaces, 2 ** Math.ceil(Math.log2(values.length)));
        const scale = (places - 1) / (highest - lowest);
        // Neither where all are equal, nor where one is infinite, nor where they differ by next to nothing.
        if (!(scale > 0 && scale < Number.POSITIVE_INFINITY))
            return undefined;
        if (this.#fills.length < places)
            this.#fills = new Int32Array(places);
        const fills = this.#fills.fill(0, 0, places);
        for (let i = 0; i < values.length; i++) {
            const value = values[i];
            if (!Number.isNaN(value))
                fills[((value - lowest) * scale) | 0]++;
        }
        let crowd = 0;
        let next = 0;
        for (let place = 0; place < places; place++) {
            const fill = fills[place];
            fills[place] = next;
            next += fill;
            crowd += fill * fill;
        }
        return crowd > mostCrowded * next ? undefined : { lowest, scale };
    }
    /** Puts each value at its place. @returns how many there are */
    #lay(values, order, { lowest, scale }) {
        const [fills, sorted] = [this.#fills, this.#sorted];
        let count = 0;
        for (let i = 0; i < values.length; i++) {
            const value = values[i];
            if (Number.isNaN(value))
                continue;
            const place = ((value - lowest) * scale) | 0;
            const at = fills[place];
            fills[place] = at + 1;
            order[at] = i;
            sorted[at] = value;
            count++;
        }
        return count;
    }
    /** Puts the values one behind the other. @returns how many there are */
    #layAll(values, order) {
        let count = 0;
        for (let i = 0; i < values.length; i++) {
            if (Number.isNaN(values[i]))
                continue;
            this.#sorted[count] = values[i];
            order[count++] = i;
        }
        return count;
    }
}
/** Up to so many values insertion alone is quicker. */
const fewest = 48;
const mostPlaces = 1 << 16;
/** How many comparisons a value may need with the others of its place, on average, before a radix sort is quicker. Where values lie evenly it is 2 to 5. */
const mostCrowded = 24;
/**
 * Insertion sort of values and positions side by side.
 *
 * @returns whether two values are equal
 */
function insertInOrder(sorted, order, count) {
    let isTied = false;
    let before = sorted[0];
    for (let i = 1; i < count; i++) {
        const value = sorted[i];
        if (value > before) {
            before = value;
            continue;
        }
        if (value === before) {
            isTied = true;
            continue;
        }
        const position = order[i];
        let at = i;
        for (; at > 0 && sorted[at - 1] > value; at--) {
            sorted[at] = sorted[at - 1];
            order[at] = order[at - 1];
        }
        sorted[at] = value;
        order[at] = position;
        if (at > 0 && sorted[at - 1] === value)
            isTied = true;
    }
    return isTied;
}
function hasEqualNeighbours(values, order, count) {
    let before = Number.NaN;
    for (let k = 0; k < count; k++) {
        const value = values[order[k]];
        if (value === before)
            return true;
        before = value;
    }
    return false;
}
/**
 * Average ranks from 1 of what an order names; equal values get the mean of their ranks.
 *
 * @param order ascending, as `RankSorter.sort` gives it
 * @param count how many of `order` count
 * @param ranks gets the rank of each at its position; the others are left as they are
 */
function ranksOfOrder(values, order, count, ranks) {
    for (let first = 0; first < count;) {
        const value = values[order[first]];
        let end = first + 1;
        while (end < count && values[order[end]] === value)
            end++;
        const rank = (first + 1 + end) / 2;
        for (let i = first; i < end; i++)
            ranks[order[i]] = rank;
        first = end;
    }
}


/***/ }),

/***/ 70370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

};
