import { invalid, type Location } from './definition/location.ts';
import { isMapping } from './definition/official-parser.ts';
import { literalText, type Token } from './definition/tokens.ts';
import type { JobDefinition, Workflow } from './definition/workflow-model.ts';

/** From the least to the most. */
export const accesses = ['none', 'read', 'write'] as const;
export type Access = (typeof accesses)[number];

/** What the token of a job may do: by name, and what is not named. */
export interface Grants {
  readonly named: ReadonlyMap<string, Access>;
  readonly others: Access;
}

/**
 * What a job's token may do.
 *
 * @param outer what the caller of the workflow gives
 * @returns undefined when nobody says: the settings of the repository decide
 */
export function grantsOf(workflow: Workflow, job: JobDefinition, outer: Grants | undefined): Grants | undefined {
  const own = job.permissions ?? workflow.permissions;
  return own === undefined ? outer : readGrants(own);
}

/** What a job may do with something by its name. @param unsaid the answer where nobody says what it may do at all */
export function accessTo(name: string, grants: Grants | undefined, unsaid: Access): Access {
  return grants === undefined ? unsaid : (grants.named.get(name) ?? grants.others);
}

function readGrants(token: Token): Grants {
  if (!isMapping(token)) return { named: new Map(), others: literalText(token) === 'write-all' ? 'write' : 'read' };
  const named = Array.from(token, ({ key, value }) => [key.toString(), readAccess(literalText(value))] as const);
  return { named: new Map(named), others: 'none' };
}

function readAccess(text: string | undefined): Access {
  return accesses.find((access) => access === text) ?? 'none';
}

/**
 * Refuses a job of a called workflow that asks for more than its caller has, as GitHub does whether or not that job would run.
 *
 * @param at the job that calls, @throws UserError
 */
export function checkGrants(at: Location, called: Workflow, job: JobDefinition, given: Grants | undefined): void {
  const asked = grantsOf(called, job, undefined);
  if (asked === undefined || given === undefined) return;
  const names = new Set([...asked.named.keys(), ...given.named.keys()]);
  const excess = [...names]
    .map((name) => ({
      name,
      wanted: asked.named.get(name) ?? asked.others,
      had: given.named.get(name) ?? given.others,
    }))
    .concat({ name: 'all others', wanted: asked.others, had: given.others })
    .filter(({ wanted, had }) => accesses.indexOf(wanted) > accesses.indexOf(had));
  if (excess.length === 0) return;
  const list = (access: 'wanted' | 'had') => excess.map((one) => `${one.name}: ${one[access]}`).join(', ');
  throw invalid(
    at,
    `Error calling workflow '${called.file}'. The nested job '${job.id}' is requesting '${list('wanted')}', but is only allowed '${list('had')}'.`,
  );
}
