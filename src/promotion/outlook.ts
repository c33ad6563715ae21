import type { StateChange } from './decision.ts';
import { byMerit, type CandidateEvidence, type Comparison, type Evidence } from './evidence.ts';
import { type PromotionLedger, type StandingLine, sessionOf, standingLines } from './ledger.ts';
import { championSlot, holderOf, liveSessions, type RegistryEntry } from './registry.ts';
import type { PromotionSettings } from './settings.ts';

/** How a tenure began. */
export interface TenureBeginning {
  readonly line: StandingLine;
  readonly reason_codes: readonly string[];
  /** What the evidence of then said of it; undefined where the line names none. */
  readonly numbers: CandidateEvidence | undefined;
  /** How it did against the champion before it; undefined where there was none to beat. */
  readonly comparison: Comparison | undefined;
}

/** A champion: by what it has its slot, and how far it is from losing it. */
export interface ChampionOutlook {
  readonly champion: RegistryEntry;
  readonly beginning: TenureBeginning | undefined;
  /** The last decision that changed anything of it. */
  readonly latest: { readonly line: StandingLine; readonly change: StateChange } | undefined;
  /** What a run says of it now; undefined where it is not in the run, or there is none. */
  readonly own: CandidateEvidence | undefined;
  /** The best survivor of the run beside it. */
  readonly rival: CandidateEvidence | undefined;
  /** Score of the best survivor, itself included, less its own; null where there is no survivor, or it is not in the run. */
  readonly gap: number | null;
  /** Sessions that it has been live in this tenure. */
  readonly lived: number;
  /** Sessions of its probation that are left; 0 where it is over. */
  readonly probationLeft: number;
}

/**
 * What there is to say of the champion.
 *
 * @param evidence of a run, with all its candidates; null without one
 * @param session number of the session of which it is said
 * @returns undefined without a champion
 */
export function championOutlook(
  ledger: PromotionLedger,
  registry: ReadonlyMap<string, RegistryEntry>,
  { evidence, session, settings }: { evidence: Evidence | null; session: number; settings: PromotionSettings },
): ChampionOutlook | undefined {
  const champion = holderOf(registry, championSlot);
  if (champion === undefined) return undefined;
  const survivors = (evidence?.candidates ?? []).filter((row) => row.is_survivor).toSorted(byMerit);
  const own = evidence?.candidates.find(({ trial }) => trial === champion.trial);
  const lived = liveSessions(champion, session);
  const [best] = survivors;
  return {
    champion,
    beginning: beginningOf(ledger, champion),
    latest: latestChange(ledger, champion),
    own,
    rival: survivors.find(({ trial }) => trial !== champion.trial),
    gap: best === undefined || own === undefined ? null : best.score - own.score,
    lived,
    probationLeft: champion.on_probation ? Math.max(0, settings.review_sessions - lived) : 0,
  };
}

/** Number of the session of the last decision; 0 without one. */
export function lastDecidedSession({ lines }: PromotionLedger): number {
  return lines.reduce((last, line) => Math.max(last, sessionOf(line)), 0);
}

/** By the first line that gives it the id of its tenure: a rollback puts a champion back under its own. */
function beginningOf(ledger: PromotionLedger, { champion: id, trial }: RegistryEntry): TenureBeginning | undefined {
  for (const { line } of standingLines(ledger)) {
    const event = line.decision.events.find((one) => one.event === 'PROMOTION' && one.new_champion === id);
    if (event === undefined) continue;
    const decided = line.kind === 'decided' ? line : undefined;
    return {
      line,
      reason_codes: event.reason_codes,
      numbers: decided?.evidence?.candidates.find((row) => row.trial === trial),
      comparison: decided?.comparisons.find(({ challenger }) => challenger === trial),
    };
  }
  return undefined;
}

function latestChange(ledger: PromotionLedger, { trial }: RegistryEntry): ChampionOutlook['latest'] {
  for (const { line } of standingLines(ledger).toReversed()) {
    const change = line.decision.changes.findLast(({ entry }) => entry.trial === trial);
    if (change !== undefined) return { line, change };
  }
  return undefined;
}
