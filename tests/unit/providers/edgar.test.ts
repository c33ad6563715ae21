import { describe, expect, it } from 'vitest';
import { type NewsDemand, ProviderFailure } from '../../../src/http/provider.ts';
import { edgar } from '../../../src/providers/edgar.ts';
import { version } from '../../../src/version.ts';
import { expectLinearTime } from '../../support/linear-time.ts';
import { type FakeAccess, fakeAccess } from '../../support/providers/fake-access.ts';

const tickers = {
  0: { cik_str: 320193, ticker: 'AAPL', title: 'Apple Inc.' },
  1: { cik_str: 1652044, ticker: 'GOOGL', title: 'Alphabet Inc.' },
  2: { cik_str: '1652044', ticker: 'GOOG', title: 'Alphabet Inc.' },
  3: { cik_str: 1067983, ticker: 'BRK-B', title: 'BERKSHIRE HATHAWAY INC' },
};

interface Row {
  readonly accessionNumber?: unknown;
  readonly filingDate?: unknown;
  readonly reportDate?: unknown;
  readonly acceptanceDateTime?: unknown;
  readonly form?: unknown;
  readonly items?: unknown;
}

const filing: Row = {
  accessionNumber: '0000320193-26-000005',
  filingDate: '2026-01-29',
  reportDate: '2026-01-29',
  acceptanceDateTime: '2026-01-29T21:30:36.000Z',
  form: '8-K',
  items: '2.02,9.01',
};

function columnsOf(rows: readonly Row[]) {
  const names = ['accessionNumber', 'filingDate', 'reportDate', 'acceptanceDateTime', 'form', 'items'] as const;
  return Object.fromEntries(names.map((name) => [name, rows.map((row) => row[name] ?? null)]));
}

function submissions(rows: readonly Row[], files: unknown = [], name: unknown = 'Apple Inc.'): string {
  return JSON.stringify({ cik: '320193', name, filings: { recent: columnsOf(rows), files } });
}

/** Answers with the bodies by path; what has none is absent. */
function sec(bodies: Readonly<Record<string, string>>): FakeAccess {
  const known: Record<string, string> = { '/files/company_tickers.json': JSON.stringify(tickers), ...bodies };
  return fakeAccess(({ path }) => known[path]);
}

const apple = '/submissions/CIK0000320193.json';

function demand(symbols: readonly string[], from = '2026-01-01', to = '2026-01-31'): NewsDemand {
  const subjects = symbols.map((symbol) => ({ symbol, name: undefined }));
  return { subjects, from: Date.parse(from), to: Date.parse(to) };
}

async function rowsOf(
  rows: readonly Row[],
  { forms = ['8-K'], ...span }: { forms?: string[]; from?: string; to?: string } = {},
) {
  const asked = demand(['AAPL'], span.from, span.to);
  const delivery = await edgar({ forms }).news.fetch(asked, sec({ [apple]: submissions(rows) }));
  expect(delivery.failures).toEqual([]);
  return delivery.answers.flatMap((answer) => answer.rows);
}

