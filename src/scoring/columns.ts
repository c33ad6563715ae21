import type { Columns } from '../lake/table.ts';

const symbol = { type: 'string', nullable: false, description: 'Ticker symbol' } as const;
const sector = { type: 'string', nullable: true, description: 'Sector, as the universe names it' } as const;
const asofDate = {
  type: 'date',
  nullable: true,
  description: 'Session as of which the market features hold; null where the symbol has no bar on it',
} as const;

const real = (unit: string, description: string) => ({ type: 'float64', nullable: true, unit, description }) as const;
const z = (description: string) => real('z-score', description);

/** The features of one symbol in one week: the reference's 27 columns, and why a value is null. */
export const featureColumns = {
  symbol,
  sector,
  asof_date: asofDate,
  count_5d_dedup: { type: 'int32', nullable: false, unit: 'clusters', description: 'Clusters of the week' },
  count_20d_dedup: {
    type: 'int32',
    nullable: true,
    unit: 'clusters',
    description: 'Clusters of the 4 weeks before; weeks without news count as 0, and one with a hole makes it null',
  },
  count_60d_dedup: {
    type: 'int32',
    nullable: true,
    unit: 'clusters',
    description: 'Clusters of the 12 weeks before; weeks without news count as 0, and one with a hole makes it null',
  },
  NV_raw: real('ln ratio', 'News volume: ln(1 + count_5d) − ln(1 + count_60d / 12)'),
  NA_raw: real('ln ratio', 'News acceleration: ln(1 + count_5d) − ln(1 + count_20d / 4)'),
  NS_raw: real('1 − cosine', 'Semantic novelty of the week against the 12 weeks before'),
  SS_raw: real('-2..2', 'Sentiment shift: sent_5d − sent_60d'),
  EI_raw: real('severity', 'Event intensity: sum of the severities of the week, each at most 2.5'),
  EC_raw: real('items', 'Echo: mean cluster size of the week'),
  unique_sources_mean: real('publishers', 'Mean number of publishers per cluster of the week'),
  total_raw_echo: {
    type: 'int32',
    nullable: false,
    unit: 'items',
    description: 'News items in the clusters of the week',
  },
  sent_5d: real('-1..1', 'Weighted mean sentiment of the week'),
  sent_60d: real('-1..1', 'Weighted mean sentiment of the 12 weeks before; 0 where they hold no news'),
  sent_intensity: real('0..1', 'Weighted mean of the absolute sentiment of the week'),
  mixed_rate: real('0..1', 'Share of the clusters of the week labelled Mixed/Unclear'),
  price_action_rate: real('0..1', 'Share of the clusters of the week whose sentiment is driven by the price'),
  EI_cnt_sev2plus: {
    type: 'int32',
    nullable: false,
    unit: 'clusters',
    description: 'Clusters of the week with a severity of at least 1.5',
  },
  EI_max: real('severity', 'Highest severity of the week, without the limit of 2.5'),
  AR5: real('return', "Return over 5 sessions minus the benchmark's"),
  VS_raw: real('ln ratio', 'Volume shift: ln(mean volume of 5 sessions / of 60)'),
  RV60: real('daily return', 'Realised volatility: sample deviation of 60 daily returns'),
  VR_pct: real('0..1', 'Percentile rank of RV60 in the universe'),
  nov_hist_count: {
    type: 'int32',
    nullable: false,
    unit: 'clusters',
    description: 'Clusters of the 12 weeks before with which NS_raw compares',
  },
  nov_cur_reps: { type: 'int32', nullable: false, unit: 'clusters', description: 'Clusters of the week in NS_raw' },
  reasons: {
    type: 'string',
    nullable: false,
    description: 'Why values are null: feature:CODE, sorted, joined by ";"; empty when nothing is null',
  },
} as const satisfies Columns;

/** The scores of one symbol in one week: the reference's 20 columns, and what explains them. */
export const scoreColumns = {
  symbol,
  sector,
  asof_date: asofDate,
  NV: z('z(NV_raw)'),
  NA: z('z(NA_raw)'),
  NS: z('z(NS_raw)'),
  SS: z('z(SS_raw)'),
  EVS: z('z(EI_raw)'),
  EC: z('z(EC_raw)'),
  AR5_z: z('z(AR5)'),
  VS: z('z(VS_raw)'),
  IFS: z('Information flow: .25 NV + .20 NA + .30 NS + .25 SS'),
  PD_up_raw: z('Price divergence upwards: IFS − z(AR5)'),
  PD_down_raw: z('Price divergence downwards: −IFS − z(−AR5)'),
  MCS_up: z('Market confirmation upwards: .45 z(AR5) + .20 z(VS) + .35 z(PD_up)'),
  MCS_down: z('Market confirmation downwards: .45 z(−AR5) + .20 z(VS) + .35 z(PD_down)'),
  factor_novelty: z('.5 z(NV) + .5 z(NA)'),
  factor_event_intensity: z('.5 z(EI) + .5 z(EC)'),
  factor_sentiment: z('z(SS)'),
  factor_divergence: z('|z(AR5) − z(SS)|'),
  UPS_raw: real('score', 'Upward score before the volatility penalty; null where not eligible'),
  DPS_raw: real('score', 'Downward score before the volatility penalty; null where not eligible'),
  UPS_adj: real('score', 'Upward score; null where not eligible'),
  DPS_adj: real('score', 'Downward score; null where not eligible'),
  rank_UPS: { type: 'int32', nullable: true, description: 'Rank of UPS_adj, 1 = highest, ties by symbol ascending' },
  rank_DPS: { type: 'int32', nullable: true, description: 'Rank of DPS_adj, 1 = highest, ties by symbol ascending' },
  VR_pct: real('0..1', 'Percentile rank of RV60 in the universe'),
  eligible: { type: 'bool', nullable: false, description: 'Whether the symbol can be ranked' },
  reasons: {
    type: 'string',
    nullable: false,
    description:
      'Why the symbol is not eligible: NO_NEWS, UNEXPLAINED_STEP or feature:CODE, sorted, joined by ";"; empty when it is',
  },
  signal_state: {
    type: 'string',
    nullable: true,
    description: 'Divergent, Overheated, Confirmed or Early; null where IFS or z(AR5) is null',
  },
  conviction: { type: 'string', nullable: true, description: 'Weak, Moderate or Strong by |UPS_adj|' },
} as const satisfies Columns;
