import type { BarProvider } from '../http/provider.ts';
import { fetchCorporateActions } from './alpaca/corporate-actions.ts';
import { fetchDailyBars } from './alpaca/daily-bars.ts';

export interface AlpacaSettings {
  /** `sip` is the whole market, `iex` one exchange with 2 to 3 % of the volume: bars of the two do not go together. */
  readonly feed: 'sip' | 'iex';
}

/**
 * Daily bars of the US stock market from Alpaca. An account without money in it is enough; bars of the SIP feed may be had without a paid plan
 * once they are 15 minutes old, so from 16:15 in New York on for the day itself.
 *
 * Sources: https://docs.alpaca.markets/reference/stockbars, https://docs.alpaca.markets/reference/corporateactions,
 * https://docs.alpaca.markets/docs/about-market-data-api (plans and limits) and
 * https://forum.alpaca.markets/t/14227 (which trades count; `end` and the plan).
 */
export function alpaca({ feed }: AlpacaSettings): BarProvider {
  return {
    name: 'alpaca',
    title: 'Alpaca',
    gives: 'daily bars as traded, splits, dividends; many symbols in one request',
    costs: 'nothing',
    bases: { data: 'https://data.alpaca.markets' },
    secrets: [
      {
        variable: 'APCA_API_KEY_ID',
        description: 'Id of an API key, from the dashboard on https://app.alpaca.markets; a paper account will do.',
      },
      { variable: 'APCA_API_SECRET_KEY', description: 'The secret that is shown once when the key is made.' },
    ],
    rate: { requests: 200, perSeconds: 60, concurrency: 4 },
    licence: {
      summary: 'For your own use; market data of Alpaca and the exchanges may not be passed on.',
      url: 'https://alpaca.markets/support/redistribute-alpaca-api',
      isOpen: false,
    },
    authorise: (secret) => ({
      headers: {
        'APCA-API-KEY-ID': secret('APCA_API_KEY_ID') ?? '',
        'APCA-API-SECRET-KEY': secret('APCA_API_SECRET_KEY') ?? '',
      },
    }),
    bars: {
      fetch: (demand, access) =>
        fetchDailyBars({ demand, feed, adjustment: 'raw', access }, (symbol, { t, o, h, l, c, v }) => ({
          symbol,
          date: t,
          open: o,
          high: h,
          low: l,
          close: c,
          volume: v,
        })),
      fetchActions: fetchCorporateActions,
      fetchAdjusted: (demand, access) =>
        fetchDailyBars({ demand, feed, adjustment: 'all', access }, (symbol, { t, c }) => ({
          symbol,
          date: t,
          adjustedClose: c,
        })),
    },
  };
}
