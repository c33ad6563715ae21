import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { readYamlFile } from '../../../src/configuration/yaml-file.ts';
import { rulesConfigSchema } from '../../../src/news/rules-config.ts';
import { rulesJudge } from '../../../src/news/rules-judge.ts';

const rulesFile = new URL('../../../configs/enrichment/rules.yaml', import.meta.url);
const config = readYamlFile(fileURLToPath(rulesFile), rulesConfigSchema).value;
const { judge } = rulesJudge(config);

describe('the tone of regulatory and legal headlines', () => {
  it.each([
    'Acme faces SEC investigation over revenue disclosures',
    'Acme faces SEC investigation over accounting disclosures',
    'Acme faces SEC investigation over new product disclosures',
    'Acme discloses SEC investigation',
    'SEC opens investigation into Acme accounting',
    'Senate panel investigates Acme pricing',
    'Acme investigated for tax evasion',
    'Acme under investigation by European regulators',
    'DOJ probes Acme over pricing practices',
    'Acme faces antitrust probe in Europe',
    'Acme fined $200 million by EU regulators',
    'Acme receives subpoena from DOJ',
    'Acme ordered to pay $300 million in patent case',
    'Class action filed against Acme over data privacy',
  ])('%s: as bad as its event', (headline) => {
    const { sentiment, event } = judge({ headline, summary: '' });
    expect(event).toMatchObject({ eventTypePrimary: 'REGULATORY_LEGAL', eventSeverity: 2, eventDirection: 'Negative' });
    expect(sentiment.sentLabel).toBe('Negative');
    expect(sentiment.sentScore).toBeLessThan(0);
  });

  it.each([
    'Judge dismisses lawsuit against Acme',
    'Acme wins patent lawsuit against Initech',
    'FTC drops investigation of Acme',
    'SEC closes probe of Acme',
    'Acme cleared of fraud charges',
    'Acme executive acquitted of bribery',
    'Acme not under investigation, SEC says',
  ])('%s: good', (headline) => {
    const { sentiment } = judge({ headline, summary: '' });
    expect(sentiment.sentLabel).toBe('Positive');
  });

  it('is negative for investors who sue, and positive for an investment', () => {
    expect(judge({ headline: 'Investors sue Acme over losses', summary: '' }).sentiment.sentLabel).toBe('Negative');
    expect(judge({ headline: 'Acme invests $2 billion in plant', summary: '' }).sentiment.sentLabel).toBe('Positive');
  });
});

describe('the lexicon', () => {
  // Of two phrases that match the same words the one written first counts, which a reader of the file cannot see.
  it('gives no word two weights of opposite sign', () => {
    const weights = config.sentiment.lexicon.flatMap(({ weight, phrases }) =>
      phrases
        .filter((phrase) => !phrase.includes(' '))
        .flatMap((phrase) => phrase.split('|'))
        .map((word) => ({ word, weight })),
    );
    const beginnings = weights.filter(({ word }) => word.endsWith('*'));
    const contradictions = beginnings.flatMap(({ word: beginning, weight }) =>
      weights
        .filter(
          ({ word, weight: other }) =>
            word.startsWith(beginning.slice(0, -1)) && Math.sign(other) !== Math.sign(weight),
        )
        .map(({ word }) => `${beginning} and ${word}`),
    );
    const seen = new Map<string, number>();
    for (const { word, weight } of weights) {
      const earlier = seen.get(word);
      if (earlier !== undefined && Math.sign(earlier) !== Math.sign(weight)) contradictions.push(`${word} twice`);
      seen.set(word, weight);
    }
    expect(contradictions).toEqual([]);
  });

  it('keeps the tone of its single words, whatever beginnings of words it has besides', () => {
    const words = config.sentiment.lexicon.flatMap(({ weight, phrases }) =>
      phrases
        .filter((phrase) => /^[\p{L}|]+$/u.test(phrase))
        .flatMap((phrase) => phrase.split('|'))
        .map((word) => ({ word, sign: Math.sign(weight) })),
    );
    expect(words.length).toBeGreaterThan(100);
    const wrong = words.filter(
      ({ word, sign }) => Math.sign(judge({ headline: word, summary: '' }).sentiment.sentScore) !== sign,
    );
    expect(wrong).toEqual([]);
  });
});
