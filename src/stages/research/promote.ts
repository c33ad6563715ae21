import { GateError, UserError } from '../../errors.ts';
import { workflowRun } from '../../github/workflow-run.ts';
import type { InputValues, Run, StageContext } from '../../platform/stage.ts';
import { appendPromotion, readPromotionLedger } from '../../promotion/decision-store.ts';
import { explanation } from '../../promotion/explanation.ts';
import {
  type PromotionLedger,
  type PromotionLine,
  registriesBefore,
  registryOf,
  type StandingLine,
  standingLines,
} from '../../promotion/ledger.ts';
import { type Circumstances, nextDecision } from '../../promotion/next-decision.ts';
import { candidateName, championSlot, holderOf } from '../../promotion/registry.ts';
import { replay } from '../../promotion/replay.ts';
import { rollbackLine } from '../../promotion/rollback.ts';
import { promotionSummary } from '../../report/research/promotion-summary.ts';
import { nameList } from '../../text/name-list.ts';
import type { promote } from './promote.stage.ts';
import { decisionSession, promotionGround } from './promotion-ground.ts';
import { sourcesOf } from './promotion-sources.ts';
import { writeViews } from './promotion-views.ts';

type Inputs = InputValues<(typeof promote)['inputs']>;

export const run: Run<typeof promote> = async (inputs, context) => {
  refuseTwoWishes(inputs);
  if (inputs.replay) return replayed(inputs, context);
  if (inputs.explain !== '') return explained(inputs, context);
  if (inputs.rollback !== '') return rolledBack(inputs, context);
  return decided(inputs, context);
};

function refuseTwoWishes({ replay: again, explain, rollback, why }: Inputs): void {
  const wishes = [again ? 'replay' : '', explain && 'explain', rollback && 'rollback'].filter((name) => name !== '');
  if (wishes.length > 1) {
    throw new UserError(`The inputs ${nameList(wishes)} are given together.`, { hint: 'Give one of them at a time.' });
  }
  if (rollback !== '' && why.trim() === '') {
    throw new UserError('A decision is to be taken back without a reason.', {
      hint: 'Say why with --why: the ledger keeps it.',
    });
  }
}

/** Decides on the evidence of now. Of several at once each waits for the one before it and decides on the ledger as that left it. */
async function decided(inputs: Inputs, context: StageContext) {
  const { lake, log, config } = context;
  const { run: wanted, session, invalidation } = inputs;
  const ground = await promotionGround({ run: wanted, session, invalidation }, context);
  let line: StandingLine | undefined;
  let isNew = false;
  const ledger = await appendPromotion(lake, (so) => {
    const next = nextDecision(so, { ...ground, settings: config.research.promotion }, circumstances(inputs, context));
    line = next.line;
    isNew = next.kind === 'new';
    return next.kind === 'new' ? next.line : undefined;
  });
  if (!isNew) log.info(`This evidence was decided before, by ${line?.id}: nothing is recorded`);
  return finish(inputs, context, ledger, { line, isNew });
}

async function rolledBack(inputs: Inputs, context: StageContext) {
  const session = await decisionSession(inputs.session, context);
  let line: StandingLine | undefined;
  const ledger = await appendPromotion(context.lake, (so): PromotionLine => {
    const wish = { undoes: inputs.rollback, why: inputs.why, session };
    const made = rollbackLine(so, wish, circumstances(inputs, context));
    line = made;
    return made;
  });
  return finish(inputs, context, ledger, { line, isNew: true });
}

async function replayed(inputs: Inputs, context: StageContext) {
  const { lake, log } = context;
  const ledger = await readPromotionLedger(lake);
  const again = replay(ledger, await sourcesOf(lake, ledger));
  const outputs = await finish(inputs, context, ledger, { line: standingLines(ledger).at(-1)?.line, isNew: false });
  const disagreements = again.disagreements.length;
  if (disagreements === 0 && again.text === ledger.text) {
    log.info(`${again.decided} lines decided again, to the same bytes`);
    return outputs;
  }
  for (const { seq, id, what } of again.disagreements) log.error(`Line ${seq}, ${id}: ${what}`);
  throw new GateError(`${disagreements} of ${again.decided} lines of the ledger are decided otherwise now.`, {
    ...outputs,
    disagreements,
  });
}

async function explained(inputs: Inputs, context: StageContext) {
  const ledger = await readPromotionLedger(context.lake);
  const ids = standingLines(ledger).map(({ line }) => line.id);
  const wanted = inputs.explain === 'last' ? ids.at(-1) : inputs.explain;
  for (const { registry, numbered } of registriesBefore(ledger)) {
    const { line } = numbered;
    if (line.kind === 'withdrawn' || line.id !== wanted) continue;
    context.present(explanation({ ...numbered, line }, registry));
    return outputsOf(ledger, { line, isNew: false }, '');
  }
  throw new UserError(`The ledger of promotions has no decision ${inputs.explain}.`, {
    hint: ids.length === 0 ? 'It is empty.' : `The last ones are ${nameList(ids.slice(-5).toReversed())}.`,
  });
}

function circumstances({ who }: Inputs, { lake, clock }: StageContext): Circumstances {
  const { commit, run: runOfLake, software } = lake.producer;
  return {
    who: who === '' ? (runOfLake ?? 'local') : who,
    when: new Date(clock()).toISOString(),
    software,
    commit,
  };
}

interface Shown {
  readonly line: StandingLine | undefined;
  /** Whether it was added by this run. */
  readonly isNew: boolean;
}

async function finish(inputs: Inputs, context: StageContext, ledger: PromotionLedger, shown: Shown) {
  const { log, present, lake } = context;
  const views = await writeViews(inputs.output, ledger, lake, context);
  present(promotionSummary(ledger, { ...shown, runPage: pageOfRun() }));
  const outputs = outputsOf(ledger, shown, views);
  const champion = outputs.champion === '' ? 'no champion' : `champion ${outputs.champion} (${outputs.state})`;
  log.info(`${outputs.decision || 'No decision'}: ${outputs.reasons.join(', ') || 'the ledger is empty'}; ${champion}`);
  return outputs;
}

/** The page of the workflow's run; undefined outside of one. */
function pageOfRun(): string | undefined {
  return process.env.GITHUB_REPOSITORY ? workflowRun(process.env, '').url : undefined;
}

function outputsOf(ledger: PromotionLedger, { line, isNew }: Shown, views: string) {
  const champion = holderOf(registryOf(ledger), championSlot);
  const standing = standingVerdict(line, isNew, champion?.trial);
  return {
    ...standing,
    id: line?.id ?? '',
    recorded: isNew,
    champion: champion === undefined ? '' : candidateName(champion),
    championId: champion?.champion ?? '',
    state: champion?.state ?? '',
    decisions: ledger.lines.length,
    disagreements: 0,
    ledger: ledger.chain.head.hash,
    views,
  };
}

/** What was decided; where it was decided before, what is true of it now: who was promoted then is the champion already. */
function standingVerdict(line: StandingLine | undefined, isNew: boolean, champion: string | undefined) {
  if (line === undefined) return { decision: '', reasons: [] };
  const { verdict, reason_codes, challenger } = line.decision;
  if (!isNew && verdict === 'PROMOTE' && challenger === champion) {
    const reasons = ['STAGE_B_SURVIVOR_PRESENT', 'CURRENT_CHAMPION_PRESENT', 'CHAMPION_ALREADY_TOP_SURVIVOR'];
    return { decision: 'NO_PROMOTION', reasons };
  }
  return { decision: verdict, reasons: reason_codes };
}
