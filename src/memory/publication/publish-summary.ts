import { decisionText } from '../../scoring/decision-line.ts';
import { markdownCell, markdownTable, textTable } from '../../text/markdown.ts';
import { byCodeUnits } from '../../text/order.ts';
import type { HeldBack } from '../audited-weeks.ts';
import type { PublishResult } from './publish.ts';

export interface PublishReport {
  readonly branch: string;
  readonly isDryRun: boolean;
  /** Undefined when no week could be published. */
  readonly result: PublishResult | undefined;
  readonly heldBack: readonly HeldBack[];
}

/** What was published, for the job summary. */
export function publishSummary({ branch, isDryRun, result, heldBack }: PublishReport): string {
  const parts = [`### Publish${isDryRun ? ' (dry run: nothing was published)' : ''}`];
  if (result && result.entries.length > 0) {
    parts.push(countTable(result), `${markdownCell(branch, 300)}, commit \`${result.commit || 'none yet'}\``);
  } else if (result)
    parts.push(`Nothing to do: ${markdownCell(branch, 300)} has it all (commit \`${result.commit}\`).`);
  if (result && result.decisions.length > 0) {
    const rows = result.decisions.map((one) => [
      one.week_ending,
      one.regime,
      decisionText(one.decision, one.status),
      one.reasons.join(', '),
      `${one.candidates ?? 'unknown'}`,
    ]);
    parts.push(textTable(['Week', 'Regime', 'Decision', 'Reasons', 'Candidates'], rows));
  }
  if (result && result.expired > 0)
    parts.push(`${result.expired} partitions are older than memory.retention keeps them.`);
  if (heldBack.length > 0) {
    parts.push(
      '**Not published**',
      textTable(
        ['Week', 'Regime', 'Why'],
        heldBack.map(({ week_ending, regime, why }) => [week_ending, regime, why]),
      ),
    );
  }
  return `${parts.join('\n\n')}\n\n`;
}

function countTable({ entries }: PublishResult): string {
  const byDataset = Map.groupBy(entries, ({ path }) => path.split('/')[0] as string);
  const rows = [...byDataset]
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([dataset, own]) => [
      markdownCell(dataset),
      ...(['published', 'replaced', 'removed'] as const).map(
        (action) => `${own.filter((one) => one.action === action).length}`,
      ),
    ]);
  const header = ['Dataset', 'Published', 'Replaced', 'Removed'];
  return markdownTable(header, rows, header.slice(1));
}
