import { describe, expect, it } from 'vitest';
import { requiredText } from './repository-files.ts';
import { workedResult } from './worked-example.ts';
import { workedTables } from './worked-tables.ts';

const page = requiredText('docs/scoring.md');

describe('the worked example of docs/scoring.md', () => {
  it.each([...workedTables(workedResult())])('shows %s as they are computed', (_, table) => {
    expect(page).toContain(table);
  });

  it('would be found out with the numbers of another model', () => {
    expect(page).not.toContain(workedTables(workedResult('market-pressure-v0')).get('the scores'));
  });

  it('says the right decision', () => {
    expect(workedResult().decision.decision).toBe('TRADE');
  });
});

describe('docs/scoring.md', () => {
  it('names every feature and every score', () => {
    const { features, scores } = workedResult();
    const names = [...Object.keys(features.columns), ...Object.keys(scores.columns)];
    expect(names.filter((name) => !page.includes(name))).toEqual([]);
  });
});
