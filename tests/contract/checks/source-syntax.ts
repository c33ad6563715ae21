import { type Node, type Program, parseSync } from 'oxc-parser';

/** What a source file says of its surroundings, read from its syntax and not from its text. */
export interface SourceSyntax {
  readonly imports: readonly Import[];
  /** What of the outside world it touches, each with the words that do. */
  readonly effects: readonly Effect[];
}

export interface Import {
  readonly specifier: string;
  /** Names of what is imported, as the other file calls it; empty for the whole of it. */
  readonly names: readonly string[];
}

/**
 * - `clock`: what time it is, and waiting
 * - `chance`: numbers that differ from run to run
 * - `files`: the file system
 * - `network`
 * - `process`: arguments, environment, other processes, threads
 * - `lake`: partitions that are read or written
 */
export const effectKinds = ['clock', 'chance', 'files', 'network', 'process', 'lake'] as const;
export type EffectKind = (typeof effectKinds)[number];

export interface Effect {
  readonly kind: EffectKind;
  readonly words: string;
}

/** @throws Error when the text is no TypeScript */
export function readSyntax(path: string, text: string): SourceSyntax {
  const { program, errors } = parseSync(path, text);
  const [error] = errors;
  if (error !== undefined) throw new Error(`${path}: ${error.message}`);
  const imports = [...nodesOf(program)].flatMap(importOf);
  return { imports, effects: [...imports.flatMap(effectsOfImport), ...effectsOfCode(program)] };
}

type AnyNode = Node | Program;

/** Every node below one, itself included, in the order of the text. */
function* nodesOf(node: AnyNode): Iterable<AnyNode> {
  yield node;
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child);
  }
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as { type?: unknown }).type === 'string';
}

/** Stands for a module whose name is computed. */
const anything = '(computed)';

function importOf(node: AnyNode): Import[] {
  switch (node.type) {
    case 'ImportDeclaration': {
      const whole = node.specifiers.some(({ type }) => type !== 'ImportSpecifier');
      const names = node.specifiers.flatMap((one) => (one.type === 'ImportSpecifier' ? [nameOf(one.imported)] : []));
      return [{ specifier: node.source.value, names: whole ? [] : names }];
    }
    case 'ExportNamedDeclaration':
      if (node.source === null) return [];
      return [{ specifier: node.source.value, names: node.specifiers.map(({ local }) => nameOf(local)) }];
    case 'ExportAllDeclaration':
      return [{ specifier: node.source.value, names: [] }];
    case 'ImportExpression':
    case 'TSImportType':
      return [{ specifier: node.source.type === 'Literal' ? String(node.source.value) : anything, names: [] }];
    case 'TSImportEqualsDeclaration':
      return node.moduleReference.type === 'TSExternalModuleReference'
        ? [{ specifier: node.moduleReference.expression.value, names: [] }]
        : [];
    default:
      return [];
  }
}

function nameOf(node: { readonly type: string; readonly name?: string; readonly value?: unknown }): string {
  return node.name ?? String(node.value);
}

