import { markdownTable } from '../../text/markdown.ts';
import { counted } from '../../text/name-list.ts';
import type { PackResult } from './pack-result.ts';
import type { TakenPacks } from './take-packs.ts';

const figures = ['rows', 'emitted', 'old', 'duplicate', 'quarantined'] as const;

/** How a run of the research store went: for the log, and for the job summary. @param absent kinds of which the store has nothing */
export function packReport(
  { results, partitions, assets }: TakenPacks,
  unchanged: number,
  absent: readonly string[],
): { readonly lines: readonly string[]; readonly markdown: string } {
  const rows = [...Map.groupBy(results, ({ pack }) => pack.settings.kind)].map(([kind, ofKind]) => {
    const failed = ofKind.filter(({ failure }) => failure !== undefined).length;
    return { kind, selected: ofKind.length, done: ofKind.length - failed, failed, sums: sums(ofKind) };
  });
  const lines = rows.map(
    ({ kind, selected, done, failed, sums: [read, emitted, old, duplicate, quarantined] }) =>
      `${kind}: ${done} of ${counted(selected, 'pack')} done, ${failed} failed; ${read} rows = ${emitted} emitted + ${old} old + ` +
      `${duplicate} duplicate + ${quarantined} quarantined`,
  );
  const touched = `${counted(assets, 'asset')} touched, ${counted(partitions, 'partition')} of bars written, ${counted(unchanged, 'pack')} unchanged.`;
  const lacking = absent.length === 0 ? [] : [`Absent from the store: ${absent.join(', ')}.`];
  const header = ['kind', 'selected', 'done', 'failed', ...figures];
  const cells = rows.map((row) => [row.kind, row.selected, row.done, row.failed, ...row.sums].map(String));
  return {
    lines: [...lines, touched, ...lacking],
    markdown: `### Research store\n\n${markdownTable(header, cells)}\n\n${[touched, ...lacking].join(' ')}\n\n`,
  };
}

function sums(results: readonly PackResult[]): number[] {
  return figures.map((name) => results.reduce((sum, result) => sum + result[name], 0));
}
