export const id = 5017;
export const ids = [5017];
export const modules = {

/***/ 99791:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EA: () => (/* binding */ rulesRecipe),
/* harmony export */   MW: () => (/* binding */ answersRecipe),
/* harmony export */   _e: () => (/* binding */ enrichVersion),
/* harmony export */   mk: () => (/* binding */ modelRecipe),
/* harmony export */   rm: () => (/* binding */ repeatableVersions),
/* harmony export */   v: () => (/* binding */ clusterRecipe),
/* harmony export */   vX: () => (/* binding */ textFormOf)
/* harmony export */ });
/** Raised whenever the same news could give other bytes than before. */
const enrichVersion = 2;
/** Earlier versions whose weeks this one can make again, bit for bit. */
const repeatableVersions = new Set([1]);
/** What a version of the stage has seen. Weeks that an earlier one enriched stay as they are, and are proved as they were made. */
function textFormOf(version) {
    return version < 2 ? 'received' : 'resolved';
}
/** Of clusters, vectors and judgements that the rules have made. */
function rulesRecipe(settings, judge, news) {
    return recipeOf(settings, { judge }, { seed: settings.vectorSeed }, [news]);
}
/** Of clusters and vectors whose judgements come from a model: they are the same whoever judges. */
function clusterRecipe(settings, news) {
    return recipeOf(settings, {}, { seed: settings.vectorSeed }, [news]);
}
/** Of the answers of a model. They come from outside, so this says what was asked, not what must come out. */
function answersRecipe(settings, judge, news) {
    return recipeOf(settings, { judge }, {}, [news]);
}
/** Of judgements that were made from the answers of a model, and by the fallback where there is none. */
function modelRecipe(settings, { judge, fallback }, { news, answers }) {
    return recipeOf(settings, { judge, fallback }, { seed: settings.vectorSeed }, [news, answers]);
}
/** The fields stand in the order in which manifests have them. */
function recipeOf({ clusterSimilarity, version = enrichVersion }, judges, seed, inputs) {
    return {
        stage: 'enrich',
        version,
        parameters: { cluster_similarity: clusterSimilarity, ...judges },
        ...seed,
        inputs,
    };
}


/***/ }),

/***/ 95017:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Dg: () => (/* binding */ clustersOf),
  Oo: () => (/* binding */ enrichWeek),
  Bt: () => (/* binding */ judgeName),
  FL: () => (/* binding */ judgedItem),
  W5: () => (/* binding */ verdictsOf)
});

// EXTERNAL MODULE: ./build/lib/src/errors.js
var errors = __webpack_require__(42226);
// EXTERNAL MODULE: ./build/lib/src/lake/canonical-json.js
var canonical_json = __webpack_require__(6358);
// EXTERNAL MODULE: ./build/lib/src/text/order.js
var order = __webpack_require__(37961);
// EXTERNAL MODULE: ./build/lib/src/text/words.js
var text_words = __webpack_require__(41256);
;// CONCATENATED MODULE: ./build/lib/src/news/clustering.js




/** English function words of three letters and more. */
const defaultStopWords = new Set(`about above after again against all and any are because been before being below between both but can could did does
  doing down during each few for from further had has have having her here hers herself him himself his how into its
  itself just more most myself nor not now off once only other our ours ourselves out over own same she should some such
  than that the their theirs them themselves then there these they this those through too under until very was were what
  when where which while who whom why will with would you your yours yourself yourselves`.split(/\s+/u));
