import type { AnyStage } from '../../src/platform/stage.ts';
import { writerOf } from '../../src/stages/stage-data.ts';

type Edge = readonly [from: string, to: string];

/**
 * The way data flows, as Mermaid draws it: each stage with the datasets that it makes, an arrow to who reads them. What a stage has by way of another
 * is not drawn again; a dotted arrow leads to a stage that comes before and looks at what there is of earlier runs. Stages that only run others are left out.
 */
export function dataFlow(stages: readonly AnyStage[]): string {
  const drawn = stages
    .filter(({ reads, writes, calls = [] }) => calls.length === 0 && reads.length + writes.length > 0)
    .toSorted((a, b) => Number(isRestoring(b)) - Number(isRestoring(a)));
  const order = new Map(drawn.map(({ name }, position) => [name, position]));
  const edges = drawn.flatMap((reader) =>
    [...new Set(reader.reads.map((dataset) => writerOf(dataset, drawn)?.name))].flatMap((writer): Edge[] =>
      writer === undefined || writer === reader.name ? [] : [[writer, reader.name]],
    ),
  );
  const isForward = ([from, to]: Edge) => (order.get(from) ?? 0) < (order.get(to) ?? 0);
  const forward = withoutDetours(edges.filter(isForward));
  const back = edges.filter((edge) => !isForward(edge));
  return [
    '```mermaid',
    'flowchart LR',
    ...drawn.map(node),
    ...forward.map(([from, to]) => `  ${from} --> ${to}`),
    ...back.map(([from, to]) => `  ${from} -.-> ${to}`),
    ...drawn.filter(isRestoring).map(({ name }) => `  branch[(state branch)] --> ${name}`),
    '  publish --> branch',
    '```',
  ].join('\n');
}

function isRestoring({ adopts = [] }: AnyStage): boolean {
  return adopts.length > 0;
}

function node({ name, writes }: AnyStage): string {
  if (writes.length === 0) return `  ${name}`;
  return `  ${name}["<b>${name}</b><br/>${writes.map((dataset) => dataset.name).join('<br/>')}"]`;
}

/** The edges of a graph without rings that no longer way replaces. */
function withoutDetours(edges: readonly Edge[]): Edge[] {
  const next = Map.groupBy(edges, ([from]) => from);
  const reaches = (from: string, to: string): boolean =>
    (next.get(from) ?? []).some(([, over]) => over === to || reaches(over, to));
  return edges.filter(([from, to]) => !(next.get(from) ?? []).some(([, over]) => over !== to && reaches(over, to)));
}
