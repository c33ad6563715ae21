import { UserError } from '../errors.ts';
import type { SparseVector } from './types.ts';

/**
 * Cosine similarities of every current vector with every earlier one of the same symbol. The seam between novelty and
 * the kind of vector: sparse text vectors here, dense embeddings of a language model elsewhere.
 *
 * @returns row-major, current × earlier, each in −1..1; 0 where either vector is empty
 */
export type CrossSimilarity<Vector> = (current: readonly Vector[], earlier: readonly Vector[]) => Float64Array;

/**
 * Inverse document frequency of each component over a window of vectors: ln((1 + n) / (1 + df)) + 1, n vectors of which
 * df have the component (the smooth form of scikit-learn's `TfidfTransformer`). A component never seen gets the highest
 * value. Only vectors known at the cutoff belong into the window.
 *
 * @param dimensions length of the result
 * @throws {UserError} when a vector has a component at or beyond `dimensions`
 */
export function inverseDocumentFrequency(vectors: Iterable<SparseVector>, dimensions: number): Float64Array {
  const frequency = new Uint32Array(dimensions);
  let documents = 0;
  for (const { indices } of vectors) {
    documents += 1;
    const last = indices[indices.length - 1] ?? 0;
    if (last >= dimensions) {
      throw new UserError(`A vector has a component ${last}, but the window's vectors have ${dimensions} dimensions.`);
    }
    for (const index of indices) frequency[index] = (frequency[index] as number) + 1;
  }
  // Few frequencies occur, and there are many more components than frequencies.
  const byFrequency = new Float64Array(documents + 1);
  const idf = new Float64Array(dimensions);
  for (let index = 0; index < dimensions; index += 1) {
    const df = frequency[index] as number;
    if (byFrequency[df] === 0) byFrequency[df] = Math.log((1 + documents) / (1 + df)) + 1;
    idf[index] = byFrequency[df] as number;
  }
  return idf;
}

/** Cosine of two vectors whose components are first multiplied by `idf`; 0 when either is empty. */
export function similarity(a: SparseVector, b: SparseVector, idf: Float64Array): number {
  let dot = 0;
  for (let i = 0, j = 0; i < a.indices.length && j < b.indices.length; ) {
    const x = a.indices[i] as number;
    const y = b.indices[j] as number;
    if (x === y) {
      const weight = idf[x] as number;
      dot += (a.values[i] as number) * weight * ((b.values[j] as number) * weight);
    }
    if (x <= y) i += 1;
    if (y <= x) j += 1;
  }
  return cosine(dot, weightedLength(a, idf), weightedLength(b, idf));
}

/**
 * The same cosines as {@link similarity}, bit for bit, for a whole symbol at once: the earlier vectors are turned into
 * lists by component, of the components alone that a current vector has, so that pairs with nothing in common cost
 * nothing.
 *
 * @param idf as from {@link inverseDocumentFrequency}; every component of the vectors lies within it
 */
export function sparseCrossSimilarity(idf: Float64Array): CrossSimilarity<SparseVector> {
  // Component → its list + 1 while one symbol is worked on; 0 everywhere between two symbols.
  const listOf = new Uint32Array(idf.length);
  return (current, earlier) => {
    const components: number[] = [];
    for (const { indices } of current) {
      for (const index of indices) {
        if (listOf[index] !== 0) continue;
        components.push(index);
        listOf[index] = components.length;
      }
    }
    const lists = listsByComponent(earlier, listOf, components.length, idf);
    const earlierLengths = Float64Array.from(earlier, (vector) => weightedLength(vector, idf));
    const similarities = new Float64Array(current.length * earlier.length);
    for (const [row, vector] of current.entries()) {
      const cells = similarities.subarray(row * earlier.length, (row + 1) * earlier.length);
      for (let i = 0; i < vector.indices.length; i += 1) {
        const index = vector.indices[i] as number;
        const list = (listOf[index] as number) - 1;
        const value = (vector.values[i] as number) * (idf[index] as number);
        for (let k = lists.starts[list] as number; k < (lists.starts[list + 1] as number); k += 1) {
          const column = lists.vectors[k] as number;
          cells[column] = (cells[column] as number) + value * (lists.values[k] as number);
        }
      }
      const length = weightedLength(vector, idf);
      for (let column = 0; column < cells.length; column += 1) {
        cells[column] = cosine(cells[column] as number, length, earlierLengths[column] as number);
      }
    }
    for (const index of components) listOf[index] = 0;
    return similarities;
  };
}

/** Any similarity of two vectors, applied to all pairs. */
export function pairwiseCrossSimilarity<Vector>(pair: (a: Vector, b: Vector) => number): CrossSimilarity<Vector> {
  return (current, earlier) => Float64Array.from(current.flatMap((a) => earlier.map((b) => pair(a, b))));
}

interface ComponentLists {
  /** List `l` holds the entries `starts[l]` … `starts[l + 1] − 1`. */
  readonly starts: Uint32Array;
  /** Position of the vector that has the component. */
  readonly vectors: Uint32Array;
  /** Its component × idf. */
  readonly values: Float64Array;
}

function listsByComponent(
  earlier: readonly SparseVector[],
  listOf: Uint32Array,
  listCount: number,
  idf: Float64Array,
): ComponentLists {
  const starts = new Uint32Array(listCount + 1);
  for (const { indices } of earlier) {
    for (const index of indices) {
      const list = listOf[index] as number;
      if (list !== 0) starts[list] = (starts[list] as number) + 1;
    }
  }
  for (let list = 1; list <= listCount; list += 1) {
    starts[list] = (starts[list] as number) + (starts[list - 1] as number);
  }
  const total = starts[listCount] as number;
  const vectors = new Uint32Array(total);
  const values = new Float64Array(total);
  const next = starts.slice();
  for (const [position, vector] of earlier.entries()) {
    for (let i = 0; i < vector.indices.length; i += 1) {
      const index = vector.indices[i] as number;
      const list = listOf[index] as number;
      if (list === 0) continue;
      const entry = next[list - 1] as number;
      next[list - 1] = entry + 1;
      vectors[entry] = position;
      values[entry] = (vector.values[i] as number) * (idf[index] as number);
    }
  }
  return { starts, vectors, values };
}

function weightedLength(vector: SparseVector, idf: Float64Array): number {
  let squares = 0;
  for (let i = 0; i < vector.indices.length; i += 1) {
    const value = (vector.values[i] as number) * (idf[vector.indices[i] as number] as number);
    squares += value * value;
  }
  return Math.sqrt(squares);
}

function cosine(dot: number, lengthA: number, lengthB: number): number {
  const product = lengthA * lengthB;
  if (product === 0) return 0;
  // Rounding can carry the cosine of a vector with itself a little past 1.
  return Math.min(1, Math.max(-1, dot / product));
}
