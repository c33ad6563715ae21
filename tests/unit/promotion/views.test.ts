import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { championHistory, currentChampionJson, promotionIndexJson } from '../../../src/promotion/champion-documents.ts';
import { writeExperimentsDb } from '../../../src/promotion/experiments-db.ts';
import { readPromotions, withPromotion } from '../../../src/promotion/ledger.ts';
import { rollbackLine } from '../../../src/promotion/rollback.ts';
import { viewTables } from '../../../src/promotion/view-tables.ts';
import { dayOf, decideAll, row, who } from '../../support/promotion/sample-evidence.ts';
import { simulatedLedger } from '../../support/promotion/simulated-ledger.ts';

const { ledger } = decideAll([
  { session: 0, rows: [row('alpha', 0.7), row('gamma', 0.5)] },
  { session: 21, rows: [row('alpha', 0.7), row('beta', 0.9)], p: 0.01 },
]);

function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'regimen-views-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

describe('the views of a ledger', () => {
  it('are the same from its text as from what wrote it', () => {
    const long = simulatedLedger(60, 3);
    const read = readPromotions(long.text).ledger;
    expect(viewTables(read)).toEqual(viewTables(long));
    for (const view of [currentChampionJson, promotionIndexJson]) expect(view(read)).toBe(view(long));
    expect([...championHistory(read)]).toEqual([...championHistory(long)]);
  });

  it('name the champion, why it is live, since when and by which evidence', () => {
    const { champion, alternates } = JSON.parse(currentChampionJson(ledger));
    expect(champion).toMatchObject({
      ...{ slot: 'live', state: 'live', on_probation: true, candidate_id: 'beta@1000', family: 'BETA' },
      promoted: { session: dayOf(21), decision: ledger.lines[1]?.line.id },
      numbers: { score: 0.9, dsr: 0.95 },
    });
    expect(champion.reason_codes).toContain('EVIDENCE_BOOTSTRAP_MET');
    expect(champion.evidence.digests.candidates).toMatch(/^[0-9a-f]{64}$/);
    expect(alternates).toMatchObject([{ slot: 'live_alt_1', candidate_id: 'gamma@1000', state: 'live_hold' }]);
  });

  it('say that there is none where there is none', () => {
    expect(JSON.parse(currentChampionJson(readPromotions('').ledger))).toMatchObject({
      champion: null,
      alternates: [],
    });
  });

  it('keep each tenure of the slot of the champion, also after it was taken back', () => {
    const line = rollbackLine(
      ledger,
      { undoes: ledger.lines[1]?.line.id ?? '', why: 'a test', session: { date: dayOf(22), number: 22 } },
      who,
    );
    const names = [...championHistory(withPromotion(ledger, line)).keys()];
    expect(names.map((name) => name.replace(/q1champ_[0-9a-f]{12}/, 'id'))).toEqual([
      `${dayOf(0)}_alpha_id.json`,
      `${dayOf(21)}_beta_id.json`,
      `${dayOf(22)}_alpha_id.json`,
    ]);
  });

  it('count decisions and events by day', () => {
    expect(JSON.parse(promotionIndexJson(ledger))).toMatchObject({
      counts: { decisions: 2, promotions: 2, withdrawn: 0, states: { live: 1, live_hold: 1, shadow: 1 } },
      by_day: { [dayOf(21)]: { PROMOTE: 1, PROMOTION: 1, DEMOTION: 1 } },
    });
  });
});

describe('experiments.db', () => {
  it('holds the seven tables row for row, and the same bytes when it is written again', async () => {
    const folder = scratchFolder();
    const tables = viewTables(ledger);
    const [path, again] = [join(folder, 'experiments.db'), join(folder, 'again.db')];
    for (const place of [path, path, again]) expect(await writeExperimentsDb(place, tables)).toBe(true);
    expect(readFileSync(again).equals(readFileSync(path))).toBe(true);
    const database = new DatabaseSync(path, { readOnly: true });
    onTestFinished(() => database.close());
    expect(Object.keys(tables)).toEqual([
      ...['runs_stage_b_q1', 'stage_b_candidates_q1', 'champion_state_q1', 'candidate_registry_state_q1'],
      ...['promotion_decisions_q1', 'promotion_events_q1', 'candidate_state_events_q1'],
    ]);
    for (const [name, { rows }] of Object.entries(tables)) {
      const stored = database.prepare(`SELECT * FROM ${name}`).all();
      expect(
        stored.map((one) => Object.values(one)),
        name,
      ).toEqual(rows);
      expect(rows.length, name).toBeGreaterThan(0);
    }
    const champion = database.prepare("SELECT candidate_id, state FROM champion_state_q1 WHERE slot = 'live'").get();
    expect({ ...champion }).toEqual({ candidate_id: 'beta@1000', state: 'live' });
  });
});
