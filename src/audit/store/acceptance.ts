import type { AssetTable } from '../../backbone/datasets.ts';
import { epochDay, parseIsoDate } from '../../calendar/date.ts';
import { UserError } from '../../errors.ts';
import { counted } from '../../text/name-list.ts';
import type { Violation } from '../engine/finding.ts';
import type { Accepted } from '../settings.ts';
import type { StoreRule } from './sections/store-rule.ts';
import type { AuditedPart } from './sections/store-sections.ts';

/** One entry of audit.accepted, and what it accepts in this audit. */
interface Acceptance {
  readonly entry: Accepted;
  readonly rule: StoreRule;
  /** Its day has come: it accepts nothing. */
  readonly isOver: boolean;
  findings: number;
}

/**
 * Findings that somebody has looked at and accepts, by audit.accepted of research.yaml: they count neither as errors nor as warnings. Each entry is told in the audit with what it
 * accepts, also where it accepts nothing any more.
 */
export class AcceptedFindings {
  readonly #acceptances: readonly Acceptance[];
  /** Numbers of the assets that entries name. */
  readonly #numbers: ReadonlyMap<string, number>;

  /**
   * @param day of the audit, an epoch day
   * @throws UserError when an entry names no rule, or one whose findings nobody can accept
   */
  constructor(entries: readonly Accepted[], rules: readonly StoreRule[], { rows, columns }: AssetTable, day: number) {
    const named = new Set(entries.flatMap(({ asset }) => asset ?? []));
    const numbers = new Map<string, number>();
    for (let row = 0; row < rows; row++) {
      const id = columns.id[row] as string;
      if (named.has(id)) numbers.set(id, columns.number[row] as number);
    }
    this.#numbers = numbers;
    this.#acceptances = entries.map((entry) => ({
      entry,
      rule: ruleOf(entry, rules),
      isOver: entry.until !== undefined && epochDay(parseIsoDate(entry.until)) <= day,
      findings: 0,
    }));
  }

  /** The findings of a rule that nobody accepts. */
  without(rule: StoreRule['id'], found: readonly Violation[]): readonly Violation[] {
    const own = this.#acceptances.filter((one) => one.rule.id === rule && !one.isOver);
    if (own.length === 0) return found;
    return found.filter(({ subject }) => {
      const accepting = own.find(({ entry }) => this.#isMeant(entry, subject));
      if (accepting !== undefined) accepting.findings += 1;
      return accepting === undefined;
    });
  }

  /** How many findings were left out. */
  get count(): number {
    return this.#acceptances.reduce((sum, { findings }) => sum + findings, 0);
  }

  /** What the entries accept in the audit of one part, each in words. */
  notes(part: AuditedPart): string[] {
    return this.#acceptances.filter(({ rule }) => rule.of === part).map(inWords);
  }

  #isMeant({ asset, date, place }: Accepted, subject: string): boolean {
    const row = rowOf(subject);
    if (asset !== undefined && (row.asset === undefined || row.asset !== this.#numbers.get(asset))) return false;
    if (date !== undefined && row.date !== date) return false;
    return place === undefined || subject.startsWith(place);
  }
}

/** The asset and the day of the row that a place names, as far as it does: `bars/…/bars.parquet[asset=12,date=2024-09-03]`. */
function rowOf(subject: string): { readonly asset: number | undefined; readonly date: string | undefined } {
  const [, asset, date] = /\[asset=(\d+)(?:,date=([\d-]+))?/.exec(subject) ?? [];
  return { asset: asset === undefined ? undefined : Number(asset), date };
}

function ruleOf(entry: Accepted, rules: readonly StoreRule[]): StoreRule {
  const rule = rules.find(({ id }) => id === entry.rule);
  if (rule === undefined) {
    throw new UserError(`audit.accepted of research.yaml names the rule ${entry.rule}, which there is not.`, {
      hint: 'docs/audit.md lists the rules of the research store.',
    });
  }
  if (rule.isOfDamage !== true) return rule;
  throw new UserError(
    `audit.accepted of research.yaml names ${rule.id} (${rule.name}), whose findings cannot be accepted.`,
    { hint: `They are no judgement, but damage. ${rule.cure}` },
  );
}

function inWords({ entry, isOver, findings }: Acceptance): string {
  const { rule, asset, date, place, reason, by, until } = entry;
  const what = [rule, asset, date, place].filter((part) => part !== undefined).join(' ');
  const who = by === undefined ? '' : `, by ${by}`;
  if (isOver) return `accepted until ${until}, and no longer: ${what} (${reason}${who})`;
  const end = until === undefined ? '' : `, until ${until}`;
  if (findings > 0) return `accepted: ${counted(findings, 'finding')} of ${what} (${reason}${who}${end})`;
  return `accepts nothing: ${what} (${reason}${who}${end}); take it out of audit.accepted`;
}