const defaultClusteringOptions = { threshold: 0.55, stopWords: defaultStopWords };
const minimumWordLength = 3;
/** The words of a headline by which it is compared: at least three characters, no stop words, each once. */
function headlineWords(headline, stopWords) {
    const words = new Set();
    for (const word of (0,text_words/* wordsOf */.Z9)(headline)) {
        if (word.length >= minimumWordLength && !stopWords.has(word))
            words.add(word);
    }
    return words;
}
/** Jaccard similarity of two sets of the given sizes; 0 when both are empty. */
function jaccard(shared, sizeA, sizeB) {
    const union = sizeA + sizeB - shared;
    return union === 0 ? 0 : shared / union;
}
/** First 16 hexadecimal digits of SHA-256 over `symbol|published|headline`, published as ISO 8601 in UTC, the headline as received. */
function clusterIdOf(item) {
    const published = new Date(item.publishedUtc).toISOString();
    return (0,canonical_json/* sha256Hex */.f)(`${item.symbol}|${published}|${item.headline}`).slice(0, 16);
}
/**
 * Newest first. Ties go by id, headline, url, source and summary, ascending by code unit, so that items which tie in
 * all of them are the same item and the order of the input never matters.
 */
function compareNewestFirst(a, b) {
    return (b.publishedUtc - a.publishedUtc ||
        (0,order/* byCodeUnits */.C)(a.id, b.id) ||
        (0,order/* byCodeUnits */.C)(a.headline, b.headline) ||
        (0,order/* byCodeUnits */.C)(a.url, b.url) ||
        (0,order/* byCodeUnits */.C)(a.source, b.source) ||
        (0,order/* byCodeUnits */.C)(a.summary, b.summary));
}
/**
 * Greedy clusters of each symbol's items by the words of their headlines.
 *
 * Items are taken newest first. Each joins the first cluster, that is the one with the newest representative, whose
 * representative's word set has Jaccard similarity ≥ `threshold`; otherwise it founds a cluster and represents it. Two
 * headlines without words (emoji, stop words only) belong together only when they are equal after normalisation.
 * Every item is in exactly one cluster and every cluster is returned: by symbol, then newest representative first.
 *
 * @throws {UserError} when the threshold is outside (0, 1] or an item has no valid publication time.
 */
function clusterNews(items, options = defaultClusteringOptions) {
    const { threshold, stopWords } = options;
    if (!(threshold > 0 && threshold <= 1)) {
        throw new errors/* UserError */.yo(`The clustering threshold must be above 0 and at most 1, found ${threshold}.`);
    }
    const bySymbol = new Map();
    for (const item of items) {
        // Beyond ±8.64e15 ms a date has no ISO form.
        if (!(Math.abs(item.publishedUtc) <= 8.64e15)) {
            throw new errors/* UserError */.yo(`News item "${item.id}" of ${item.symbol} needs a publication time in epoch milliseconds, found ${item.publishedUtc}.`);
        }
        const ofSymbol = bySymbol.get(item.symbol);
        if (ofSymbol === undefined)
            bySymbol.set(item.symbol, [item]);
        else
            ofSymbol.push(item);
    }
    const wordsOfHeadline = new Map();
    const cachedWords = (headline) => {
        let words = wordsOfHeadline.get(headline);
        if (words === undefined) {
            words = headlineWords(headline, stopWords);
            wordsOfHeadline.set(headline, words);
        }
        return words;
    };
    return [...bySymbol.keys()]
        .sort(order/* byCodeUnits */.C)
        .flatMap((symbol) => clusterSymbol(bySymbol.get(symbol) ?? [], threshold, cachedWords));
}
function clusterSymbol(unordered, threshold, cachedWords) {
    const items = unordered.toSorted(compareNewestFirst);
    const wordIds = wordIdsRarestFirst(items.map(({ judged }) => cachedWords(judged.headline)));
    const clusters = [];
    const withoutWords = new Map();
    const representativesByWord = new Map();
    const examinedFor = [];
    for (const [position, item] of items.entries()) {
        const words = wordIds[position] ?? new Uint32Array();
        if (words.length === 0) {
            const headline = (0,text_words/* normaliseHeadline */.lo)(item.judged.headline);
            const existing = withoutWords.get(headline);
            if (existing === undefined) {
                const founded = { words, members: [{ item, similarity: 1 }] };
                withoutWords.set(headline, founded);
                clusters.push(founded);
            }
            else
                existing.members.push({ item, similarity: 1 });
            continue;
        }
        const prefixLength = prefixLengthFor(words.length, threshold);
        let first = clusters.length;
        let firstSimilarity = 1;
        for (let k = 0; k < prefixLength; k += 1) {
            for (const candidate of representativesByWord.get(words[k]) ?? []) {
                if (candidate >= first)
                    break;
                if (examinedFor[candidate] === position)
                    continue;
                examinedFor[candidate] = position;
                const theirs = clusters[candidate]?.words ?? words;
                const similarity = jaccard(sharedCount(words, theirs), words.length, theirs.length);
                if (similarity >= threshold) {
                    first = candidate;
                    firstSimilarity = similarity;
                    break;
                }
            }
        }
        if (first < clusters.length) {
            clusters[first]?.members.push({ item, similarity: firstSimilarity });
            continue;
        }
        for (let k = 0; k < prefixLength; k += 1) {
            const word = words[k];
            const representatives = representativesByWord.get(word);
            if (representatives === undefined)
                representativesByWord.set(word, [first]);
            else
                representatives.push(first);
        }
        clusters.push({ words, members: [{ item, similarity: 1 }] });
    }
    return clusters.map(({ members }) => closeCluster(members));
}
/**
 * How many of its rarest words a set of `size` words must be looked up by.
 *
 * Jaccard ≥ t needs at least ⌈t·size⌉ shared words, so two similar sets always share one of their size − ⌈t·size⌉ + 1
 * rarest (prefix filtering: Chaudhuri, Ganti and Kaushik, "A primitive operator for similarity joins", 2006).
 */