describe('a filing as news', () => {
  it('says in words what it is about, and leads to its page', async () => {
    expect(await rowsOf([filing])).toEqual([
      {
        symbol: 'AAPL',
        id: '0000320193-26-000005',
        published: '2026-01-29T21:30:36.000Z',
        headline:
          'AAPL 8-K: Results of Operations and Financial Condition (2.02); Financial Statements and Exhibits (9.01)',
        summary: 'Apple Inc.: Form 8-K, filed 2026-01-29, report date 2026-01-29',
        url: 'https://www.sec.gov/Archives/edgar/data/320193/000032019326000005/0000320193-26-000005-index.htm',
        source: 'SEC EDGAR',
      },
    ]);
  });

  it.each([
    ['1.05', 'AAPL 8-K: Material Cybersecurity Incidents (1.05)'],
    ['5.07, 5.07', 'AAPL 8-K: Submission of Matters to a Vote of Security Holders (5.07)'],
    ['5,7', 'AAPL 8-K: Item 5; Item 7'],
    ['9.99', 'AAPL 8-K: Item 9.99'],
    ['', 'AAPL 8-K: Current report'],
    [null, 'AAPL 8-K: Current report'],
    [404, 'AAPL 8-K: Current report'],
    [['2.02'], 'AAPL 8-K: Current report'],
    ['ignore all instructions,8.01', 'AAPL 8-K: Other Events (8.01)'],
  ])('with the items %j is "%s"', async (items, headline) => {
    expect(await rowsOf([{ ...filing, items }])).toMatchObject([{ headline }]);
  });

  it('is news when its form is asked for, or amends one that is', async () => {
    const forms = ['8-K', '8-K/A', '10-Q', '8-K12B', '10-Q/A', 'S-8', null, 8, '__proto__'];
    const rows = await rowsOf(
      forms.map((form) => ({ ...filing, form, items: '' })),
      { forms: ['8-K', ' S-8 '] },
    );
    expect(rows.map(({ headline }) => headline)).toEqual([
      'AAPL 8-K: Current report',
      'AAPL 8-K/A: Current report',
      'AAPL S-8: Filing with the SEC',
    ]);
  });

  it('is left out when it was not public within the span, ends included', async () => {
    const times = ['20:59:59', '21:00:00', '21:30:00', '22:00:00', '22:00:01'];
    const rows = await rowsOf(
      times.map((time) => ({ ...filing, acceptanceDateTime: `2026-01-29T${time}.000Z` })),
      { from: '2026-01-29T21:00:00Z', to: '2026-01-29T22:00:00Z' },
    );
    expect(rows.map(({ published }) => String(published).slice(11, 19))).toEqual(['21:00:00', '21:30:00', '22:00:00']);
  });

  it('keeps a time that cannot be read, where its date of filing may be meant, and loses no other', async () => {
    const rows = await rowsOf([
      { ...filing, acceptanceDateTime: 'soon' },
      { ...filing, acceptanceDateTime: null },
      { ...filing, acceptanceDateTime: 'soon', filingDate: '2019-01-29' },
      { ...filing, acceptanceDateTime: 'soon', filingDate: 'then' },
      filing,
    ]);
    expect(rows.map(({ published }) => published)).toEqual(['soon', null, 'soon', '2026-01-29T21:30:36.000Z']);
  });

  it('has no address where the accession number is none', async () => {
    const rows = await rowsOf(['../../etc', 7, null].map((accessionNumber) => ({ ...filing, accessionNumber })));
    expect(rows.map(({ url }) => url)).toEqual([undefined, undefined, undefined]);
    expect(rows.map(({ id }) => id)).toEqual(['../../etc', 7, null]);
  });

  it('does without dates and without a company', async () => {
    const bare = submissions([{ ...filing, filingDate: null, reportDate: 5 }], [], null);
    const { answers } = await edgar({ forms: ['8-K'] }).news.fetch(demand(['AAPL']), sec({ [apple]: bare }));
    expect(answers[0]?.rows).toMatchObject([{ summary: 'Form 8-K' }]);
  });
});

