import { isMap, isPair, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';

type Fields = Readonly<Record<string, unknown>>;

/** A step of a job, as written. */
export interface Step {
  /** Id or name of the job, and which step it is: for messages. */
  readonly where: string;
  readonly fields: Fields;
  /** The text of `uses`, and the comment behind it. */
  readonly uses: { readonly text: string; readonly comment: string } | undefined;
  readonly with: Fields;
}

/** A job of a workflow, as written. */
export interface Job {
  readonly id: string;
  readonly fields: Fields;
  readonly needs: readonly string[];
  readonly steps: readonly Step[];
  /** A job that calls a reusable workflow: what it calls. */
  readonly calls: { readonly text: string; readonly comment: string } | undefined;
  /** Undefined where nothing is said; "read-all" and the like are one permission without a name. */
  readonly permissions: readonly Permission[] | undefined;
}

export interface Permission {
  readonly name: string;
  readonly access: string;
  readonly comment: string;
}

/** A workflow file, as far as the checks look at it. */
export interface Workflow {
  readonly fields: Fields;
  readonly on: Fields;
  readonly jobs: readonly Job[];
  readonly permissions: readonly Permission[] | undefined;
}

/**
 * Reads a workflow with the comments that count.
 *
 * @throws when the text is not YAML
 */
export function readWorkflow(text: string): Workflow {
  const document = parseDocument(text);
  const [problem] = document.errors;
  if (problem !== undefined) throw problem;
  const root = document.contents;
  if (!isMap(root)) throw new Error('A workflow is a map.');
  const fields = fieldsOf(document.toJS());
  const jobs = root.get('jobs');
  return {
    fields,
    on: fieldsOf(fields.on),
    permissions: permissionsOf(root),
    jobs: isMap(jobs) ? jobs.items.map(({ key, value }) => jobOf(String(key), value)) : [],
  };
}

/** The workflows that a page in Markdown shows: its blocks of YAML with jobs. */
export function shownWorkflows(page: string): string[] {
  const blocks = page.split(/^```/m).filter((_, i) => i % 2 === 1);
  return blocks
    .filter((block) => block.startsWith('yaml\n') && /^jobs:/m.test(block))
    .map((block) => block.replace('yaml\n', ''));
}

/** A value as a map; empty where it is none. */
export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

function jobOf(id: string, node: unknown): Job {
  if (!isMap(node)) throw new Error(`The job ${id} is not a map.`);
  const fields = fieldsOf(node.toJSON());
  const steps = node.get('steps');
  const { needs = [] } = fields as { needs?: string | string[] };
  return {
    id,
    fields,
    needs: typeof needs === 'string' ? [needs] : needs,
    steps: isSeq(steps) ? steps.items.map((step, i) => stepOf(`job ${id}, step ${i + 1}`, step)) : [],
    calls: commented(node, 'uses'),
    permissions: permissionsOf(node),
  };
}

function stepOf(where: string, node: unknown): Step {
  if (!isMap(node)) throw new Error(`${where} is not a map.`);
  const fields = fieldsOf(node.toJSON());
  return { where, fields, uses: commented(node, 'uses'), with: fieldsOf(fields.with) };
}

function permissionsOf(node: YAMLMap): Permission[] | undefined {
  const value = node.get('permissions');
  if (value === undefined) return undefined;
  if (!isMap(value)) return [{ name: '', access: String(value), comment: '' }];
  return value.items.filter(isPair).map(({ key, value: access }) => ({
    name: String(key),
    access: String(access),
    comment: commentOf(access) || (isScalar(key) ? (key.commentBefore ?? '') : ''),
  }));
}

function commented(node: YAMLMap, key: string): { text: string; comment: string } | undefined {
  const value = node.get(key, true);
  return value === undefined ? undefined : { text: String(value.value), comment: commentOf(value) };
}

function commentOf(node: unknown): string {
  return isScalar(node) ? (node.comment ?? '').trim() : '';
}
