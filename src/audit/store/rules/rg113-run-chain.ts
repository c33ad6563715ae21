import { backboneRuns } from '../../../backbone/datasets.ts';
import { ledgerFile, type RunEntry, runTable } from '../../../ingest/backbone/run-ledger.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { tableDigest } from '../../../lake/table-digest.ts';
import { filePlace, tablePlace, type Violation } from '../../engine/finding.ts';
import { storeRule } from '../sections/store-rule.ts';
import type { RunLedger } from '../sections/store-sections.ts';

export const runChain = storeRule({
  id: 'RG113',
  isOfDamage: true,
  of: 'store',
  name: 'chain of runs',
  severity: 'error',
  description:
    'The lines of the ledger of operations are chained by their hashes, from the first on, and the table beside it has the same runs.',
  why: 'The limits of the gates follow from the runs before: a line that was changed or taken out moves them.',
  cure: 'Put back backbone_runs from a copy; without one move the folder out of the lake, and the ledger begins anew.',
  since: 1,
  reads: ['runs'],
  check: ({ runs }) => (runs === undefined ? [] : brokenChain(runs)),
});

function brokenChain({ table, chain }: RunLedger): Violation[] {
  const file = filePlace(partitionPath(backboneRuns, {}), ledgerFile);
  if (chain === undefined) return [{ subject: file, message: 'it is missing' }];
  if (chain.problems.length > 0) {
    return chain.problems.map(({ line, problem }) => ({ subject: file, message: `line ${line}: ${problem}` }));
  }
  const said = runTable(chain.lines.map(({ entry }) => entry as unknown as RunEntry));
  if (tableDigest(backboneRuns.columns, said) === tableDigest(backboneRuns.columns, table)) return [];
  return [{ subject: tablePlace(backboneRuns, {}), message: `its runs are not those of ${ledgerFile}` }];
}
