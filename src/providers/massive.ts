import type { BarProvider } from '../http/provider.ts';
import { fetchMassiveActions } from './massive/corporate-actions.ts';
import { fetchMarketDays } from './massive/market-days.ts';

/**
 * Daily bars of the US stock market from Massive, which was Polygon.io until October 2025: one request for the whole market of a day. Keys of
 * Polygon.io are good here, and its address, https://api.polygon.io, still answers.
 *
 * Sources: https://massive.com/docs/rest/stocks/aggregates/daily-market-summary, https://massive.com/docs/rest/quickstart (keys),
 * https://massive.com/blog/new-splits-and-dividends-endpoints and https://massive.com/pricing.
 */
export const massive: BarProvider = {
  name: 'massive',
  title: 'Massive',
  gives: 'daily bars of the whole market of a day in one request, splits, dividends',
  costs: 'nothing for two years of history',
  bases: { api: 'https://api.massive.com' },
  secrets: [
    {
      variable: 'MASSIVE_API_KEY',
      description: 'An API key from https://massive.com/dashboard, or one of Polygon.io; the free plan has one.',
    },
  ],
  rate: { requests: 5, perSeconds: 60, concurrency: 2 },
  licence: {
    summary: 'For your personal use, not for any business; the data may not be passed on.',
    url: 'https://polygon.io/legal/market-data-terms-of-service',
    isOpen: false,
  },
  // A key in the address would be in every log on the way.
  authorise: (secret) => ({ headers: { Authorization: `Bearer ${secret('MASSIVE_API_KEY') ?? ''}` } }),
  bars: { fetch: fetchMarketDays, fetchActions: fetchMassiveActions },
};
