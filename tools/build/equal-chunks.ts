/** The chunks of a bundle by the name of their file. */
export type Chunks = Readonly<Record<string, string | Uint8Array>>;

const load = /(\.e\((?:\/\*[^*]*\*\/ ?)?)(\d+)\)/g;
const suffix = '.index.js';

/**
 * Of chunks that hold the same modules, keeps the one with the smallest id, loads it wherever one of them is loaded, and leaves the files of
 * the others out. Each of them works, and which of them a place loads follows from the order in which the sources happened to be read: the
 * same sources would not always give the same bytes.
 *
 * @param code - The program, which loads the chunks
 */
export function mergeEqualChunks(code: string, chunks: Chunks): { code: string; chunks: Chunks } {
  const kept = smallestOfEqual(chunks);
  const renamed = (source: string) => source.replace(load, (_, call: string, id: string) => `${call}${kept(id)})`);
  return {
    code: renamed(code),
    chunks: Object.fromEntries(
      Object.entries(chunks)
        .filter(([name]) => kept(idOf(name)) === idOf(name))
        .map(([name, source]) => [name, name.endsWith(suffix) ? renamed(text(source)) : source]),
    ),
  };
}

/** Which chunk stands for one: the smallest of those that include each other, as each states of itself. */
function smallestOfEqual(chunks: Chunks): (id: string) => string {
  const included = new Map(
    Object.entries(chunks).flatMap(([name, source]) => {
      const ids = name.endsWith(suffix) ? /^export const ids = \[([\d,]+)\];$/m.exec(text(source))?.[1] : undefined;
      return ids === undefined ? [] : [[idOf(name), ids.split(',')] as const];
    }),
  );
  return (id) =>
    (included.get(id) ?? [])
      .filter((other) => included.get(other)?.includes(id))
      .sort((a, b) => Number(a) - Number(b))[0] ?? id;
}

function idOf(name: string): string {
  return name.slice(0, -suffix.length);
}

function text(source: string | Uint8Array): string {
  return typeof source === 'string' ? source : Buffer.from(source).toString('utf8');
}
