import { companyNews, fetchedSpans, newsHoles, raw, settingsNotes, universe } from '../../ingest/datasets.ts';
import type { FailedSymbols } from '../../ingest/live-summary.ts';
import { corporateActions, coverage, macroDaily, marketDaily, marketRevisions } from '../../market/datasets.ts';
import { flagInput, listInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { quarantine } from '../../sources/datasets.ts';
import { weekStateReads } from '../read-together.ts';
import { weekEndingInput, weekKey } from '../stage-inputs.ts';

export const ingest = defineStage({
  name: 'ingest',
  group: 'weekly',
  position: 2,
  summary: 'Store the bars, news and universe of the selected weeks',
  description:
    'Reads the files and asks the live providers that configs/pipeline.yaml names, and stores what the selected weeks need: daily bars with ' +
    'their history (market_daily; corrections and late bars in market_revisions, splits and dividends in corporate_actions), news by the ' +
    'week whose cutoff it meets (company_news), macroeconomic series (macro_daily), the universe and how far the bars reach (coverage). A row that breaks a rule goes to quarantine with its reason; ' +
    'rows that are stored already are left alone, so that running twice does nothing.',
  inputs: {
    weekEnding: weekEndingInput,
    marketFiles: filesInput('bars', 'market'),
    newsFiles: filesInput('company news', 'news'),
    fromRaw: flagInput(
      'Make the weeks again from the answers of live providers that the lake has kept, without the network',
    ),
    try: textInput(
      'A file, address or pattern of files to look at instead: shows what it is taken for, its first rows, what it lacks and the settings that read it, and stores nothing',
      { placeholder: 'FILE', isSecret: true, decidesWork: true },
    ),
  },
  outputs: {
    weeks: output<readonly string[]>('JSON array of the weeks'),
    refusedWeeks: output<readonly string[]>(
      'JSON array of the weeks that a gate refused: they do not count as ingested',
    ),
    bars: output<number>('Number of bars that are new'),
    revisions: output<number>('Number of bars that a source gives differently now, or gave late'),
    news: output<number>('Number of news items that are new'),
    quarantined: output<number>('Number of rows of the sources that were set aside'),
    lateSymbols: output<readonly string[]>(
      'JSON array of the symbols without a bar on the last week_ending, though they had one before',
    ),
    failedSymbols: output<readonly Pick<FailedSymbols, 'provider' | 'kind' | 'failure' | 'reason' | 'symbols'>[]>(
      'JSON array of what live providers did not answer: provider, kind, failure, reason, symbols',
    ),
    requests: output<number>('Number of requests to live providers'),
    sources: output<readonly { readonly name: string; readonly sha256: string }[]>(
      'JSON array of the source files, with their SHA-256; of a live provider one entry',
    ),
  },
  reads: weekStateReads,
  writes: [
    universe,
    marketDaily,
    marketRevisions,
    corporateActions,
    macroDaily,
    companyNews,
    newsHoles,
    quarantine,
    coverage,
    settingsNotes,
    fetchedSpans,
    raw,
  ],
  examples: [
    'ingest',
    'ingest --try data/AAPL.csv',
    'ingest --week-ending 2014-03-28',
    'ingest --week-ending 2014-03-28..2014-12-26',
  ],
  artifactKeys: ({ weekEnding }) => weekKey(weekEnding),
});

/** An address often carries the key of its owner: what is given here is masked. */
function filesInput(what: string, section: 'market' | 'news') {
  return listInput(
    `Paths or addresses of ${what}, separated by spaces, instead of ${section}.files in the configuration`,
    { placeholder: 'FILE', isSecret: true },
  );
}
