import { join } from 'node:path';
import { UserError } from '../../errors.ts';
import { partitionPath } from '../../lake/dataset.ts';
import type { InputValues, StageContext } from '../../platform/stage.ts';
import type { DecisionGround, DecisionSession } from '../../promotion/next-decision.ts';
import { stageBCandidates } from '../../research/stage-b/datasets.ts';
import { counted } from '../../text/name-list.ts';
import { invalidate } from './invalidate.stage.ts';
import { readInvalidations } from './invalidation-list.ts';
import { lastStoredSession, sessionOf } from './last-session.ts';
import type { promote } from './promote.stage.ts';
import { lastRun, type ReadEvidence, readEvidence, trialsSinceJudged } from './promotion-evidence.ts';

type Inputs = Pick<InputValues<(typeof promote)['inputs']>, 'run' | 'session' | 'invalidation'>;

/** What there is to decide on now. @throws UserError for a run that is not there, or a session that is none */
export async function promotionGround(
  inputs: Inputs,
  context: StageContext,
): Promise<Omit<DecisionGround, 'settings'>> {
  const { lake, config, annotate } = context;
  const run = inputs.run === '' ? await lastRun(lake) : inputs.run;
  const found = run === undefined ? undefined : await readEvidence(lake, run);
  if (found === undefined && inputs.run !== '') {
    throw new UserError(`The lake ${lake.root} has no run ${inputs.run} of stage-b that can be read.`, {
      hint: 'Run the stage "stage-b" first, or leave --run empty for the last one.',
    });
  }
  const { hard_gates: hard, challenge_draws: draws } = config.research.promotion;
  const unknown = found === undefined ? [] : hard.filter((code) => !found.gateCodes.has(code));
  if (unknown.length > 0) {
    const message = `promotion.hard_gates names ${unknown.join(', ')}, which no gate of the run has as its code.`;
    annotate({ level: 'warning', title: 'Unknown gates', message });
  }
  const trialsSince = found === undefined ? 0 : await trialsSinceJudged(lake, found.manifest);
  if (trialsSince > 0) {
    const message = `The ledger holds ${counted(trialsSince, 'trial')} more than when the run ${run} was judged: it promotes nobody before "stage-b" judges it again.`;
    annotate({ level: 'warning', title: 'Judged by fewer trials', message });
  }
  const session = await decisionSession(inputs.session, context, found?.evidence.as_of ?? undefined);
  return {
    evidence: found?.evidence ?? null,
    evidenceSession: found?.evidence.as_of ? sessionOf(found.evidence.as_of).number : null,
    trialsSince,
    invalidatedBy: found === undefined ? [] : await invalidInputs(inputs.invalidation, found, context),
    session,
    compare: (challenger, incumbent) => found?.compare(challenger, incumbent, draws) ?? null,
  };
}

/**
 * The session as of which is decided: the one that is asked for, else the last one of the store. A store is what a decision knows, so its last day is the day of the decision,
 * whatever the clock says.
 *
 * @param otherwise date to take where the store has no sessions
 */
export async function decisionSession(
  wanted: string,
  { lake }: StageContext,
  otherwise?: string,
): Promise<DecisionSession> {
  if (wanted !== '') return sessionOf(wanted);
  const last = await lastStoredSession(lake);
  if (last !== undefined) return last;
  if (otherwise !== undefined) return sessionOf(otherwise);
  throw new UserError('As of which session is to be decided is not known: the store has no sessions.', {
    hint: 'Feed the store with the stage "backbone", or name the session with --session.',
  });
}

/** Inputs for which a run is not believed: a corporate action or a delisting is another one, or something is damaged. Newer data alone makes a run older and not wrong. */
async function invalidInputs(file: string, { keys }: ReadEvidence, { lake, call }: StageContext): Promise<string[]> {
  const list =
    file === ''
      ? await lake.withScratchFolder(async (folder) => {
          const { report } = await call(invalidate, { output: join(folder, 'invalidation') });
          return readInvalidations(report);
        })
      : await readInvalidations(file);
  const name = partitionPath(stageBCandidates, keys);
  const own = list.stale.find((one) => one.name === name);
  if (own === undefined) return [];
  const damaged = own.changes.filter(({ kind, input }) => kind === 'damaged' && input !== name);
  const wrong = own.severity === 'critical' ? own.changes : damaged;
  return wrong.slice(0, 20).map(({ input, kind }) => `${input} (${kind})`);
}
