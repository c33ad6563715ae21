import type { Dataset } from '../lake/dataset.ts';
import type { AnyStage } from '../platform/stage.ts';

/** Names of datasets. */
export interface DeclaredData {
  readonly reads: ReadonlySet<string>;
  readonly writes: ReadonlySet<string>;
}

/** What a stage reads and writes, the stages that it runs included. What it takes over from elsewhere it writes, too. */
export function dataOf({ reads, writes, adopts = [], calls = [] }: AnyStage): DeclaredData {
  const called = calls.map(dataOf);
  return {
    reads: new Set([...reads.map(nameOf), ...called.flatMap((one) => [...one.reads])]),
    writes: new Set([...writes, ...adopts].map(nameOf).concat(called.flatMap((one) => [...one.writes]))),
  };
}

/** The stage that makes a dataset; undefined where none does. Of several, the first: the others note what they did with it. */
export function writerOf({ name }: Pick<Dataset, 'name'>, stages: readonly AnyStage[]): AnyStage | undefined {
  return stages.find(({ writes }) => writes.some((dataset) => dataset.name === name));
}

/** In whose artifacts partitions of a dataset can be: who makes it, who runs that stage, and who takes it over from elsewhere. */
export function holdersOf({ name }: Pick<Dataset, 'name'>, stages: readonly AnyStage[]): string[] {
  return stages.filter((stage) => dataOf(stage).writes.has(name)).map((stage) => stage.name);
}

function nameOf({ name }: Dataset): string {
  return name;
}
