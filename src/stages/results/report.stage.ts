import { datasets } from '../../datasets.ts';
import { integerInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { regimeInput, weekEndingInput, weekKey } from '../stage-inputs.ts';

export const report = defineStage({
  name: 'report',
  group: 'results',
  position: 3,
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
    site: output<string>('Path of the folder, for actions/upload-pages-artifact'),
    index: output<string>('Path of its first page'),
    pages: output<number>('Number of pages'),
    bytes: output<number>('Size of all files'),
  },
  reads: datasets,
  writes: [],
  examples: ['report', 'report --week-ending 2014-12-26 --regimes news-novelty-v1,news-novelty-v1b --output site'],
  artifactKeys: ({ weekEnding }) => weekKey(weekEnding),
});
