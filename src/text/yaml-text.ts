import { isAlias, isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { z } from 'zod';
import { UserError } from '../errors.ts';

export interface ParsedText<T> {
  readonly text: string;
  /** The document as written, before defaults. */
  readonly document: unknown;
  readonly value: T;
}

/**
 * A YAML text checked against its schema.
 *
 * @param path the file's name, for messages
 * @throws UserError with file, line and column of every problem
 */
export function parseYamlText<T>(path: string, text: string, schema: z.ZodType<T>): ParsedText<T> {
  const lineCounter = new LineCounter();
  const yaml = parseDocument(text, { lineCounter, prettyErrors: false, strict: true, uniqueKeys: true });
  const where = (offset: number) => {
    const { line, col } = lineCounter.linePos(offset);
    return `${path}:${line}:${col}`;
  };
  const faults = [...yaml.errors, ...yaml.warnings, ...aliasFaults(yaml), ...controlCharacters(yaml)];
  if (faults.length > 0) {
    const problems = faults.map((fault) => `${where(fault.pos[0])}: ${problemText(fault, text)}`);
    throw new UserError(problems.join('\n'), {
      hint: faults.slice(0, 5).some(({ pos }) => isUnquoted(text, pos[0])) ? unquotedHint : 'Correct the YAML.',
    });
  }
  const document = toDocument(path, yaml);
  const parsed = schema.safeParse(document);
  if (parsed.success) return { text, document, value: parsed.data };
  const problems = parsed.error.issues.flatMap(issuesOfKind).flatMap((issue) => {
    if (issue.code !== 'unrecognized_keys') {
      return `${where(offsetOf(yaml, issue.path))}: ${valueText(issue, document)}`;
    }
    const name = issue.path.map(String).join('.') || 'the file';
    return issue.keys.map((key) => `${where(offsetOfKey(yaml, issue.path, key))}: ${name}: unknown key "${key}"`);
  });
  throw new UserError(problems.join('\n'), {
    hint: 'The schema named in the first line of the file lets an editor show what is allowed.',
  });
}

const unquotedHint = `Correct the YAML: a text that begins with * ? [ { & ! % @ or \` goes in quotes, such as '*.csv'.`;

/** Whether a value on the line of an offset begins with a mark that means something else in YAML, and goes on like a name of files. */
function isUnquoted(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const [line = ''] = text.slice(start, start + 200).split('\n', 1);
  return /(?:^|[-:,[]\s*)[*?[{&!%@`][^\s#]*[.*?/]/.test(line);
}

type Issue = z.core.$ZodIssue;

/** A value of the document and what is wrong with it; of one that is not written, or left empty, that it is, and what belongs there. */
function valueText({ code, path, message }: Issue, document: unknown): string {
  const name = path.map(String).join('.') || 'the file';
  const value = valueAt(document, path);
  if (code === 'custom' || (value !== undefined && value !== null)) return `${name}: ${message}`;
  const wanted = message.replace(/^Invalid input(?:: )?/, '').replace(/, received (?:undefined|null)$/, '');
  return `${name} is ${value === undefined ? 'missing' : 'empty'}${wanted === '' ? '' : `: ${wanted}`}`;
}

function valueAt(document: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? Reflect.get(value, key) : undefined,
    document,
  );
}

/** What is wrong with a value that may be of several kinds: the problems of the one kind that it is of, where there is one. */
function issuesOfKind(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isOfKind = (problems: readonly Issue[]) =>
    !problems.some(({ code, path }) => code === 'invalid_type' && path.length === 0);
  const [only, ...more] = issue.errors.filter(isOfKind);
  if (only === undefined || more.length > 0) return [issue];
  return only.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })).flatMap(issuesOfKind);
}

type YamlDocument = ReturnType<typeof parseDocument>;

interface Fault {
  readonly pos: readonly [number, ...number[]];
  readonly message: string;
  readonly code?: string;
}

// A file that people write has a handful; thousands take minutes to look up, and are written to do harm.
const mostAliases = 1000;

/** Aliases that stand for nothing written before them, and the first of too many. */
function aliasFaults(yaml: YamlDocument): Fault[] {
  const found: Fault[] = [];
  const anchors = new Set<string>();
  let aliases = 0;
  visit(yaml, {
    Node(_, node) {
      if (!isAlias(node)) {
        if (node.anchor !== undefined) anchors.add(node.anchor);
        return undefined;
      }
      const pos = [node.range?.[0] ?? 0] as const;
      aliases += 1;
      if (aliases > mostAliases) {
        found.push({ pos, message: `More than ${mostAliases} aliases (*name)` });
        return visit.BREAK;
      }
      if (!anchors.has(node.source)) {
        found.push({
          pos,
          message: `Unresolved alias: there is no &${node.source} before it; a text that begins with * goes in quotes`,
        });
      }
      return undefined;
    },
  });
  return found;
}

/** Texts with characters that steer a terminal or end a path; no name or note needs one. */
function controlCharacters(yaml: YamlDocument): Fault[] {
  const found: Fault[] = [];
  visit(yaml, {
    Scalar(_, { value, range }) {
      if (typeof value !== 'string' || !/[^\P{Cc}\t\n\r]/u.test(value)) return;
      found.push({ pos: [range?.[0] ?? 0], message: 'A text holds a control character' });
    },
  });
  return found;
}

const nestedTooDeeply = 'Brackets or lists are nested too deeply';

/** What the parser says, in words for whoever wrote the file. */
function problemText({ message, pos, code }: Fault, text: string): string {
  if (code === 'DUPLICATE_KEY') {
    const [name = ''] = /^[^\s:]+/.exec(text.slice(pos[0])) ?? [];
    const sources = ['market', 'news', 'universe'].includes(name)
      ? ' (each entry of "files" can say its own format)'
      : '';
    return `"${name}" is there a second time; write what belongs to it under one${sources}`;
  }
  return message.startsWith('Maximum call stack size exceeded') ? nestedTooDeeply : message;
}

function toDocument(path: string, yaml: YamlDocument): unknown {
  try {
    return yaml.toJS({ maxAliasCount: 100 });
  } catch (error) {
    throw new UserError(`${path}: ${problemText({ message: (error as Error).message, pos: [0] }, '')}.`, {
      hint: 'Write out what the aliases (*name) stand for.',
      cause: error,
    });
  }
}

/** Where a key of the map at `path` is written. */
function offsetOfKey(yaml: YamlDocument, path: readonly PropertyKey[], key: string): number {
  const map = yaml.getIn(path as (string | number)[], true);
  const pair = isMap(map) ? map.items.find((item) => isScalar(item.key) && String(item.key.value) === key) : undefined;
  return (isScalar(pair?.key) && pair.key.range?.[0]) || offsetOf(yaml, path);
}

/** Where the value at `path` begins, or the nearest of its parents that is written. */
function offsetOf(yaml: YamlDocument, path: readonly PropertyKey[]): number {
  for (let length = path.length; length > 0; length--) {
    const node = yaml.getIn(path.slice(0, length) as (string | number)[], true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
