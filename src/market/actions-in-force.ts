import type { PriceAction } from './adjusted-close.ts';

/** The value that says that there is no such action (any more). */
export function neutralValue(kind: PriceAction['kind']): number {
  return kind === 'dividend' || kind === 'real' || kind === 'wrong' ? 0 : 1;
}

/** Of the actions of one asset those that are in force: none that was taken back, none that another one supersedes. */
export function actionsInForce<A extends PriceAction>(actions: readonly A[]): A[] {
  return withoutSuperseded(actions.filter(({ kind, value }) => value !== neutralValue(kind)));
}

/** Where a split is known by configuration, that of a provider on the same day is the same one. */
function withoutSuperseded<A extends PriceAction>(actions: A[]): A[] {
  const known = new Set(actions.filter(({ kind }) => kind === 'price_factor').map(({ exDay }) => exDay));
  if (known.size === 0) return actions;
  return actions.filter(({ kind, exDay }) => !(known.has(exDay) && (kind === 'split' || kind === 'adjustment')));
}