function prefixLengthFor(size, threshold) {
    // 0.55 · 100 is 55.00000000000001; without the margin 55 shared words of 100 would be missed.
    const needed = Math.max(1, Math.ceil(threshold * size - 1e-9));
    return size - needed + 1;
}
/** Integer ids for the words of each set, numbered from the rarest word up (ties by the word), each list ascending. */
function wordIdsRarestFirst(sets) {
    const frequency = new Map();
    for (const words of sets)
        for (const word of words)
            frequency.set(word, (frequency.get(word) ?? 0) + 1);
    const byRarity = [...frequency].sort(([a, m], [b, n]) => m - n || (0,order/* byCodeUnits */.C)(a, b));
    const idOf = new Map(byRarity.map(([word], id) => [word, id]));
    return sets.map((words) => Uint32Array.from(words, (word) => idOf.get(word)).sort());
}
function sharedCount(a, b) {
    let shared = 0;
    for (let i = 0, j = 0; i < a.length && j < b.length;) {
        const x = a[i];
        const y = b[j];
        if (x === y)
            shared += 1;
        if (x <= y)
            i += 1;
        if (y <= x)
            j += 1;
    }
    return shared;
}
function closeCluster(members) {
    const representative = members[0]?.item;
    return {
        symbol: representative.symbol,
        clusterId: clusterIdOf(representative),
        representative,
        members,
        clusterSize: members.length,
        uniqueSources: new Set(members.map(({ item }) => foldSource(item.source))).size,
    };
}
/** Sources that differ only in case or surrounding space are one; all unnamed ones count as one source together. */
function foldSource(source) {
    return source.trim().toLowerCase();
}

// EXTERNAL MODULE: ./build/lib/src/news/enrich-recipe.js
var enrich_recipe = __webpack_require__(99791);
// EXTERNAL MODULE: ./build/lib/src/lake/row-columns.js
var row_columns = __webpack_require__(60579);
// EXTERNAL MODULE: ./build/lib/src/lake/table.js
var lake_table = __webpack_require__(75925);
// EXTERNAL MODULE: ./build/lib/src/text/resolved-text.js + 1 modules
var resolved_text = __webpack_require__(53183);
// EXTERNAL MODULE: ./build/lib/src/news/datasets.js
var datasets = __webpack_require__(67504);
;// CONCATENATED MODULE: ./build/lib/src/news/tables.js




