import { findingsListed } from '../../src/audit/engine/audit.ts';
import { mutations } from '../../tests/mutations/mutations.ts';
import { weekRules } from './audit-rules.ts';

/** docs/audit.md: every rule, what it proves, and the tests that have seen it fail. */
export function auditPage(): string {
  return `<!-- Generated from src/audit/week/rules/ and tests/mutations/cases/ by "npm run generate". -->

# Audit

\`regimen audit\` proves a week under a regime: that every byte is the one that was written, that nothing from the future went in, and that
enrichment, features, scores, ranks, decision and basket come out of the inputs again, bit for bit. It always looks again, because the lake may
have been damaged since.

| Rule | Name | Severity | What holds when it finds nothing | Why |
| --- | --- | --- | --- | --- |
${weekRules.map(({ id, name, severity, description, why }) => row([id, name, severity, description, why])).join('\n')}

## What a rule can say

| Status | Meaning |
| --- | --- |
| passed | It looked, and it holds. |
| failed | It has findings. |
| not-applicable | There is nothing to look at: a week that was scored with \`--features\` has its features file as input, and nothing of the lake. Scores, ranks, decision and basket are re-derived from the stored features. |
| not-evaluated | What it would look at is missing or damaged, and another rule says so. A rule that could not be evaluated although no error explains it fails. |

One fault is one finding: a rule says nothing about what an earlier one found broken. Damaged bytes are RG003's and RG004's alone; where the
inputs are not those of the recipe (RG005), nothing is re-derived from them, and the scores are checked against the stored features. The rules that
re-derive compare what is stored with what should be, never one stored thing with another.

Within one run a partition is read and hashed once, as long as names, sizes and times of its files stay the same: many weeks share their history.

## What it writes

- The partition \`audit_findings/regime=…/week_ending=…\`: one row per finding (at most ${findingsListed} per rule, then their number), \`audit.json\`, \`audit.sarif\`,
  \`junit.xml\`. The verdict in \`audit.json\` is \`failed\` when there is an error, whatever \`--fail-on\` says.
- \`audit.sarif\` and \`audit-junit.xml\` of all weeks and regimes in the folder \`--report\`. SARIF 2.1.0, a run and a category per regime and week (more
  than 20 weeks × regimes: per regime), paths relative to the lake.
- Annotations (at most ten errors and ten warnings), and a table in the job summary.

Exit code 3 when there is a finding of at least the severity of \`--fail-on\` (or \`audit.fail_on\` in the configuration): \`error\`, \`warning\` or \`never\`.

## How each rule was seen to fail

Each of these breaks a good week in one way, as consistently as a careful forger would (digests and seals are made anew), and exactly the rule named must
notice. They are run by \`tests/mutations\`.

| Rule | What was done |
| --- | --- |
${mutations.map(({ rule, name }) => row([rule, name])).join('\n')}

## Adding a rule

Two files: \`src/audit/week/rules/rg0NN-<name>.ts\`, which exports a \`weekRule\` under the next id (ids are never given again), and a mutation that it alone notices
in \`tests/mutations/cases/\`: a test fails until there is one. The list of rules and their version, the highest \`since\`, come from the folder by
\`npm run generate\`. [Contributing](contributing.md#add-an-audit-rule) says the rest.
`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
