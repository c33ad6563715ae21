import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ProviderFailure } from '../../../src/http/provider.ts';
import { readJson } from '../../../src/http/read-answer.ts';

const bars = z.object({ bars: z.record(z.string(), z.array(z.object({ c: z.number() }))) });

describe('readJson', () => {
  it('gives what the schema makes of it, with or without a byte-order mark', () => {
    expect(readJson('{"bars":{"A":[{"c":1.5,"x":2}]}}', bars)).toEqual({ bars: { A: [{ c: 1.5 }] } });
    expect(readJson('\ufeff"7"', z.coerce.number())).toBe(7);
  });

  it.each([
    ['{"bars":{"A":[{"c":"1"}]}}', 'bars: bars.A.0.c: Invalid input: expected number, received string'],
    ['[]', 'bars: Invalid input: expected object, received array'],
    ['{"bars":{"A":[{"c":1}]', 'bars: no JSON, or JSON that is cut off'],
    ['<html>s3cret</html>', 'bars: no JSON, or JSON that is cut off'],
    ['', 'bars: no JSON, or JSON that is cut off'],
  ])('refuses %j', (text, message) => {
    const attempt = () => readJson(text, bars, 'bars');
    expect(attempt).toThrow(ProviderFailure);
    expect(attempt).toThrow(expect.objectContaining({ kind: 'shape', message }));
  });

  it('never quotes much', () => {
    const text = JSON.stringify({ bars: { ['s'.repeat(10_000)]: [{}] } });
    expect(() => readJson(text, bars)).toThrow(/^.{1,230}$/);
  });

  it('does not take a mistake in a schema for one of the server', () => {
    const broken = z.string().transform((): string => {
      throw new RangeError('our own mistake');
    });
    expect(() => readJson('"a"', broken)).toThrow(RangeError);
  });
});