/** The rows of `company_news` as items that are judged by their texts in this form. */
// jscpd:ignore-start: what is stored and what is judged are two kinds of rows
function newsItems({ rows, columns }, form) {
    return Array.from({ length: rows }, (_, row) => ({
        symbol: columns.symbol[row],
        id: columns.id[row],
        publishedUtc: columns.published_utc[row],
        headline: columns.headline[row],
        summary: columns.summary[row],
        url: columns.url[row],
        source: columns.source[row],
        judged: judgedText(columns.headline[row], columns.summary[row], form),
    }));
}
// jscpd:ignore-end
function judgedText(headline, summary, form) {
    if (form === 'received')
        return { headline, summary };
    return { headline: (0,resolved_text/* resolvedText */.g)(headline), summary: (0,resolved_text/* resolvedText */.g)(summary) };
}
/** One row of `news_clusters` per member. */
function clusterTable(clusters) {
    return (0,row_columns/* tableOfRows */.Fr)(datasets/* newsClusterColumns */.pJ, clusters.flatMap((cluster) => cluster.members.map((member) => ({ ...member, cluster }))));
}
/** One row of `rep_enriched` per cluster. */
function enrichedTable(clusters, verdicts) {
    return (0,row_columns/* tableOfRows */.Fr)(datasets/* repEnrichedColumns */.l7, clusters.map((cluster, i) => ({ ...cluster, ...verdicts[i] })));
}
/** One row of `cluster_vectors` per cluster. */
function vectorTable(clusters, vectors) {
    const table = (0,lake_table/* emptyTable */._d)(datasets/* clusterVectors */.FJ.columns, clusters.length);
    for (const [row, { symbol, clusterId }] of clusters.entries()) {
        const { indices, values } = vectors[row];
        table.columns.symbol[row] = symbol;
        table.columns.cluster_id[row] = clusterId;
        table.columns.indices[row] = indices;
        table.columns.values[row] = values;
    }
    return table;
}

;// CONCATENATED MODULE: ./build/lib/src/news/murmur3.js
/**
 * MurmurHash3 x86 32-bit (Austin Appleby, public domain) of `bytes[start, end)`.
 *
 * @param seed unsigned 32-bit
 * @returns unsigned 32-bit
 */
function murmur3(bytes, seed, start = 0, end = bytes.length) {
    let hash = seed | 0;
    const blocksEnd = start + ((end - start) & ~3);
    for (let i = start; i < blocksEnd; i += 4) {
        const block = bytes[i] |
            (bytes[i + 1] << 8) |
            (bytes[i + 2] << 16) |
            (bytes[i + 3] << 24);
        hash ^= scramble(block);
        hash = (hash << 13) | (hash >>> 19);
        hash = (Math.imul(hash, 5) + 0xe6546b64) | 0;
    }
    let tail = 0;
    for (let i = end - 1; i >= blocksEnd; i -= 1)
        tail = (tail << 8) | bytes[i];
    hash ^= scramble(tail);
    hash ^= end - start;
    hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
    hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
    return (hash ^ (hash >>> 16)) >>> 0;
}
function scramble(block) {
    const mixed = Math.imul(block, 0xcc9e2d51);
    return Math.imul((mixed << 15) | (mixed >>> 17), 0x1b873593);
}

;// CONCATENATED MODULE: ./build/lib/src/news/text-vector.js



const defaultTextVectorOptions = { dimensions: 2 ** 18, seed: 0 };
const encoder = new TextEncoder();
// A component and the 32-bit hash behind it share the 53 bits of an exact number, so that one sort groups both.
const maximumDimensions = 2 ** 21;
const hashRange = 2 ** 32;
/**
 * Turns texts into vectors without a vocabulary: each word and each pair of neighbouring words is hashed to one
 * component and a sign (Weinberger et al., "Feature hashing for large scale multitask learning", 2009), weighted by
 * 1 + ln(count), and the vector is scaled to Euclidean length 1. A text without words gives the empty vector. Pairs do
 * not reach from the headline into the summary.
 *
 * @throws {UserError} when `dimensions` is not an integer in 1..2^21 or `seed` not an unsigned 32-bit integer
 */
