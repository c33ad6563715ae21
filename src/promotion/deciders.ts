import type { Decider } from './decision.ts';
import { decideByVersion1 } from './version-1.ts';

/**
 * Every way in which decisions were ever made, by version. A line of the ledger names the one that decided it, so that it can be decided again: what is here is never changed;
 * other rules are a further version beside it.
 */
export const deciders: Readonly<Record<number, Decider>> = { 1: decideByVersion1 };

/** The one that decides now. */
export const currentVersion = 1;
