import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { companyNews } from '../../../src/ingest/datasets.ts';
import { emptyTable, rowAt } from '../../../src/lake/table.ts';
import { enrichWeek, verdictsOf } from '../../../src/news/enrich-week.ts';
import { rulesConfigSchema } from '../../../src/news/rules-config.ts';
import { rulesJudge } from '../../../src/news/rules-judge.ts';
import { parseYamlText } from '../../../src/text/yaml-text.ts';

const rulesFile = new URL('../../../configs/enrichment/rules.yaml', import.meta.url);
const rules = rulesJudge(parseYamlText('rules.yaml', readFileSync(rulesFile, 'utf8'), rulesConfigSchema).value);

/** What the shipped rules make of one headline, and its vector. */
function judged(headline: string, summary = '') {
  const { enriched, vectors } = enrichWeek(newsOf([headline], summary), {
    judge: verdictsOf(rules),
    clusterSimilarity: 0.55,
    vectorSeed: 0,
  });
  const { cluster_id, headline: shown, summary: _, ...judgement } = rowAt(enriched, 0);
  return { judgement, shown, vector: [...(vectors.columns.indices[0] ?? [])] };
}

function newsOf(headlines: readonly string[], summary = '') {
  const table = emptyTable(companyNews.columns, headlines.length);
  for (const [row, headline] of headlines.entries()) {
    table.columns.symbol[row] = 'AAA';
    table.columns.id[row] = String(row);
    table.columns.headline[row] = headline;
    table.columns.summary[row] = summary;
  }
  return table;
}

const bankrupt = "AAA isn't going bankrupt";
const dividend = "BBB doesn't cut its dividend";
const investigation = "CCC won't face SEC investigation";

describe('a headline is judged as the one that people read', () => {
  it.each([
    ['a typographic entity', 'AAA isn&#8217;t going bankrupt', bankrupt],
    ['an apostrophe as entity', 'BBB doesn&#39;t cut its dividend', dividend],
    ['a named entity', 'CCC won&rsquo;t face SEC investigation', investigation],
    ['a typographic apostrophe', 'AAA isn’t going bankrupt', bankrupt],
    ['an entity encoded twice', 'AAA isn&amp;#8217;t going bankrupt', bankrupt],
    ['a named entity encoded twice', 'CCC won&amp;rsquo;t face SEC investigation', investigation],
    ['&apos;', 'BBB doesn&apos;t cut its dividend', dividend],
    ['tags in a word', "AAA is<b>n't</b> going <i>bank</i>rupt", bankrupt],
    ['encoded tags', "AAA &lt;b&gt;isn't&lt;/b&gt; going bankrupt", bankrupt],
    ['paragraphs', "<p>BBB doesn't cut</p><p>its dividend</p>", dividend],
    ['a zero-width space in a word', "AAA isn't going bank\u200brupt", bankrupt],
    ['a soft hyphen', "CCC won't face SEC investi\u00adgation", investigation],
    ['full-width letters', 'ＢＢＢ doesn＇t cut its ｄｉｖｉｄｅｎｄ', dividend],
    ['another guise of the apostrophe', 'AAA isnʼt going bankrupt', bankrupt],
    ['sequences of a terminal', "\u001b[31mAAA\u001b[0m isn't going bankrupt", bankrupt],
    ['marks of direction', "\u202aCCC won't face\u202c SEC \u2066investigation\u2069", investigation],
    ['no-break spaces', "BBB&nbsp;doesn't\u00a0cut its dividend", dividend],
    ['tag characters', "AAA isn't going bankrupt\u{e0020}\u{e0062}", bankrupt],
  ])('with %s', (_, headline, plain) => {
    const { shown, ...asReceived } = judged(headline);
    const { shown: __, ...asRead } = judged(plain);
    expect(asReceived).toEqual(asRead);
    expect(shown).not.toMatch(/&|<|[\p{Cc}\p{Cf}]/u);
  });

  it('and so is a summary', () => {
    expect(judged('News', 'It isn&#8217;t going <b>bankrupt</b>').judgement).toEqual(
      judged('News', "It isn't going bankrupt").judgement,
    );
  });

  it('where the negator decides: not bankrupt is not negative', () => {
    expect(judged('AAA isn&#8217;t going bankrupt').judgement).toMatchObject({
      sent_label: 'Positive',
      event_severity: 0,
    });
    expect(judged('AAA is going bankrupt').judgement).toMatchObject({ sent_label: 'Negative', event_severity: 3 });
  });
});

describe('clusters', () => {
  it('hold the same story however it is encoded', () => {
    const news = newsOf([
      'AAA&nbsp;wins order from the &quot;largest&quot; retailer',
      'AAA wins <b>or</b>der from the "largest" retailer',
      'AAA wins or\u200bder from the “largest” retailer',
      'ＡＡＡ ｗｉｎｓ ｏｒｄｅｒ from the "largest" retailer',
    ]);
    const { enriched } = enrichWeek(news, { judge: verdictsOf(rules), clusterSimilarity: 0.99, vectorSeed: 0 });
    expect(enriched.columns.cluster_size).toEqual(Int32Array.of(4));
  });

  it('name their members as they were received, each once', () => {
    const headlines = ['AAA wins order', 'AAA wins&nbsp;order', 'AAA <b>wins</b> order'];
    const made = (items: readonly string[]) => {
      const again = newsOf(items);
      again.columns.id.fill('the same');
      return enrichWeek(again, { judge: verdictsOf(rules), clusterSimilarity: 0.55, vectorSeed: 0 });
    };
    expect(made(headlines).clusters.columns.headline.toSorted()).toEqual(headlines.toSorted());
    expect(made(headlines.toReversed())).toEqual(made(headlines));
  });
});

describe('news as an earlier version of the stage has seen it', () => {
  it('can be judged again, so that its weeks stay provable', () => {
    const options = { judge: verdictsOf(rules), clusterSimilarity: 0.55, vectorSeed: 0, version: 1 };
    const { enriched } = enrichWeek(newsOf(['AAA isn&#8217;t going bankrupt']), options);
    expect(rowAt(enriched, 0)).toMatchObject({
      headline: 'AAA isn&#8217;t going bankrupt',
      sent_label: 'Negative',
      event_severity: 3,
    });
  });

  it('gives the same bytes where the text was clean', () => {
    const news = newsOf([bankrupt, dividend, 'Apple’s “best” quarter — AT&T & S&P 500']);
    const options = { judge: verdictsOf(rules), clusterSimilarity: 0.55, vectorSeed: 0 };
    expect(enrichWeek(news, options)).toEqual(enrichWeek(news, { ...options, version: 1 }));
  });
});
