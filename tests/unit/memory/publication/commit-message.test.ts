import { describe, expect, it } from 'vitest';
import { commitMessage } from '../../../../src/memory/publication/commit-message.ts';

const digest = 'd'.repeat(64);
const common = {
  weeks: ['2014-03-28'],
  producer: { commit: 'c0ffee', run: 'owner/name#12.1', software: 'regimen 1.0.0 (owner/regimen@v1)' },
  heads: { publications: '1'.repeat(64), decisions: '2'.repeat(64) },
  author: { name: 'A. Person', email: 'a@example.com' },
};
const entry = (number: number, action: 'published' | 'replaced' | 'removed' = 'published') => ({
  action,
  path: `universe/week_ending=${number}`,
  digest,
});

describe('the message of a publication', () => {
  it('says what, who, and where the ledgers end', () => {
    expect(commitMessage({ ...common, entries: [entry(1), entry(2, 'replaced'), entry(3, 'removed')] })).toBe(
      `Publish 2 partitions: 2014-03-28

Run: owner/name#12.1
Software: regimen 1.0.0 (owner/regimen@v1)
Code: c0ffee
Partition: universe/week_ending=1 ${digest}
Partition: universe/week_ending=2 ${digest}
Removed: universe/week_ending=3 ${digest}
Publications: ${'1'.repeat(64)}
Decisions: ${'2'.repeat(64)}
Signed-off-by: A. Person <a@example.com>
`,
    );
  });

  it('names the first and last of several weeks', () => {
    const weeks = ['2014-03-28', '2014-04-04', '2014-04-11'];
    const [subject] = commitMessage({ ...common, weeks, entries: [entry(1)] }).split('\n');
    expect(subject).toBe('Publish 1 partition: 2014-03-28 to 2014-04-11, 3 weeks');
  });

  it('lists at most 200 partitions', () => {
    const listed = (count: number) =>
      commitMessage({ ...common, entries: Array.from({ length: count }, (_, i) => entry(i)) }).split('\n');
    expect(listed(200).filter((line) => line.startsWith('Partition: '))).toHaveLength(200);
    expect(listed(200).some((line) => line.startsWith('Not-Listed'))).toBe(false);
    expect(listed(203).filter((line) => line.startsWith('Partition: '))).toHaveLength(200);
    expect(listed(203)).toContain('Not-Listed: 3 partitions more');
  });

  it('says so when things are only removed, and when there is no run', () => {
    const producer = { commit: null, run: null, software: 'regimen 1.0.0' };
    const message = commitMessage({ ...common, producer, entries: [entry(1, 'removed')] });
    expect(message).toContain('Remove 1 partition: 2014-03-28\n\nRun: local\nSoftware: regimen 1.0.0\nCode: unknown\n');
  });
});
