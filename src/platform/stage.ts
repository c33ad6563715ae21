import type { Configuration } from '../configuration/configuration.ts';
import type { GateError } from '../errors.ts';
import type { Audience } from '../http/provider.ts';
import type { Dataset } from '../lake/dataset.ts';
import type { Lake } from '../lake/lake.ts';
import type { Annotation, Logger, Progress } from '../log/log.ts';
import type { Input } from './input.ts';
import type { StageGroup } from './stage-group.ts';

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
  /** Runs another stage, one that this one declares in `calls`. An input that is left out has its declared default. */
  call<I extends Inputs, O extends Outputs>(
    stage: Stage<I, O>,
    inputs: Partial<InputValues<I>>,
  ): Promise<OutputValues<O>>;
  progress(label: string, total: number): Progress;
  annotate(annotation: Annotation): void;
  /** Adds Markdown to the job summary: how the stage went. */
  summarise(markdown: string): void;
  /** Shows Markdown as the result itself: in the job summary on GitHub, on standard output in a shell. */
  present(markdown: string): void;
}

export type OutputValue = string | number | boolean | readonly unknown[] | Readonly<Record<string, unknown>>;

/** An output of a stage: text or JSON outside, a value of type T inside. */
export interface Output<T extends OutputValue = OutputValue> {
  readonly description: string;
  /** Never there: it carries the type. */
  readonly value?: T;
}

export function output<T extends OutputValue>(description: string): Output<T> {
  return { description };
}

/** An output as the text that GitHub and the shell see. */
export function outputText(value: OutputValue): string {
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

export type Inputs = Readonly<Record<string, Input>>;
export type Outputs = Readonly<Record<string, Output>>;

export type InputValues<I extends Inputs> = {
  readonly [K in keyof I]: I[K] extends Input<infer T> ? T : never;
};

export type OutputValues<O extends Outputs> = {
  readonly [K in keyof O]: O[K] extends Output<infer T> ? T : never;
};

/**
 * One unit of work: partitions in, partitions out. The action, the command and the documentation are generated from this
 * definition. What it does is the `run` of the file beside it, which is loaded when the stage runs.
 */
export interface Stage<I extends Inputs = Inputs, O extends Outputs = Outputs> {
  /** Also the name of the action's folder and of the command. */
  readonly name: string;
  /** That of its folder. */
  readonly group: StageGroup;
  /** Where it stands among the stages of its group, in help and documentation. */
  readonly position: number;
  /** One line. */
  readonly summary: string;
  /** A few sentences: what it reads, what it writes, when it does nothing. */
  readonly description: string;
  readonly inputs: I;
  readonly outputs: O;
  /** Datasets that it reads, or of which it looks what there is. What it writes it may read, too. */
  readonly reads: readonly Dataset[];
  /** Datasets that it makes. */
  readonly writes: readonly Dataset[];
  /** Datasets whose partitions it takes over from elsewhere as they were made. */
  readonly adopts?: readonly Dataset[];
  /** Stages that it runs; what they read and write it may, too. */
  readonly calls?: readonly AnyStage[];
  /** Example invocations for `--help`, without the program's name. */
  readonly examples: readonly string[];
  /** What tells this run's artifact from the others of the stage, for example the regime and the week. */
  readonly artifactKeys: (inputs: InputValues<I>) => Readonly<Record<string, string>>;
}

export function defineStage<const I extends Inputs, const O extends Outputs>(stage: Stage<I, O>): Stage<I, O> {
  return stage;
}

/** The outputs with which a stage refused: none of them is there where another than the stage itself did. */
export function refusedOutputs<O extends Outputs>(
  _stage: { readonly outputs: O },
  error: GateError,
): Partial<OutputValues<O>> {
  return error.outputs as Partial<OutputValues<O>>;
}

/** A stage whose inputs have been forgotten, for code that treats all stages alike. */
export type AnyStage = Omit<Stage, 'artifactKeys'> & {
  readonly artifactKeys: (inputs: never) => Readonly<Record<string, string>>;
};

/** What a stage does with its inputs. @returns its outputs; it throws a GateError with them where a gate or audit says no */
export type Run<S> =
  S extends Stage<infer I, infer O>
    ? (inputs: InputValues<I>, context: StageContext) => Promise<OutputValues<O>>
    : never;

/** What any stage does, for code that treats all alike. */
export type AnyRun = (inputs: never, context: StageContext) => Promise<Readonly<Record<string, OutputValue>>>;
