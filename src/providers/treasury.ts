import { epochDay, yearOf } from '../calendar/date.ts';
import {
  type Answer,
  type FetchedObservation,
  type MacroProvider,
  type ProviderAccess,
  ProviderFailure,
  type SeriesDemand,
} from '../http/provider.ts';
import { csvAnswer, shown } from './shared/csv-answer.ts';
import { attempt } from './shared/fetch-each.ts';
import { observedDay, withinSpan } from './shared/observation-days.ts';

/** First year with a daily par yield curve. */
const firstYear = 1990;
/** Last year of the archive. Since November 2025 the older years are moved there. */
const lastArchivedYear = 2023;
const folder = '/resource-center/data-chart-center/interest-rates';

/** Maturities by the name that the Treasury's XML gives them; the headings of the CSV differ in their words only. */
const maturities = {
  BC_1MONTH: '1 month',
  BC_1_5MONTH: '1.5 months',
  BC_2MONTH: '2 months',
  BC_3MONTH: '3 months',
  BC_4MONTH: '4 months',
  BC_6MONTH: '6 months',
  BC_1YEAR: '1 year',
  BC_2YEAR: '2 years',
  BC_3YEAR: '3 years',
  BC_5YEAR: '5 years',
  BC_7YEAR: '7 years',
  BC_10YEAR: '10 years',
  BC_20YEAR: '20 years',
  BC_30YEAR: '30 years',
} as const;

const series = Object.fromEntries(
  Object.entries(maturities).map(([name, maturity]) => [
    name,
    { description: `Par yield of US Treasury securities, ${maturity}`, unit: 'percent per year' },
  ]),
);

/**
 * Daily par yield curve of the US Treasury as CSV, newest day first: one file per calendar year, and one for all the years that were
 * moved to the archive. `Date,"1 Mo","1.5 Month","2 Mo",…,"30 Yr"`, in the archive in lower case; dates are MM/DD/YYYY, in some
 * editions of the archive MM/DD/YY. Columns come and go over the years (1.5 months since 2025-02-18, 4 months since 2022-10-19, none of 30
 * years from 2002 to 2006); a missing value is N/A, a blank says that there was no such maturity that day.
 *
 * Sources: https://home.treasury.gov/treasury-daily-interest-rate-xml-feed, https://home.treasury.gov/interest-rates-data-csv-archive
 */
export const treasury: MacroProvider = {
  name: 'treasury',
  title: 'US Department of the Treasury',
  gives: 'yields of US Treasury securities',
  costs: 'nothing',
  bases: { site: 'https://home.treasury.gov' },
  secrets: [],
  // No limit is published; a run asks for few files.
  rate: { requests: 30, perSeconds: 60, concurrency: 1 },
  licence: {
    summary: 'Work of the United States government, in the public domain.',
    url: 'https://www.usa.gov/government-copyright',
    isOpen: true,
  },
  authorise: () => ({}),
  macro: {
    series,
    // The quotes are of 15:30 New York, and the curve made from them is published in the evening of the same day.
    availableAfterSessions: 1,
    async fetch(demand, access) {
      const asked = [...new Set(demand.series)];
      const known = new Set(asked.filter((name) => Object.hasOwn(series, name)));
      const outcomes = known.size === 0 ? [] : await askCurves(yearsOf(demand), access);
      return {
        answers: outcomes.flatMap(({ value: curve }) => {
          if (curve === undefined) return [];
          const rows = (curve.value ?? []).filter((observation) => known.has(observation.series));
          return [{ source: curve.source, rows: withinSpan(rows, demand) }];
        }),
        failures: outcomes.flatMap(({ failure }) => (failure === undefined ? [] : [{ symbols: [...known], failure }])),
        unknown: asked.filter((name) => !known.has(name)),
      };
    },
  },
};

