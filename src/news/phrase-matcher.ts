import { classesOf, endsSentence } from './headline-tokens.ts';
import { maximumGap, type PhraseAtom, parsePhrase } from './phrase.ts';

export interface PhraseMatch<Entry> {
  readonly entry: Entry;
  /** First token of the match. */
  readonly start: number;
  /** The token after its last one. */
  readonly end: number;
}

interface Node<Entry> {
  readonly next: Map<number, Node<Entry>>;
  afterGap: Node<Entry> | null;
  readonly entries: Entry[];
}

const noAtoms: readonly number[] = [];
// Keeps the memory of a long-lived matcher bounded whatever it reads; what is dropped is only looked up again.
const rememberedTokens = 50_000;
const longestRememberedToken = 32;

/**
 * Finds many phrases in a token list at once, through one tree of their words. A phrase has a bounded number of words
 * and gaps, so the work per token is bounded by the phrases and the time is linear in the text, whatever the text.
 */
export class PhraseMatcher<Entry> {
  readonly #root: Node<Entry> = emptyNode();
  readonly #atomIds = new Map<string, number>();
  readonly #prefixLengths = new Set<number>();
  readonly #atomsOfToken = new Map<string, readonly number[]>();

  /** @throws {PhraseError} when a phrase does not follow the syntax */
  constructor(phrases: Iterable<readonly [phrase: string, entry: Entry]>) {
    for (const [phrase, entry] of phrases) {
      let nodes = [this.#root];
      for (const place of parsePhrase(phrase)) {
        nodes = nodes.flatMap((node) =>
          place === 'gap' ? [this.#gapAfter(node)] : place.map((atom) => this.#childOf(node, this.#atomId(atom))),
        );
      }
      for (const node of nodes) node.entries.push(entry);
    }
  }

  /** All matches, also overlapping ones, by first token; of one first token in no particular but fixed order. */
  match(tokens: readonly string[]): PhraseMatch<Entry>[] {
    const atoms = tokens.map((token) => this.#atomsOf(token));
    const matches: PhraseMatch<Entry>[] = [];
    for (let start = 0; start < tokens.length; start += 1) {
      for (const atom of atoms[start] ?? noAtoms) {
        const node = this.#root.next.get(atom);
        if (node !== undefined) walk(node, start, start + 1, tokens, atoms, matches);
      }
    }
    return matches;
  }

  #childOf(node: Node<Entry>, atom: number): Node<Entry> {
    let child = node.next.get(atom);
    if (child === undefined) {
      child = emptyNode();
      node.next.set(atom, child);
    }
    return child;
  }

  #gapAfter(node: Node<Entry>): Node<Entry> {
    node.afterGap ??= emptyNode();
    return node.afterGap;
  }

  #atomId(atom: PhraseAtom): number {
    const key = atomKey(atom.kind, atom.text);
    let id = this.#atomIds.get(key);
    if (id === undefined) {
      id = this.#atomIds.size;
      this.#atomIds.set(key, id);
      if (atom.kind === 'prefix') this.#prefixLengths.add(atom.text.length);
    }
    return id;
  }

  #atomsOf(token: string): readonly number[] {
    const remembered = this.#atomsOfToken.get(token);
    if (remembered !== undefined) return remembered;
    const keys = [
      atomKey('word', token),
      ...classesOf(token).map((name) => atomKey('class', name)),
      ...[...this.#prefixLengths]
        .filter((length) => length <= token.length)
        .map((length) => atomKey('prefix', token.slice(0, length))),
    ];
    const atoms = keys.flatMap((key) => this.#atomIds.get(key) ?? []);
    if (token.length <= longestRememberedToken) {
      if (this.#atomsOfToken.size >= rememberedTokens) this.#atomsOfToken.clear();
      this.#atomsOfToken.set(token, atoms);
    }
    return atoms;
  }
}

function walk<Entry>(
  node: Node<Entry>,
  start: number,
  position: number,
  tokens: readonly string[],
  atoms: readonly (readonly number[])[],
  matches: PhraseMatch<Entry>[],
): void {
  for (const entry of node.entries) matches.push({ entry, start, end: position });
  step(node, start, position, tokens, atoms, matches);
  if (node.afterGap === null) return;
  for (let skipped = 0; skipped <= maximumGap; skipped += 1) {
    step(node.afterGap, start, position + skipped, tokens, atoms, matches);
    if (endsSentence(tokens[position + skipped] ?? '.')) return;
  }
}

// jscpd:ignore-start: walk and step call each other with what they know
function step<Entry>(
  node: Node<Entry>,
  start: number,
  position: number,
  tokens: readonly string[],
  atoms: readonly (readonly number[])[],
  matches: PhraseMatch<Entry>[],
): void {
  for (const atom of atoms[position] ?? noAtoms) {
    const child = node.next.get(atom);
    if (child !== undefined) walk(child, start, position + 1, tokens, atoms, matches);
  }
}
// jscpd:ignore-end

function atomKey(kind: PhraseAtom['kind'], text: string): string {
  return `${kind} ${text}`;
}

function emptyNode<Entry>(): Node<Entry> {
  return { next: new Map(), afterGap: null, entries: [] };
}
