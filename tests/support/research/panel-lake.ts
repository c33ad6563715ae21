import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { assets, universePit } from '../../../src/backbone/datasets.ts';
import { eligibilityReasons, universeTable } from '../../../src/backbone/universe.ts';
import { isoDate } from '../../../src/calendar/date.ts';
import { datasets } from '../../../src/datasets.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import { panel, panelIndex } from '../../../src/panel/datasets.ts';
import { stageA } from '../../../src/stages/research/stage-a.stage.ts';
import { stageB } from '../../../src/stages/research/stage-b.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { Random } from '../../../src/statistics/random.ts';
import { type Heard, noHearing, silentPlatform } from '../silent-platform.ts';

const buckets = 2;
const recipe = { stage: 'panel', version: 1, parameters: {}, inputs: [] };

/** What a panel of a test is made of. */
export interface PanelOfTest {
  readonly names: number;
  readonly dates: number;
  /** What every cell of a column is, for a date and an asset. */
  readonly put?: Readonly<Record<string, (date: number, asset: number) => number>>;
  readonly snapshot?: string;
  readonly featureSet?: string;
  /** Of how many of the most liquid the panel says that it is made. */
  readonly universe?: number;
}

const root = join(import.meta.dirname, '..', '..', '..');

/** A folder with a configuration and a lake, gone when `remove` was called. */
export class PanelPlace {
  readonly folder = mkdtempSync(join(tmpdir(), 'regimen-stage-a-'));
  readonly lakeFolder = join(this.folder, 'lake');

  constructor(settings: object = {}) {
    mkdirSync(join(this.folder, 'configs'));
    for (const name of ['candidates', 'gates']) {
      cpSync(join(root, 'configs', name), join(this.folder, 'configs', name), { recursive: true });
    }
    this.configure(settings);
  }

  get lake(): Lake {
    return new Lake({ root: this.lakeFolder, datasets, clock: () => 0, software: 'test' });
  }

  /** @param settings of Stage A @param validation of Stage B */
  configure(settings: object, validation: object = {}): void {
    const folds = { count: 3, test_dates: 8, min_train_dates: 10 };
    const stageAOfTest = { universe_sizes: [50], min_names: 10, quantiles: 5, folds, ...settings };
    const document = { stage_a: stageAOfTest, stage_b: { draws: 200, pbo_blocks: 6, ...validation } };
    writeFileSync(join(this.folder, 'configs', 'research.yaml'), JSON.stringify(document));
  }

  /** Writes a file of configs/, for example `candidates/own.yaml`. */
  write(name: string, document: object): void {
    writeFileSync(join(this.folder, 'configs', name), JSON.stringify(document));
  }

  /** A weekly panel of noise, every value drawn from the name of its column, its date and its asset. */
  async putPanel({ names, dates, put = {}, snapshot, featureSet = 'f00d', universe }: PanelOfTest): Promise<void> {
    const lake = this.lake;
    for (let bucket = 0; bucket < buckets; bucket++) {
      const numbers = Array.from({ length: names }, (_, i) => i + 1).filter((number) => number % buckets === bucket);
      const table = emptyTable(panel.columns, numbers.length * dates);
      const columns = table.columns as unknown as Record<string, { [row: number]: number }>;
      for (const [name, { type }] of Object.entries(panel.columns)) {
        const random = Random.seeded(1).stream(`${name}/${bucket}`);
        const values = columns[name] as { [row: number]: number };
        for (let row = 0; row < table.rows; row++) {
          const date = Math.floor(row / numbers.length);
          const asset = numbers[row % numbers.length] as number;
          if (name === 'as_of') values[row] = fridayOf(date);
          else if (name === 'asset') values[row] = asset;
          else if (type !== 'float64') values[row] = 0;
          else values[row] = put[name]?.(date, asset) ?? usual(name, random);
        }
      }
      const parameters = universe === undefined ? {} : { universe };
      const keys = { feature_set: featureSet, asset_bucket: String(bucket).padStart(3, '0'), year: '2020' };
      await lake.write(panel, keys, { recipe: { ...recipe, parameters }, table });
    }
    await this.#merge(featureSet, snapshot ?? '');
    await this.putUniverses(names, dates, put.adv20_usd);
  }

