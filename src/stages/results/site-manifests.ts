import { datasets } from '../../datasets.ts';
import { type Dataset, type PartitionKeys, partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import type { InputReference, Manifest } from '../../lake/manifest.ts';
import { corporateActions, marketDaily, marketRevisions } from '../../market/datasets.ts';
import { byCodeUnits } from '../../text/order.ts';

/** The manifests that a site shows: those of what it reads, and of their inputs as far as the lake has them. */
export class SiteManifests {
  readonly #lake: Lake;
  readonly #read = new Map<string, Manifest>();
  readonly #listed = new Map<string, Promise<ReadonlySet<string>>>();

  constructor(lake: Lake) {
    this.#lake = lake;
  }

  /** A partition that was read. */
  add(manifest: Manifest): void {
    this.#read.set(pathOf(manifest), manifest);
  }

  /** All that were added, their inputs, the inputs of those, and so on down to the sources; by path, in path order. */
  async withInputs(): Promise<ReadonlyMap<string, Manifest>> {
    const found = new Map(this.#read);
    const waiting = [...found.values()];
    for (let manifest = waiting.pop(); manifest !== undefined; manifest = waiting.pop()) {
      for (const { dataset, keys } of manifest.recipe.inputs.flatMap(partitionsOf)) {
        const path = partitionPath(dataset, keys);
        if (found.has(path) || !(await this.#partitionsOf(dataset)).has(path)) continue;
        const input = await this.#lake.manifest(dataset, keys);
        if (input === undefined) continue;
        found.set(path, input);
        waiting.push(input);
      }
    }
    return new Map([...found].sort(([a], [b]) => byCodeUnits(a, b)));
  }

  // Asking a tier for what it does not have is slow where it is far.
  #partitionsOf(dataset: Dataset): Promise<ReadonlySet<string>> {
    const known = this.#listed.get(dataset.name);
    if (known) return known;
    const listed = this.#lake.list(dataset).then((all) => new Set(all.map((keys) => partitionPath(dataset, keys))));
    this.#listed.set(dataset.name, listed);
    return listed;
  }
}

function pathOf({ dataset, keys }: Manifest): string {
  return partitionPath({ name: dataset, partitionKeys: Object.keys(keys) }, keys);
}

interface NamedPartition {
  readonly dataset: Dataset;
  readonly keys: PartitionKeys;
}

const marketDatasets: readonly Dataset[] = [marketDaily, marketRevisions, corporateActions];

/** What an input names: one partition, or the months that rows of the market were taken from. */
function partitionsOf({ dataset: name, keys, slice }: InputReference): NamedPartition[] {
  const dataset = datasets.find((one) => one.name === name);
  if (dataset === undefined) return [];
  if (dataset.partitionKeys.every((key) => keys[key] !== undefined)) return [{ dataset, keys }];
  if (!marketDatasets.includes(dataset)) return [];
  return monthsOf(slice).flatMap((month) => marketDatasets.map((one) => ({ dataset: one, keys: { month } })));
}

/** The months of `date>=2026-04-07,date<=2026-07-02,…`; none where a slice says something else. */
function monthsOf(slice = ''): string[] {
  const from = /\bdate>=(\d{4})-(\d{2})/.exec(slice);
  const to = /\bdate<=(\d{4})-(\d{2})/.exec(slice);
  if (!from || !to) return [];
  const ordinal = ([, year, month]: readonly string[]) => 12 * Number(year) + Number(month) - 1;
  const months: string[] = [];
  for (let at = ordinal(from); at <= ordinal(to); at++) {
    months.push(`${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`);
  }
  return months;
}
