export const id = 4531;
export const ids = [4531,5728];
export const modules = {

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
