import { describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { nextPage } from '../../../src/github/next-page.ts';
import { workflowRun } from '../../../src/github/workflow-run.ts';

const environment = {
  GITHUB_REPOSITORY: 'someone/scores',
  GITHUB_SERVER_URL: 'https://github.example',
  GITHUB_API_URL: 'https://api.github.example',
  GITHUB_RUN_ID: '12',
  GITHUB_RUN_ATTEMPT: '1',
};

describe('the run of a workflow', () => {
  it('has a page, one for each attempt', () => {
    const page = 'https://github.example/someone/scores/actions/runs/12';
    expect(workflowRun(environment, '')).toEqual({
      apiUrl: 'https://api.github.example',
      repository: 'someone/scores',
      url: page,
    });
    expect(workflowRun({ ...environment, GITHUB_RUN_ATTEMPT: '3' }, '').url).toBe(`${page}/attempts/3`);
  });

  it('may keep its issues in another repository', () => {
    const run = workflowRun(environment, 'someone/alerts');
    expect(run.repository).toBe('someone/alerts');
    expect(run.url).toBe('https://github.example/someone/scores/actions/runs/12');
  });

  it('is none on a machine of ours', () => {
    expect(workflowRun({}, 'someone/scores')).toEqual({
      apiUrl: 'https://api.github.com',
      repository: 'someone/scores',
      url: undefined,
    });
  });

  it.each(['', 'scores', 'a/b/c', '../scores', 'someone/..', 'some one/x', 'someone/x?y=', 'someone/x#'])(
    'has no repository "%s"',
    (name) => {
      expect(() => workflowRun({}, name)).toThrow(UserError);
    },
  );
});

describe('the next page', () => {
  const api = 'https://ghe.example/api/v3';
  const of = (link: string) => nextPage(new Headers({ link }), api);

  it('is the one called next', () => {
    const page = (n: number) => `${api}/repositories/7/issues?page=${n}`;
    expect(of(`<${page(1)}>; rel="prev", <${page(3)}>; rel="next", <${page(9)}>; rel="last"`)).toBe(page(3));
    expect(of(`<${page(1)}>; rel="prev"`)).toBeUndefined();
    expect(nextPage(new Headers(), api)).toBeUndefined();
  });

  it.each([
    'https://elsewhere.example/api/v3/issues?page=2',
    'http://ghe.example/api/v3/issues?page=2',
    'https://ghe.example/api/v3/../../login?page=2',
    'https://ghe.example/other?page=2',
    'nonsense',
  ])('is not %s', (target) => {
    expect(of(`<${target}>; rel="next"`)).toBeUndefined();
  });
});
