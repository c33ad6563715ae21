import type { StatusSubject } from '../../../src/report/research/status-subject.ts';
import { decideAll, evidenceOf, failing, row, settingsOf, trialOf } from '../promotion/sample-evidence.ts';

/** Where research is in full: a champion past its probation with two others behind it, every table with rows, and text that wants to be markup. */
export function sampleStatus(over: Partial<StatusSubject> = {}): StatusSubject {
  const alpha = row('alpha', 0.7);
  const beta = row('beta', 0.66);
  const { ledger } = decideAll([
    { session: 0, rows: [alpha, row('beta', 0.6)] },
    { session: 21, rows: [alpha, beta] },
  ]);
  const rows = [alpha, beta, failing('<b>noise</b>', 0.2)];
  return {
    session: { date: '2020-01-25', number: 24 },
    store: {
      id: '2020-01-24-0123456789ab',
      known: '2020-01-24',
      rows: { bars: 292_000_000, bars_revisions: 1200, asset_actions: 90_000, delistings: 4_000 },
      assets: { etf: 4_000, stock: 93_000 },
      digest: 'd'.repeat(64),
    },
    panel: {
      featureSet: 'f00d',
      rows: 2_700_000,
      asOf: ['2010-01-08', '2020-01-24'],
      universe: 5200,
      snapshot: '2020-01-24-0123456789ab',
      digest: 'e'.repeat(64),
    },
    runs: { a: 3, b: 2 },
    classes: [
      { name: 'etf', assets: 4_000, withBars: 3_990, lastBar: '2020-01-24', sessions: 0, warn: 10, fail: undefined },
      { name: 'fund', assets: 5, withBars: 0, lastBar: null, sessions: null, warn: undefined, fail: undefined },
      { name: 'stock', assets: 93_000, withBars: 92_000, lastBar: '2019-12-30', sessions: 18, warn: 5, fail: 15 },
    ],
    audit: {
      errors: 0,
      warnings: 1,
      first: ['RG117 bars: 50,000 of 93,000 assets of the class <i>stock</i> have no bar'],
    },
    trials: {
      sound: {
        lines: 171,
        trials: 57,
        byState: { scored: 54, failed: 2, abandoned: 1 },
        byStage: new Map([
          ['stage-a', 30],
          ['stage-b', 27],
        ]),
        head: 'a'.repeat(64),
      },
    },
    holdout: { sound: { lines: 3, openings: 1, head: 'b'.repeat(64) } },
    promotions: { sound: ledger },
    settings: settingsOf(),
    validation: {
      evidence: evidenceOf('c'.repeat(16), '2020-01-22', rows),
      isThere: true,
      gates: [
        { code: 'NET_SHARPE_NOT_POSITIVE', metric: 'net_sharpe', above: 0, applies_to: 'all' },
        { code: 'MAXDD_TOO_HIGH', metric: 'max_drawdown', at_most: 0.35, applies_to: 'all' },
        { code: 'DSR_TOO_LOW', metric: 'dsr', at_least: 0.9, applies_to: 'all' },
        { code: 'CPCV_SHARPE_MIN_BELOW_MIN', metric: 'path_sharpe_min', at_least: 0, applies_to: 'fitted' },
      ],
      numbers: new Map([
        [
          trialOf('alpha'),
          new Map([
            ['net_sharpe', 1.4],
            ['max_drawdown', 0.3],
            ['dsr', 0.95],
            ['path_sharpe_min', 0.8],
          ]),
        ],
        [trialOf('<b>noise</b>'), new Map([['dsr', 0.42]])],
      ]),
      notApplied: new Map([[trialOf('alpha'), new Set(['CPCV_SHARPE_MIN_BELOW_MIN'])]]),
      trialsSince: 0,
      clusters: 12,
      clustered: 57,
    },
    evidenceAge: 3,
    stale: {
      sound: [
        {
          dataset: 'panel',
          count: 4,
          severity: 'critical',
          depth: 1,
          because: 'asset_actions changed',
          obstacle: null,
        },
      ],
    },
    run: {
      format: 1,
      run: 'someone/research#7.1',
      time: '2020-01-25T11:31:07.000Z',
      result: 'success',
      steps: [{ step: 'backbone', result: 'success', note: 'nothing to do', counts: { rows: 97_000 } }],
    },
    pages: [['stage-a.html', 'Stage A']],
    ...over,
  };
}
