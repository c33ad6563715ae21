import type { Dataset } from '../../src/lake/dataset.ts';

/** docs/datasets.md: every dataset of the lake with its keys and columns. */
export function datasetsPage(datasets: readonly Dataset[]): string {
  return `<!-- Generated from the datasets.ts of each domain by "npm run generate". -->

# Datasets

Each partition is a folder \`<dataset>/<key>=<value>/…\` with \`<dataset>.parquet\` and \`manifest.json\`. Null means
"unknown"; a number is never NaN or infinite. [The lake](lake.md) says how to read them.

| Dataset | Partition keys | Written by | What it holds |
| --- | --- | --- | --- |
${datasets.map(({ name, partitionKeys, writtenBy, description }) => `| [${name}](#${name}) | ${partitionKeys.join(', ')} | ${writtenBy} | ${description} |`).join('\n')}

${datasets.map(section).join('\n')}`;
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
