import { z } from 'zod';
import { reconciliation } from '../../audit/datasets.ts';
import { freshnessOf, type StoreAuditSettings } from '../../audit/settings.ts';
import { coverageFile } from '../../audit/store/coverage-report.ts';
import type { Lake } from '../../lake/lake.ts';
import { partitionDocuments, readDocument } from '../../lake/partition-document.ts';
import type { AuditedStore, ClassFreshness } from '../../report/research/status-subject.ts';
import { byCodeUnits } from '../../text/order.ts';
import { sessionOf } from './last-session.ts';
import { unlessDamaged } from './recipe-differences.ts';

const ofStore = { of: 'store' } as const;

const coverageCells = z.array(
  z.object({ class: z.string(), assets: z.number(), with_bars: z.number(), last_date: z.string().nullable() }),
);

/** How old the last bar of each class is, as the last audit of the store saw it. @param session number of the last one of the store */
export async function classFreshness(
  lake: Lake,
  { freshness }: Pick<StoreAuditSettings, 'freshness'>,
  session: number | undefined,
): Promise<ClassFreshness[]> {
  const cells = await unlessDamaged(async () => {
    const documents = await partitionDocuments(lake, reconciliation, ofStore);
    return documents && readDocument(documents, coverageFile, coverageCells);
  });
  if (cells === undefined || cells === 'damaged') return [];
  const classes = [...Map.groupBy(cells, (cell) => cell.class)].toSorted(([a], [b]) => byCodeUnits(a, b));
  return classes.map(([name, own]) => {
    const last = own.reduce<string | null>(
      (latest, { last_date: date }) => (date !== null && (latest === null || date > latest) ? date : latest),
      null,
    );
    const { warn, fail } = freshnessOf(name, freshness);
    return {
      name,
      assets: own.reduce((sum, { assets }) => sum + assets, 0),
      withBars: own.reduce((sum, { with_bars }) => sum + with_bars, 0),
      lastBar: last,
      sessions: last === null || session === undefined ? null : Math.max(0, session - sessionOf(last).number),
      warn,
      fail,
    };
  });
}

const findingsShown = 10;

/** What the last audit of the store found; undefined where there is none that can be read. */
export async function auditedStore(lake: Lake): Promise<AuditedStore | undefined> {
  const stored = await unlessDamaged(() => lake.read(reconciliation, ofStore));
  if (stored === undefined || stored === 'damaged') return undefined;
  const { rule, severity, subject, message } = stored.table.columns;
  const errorsFirst = [...rule.keys()].toSorted(
    (a, b) => byCodeUnits(severity[a] as string, severity[b] as string) || a - b,
  );
  return {
    errors: severity.filter((one) => one === 'error').length,
    warnings: severity.filter((one) => one === 'warning').length,
    first: errorsFirst.slice(0, findingsShown).map((row) => `${rule[row]} ${subject[row]}: ${message[row]}`),
  };
}
