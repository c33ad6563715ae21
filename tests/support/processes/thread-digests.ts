// Writes a large table into the lake named on the command line and prints its digests.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { datasets } from '../../../src/datasets.ts';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import { Lake } from '../../../src/lake/lake.ts';
import { tableDigest } from '../../../src/lake/table-digest.ts';
import { sample, sampleColumns, sampleKeys, sampleRecipe, sampleTable } from '../lake/sample-table.ts';

const [root = ''] = process.argv.slice(2);
const lake = new Lake({ datasets, root, clock: Date.now, software: 'test' });
await lake.write(sample, sampleKeys, { recipe: sampleRecipe(), table: sampleTable(50_000) });
const { manifest, table } = await lake.require(sample, sampleKeys);
const bytes = await readFile(join(lake.folder(sample, sampleKeys), 'sample.parquet'));
console.log(JSON.stringify([manifest.digest, manifest.content, sha256Hex(bytes), tableDigest(sampleColumns, table)]));
