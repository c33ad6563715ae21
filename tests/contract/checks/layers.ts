import { dirname, join, normalize } from 'node:path/posix';
import { parse } from 'yaml';
import { z } from 'zod';
import { effectKinds, readSyntax, type SourceSyntax } from './source-syntax.ts';

const effect = z.enum(effectKinds);
const layer = z.strictObject({
  /** A folder of src, without the folders and files in it that have a row of their own; or one file. */
  place: z.string(),
  /** The places that it may import, all of them further down in the table. */
  imports: z.array(z.string()).readonly(),
  /** What of the outside world any file of it may touch. A place without it is pure: data in, data out. */
  touches: z.array(effect).readonly().optional(),
  /** The few files that may touch more, by their path from the place. */
  except: z.record(z.string(), z.array(effect).readonly()).optional(),
});

/** One row of the table of layers. */
export type Layer = Readonly<z.infer<typeof layer>>;

/** The rows of layers.yaml, from top to bottom. */
export function readLayers(text: string): Layer[] {
  return z.array(layer).parse(parse(text));
}

/** The sources by path from the root: `src/lake/lake.ts`. */
export type Sources = ReadonlyMap<string, SourceSyntax>;

/** The row of each source; undefined where it has none. */
type Rows = ReadonlyMap<string, Layer | undefined>;

export function readSources(texts: Iterable<readonly [path: string, text: string]>): Sources {
  return new Map([...texts].map(([path, text]) => [path, readSyntax(path, text)]));
}

/** Everything in which the sources are not as the table says. */
export function layerProblems(layers: readonly Layer[], sources: Sources): string[] {
  const rows = new Map([...sources.keys()].map((file) => [file, rowOf(layers, file)] as const));
  return [
    ...tableProblems(layers, sources, rows),
    ...importProblems(layers, sources, rows),
    ...effectProblems(layers, sources, rows),
    ...fileRings(sources).map((ring) => `a ring of files: ${ring.join(' → ')}`),
  ];
}

/** The table itself: no row points upward, so that no folders import each other in a ring, and none is of nothing. */
function tableProblems(layers: readonly Layer[], sources: Sources, rows: Rows): string[] {
  const rank = new Map(layers.map(({ place }, position) => [place, position]));
  const used = new Set(edgesOf(sources).map(([from, to]) => `${rows.get(from)?.place} ${rows.get(to)?.place}`));
  const inhabited = new Set(rows.values());
  const homeless = [...rows].filter(([, row]) => row === undefined);
  const ofRows = layers.flatMap((layer, position) => {
    const { place, imports, except = {} } = layer;
    return [
      ...(rank.get(place) === position ? [] : [`${place} has two rows`]),
      ...(inhabited.has(layer) || rank.get(place) !== position ? [] : [`there is no src/${place}`]),
      ...imports
        .filter((one) => (rank.get(one) ?? -1) <= position)
        .map((one) => `the row of ${place} lists ${one}, which is ${rank.has(one) ? 'no further down' : 'no row'}`),
      ...imports.filter((one) => !used.has(`${place} ${one}`)).map((one) => `${place} may import ${one} and does not`),
      ...Object.keys(except)
        .filter((name) => !sources.has(`src/${place}/${name}`))
        .map((name) => `the row of ${place} names ${name}, which does not exist`),
    ];
  });
  return [...homeless.map(([file]) => `neither ${file} nor its folder has a row in the table of layers`), ...ofRows];
}

function importProblems(layers: readonly Layer[], sources: Sources, rows: Rows): string[] {
  return edgesOf(sources).flatMap(([from, to]) => {
    const [own, other] = [rows.get(from), rows.get(to)];
    if (own === undefined || own === other || (other !== undefined && own.imports.includes(other.place))) return [];
    if (other === undefined) return sources.has(to) ? [] : [`${from} imports ${to}, which is no source of src`];
    const isUpward = layers.indexOf(other) < layers.indexOf(own);
    return [
      `${from} imports ${to}: ${own.place} may not import ${other.place}${isUpward ? ', which is above it' : ''}`,
    ];
  });
}

/** What a file touches that its row does not allow, and what a row allows it, or all of its files, for nothing. */
function effectProblems(layers: readonly Layer[], sources: Sources, rows: Rows): string[] {
  const touchedOf = (layer: Layer) =>
    new Set(
      [...sources].flatMap(([file, { effects }]) => (rows.get(file) === layer ? effects : [])).map(({ kind }) => kind),
    );
  const ofRows = layers.flatMap((layer) => {
    const touched = touchedOf(layer);
    const idle = (layer.touches ?? []).filter((kind) => !touched.has(kind));
    return idle.map((kind) => `${layer.place} may touch the ${kind} and does not`);
  });
  const ofFiles = [...sources].flatMap(([file, { effects }]) => {
    const layer = rows.get(file);
    if (layer === undefined) return [];
    const own = layer.except?.[file.slice(`src/${layer.place}/`.length)] ?? [];
    const allowed = new Set([...(layer.touches ?? []), ...own]);
    const touched = new Set(effects.map(({ kind }) => kind));
    return [
      ...effects
        .filter(({ kind }) => !allowed.has(kind))
        .map(({ kind, words }) => `${file} touches the ${kind}: ${words}`),
      ...own.filter((kind) => !touched.has(kind)).map((kind) => `${file} may touch the ${kind} and does not`),
    ];
  });
  return [...ofRows, ...ofFiles];
}

/** The row of a file: its own, or that of its folder. */
function rowOf(layers: readonly Layer[], file: string): Layer | undefined {
  const path = file.slice('src/'.length);
  return layers.find(({ place }) => place === path) ?? layers.find(({ place }) => place === dirname(path));
}

/** Which file imports which, types included. */
function edgesOf(sources: Sources): (readonly [from: string, to: string])[] {
  return [...sources].flatMap(([from, { imports }]) => {
    const files = imports
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ specifier }) => normalize(join(dirname(from), specifier)));
    return [...new Set(files)].map((to) => [from, to] as const);
  });
}

/** Files that import each other in a ring, one ring of each knot (Tarjan's strongly connected components). */
export function fileRings(sources: Sources): string[][] {
  const targets = Map.groupBy(edgesOf(sources), ([from]) => from);
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const path: string[] = [];
  const rings: string[][] = [];
  const enter = (file: string): void => {
    order.set(file, order.size);
    low.set(file, order.size - 1);
    path.push(file);
    for (const [, to] of targets.get(file) ?? []) {
      if (!order.has(to)) enter(to);
      if (path.includes(to)) low.set(file, Math.min(low.get(file) as number, low.get(to) as number));
    }
    if (low.get(file) !== order.get(file)) return;
    const knot = path.splice(path.indexOf(file));
    if (knot.length > 1) rings.push(knot);
  };
  for (const file of sources.keys()) if (!order.has(file)) enter(file);
  return rings;
}