  /** The universe of each date: all names, all of which could be bought, by a traded value that is drawn or given. */
  putUniverses(names: number, dates: number, tradedOf?: (date: number, asset: number) => number): Promise<void> {
    const numbers = Int32Array.from({ length: names }, (_, i) => i + 1);
    return this.lake.writeTogether(async (batch) => {
      for (let date = 0; date < dates; date++) {
        const random = Random.seeded(2).stream(String(date));
        const drawn = () => 1e6 * Math.exp(2 * random.normal());
        const adv20Usd = Float64Array.from(numbers, (asset) => tradedOf?.(date, asset) ?? drawn());
        const reason = new Uint8Array(names).fill(eligibilityReasons.indexOf('OK'));
        const columns = { bars: new Int32Array(names).fill(300), adv20Usd, reason };
        const table = universeTable(numbers, columns, new Float64Array(names).fill(0.5));
        const keys = { as_of: isoDate(fridayOf(date)) };
        await batch.write(universePit, keys, { recipe: { ...recipe, stage: 'universe' }, table });
      }
    });
  }

  /** The index of what there is, as the stage "merge" writes it. */
  async #merge(featureSet: string, snapshot: string): Promise<void> {
    const lake = this.lake;
    const keys = await lake.list(panel, { feature_set: featureSet });
    const table = emptyTable(panelIndex.columns, keys.length);
    for (const [row, one] of keys.entries()) {
      const manifest = await lake.manifest(panel, one);
      table.columns.asset_bucket[row] = Number(one.asset_bucket);
      table.columns.year[row] = Number(one.year);
      table.columns.digest[row] = manifest?.digest ?? '';
      table.columns.rows[row] = manifest?.files[0]?.rows ?? 0;
    }
    const merged = { ...recipe, stage: 'merge', parameters: { snapshot } };
    await lake.write(panelIndex, { feature_set: featureSet }, { recipe: merged, table });
  }

  /** @param sectorOf sector of each asset; by number from 1 */
  async putAssets(names: number, sectorOf: (number: number) => string | null): Promise<void> {
    const table = emptyTable(assets.columns, names);
    for (let row = 0; row < names; row++) {
      const cells = {
        number: row + 1,
        id: `A${row + 1}`,
        symbol: `A${row + 1}`,
        exchange: 'US',
        sector: sectorOf(row + 1),
        class: 'stock',
        currency: 'USD',
      };
      for (const [name, value] of Object.entries({
        ...cells,
        country: null,
        valid_from: -25_567,
        valid_to: Number.NaN,
      })) {
        (table.columns as unknown as Record<string, { [row: number]: unknown }>)[name as string] ??= [];
        ((table.columns as unknown as Record<string, { [row: number]: unknown }>)[name] as { [row: number]: unknown })[
          row
        ] = value;
      }
    }
    await this.lake.write(assets, {}, { recipe: { ...recipe, stage: 'backbone' }, table });
  }

  /** Runs Stage A. @param lakeFolder where a copy of the lake is screened */
  async run(
    inputs: Readonly<Record<string, string>> = {},
    heard: Heard = noHearing(),
    lakeFolder: string = this.lakeFolder,
  ) {
    return (await runStage(stageA, { ...this.#place(lakeFolder), inputs }, silentPlatform(heard))).outputs;
  }

  /** Runs Stage B. @param lakeFolder where a copy of the lake is validated */
  async validate(
    inputs: Readonly<Record<string, string>> = {},
    heard: Heard = noHearing(),
    lakeFolder: string = this.lakeFolder,
  ) {
    return (await runStage(stageB, { ...this.#place(lakeFolder), inputs }, silentPlatform(heard))).outputs;
  }

  #place(lakeFolder: string) {
    return { lakeFolder, configFile: join(this.folder, 'configs', 'pipeline.yaml') };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Fridays from 2020-01-03 on. */
export function fridayOf(date: number): number {
  return 18_264 + 7 * date;
}

function usual(name: string, random: Random): number {
  if (name === 'adv20_dollar') return 1e6 * Math.exp(2 * random.normal());
  if (name === 'atr_14' || name === 'sma_200') return 50 * random.uniform() + 1;
  if (name === 'atr_pct_14' || name.startsWith('ewma')) return 0.01 + 0.03 * random.uniform();
  return 0.04 * random.normal();
}
