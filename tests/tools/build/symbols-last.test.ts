import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { polars } from '../../../src/lake/polars.ts';
import { symbolsLast } from '../../../tools/build/symbols-last.ts';

const bundle = join(import.meta.dirname, '..', '..', '..', 'dist', 'native', 'polars-bundle.cjs');
const frame = '{_df:a,b(){return 1}};return new Proxy(';
const expression = '{_expr:a,b(){return 1}}};t._Expr=';

describe('symbolsLast', () => {
  it('moves methods under symbols behind the others, with their bodies', () => {
    const series =
      '{_s:e,[x.inspect](){return{a:1}},*[Symbol.iterator](){for(;;){yield 1}},get dtype(){return 2},size(){}}';
    expect(
      symbolsLast(
        `${series.slice(0, -1)}};return new Proxy(${frame.replace('b(', '[x](')}${expression.replace('b(', '[x](')}`,
      ),
    ).toContain(
      '{_s:e,get dtype(){return 2},size(){},[x.inspect](){return{a:1}},*[Symbol.iterator](){for(;;){yield 1}}};return new Proxy(',
    );
  });

  it('refuses a bundle that it does not know', () => {
    expect(() => symbolsLast('const a = {};')).toThrow(/Polars' bundle has no literal/);
  });

  it('is done in the bundle that is used, whose objects work as before', async () => {
    expect(() => symbolsLast(readFileSync(bundle, 'utf8'))).toThrow(/Polars' bundle has no literal/);
    const pl = await polars();
    const series = pl.Series('a', [3, 1, 2], pl.Float64);
    expect([...series]).toEqual([3, 1, 2]);
    expect(`${pl.DataFrame([series])}`).toContain('shape: (3, 1)');
  });
});
