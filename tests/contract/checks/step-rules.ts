import { fieldsOf, type Workflow } from './workflow.ts';

/** Every `uses` of a workflow, by steps and by jobs. */
function allUses({ jobs }: Workflow) {
  return jobs.flatMap(({ id, calls, steps }) => [
    ...(calls === undefined ? [] : [{ where: `job ${id}`, ...calls }]),
    ...steps.flatMap(({ where, uses }) => (uses === undefined ? [] : [{ where, ...uses }])),
  ]);
}

/**
 * Somebody else's action is pinned to a commit, and the comment says which version that is; our own are `$/…`.
 *
 * @param ours what a reference to our own repository from outside begins with; such a one may follow a version tag
 */
export function pinProblems(workflow: Workflow, ours?: string): string[] {
  return allUses(workflow).flatMap(({ where, text, comment }) => {
    if (text.startsWith('$/')) return [];
    if (text.startsWith('./'))
      return [`${where}: "${text}" needs a checkout first and does not work for callers; write "$/…"`];
    if (ours !== undefined && text.startsWith(`${ours}/`)) {
      return /@v\d+(\.\d+\.\d+)?$/.test(text) ? [] : [`${where}: "${text}" does not follow a version tag`];
    }
    if (!/^[\w.-]+(\/[\w.-]+)+@[0-9a-f]{40}$/.test(text)) return [`${where}: "${text}" is not pinned to a commit`];
    return /^v\d+\.\d+\.\d+$/.test(comment) ? [] : [`${where}: no comment "# vX.Y.Z" behind "${text}"`];
  });
}

/** The token of a checkout does not stay in the work tree, where every later step could read it. */
export function checkoutProblems({ jobs }: Workflow): string[] {
  return jobs
    .flatMap(({ steps }) => steps)
    .filter(({ uses }) => uses?.text.startsWith('actions/checkout@'))
    .filter((step) => step.with['persist-credentials'] !== false)
    .map(({ where }) => `${where}: a checkout without "persist-credentials: false"`);
}

/** A value that is put into a script becomes code; it goes through the environment. */
export function scriptProblems({ jobs }: Workflow): string[] {
  return jobs
    .flatMap(({ steps }) => steps)
    .filter(({ fields }) => typeof fields.run === 'string' && fields.run.includes('${{'))
    .map(({ where }) => `${where}: "\${{" inside "run"`);
}

/** Stages that speak to the repository of the run, and what their job must be allowed to do at least. */
const speakers: Readonly<Record<string, string>> = {
  restore: 'contents: read',
  verify: 'contents: read',
  publish: 'contents: write',
  issue: 'issues: write',
};

/** A stage that speaks to the repository gets the token, and its job the permission; without them it fails when it is too late. */
export function tokenProblems({ jobs }: Workflow): string[] {
  return jobs.flatMap(({ steps, permissions = [] }) =>
    steps.flatMap(({ where, uses, fields, with: inputs }) => {
      const stage = /(?:^\$|\/)\/?actions\/([a-z-]+)(?:@.*)?$/.exec(uses?.text ?? '')?.[1] ?? '';
      const needed = speakers[stage] ?? ('catch-up' in inputs ? 'contents: read' : undefined);
      if (needed === undefined) return [];
      const granted = permissions.map(({ name, access }) => `${name}: ${access}`);
      const isGranted = granted.includes(needed) || granted.includes(needed.replace('read', 'write'));
      const problems = isGranted ? [] : [`${where}: its job lacks "${needed}"`];
      if (fieldsOf(fields.env).GITHUB_TOKEN !== `\${{ github.token }}`) problems.push(`${where}: no GITHUB_TOKEN`);
      return problems;
    }),
  );
}
