import { describe, expect, it } from 'vitest';
import { commandProblems, repeatedClaims } from './shown-commands.ts';

const shown = {
  files: ['tests/unit/market/returns.test.ts', 'tests/mutations/cases/steps.ts'],
  scripts: ['test', 'test:real'],
};

describe('the rule of shown commands', () => {
  it('accepts a test, a folder, a place to fill in, a test by its name and a script', () => {
    const text =
      '`npx vitest run tests/unit/market/returns.test.ts tests/unit`; `tests/mutations/cases/<name>.ts`, `tests/unit/market/acme.test.ts`. `npm run test:real` (`returns.test.ts`)';
    expect(commandProblems('a.md', text, shown)).toEqual([]);
  });

  it.each([
    ['`npx vitest run tests/e2e/returns.test.ts`', 'tests/e2e/returns.test.ts'],
    ['`npx vitest run tests/unit/market/returns`', 'tests/unit/market/returns'],
    ['tests/e2e.', 'tests/e2e'],
    ['`tests/lakes/<name>.test.ts`', 'tests/lakes/<name>.test.ts'],
    ['`npm run test:real` (`gone.test.ts`)', 'gone.test.ts'],
    ['`npm run simulate`', 'simulate'],
  ])('finds what is gone in %s', (text, name) => {
    expect(commandProblems('a.md', text, shown)).toEqual([`a.md: there is no ${name}`]);
  });
});

it('a claim that stands in two rows is found', () => {
  const text = '| Claim | Command |\n| --- | --- |\n| one | `a` |\n| two | `a` |\n| one | `b` |\n';
  expect(repeatedClaims('a.md', text)).toEqual(['a.md: says twice "one"']);
});