function textVectoriser(options = defaultTextVectorOptions) {
    const { dimensions, seed } = options;
    if (!Number.isInteger(dimensions) || dimensions < 1 || dimensions > maximumDimensions) {
        throw new errors/* UserError */.yo(`The text vector's dimensions must be an integer from 1 to 2^21, found ${dimensions}.`);
    }
    if (!Number.isInteger(seed) || seed < 0 || seed >= hashRange) {
        throw new errors/* UserError */.yo(`The text vector's seed must be an integer from 0 to 2^32 − 1, found ${seed}.`);
    }
    return ({ headline, summary }) => {
        const features = [];
        collectFeatures(headline, seed, features);
        if (summary !== '')
            collectFeatures(summary, seed, features);
        return foldedVector(features, dimensions);
    };
}
/** Adds the hash of each word and each word pair, over its UTF-8 bytes, a pair joined by one space. */
function collectFeatures(text, seed, features) {
    const words = (0,text_words/* wordsOf */.Z9)(text);
    if (words.length === 0)
        return;
    const bytes = encoder.encode(words.join(' '));
    const space = 0x20;
    let previousStart = -1;
    let start = 0;
    for (let end = 0; end <= bytes.length; end += 1) {
        if (end < bytes.length && bytes[end] !== space)
            continue;
        features.push(murmur3(bytes, seed, start, end));
        if (previousStart >= 0)
            features.push(murmur3(bytes, seed, previousStart, end));
        previousStart = start;
        start = end + 1;
    }
}
function foldedVector(features, dimensions) {
    const keys = new Float64Array(features.length);
    for (let i = 0; i < keys.length; i += 1) {
        const feature = features[i];
        // The top bit is the sign; the other 31 choose the component, so that the two are independent.
        keys[i] = ((feature & 0x7fffffff) % dimensions) * hashRange + feature;
    }
    keys.sort();
    const indices = new Uint32Array(keys.length);
    const weights = new Float64Array(keys.length);
    let used = 0;
    let squares = 0;
    for (let i = 0; i < keys.length;) {
        const index = Math.floor(keys[i] / hashRange);
        let component = 0;
        while (i < keys.length && keys[i] < (index + 1) * hashRange) {
            const key = keys[i];
            let count = 0;
            for (; keys[i] === key; i += 1)
                count += 1;
            const weight = 1 + Math.log(count);
            component += key - index * hashRange >= hashRange / 2 ? -weight : weight;
        }
        // Two features of opposite sign can cancel.
        if (component === 0)
            continue;
        indices[used] = index;
        weights[used] = component;
        squares += component * component;
        used += 1;
    }
    const length = Math.sqrt(squares);
    const values = new Float32Array(used);
    for (let k = 0; k < used; k += 1)
        values[k] = weights[k] / length;
    return { indices: indices.slice(0, used), values };
}

;// CONCATENATED MODULE: ./build/lib/src/news/enrich-week.js




/** A week's news as clusters, each judged and turned into a vector. */
function enrichWeek(news, { judge, clusterSimilarity, vectorSeed, version }) {
    const clusters = clustersOf(news, { clusterSimilarity, version });
    const items = clusters.map(judgedItem);
    const vectorise = textVectoriser({ ...defaultTextVectorOptions, seed: vectorSeed });
    return {
        clusters: clusterTable(clusters),
        enriched: enrichedTable(clusters, items.map(judge)),
        vectors: vectorTable(clusters, items.map(vectorise)),
        blank: clusters.flatMap(({ members }) => members.flatMap(({ item }) => (item.judged.headline.trim() === '' ? [item] : []))),
    };
}
/** The stories of a week's news. */
function clustersOf(news, { clusterSimilarity, version = enrich_recipe/* enrichVersion */._e, }) {
    return clusterNews(newsItems(news, (0,enrich_recipe/* textFormOf */.vX)(version)), {
        ...defaultClusteringOptions,
        threshold: clusterSimilarity,
    });
}
/** What a judge is shown of a cluster. */
function judgedItem({ symbol, representative: { judged } }) {
    return { symbol, ...judged };
}
/** How a judge is named beside its judgements. */
function judgeName({ name, version }) {
    return `${name} ${version}`;
}
/** The verdicts of a judge that judges everything itself. */
function verdictsOf(judge) {
    const by = judgeName(judge);
    return (item) => ({ judgement: judge.judge(item), by });
}


