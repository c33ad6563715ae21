import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drawnEvery, mermaidLine, mermaidText } from '../../../src/report/mermaid.ts';

const chart = (values: readonly number[], title = 'a') =>
  mermaidLine({ title, xTitle: 'week', yTitle: 'per cent', values, digits: 2 });

function drawn(text: string | undefined): number[] {
  return (/line \[(.*)\]/.exec(text ?? '')?.[1] ?? '').split(', ').map(Number);
}

function range(text: string | undefined, axis: 'x' | 'y'): [number, number] {
  const [, low, high] = new RegExp(`${axis}-axis "[^"]*" (\\S+) --> (\\S+)`).exec(text ?? '') ?? [];
  return [Number(low), Number(high)];
}

describe('mermaidLine', () => {
  test('is a fenced xychart with both axes', () => {
    expect(chart([0, 1.234, -0.5])).toBe(
      [
        '```mermaid',
        '---',
        'config:',
        '  themeVariables:',
        '    xyChart:',
        '      plotColorPalette: "#2f81d6"',
        '---',
        'xychart-beta',
        '  title "a"',
        '  x-axis "week" 1 --> 3',
        '  y-axis "per cent" -0.59 --> 1.32',
        '  line [0, 1.23, -0.50]',
        '```',
      ].join('\n'),
    );
  });

  test('fewer than two points are no line', () => {
    expect(chart([])).toBeUndefined();
    expect(chart([1])).toBeUndefined();
    expect(chart([1, 2])).toBeDefined();
  });

  test('a line that is 0 throughout has an axis of some height, and no minus zero', () => {
    const text = chart([0, -0, -1e-9]);
    expect(text).toContain('line [0, 0, 0]');
    const [low, high] = range(text, 'y');
    expect(high).toBeGreaterThan(low);
  });

  test.each([60, 61, 121, 2600])(
    '%i points are thinned to 60 at most: each its own value, evenly apart, the last one too',
    (count) => {
      const values = Array.from({ length: count }, (_, i) => i + 1);
      const text = chart(values);
      const shown = drawn(text);
      const every = drawnEvery(count);
      expect(shown.length).toBeLessThanOrEqual(60);
      expect(shown.length).toBeGreaterThan(30);
      expect(shown.every((value, i) => i === 0 || value - (shown[i - 1] as number) === every)).toBe(true);
      // The value is its week: the axis begins and ends where the line does.
      expect(range(text, 'x')).toEqual([shown[0], shown.at(-1)]);
      expect(shown.at(-1)).toBe(count);
    },
  );

  test('the axis holds every value drawn and 0', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 2, maxLength: 200 }),
        (values) => {
          const text = chart(values);
          const [low, high] = range(text, 'y');
          expect(Math.min(0, ...drawn(text))).toBeGreaterThanOrEqual(low);
          expect(Math.max(0, ...drawn(text))).toBeLessThanOrEqual(high);
          expect(text).not.toMatch(/\de|NaN|Infinity/);
        },
      ),
    );
  });
});

describe('mermaidText', () => {
  test('leaves words, numbers and their signs', () => {
    expect(mermaidText('news-novelty-v1, 2014-01-03 (n = 40)')).toBe('"news-novelty-v1, 2014-01-03 (n = 40)"');
  });

  test('nothing ends the text, the fence or the diagram', () => {
    const hostile = 'a"\n```\n# title\nline [1]%%{init: {}}%%#quot;<script>;\u0000 {b}';
    expect(mermaidText(hostile)).toMatch(/^"[^"`#%<>{}[\];\p{Cc}]*"$/u);
    expect(chart([1, 2], hostile)?.split('\n')).toHaveLength(13);
  });

  test('there is no empty text', () => {
    expect(mermaidText(' \n')).toBe('"·"');
  });

  test('long text is cut between characters', () => {
    const text = mermaidText(`${'ü'.repeat(118)}𝒳${'x'.repeat(500)}`);
    expect(Array.from(text)).toHaveLength(122);
    expect(text.isWellFormed()).toBe(true);
    expect(text).toMatch(/…"$/);
  });
});
