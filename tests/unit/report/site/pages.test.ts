import { beforeAll, describe, expect, test } from 'vitest';
import type { Manifest } from '../../../../src/lake/manifest.ts';
import { renderSite, type Site } from '../../../../src/report/site/site.ts';
import type { SiteSubject } from '../../../../src/report/site/site-subject.ts';
import { pagesOf } from '../../../support/report/page-checks.ts';
import { sampleSubject } from '../../../support/report/sample-subject.ts';

const subject = sampleSubject();
let site: Site;
beforeAll(async () => {
  site = await renderSite(subject);
});

/** The words of a page, as they are read: without tags, spaces joined. */
function wordsOf(path: string, of: Site = site): string {
  return (of.get(path) as string)
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll('&nbsp;', ' ')
    .replaceAll(/\s+/g, ' ');
}

/** The page of the week at a position. */
const weekPath = (position: number) => `weeks/${subject.weeks[position]?.week.weekEnding}.html`;

describe('the page of this week', () => {
  test('says what each regime decided, and until when and for when', () => {
    const words = wordsOf('index.html');
    expect(words).toContain('Week ending 5 July 2024 alpha-v1 trades; beta-v2 would trade and is not live.');
    expect(words).toContain('News counts until 5 July 2024, 20:00 UTC');
    expect(words).toContain(
      'Applies from the open of Monday 8 July To the close of Friday 12 July Measured against SPY',
    );
  });

  test('never says that a regime trades which was not live', () => {
    const words = wordsOf('index.html');
    expect(words).toContain('beta-v2 shadow Would trade, shadow');
    expect(words).toContain('Status shadow: nothing is to be bought.');
    expect(words).toContain('beta-v2 Would trade, shadow: names to watch, not to buy');
    expect(wordsOf('history.html')).toContain('Would trade, shadow');
  });

  test('holds every level against its threshold, with its n', () => {
    expect(wordsOf('index.html')).toContain('Price recaps 25 % ≤ 80 % n 90 stories ✓ met');
    expect(wordsOf('index.html')).toContain('Ranked names 10 ≥ 1 n 26 names ✓ met');
  });

  test('leads to the trader sheets of the week, and to the partitions', () => {
    const page = site.get('index.html') as string;
    expect(page).toContain('<a href="sheets/beta-v2-2024-07-05.pdf">');
    expect(page).toContain(
      '<a class="source" href="provenance/2024-07-05.html#scores_weekly/regime=alpha-v1/week_ending=2024-07-05">',
    );
    expect(page).toContain('href="provenance.html#weekly_returns/as_of=2024-07-05"');
  });

  test('has the record so far, with intervals and n, and without the regimes that are not shown', () => {
    const words = wordsOf('index.html');
    expect(words).toContain('−0.30 % −2.30 … +1.70 % n 14');
    expect(words).toContain('Cost: 30 basis points per round trip, paid by the whole basket in every traded week.');
    expect(words).not.toContain('retired-v0');
  });

  test('puts shared names beside what chance gives', () => {
    // Two picks of 10 among 20 names: 5 by chance, with a variance of 10·10·10·10 / (20²·19).
    expect(wordsOf('index.html')).toMatch(/alpha-v1 \/ beta-v2 \d+ of 10 5\.0 ± 1\.1 20 names/);
  });

  test('shows no column of returns that nobody knows yet', () => {
    expect(wordsOf('index.html')).not.toContain('not yet');
  });
});

describe('the page of an earlier week', () => {
  test('says why nothing was traded, with as many digits as it takes', () => {
    expect(wordsOf(weekPath(2))).toContain('alpha-v1 live No trade Event intensity 0.7499 is below 0.75.');
    expect(wordsOf(weekPath(2))).toContain('Not traded: what the ranks would have picked');
  });

  test('says what came of it, and of each name', () => {
    const words = wordsOf(weekPath(7));
    expect(words).toContain('What came of it From the open of');
    expect(words).toContain('10 of 10 priced');
    expect(words).toContain('no price');
  });

  test('says where a decision could not be made, or was not', () => {
    expect(wordsOf(weekPath(1))).toContain('Undecided The news of the week is unknown');
    expect(wordsOf(weekPath(0))).toContain('alpha-v1 trades; beta-v2 was not scored.');
    expect(wordsOf(weekPath(0))).toContain('The lake holds no scores_weekly of this week; the stage score makes it.');
  });

  test('says where nobody could be picked', () => {
    expect(wordsOf(weekPath(3))).toContain('No name is eligible.');
  });

  test('leads to the weeks beside it, where there are any', () => {
    expect(wordsOf(weekPath(0))).not.toContain('Week before:');
    expect(wordsOf(weekPath(0))).toContain('Week after:');
    expect(wordsOf(weekPath(15))).not.toContain('Week after:');
  });
});

