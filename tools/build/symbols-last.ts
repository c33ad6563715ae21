/** A kind of object of nodejs-polars: how the literal that makes one begins, and what follows it, in the minified bundle. */
interface Literal {
  readonly begins: RegExp;
  readonly ends: string;
}

const literals: readonly Literal[] = [
  { begins: /\{_s:\w+,\[/, ends: '};return new Proxy(' },
  { begins: /\{_df:\w+,\[/, ends: '};return new Proxy(' },
  { begins: /\{_expr:\w+,\[/, ends: '}};t._Expr=' },
];

/** Start of a method or getter under a symbol, as `*[Symbol.iterator](){`. */
const symbolMember = /,(?:get ?|\*)?\[[\w.]+\]\([^()]*\)\{/;

/**
 * Polars' bundle with the methods under symbols at the end of the object literals that make a Series, a DataFrame and an
 * expression. A literal of 200 methods is made in 20 µs up to the first computed key, and in 1 ms where one comes before
 * the rest: V8 then adds method by method. Every column that is read or written makes several of these objects.
 *
 * @throws Error when the bundle has not the literals that are looked for: another release of nodejs-polars.
 */
export function symbolsLast(code: string): string {
  return literals.reduce(moved, code);
}

function moved(code: string, { begins, ends }: Literal): string {
  const start = code.search(begins);
  const end = code.indexOf(ends, start);
  if (start < 0 || end < 0)
    throw new Error(`Polars' bundle has no literal ${begins.source}: see tools/build/symbols-last.ts`);
  let rest = code.slice(start, end);
  let symbols = '';
  for (let found = symbolMember.exec(rest); found !== null; found = symbolMember.exec(rest)) {
    const after = closingBrace(rest, found.index + found[0].length) + 1;
    symbols += rest.slice(found.index, after);
    rest = rest.slice(0, found.index) + rest.slice(after);
  }
  return code.slice(0, start) + rest + symbols + code.slice(end);
}

/** Where the block ends whose first character stands at `from`. No brace stands in a text of these methods. */
function closingBrace(code: string, from: number): number {
  let depth = 1;
  for (let at = from; at < code.length; at++) {
    if (code[at] === '{') depth += 1;
    if (code[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  throw new Error('a method under a symbol does not end');
}
