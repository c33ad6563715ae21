import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { integerInput, textInput } from '../../platform/input.ts';
import { defineStage } from '../../platform/stage.ts';
import { historySummary } from '../../report/history/history-summary.ts';
import { renderSite, type Site } from '../../report/site/site.ts';
import type { SiteSubject } from '../../report/site/site-subject.ts';
import { byteCount } from '../../text/numbers.ts';
import { regimeInput, selectedRegimes } from '../selected-regimes.ts';
import { selectedWeeks, weekEndingInput, weekKey } from '../selected-weeks.ts';
import { refuseOutdatedResults } from './current-results.ts';
import { refuseEditedWeeks } from './edited-weeks.ts';
import { replaceSite } from './site-folder.ts';
import { readSite } from './site-reading.ts';
import { makeSheets } from './site-sheets.ts';

export const report = defineStage({
  name: 'report',
  summary: 'The pages people read: a static site without script, and the trader sheets',
  description:
    'Makes a folder of pages from the lake as of the last selected week: this week, regime against regime, the history, the audits, and the ' +
    'provenance of every number, with a page per week and a trader sheet per regime as CSV and PDF. Reads what score, audit, evaluate and ledger ' +
    'wrote; what is missing is named on the page. The same lake gives the same bytes. Replaces the folder at once, and only a folder that is empty ' +
    'or holds a site. The pages work from the file system and on GitHub Pages; docs/report.md says how to publish them.',
  inputs: {
    weekEnding: { ...weekEndingInput, description: `${weekEndingInput.description} The site is as of the last one.` },
    regimes: regimeInput,
    output: textInput('Folder of the site', { default: 'site', placeholder: 'DIR' }),
    weeks: integerInput('At most so many weeks have a page of their own: the newest', { default: '52', minimum: 1 }),
  },
  outputs: {
    site: { description: 'Path of the folder, for actions/upload-pages-artifact' },
    index: { description: 'Path of its first page' },
    pages: { description: 'Number of pages' },
    bytes: { description: 'Size of all files' },
  },
  examples: ['report', 'report --week-ending 2014-12-26 --regimes news-novelty-v1,news-novelty-v1b --output site'],
  artifactKeys: ({ weekEnding }) => weekKey(weekEnding),
  run: async (inputs, context) => {
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
  },
});

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