describe('the page of the regimes', () => {
  test('has agreement beside chance, the paired difference with interval, n, p and block, and the cost', () => {
    const words = wordsOf('regimes.html');
    expect(words).toContain('No: every interval holds 0, so these weeks do not tell the regimes apart.');
    expect(words).toContain('+0.200 % −1.800 … +2.200 % n 15 0.410 2.1 200');
    expect(words).toContain('5.2 5.2 … 5.2 n 15 4.0');
    expect(words).toContain('Cost: 30 basis points');
    expect(words).toContain('10 2 2 1');
  });

  test('tells absent signals from blind models', () => {
    const words = wordsOf('regimes.html');
    expect(words).toContain('blind: without its filters it would trade');
    expect(words).toContain('not known: the stories are not in the lake');
    expect(words).toContain('NV_raw alpha-v1 0.310 0.050 4 weeks n 80 11 weeks n 220 shift');
  });

  test('draws a week in which nothing could be shared as no value, not as 0', () => {
    // In the tables of all three measures.
    const row = `${subject.weeks[0]?.week.weekEnding} – – 0 names`;
    expect(wordsOf('regimes.html').split(row)).toHaveLength(4);
  });
});

describe('the page of the history', () => {
  test('counts what became of the weeks', () => {
    expect(wordsOf('history.html')).toMatch(
      /alpha-v1 16 weeks: \d+ traded \(\d+ ahead, \d+ behind, 1 not known yet\), \d no trade, 1 undecided\./,
    );
  });

  test('counts what a shadow would trade apart from what was traded, with signs of its own', () => {
    const words = wordsOf('history.html');
    expect(words).toMatch(
      /beta-v2 16 weeks: \d+ would trade, shadow \(\d+ ahead, \d+ behind, 1 not known yet\), \d no trade, 1 undecided, 1 not scored\./,
    );
    expect(words).toContain('2024-06-28 would trade, shadow: ahead of the benchmark');
    expect(words).toContain('beta-v2 12 of 16 would trade, shadow');
    expect(words).toContain('would trade, not live: ahead of the benchmark');
  });

  test('explains only the signs that it shows', async () => {
    const live = subject.regimes.slice(0, 1);
    expect(wordsOf('history.html', await renderSite({ ...subject, regimes: live }))).not.toContain('would trade');
  });

  test('says what the band is', () => {
    expect(wordsOf('history.html')).toMatch(
      /Band: 95 % of 200 paths of the same weeks drawn again in blocks of \d+\.\d weeks on average\./,
    );
  });

  test('has IC, buckets and ablation with n and interval, and a dash where there is no value', () => {
    const words = wordsOf('history.html');
    expect(words).toContain('+0.030 +0.010 … +0.050 n 14');
    expect(words).toContain('Divergence 0.25 +0.900 +0.880 … +0.920 n 14 7.0 7.0 … 7.0 n 14 of 10.0 – n 2');
    expect(words).toContain('1 week left out: the stored score is not what its terms give.');
  });

  test('has every week, newest first, with a link to its page', () => {
    const page = site.get('history.html') as string;
    const linked = [...page.matchAll(/href="weeks\/([\d-]+)\.html"/g)].map(([, week]) => week);
    expect(linked).toEqual(subject.weeks.map(({ week }) => week.weekEnding).toReversed());
  });
});

describe('the page of the audits', () => {
  test('has a verdict per week and regime, the findings, and what each rule proves', () => {
    const words = wordsOf('audit.html');
    expect(words).toContain('31 scored weeks × regimes: 27 passed, 2 failed, 2 not audited.');
    expect(words).toContain('✗ failed, 1 finding');
    expect(words).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(words).toContain('Every file of every partition looked at has the size and the SHA-256 of its manifest');
  });
});

