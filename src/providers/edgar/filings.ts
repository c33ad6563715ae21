import { z } from 'zod';
import { ProviderFailure } from '../../http/provider.ts';
import { readJson } from '../../http/read-answer.ts';

/** A filing as the SEC lists it. */
export interface Filing {
  readonly accessionNumber: unknown;
  readonly filingDate: unknown;
  readonly reportDate: unknown;
  readonly acceptanceDateTime: unknown;
  readonly form: unknown;
  readonly items: unknown;
}

/** A file with older filings of the company, and the dates of filing that it spans. */
export interface OlderFile {
  readonly name: string;
  readonly from: unknown;
  readonly to: unknown;
}

export interface CompanyFilings {
  readonly company: string | undefined;
  readonly filings: readonly Filing[];
  readonly older: readonly OlderFile[];
}

const cells = z.array(z.unknown());
const columns = z.object({
  accessionNumber: cells,
  filingDate: cells,
  reportDate: cells.optional(),
  acceptanceDateTime: cells,
  form: cells,
  items: cells.optional(),
});

const submissions = z.object({
  name: z.unknown().optional(),
  filings: z.object({
    recent: columns,
    files: z
      .array(
        z.object({
          // Part of an address: nothing that leads out of the folder.
          name: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,99}$/),
          filingFrom: z.unknown().optional(),
          filingTo: z.unknown().optional(),
        }),
      )
      .optional(),
  }),
});

/**
 * What `/submissions/CIK##########.json` holds: the filings of the last year, 1,000 of them at least where there are so many, and the names of
 * the files with the older ones.
 *
 * @throws ProviderFailure of kind `shape`
 */
export function readSubmissions(text: string): CompanyFilings {
  const { name, filings } = readJson(text, submissions);
  return {
    company: typeof name === 'string' && name.trim() !== '' ? name.trim() : undefined,
    filings: rowsOf(filings.recent),
    older: (filings.files ?? []).map(({ name: file, filingFrom, filingTo }) => ({
      name: file,
      from: filingFrom,
      to: filingTo,
    })),
  };
}

/**
 * The filings of a file with older ones.
 *
 * @throws ProviderFailure of kind `shape`
 */
export function readOlderFilings(text: string): readonly Filing[] {
  return rowsOf(readJson(text, columns));
}

function rowsOf(table: z.infer<typeof columns>): Filing[] {
  const { accessionNumber, filingDate, reportDate, acceptanceDateTime, form, items } = table;
  const count = form.length;
  for (const [name, column] of Object.entries(table)) {
    if (column === undefined || column.length === count) continue;
    throw new ProviderFailure(
      'shape',
      `expected columns of one length, found ${count} forms and ${column.length} cells of ${name}`,
    );
  }
  return form.map((_, row) => ({
    accessionNumber: accessionNumber[row],
    filingDate: filingDate[row],
    reportDate: reportDate?.[row],
    acceptanceDateTime: acceptanceDateTime[row],
    form: form[row],
    items: items?.[row],
  }));
}
