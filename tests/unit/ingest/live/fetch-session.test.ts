import { existsSync, readdirSync, readFileSync, renameSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { watchFileSystem } from '../../../../src/file-system.ts';
import { type FetchSessionOptions, openFetchSession } from '../../../../src/ingest/live/fetch-session.ts';
import { sampleAnswer } from '../../../support/http/sample-answers.ts';
import { recordingLog } from '../../../support/http/sample-provider.ts';
import {
  lakeAt,
  sample,
  sampleKeys,
  sampleRecipe,
  sampleTable,
  scratchFolder,
} from '../../../support/lake/sample-lake.ts';

const schema = z.strictObject({ weeks: z.array(z.string()), symbols: z.array(z.string()) });
const hourMs = 3_600_000;

class World {
  now = Date.UTC(2024, 0, 8);
  readonly root = join(scratchFolder(), 'lake');
  readonly lines: string[] = [];
  planned = 0;

  open(identity = 'one', options: Partial<FetchSessionOptions<typeof schema>> = {}) {
    const plan = async () => {
      this.planned += 1;
      return { weeks: ['2024-01-05'], symbols: [`S${this.planned}`] };
    };
    return openFetchSession(this.root, identity, plan, {
      schema,
      clock: () => this.now,
      log: recordingLog(this.lines),
      ...options,
    });
  }

  /** Flips a bit of a file of the only session. @returns its path */
  flip(...path: string[]): string {
    const file = join(this.root, '.fetching', this.sessions()[0] ?? '', ...path);
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(80) ^ 4, 80);
    writeFileSync(file, bytes);
    return file;
  }

  sessions(): string[] {
    const folder = join(this.root, '.fetching');
    return existsSync(folder) ? readdirSync(folder) : [];
  }
}

