import type { StepDefinition, StepsJob, Workflow } from './definition/workflow-model.ts';
import type { TriggeringEvent } from './event.ts';
import type { JsonObject } from './expression.ts';
import type { Gate } from './gate.ts';
import type { JobLog } from './job-log.ts';
import type { JobTokens } from './job-token.ts';
import type { Masks } from './masks.ts';
import type { Grants } from './permissions.ts';
import type { InProcessPrograms, ProcessGroups } from './process.ts';
import type { Reporter } from './report.ts';
import type { Library, Repository } from './repository.ts';
import type { ResultsService } from './results-service/results-service.ts';
import type { Annotation, Conclusion, JobResult, StepResult } from './run-result.ts';

/** What all jobs of a run share. */
export interface Run {
  readonly library: Library;
  readonly service: ResultsService;
  readonly event: TriggeringEvent;
  /** The properties of `github` that are the same in every job. */
  readonly github: JsonObject;
  readonly variables: Readonly<Record<string, string>>;
  readonly tokens: JobTokens;
  /** Whether `::debug::` is shown: the secret or variable ACTIONS_STEP_DEBUG is true. */
  readonly isDebug: boolean;
  readonly masks: Masks;
  readonly environment: Readonly<Record<string, string>>;
  readonly inProcess: InProcessPrograms;
  readonly folders: {
    readonly jobs: string;
    readonly toolCache: string;
    readonly output: string;
    readonly event: string;
  };
  /** Names of job folders that are taken. */
  readonly jobFolders: Set<string>;
  /** Limits how many jobs run at once. */
  readonly slots: Gate;
  readonly reporter: Reporter;
  /** Asks everything to stop as a person does on GitHub: steps with `always()` still run. */
  readonly cancel: AbortSignal;
  /** Stops everything at once. */
  readonly kill: AbortSignal;
}

/** One execution of a workflow file: the one that was started, or one that a job calls. */
export interface Invocation {
  readonly workflow: Workflow;
  /** The repository that holds the workflow file: what `$/` means in it. */
  readonly repository: Repository;
  readonly inputs: JsonObject;
  readonly secrets: Readonly<Record<string, string>>;
  /** What its caller gives it; undefined for the workflow that was started. */
  readonly grants: Grants | undefined;
  /** The job that calls it, as results name it. */
  readonly caller: Pick<Leg, 'id' | 'name'> | undefined;
}

/** How a job with all its legs ended, as `needs` shows it, and the results of everything that ran below it. */
export interface JobEnd {
  readonly result: Conclusion;
  readonly outputs: Readonly<Record<string, string>>;
  readonly jobs: readonly JobResult[];
}

/** One job of an invocation, or one leg of its matrix, before it starts. */
export interface Leg {
  readonly id: string;
  readonly name: string;
  readonly needs: JsonObject;
  readonly matrix: JsonObject | null;
  readonly strategy: JsonObject;
}

/** Where steps stand: directly in a job, or in a composite action. */
export interface Frame {
  /** The file of the steps, for messages. */
  readonly file: string;
  /** What `$/` means to these steps. */
  readonly repository: Repository;
  readonly inputs: JsonObject;
  /** The `steps` context. */
  readonly steps: JsonObject;
  /** What the steps inherit from the step that uses the composite action. */
  readonly env: Readonly<Record<string, string>>;
  /** `github.action_path` and its like inside a composite action. */
  readonly github: JsonObject;
  readonly isComposite: boolean;
  status: 'success' | 'failure';
}

/** Runs after the steps of a job, last registered first. */
export interface PostStep {
  readonly step: StepDefinition;
  readonly name: string;
  isDue(): boolean;
  /** @throws StepFailure */
  run(signal: AbortSignal): Promise<void>;
}

/** A job while it runs. */
export interface Job {
  readonly run: Run;
  readonly invocation: Invocation;
  readonly definition: StepsJob;
  readonly leg: Leg;
  readonly frame: Frame;
  readonly folders: { readonly root: string; readonly workspace: string; readonly temp: string };
  readonly log: JobLog;
  readonly masks: Masks;
  readonly processes: ProcessGroups;
  /** GITHUB_TOKEN. */
  readonly token: string;
  readonly runtimeToken: string;
  /** Fires when the job is cancelled or its time is over. */
  readonly cancel: AbortSignal;
  /** The environment of the workflow, the job and GITHUB_ENV. */
  readonly env: Record<string, string>;
  /** Folders from GITHUB_PATH, the last one first. */
  readonly path: string[];
  /** GITHUB_STATE of each step that uses an action: what its pre, main and post part tell each other. */
  readonly states: Map<StepDefinition, Record<string, string>>;
  readonly posts: PostStep[];
  readonly results: StepResult[];
  readonly annotations: Annotation[];
  readonly summaries: string[];
  /** The name of the top-level step at hand. */
  currentStep: string;
  stepCount: number;
}

/** Runs a step of a frame; composite actions run theirs with it. */
export type StepRunner = (job: Job, frame: Frame, step: StepDefinition, signal: AbortSignal) => Promise<unknown>;

/** The status that `job.status` shows. */
export function jobStatus(job: Job): Exclude<Conclusion, 'skipped'> {
  return job.cancel.aborted ? 'cancelled' : job.frame.status;
}
