import { describe, expect, it } from 'vitest';
import { jobOf, logOf, oneJob, runFixture } from './fixture.ts';

const dispatch = `
on:
  workflow_dispatch:
    inputs:
      week-ending: { type: string, default: '' }
      regime: { type: choice, options: [a, b], default: b }
      dry-run: { type: boolean, default: true }
      top: { type: number, default: 20 }
      must: { required: true }
${oneJob(`
- run: echo '\${{ toJSON(inputs) }}'
- run: echo '\${{ toJSON(github.event.inputs) }}'
`)}`;

describe('workflow_dispatch', () => {
  it('gives booleans, and texts for all else, numbers too; in the event only texts', async () => {
    const result = await runFixture(dispatch, { inputs: { must: 'x' } });
    const [typed, texts] = jobOf(result).steps.map(({ log }) => JSON.parse(log) as unknown);
    expect(typed).toEqual({ 'week-ending': '', regime: 'b', 'dry-run': true, top: '20', must: 'x' });
    expect(texts).toEqual({ 'week-ending': '', regime: 'b', 'dry-run': 'true', top: '20', must: 'x' });
  });

  it.each([
    [{}, "the input 'must' is required"],
    [{ must: '' }, "the input 'must' is required"],
    [{ must: 'x', regime: 'c' }, "the input 'regime' must be one of a, b, found 'c'"],
    [{ must: 'x', 'dry-run': 'yes' }, "the input 'dry-run' must be true or false, found 'yes'"],
    [{ must: 'x', top: 'many' }, "the input 'top' must be a number, found 'many'"],
  ])('refuses %j', async (inputs: Record<string, string>, message) => {
    await expect(runFixture(dispatch, { inputs })).rejects.toThrow(message);
  });
});

it('schedule tells the first of its crons', async () => {
  const result = await runFixture(
    `on: { schedule: [{ cron: '37 21 * * 5', timezone: America/New_York }] }\n${oneJob(
      `- run: echo '\${{ github.event_name }} \${{ github.event.schedule }}'`,
    )}`,
  );
  expect(logOf(result)).toBe('schedule 37 21 * * 5');
});

it('push takes ref and commit from its payload', async () => {
  const result = await runFixture(
    `on: { push: { branches: [main] } }\n${oneJob('- run: echo $GITHUB_REF_NAME $GITHUB_SHA')}`,
    {
      eventPayload: { ref: 'refs/heads/topic', after: 'abc' },
    },
  );
  expect(logOf(result)).toBe('topic abc');
});

describe('pull_request', () => {
  const workflow = `on: pull_request\n${oneJob(
    `- run: echo $GITHUB_REF $GITHUB_HEAD_REF $GITHUB_BASE_REF \${{ github.event.pull_request.title }} '\${{ secrets.KEY }}.'`,
  )}`;
  const payload = (head: string) => ({
    number: 7,
    pull_request: {
      title: 'Topic',
      head: { ref: 'topic', repo: { full_name: head } },
      base: { ref: 'main', repo: { full_name: 'acme/scores' } },
    },
  });

  it('of the same repository gets secrets', async () => {
    const result = await runFixture(workflow, { eventPayload: payload('acme/scores'), secrets: { KEY: 'top-secret' } });
    expect(logOf(result)).toBe('refs/pull/7/merge topic main Topic ***.');
  });

  it('of a fork gets none', async () => {
    const result = await runFixture(workflow, { eventPayload: payload('fork/scores'), secrets: { KEY: 'top-secret' } });
    expect(logOf(result)).toBe('refs/pull/7/merge topic main Topic .');
  });
});
