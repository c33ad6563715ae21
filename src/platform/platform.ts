import type { Audience } from '../http/provider.ts';
import type { Tier } from '../lake/tier.ts';
import type { Annotation, Logger, Progress } from '../log/log.ts';
import type { ConfigurationSource } from './configuration-source.ts';

/** What a front door brings: everything of the outside world that a stage touches. */
export interface Platform {
  readonly log: Logger;
  readonly tiers: readonly Tier[];
  /** Commit of the run; where {@link configuration} is not asked it stands for that of the configuration. */
  readonly commit: string | undefined;
  /** Where a configuration comes from. */
  configuration?(file: string): ConfigurationSource;
  readonly run: string | undefined;
  /** The repository and ref that this program was taken from, where the platform knows. */
  readonly origin?: string | undefined;
  readonly signal: AbortSignal;
  audience(): Promise<Audience>;
  secret(variable: string): string | undefined;
  progress(label: string, total: number): Progress;
  annotate(annotation: Annotation): void;
  summarise(markdown: string): void;
  present(markdown: string): void;
}
