import { describe, expect, it } from 'vitest';
import { stateEvents } from '../../src/promotion/decision.ts';
import { codeSections } from '../../tools/generate/code-table.ts';
import { repositoryFiles, requiredText } from './repository-files.ts';

const sections = codeSections();
const known = new Set(sections.flatMap(({ rows }) => rows.map(({ code }) => code.replace('…', ''))));

/** What looks like a code and is none. */
const otherWords: ReadonlySet<string> = new Set([
  ...stateEvents,
  // Verdicts of a decision, and a code of Node.
  'NO_PROMOTION',
  'ERR_UNKNOWN_BUILTIN_MODULE',
]);

describe('the reason codes', () => {
  it.each(sections.map((one) => [one.title, one] as const))(
    'of "%s" are each reached by a test',
    (_, { file, cases, rows }) => {
      expect(rows.length).toBeGreaterThan(0);
      expect(rows.filter(({ test }) => test === undefined).map(({ code }) => code)).toEqual([]);
      // Imported and run: the cases of the table are those of the tests.
      expect(requiredText(file).split(cases).length).toBeGreaterThan(2);
    },
  );

  it('that screening, validation and promotion name in their sources are all of them in the table', () => {
    const sources = repositoryFiles().filter((path) =>
      /^src\/(research|promotion|stages\/research)\/.*\.ts$/.test(path),
    );
    const named = sources.flatMap((path) =>
      [...requiredText(path).matchAll(/'([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)'/g)].map(([, code = '']) => ({ path, code })),
    );
    expect(named.length).toBeGreaterThan(80);
    expect(named.filter(({ code }) => !known.has(code) && !otherWords.has(code))).toEqual([]);
  });
});
