import type { Lake } from '../lake/lake.ts';
import type { Progress } from '../log/log.ts';
import type { LiveContext } from './live/live-clients.ts';
import type { IngestSettings } from './settings.ts';

/** What an ingest is given to work with. */
export interface IngestContext extends LiveContext {
  readonly lake: Lake;
  readonly config: {
    /** Path of pipeline.yaml, for messages. */
    readonly file: string;
    readonly pipeline: IngestSettings;
  };
  /** The weeks, by their week_ending, whose scores are on the state branch: what they knew stays. */
  readonly publishedWeeks: () => Promise<ReadonlySet<string>>;
  progress(label: string, total: number): Progress;
}
