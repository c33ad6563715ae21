import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';

/** SHA-256 of every file of a lake by path, but for locks, the ledger of trials and their returns. */
export function filesButTrials(root: string): Record<string, string> {
  const files = readdirSync(root, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map(({ parentPath, name }) => join(parentPath, name));
  const counted = paths.filter((path) => !/\.locks|\/(trials|trial_returns|stage_b_returns)\//.test(path));
  return Object.fromEntries(counted.map((path) => [path, sha256Hex(readFileSync(path))]));
}
