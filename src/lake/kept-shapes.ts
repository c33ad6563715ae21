/*
 * What V8 compiles of a function is for objects of the shapes that it has seen, and goes when, at a collection, no object of such a shape is left. Of a work in parts, between
 * which everything is given back, that would be the case behind each part, and all of it would be compiled anew for the next one.
 */

const kept = new Map<string, object>();

/**
 * Keeps an object until another one of its kind comes, so that what was compiled for its shape outlives it.
 *
 * @param object it holds little memory, or such as is there anyway
 */
export function keepShape(kind: string, object: object): void {
  kept.set(kind, object);
}
