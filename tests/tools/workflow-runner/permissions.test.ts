import { describe, expect, it } from 'vitest';
import { logOf, oneJob, runFixture } from './fixture.ts';

const step = `- run: echo "ran with $TOKEN"\n  env: { TOKEN: "\${{ github.token != '' }}" }`;
const called = (jobKeys: string, topKeys = '') => ({
  '.github/workflows/called.yml': `on: workflow_call\n${topKeys}\n${oneJob(step, jobKeys)}`,
});
const caller = (permissions: string, topKeys = '') => `${topKeys}
jobs:
  week:
    ${permissions}
    uses: ./.github/workflows/called.yml
`;

describe('a called workflow', () => {
  it.each([
    ['gets what it asks for', 'permissions: { contents: read, models: read }', 'permissions: { models: read }', ''],
    ['may ask for less', 'permissions: write-all', 'permissions: { contents: write, models: read }', ''],
    ['may ask for nothing', 'permissions: {}', 'permissions: {}', ''],
    ['that says nothing has what its caller gives, which it can do without', 'permissions: { contents: read }', '', ''],
    ['may be narrow at its top', 'permissions: { contents: read }', '', 'permissions: { contents: read }'],
    ['is not limited by a caller that says nothing', '', 'permissions: { models: read }', ''],
  ])('%s', async (_, given, asked, top) => {
    const result = await runFixture(caller(given), { files: called(asked, top) });
    expect(logOf(result, 'week / only')).toContain('ran with true');
  });

  it.each([
    [
      'permissions: { contents: read }',
      '',
      'permissions: { contents: read, models: read }',
      '',
      'models: read',
      'models: none',
    ],
    [
      'permissions: { contents: read }',
      '',
      'permissions: { contents: write }',
      '',
      'contents: write',
      'contents: read',
    ],
    ['permissions: { contents: read }', '', '', 'permissions: { models: read }', 'models: read', 'models: none'],
    ['', 'permissions: {}', 'permissions: { models: read }', '', 'models: read', 'models: none'],
    ['permissions: read-all', '', 'permissions: { issues: write }', '', 'issues: write', 'issues: read'],
    ['permissions: read-all', '', 'permissions: write-all', '', 'all others: write', 'all others: read'],
  ])(
    'of a caller with "%s%s" is not started when it asks for "%s%s"',
    async (given, top, asked, askedTop, wanted, had) => {
      await expect(runFixture(caller(given, top), { files: called(asked, askedTop) })).rejects.toThrow(
        `The nested job 'only' is requesting '${wanted}', but is only allowed '${had}'.`,
      );
    },
  );

  it('is refused for a job that would not run, and two calls deep', async () => {
    const files = {
      '.github/workflows/called.yml': 'on: workflow_call\njobs:\n  inner:\n    uses: ./.github/workflows/deep.yml\n',
      '.github/workflows/deep.yml': `on: workflow_call\n${oneJob('- run: "true"', 'if: false\npermissions: { models: read }')}`,
    };
    await expect(runFixture(caller('permissions: { contents: read }'), { files })).rejects.toThrow(
      "called.yml:4: Error calling workflow '.github/workflows/deep.yml'. The nested job 'only' is requesting 'models: read'",
    );
  });
});