const effectsOfModules: readonly (readonly [pattern: RegExp, kind: EffectKind])[] = [
  [/^(node:)?(fs|fs\/promises)$/, 'files'],
  [/(^|\/)(file-system|make-folder)\.ts$/, 'files'],
  [/^(node:)?(http|https|http2|net|dgram|dns|dns\/promises|tls|inspector)$/, 'network'],
  [/^(@actions\/(artifact|cache)|aws4fetch)$/, 'network'],
  [/^(nodejs-polars|#polars|node:sqlite|node:wasi)$/, 'files'],
  [/^(node:)?(child_process|worker_threads|cluster|os|process|module|vm|v8)$/, 'process'],
  [/^(@actions\/core|\(computed\))$/, 'process'],
  [/^(node:)?(timers|timers\/promises|perf_hooks)$/, 'clock'],
  [
    /(^|\/)lake\/(lake|lake-draft|lake-reader|lock|atomic-folder|staged-folders|local-partitions|partition-(files|reading|batch)|published-partitions|line-journal)\.ts$/,
    'lake',
  ],
];
/** Of node:crypto only what is different each time. */
const chanceOfCrypto = /^(random\w*|getRandomValues|generateKey\w*|webcrypto|default)$/;
/** Names of the lake's files that read and write nothing. */
const innocentOfLake = /^(inputReference|SourceFile|WrittenPartition|Producer|DamagedPartitionError|checkIdentity)$/;

function effectsOfImport({ specifier, names }: Import): Effect[] {
  if (/^(node:)?crypto$/.test(specifier)) {
    const random = names.filter((name) => chanceOfCrypto.test(name));
    return [...random, ...(names.length === 0 ? ['all of it'] : [])].map((name) => ({
      kind: 'chance',
      words: `${name} of ${specifier}`,
    }));
  }
  return effectsOfModules
    .filter(([pattern]) => pattern.test(specifier))
    .filter(([, kind]) => kind !== 'lake' || names.length === 0 || names.some((name) => !innocentOfLake.test(name)))
    .map(([, kind]) => ({ kind, words: `imports ${specifier}` }));
}

const effectsOfGlobals: Readonly<Record<string, EffectKind>> = {
  Date: 'clock',
  performance: 'clock',
  Temporal: 'clock',
  setTimeout: 'clock',
  setInterval: 'clock',
  setImmediate: 'clock',
  crypto: 'chance',
  fetch: 'network',
  WebSocket: 'network',
  EventSource: 'network',
  XMLHttpRequest: 'network',
  process: 'process',
  Worker: 'process',
  BroadcastChannel: 'process',
  eval: 'process',
  Function: 'process',
  AbortSignal: 'clock',
  Atomics: 'clock',
  require: 'process',
};

/** Members of a global that touch nothing: `Date.UTC`, and of Math all but `random`. */
const innocentMembers: Readonly<Record<string, readonly string[]>> = {
  Date: ['UTC', 'parse'],
  AbortSignal: ['any', 'abort'],
  Atomics: ['add', 'load', 'store', 'compareExchange'],
};

/** Names of the global object: what is not a plain member of it can be anything. */
const globalObjects: readonly string[] = ['globalThis', 'global', 'self'];

/** Globals that are used as values, under whatever alias: what a file declares itself, or is given, is no global. */
function effectsOfCode(program: Program): Effect[] {
  const own = new Set([...nodesOf(program)].flatMap(boundNames));
  const found: Effect[] = [];
  visit(program, undefined, (node, parent) => {
    if (node.type !== 'Identifier' || own.has(node.name) || isMereName(node, parent)) return;
    const member = parent?.type === 'MemberExpression' && parent.object === node ? memberName(parent) : '';
    if (globalObjects.includes(node.name)) {
      const kind = member === 'Math' ? 'chance' : member === '' ? 'process' : effectsOfGlobals[member];
      if (kind !== undefined)
        found.push({ kind, words: member === '' ? `${node.name} as a value` : `${node.name}.${member}` });
      return;
    }
    if (node.name === 'Math') {
      if (member === 'random') found.push({ kind: 'chance', words: 'Math.random' });
      else if (member === '') found.push({ kind: 'chance', words: 'Math under another name' });
      return;
    }
    const kind = effectsOfGlobals[node.name];
    if (kind !== undefined && !isInnocent(node, parent)) found.push({ kind, words: wordsOf(node.name, parent) });
  });
  return found;
}

/** Visits the code, and leaves out types: they touch nothing. */
function visit(node: AnyNode, parent: AnyNode | undefined, see: (node: AnyNode, parent?: AnyNode) => void): void {
  if (/^TS(Type|Interface|Module)/.test(node.type) && node.type !== 'TSTypeAssertion') return;
  see(node, parent);
  for (const [key, value] of Object.entries(node)) {
    if (key === 'parent') continue;
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) visit(child, node, see);
  }
}

/** Names that a node declares: variables, parameters, functions, imports. */
function boundNames(node: AnyNode): string[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return patternNames(node.id);
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [...(node.id ? [node.id.name] : []), ...node.params.flatMap((one) => patternNames(one as Node))];
    case 'ClassDeclaration':
      return node.id ? [node.id.name] : [];
    case 'ImportDeclaration':
      return node.specifiers.map(({ local }) => local.name);
    case 'CatchClause':
      return node.param ? patternNames(node.param) : [];
    default:
      return [];
  }
}

function patternNames(pattern: Node): string[] {
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((one) => patternNames(one.type === 'RestElement' ? one.argument : one.value));
    case 'ArrayPattern':
      return pattern.elements.flatMap((one) => (one ? patternNames(one) : []));
    case 'AssignmentPattern':
      return patternNames(pattern.left);
    case 'RestElement':
      return patternNames(pattern.argument);
    case 'TSParameterProperty':
      return patternNames(pattern.parameter);
    default:
      return [];
  }
}

/** A name that stands for no value of its own: of a member, a key, a label. */
function isMereName(node: AnyNode, parent: AnyNode | undefined): boolean {
  switch (parent?.type) {
    case 'MemberExpression':
      return parent.property === node && !parent.computed;
    case 'Property':
      return parent.key === node && !parent.computed && parent.value !== node;
    case 'PropertyDefinition':
    case 'MethodDefinition':
    case 'TSPropertySignature':
    case 'TSMethodSignature':
      return parent.key === node && !parent.computed;
    default:
      return false;
  }
}

function memberName(node: Extract<Node, { type: 'MemberExpression' }>): string {
  const { property } = node;
  if (property.type === 'Identifier' && !node.computed) return property.name;
  return property.type === 'Literal' ? String(property.value) : '';
}

/** `new Date(day)`, `Date.UTC(…)` and `x instanceof Date` ask no clock. */
function isInnocent(node: Extract<Node, { type: 'Identifier' }>, parent: AnyNode | undefined): boolean {
  if (parent?.type === 'MemberExpression' && parent.object === node) {
    return innocentMembers[node.name]?.includes(memberName(parent)) ?? false;
  }
  if (node.name !== 'Date') return false;
  if (parent?.type === 'NewExpression' && parent.callee === node) return parent.arguments.length > 0;
  return parent?.type === 'BinaryExpression' && parent.operator === 'instanceof';
}

function wordsOf(name: string, parent: AnyNode | undefined): string {
  if (parent?.type === 'MemberExpression') return `${name}.${memberName(parent)}`;
  return parent?.type === 'NewExpression' ? `new ${name}()` : name;
}