describe('a fetch session', () => {
  it('keeps its plan and its answers until it is finished', async () => {
    const world = new World();
    const first = await world.open();
    expect(first).toMatchObject({ isResumed: false, plan: { weeks: ['2024-01-05'], symbols: ['S1'] } });
    expect(first.planText).toBe('{"weeks":["2024-01-05"],"symbols":["S1"]}');
    await first.journal.keep(sampleAnswer(1));
    world.now += hourMs;
    const second = await world.open();
    expect(second).toMatchObject({ isResumed: true, plan: first.plan, planText: first.planText });
    expect(await second.journal.all()).toEqual([sampleAnswer(1)]);
    expect(world.planned).toBe(1);
    expect(world.lines).toEqual(['Goes on with the fetching that began at 2024-01-08T00:00:00.000Z.']);
    await second.finish();
    expect(world.sessions()).toEqual([]);
    await second.finish();
    expect(await world.open()).toMatchObject({ isResumed: false, plan: { symbols: ['S2'] } });
  });

  it('of another identity is another one, and stays', async () => {
    const world = new World();
    const one = await world.open('one');
    await one.journal.keep(sampleAnswer(1));
    const two = await world.open('two');
    expect(two).toMatchObject({ isResumed: false, plan: { symbols: ['S2'] } });
    expect(await two.journal.all()).toEqual([]);
    await two.finish();
    expect(await world.open('one')).toMatchObject({ isResumed: true, plan: { symbols: ['S1'] } });
  });

  it('is removed when it is too old, whatever its identity', async () => {
    const world = new World();
    await world.open('one');
    world.now += 12 * hourMs;
    await world.open('two');
    expect(world.sessions().length).toBe(2);
    world.now += 1;
    expect(await world.open('three')).toMatchObject({ isResumed: false });
    expect(world.sessions().length).toBe(2);
    expect(world.lines).toEqual([
      'Removed what was fetched from 2024-01-08T00:00:00.000Z on and never stored: too old.',
    ]);
    world.now += 1;
    expect(await world.open('two', { maximumAgeMs: 1 })).toMatchObject({ isResumed: false });
    expect(world.sessions().length).toBe(2);
  });

  it('begins anew when its plan is cut off or no plan of this program', async () => {
    const world = new World();
    const first = await world.open();
    await first.journal.keep(sampleAnswer(1));
    const [name = ''] = world.sessions();
    truncateSync(join(world.root, '.fetching', name, 'session'), 30);
    const second = await world.open();
    expect(second).toMatchObject({ isResumed: false, plan: { symbols: ['S2'] } });
    expect(await second.journal.all()).toEqual([]);
    const other = z.strictObject({ other: z.string() });
    const third = await openFetchSession(world.root, 'one', async () => ({ other: 'x' }), {
      schema: other,
      clock: () => world.now,
      log: recordingLog(world.lines),
    });
    expect(third).toMatchObject({ isResumed: false, plan: { other: 'x' } });
  });

  it('names an answer that is not what was written, and asks for it again', async () => {
    const world = new World();
    const first = await world.open();
    await first.journal.keep(sampleAnswer(1));
    await first.journal.keep(sampleAnswer(2));
    const damaged = world.flip('answers', `${sampleAnswer(1).request}.answer`);
    const second = await world.open();
    expect(second).toMatchObject({ isResumed: true, plan: { symbols: ['S1'] } });
    expect(await second.journal.find(sampleAnswer(1).request)).toBeUndefined();
    expect(await second.journal.all()).toEqual([sampleAnswer(2)]);
    expect(world.lines).toContain(`${damaged} is not what was written: it is asked for again.`);
  });

  it('begins anew when an answer is damaged and everything had been asked for', async () => {
    const world = new World();
    const first = await world.open();
    await first.journal.keep(sampleAnswer(1));
    await first.journal.keep(sampleAnswer(2));
    await first.fetched();
    expect(await world.open()).toMatchObject({ isResumed: true, isFetched: true });
    world.flip('answers', `${sampleAnswer(1).request}.answer`);
    const third = await world.open();
    expect(third).toMatchObject({ isResumed: false, isFetched: false, plan: { symbols: ['S2'] } });
    expect(await third.journal.all()).toEqual([]);
  });

  it('begins anew when its plan is not what was written, and says so', async () => {
    const world = new World();
    await world.open();
    const plan = world.flip('session');
    expect(await world.open()).toMatchObject({ isResumed: false, plan: { symbols: ['S2'] } });
    expect(world.lines).toEqual([`${plan} is not what was written: what was fetched for it is asked for again.`]);
  });

  it('of an earlier version, which wrote no hashes, is not gone on with, and that is said', async () => {
    const world = new World();
    await world.open();
    const [name = ''] = world.sessions();
    const folder = join(world.root, '.fetching', name);
    renameSync(join(folder, 'session'), join(folder, 'session.json'));
    expect(await world.open()).toMatchObject({ isResumed: false });
    expect(world.lines).toEqual([
      `${folder} is of an earlier version, which wrote no hashes: what was fetched for it is asked for again.`,
    ]);
  });

  it.each(['EACCES', 'EIO', 'ENOTDIR', 'EMFILE'])('that cannot be read (%s) stays, and stops the run', async (code) => {
    const world = new World();
    const first = await world.open();
    await first.journal.keep(sampleAnswer(1));
    const goOn = async () => (await world.open()).journal.all();
    const accesses: string[] = [];
    const takeBack = watchFileSystem(({ kind, path }) => void accesses.push(`${kind} ${path}`));
    await goOn();
    takeBack();
    const ofSession = accesses.filter((access) => access.includes('.fetching'));
    expect(ofSession.length).toBeGreaterThan(7);
    for (const [due] of ofSession.entries()) {
      let at = 0;
      const stop = watchFileSystem(({ path }) => {
        if (!path.includes('.fetching') || at++ !== due) return;
        throw Object.assign(new Error(`${code}, said the system`), { code });
      });
      await expect(goOn(), ofSession[due]).rejects.toThrow(
        new RegExp(`^${world.root}/\\.fetching.* cannot be read: .*\\(${code}\\)\\.$`),
      );
      stop();
    }
    expect(await goOn()).toEqual([sampleAnswer(1)]);
  });

  it('that cannot be planned leaves nothing', async () => {
    const world = new World();
    const planless = openFetchSession(world.root, 'one', () => Promise.reject(new Error('no plan')), {
      schema,
      clock: () => world.now,
      log: recordingLog([]),
    });
    await expect(planless).rejects.toThrow('no plan');
    expect(world.sessions()).toEqual([]);
  });

  it('opened twice at once is planned once', async () => {
    const world = new World();
    const [one, two] = await Promise.all([world.open(), world.open()]);
    expect([one.isResumed, two.isResumed].sort()).toEqual([false, true]);
    expect(one.plan).toEqual(two.plan);
    expect(world.planned).toBe(1);
  });

  it('is no dataset of the lake, and outlasts its recovery', async () => {
    const world = new World();
    const session = await world.open();
    await session.journal.keep(sampleAnswer(1));
    const lake = lakeAt(world.root);
    await lake.write(sample, sampleKeys, { recipe: sampleRecipe(), table: sampleTable(3) });
    await lake.recover();
    expect(await lake.list(sample)).toEqual([sampleKeys]);
    expect(await (await world.open()).journal.all()).toEqual([sampleAnswer(1)]);
    await session.finish();
    expect(readdirSync(world.root).sort()).toEqual(['.locks', '.staging', sample.name]);
    expect(readdirSync(join(world.root, '.staging'))).toEqual([]);
  });
});
