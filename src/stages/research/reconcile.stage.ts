import { assetCoverage, reconciliation } from '../../audit/datasets.ts';
import {
  assetActions,
  assets,
  backbonePacks,
  backboneRuns,
  bars,
  barsRevisions,
  delistings,
  exchangeSessions,
  snapshot,
} from '../../backbone/datasets.ts';
import { macroDaily } from '../../market/datasets.ts';
import { panel, panelIndex, panelShards, totalReturn } from '../../panel/datasets.ts';
import { choiceInput, flagInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { quarantine } from '../../sources/datasets.ts';

export const reconcile = defineStage({
  name: 'reconcile',
  group: 'research',
  position: 2,
  summary: 'Audit the research store: what cannot be, what contradicts, what is missing; and say what it covers',
  description:
    'Holds the bars, actions, delistings, packs and runs of the research store against each other and against the calendar, and what was made of it against the store; docs/audit.md lists ' +
    'the rules. Writes the findings to reconciliation, with audit.json, audit.sarif, junit.xml and coverage.json, and what there is of each asset to asset_coverage. Bars of years in which ' +
    'nothing changed since the last audit are not looked at again. The stage snapshot runs it on the store, and pins none in which it finds an error.',
  inputs: {
    of: choiceInput('What is audited: the store, the panel that was made of it, or both', ['all', 'store', 'panel'], {
      default: 'all',
    }),
    failOn: choiceInput('Least severity of a finding that fails the run', ['error', 'warning', 'never'], {
      default: 'error',
    }),
    again: flagInput('Look at every bar and factor again, also where nothing changed since the last audit'),
    report: textInput('Folder for audit.sarif and audit-junit.xml; empty: none', { placeholder: 'DIR' }),
  },
  outputs: {
    verdict: output<'passed' | 'failed'>('passed, or failed; a failed audit fails the step, unless fail-on is never'),
    errors: output<number>('Number of findings that are errors'),
    warnings: output<number>('Number of findings that are warnings'),
    accepted: output<number>('Number of findings that audit.accepted of research.yaml accepts: they are none of those'),
    failedRules: output<readonly string[]>('JSON array of the rules that found something'),
    firstErrors: output<readonly string[]>('JSON array of the first errors, each with its rule, place and message'),
    cures: output<readonly string[]>('JSON array of what to do about the errors, each rule once'),
    assets: output<number>('Number of assets that have bars'),
    scanned: output<number>('Number of years of buckets whose bars were looked at now'),
  },
  reads: [
    assets,
    bars,
    barsRevisions,
    assetActions,
    delistings,
    exchangeSessions,
    macroDaily,
    quarantine,
    backbonePacks,
    backboneRuns,
    snapshot,
    panel,
    panelShards,
    panelIndex,
    totalReturn,
  ],
  writes: [assetCoverage, reconciliation],
  examples: ['reconcile', 'reconcile --of store --fail-on warning', 'reconcile --again --report audit-report'],
  artifactKeys: ({ of }) => ({ of }),
});
