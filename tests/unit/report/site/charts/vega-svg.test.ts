import { beforeAll, describe, expect, test } from 'vitest';
import { type AgreementPoint, agreementChart } from '../../../../../src/report/site/charts/agreement-chart.ts';
import { cumulativeChart } from '../../../../../src/report/site/charts/cumulative-return.ts';
import { decisionCalendar } from '../../../../../src/report/site/charts/decision-calendar.ts';
import { lyingIntervals, uprightIntervals } from '../../../../../src/report/site/charts/interval-charts.ts';
import { chartDrawer, type DrawChart } from '../../../../../src/report/site/charts/vega-svg.ts';
import type { Outcome } from '../../../../../src/report/site/decision-history.ts';
import { hostileTexts } from '../../../../support/report/hostile-text.ts';

let draw: DrawChart;
beforeAll(async () => {
  draw = await chartDrawer();
});

const words = { id: 'a', title: 'A "title" <b>', description: 'What & how' };
const series = (names: readonly string[]) => ({
  names,
  colours: names.map(() => 'var(--one)'),
  shapes: names.map(() => 'circle'),
});

async function drawn(chart: Parameters<DrawChart>[0], id = 'a'): Promise<string> {
  return (await draw(chart, { ...words, id })).svg.toString();
}

describe('a drawn chart', () => {
  const weeks = (['ahead', 'behind', 'open', 'skipped', 'undecided', 'missing'] as Outcome[]).map((outcome, i) => ({
    weekEnding: `2024-03-0${i + 1}`,
    outcome,
  }));

  test('is an image with title and description, and without roles or classes of its own', async () => {
    const svg = await drawn(decisionCalendar(weeks));
    expect(svg).toMatch(/^<svg xmlns="[^"]+" width="\d+" height="\d+" viewBox="0 0 \d+ \d+" role="img" /);
    expect(svg).toContain('<title id="a-title">A &quot;title&quot; &lt;b&gt;</title>');
    expect(svg).toContain('<desc id="a-description">What &amp; how</desc>');
    expect(svg.match(/\brole=/g)).toHaveLength(1);
    expect(svg).not.toMatch(/ class=| style=|<script|<style/);
  });

  test('is the same every time', async () => {
    const once = await drawn(decisionCalendar(weeks));
    await drawn(agreementChart([point(1), point(2)], [0, 1]));
    expect(await drawn(decisionCalendar(weeks))).toBe(once);
  });

  test('has the colours of the page and no others', async () => {
    const svg = await drawn(decisionCalendar(weeks));
    const colours = new Set([...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour));
    expect([...colours].filter((colour) => !/^(none|transparent|var\(--[a-z]+\))$/.test(colour ?? ''))).toEqual([]);
    expect(colours).toContain('var(--one)');
  });

  test('tells all outcomes apart by shape', async () => {
    const svg = await drawn(decisionCalendar(weeks));
    const marks = [...svg.matchAll(/<path transform="translate\([^)]*\)" d="([^"]+)"/g)].map(([, d]) => d);
    expect(marks).toHaveLength(6);
    expect(new Set(marks).size).toBe(6);
  });

  test('has ids that no other chart on the page has', async () => {
    const clipped = {
      data: { values: [{ a: 1 }] },
      mark: { type: 'point' as const, clip: true },
      encoding: { x: { field: 'a', type: 'quantitative' as const } },
    };
    const [first, second] = [await drawn(clipped, 'x'), await drawn(clipped, 'y')];
    const ids = (svg: string) => [...svg.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id);
    expect(first).toContain('clip-path="url(#x-clip1)"');
    expect(ids(first)).toContain('x-clip1');
    expect(ids(first).filter((id) => ids(second).includes(id))).toEqual([]);
    expect(ids(first).every((id) => id?.startsWith('x-'))).toBe(true);
  });

  test('shows text as text', async () => {
    const groups = [...hostileTexts];
    const points = groups.map((group) => ({ group, series: 's', value: 1, low: 0, high: 2, n: 3 }));
    const svg = await drawn(lyingIntervals({ points, groups, look: series(['s']), title: '', format: '.1f' }));
    expect(svg).not.toMatch(/<script|<img|<h1|onload="/);
    expect(svg).toContain('&lt;script&gt;alert(1)');
  });

  test('loads nothing', async () => {
    const chart = { data: { url: 'https://example.org/data.json' }, mark: 'point' as const, encoding: {} };
    const svg = await drawn(chart).catch((error: unknown) => String(error));
    expect(svg).not.toContain('M0,0Z');
    await expect(
      drawn({ ...chart, data: { url: 'file:///etc/hostname', format: { type: 'csv' } } }),
    ).resolves.toContain('<svg');
  });
});

function point(day: number, more: Partial<AgreementPoint> = {}): AgreementPoint {
  return { week: `2024-03-0${day}`, value: 0.5, chance: 0.2, low: 0.1, high: 0.3, ...more };
}

describe('the charts take what there is', () => {
  test('an interval without a value is left out, its n stays', async () => {
    const points = [
      { group: 'one', series: 's', value: null, low: null, high: null, n: 77 },
      { group: 'two', series: 's', value: -1, low: -2, high: 3, n: 88 },
    ];
    const chart = { points, groups: ['one', 'two'], look: series(['s']), title: '', format: '.1f' };
    for (const svg of [await drawn(uprightIntervals(chart)), await drawn(lyingIntervals(chart))]) {
      expect(svg).toContain('>77<');
      expect(svg).toContain('>88<');
      expect(svg).toContain('−');
      expect(svg).not.toContain('NaN');
    }
  });

  test('a path of a single week, without a band, and one that stays at 0', async () => {
    for (const sum of [0.01, 0]) {
      const svg = await drawn(
        cumulativeChart([{ weekEnding: '2024-03-01', sum, low: null, high: null }], 'var(--two)', [-0.01, 0.01]),
      );
      expect(svg).toContain(sum === 0 ? '0.0 %' : '+1.0 %');
      expect(svg).not.toContain('NaN');
    }
  });

  test('agreement with gaps', async () => {
    const svg = await drawn(
      agreementChart([point(1), point(2, { value: null, chance: null, low: null, high: null }), point(3)], [0, 1]),
    );
    expect(svg).not.toContain('NaN');
  });

  test('no week at all', async () => {
    expect(await drawn(decisionCalendar([]))).toContain('<svg');
    expect(await drawn(agreementChart([], [0, 1]))).toContain('<svg');
  });
});
