import { markdownCell, textTable } from '../text/markdown.ts';
import { byCodeUnits } from '../text/order.ts';
import type { BackfillProgress, FailedWeek, RefusedTask, TodoTask, WeekTask } from './progress.ts';

const failuresShown = 50;
/** Characters; a cure is worth nothing when its end is missing. */
const longestRefusal = 2000;

/** What a backfill would do, as Markdown. */
export function backfillPlan(progress: BackfillProgress): string {
  const { weeks, todo, finished, refused } = progress;
  const rows = progress.regimes.map(({ id }) => [
    id,
    String(weeks.length),
    String(countOf(finished, id)),
    String(countOf(todo, id)),
    firstAndLast(todo.filter(({ regime }) => regime.id === id)),
  ]);
  const table = textTable(['Regime', 'Weeks', 'Done already', 'To do', 'From … to'], rows);
  return `${[
    `## Backfill, dry run\n\n${spanText(progress)}`,
    table,
    ...(todo.length > 0 ? [`### To do\n\n${reasonTable(todo)}`] : []),
    ...refusedPart(refused),
    ...keptPart(progress.kept),
    'Nothing was done.',
  ].join('\n\n')}\n`;
}

export interface BackfillResult {
  readonly progress: BackfillProgress;
  readonly done: readonly WeekTask[];
  readonly failed: readonly FailedWeek[];
  /** Path of the site; empty where none was made. */
  readonly site: string;
}

/** What a backfill did, as Markdown. */
export function backfillReport({ progress, done, failed, site }: BackfillResult): string {
  // A regime that is broken has no progress, only failures.
  const ids = new Set([...progress.regimes.map(({ id }) => id as string), ...failed.map(({ regime }) => regime)]);
  const rows = [...ids]
    .sort(byCodeUnits)
    .map((id) => [
      id,
      String(progress.weeks.length),
      String(countOf(progress.finished, id)),
      String(countOf(done, id)),
      String(failed.filter(({ regime }) => regime === id).length),
    ]);
  const table = textTable(['Regime', 'Weeks', 'Done before', 'Done now', 'Failed'], rows);
  const isRefused = new Set(progress.refused.map(({ week, regime }) => `${week.weekEnding} ${regime.id}`));
  const others = failed.filter(({ week_ending, regime }) => !isRefused.has(`${week_ending} ${regime}`));
  const failures = others
    .slice(0, failuresShown)
    .map(({ week_ending, regime, step, message }) => [week_ending, regime, step, message]);
  const more = others.length > failuresShown ? `\n\n${others.length - failuresShown} more.` : '';
  return [
    `## Backfill\n\n${spanText(progress)}`,
    table,
    ...refusedPart(progress.refused),
    ...keptPart(progress.kept),
    ...(others.length > 0 ? [`### Failed\n\n${textTable(['Week', 'Regime', 'Step', 'Why'], failures)}${more}`] : []),
    ...(site === '' ? [] : [`Site: ${markdownCell(site)}`]),
  ].join('\n\n');
}

/** What is refused by regime and reason, each once, as plain text: what changed and what to do. */
export function refusals(refused: readonly RefusedTask[]): string[] {
  return [...Map.groupBy(refused, ({ regime, why, cure }) => `${regime.id}: ${why} ${cure}`.trimEnd()).keys()];
}

function refusedPart(refused: readonly RefusedTask[]): string[] {
  if (refused.length === 0) return [];
  const texts = refusals(refused).map((text) => `- ${markdownCell(text, longestRefusal)}`);
  return [`### Refused\n\n${texts.join('\n')}`];
}

function keptPart(kept: readonly string[]): string[] {
  return kept.length === 0
    ? []
    : [`### Kept\n\n${kept.map((line) => `- ${markdownCell(line, longestRefusal)}`).join('\n')}`];
}

/** The weeks by regime and reason, each reason once. */
function reasonTable(tasks: readonly TodoTask[]): string {
  const groups = Map.groupBy(tasks, ({ regime, why }) => `${regime.id}\n${why}`);
  const rows = [...groups.values()].slice(0, failuresShown).map((group) => {
    const [{ regime, why } = { regime: { id: '' }, why: '' }] = group;
    return [regime.id, why, String(group.length), firstAndLast(group)];
  });
  const more = groups.size > failuresShown ? `\n\n${groups.size - failuresShown} more.` : '';
  return `${textTable(['Regime', 'Why', 'Weeks', 'From … to'], rows)}${more}`;
}

function spanText({ weeks, regimes }: BackfillProgress): string {
  const first = weeks[0]?.weekEnding ?? '';
  const last = weeks.at(-1)?.weekEnding ?? '';
  return `${weeks.length} weeks, ${first} to ${last}, under ${regimes.length} ${regimes.length === 1 ? 'regime' : 'regimes'}.`;
}

function countOf(tasks: readonly WeekTask[], regime: string): number {
  return tasks.filter((task) => task.regime.id === regime).length;
}

function firstAndLast(tasks: readonly WeekTask[]): string {
  const first = tasks[0]?.week.weekEnding;
  const last = tasks.at(-1)?.week.weekEnding;
  return first === undefined || last === undefined ? 'none' : `${first} … ${last}`;
}
