import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Rule } from '../../src/audit/engine/rule.ts';
import type { WeekSections } from '../../src/audit/week/sections/week-sections.ts';

type WeekRule = Rule<WeekSections>;

/** A rule, and the file and name under which the list of rules imports it. */
interface RuleFile {
  readonly file: string;
  readonly exported: string;
  readonly rule: WeekRule;
}

const folder = join(import.meta.dirname, '..', '..', 'src', 'audit', 'week', 'rules');
const found = inOrder(await rulesIn(folder));

/** Every rule of a week, in the order in which they look: for what is generated, which the list of rules is. */
export const weekRules: readonly WeekRule[] = found.map(({ rule }) => rule);

/** src/audit/week/rules.ts. */
export function ruleListModule(): string {
  const imports = [...found]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map(({ file, exported }) => `import { ${exported} } from './rules/${file}';`);
  return `// Generated from src/audit/week/rules/ by "npm run generate".
import type { Rule } from '../engine/rule.ts';
${imports.join('\n')}
import type { WeekSections } from './sections/week-sections.ts';

/**
 * Every rule of a week, in the order in which they look.
 *
 * One fault is one finding: a rule says nothing about what an earlier one found broken. Damaged bytes are RG003's and RG004's, and no
 * later rule looks at a table that they condemn. Where the inputs are not those of the recipe (RG005), or a symbol was ranked that had to
 * stay out (RG023), nothing is re-derived from them.
 * The rules that re-derive compare what is stored with what should be, each its own columns and files, never one stored thing with
 * another: so a changed score is RG012's alone, and its rank is still right.
 */
export const rules: readonly Rule<WeekSections>[] = [
${found.map(({ exported }) => `  ${exported},`).join('\n')}
];
`;
}

/** src/audit/week/rules-version.ts: by itself, for those who ask for the version and run no rule. */
export function rulesVersionModule(): string {
  return `// Generated from src/audit/week/rules/ by "npm run generate".

/** The highest \`since\` of all rules: raised whenever one could find something else than before. */
export const rulesVersion = ${Math.max(...weekRules.map(({ since }) => since))};
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

function isRule(value: unknown): value is WeekRule {
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
