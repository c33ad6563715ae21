import type { Producer } from '../../lake/lake.ts';
import type { Author } from '../git/author.ts';
import type { PendingDecision } from '../ledgers.ts';
import type { PublishedPartition } from '../published.ts';
import type { Bases } from './bases.ts';
import type { Generations } from './old-generations.ts';
import type { Publishable } from './publishable.ts';
import type { Retention } from './retention.ts';

export interface PublishRequest {
  readonly partitions: readonly Publishable[];
  /** What the lake and the branch last had in common; of the weeks nothing is noted. */
  readonly bases: Bases;
  readonly decisions: readonly PendingDecision[];
  /** The weeks that are published, oldest first. */
  readonly weeks: readonly string[];
  readonly retention: Retention;
  readonly generations: Generations;
  /** Whether something on the branch goes because of what is published now. */
  readonly isSuperseded: (published: PublishedPartition) => boolean;
  /** Weeks that a week looks back on. */
  readonly historyWeeks: number;
  /** A larger file goes to the object storage. */
  readonly largestFileBytes: number;
  readonly producer: Producer;
  readonly author: Author;
  /** What to do where something published would change. */
  readonly advice: string;
  /** Everything but the push. */
  readonly isDryRun: boolean;
}
