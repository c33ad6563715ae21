import { findingsListed } from '../../src/audit/engine/audit.ts';
import { mutations } from '../../tests/mutations/mutations.ts';
import { storeMutations } from '../../tests/mutations/store-mutations.ts';
import { storeRules, weekRules } from './audit-rules.ts';

/** docs/audit.md: every rule, what it proves, and the tests that have seen it fail. */
export function auditPage(): string {
  return `<!-- Generated from src/audit/week/rules/, src/audit/store/rules/, tests/mutations/cases/ and tests/mutations/store-cases/ by "npm run generate". -->

# Audit

\`regimen audit\` proves a week under a regime: that every byte is the one that was written, that nothing from the future went in, and that
enrichment, features, scores, ranks, decision and basket come out of the inputs again, bit for bit. It always looks again, because the lake may
have been damaged since. [The research store](#the-research-store) has an audit of its own.

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

## The research store

\`regimen reconcile\` holds the research store against itself, the calendar and its ledger (\`of=store\`), and what was made of it against the store (\`of=panel\`); eleven rules
carry the names that they have in the system before this one. \`snapshot\` runs it on the store, and pins none in which a rule finds an error.

| Rule | Of | Name | Severity | What holds when it finds nothing | Why | What cures it |
| --- | --- | --- | --- | --- | --- | --- |
${storeRules.map(({ id, of, name, severity, description, why, cure }) => row([id, of, name, severity, description, why, cure])).join('\n')}

It writes \`reconciliation/of=store\` and \`reconciliation/of=panel\`: one row per finding, \`audit.json\`, \`audit.sarif\`, \`junit.xml\`, and beside that of the store
\`coverage.json\`: for each class and exchange how many assets have bars and why the others have none or no more, first and last date, and bars by year. Annotations and the job summary have
the same, and \`--report\` a folder with both reports. \`asset_coverage\` keeps what was seen of each asset in each year, so that only the years of a bucket are looked at again whose bars,
revisions, actions or sessions are others than then; with \`--again\` every byte is. Memory is that of one year of one bucket.

Thresholds stand in \`audit\` of \`research.yaml\`:

\`\`\`yaml
audit:
  jump: 0.3                    # a move of a close that needs a split or dividend
  gap_sessions: 5              # sessions in a row without a bar of an asset
  bars_after_delisting: 5      # late prints that are no error
  contradicted_share: 0.05     # of the splits that prices can contradict
  freshness:                   # sessions of its exchange since the last bar of an asset that is traded still, by class
    stock: { warn: 2, fail: 5 }
    "*": { warn: 10 }          # every class that is not named; {} asks of none
  freshness_share: 0.5         # of the assets of a class, that may be older
\`\`\`

Freshness goes by the assets that no delisting and no listing has ended: give the delistings of what is traded no more. Sessions behind the last stored one are those of the calendar, or weekdays, or every day for an
exchange that holds sessions at weekends. A store of the past, which nobody feeds any more, has this warning for good unless \`"*"\` says \`{}\`.

A finding that somebody has looked at, and that is right as it is, is accepted with its reason, and counts neither as an error nor as a warning:

\`\`\`yaml
audit:
  accepted:
    - { rule: RG115, asset: A00008, date: 2024-09-03, reason: spun off, by: jk }   # the move of one day
    - { rule: RG114, place: exchange_sessions/exchange=XETR, reason: closed after a fire, until: 2027-01-01 }
    - { rule: RG118, asset: A00012, reason: traded over the counter }
\`\`\`

\`rule\` and \`reason\` are needed; \`asset\` (its id), \`date\` and \`place\` (its beginning) say which of its findings are meant, and an entry that names none of them accepts all. Log, job summary, \`audit.json\` and the output
\`accepted\` tell what each entry accepts, and which accept nothing any more or are over (\`until\`). What is damaged (RG101, RG102, RG113, RG121) cannot be accepted. Of more than 25 rows of one kind in a year of a bucket
the first 25 are named, and only those can be accepted one by one.

Each of these breaks a good store in one way, and exactly the rule named must notice:

| Rule | What was done |
| --- | --- |
${storeMutations.map(({ rule, name }) => row([rule, name])).join('\n')}

## Adding a rule

Two files: \`src/audit/week/rules/rg0NN-<name>.ts\`, which exports a \`weekRule\` under the next id (ids are never given again), and a mutation that it alone notices
in \`tests/mutations/cases/\`: a test fails until there is one. The list of rules and their version, the highest \`since\`, come from the folder by
\`npm run generate\`. A rule of the research store is a \`storeRule\` in \`src/audit/store/rules/\`, with its mutation in \`tests/mutations/store-cases/\`. [Contributing](contributing.md#add-an-audit-rule) says the rest.
`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
}
