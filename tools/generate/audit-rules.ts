import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { RuleDescription } from '../../src/audit/engine/rule.ts';
import type { StoreRule } from '../../src/audit/store/sections/store-rule.ts';

/** A rule, as far as its place in the list and the documentation say something of it. */
interface ListedRule extends RuleDescription {
  readonly since: number;
  readonly before?: string;
}

/** A rule of the research store, with what the documentation says beside. */
type ListedStoreRule = ListedRule & Pick<StoreRule, 'of' | 'cure'>;

/** A rule, and the file and name under which the list of rules imports it. */
interface RuleFile {
  readonly file: string;
  readonly exported: string;
  readonly rule: ListedRule;
}

/** What one folder of rules audits, and how its list is typed. */
interface RuleFamily {
  /** Folder below `src/audit`, which holds `rules/`, `rules.ts` and `rules-version.ts`. */
  readonly folder: 'week' | 'store';
  readonly found: readonly RuleFile[];
  readonly imports: { readonly first: string; readonly last: string };
  readonly type: string;
  /** What the list says of itself. */
  readonly description: string;
}

const audits = join(import.meta.dirname, '..', '..', 'src', 'audit');

const week: RuleFamily = {
  folder: 'week',
  found: inOrder(await rulesIn(join(audits, 'week', 'rules'))),
  imports: {
    first: "import type { Rule } from '../engine/rule.ts';\n",
    last: "import type { WeekSections } from './sections/week-sections.ts';\n",
  },
  type: 'Rule<WeekSections>',
  description: `/**
 * Every rule of a week, in the order in which they look.
 *
 * One fault is one finding: a rule says nothing about what an earlier one found broken. Damaged bytes are RG003's and RG004's, and no
 * later rule looks at a table that they condemn. Where the inputs are not those of the recipe (RG005), or a symbol was ranked that had to
 * stay out (RG023), nothing is re-derived from them.
 * The rules that re-derive compare what is stored with what should be, each its own columns and files, never one stored thing with
 * another: so a changed score is RG012's alone, and its rank is still right.
 */`,
};

const store: RuleFamily = {
  folder: 'store',
  found: inOrder(await rulesIn(join(audits, 'store', 'rules'))),
  imports: { first: '', last: "import type { StoreRule } from './sections/store-rule.ts';\n" },
  type: 'StoreRule',
  description: `/**
 * Every rule of the research store, in the order in which they look.
 *
 * One fault is one finding: of a partition that is damaged (RG101) nothing is read, and a row that has no business where it lies, or lies there
 * twice, is left out of everything else that a scan of the bars says.
 */`,
};

/** Every rule of a week, in the order in which they look: for what is generated, which the list of rules is. */
export const weekRules: readonly RuleDescription[] = week.found.map(({ rule }) => rule);

/** Every rule of the research store. */
export const storeRules: readonly ListedStoreRule[] = store.found.map(({ rule }) => rule as ListedStoreRule);

/** The lists of rules and their versions, by path from the root. */
export function ruleLists(): [path: string, text: string][] {
  return [week, store].flatMap((family): [string, string][] => [
    [`src/audit/${family.folder}/rules.ts`, ruleListModule(family)],
    [`src/audit/${family.folder}/rules-version.ts`, rulesVersionModule(family)],
  ]);
}

function ruleListModule({ folder, found, imports, type, description }: RuleFamily): string {
  const lines = [...found]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, exported }) => `import { ${exported} } from './rules/${file}';\n`);
  return `// Generated from src/audit/${folder}/rules/ by "npm run generate".
${imports.first}${lines.join('')}${imports.last}
${description}
export const rules: readonly ${type}[] = [
${found.map(({ exported }) => `  ${exported},`).join('\n')}
];
`;
}

/** By itself, for those who ask for the version and run no rule. */
function rulesVersionModule({ folder, found }: RuleFamily): string {
  return `// Generated from src/audit/${folder}/rules/ by "npm run generate".

/** The highest \`since\` of all rules: raised whenever one could find something else than before. */
export const rulesVersion = ${Math.max(...found.map(({ rule }) => rule.since))};
`;
}

/** @throws Error where a file exports something else than one rule of its own id */
async function rulesIn(path: string): Promise<RuleFile[]> {
  const files = readdirSync(path).filter((name) => name.endsWith('.ts'));
  return Promise.all(
    files.map(async (file) => {
      const exports = Object.entries((await import(join(path, file))) as Record<string, unknown>);
      const rules = exports.flatMap(([exported, value]) => (isRule(value) ? [{ file, exported, rule: value }] : []));
      const [only] = rules;
      if (only === undefined || rules.length > 1 || !basename(file).startsWith(`${only.rule.id.toLowerCase()}-`)) {
        throw new Error(`${file}: expected one rule whose id is that of the file name, found ${rules.length} rules`);
      }
      return only;
    }),
  );
}

function isRule(value: unknown): value is ListedRule {
  return typeof value === 'object' && value !== null && 'id' in value && 'reads' in value && 'check' in value;
}

/** By id, but for a rule that looks before another. */
function inOrder(all: readonly RuleFile[]): RuleFile[] {
  const ordered = [...all].sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
  for (const one of ordered.filter(({ rule }) => rule.before !== undefined)) {
    ordered.splice(ordered.indexOf(one), 1);
    const place = ordered.findIndex(({ rule }) => rule.id === one.rule.before);
    if (place < 0) throw new Error(`${one.file}: there is no rule ${one.rule.before} to look before`);
    ordered.splice(place, 0, one);
  }
  return ordered;
}