describe('the page of a week’s provenance', () => {
  test('has digest, files, inputs and sources, and says whether an input is still the same', () => {
    const path = 'provenance/2024-07-05.html';
    const words = wordsOf(path);
    const { digest } = subject.partitions.get('scores_weekly/regime=alpha-v1/week_ending=2024-07-05') ?? {};
    expect(words).toContain(`Digest ${digest}`);
    expect(words).toContain('scores_weekly.parquet 26 12.3 kB 4444');
    expect(words).toContain('✗ has other content now');
    expect(words).toContain('✓ the same');
    expect(words).toContain('not in this lake');
    expect(words).toContain('date&gt;=2024-06-03,date&lt;=2024-07-05');
    expect(words).toContain('1 source file');
  });
});

describe('the commit of a partition', () => {
  const path = 'scores_weekly/regime=alpha-v1/week_ending=2024-07-05';
  const wordsWith = async (produced: Partial<Manifest['produced']>) => {
    const manifest = subject.partitions.get(path) as Manifest;
    const edited = { ...manifest, produced: { ...manifest.produced, ...produced } };
    const partitions = new Map([...subject.partitions, [path, edited]]);
    return wordsOf('provenance/2024-07-05.html', await renderSite({ ...subject, partitions }));
  };

  test('is said to be that of the configuration', async () => {
    expect(await wordsWith({ commit: 'c0ffee' })).toContain('with the configuration of commit c0ffee');
  });

  test('is not all where the configuration was edited since', async () => {
    const dirty = { configuration: 'd'.repeat(64) };
    const words = await wordsWith({ commit: 'c0ffee', dirty });
    expect(words).toContain(`of commit c0ffee with edits that are not in it , SHA-256 ${dirty.configuration}`);
    expect(await wordsWith({ commit: null, dirty })).toContain('with a configuration that no commit has');
  });
});

describe('where the lake lacks something', () => {
  const without = (less: Partial<SiteSubject>) => renderSite({ ...subject, ...less });

  test('the pages say what is missing and which stage makes it', async () => {
    const bare = await without({ results: undefined, ledger: undefined });
    const evaluation = 'The lake holds no weekly_returns as of 2024-07-05; the stage evaluate makes it.';
    const comparison = 'The lake holds no ledger as of 2024-07-05; the stage ledger makes it.';
    expect(wordsOf('index.html', bare)).toContain(`The record so far is not available. ${evaluation}`);
    expect(wordsOf('regimes.html', bare)).toContain(`Results are not available. ${evaluation}`);
    expect(wordsOf('regimes.html', bare)).toContain(`The comparison is not available. ${comparison}`);
    expect(wordsOf('history.html', bare)).toContain(`The ledger is not available. ${comparison}`);
    expect(wordsOf('history.html', bare)).toContain('16 weeks: ');
  });

  test('a selected week that was not scored says so, and the others keep their pages', async () => {
    const late = await without({ weeks: subject.weeks.slice(0, -1), sheets: [] });
    expect(wordsOf('index.html', late)).toContain('alpha-v1 and beta-v2 were not scored. ');
    expect(wordsOf('index.html', late)).toContain('Nothing was scored.');
    expect(pagesOf(late).filter(([path]) => path.startsWith('weeks/'))).toHaveLength(15);
  });

  test('one regime alone is compared with nobody', async () => {
    const alone = await without({ regimes: subject.regimes.slice(0, 1) });
    expect(wordsOf('index.html', alone)).not.toContain('Where the regimes agree');
    expect(wordsOf('regimes.html', alone)).toContain('There is only one regime.');
    expect(wordsOf('history.html', alone)).not.toContain('beta-v2');
  });

  test('a regime that never traded has no path to draw', async () => {
    const { results } = subject;
    const weekly = results?.weekly.map((row) => ({ ...row, decision: 'SKIP', active_return: null })) ?? [];
    const idle = await without({ results: results && { ...results, weekly } });
    expect(wordsOf('history.html', idle)).toContain('No week in which alpha-v1 trades has a known result yet.');
    expect(wordsOf('history.html', idle)).not.toContain(', summed');
  });

  test('a partition that is not shown is not linked', async () => {
    const unsourced = await without({ partitions: new Map() });
    expect(unsourced.get('index.html')).not.toContain('class="source"');
  });
});