/***/ }),

/***/ 53183:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ resolvedText)
});

// EXTERNAL MODULE: ./node_modules/entities/dist/decode-codepoint.js
var decode_codepoint = __webpack_require__(21531);
// EXTERNAL MODULE: ./node_modules/entities/dist/decode.js + 2 modules
var decode = __webpack_require__(60352);
;// CONCATENATED MODULE: ./build/lib/src/text/mojibake.js
/** Characters of Windows-1252 above 0x7f, by the byte that they stand for; bytes without a character stand for themselves, as browsers read them. */
const byteOf = new Map(Array.from(new TextDecoder('windows-1252').decode(Uint8Array.from({ length: 128 }, (_, i) => 128 + i)), (char, i) => [
    char,
    128 + i,
]));
/**
 * What UTF-8 of Western text looks like when it was read as Windows-1252: two characters that begin with Â or Ã, three that begin with â€ or â„ (quotation
 * marks, dashes, €, ™), and four that begin with ðŸ (pictographs). Words end in É, Ö and Ü before ® and quotation marks, so these begin none.
 */
const misread = /[\u00c2\u00c3]|\u00e2[\u20ac\u201a\u201e]|\u00f0\u0178/u;
const plausible = /^(?:[\p{ASCII}\u00a0-\u00ff\u0160\u0161\u0178\u0192\u02c6\u02dc\u0152\u0153\u017d\u017e\u2010-\u203a\u20ac\u2116\u2122\u{1f000}-\u{1faff}]|\ufe0f)*$/u;
/**
 * A text whose UTF-8 was read as Windows-1252 (`isnâ€™t`) as it was written (`isn’t`). Only where the whole text is UTF-8 then, and says nothing but Western
 * letters, punctuation and pictographs: one character that was right (`“`, a lone `É`) shows that the text was read rightly, and it comes back as it is.
 */
function readAgain(text) {
    if (!misread.test(text))
        return text;
    const bytes = [];
    for (const char of text) {
        const code = char.codePointAt(0) ?? 0;
        const byte = code < 0x80 ? code : (byteOf.get(char) ?? (code >= 0x80 && code <= 0x9f ? code : undefined));
        if (byte === undefined)
            return text;
        bytes.push(byte);
    }
    try {
        const written = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Uint8Array.from(bytes));
        // What was read wrongly twice is shorter each time.
        return plausible.test(written) ? readAgain(written) : text;
    }
    catch {
        return text;
    }
}

// EXTERNAL MODULE: ./build/lib/src/text/visible-text.js
var visible_text = __webpack_require__(9071);
// EXTERNAL MODULE: ./build/lib/src/text/words.js
var words = __webpack_require__(41256);
;// CONCATENATED MODULE: ./build/lib/src/text/resolved-text.js




/** Rounds in which text that was encoded several times is decoded; feeds do it twice at most. */
const mostRounds = 6;
/** An apostrophe in another guise: quotation marks, accents and modifier letters, between two letters. The typographic one, ’, is one already. */
const disguisedApostrophe = /(?<=\p{L})[\u2018\u201b\u02bc\u02b9\u02c8\u2032\u00b4\u0060\uff07\ua78c\u055a\u05f3](?=\p{L})/gu;
/** Elements within a line, whose tags part no words. */
const inline = 'a|abbr|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|q|ruby|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr';
/** All other elements that text of feeds can hold. What is no element, as `<AAPL>` or `a < b`, is text. */
const block = 'address|article|aside|audio|blockquote|body|br|button|canvas|caption|center|col|colgroup|dd|details|dialog|div|dl|dt|embed|fieldset|figcaption|figure|footer|' +
    'form|frame|frameset|h[1-6]|head|header|hr|html|iframe|img|input|legend|li|link|main|map|menu|meta|nav|noscript|object|ol|optgroup|option|p|param|picture|pre|progress|' +
    'script|section|select|source|style|summary|svg|table|tbody|td|template|textarea|tfoot|th|thead|title|tr|track|ul|video';
