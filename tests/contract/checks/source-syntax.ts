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
  for (const child of childrenOf(node)) yield* nodesOf(child);
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

/** Globals that are used as values, under whatever alias: what is declared around a place, or given there, is no global at that place. */
function effectsOfCode(program: Program): Effect[] {
  const found: Effect[] = [];
  visit({ node: program, names: new Set() }, (node, parent, names) => {
    if (formatsNow(node)) found.push({ kind: 'clock', words: 'format() of nothing' });
    if (node.type !== 'Identifier' || names.has(node.name) || isMereName(node, parent)) return;
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

/** A node, and the names that are declared around it. */
interface Place {
  readonly node: AnyNode;
  readonly parent?: AnyNode;
  readonly names: ReadonlySet<string>;
}

type See = (node: AnyNode, parent: AnyNode | undefined, names: ReadonlySet<string>) => void;

/** Visits the code, and leaves out types: they touch nothing. */
function visit({ node, parent, names }: Place, see: See): void {
  if (/^TS(Type|Interface|Module)/.test(node.type) && node.type !== 'TSTypeAssertion') return;
  see(node, parent, names);
  const own = scopes.test(node.type) ? declaredIn(node) : [];
  const inside = own.length === 0 ? names : new Set([...names, ...own]);
  for (const child of childrenOf(node)) visit({ node: child, parent: node, names: inside }, see);
}

function childrenOf(node: AnyNode): Node[] {
  return Object.entries(node).flatMap(([key, value]) => {
    if (key === 'parent') return [];
    return (Array.isArray(value) ? value : [value]).filter(isNode);
  });
}

/** What a name that is declared in it is known in. */
const scopes =
  /^(Program|FunctionDeclaration|FunctionExpression|ArrowFunctionExpression|ClassExpression|BlockStatement|StaticBlock|CatchClause|SwitchStatement|For(In|Of)?Statement)$/;

/** Names that a scope declares itself, none of those within it. */
function declaredIn(scope: AnyNode): string[] {
  const within = (node: Node): string[] => {
    const names = boundNames(node);
    return scopes.test(node.type) ? names : [...names, ...childrenOf(node).flatMap(within)];
  };
  return [...givenNames(scope), ...childrenOf(scope).flatMap(within)];
}

/** Names that a scope is given: parameters, what is caught, and its own where it is an expression. */
function givenNames(scope: AnyNode): string[] {
  switch (scope.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return [...(scope.id ? [scope.id.name] : []), ...scope.params.flatMap((one) => patternNames(one as Node))];
    case 'ClassExpression':
      return scope.id ? [scope.id.name] : [];
    case 'CatchClause':
      return scope.param ? patternNames(scope.param) : [];
    default:
      return [];
  }
}

/** Names that a node declares where it stands: variables, functions, classes, imports. */
function boundNames(node: AnyNode): string[] {
  switch (node.type) {
    case 'VariableDeclarator':
      return patternNames(node.id);
    case 'FunctionDeclaration':
    case 'ClassDeclaration':
      return node.id ? [node.id.name] : [];
    case 'TSEnumDeclaration':
      return [node.id.name];
    case 'ImportDeclaration':
      return node.specifiers.map(({ local }) => local.name);
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

/** What `Intl.DateTimeFormat` formats without a time is now. */
function formatsNow(node: AnyNode): boolean {
  if (node.type !== 'CallExpression' || node.arguments.length > 0) return false;
  return node.callee.type === 'MemberExpression' && /^format(ToParts)?$/.test(memberName(node.callee));
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
