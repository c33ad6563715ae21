import type { Configuration } from '../configuration/configuration.ts';
import type { Audience } from '../http/provider.ts';
import type { Lake } from '../lake/lake.ts';
import type { Annotation, Logger, Progress } from '../log/log.ts';
import type { Input } from './input.ts';

/** What a stage is given to work with; everything that is not a pure function of its inputs comes from here. */
export interface StageContext {
  readonly lake: Lake;
  readonly config: Configuration;
  readonly log: Logger;
  /** Now, in milliseconds since the epoch. */
  readonly clock: () => number;
  readonly fetch: typeof globalThis.fetch;
  readonly signal: AbortSignal;
  /** The secret that an environment variable holds, undefined when it is not set or empty; masked from then on. */
  readonly secret: (variable: string) => string | undefined;
  /** Who can read what this run leaves behind. Found out when it is first asked for. */
  readonly audience: () => Promise<Audience>;
  progress(label: string, total: number): Progress;
  annotate(annotation: Annotation): void;
  /** Adds Markdown to the job summary: how the stage went. */
  summarise(markdown: string): void;
  /** Shows Markdown as the result itself: in the job summary on GitHub, on standard output in a shell. */
  present(markdown: string): void;
}

export interface Output {
  readonly description: string;
}

export type OutputValue = string | number | boolean | readonly unknown[] | Readonly<Record<string, unknown>>;

export type InputValues<I extends Readonly<Record<string, Input>>> = {
  readonly [K in keyof I]: I[K] extends Input<infer T> ? T : never;
};

/**
 * One unit of work: partitions in, partitions out. The action, the command and the documentation are generated from this
 * definition.
 */
export interface Stage<
  I extends Readonly<Record<string, Input>> = Readonly<Record<string, Input>>,
  O extends Readonly<Record<string, Output>> = Readonly<Record<string, Output>>,
> {
  /** Also the name of the action's folder and of the command. */
  readonly name: string;
  /** One line. */
  readonly summary: string;
  /** A few sentences: what it reads, what it writes, when it does nothing. */
  readonly description: string;
  readonly inputs: I;
  readonly outputs: O;
  /** Example invocations for `--help`, without the program's name. */
  readonly examples: readonly string[];
  /** What tells this run's artifact from the others of the stage, for example the regime and the week. */
  readonly artifactKeys: (inputs: InputValues<I>) => Readonly<Record<string, string>>;
  readonly run: (inputs: InputValues<I>, context: StageContext) => Promise<{ readonly [K in keyof O]: OutputValue }>;
}

export function defineStage<
  const I extends Readonly<Record<string, Input>>,
  const O extends Readonly<Record<string, Output>>,
>(stage: Stage<I, O>): Stage<I, O> {
  return stage;
}

/** A stage whose inputs have been forgotten, for code that treats all stages alike. */
export type AnyStage = Omit<Stage, 'artifactKeys' | 'run'> & {
  readonly artifactKeys: (inputs: never) => Readonly<Record<string, string>>;
  readonly run: (inputs: never, context: StageContext) => Promise<Readonly<Record<string, OutputValue>>>;
};
