import type { Change, ChangeKind, Invalidated, Severity } from '../../research/invalidation.ts';
import { csv } from '../../text/csv.ts';
import { textTable } from '../../text/markdown.ts';
import { counted, nameList } from '../../text/name-list.ts';
import { whole } from '../../text/numbers.ts';

/** What is alike of what rests on changed inputs. */
export interface InvalidationGroup {
  readonly dataset: string;
  readonly count: number;
  readonly severity: Severity;
  readonly depth: number;
  readonly because: string;
  /** Why it cannot be made again; null where it can. */
  readonly obstacle: string | null;
}

export interface InvalidationReport {
  readonly stale: readonly Invalidated[];
  /** How many partitions and runs were looked at. */
  readonly looked: number;
  /** Commands that make them again, in their order. */
  readonly commands: readonly string[];
}

const kinds: Readonly<Record<ChangeKind, string>> = {
  changed: 'changed',
  new: 'is new',
  gone: 'is gone',
  damaged: 'is damaged',
  stale: 'has to be made again',
  'other code': 'is of other code',
  'other parameters': 'was asked for otherwise',
};

type ChangeInWords = Pick<Change, 'input' | 'dataset' | 'kind'>;

/** What of a list its lines tell. */
type ListedInvalidation = Pick<Invalidated, 'dataset' | 'severity' | 'depth' | 'obstacle'> & {
  readonly changes: readonly ChangeInWords[];
};

/** `bars_revisions is new (2016); panel has to be made again (2015, 2016)`. */
function inWords(changes: readonly ChangeInWords[]): string {
  const groups = Map.groupBy(changes, ({ dataset, kind }) => `${dataset} ${kinds[kind]}`);
  const words = [...groups].map(([text, all]) => {
    const times = [
      ...new Set(all.flatMap(({ input }) => /(?:year|as_of|exchange|series)=([^/ ]+)/.exec(input)?.[1] ?? [])),
    ];
    return times.length === 0 ? text : `${text} (${nameList(times.toSorted(), 3)})`;
  });
  return nameList(words, 5, '; ');
}

/** One line for all that is of one dataset, rests on inputs of one kind and is as far from them. */
export function invalidationGroups(stale: readonly ListedInvalidation[]): InvalidationGroup[] {
  const groups = new Map<string, InvalidationGroup>();
  for (const { dataset, severity, depth, changes, obstacle = null } of stale) {
    const because = inWords(changes);
    const key = [dataset, severity, depth, because, obstacle].join('\n');
    const before = groups.get(key);
    groups.set(key, { dataset, count: (before?.count ?? 0) + 1, severity, depth, because, obstacle });
  }
  return [...groups.values()];
}

const mostLines = 60;

/** The list as Markdown. */
export function invalidationSummary({ stale, looked, commands }: InvalidationReport): string {
  const title = '## Invalidated';
  if (stale.length === 0)
    return `${title}\n\nNothing: ${counted(looked, 'partition or run', 'partitions or runs')} rest on what is stored now.`;
  const groups = invalidationGroups(stale);
  const critical = stale.filter(({ severity }) => severity === 'critical').length;
  const rows = groups
    .slice(0, mostLines)
    .map((group) => [
      group.dataset,
      whole(group.count),
      group.severity,
      String(group.depth),
      group.because,
      group.obstacle ?? 'yes',
    ]);
  const more = groups.length > mostLines ? [`… and ${groups.length - mostLines} more lines.`] : [];
  const stages = [...new Set(commands.map((command) => command.split(' ')[1]))];
  return [
    title,
    `${whole(stale.length)} of ${counted(looked, 'partition or run', 'partitions or runs')} rest on an input that is another one now, ${whole(critical)} of them critically: on a corporate action or a delisting.`,
    textTable(['Dataset', 'How many', 'Severity', 'Depth', 'Because', 'Can be made again'], rows),
    ...more,
    stages.length === 0
      ? 'Nothing of it can be made again as the store is.'
      : `\`regimen invalidate --apply\` makes them again: ${stages.join(', ')}.`,
  ].join('\n\n');
}

/** `invalidation.json`. */
export function invalidationJson({ stale, looked, commands }: InvalidationReport): string {
  const listed = stale.map(({ what, name, dataset, severity, depth, obstacle = null, changes }) => ({
    what,
    name,
    dataset,
    severity,
    depth,
    obstacle,
    changes,
  }));
  return `${JSON.stringify({ looked, stale: listed, rebuild: commands }, null, 2)}\n`;
}

/** `invalidation.csv`: one row for each changed input of each. */
export function invalidationCsv({ stale }: Pick<InvalidationReport, 'stale'>): string {
  const header = ['what', 'name', 'severity', 'depth', 'input', 'kind', 'before', 'now', 'obstacle'];
  const rows = stale.flatMap(({ what, name, severity, depth, changes, obstacle = null }) =>
    changes.map(({ input, kind, before, now }) => [what, name, severity, depth, input, kind, before, now, obstacle]),
  );
  return csv(header, rows);
}
