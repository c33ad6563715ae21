import { describe, expect, it } from 'vitest';
import type { Scope } from '../../../tools/workflow-runner/expression.ts';
import { evaluate, holds } from '../../../tools/workflow-runner/expression.ts';

const at = { file: 'main.yml', line: 7 };
const scope: Scope = {
  contexts: {
    github: { ref: 'refs/heads/main', event: { items: [{ id: 1 }, { id: 2 }] } },
    inputs: { flag: false, n: 0 },
  },
  functions: [{ name: 'success', minArgs: 0, maxArgs: 0, call: () => true }],
};

describe('evaluate', () => {
  it('follows properties, lists and functions', () => {
    expect(evaluate("format('{0}-{1}', github.ref, toJSON(inputs.flag))", scope, at)).toBe('refs/heads/main-false');
    expect(evaluate('github.event.items.*.id', scope, at)).toEqual([1, 2]);
    expect(evaluate(`fromJSON('{"a":[1,true,null]}')`, scope, at)).toEqual({ a: [1, true, null] });
  });

  it('reads every doubled quote of a text', () => {
    expect(evaluate("format('a ''{0}'' b ''c''', 'it''s')", scope, at)).toBe("a 'it's' b 'c'");
  });

  it('gives null for what is not there', () => {
    expect(evaluate('github.nothing.at.all', scope, at)).toBeNull();
    expect(evaluate('needs.a.result', scope, at)).toBeNull();
  });

  it('compares texts without regard to case', () => {
    expect(evaluate("github.ref == 'REFS/HEADS/MAIN'", scope, at)).toBe(true);
  });

  it('names the place of what it cannot evaluate', () => {
    expect(() => evaluate("fromJSON('{')", scope, at)).toThrow(
      /^main\.yml:7: \$\{\{ fromJSON\('\{'\) \}\}: cannot be evaluated/,
    );
    expect(() => evaluate('nothing.x', scope, at)).toThrow(
      `main.yml:7: \${{ nothing.x }}: Unrecognized named-value: 'nothing'`,
    );
  });
});

it('takes false, 0, null and the empty text for not true', () => {
  const conditions = ['inputs.flag', 'inputs.n', 'github.none', "''", "'false'", 'success()'];
  expect(conditions.map((condition) => holds(condition, scope, at))).toEqual([false, false, false, false, true, true]);
});
