/**
 * What newspapers write about a move: `{gap}` is the jump at the open and `{move}` the day's return, in whole per cent
 * without their sign. The latter is known after the close only.
 */
export const recapHeadlines = {
  atTheOpen: {
    up: [
      '{short} shares [jump|rally] {gap}% in [early|morning] trading',
      '{short} stock [rises|climbs] {gap}% at the open',
    ],
    down: [
      '{short} shares [slide|drop] {gap}% in [early|morning] trading',
      '{short} stock [falls|sinks] {gap}% at the open',
    ],
  },
  intraday: {
    up: ['Why {short} stock is [up|moving] today', '{short} shares [climb|rally] in [heavy|active] trading'],
    down: ['Why {short} stock is [down|moving] today', '{short} shares [slide|slip] in [heavy|active] trading'],
  },
  afterTheClose: {
    up: [
      '{short} shares [jump|climb] {move}% as [traders|investors] [digest|weigh] [news|developments]',
      'Why {short} stock [rose|gained] {move}% on {weekday}',
      '{short} stock [closes|ends] {move}% higher in [heavy|active] trading',
    ],
    down: [
      '{short} shares [slide|drop] {move}% as [traders|investors] [digest|weigh] [news|developments]',
      'Why {short} stock [fell|dropped] {move}% on {weekday}',
      '{short} stock [closes|ends] {move}% lower in [heavy|active] trading',
    ],
  },
} as const;
export type RecapMoment = keyof typeof recapHeadlines;

export const recapSummaries: readonly string[] = [
  'Shares of {name} closed at {close}. Trading volume was {relativeVolume} times its average.',
  'The stock closed at {close} on {weekday}.',
];

/** Stories about a whole sector; the same article is filed under several of its companies. */
export const sectorHeadlines: readonly string[] = [
  '{sector} stocks [slip|edge lower] as Treasury yields [climb|rise]',
  '{sector} stocks [gain|edge higher] as inflation [cools|eases]',
  '{sector} sector outlook: [what analysts expect|five themes] for the [quarter|second half]',
  'Fed [minutes|comments] [weigh on|lift] {sector} stocks',
  'Tariff [worries|talks] [keep|put] {sector} stocks in focus',
];
export const sectorSummaries: readonly string[] = [
  'Investors positioned for the next inflation report and the meeting of the Federal Reserve.',
  'Fund flows into the sector were little changed over the week, according to {broker}.',
];
