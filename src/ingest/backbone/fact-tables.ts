import { type ActionRows, assetActions, type DelistingTable, delistings } from '../../backbone/datasets.ts';
import type { Dataset } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { Recipe } from '../../lake/manifest.ts';
import type { PartitionContent } from '../../lake/partition.ts';
import type { Columns } from '../../lake/table.ts';
import { backboneRecipe } from './backbone-recipe.ts';
import type { FactTimes, StoredFact } from './merge-facts.ts';

/** What takes partitions. */
interface Batch {
  write<C extends Columns>(
    dataset: Dataset<C>,
    keys: Readonly<Record<string, string>>,
    content: PartitionContent<C>,
  ): Promise<unknown>;
}

/** How the facts of one kind are stored. */
export interface FactKind {
  readonly dataset: Dataset;
  readonly recipe: Recipe;
  /** From when its facts are known, by the times of the packs. */
  times(ofPacks: FactTimes): FactTimes;
  read(lake: Pick<Lake, 'read'>, bucket: string): Promise<StoredFact[]>;
  write(
    batch: Batch,
    bucket: string,
    facts: readonly StoredFact[],
    content: Omit<PartitionContent<Columns>, 'table'>,
  ): Promise<unknown>;
}

/** Times by which a fact is known from a session on, also where its own day is none. */
function knownFromSessions(ofPacks: FactTimes): FactTimes & Required<Pick<FactTimes, 'ownSession'>> {
  const ownSession = (asset: number, day: number) => ofPacks.ownSession?.(asset, day) ?? day;
  return {
    firstSeen: (pack, asset, day) => Math.max(ofPacks.firstSeen(pack, asset, day), ownSession(asset, day)),
    session: (pack, asset, day) => ofPacks.session(pack, asset, day),
    isLastWord: (pack, asset, day) => ofPacks.isLastWord?.(pack, asset, day) ?? false,
    ownSession,
  };
}

export const actionKind: FactKind = {
  dataset: assetActions,
  // Dividends of one day are summed since version 2, and a split may be moved; one of a closed day is known from a session since version 3.
  recipe: { ...backboneRecipe, version: 3 },
  times: knownFromSessions,
  read: async (lake, bucket) => actionFacts((await lake.read(assetActions, { asset_bucket: bucket }))?.table),
  write: (batch, bucket, facts, content) =>
    batch.write(assetActions, { asset_bucket: bucket }, { ...content, table: actionTable(facts) }),
};

export const delistingKind: FactKind = {
  dataset: delistings,
  // One that is announced is known from its pack on since version 2; one of a closed day from a session since version 3.
  recipe: { ...backboneRecipe, version: 3 },
  // By its own day one that is moved before that day would still hold on it, and the new date be known too late.
  times: (ofPacks) => {
    const times = knownFromSessions(ofPacks);
    return {
      ...times,
      firstSeen: (pack, asset, day) => Math.min(times.firstSeen(pack, asset, day), times.session(pack, asset, day)),
    };
  },
  read: async (lake, bucket) => delistingFacts((await lake.read(delistings, { asset_bucket: bucket }))?.table),
  write: (batch, bucket, facts, content) =>
    batch.write(delistings, { asset_bucket: bucket }, { ...content, table: delistingTable(facts) }),
};

function actionFacts(table: ActionRows | undefined): StoredFact[] {
  if (table === undefined) return [];
  const { asset, ex_date, kind, value, source, known_from, assumed, revision } = table.columns;
  return Array.from({ length: table.rows }, (_, row) => ({
    asset: asset[row] as number,
    day: ex_date[row] as number,
    kind: kind[row] as string,
    value: value[row] as number,
    text: source[row] as string,
    basis: '',
    knownFrom: known_from[row] as number,
    isAssumed: assumed[row] === 1,
    revision: revision[row] as number,
  }));
}

function actionTable(facts: readonly StoredFact[]): ActionRows {
  return {
    rows: facts.length,
    columns: {
      asset: Int32Array.from(facts, ({ asset }) => asset),
      ex_date: Int32Array.from(facts, ({ day }) => day),
      kind: facts.map(({ kind }) => kind),
      value: Float64Array.from(facts, ({ value }) => value),
      source: facts.map(({ text }) => text),
      ...knownColumns(facts),
    },
  };
}

function delistingFacts(table: DelistingTable | undefined): StoredFact[] {
  if (table === undefined) return [];
  const { asset, date, code, return: returned, basis, known_from, assumed, revision } = table.columns;
  return Array.from({ length: table.rows }, (_, row) => ({
    asset: asset[row] as number,
    day: date[row] as number,
    kind: '',
    value: returned[row] as number,
    text: code[row] as string,
    basis: basis[row] as string,
    knownFrom: known_from[row] as number,
    isAssumed: assumed[row] === 1,
    revision: revision[row] as number,
  }));
}

function delistingTable(facts: readonly StoredFact[]): DelistingTable {
  return {
    rows: facts.length,
    columns: {
      asset: Int32Array.from(facts, ({ asset }) => asset),
      date: Int32Array.from(facts, ({ day }) => day),
      code: facts.map(({ text }) => text),
      return: Float64Array.from(facts, ({ value }) => value),
      basis: facts.map(({ basis }) => basis),
      ...knownColumns(facts),
    },
  };
}

function knownColumns(facts: readonly StoredFact[]) {
  return {
    known_from: Int32Array.from(facts, ({ knownFrom }) => knownFrom),
    assumed: Uint8Array.from(facts, ({ isAssumed }) => Number(isAssumed)),
    revision: Int32Array.from(facts, ({ revision }) => revision),
  };
}
