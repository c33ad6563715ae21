import { describe, expect, it } from 'vitest';
import { appendPromotion } from '../../../src/promotion/decision-store.ts';
import { nextDecision } from '../../../src/promotion/next-decision.ts';
import { git } from '../../support/memory/branch-lab.ts';
import { ResearchOffice } from '../../support/memory/research-office.ts';
import { groundOf, row, type Step, who } from '../../support/promotion/sample-evidence.ts';

const researchBranch = 'regimen-research';

/** An office whose lake "ours" has decided so. */
async function officeThatDecided(...steps: readonly Step[]): Promise<ResearchOffice> {
  const office = await ResearchOffice.open({ objects: false });
  for (const step of steps) await decide(office, 'ours', step);
  return office;
}

async function decide(office: ResearchOffice, name: string, step: Step): Promise<void> {
  await appendPromotion(office.lake(name), (ledger) => {
    const { kind, line } = nextDecision(ledger, groundOf(step), { ...who, who: name });
    return kind === 'new' ? line : undefined;
  });
}

const tagsOf = ({ remote }: ResearchOffice) =>
  git(remote, 'for-each-ref', '--format=%(refname:short) %(objecttype)', 'refs/tags').split('\n').filter(Boolean);
const targetOf = ({ remote }: ResearchOffice, name: string) => git(remote, 'rev-parse', `${name}^{commit}`).trim();
const promotion: Step = { session: 0, rows: [row('alpha', 0.7), row('beta', 0.6)] };
const succession: Step = { session: 21, rows: [row('alpha', 0.7), row('gamma', 0.9)], p: 0.01 };

describe('tags of champions', () => {
  it('are given by nobody who does not ask', async () => {
    const office = await officeThatDecided(promotion);
    expect((await office.publish('ours')).outputs).toMatchObject({ tags: [] });
    expect(tagsOf(office)).toEqual([]);
  });

  it('name each tenure of each live slot, annotated, at the commit that holds it', async () => {
    const office = await officeThatDecided(promotion);
    const { outputs } = await office.publish('ours', { 'champion-tags': 'true' });
    expect(outputs.tags).toEqual(['champion/live#1', 'champion/live_alt_1#1']);
    expect(tagsOf(office)).toEqual(['champion/live#1 tag', 'champion/live_alt_1#1 tag']);
    expect(targetOf(office, 'champion/live#1')).toBe(outputs.commit);
    const message = git(office.remote, 'for-each-ref', '--format=%(contents)', 'refs/tags/champion/live#1');
    expect(message).toMatch(/^alpha@1000 holds the slot live since 2020-01-01\n.*decision dec_[0-9a-f]{16}, line 1/s);
  });

  it('stay where they are when another champion follows, who gets the next number', async () => {
    const office = await officeThatDecided(promotion);
    await office.publish('ours', { 'champion-tags': 'true' });
    const before = targetOf(office, 'champion/live#1');
    await decide(office, 'ours', succession);
    const { outputs } = await office.publish('ours', { 'champion-tags': 'true' });
    expect(outputs.tags).toEqual(['champion/live#2']);
    expect([targetOf(office, 'champion/live#1'), targetOf(office, 'champion/live#2')]).toEqual([
      before,
      outputs.commit,
    ]);
    expect((await office.publish('ours', { 'champion-tags': 'true' })).outputs).toMatchObject({
      published: 0,
      tags: [],
    });
  });

  it('are given once where two publish at once, and never moved', async () => {
    const office = await officeThatDecided(promotion);
    await office.publish('ours');
    await office.restore('theirs');
    await decide(office, 'ours', succession);
    await decide(office, 'theirs', { session: 22, rows: [row('alpha', 0.7)] });
    const runs = await Promise.all(['ours', 'theirs'].map((name) => office.publish(name, { 'champion-tags': 'true' })));
    const given = runs.flatMap(({ outputs }) => outputs.tags as string[]);
    expect(new Set(given).size).toBe(given.length);
    expect(
      tagsOf(office)
        .map((tag) => tag.split(' ')[0])
        .sort(),
    ).toEqual(given.toSorted());
  });

  it('leave alone one that somebody gave by hand', async () => {
    const office = await officeThatDecided(promotion);
    await office.publish('ours');
    const commit = git(office.remote, 'rev-parse', researchBranch).trim();
    git(office.remote, 'update-ref', 'refs/tags/champion/live#1', commit);
    await decide(office, 'ours', succession);
    const { outputs } = await office.publish('ours', { 'champion-tags': 'true' });
    expect(outputs.tags).not.toContain('champion/live#1');
    expect(targetOf(office, 'champion/live#1')).toBe(commit);
  });

  it('are not for weeks', async () => {
    const office = await officeThatDecided();
    await expect(office.publish('ours', { research: 'false', 'champion-tags': 'true' })).rejects.toThrow(
      'Weeks have no champion',
    );
  });
});