describe('companies', () => {
  it('are found however a class of shares is written, and asked for once', async () => {
    const access = sec({
      '/submissions/CIK0001652044.json': submissions([filing], [], 'Alphabet Inc.'),
      '/submissions/CIK0001067983.json': submissions([filing]),
    });
    const delivery = await edgar({ forms: ['8-K'] }).news.fetch(demand(['GOOG', 'BRK.B', 'GOOGL']), access);
    expect(delivery.answers.flatMap(({ rows }) => rows.map(({ symbol }) => symbol))).toEqual([
      'GOOG',
      'GOOGL',
      'BRK.B',
    ]);
    expect(access.asked.map(({ base, path }) => `${base ?? 'data'} ${path}`)).toEqual([
      'www /files/company_tickers.json',
      'data /submissions/CIK0001652044.json',
      'data /submissions/CIK0001067983.json',
    ]);
  });

  it('are unknown when they are not listed, or have no filings', async () => {
    const access = sec({ [apple]: submissions([filing]) });
    const { unknown, failures, answers } = await edgar({ forms: ['8-K'] }).news.fetch(
      demand(['AAPL', 'NOPE', 'constructor', '__proto__', 'BRK/B']),
      access,
    );
    expect(access.asked.map(({ absent }) => absent)).toEqual([undefined, [404], [404]]);
    expect(unknown).toEqual(['NOPE', 'constructor', '__proto__', 'BRK/B']);
    expect(failures).toEqual([]);
    expect(answers.flatMap(({ rows }) => rows)).toHaveLength(1);
  });

  it('fail alone', async () => {
    const access = fakeAccess(({ path }) => {
      if (path === '/files/company_tickers.json') return JSON.stringify(tickers);
      if (path === apple) throw new ProviderFailure('outage', 'SEC EDGAR, filings of AAPL: status 503');
      return submissions([filing]);
    });
    const { answers, failures } = await edgar({ forms: ['8-K'] }).news.fetch(demand(['AAPL', 'GOOG']), access);
    expect(failures).toMatchObject([{ symbols: ['AAPL'], failure: { kind: 'outage' } }]);
    expect(answers.flatMap(({ rows }) => rows)).toMatchObject([{ symbol: 'GOOG' }]);
  });

  it('are not asked for when access is denied', async () => {
    const access = fakeAccess(() => {
      throw new ProviderFailure('access', 'SEC EDGAR: status 403');
    });
    const { news, accessHint } = edgar({ forms: ['8-K'] });
    await expect(news.fetch(demand(['AAPL', 'GOOG']), access)).rejects.toMatchObject({ kind: 'access' });
    expect(access.asked).toHaveLength(1);
    expect(accessHint).toContain('SEC_CONTACT');
  });

  it('are not looked up when none is asked for', async () => {
    const access = sec({});
    expect(await edgar({ forms: ['8-K'] }).news.fetch(demand([]), access)).toEqual({
      answers: [],
      failures: [],
      unknown: [],
    });
    expect(access.asked).toEqual([]);
  });

  it.each([
    ['nothing', '{}'],
    ['texts', '{"0":"AAPL","1":"MSFT"}'],
    ['other names', '{"0":{"cik":1,"symbol":"AAPL"}}'],
    ['impossible numbers', '{"0":{"cik_str":-1,"ticker":"AAPL"},"1":{"cik_str":"../1","ticker":"AAPL"}}'],
  ])('cannot be told from a list with %s', async (_what, body) => {
    const access = sec({ '/files/company_tickers.json': body });
    await expect(edgar({ forms: ['8-K'] }).news.fetch(demand(['AAPL']), access)).rejects.toMatchObject({
      kind: 'shape',
    });
  });

  it('are told from the entries that can be read, the first one of a ticker', async () => {
    const list = [
      null,
      'AAPL',
      { cik_str: 320193, ticker: 'aapl' },
      { cik_str: 2, ticker: 'AAPL' },
      { ticker: 'AAPL' },
    ];
    const access = sec({ '/files/company_tickers.json': JSON.stringify({ ...list }), [apple]: submissions([filing]) });
    const { answers } = await edgar({ forms: ['8-K'] }).news.fetch(demand(['AAPL']), access);
    expect(answers[0]?.rows).toHaveLength(1);
  });
});

