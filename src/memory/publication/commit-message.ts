import type { Producer } from '../../lake/lake.ts';
import type { Author } from '../git/author.ts';
import type { PublicationEntry } from '../ledgers.ts';

export interface Publication {
  /** The lines that the ledger gets, in order. */
  readonly entries: readonly Pick<PublicationEntry, 'action' | 'path' | 'digest'>[];
  /** The weeks that were published, oldest first; none of research data. */
  readonly weeks: readonly string[];
  readonly producer: Producer;
  /** Hashes of the last lines of the ledgers. */
  readonly heads: { readonly publications: string; readonly decisions: string };
  readonly author: Author;
}

const mostListed = 200;

/** Says what a commit of the branch holds. The hashes of the ledgers in it are an anchor: they prove all that is above them. */
export function commitMessage({ entries, weeks, producer, heads, author }: Publication): string {
  const removed = entries.filter(({ action }) => action === 'removed').length;
  const put = entries.length - removed;
  const done = put === 0 && removed > 0 ? `Remove ${counted(removed)}` : `Publish ${counted(put)}`;
  const listed = entries.slice(0, mostListed);
  return [
    `${done}: ${weeksText(weeks)}`,
    '',
    `Run: ${producer.run ?? 'local'}`,
    `Software: ${producer.software}`,
    `Code: ${producer.commit ?? 'unknown'}`,
    ...listed.map(({ action, path, digest }) =>
      action === 'removed' ? `Removed: ${path} ${digest}` : `Partition: ${path} ${digest}`,
    ),
    ...(entries.length > mostListed ? [`Not-Listed: ${counted(entries.length - mostListed)} more`] : []),
    `Publications: ${heads.publications}`,
    `Decisions: ${heads.decisions}`,
    `Signed-off-by: ${author.name} <${author.email}>`,
    '',
  ].join('\n');
}

function weeksText(weeks: readonly string[]): string {
  const [first] = weeks;
  if (first === undefined) return 'research data';
  return weeks.length === 1 ? first : `${first} to ${weeks.at(-1)}, ${weeks.length} weeks`;
}

function counted(count: number): string {
  return `${count} ${count === 1 ? 'partition' : 'partitions'}`;
}
