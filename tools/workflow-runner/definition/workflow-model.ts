import type { Location } from './location.ts';
import type { MappingToken, Token } from './tokens.ts';

/** What is the same for run steps and steps that use an action. */
interface StepCommon {
  readonly at: Location;
  readonly id: string | undefined;
  readonly name: Token | undefined;
  /** An expression that always holds a status function. */
  readonly condition: string;
  readonly env: MappingToken | undefined;
  readonly continueOnError: Token | undefined;
  readonly timeoutMinutes: Token | undefined;
}

export interface RunStep extends StepCommon {
  readonly kind: 'run';
  readonly script: Token;
  readonly shell: Shell | undefined;
  readonly workingDirectory: Token | undefined;
}

export interface UsesStep extends StepCommon {
  readonly kind: 'uses';
  readonly uses: string;
  readonly with: MappingToken | undefined;
}

export type StepDefinition = RunStep | UsesStep;

export type Shell = 'bash' | 'sh';

/** `defaults.run` of a workflow or job. */
export interface RunDefaults {
  readonly shell: Shell | undefined;
  readonly workingDirectory: Token | undefined;
}

interface JobCommon {
  readonly at: Location;
  readonly id: string;
  readonly name: Token | undefined;
  readonly needs: readonly string[];
  /** An expression that always holds a status function. */
  readonly condition: string;
  readonly strategy: Token | undefined;
  readonly concurrency: Token | undefined;
  readonly permissions: Token | undefined;
}

export interface StepsJob extends JobCommon {
  readonly kind: 'steps';
  readonly runsOn: Token | undefined;
  /** What it deploys to: a name, or a mapping with `name` and `url`. */
  readonly environment: Token | undefined;
  readonly env: MappingToken | undefined;
  readonly runDefaults: RunDefaults;
  readonly outputs: MappingToken | undefined;
  readonly continueOnError: Token | undefined;
  readonly timeoutMinutes: Token | undefined;
  readonly steps: readonly StepDefinition[];
}

/** A job that calls a reusable workflow. */
export interface CallJob extends JobCommon {
  readonly kind: 'call';
  readonly uses: string;
  readonly with: MappingToken | undefined;
  readonly secrets: MappingToken | 'inherit' | undefined;
}

export type JobDefinition = StepsJob | CallJob;

export type InputType = 'string' | 'number' | 'boolean' | 'choice' | 'environment';

/** An input of `workflow_dispatch` or `workflow_call`. */
export interface InputDefinition {
  readonly at: Location;
  readonly name: string;
  readonly type: InputType;
  readonly required: boolean;
  readonly default: Token | undefined;
  readonly options: readonly string[];
}

export interface SecretDefinition {
  readonly name: string;
  readonly required: boolean;
}

/** `on.workflow_call`. */
export interface CallInterface {
  readonly inputs: readonly InputDefinition[];
  readonly secrets: readonly SecretDefinition[];
  readonly outputs: readonly { readonly name: string; readonly value: Token }[];
}

/** A workflow file, read and checked, with its expressions not yet evaluated. */
export interface Workflow {
  /** Path inside its repository, `/`-separated. */
  readonly path: string;
  /** The name under which messages mention it. */
  readonly file: string;
  readonly name: string;
  /** Configuration of every event that starts it. */
  readonly events: ReadonlyMap<string, Token>;
  readonly dispatchInputs: readonly InputDefinition[];
  readonly call: CallInterface | undefined;
  readonly env: MappingToken | undefined;
  readonly concurrency: Token | undefined;
  readonly permissions: Token | undefined;
  readonly jobs: ReadonlyMap<string, JobDefinition>;
}
