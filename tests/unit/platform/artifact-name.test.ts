import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { artifactName, parseArtifactName } from '../../../src/platform/artifact-name.ts';

const keys = { regime: 'news-novelty-v1', week_ending: '2026-07-02' };

describe('the name of an artifact', () => {
  it('tells the stage and its keys, and the attempt from the second on', () => {
    expect(artifactName('score', keys, 1)).toBe('score--regime=news-novelty-v1--week_ending=2026-07-02');
    expect(artifactName('score', keys, 3)).toBe('score--regime=news-novelty-v1--week_ending=2026-07-02--attempt=3');
    expect(artifactName('plan', {}, 1)).toBe('plan');
  });

  it('joins the words of a list by "+"', () => {
    expect(artifactName('enrich', { week_ending: ' 2014-03-28, 2014-04-04\n2014-04-11 ' }, 1)).toBe(
      'enrich--week_ending=2014-03-28+2014-04-04+2014-04-11',
    );
  });

  it('gives stage, keys and attempt back, whatever the values', () => {
    const value = fc
      .string({ unit: 'binary', maxLength: 8 })
      .filter((text) => text.isWellFormed() && !/[\s,]/.test(text));
    fc.assert(
      fc.property(value, value, fc.integer({ min: 1, max: 200 }), (regime, week_ending, attempt) => {
        const name = artifactName('score', { regime, week_ending }, attempt);
        expect(parseArtifactName(name)).toEqual({
          stage: 'score',
          keys: { regime, week_ending },
          attempt,
          base: artifactName('score', { regime, week_ending }, 1),
        });
      }),
      {
        examples: [
          ['a--b', '-', 1],
          ['--', 'a-', 2],
          ['attempt=2', '%2D', 1],
          ['a=b', '', 7],
          ['+', '*', 1],
        ],
      },
    );
  });

  it('has no character that artifacts forbid, and a bounded length, whatever the values', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (regime) => {
        const name = artifactName('score', { regime, week_ending: '2014-03-28' }, 1);
        expect(name).toMatch(/^[A-Za-z0-9._=+%-]+$/);
        expect(name.length).toBeLessThan(150);
        expect(parseArtifactName(name)).toMatchObject({ stage: 'score', keys: { week_ending: '2014-03-28' } });
      }),
      {
        examples: [
          ['" : < > | * ? \\ / \r\n'],
          ['é'.repeat(500)],
          ['-'.repeat(500)],
          [`${'x'.repeat(59)}%${'-'.repeat(60)}`],
        ],
      },
    );
  });

  it('is another one for another list, however long', () => {
    const weeks = Array.from({ length: 60 }, (_, i) => `2014-${i}`).join(',');
    const names = [weeks, `${weeks}1`].map((week_ending) => artifactName('score', { week_ending }, 1));
    expect(new Set(names).size).toBe(2);
    // It still says that it is a list.
    for (const name of names) expect(parseArtifactName(name)?.keys.week_ending).toContain('+');
  });
});

describe('the name of a foreign artifact', () => {
  it.each(['', '--regime=a', 'score--regime', 'score--=a', 'my--build'])('%j is not taken for one of ours', (name) => {
    expect(parseArtifactName(name)).toBeUndefined();
  });

  it('is the stage when it is a plain word, and has no attempt that is no number', () => {
    expect(parseArtifactName('coverage')).toEqual({ stage: 'coverage', keys: {}, attempt: 1, base: 'coverage' });
    expect(parseArtifactName('score--attempt=0')).toMatchObject({ attempt: 1, base: 'score--attempt=0' });
  });
});