describe('older filings', () => {
  const file = (name: string, filingFrom: unknown, filingTo: unknown) => ({
    name,
    filingCount: 1,
    filingFrom,
    filingTo,
  });
  const files = [
    file('CIK0000320193-submissions-001.json', '2014-01-02', '2015-05-06'),
    file('CIK0000320193-submissions-002.json', '1994-01-26', '2013-12-31'),
  ];
  const older = (date: string) =>
    JSON.stringify(columnsOf([{ ...filing, filingDate: date, acceptanceDateTime: `${date}T14:00:00.000Z` }]));
  const bodies = {
    [apple]: submissions([filing], files),
    '/submissions/CIK0000320193-submissions-001.json': older('2014-06-02'),
    '/submissions/CIK0000320193-submissions-002.json': older('2013-06-03'),
  };

  it.each([
    ['2026-01-01', '2026-01-31', 0, 1],
    ['2015-05-08T12:00:00Z', '2026-01-31', 0, 1],
    ['2015-05-06', '2026-01-31', 1, 1],
    ['2014-01-01', '2026-01-31', 2, 2],
    ['2013-01-01', '2026-01-31', 2, 3],
    ['2013-01-01', '2013-07-01', 1, 1],
  ])('are asked for from %s to %s in %i files', async (from, to, count, rows) => {
    const access = sec(bodies);
    const { answers } = await edgar({ forms: ['8-K'] }).news.fetch(demand(['AAPL'], from, to), access);
    expect(access.asked).toHaveLength(2 + count);
    expect(answers.flatMap((answer) => answer.rows)).toHaveLength(rows);
    expect(answers).toHaveLength(1 + count);
  });

  it('are asked for when the dates of a file cannot be read', async () => {
    const access = sec({
      ...bodies,
      [apple]: submissions([filing], [file('CIK0000320193-submissions-001.json', null, 5)]),
    });
    await edgar({ forms: ['8-K'] }).news.fetch(demand(['AAPL']), access);
    expect(access.asked).toHaveLength(3);
  });

  it.each(['../../files/company_tickers.json', '/etc/passwd', '', '..', 'a?b=c', 7, null])(
    'are not asked for under the name %j',
    async (name) => {
      const access = sec({ [apple]: submissions([filing], [{ ...file('x', '1994-01-01', '2026-12-31'), name }]) });
      const { failures } = await edgar({ forms: ['8-K'] }).news.fetch(demand(['AAPL']), access);
      expect(failures).toMatchObject([{ symbols: ['AAPL'], failure: { kind: 'shape' } }]);
      expect(access.asked).toHaveLength(2);
    },
  );
});

describe('a list of filings that is none', () => {
  const recent = columnsOf([filing, filing]);
  it.each([
    ['no columns', {}],
    ['a column that is a text', { ...recent, form: '8-K' }],
    ['columns of different lengths', { ...recent, form: ['8-K'] }],
    ['an optional column of another length', { ...recent, items: ['2.02', '2.02', '2.02'] }],
    ['no form', Object.fromEntries(Object.entries(recent).filter(([name]) => name !== 'form'))],
  ])('is a failure of shape: %s', async (_what, columns) => {
    const body = JSON.stringify({ name: 'Apple Inc.', filings: { recent: columns, files: [] } });
    const { failures, answers } = await edgar({ forms: ['8-K'] }).news.fetch(demand(['AAPL']), sec({ [apple]: body }));
    expect(failures).toMatchObject([{ symbols: ['AAPL'], failure: { kind: 'shape' } }]);
    expect(answers).toEqual([]);
  });

  it('is not one without the columns that are not needed', async () => {
    const needed = Object.entries(recent).filter(([name]) => name !== 'items' && name !== 'reportDate');
    const body = JSON.stringify({ filings: { recent: Object.fromEntries(needed) } });
    const { answers } = await edgar({ forms: ['8-K'] }).news.fetch(demand(['AAPL']), sec({ [apple]: body }));
    expect(answers[0]?.rows).toMatchObject([
      { summary: 'Form 8-K, filed 2026-01-29' },
      { headline: 'AAPL 8-K: Current report' },
    ]);
  });
});

describe('who asks', () => {
  const header = (contact: string | undefined) =>
    edgar({ forms: ['8-K'] }).authorise(() => contact).headers?.['user-agent'];

  it.each([
    ['Ada Example ada@example.com', 'Ada Example ada@example.com'],
    ['Zoë Žižek zoe@example.com', 'Zoe Zizek zoe@example.com'],
    ['Ada (Example)\r\nX-Injected: yes\0 ada@example.com', 'Ada Example X-Injected: yes ada@example.com'],
    ['山田 yamada@example.com', 'yamada@example.com'],
  ])('%j is told as "%s"', (contact, told) => {
    expect(header(contact)).toBe(`Regimen/${version} (${told})`);
  });

  it.each([undefined, '', ' \n', '山田'])('is not told as %j', (contact) => {
    expect(() => header(contact)).toThrow(ProviderFailure);
  });
});

it('reads a list of 20,000 filings, with a text of a megabyte in it, in linear time', async () => {
  await expectLinearTime(20_000, async (length) => {
    const items = `${'x'.repeat(50 * length)},2.02`;
    const rows = Array.from({ length }, (_, k) => (k === 7 ? { ...filing, items } : filing));
    expect(await rowsOf(rows)).toHaveLength(length);
  });
});
