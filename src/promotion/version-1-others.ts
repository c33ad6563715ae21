import type { Question } from './decision.ts';
import type { CandidateEvidence, Evidence } from './evidence.ts';
import { type RegistryEntry, slotNames } from './registry.ts';
import type { RegistryDraft } from './registry-draft.ts';
import { survivorsOf } from './version-1-promotion.ts';

/** Who is watched and who is retired, of all that are not live. */
export function sortOthers(draft: RegistryDraft, question: Question, evidence: Evidence): void {
  keepShadows(draft, question, evidence);
  const survivors = survivorsOf(evidence);
  fillShadows(draft, survivors);
  for (const row of evidence.candidates) {
    if (draft.entry(row.trial) !== undefined) continue;
    draft.discover(row, { state: 'retired', slot: null, reasons: [reasonToRetire(row)] });
  }
}

/** The slots for those that fell last: who was live is remembered. */
export function rememberFallen(draft: RegistryDraft, { settings }: Question): void {
  const fallen = draft
    .holders('retired')
    .filter(({ fell }) => fell !== null)
    .toSorted((a, b) => (b.fell ?? 0) - (a.fell ?? 0) || (a.trial < b.trial ? -1 : 1));
  const names = slotNames('retired', settings.slots);
  for (const [place, entry] of fallen.entries()) {
    const slot = names[place] ?? null;
    if (entry.slot !== slot) draft.move(entry, { state: 'retired', slot, event: null, reasons: [] });
  }
}

/** Who is in shadow stays as a survivor, and for this once where it just came from a live slot. */
function keepShadows(draft: RegistryDraft, { settings }: Question, evidence: Evidence): void {
  const rows = new Map(evidence.candidates.map((row) => [row.trial, row]));
  for (const entry of draft.holders('shadow')) {
    if (entry.fell === draft.session) continue;
    const row = rows.get(entry.trial);
    if (row === undefined) retire(draft, entry, ['NOT_PRESENT_IN_CURRENT_STAGE_B_RUN']);
    else if (!row.is_survivor)
      retire(draft, entry, [reasonToRetire(row), ...row.failed.map((code) => `STAGE_B_GATE_FAIL_${code}`)]);
    else if (entry.hold_runs > 0) {
      const reasons = ['STAGE_B_SELECTED_SURVIVOR'];
      draft.move(entry, { state: 'shadow', slot: entry.slot, event: null, reasons, over: { hold_runs: 0 } });
    }
  }
  const names = slotNames('shadow', settings.slots);
  const isFresh = ({ fell }: RegistryEntry) => fell === draft.session;
  const inOrder = draft.holders('shadow').toSorted((a, b) => Number(isFresh(b)) - Number(isFresh(a)));
  for (const entry of inOrder.slice(names.length)) retire(draft, entry, ['NOT_SELECTED_IN_SURVIVOR_CAP']);
  for (const entry of inOrder.slice(0, names.length)) {
    if (entry.slot !== null && names.includes(entry.slot)) continue;
    const slot = draft.freeSlots('shadow')[0] ?? null;
    draft.move(entry, { state: 'shadow', slot, event: null, reasons: ['STAGE_B_SELECTED_SURVIVOR'] });
  }
}

function fillShadows(draft: RegistryDraft, survivors: readonly CandidateEvidence[]): void {
  for (const slot of draft.freeSlots('shadow')) {
    for (const row of survivors) {
      const known = draft.entry(row.trial);
      if (known !== undefined && known.state !== 'retired') continue;
      const cap = draft.familyCap('shadow', row.family, slot);
      if (cap.length > 0) {
        draft.note(...cap);
        continue;
      }
      const move = { state: 'shadow', slot } as const;
      if (known === undefined) draft.discover(row, { ...move, reasons: ['STAGE_B_SELECTED_SURVIVOR'] });
      else draft.move(known, { ...move, event: 'REVIVED_TO_SHADOW', reasons: ['REENTERED_STAGE_B_SURVIVORS'] });
      break;
    }
  }
}

function retire(draft: RegistryDraft, entry: RegistryEntry, reasons: readonly string[]): void {
  draft.move(entry, { state: 'retired', slot: null, event: 'STATE_TRANSITION', reasons, over: { hold_runs: 0 } });
}

function reasonToRetire(row: CandidateEvidence): string {
  return row.is_survivor || row.passed_final ? 'NOT_SELECTED_IN_SURVIVOR_CAP' : 'STAGE_B_FAIL';
}
