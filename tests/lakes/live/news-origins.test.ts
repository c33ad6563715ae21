import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { companyNews } from '../../../src/ingest/datasets.ts';
import type { World } from '../../conformance/double.ts';
import { liveWorld } from '../../support/live/live-ingest-run.ts';
import { LiveStage } from '../../support/live/live-stage.ts';

const week = '2026-07-02';
const world = liveWorld('2025-12-01', week);
const published = Date.parse('2026-06-30T15:30:00Z');
const wire = { symbol: 'SA', id: '7', published, summary: '', url: '', source: 'Wire' };
const ofService = { ...wire, published: published + 60_000, headline: 'SA opens a plant', url: 'https://a.example/7' };
const ofFile = { ...wire, published: new Date(published).toISOString(), headline: 'SA is sued' };

let stage: LiveStage;
beforeEach(async () => {
  stage = await LiveStage.start(world, '2026-07-04T11:23:00Z');
  stage.change = (known: World) => ({ ...known, news: [...known.news, ofService] });
});
afterEach(() => stage.stop());

/** Headlines of the items with the id that both use. */
async function headlines(lake: string): Promise<string[]> {
  const { table } = await stage.lake(lake).require(companyNews, { week_ending: week });
  return table.columns.headline.filter((_, row) => table.columns.id[row] === '7').sort();
}

async function run(lake: string, providers: readonly string[], items: readonly object[] = [ofFile]) {
  const file = join(stage.folder, 'news.ndjson');
  writeFileSync(file, items.map((item) => `${JSON.stringify(item)}\n`).join(''));
  const columns = { id: 'id', summary: 'summary', url: 'url', source: 'source' };
  stage.settings = { news: { providers, ...(providers.includes('files') ? { files: [file], columns } : {}) } };
  await stage.run(week, { lake });
}

describe('two sources that use one id and one publisher for different things', () => {
  it('are told apart by later runs as they are within one', async () => {
    await run('at-once', ['files', 'finnhub']);
    expect(await headlines('at-once')).toEqual(['SA is sued', 'SA opens a plant']);
    await run('file-first', ['files']);
    await run('file-first', ['files', 'finnhub']);
    await run('service-first', ['finnhub']);
    await run('service-first', ['finnhub', 'files']);
    expect(await headlines('file-first')).toEqual(['SA is sued', 'SA opens a plant']);
    expect(await headlines('service-first')).toEqual(['SA is sued', 'SA opens a plant']);
    const before = await stage.digests('file-first');
    await run('file-first', ['files', 'finnhub']);
    expect(await stage.digests('file-first')).toEqual(before);
  });

  it('and an item that its own source edits stays one, beside the other', async () => {
    await run('lake', ['files', 'finnhub']);
    await run('lake', ['files', 'finnhub'], [{ ...ofFile, headline: 'SA is sued again' }]);
    expect(await headlines('lake')).toEqual(['SA is sued', 'SA opens a plant']);
  });
});
