import { featuresWeekly, scoresWeekly } from '../../../src/scoring/datasets.ts';
import { editDocument, editTable, nextUp } from '../../support/audit/tampering.ts';
import { editMeta, type Mutation, scored } from './mutation.ts';

/** Results that the inputs do not give. */
export const derivationMutations: readonly Mutation[] = [
  {
    rule: 'RG015',
    name: 'report_meta.json has a key that nobody wrote',
    apply: (laboratory) =>
      editMeta(laboratory, (meta) => {
        meta.approved_by = 'the committee';
      }),
  },
  {
    rule: 'RG011',
    name: 'one feature is larger by the last bit',
    apply: (laboratory) =>
      editTable(laboratory, featuresWeekly, scored, ({ columns }) => {
        columns.AR5[3] = nextUp(columns.AR5[3] as number);
        return undefined;
      }),
  },
  {
    rule: 'RG011',
    name: 'a reason for a null is made up',
    apply: (laboratory) =>
      editTable(laboratory, featuresWeekly, scored, ({ columns }) => {
        columns.reasons[0] = 'AR5:NO_BAR';
        return undefined;
      }),
  },
  {
    rule: 'RG012',
    name: 'one score is larger by the last bit',
    apply: (laboratory) =>
      editTable(laboratory, scoresWeekly, scored, ({ columns }) => {
        const row = columns.eligible.indexOf(1);
        columns.UPS_adj[row] = nextUp(columns.UPS_adj[row] as number);
        return undefined;
      }),
  },
  {
    rule: 'RG012',
    name: 'a symbol that is not eligible is made so',
    apply: (laboratory) =>
      editTable(laboratory, scoresWeekly, scored, ({ columns }) => {
        columns.eligible[0] = 1 - (columns.eligible[0] as number);
        return undefined;
      }),
  },
  {
    rule: 'RG013',
    name: 'the decision is turned round',
    apply: (laboratory) =>
      editMeta(laboratory, (meta) => {
        meta.decision = meta.decision === 'TRADE' ? 'SKIP' : 'TRADE';
      }),
  },
  {
    rule: 'RG013',
    name: 'a measure is rounded up',
    apply: (laboratory) =>
      editMeta(laboratory, (meta) => {
        const measures = meta.measures as Record<string, { value: number }>;
        (measures.event_intensity as { value: number }).value += 0.01;
      }),
  },
  {
    rule: 'RG014',
    name: 'two ranks are swapped',
    apply: (laboratory) =>
      editTable(laboratory, scoresWeekly, scored, ({ columns }) => {
        const ranks = columns.rank_UPS;
        const [first, second] = [ranks.indexOf(1), ranks.indexOf(2)];
        ranks[first] = 2;
        ranks[second] = 1;
        return undefined;
      }),
  },
  {
    rule: 'RG014',
    name: 'a rank is missing',
    apply: (laboratory) =>
      editTable(laboratory, scoresWeekly, scored, ({ columns }) => {
        columns.rank_DPS[columns.rank_DPS.indexOf(1)] = Number.NaN;
        return undefined;
      }),
  },
  {
    rule: 'RG015',
    name: 'a symbol in the basket is replaced',
    apply: (laboratory) =>
      editDocument(laboratory, scoresWeekly, scored, 'basket.csv', (text) => text.replace(/,([A-F])\1\1,/, ',ZZZ,')),
  },
  {
    rule: 'RG015',
    name: 'report_meta.json is laid out differently',
    apply: (laboratory) =>
      editDocument(laboratory, scoresWeekly, scored, 'report_meta.json', (text) => JSON.stringify(JSON.parse(text))),
  },
  {
    rule: 'RG015',
    name: 'diagnostics.json has other event types',
    apply: (laboratory) =>
      editDocument(laboratory, scoresWeekly, scored, 'diagnostics.json', (text) =>
        text.replace('"event_types": {', '"event_types": { "MIRACLE": 1,'),
      ),
  },
];
