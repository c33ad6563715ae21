const dataFile = /\.(?:csv|tsv|txt|ndjson|jsonl|json|parquet)(?:\.gz)?$/i;
/** Shorter text is no key, and masking it would hide half of the log. */
const shortestKey = 6;
/** A long part of a path in which letters and digits are mixed, and which is no file name. */
const keyInPath = /^(?=.*\d)(?=.*[A-Za-z])[\w~-]{20,}$/;

/**
 * What has to be masked of an input that may hold secrets: each of its words, and of an address also the password, the query, the
 * query's values and what looks like a key in its path, which a message might name on their own. The path of a local data file is no secret; masking it would
 * make messages unreadable and, on GitHub, drop every output in which the file's name occurs.
 */
export function secretParts(value: string): string[] {
  return [...new Set(wordsOf(value).flatMap(partsOfWord))];
}

/** The words as a list input reads them; of a JSON array its texts. */
function wordsOf(value: string): string[] {
  if (value.trim().startsWith('[')) {
    try {
      const list: unknown = JSON.parse(value);
      if (Array.isArray(list)) return list.filter((item) => typeof item === 'string' && item.trim() !== '');
    } catch {
      // No array after all: the words of the text are masked.
    }
  }
  return value.split(/[\s,]+/).filter((word) => word !== '');
}

function partsOfWord(word: string): string[] {
  if (!word.includes('://')) return dataFile.test(word) ? [] : [word];
  const url = URL.parse(word);
  if (!url) return [word];
  const query = url.search.slice(1);
  const values = [...url.searchParams.values()];
  const keys = [url.password, safelyDecoded(url.password), query, ...values];
  const inPath = url.pathname.split('/').filter((part) => keyInPath.test(part));
  return [word, ...keys.filter((key) => key.length >= shortestKey), ...inPath];
}

function safelyDecoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
