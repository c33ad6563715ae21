import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import type { Run } from '../../platform/stage.ts';
import { historySummary } from '../../report/history/history-summary.ts';
import { renderSite, type Site } from '../../report/site/site.ts';
import type { SiteSubject } from '../../report/site/site-subject.ts';
import { byteCount } from '../../text/numbers.ts';
import { selectedRegimes } from '../selected-regimes.ts';
import { selectedWeeks } from '../selected-weeks.ts';
import { refuseOutdatedResults } from './current-results.ts';
import { refuseEditedWeeks } from './edited-weeks.ts';
import type { report } from './report.stage.ts';
import { replaceSite } from './site-folder.ts';
import { readSite } from './site-reading.ts';
import { makeSheets } from './site-sheets.ts';

export const run: Run<typeof report> = async (inputs, context) => {
  const { config, lake, clock, log, progress, signal, summarise } = context;
  const week = selectedWeeks(inputs.weekEnding, clock()).at(-1);
  if (!week) throw new UserError('No week is selected.');
  const regimes = selectedRegimes(inputs.regimes, { config, log });
  const read = await readSite(lake, config, { week, regimes, weeks: inputs.weeks, progress, signal });
  if (read.weeks.length === 0) {
    throw new UserError(`The lake ${lake.root} holds no scores up to the week ending ${week.weekEnding}.`, {
      hint: 'Run the stage "score" first.',
    });
  }
  await refuseEditedWeeks(
    read.weeks.flatMap(({ week: { weekEnding }, scored }) => scored.map(({ regime }) => ({ regime, weekEnding }))),
    context,
  );
  await refuseOutdatedResults(context, week);
  for (const missing of missingStages(read)) log.warning(missing);
  const subject = { ...read, sheets: await makeSheets(lake, read) };
  const site = await renderSite(subject);
  signal.throwIfAborted();
  await replaceSite(inputs.output, site);
  const { results, ledger } = subject;
  if (results && ledger) {
    const { evaluation } = results;
    summarise(historySummary({ ledger: ledger.table, evaluation, comparison: ledger.comparison }));
  }
  const { pages, bytes } = sizeOf(site);
  log.info(`${pages} pages, ${byteCount(bytes)}, in ${inputs.output}`);
  return { site: inputs.output, index: join(inputs.output, 'index.html'), pages, bytes };
};

function missingStages({ results, ledger, week }: Pick<SiteSubject, 'results' | 'ledger' | 'week'>): string[] {
  const missing = [...(results === undefined ? ['evaluate'] : []), ...(ledger === undefined ? ['ledger'] : [])];
  return missing.map(
    (stage) => `Nothing of the stage ${stage} as of ${week.weekEnding} is in the lake: the pages say what is missing.`,
  );
}

function sizeOf(site: Site): { readonly pages: number; readonly bytes: number } {
  const pages = [...site.keys()].filter((path) => path.endsWith('.html')).length;
  const bytes = [...site.values()].reduce((sum, content) => sum + Buffer.byteLength(content), 0);
  return { pages, bytes };
}