// No alternative reaches beyond the next "<", so the time is linear.
const rest = `(?:\\s(?:[^<>"']|"[^"<]*"|'[^'<]*')*|\\s[^<>]*|/)?>`;
const inlineTag = new RegExp(`</?(?:${inline})${rest}`, 'giu');
const otherTag = new RegExp(`</?(?:${block})${rest}|<!--[^<>]*-->|<!doctype[^<>]*>|<!\\[CDATA\\[|\\]\\]>`, 'giu');
/** Bytes of Windows-1252 that were read as Latin-1. NEL is the end of a line, and three more begin or end what steers a terminal: they stay. */
const windowsByte = /[\u0080-\u0084\u0086-\u009a\u009e\u009f]/gu;
const nestedAmpersand = /&(?:amp;|#0*38;|#x0*26;)+/giu;
/** Addresses, and signs that stand in the middle of a word as addresses have them: `isn%27t`, `AT%26T`. Behind a digit or a space "%" is a per cent sign. */
const addressOrEscapes = /https?:\/\/\S*|www\.\S*|(?<=\p{L})(?:%[0-9a-f]{2}){1,12}(?=\p{L})/giu;
const suspicious = /[&<\]\u2018\u201b\u02bc\u02b9\u02c8\u2032\u00b4\u0060\uff07\ua78c\u055a\u05f3]/u;
/**
 * A headline or summary as it is judged: entities decoded, also those encoded twice, characters of Windows-1252 and of UTF-8 that was read as such mended, signs of addresses decoded within words, tags left out, compatibility characters composed (NFKC), invisible and
 * control characters removed, disguised apostrophes made plain. A text in which there is nothing to do comes back as it is; the text as it was
 * received stays in `company_news`.
 *
 * Named entities need their semicolon where letters or "=" follow, as in attributes of HTML, so that "?a=1&copy=2" and "R&D" stay.
 */
function resolvedText(text) {
    let resolved = text;
    for (let round = 0; round < mostRounds; round += 1) {
        const before = resolved;
        resolved = resolveOnce(before);
        if (resolved === before)
            break;
    }
    return resolved === text ? text : resolved.replace(/\s+/gu, ' ').trim();
}
function resolveOnce(received) {
    // As HTML reads numbers in this range: https://html.spec.whatwg.org/#numeric-character-reference-end-state
    const mended = received.replace(windowsByte, (byte) => String.fromCodePoint((0,decode_codepoint/* replaceCodePoint */.y6)(byte.charCodeAt(0))));
    const text = withoutEscapes(readAgain(mended));
    const plain = suspicious.test(text)
        ? (0,decode/* decodeHTMLAttribute */.Im)(text.replace(nestedAmpersand, '&'))
            .replace(inlineTag, '')
            .replace(otherTag, ' ')
            .replace(disguisedApostrophe, "'")
        : text;
    return (0,words/* composed */.p4)((0,visible_text/* visibleText */.Q6)(plain));
}
/** What stands in an address stays as it is. */
function withoutEscapes(text) {
    return text.replace(addressOrEscapes, (found) => (found.startsWith('%') ? (decoded(found) ?? found) : found));
}
function decoded(escapes) {
    try {
        return decodeURIComponent(escapes);
    }
    catch {
        return undefined;
    }
}


/***/ }),

