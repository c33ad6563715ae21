import type { Dataset } from '../lake/dataset.ts';
import { Lake } from '../lake/lake.ts';
import type { AnyStage } from '../platform/stage.ts';
import { dataOf } from './stage-data.ts';

/** What changes partitions of a dataset; every other function of a lake only looks. */
const changing = /^(write|remove|adopt)/;

/**
 * The lake as a stage is given it: it refuses a dataset that the stage does not declare. What is declared decides in which artifacts a dataset is
 * looked for, so an undeclared one would be missing on GitHub and nowhere else.
 *
 * @throws Error from the functions of the lake, with the stage and the dataset
 */
export function declaredLake(lake: Lake, stage: AnyStage): Lake {
  const { reads, writes } = dataOf(stage);
  const known = new Set([...reads, ...writes]);
  return watched(lake, (dataset, name) => {
    const isChange = changing.test(name);
    if (!(isChange ? writes : known).has(dataset.name)) refuse(stage, isChange ? 'writes' : 'reads', dataset);
  });
}

/** An object with the functions of a lake, each told which datasets it is asked about; so is what it hands on to write with, and a lake that it gives. */
function watched<T extends object>(object: T, look: (dataset: Dataset, name: string) => void): T {
  return new Proxy(object, {
    get(target, name) {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value !== 'function') return value;
      return (...given: readonly unknown[]) => {
        for (const dataset of given.flatMap(datasetsIn)) look(dataset, String(name));
        const result: unknown = Reflect.apply(
          value,
          target,
          given.map((argument) => handing(argument, look)),
        );
        return result instanceof Lake ? watched(result, look) : result;
      };
    },
  });
}

/** What a lake is given: work comes with what it is handed to write with watched. */
function handing(argument: unknown, look: Parameters<typeof watched>[1]): unknown {
  if (typeof argument !== 'function') return argument;
  const seen = (one: unknown) => (typeof one === 'object' && one !== null && 'write' in one ? watched(one, look) : one);
  return (...handed: readonly unknown[]): unknown => Reflect.apply(argument, undefined, handed.map(seen));
}

function refuse({ name }: AnyStage, list: 'reads' | 'writes', dataset: Dataset): never {
  throw new Error(
    `The stage "${name}" does not declare that it ${list} ${dataset.name}: add it to "${list}" of its definition.`,
  );
}

/** The datasets that an argument names: itself, or those of a list of partitions. */
function datasetsIn(argument: unknown): Dataset[] {
  if (Array.isArray(argument)) return argument.flatMap(datasetsIn);
  if (typeof argument !== 'object' || argument === null) return [];
  if ('partitionKeys' in argument && 'rowKey' in argument) return [argument as Dataset];
  return 'dataset' in argument ? datasetsIn(argument.dataset) : [];
}
