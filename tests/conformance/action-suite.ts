import { describe, expect, it } from 'vitest';
import { parseIsoDate } from '../../src/calendar/date.ts';
import { sessionsBetween } from '../../src/calendar/sessions.ts';
import type { BarDemand, FetchedAction } from '../../src/http/provider.ts';
import { byCodeUnits } from '../../src/text/order.ts';
import { startLoopback } from '../loopback/loopback-server.ts';
import { conformanceAccess } from './conformance-access.ts';
import type { ProviderDouble, World, WorldAction } from './double.ts';
import { asked } from './outcome.ts';
import { emptyWorld, probeOf, worldBar } from './probe.ts';

const text = ({ symbol, exDate, kind, value }: FetchedAction | WorldAction) => `${symbol} ${exDate} ${kind} ${value}`;

/** Splits and dividends, for providers of bars; nothing for the others. */
export function describeActions(double: ProviderDouble): void {
  const { provider } = double;
  if (!('bars' in provider)) return;
  const demand: BarDemand = {
    symbols: ['QAAA', 'QAAB', 'QAAC'],
    from: parseIsoDate('2024-05-20'),
    to: parseIsoDate('2024-06-28'),
  };
  const actions: readonly WorldAction[] = [
    { symbol: 'QAAA', exDate: '2024-06-10', kind: 'split', value: 10 },
    { symbol: 'QAAA', exDate: '2024-06-11', kind: 'dividend', value: 0.01 },
    { symbol: 'QAAB', exDate: '2024-05-20', kind: 'dividend', value: 0.485 },
    { symbol: 'QAAB', exDate: '2024-06-28', kind: 'dividend', value: 1.25 },
    { symbol: 'QAAC', exDate: '2024-06-24', kind: 'split', value: 0.1 },
  ];
  const elsewhere: readonly WorldAction[] = [
    { symbol: 'QAAA', exDate: '2024-05-17', kind: 'split', value: 2 },
    { symbol: 'QAAB', exDate: '2024-07-01', kind: 'dividend', value: 2.5 },
    { symbol: 'QAAD', exDate: '2024-06-10', kind: 'split', value: 3 },
  ];
  const dates = sessionsBetween(parseIsoDate('2024-05-10'), parseIsoDate('2024-07-12')).map(({ date }) => date);
  const bars = ['QAAA', 'QAAB', 'QAAC', 'QAAD'].flatMap((symbol, i) =>
    dates.map((date, k) => worldBar(symbol, date, i * 100 + k)),
  );
  const world: World = { ...emptyWorld, bars, actions: [...elsewhere, ...actions] };
  const expected = actions.map(text).sort(byCodeUnits);

  const fetchActions = async (served: World, asking: BarDemand = demand) => {
    const loopback = await startLoopback((request) => double.respond(request, served));
    try {
      const { client } = conformanceAccess(double, loopback);
      const delivery = await provider.bars.fetchActions(asking, client);
      const rows = delivery.answers.flatMap((answer) => answer.rows.map(text)).sort(byCodeUnits);
      return { ...delivery, rows, requests: loopback.requests.map(asked), client };
    } finally {
      await loopback.close();
    }
  };

  describe('splits and dividends', () => {
    it('leaves prices as they were traded', async () => {
      const loopback = await startLoopback((request) => double.respond(request, world));
      try {
        const { client } = conformanceAccess(double, loopback);
        const probe = probeOf(double);
        const question = { names: demand.symbols, from: demand.from, to: demand.to };
        const { answers } = await probe.ask(question, client);
        expect(answers.flatMap(({ rows }) => rows).sort(byCodeUnits)).toEqual(probe.expected(world, question));
      } finally {
        await loopback.close();
      }
    });

    it('delivers those whose ex-date lies in the span, with their value', async () => {
      const { rows, failures } = await fetchActions(world);
      expect(rows).toEqual(expected);
      expect(failures).toEqual([]);
    });

    it('puts pages of them together', async () => {
      const { rows, requests } = await fetchActions({ ...world, pageRows: 2 });
      expect(rows).toEqual(expected);
      expect(new Set(requests).size).toBe(requests.length);
    });

    it('delivers none where there are none', async () => {
      const { rows, failures } = await fetchActions({ ...world, actions: [] });
      expect(rows).toEqual([]);
      expect(failures).toEqual([]);
    });

    it('asks nothing for no symbols', async () => {
      const { rows, requests } = await fetchActions(world, { ...demand, symbols: [] });
      expect(rows).toEqual([]);
      expect(requests).toEqual([]);
    });

    it('says which symbols it could not ask for', async () => {
      const loopback = await startLoopback(() => ({ status: 500 }));
      try {
        const { client } = conformanceAccess(double, loopback);
        const { answers, failures } = await provider.bars.fetchActions(demand, client);
        expect(answers.flatMap(({ rows }) => rows)).toEqual([]);
        expect([...new Set(failures.flatMap(({ symbols }) => symbols))].sort(byCodeUnits)).toEqual(demand.symbols);
      } finally {
        await loopback.close();
      }
    });
  });
}