/***/ 9071:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $m: () => (/* binding */ visibleJson),
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   gB: () => (/* binding */ visibleLines)
/* harmony export */ });
/** What a terminal obeys: CSI and OSC sequences, ECMA-48. Each part can match in one way only, so the time is linear. */
const escapeCharacter = String.fromCharCode(0x1b);
const terminalSequence = new RegExp(`(?:${escapeCharacter}\\[|\\u009b)[0-?]*[ -/]*[@-~]|` +
    `(?:${escapeCharacter}\\]|\\u009d)[^\\u0007\\u009c${escapeCharacter}]*(?:\\u0007|\\u009c|${escapeCharacter}\\\\)`, 'gu');
/**
 * What no reader sees and what changes how the rest is read: zero-width characters, soft hyphens, marks that turn the direction, variation selectors,
 * tag characters, fillers, byte order marks. Default_Ignorable_Code_Point is Unicode's own list of what is not shown.
 */
const unseen = /[\p{Cf}\p{Default_Ignorable_Code_Point}]+/gu;
const control = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const controlInLines = /[^\P{Cc}\n\t]+|[\p{Zl}\p{Zp}]+/gu;
/** Ends of lines outside of texts are JSON's own; inside they are escaped already. */
const unseenInJson = /[^\P{Cc}\n]|[\p{Cf}\p{Co}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
const anyOfThem = /[\p{Cc}\p{Zl}\p{Zp}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Cs}]/u;
/**
 * A text as people see it, on one line: well-formed, without what steers a terminal, hides or turns the direction. Control characters and ends of
 * lines become one space, what has no width is left out, so that a word which was parted by it is whole again. Everything that strangers wrote
 * goes through here, or through {@link visibleLines}, on its way out.
 */
function visibleText(text) {
    return anyOfThem.test(text) ? withoutUnseen(text).replace(control, ' ') : text;
}
/** As {@link visibleText}, with its lines and tabs as they are; ends of lines as `\n`. */
function visibleLines(text) {
    if (!anyOfThem.test(text))
        return text;
    return withoutUnseen(text.replace(/\r\n?/gu, '\n')).replace(controlInLines, ' ');
}
function withoutUnseen(text) {
    return text.toWellFormed().replace(terminalSequence, '').replace(unseen, '');
}
/** JSON as text in which what cannot be seen is written as escapes: the same document. */
function visibleJson(json) {
    return json.replace(unseenInJson, (character) => Array.from({ length: character.length }, (_, i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`).join(''));
}


/***/ }),

/***/ 41256:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z9: () => (/* binding */ wordsOf),
/* harmony export */   lo: () => (/* binding */ normaliseHeadline),
/* harmony export */   p4: () => (/* binding */ composed),
/* harmony export */   zJ: () => (/* binding */ foldProse)
/* harmony export */ });
/* unused harmony export foldCase */
const beyondAscii = /[\u0080-\uffff]/;
const webAddress = /https?:\/\/\S*/gu;
// Canonical ordering of combining marks takes time quadratic in the length of a run, so runs are cut at the 30 marks of
// the Stream-Safe Text Format (Unicode Standard Annex 15, section 13). No language needs more than a few.
const overlongMarks = /(\p{M}{30})\p{M}+/gu;
const wordRun = /[\p{L}\p{M}\p{N}]+/gu;
/** Text well-formed and compatibility-composed (NFKC), in time linear in its length. */
function composed(text) {
    return beyondAscii.test(text) ? text.toWellFormed().replace(overlongMarks, '$1').normalize('NFKC') : text;
}
/** Text in the one form that is compared: composed, and lower case. */
function foldCase(text) {
    return composed(text).toLowerCase();
}
/** Folded text without web addresses: a shortened link is new with every repetition of the same headline. */
function foldProse(text) {
    const folded = foldCase(text);
    return folded.includes('http') ? folded.replace(webAddress, ' ') : folded;
}
/** The words of a text in order: maximal runs of letters, their combining marks, and digits, folded. */
function wordsOf(text) {
    return foldProse(text).match(wordRun) ?? [];
}
/** A headline as it is compared with another that has no words either: folded, white space collapsed. */
function normaliseHeadline(headline) {
    return foldCase(headline).trim().replace(/\s+/gu, ' ');
}


/***/ })

};
