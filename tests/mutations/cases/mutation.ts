import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { previousWeek } from '../../../src/calendar/weeks.ts';
import { type DataFrame, type Polars, polars } from '../../../src/lake/polars.ts';
import { featuresWeekly, scoresWeekly } from '../../../src/scoring/datasets.ts';
import { auditedRegime, auditedWeek, type Laboratory } from '../../support/audit/good-lake.ts';
import { editDocument, editManifest, folderOf, replaceFile } from '../../support/audit/tampering.ts';

/** One way to break a good lake, and the rule that must notice. */
export interface Mutation {
  readonly rule: string;
  /** What was done to the lake, for a person. */
  readonly name: string;
  /** Who judged the lake that is broken; the rules, where it is not said. */
  readonly judge?: 'model';
  readonly apply: (laboratory: Laboratory) => Promise<void>;
}

export const scored = { regime: auditedRegime, week_ending: auditedWeek.weekEnding };
export const week = { week_ending: auditedWeek.weekEnding };
export const weekBefore = previousWeek(auditedWeek);
export const before = { week_ending: weekBefore.weekEnding };
export const results = [featuresWeekly, scoresWeekly] as const;

/** Changes report_meta.json and everything that vouches for it. */
export function editMeta(laboratory: Laboratory, edit: (meta: Record<string, unknown>) => void): Promise<void> {
  return editDocument(laboratory, scoresWeekly, scored, 'report_meta.json', (text) => {
    const meta = JSON.parse(text) as Record<string, unknown>;
    edit(meta);
    return `${JSON.stringify(meta, null, 2)}\n`;
  });
}

type AnyRecipe = Parameters<Parameters<typeof editManifest>[3]>[0]['recipe'];

/** Changes the recipe of features and scores, and everything that vouches for it. */
export async function editRecipes(laboratory: Laboratory, edit: (recipe: AnyRecipe) => AnyRecipe): Promise<void> {
  for (const dataset of results) {
    await editManifest(laboratory, dataset, scored, (manifest) => {
      manifest.recipe = edit(manifest.recipe);
    });
  }
}

/** Rewrites the table of a result with Polars, which writes what the lake would refuse. */
export async function rewriteParquet(
  laboratory: Laboratory,
  dataset: (typeof results)[number],
  edit: (pl: Polars, frame: DataFrame) => DataFrame,
): Promise<void> {
  const pl = await polars();
  const name = `${dataset.name}.parquet`;
  const frame = pl.readParquet(readFileSync(join(folderOf(laboratory, dataset, scored), name)));
  await replaceFile(laboratory, dataset, scored, name, edit(pl, frame).writeParquet());
}
