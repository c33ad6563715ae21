import type { WeekEnding } from '../calendar/date.ts';
import { quarantinedShare, type RowCounts, total } from '../sources/row-counts.ts';
import { markdownCell, markdownTable } from '../text/markdown.ts';
import { counted, nameList } from '../text/name-list.ts';
import { byCodeUnits } from '../text/order.ts';
import { adjustmentNotes } from './bars/adjustment-report.ts';
import { spellingNotes } from './bars/spelling-report.ts';
import { benchmarkWarning, stepTable, volumeWarnings } from './bars/step-report.ts';
import type { IngestFindings } from './ingest-findings.ts';
import type { Refusal } from './ingest-verdict.ts';
import { liveSummary } from './live-summary.ts';
import { changedNewsNote } from './news/changed-news.ts';
import { tooLateNote } from './news/late-news.ts';
import { manyUnnamed } from './news/news-names.ts';
import { unreadColumnsNote } from './news/unread-columns.ts';

/** What an ingest found and did. */
export interface IngestResult extends IngestFindings {
  /** Quarantined rows that had not been seen before. */
  readonly newlyQuarantined: number;
  /** Rows that earlier ingests have quarantined and that were taken now: they count no more. */
  readonly takenLater: number;
  readonly partitions: number;
  /** Why weeks must not be scored; what of them is stored the stage that stores says. */
  readonly refusal?: Refusal;
}

const whole = new Intl.NumberFormat('en-US');

/** One line per dataset for the log. */
export function countsLine(dataset: string, counts: RowCounts): string {
  const { read, stored, unchanged, revised } = counts;
  const parts = [`${counted(read, 'row')} read`, `${whole.format(stored)} new`, `${whole.format(unchanged)} unchanged`];
  if (revised > 0) parts.push(`${whole.format(revised)} revised`);
  if (total(counts.quarantined) > 0)
    parts.push(`${whole.format(total(counts.quarantined))} quarantined (${listed(counts.quarantined)})`);
  if (total(counts.skipped) > 0)
    parts.push(`${whole.format(total(counts.skipped))} not asked for (${listed(counts.skipped)})`);
  return `${dataset}: ${parts.join(', ')}`;
}

/** That rows of the quarantine count no more; undefined where none does. */
export function takenLaterNote(rows: number): string | undefined {
  if (rows === 0) return undefined;
  return `${counted(rows, 'row')} that earlier runs set aside ${rows === 1 ? 'was' : 'were'} taken now and ${rows === 1 ? 'counts' : 'count'} no more; in the dataset quarantine they are marked TAKEN_LATER.`;
}

/** The job summary. */
export function ingestSummary(result: IngestResult): string {
  const { weeks, counts, coverage } = result;
  const numbers = ['read', 'new', 'unchanged', 'revised', 'quarantined'];
  const rows = Object.entries(counts).map(([dataset, count]) => {
    const quarantined = total(count.quarantined);
    const share =
      quarantined === 0 ? '0' : `${whole.format(quarantined)} (${(quarantinedShare(count) * 100).toFixed(2)} %)`;
    const cells = [count.read, count.stored, count.unchanged, count.revised].map((value) => whole.format(value));
    return [
      markdownCell(dataset),
      ...cells,
      share,
      markdownCell(listed(count.quarantined) || '–'),
      markdownCell(listed(count.skipped) || '–'),
    ];
  });
  const last = coverage.at(-1);
  const notes = [
    ...spellingNotes(result.spelled).map((note) => markdownCell(note, 1000)),
    result.filled.bars > 0 &&
      `Filled: ${counted(result.filled.bars, 'bar')} of ${counted(result.filled.symbols, 'symbol')} that lagged.`,
    ...[
      ...adjustmentNotes(result.adjustment),
      ...result.knownStepNotes,
      ...volumeWarnings(result.steps),
      ...[benchmarkWarning(result.steps) ?? []].flat(),
    ].map((note) => markdownCell(note, 1000)),
    takenLaterNote(result.takenLater),
    result.lateNews > 0 && `${whole.format(result.lateNews)} news items arrived after their week was stored.`,
    tooLateNote(result.tooLateNews),
    markedDown(changedNewsNote(result.changedNews)),
    markedDown(manyUnnamed(result.newsNames)),
    markedDown(unreadColumnsNote(result.unreadNews)),
    last && last.late.length > 0 && `Late on ${last.weekEnding}: ${markdownCell(nameList(last.late), 1000)}.`,
    last &&
      last.absent.length > 0 &&
      `Without any bar on ${last.weekEnding}: ${markdownCell(nameList(last.absent), 1000)}.`,
    last &&
      last.gaps.length > 0 &&
      `With missing sessions on ${last.weekEnding}: ${markdownCell(nameList(last.gaps), 1000)}.`,
    result.partitions === 0 && result.refusal === undefined && 'Nothing to do: everything was stored already.',
  ].filter((note) => typeof note === 'string');
  const sources = result.sources.map(({ name, sha256 }) => `${markdownCell(name)} (\`${sha256.slice(0, 12)}\`)`);
  return [
    `## Ingest, ${weekText(weeks)}`,
    markdownTable(['dataset', ...numbers, 'reasons', 'not asked for'], rows, numbers),
    ...notes.map((note) => `- ${note}`),
    ...(result.steps.steps.length > 0 ? [stepTable(result.steps)] : []),
    ...(result.live ? [liveSummary(result.live)] : []),
    `Sources: ${sources.join(', ')}.`,
    '',
  ].join('\n\n');
}

function markedDown(note: string | undefined): string | undefined {
  return note && markdownCell(note, 1000);
}

/** `week ending 2014-03-28`, or the first and last of several weeks. */
export function weekText(weeks: readonly WeekEnding[]): string {
  return weeks.length === 1 ? `week ending ${weeks[0]}` : `${weeks.length} weeks, ${weeks[0]} to ${weeks.at(-1)}`;
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .sort(([a], [b]) => byCodeUnits(a, b))
    .map(([name, count]) => `${name} ${whole.format(count)}`)
    .join(', ');
}
