import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { epochDay, isoDate, parseIsoDate } from '../../../src/calendar/date.ts';
import { type SessionWindow, sessionWindow } from '../../../src/calendar/session-window.ts';
import { sessionsBetween } from '../../../src/calendar/sessions.ts';
import { type Week, weekOf } from '../../../src/calendar/weeks.ts';
import { datasets } from '../../../src/datasets.ts';
import type { AnswerRows, FetchedAction, FetchedBar } from '../../../src/http/provider.ts';
import { adjustableCandidates } from '../../../src/ingest/actions/adjust-candidates.ts';
import { type ActionIngest, type ActionStore, ingestActions } from '../../../src/ingest/actions/corporate-actions.ts';
import type { ActionPart } from '../../../src/ingest/actions/judge-actions.ts';
import { type BarCandidates, barCandidates } from '../../../src/ingest/bars/bar-candidates.ts';
import { fetchedBars } from '../../../src/ingest/bars/bar-source.ts';
import { type BarIngest, ingestBars } from '../../../src/ingest/bars/ingest-bars.ts';
import { ingestCoverage } from '../../../src/ingest/ingest-coverage.ts';
import { readKnownWeeks } from '../../../src/ingest/marks/known-weeks.ts';
import type { Dataset } from '../../../src/lake/dataset.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { type Columns, rowAt } from '../../../src/lake/table.ts';

export const symbols: readonly string[] = ['AAA', 'BBB', 'SPY'];
export const day = (text: string) => epochDay(parseIsoDate(text));
export const week = (text: string) => weekOf(parseIsoDate(text));
export const market = {
  columns: { symbol: 'symbol', date: 'date', open: 'open', high: 'high', low: 'low', close: 'close', volume: 'volume' },
  date_format: 'YYYY-MM-DD',
  revision_tolerance: 1e-6,
} as const;

export function answer<R>(name: string, rows: readonly R[]): AnswerRows<R> {
  return { source: { name, bytes: 1, sha256: Buffer.from(name).toString('hex').padEnd(64, '0').slice(0, 64) }, rows };
}

/** Bars as traded by a formula of symbol and day; of AAA everything before 2014-04-02 in shares before a 10:1 split. */
export function bars(from: string, to: string, change: (bar: FetchedBar) => FetchedBar = (bar) => bar): FetchedBar[] {
  return symbols.flatMap((symbol, s) =>
    sessionsBetween(parseIsoDate(from), parseIsoDate(to)).map(({ date }) => {
      const old = symbol === 'AAA' && date < '2014-04-02' ? 10 : 1;
      const close = (50 + 10 * s + (epochDay(date) % 7) / 8) * old;
      const volume = (1000 + s) / old;
      return change({ symbol, date, open: close - 1, high: close + 2, low: close - 2, close, volume });
    }),
  );
}

export const splitOfAAA: FetchedAction = { symbol: 'AAA', exDate: '2014-04-02', kind: 'split', value: 10 };
export const dividendOfBBB: FetchedAction = { symbol: 'BBB', exDate: '2014-03-26', kind: 'dividend', value: 0.6 };

/** What a provider gave for all symbols over a span. */
export function actionPart(
  rows: readonly FetchedAction[],
  { provider = 'alpaca', from = '2013-12-01', to = '2014-04-04', of = symbols, name = 'actions' } = {},
): ActionPart {
  const span = { from: parseIsoDate(from), to: parseIsoDate(to) };
  return { provider, answers: [answer(name, rows)], answered: [{ symbols: of, ...span }] };
}

/** A lake in a folder of its own, and how live bars and actions get into it. */
export class LiveLake {
  readonly folder = mkdtempSync(join(tmpdir(), 'live-'));
  readonly lake = this.open('lake');

  open(name: string): Lake {
    return new Lake({
      datasets,
      root: join(this.folder, name),
      clock: () => Date.parse('2014-04-14T00:00:00Z'),
      software: 'test',
    });
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  async rows<C extends Columns>(dataset: Dataset<C>, lake = this.lake): Promise<Record<string, unknown>[]> {
    const rows: Record<string, unknown>[] = [];
    for (const keys of await lake.list(dataset)) {
      const { table } = await lake.require(dataset, keys);
      for (let row = 0; row < table.rows; row++) rows.push(rowAt(table, row));
    }
    return rows;
  }
}

/** Where and as of when the actions of weeks are stored. */
export async function storeFor(lake: Lake, weeks: readonly Week[]): Promise<ActionStore> {
  const known = await readKnownWeeks(lake, { selected: weeks, viewSessions: 61, historyWeeks: 12 });
  return { lake, weeks, known, tolerance: market.revision_tolerance };
}

export function candidatesOf(
  answers: readonly AnswerRows<FetchedBar>[],
  window: SessionWindow,
): Promise<BarCandidates> {
  return fetchedBars('alpaca', answers).then((sources) =>
    barCandidates(sources, market, symbols, window, day('2014-04-14')),
  );
}

/** One whole ingest of live bars and actions: what the provider knows is given, and cut at the last week. */
export async function ingestLive(
  lake: Lake,
  weekEndings: readonly string[],
  given: { readonly bars: readonly FetchedBar[]; readonly actions: readonly FetchedAction[] },
): Promise<{ readonly bars: BarIngest; readonly actions: ActionIngest }> {
  const weeks = weekEndings.map(week);
  const window = sessionWindow(weeks, 66);
  const [from, to] = [isoDate(window.firstDay), isoDate(window.lastDay)];
  const isDue = (date: unknown) => String(date) >= from && String(date) <= to;
  const store = await storeFor(lake, weeks);
  const part = actionPart(
    given.actions.filter(({ exDate }) => isDue(exDate)),
    { from, to },
  );
  const actions = await ingestActions({ ...store, parts: [part], symbols, preference: ['alpaca'] });
  const fetched = await candidatesOf(
    [
      answer(
        'bars',
        given.bars.filter(({ date }) => isDue(date)),
      ),
    ],
    window,
  );
  const { candidates } = adjustableCandidates(fetched, part.answered);
  const ingested = await ingestBars({ ...store, candidates, confirmed: new Map(), window, onMonth: () => undefined });
  await ingestCoverage({
    lake,
    weeks,
    universes: new Map(
      weeks.map(({ weekEnding }) => [
        weekEnding,
        { rows: 2, columns: { symbol: ['AAA', 'BBB'], sector: [null, null], name: [null, null] } },
      ]),
    ),
    benchmark: 'SPY',
    window,
    historySessions: 66,
    months: ingested.months,
    news: new Map(),
  });
  return { bars: ingested, actions };
}
