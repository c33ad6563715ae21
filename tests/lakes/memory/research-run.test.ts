import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { assets } from '../../../src/backbone/datasets.ts';
import type { TableOf } from '../../../src/lake/dataset.ts';
import { ResearchOffice } from '../../support/memory/research-office.ts';

// A run of a workflow: a job restores and changes the store, another publishes, which begins with an empty lake and the artifacts of the run.

type Assets = TableOf<typeof assets>['columns'];

/** A job that changed a row which is published: by default it ended a listing. */
async function storeJob(
  office: ResearchOffice,
  given: Readonly<Record<string, string>>,
  change = ({ valid_to }: Assets) => void valid_to.fill(20_000, 0, 1),
) {
  const { lake: restored } = await office.restore('job', given);
  const lake = office.lake('job');
  const { table, manifest } = await lake.require(assets, {});
  change(table.columns);
  await lake.write(assets, {}, { recipe: manifest.recipe, table });
  // Artifacts hold what steps wrote, and nothing else.
  for (const { dataset } of [...restored.written, ...lake.written]) {
    cpSync(join(office.folder('job'), dataset.name), join(office.folder('artifacts'), dataset.name), {
      recursive: true,
    });
  }
}

async function published(): Promise<ResearchOffice> {
  const office = await ResearchOffice.open();
  await office.putStore('ours');
  await office.publish('ours');
  return office;
}

it('publishes what was made of the published state in its place, from artifacts alone', async () => {
  const office = await published();
  await storeJob(office, {});
  expect((await office.publish('artifacts')).outputs).toMatchObject({ published: 0, replaced: 1 });
  await office.restore('fresh');
  expect((await office.lake('fresh').require(assets, {})).table.columns.valid_to[0]).toBe(20_000);
});

it('is refused where no job restored everything: nobody could say what it was made of', async () => {
  const office = await published();
  await storeJob(office, { datasets: 'assets' }, ({ symbol }) => void symbol.fill('OTHER', 0, 1));
  await expect(office.publish('artifacts')).rejects.toThrow('a published row would change');
});

it('has the end of a listing also where nobody could say: it only ends', async () => {
  const office = await published();
  await storeJob(office, { datasets: 'assets' });
  expect((await office.publish('artifacts')).outputs).toMatchObject({ published: 0, replaced: 1 });
});

it('is refused where another run published the same partition in between', async () => {
  const office = await published();
  await storeJob(office, {});
  await office.restore('theirs');
  const theirs = office.lake('theirs');
  const { table, manifest } = await theirs.require(assets, {});
  table.columns.symbol[0] = 'OTHER';
  await theirs.write(assets, {}, { recipe: manifest.recipe, table });
  await office.publish('theirs');
  await expect(office.publish('artifacts')).rejects.toThrow('a published row would change');
});
