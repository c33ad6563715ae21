import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GateError, UserError } from '../../errors.ts';
import { exists, readTextIfExists } from '../../file-system.ts';
import type { Lake } from '../../lake/lake.ts';
import { makeFolder } from '../../lake/make-folder.ts';
import type { Run } from '../../platform/stage.ts';
import { type Golden, goldenDifferences, goldenOf, goldenSchema, goldenText } from '../../report/golden.ts';
import { scoresWeekly } from '../../scoring/datasets.ts';
import { readReportMeta } from '../../scoring/score-partition.ts';
import { markdownCell, textTable } from '../../text/markdown.ts';
import { selectedRegimes } from '../selected-regimes.ts';
import { selectedWeeks } from '../selected-weeks.ts';
import type { golden } from './golden.stage.ts';

const differencesShown = 40;

export const run: Run<typeof golden> = async (
  { weekEnding, regimes, golden: folder, base, update },
  { config, lake, clock, log, present },
) => {
  const [week] = selectedWeeks(weekEnding, clock());
  if (!week) throw new UserError('No week is selected.');
  const sections: string[] = [];
  const differing: string[] = [];
  let changed = false;
  for (const { id } of selectedRegimes(regimes, { config, log })) {
    const current = await readCurrent(lake, id, week.weekEnding);
    const file = join(folder, `${id}.json`);
    if (update) {
      await makeFolder(folder);
      await writeFile(file, goldenText(current));
      log.info(`Wrote ${file}`);
      continue;
    }
    if (goldenDifferences(await readGolden(file), current).length > 0) differing.push(id);
    const since = join(base || folder, `${id}.json`);
    const differences = exists(since) ? goldenDifferences(await readGolden(since), current) : undefined;
    if (differences === undefined || differences.length > 0) changed = true;
    sections.push(
      `#### ${markdownCell(id)}\n\n${differences ? differenceTable(differences) : 'New: there was no golden file before.'}`,
    );
  }
  const comment = update ? '' : `### Fixture week ${week.weekEnding}, re-scored\n\n${sections.join('\n\n')}\n`;
  if (comment !== '') present(comment);
  if (differing.length > 0) {
    throw new GateError(
      `The fixture week is not the golden one under ${differing.join(', ')}. If the change is meant, run ` +
        '"npm run golden" and commit the golden files with it.',
      { differs: true, changed, comment },
    );
  }
  return { differs: false, changed, comment };
};

async function readCurrent(lake: Lake, regime: string, weekEnding: string): Promise<Golden> {
  const keys = { regime, week_ending: weekEnding };
  const { table, manifest } = await lake.require(scoresWeekly, keys);
  const files = (await lake.files(scoresWeekly, keys))?.files ?? new Map();
  const meta = readReportMeta({ folder: lake.folder(scoresWeekly, keys), files });
  const hash = String(manifest.recipe.parameters.schema_hash);
  return goldenOf({ regime, week_ending: weekEnding, schema_hash: hash }, meta, table);
}

async function readGolden(file: string): Promise<Golden> {
  const text = await readTextIfExists(file);
  if (text === undefined) {
    throw new UserError(`There is no golden file ${file}.`, { hint: 'Write it with --update and commit it.' });
  }
  const parsed = goldenSchema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new UserError(`${file} is not a golden file: ${parsed.error.issues[0]?.message ?? ''}.`, {
    hint: 'Write it anew with --update.',
  });
}

function differenceTable(differences: ReturnType<typeof goldenDifferences>): string {
  if (differences.length === 0) return 'No difference.';
  const rest = differences.length - differencesShown;
  const table = textTable(['Symbol or field', 'Before', 'Now'], differences.slice(0, differencesShown));
  return rest > 0 ? `${table}\n\n${rest} more differences.` : table;
}
