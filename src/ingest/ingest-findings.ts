import type { WeekEnding } from '../calendar/date.ts';
import type { QuarantinedRow, StoredRow } from '../sources/quarantine.ts';
import type { RowCounts } from '../sources/row-counts.ts';
import type { AdjustmentReport } from './bars/adjustment-report.ts';
import type { SpelledByDataset } from './bars/spelling-report.ts';
import type { StepReport } from './bars/step-report.ts';
import type { WeekCoverage } from './ingest-coverage.ts';
import type { LiveIngest } from './live-summary.ts';
import type { ChangedNews } from './news/changed-news.ts';
import type { TooLateNews } from './news/late-news.ts';
import type { NewsNames } from './news/news-names.ts';
import type { NewsVolume } from './news/news-volume.ts';
import type { UnreadColumns } from './news/unread-columns.ts';
import type { WeeksWithoutNews } from './news/weeks-without-news.ts';
import type { ReadAgain } from './read-again.ts';

/** What an ingest found. */
export interface IngestFindings {
  readonly weeks: readonly WeekEnding[];
  /** By dataset. */
  readonly counts: Readonly<Record<string, RowCounts>>;
  /** Every quarantined row of the sources, by dataset. */
  readonly quarantined: Readonly<Record<string, readonly QuarantinedRow[]>>;
  /** Rows that earlier ingests have quarantined and that are taken now, by dataset. */
  readonly readWell: Readonly<Record<string, readonly StoredRow[]>>;
  readonly filled: { readonly bars: number; readonly symbols: number };
  readonly adjustment: AdjustmentReport;
  readonly steps: StepReport;
  /** What is to be said of known steps, and of the unit of volumes. */
  readonly knownStepNotes: readonly string[];
  readonly lateNews: number;
  /** New items that stay out, because ingested weeks were scored without them. */
  readonly tooLateNews: TooLateNews;
  /** Stored items that are given otherwise now. */
  readonly changedNews: ChangedNews;
  /** Weeks that were ingested by other settings before. */
  readonly readAgain: ReadAgain;
  readonly newsNames: NewsNames;
  /** Selected weeks of which it is not known what news they had. */
  readonly withoutNews: WeeksWithoutNews;
  /** Columns of files of news that nothing reads. */
  readonly unreadNews: readonly UnreadColumns[];
  readonly coverage: readonly WeekCoverage[];
  readonly newsVolumes: readonly NewsVolume[];
  /** Symbols that the sources name otherwise than the universe, by dataset. */
  readonly spelled: SpelledByDataset;
  /** Texts of the sources of bars that stand for no symbol. */
  readonly strangers: readonly string[];
  readonly sources: readonly { readonly name: string; readonly sha256: string }[];
  /** Only where live providers were asked. */
  readonly live?: LiveIngest;
}
