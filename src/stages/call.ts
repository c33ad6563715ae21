import { defaultOf } from '../platform/input.ts';
import type {
  AnyStage,
  Inputs,
  InputValues,
  Outputs,
  OutputValue,
  OutputValues,
  Stage,
  StageContext,
} from '../platform/stage.ts';
import { declaredLake } from './declared-lake.ts';
import { runs } from './index.ts';

/** How what a stage does is loaded, by the name of the stage. */
export type StageRuns = typeof runs;

/** What a stage is given, but for the way to others, which it gets when it is called. */
export type CallContext = Omit<StageContext, 'call'>;

/**
 * Runs a stage, which is loaded then, with inputs that are values already. One that is left out has its declared default.
 *
 * @throws UserError, GateError
 */
export async function call<I extends Inputs, O extends Outputs>(
  stage: Stage<I, O>,
  inputs: Partial<InputValues<I>>,
  given: CallContext,
  stageRuns?: StageRuns,
): Promise<OutputValues<O>>;
export async function call(
  stage: AnyStage,
  inputs: Readonly<Record<string, unknown>>,
  given: CallContext,
  stageRuns?: StageRuns,
): Promise<Readonly<Record<string, OutputValue>>>;
export async function call(
  stage: AnyStage,
  inputs: Readonly<Record<string, unknown>>,
  given: CallContext,
  stageRuns = runs,
): Promise<Readonly<Record<string, OutputValue>>> {
  const load = stageRuns[stage.name];
  if (load === undefined) throw new Error(`There is no stage "${stage.name}"`);
  const { run } = await load();
  const values = Object.entries(stage.inputs).map(([name, input]) => [name, inputs[name] ?? defaultOf(input)]);
  const context: StageContext = {
    ...given,
    lake: declaredLake(given.lake, stage),
    call: (other, asked) => {
      if (stage.calls?.some(({ name }) => name === other.name)) return call(other, asked, given, stageRuns);
      throw new Error(
        `The stage "${stage.name}" does not declare that it runs "${other.name}": add it to "calls" of its definition.`,
      );
    },
  };
  return run(Object.fromEntries(values) as never, context);
}
