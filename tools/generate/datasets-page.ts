import type { Dataset } from '../../src/lake/dataset.ts';
import type { AnyStage } from '../../src/platform/stage.ts';

/** docs/datasets.md: every dataset of the lake with its keys and columns. */
export function datasetsPage(datasets: readonly Dataset[], stages: readonly AnyStage[]): string {
  return `<!-- Generated from the datasets.ts of each domain by "npm run generate". -->

# Datasets

Each partition is a folder \`<dataset>/<key>=<value>/…\` with \`<dataset>.parquet\` and \`manifest.json\`. Null means
"unknown"; a number is never NaN or infinite. [The lake](lake.md) says how to read them.

| Dataset | Partition keys | Time | Written by | Read by | What it holds |
| --- | --- | --- | --- | --- | --- |
${datasets.map((dataset) => row(dataset, stages)).join('\n')}

${datasets.map(section).join('\n')}`;
}

function row({ name, partitionKeys, time, description }: Dataset, stages: readonly AnyStage[]): string {
  const declaring = (list: 'reads' | 'writes') =>
    stages.filter((stage) => stage[list].some((dataset) => dataset.name === name)).map((stage) => stage.name);
  const readers = declaring('reads').join(', ');
  return `| [${name}](#${name}) | ${partitionKeys.join(', ')} | ${time.kind} | ${declaring('writes').join(', ')} | ${readers} | ${description} |`;
}

function section({ name, description, rowKey, columns }: Dataset): string {
  const rows = Object.entries(columns).map(([column, { type, nullable, unit, description: meaning }]) => {
    return `| \`${column}\` | ${type} | ${unit ?? ''} | ${nullable ? 'yes' : ''} | ${meaning.replaceAll('|', '\\|')} |`;
  });
  return `## ${name}

${description}. One row per ${rowKey.join(', ')}; rows are stored in this order.

| Column | Type | Unit | Null | Meaning |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
