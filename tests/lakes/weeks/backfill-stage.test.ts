import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { GateError } from '../../../src/errors.ts';
import { backfill } from '../../../src/stages/weekly/backfill.stage.ts';
import { generateExample } from '../../../tools/example/generate.ts';
import { writeBrokenSchema } from '../../support/example/example-overlay.ts';
import { ExamplePlace } from '../../support/example/example-place.ts';
import { lakeDigests } from '../../support/lake/weekly-digests.ts';
import { refusalOf } from '../../support/memory/published-laboratory.ts';
import { type Heard, noHearing } from '../../support/silent-platform.ts';
import { projectRoot } from '../../support/workflows/checkout-copy.ts';

// A backfill that is said first, then done as far as it can be, then finished, then found done.

const work = mkdtempSync(join(tmpdir(), 'regimen-backfill-stage-'));
const place = new ExamplePlace(work, generateExample({ symbols: 12, candleWeeks: 21, newsWeeks: 18 }).files);
const weeks = ['2026-06-26', '2026-07-02'] as const;
const [sound, broken] = ['news-novelty-v1', 'news-novelty-v1b'] as const;
afterAll(() => rmSync(work, { recursive: true, force: true }));

function run(heard: Heard, inputs: Readonly<Record<string, string>> = {}) {
  const span = { start: weeks[0], end: weeks[1], regimes: `${sound},${broken}` };
  return place.run(backfill, { ...span, report: place.site, 'audit-report': place.auditReport, ...inputs }, heard);
}

const [said, partial, finished, again] = [noHearing(), noHearing(), noHearing(), noHearing()];
let planned: Awaited<ReturnType<typeof run>>;
let afterPlan: Record<string, string>;
let refusal: GateError;
let done: Awaited<ReturnType<typeof run>>;
let digests: Record<string, string>;

beforeAll(async () => {
  planned = await run(said, { 'dry-run': 'true' });
  afterPlan = await lakeDigests(place.lake);
  writeBrokenSchema(work, broken);
  refusal = await refusalOf(run(partial));
  const schema = join('configs', 'scoring_schemas', `${broken}.yaml`);
  cpSync(join(projectRoot, schema), join(work, schema));
  done = await run(finished);
  digests = await lakeDigests(place.lake);
});

test('a dry run says what it would do, and does nothing', () => {
  expect(planned).toMatchObject({ todo: 4, done: 0, weeks, weekEnding: weeks[1] });
  expect(said.presented.join()).toContain('2 weeks, 2026-06-26 to 2026-07-02');
  expect(afterPlan).toEqual({});
});

test('a regime that cannot be scored leaves the other, and is named for each week', () => {
  const failed = weeks.map((week_ending) => ({ week_ending, regime: broken, step: 'score' }));
  expect(refusal.outputs).toMatchObject({ done: 2, failed });
  expect(partial.presented.join()).toContain(`| ${sound} | 2 | 0 | 2 | 0 |`);
  expect(partial.presented.join()).toContain(`| ${broken} | 2 | 0 | 0 | 2 |`);
});

test('the next one does only what is missing', () => {
  expect(done).toMatchObject({ todo: 2, done: 2, failed: [] });
  expect(finished.presented.join()).toContain(`| ${sound} | 2 | 2 | 0 | 0 |`);
});

test('and the one after it finds everything done, and changes nothing', async () => {
  expect(await run(again)).toMatchObject({ todo: 0, done: 0, failed: [] });
  expect(await lakeDigests(place.lake)).toEqual(digests);
  expect(again.log.join('\n')).toContain(
    `no source was read. Other rows or files than then are taken in by: regimen ingest --week-ending ${weeks[0]}..${weeks[1]}`,
  );
});
