import { unsupported } from './location.ts';
import { ensureStatusFunction, isBasicExpression } from './official-parser.ts';
import type { Token } from './tokens.ts';
import { child, childMapping, entries, items, literalText, locate, requiredText } from './tokens.ts';
import type { Shell, StepDefinition } from './workflow-model.ts';

const stepKeys = new Set([
  'id',
  'name',
  'if',
  'run',
  'uses',
  'with',
  'env',
  'shell',
  'working-directory',
  'continue-on-error',
  'timeout-minutes',
]);

/** Reads the steps of a job or of a composite action. */
export function readSteps(file: string, token: Token | undefined): StepDefinition[] {
  return items(token).map((step) => readStep(file, step));
}

function readStep(file: string, token: Token): StepDefinition {
  for (const { key, at } of entries(file, token)) {
    if (!stepKeys.has(key)) throw unsupported(at, `The step key '${key}'`);
  }
  const common = {
    at: locate(file, token),
    id: literalText(child(token, 'id')),
    name: child(token, 'name'),
    condition: readCondition(child(token, 'if')),
    env: childMapping(token, 'env'),
    continueOnError: child(token, 'continue-on-error'),
    timeoutMinutes: child(token, 'timeout-minutes'),
  };
  const script = child(token, 'run');
  if (script === undefined) {
    return { ...common, kind: 'uses', uses: requiredText(file, token, 'uses'), with: childMapping(token, 'with') };
  }
  const shell = child(token, 'shell');
  return {
    ...common,
    kind: 'run',
    script,
    shell: shell === undefined ? undefined : readShell(file, shell),
    workingDirectory: child(token, 'working-directory'),
  };
}

/** Reads a `shell` value. @throws UserError for a shell this runner cannot start. */
export function readShell(file: string, token: Token): Shell {
  const shell = literalText(token);
  if (shell === 'bash' || shell === 'sh') return shell;
  const found = shell ?? token.toString();
  throw unsupported(locate(file, token), `The shell '${found}'`, "Use 'bash' or 'sh'.");
}

/** Reads an `if` of a job or step: without a status function, `success()` is asked as well, as on GitHub. */
export function readCondition(token: Token | undefined): string {
  const text = conditionText(token);
  if (token === undefined || text === '') return 'success()';
  return ensureStatusFunction(text, token.definitionInfo);
}

/** Reads a `pre-if` or `post-if` of an action, which is taken as it stands; `always()` where there is none. */
export function readRunsCondition(token: Token | undefined): string {
  const text = conditionText(token);
  return text === '' ? 'always()' : text;
}

function conditionText(token: Token | undefined): string {
  if (token === undefined) return '';
  return isBasicExpression(token) ? token.expression : (literalText(token) ?? '').trim();
}