function yearsOf({ from, to }: Pick<SeriesDemand, 'from' | 'to'>): number[] {
  const first = Math.max(firstYear, yearOf(epochDay(from)));
  const count = Math.max(0, yearOf(epochDay(to)) - first + 1);
  return Array.from({ length: count }, (_, i) => first + i);
}

type Curve = Answer<readonly FetchedObservation[]>;
type CurveOutcome = Awaited<ReturnType<typeof attempt<Curve>>>;

/** The archive for all years that are in it, and a file for each year that is not; for each year where there is no such archive. */
async function askCurves(years: readonly number[], access: ProviderAccess): Promise<CurveOutcome[]> {
  const archived = years.filter((year) => year <= lastArchivedYear);
  const archive = archived.length === 0 ? undefined : await attempt(() => askArchive(access));
  const isThere = archive !== undefined && (archive.failure !== undefined || archive.value?.value !== undefined);
  const single = isThere ? years.filter((year) => year > lastArchivedYear) : years;
  const others = await Promise.all(single.map((year) => attempt(() => askYear(year, access))));
  return isThere ? [archive, ...others] : others;
}

function askArchive(access: ProviderAccess): Promise<Curve> {
  return access.ask({
    about: `yield curves of ${firstYear} to ${lastArchivedYear}`,
    path: `${folder}/daily-treasury-rate-archives/par-yield-curve-rates-${firstYear}-${lastArchivedYear}.csv`,
    absent: [404],
    read: readCurve,
  });
}

function askYear(year: number, access: ProviderAccess): Promise<Curve> {
  return access.ask({
    about: `yield curve of ${year}`,
    path: `${folder}/daily-treasury-rates.csv/${year}/all`,
    query: { type: 'daily_treasury_yield_curve', field_tdr_date_value: year, page: '', _format: 'csv' },
    read: readCurve,
  });
}

function readCurve(text: string): FetchedObservation[] {
  const { header, lines, isEnded } = csvAnswer(text);
  const columns = header.map(seriesOf);
  if (columns.every((name) => name === undefined)) {
    throw new ProviderFailure('shape', `expected columns of maturities, found ${shown(header.join(','))}`);
  }
  const last = lines.at(-1);
  if (last && !isEnded && isCutOff(last, header.length)) {
    throw new ProviderFailure('shape', 'the answer is cut off in its last line');
  }
  return lines.flatMap((fields) => {
    const observed = observedDay(fullYear(fields[0] ?? ''), 'M/D/YYYY');
    return columns.flatMap((name, i) => {
      if (name === undefined || fields[i] === '') return [];
      // Of a line with another number of fields nobody can say which one is the value.
      const value = fields.length === header.length ? present(fields[i]) : fields.join(',');
      return [{ series: name, observed, value }];
    });
  });
}

/** `12/29/23` as `12/29/2023`: the curve begins in 1990. */
function fullYear(date: string): string {
  return date.replace(/^(\d{1,2}\/\d{1,2}\/)(\d{2})$/, (_, day, year) => `${day}${year < '90' ? 20 : 19}${year}`);
}

/** `10 Yr` is BC_10YEAR, `1.5 Month` is BC_1_5MONTH; undefined for what is no maturity that is known. */
function seriesOf(heading: string): string | undefined {
  const [, length = '', unit = ''] = /^(\d+(?:\.\d+)?) ?(mo|yr|month|year)s?$/i.exec(heading) ?? [];
  const name = `BC_${length.replace('.', '_')}${/^m/i.test(unit) ? 'MONTH' : 'YEAR'}`;
  return Object.hasOwn(maturities, name) ? name : undefined;
}

function present(field: string | undefined): string | undefined {
  return field?.toUpperCase() === 'N/A' ? undefined : field;
}

/** The last line has no line feed, so that a cut shows only in its fields; yields are written with two decimals. */
function isCutOff(fields: readonly string[], width: number): boolean {
  return fields.length < width || !/^(|N\/A|-?\d+\.\d{2,})$/i.test(fields.at(-1) ?? '');
}
