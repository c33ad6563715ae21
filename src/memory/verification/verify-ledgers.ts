import { auditFindings } from '../../audit/datasets.ts';
import { scoresWeekly } from '../../scoring/datasets.ts';
import { decisionsFile, publicationsFile } from '../branch-layout.ts';
import type { ScoredDecision } from '../decision-of.ts';
import { type DecisionEntry, type Ledgers, publishedStates } from '../ledgers.ts';
import type { Problem } from './verification.ts';

/** What is wrong with the lines of both ledgers themselves. */
export function chainProblems({ publications, decisions }: Ledgers): Problem[] {
  return [
    ...publications.problems.map(({ line, problem }) => ({ place: `${publicationsFile}:${line}`, problem })),
    ...decisions.problems.map(({ line, problem }) => ({ place: `${decisionsFile}:${line}`, problem })),
  ];
}

/** Partitions that the ledger has and the tree lacks, and the other way round. */
export function treeProblems(
  { publications }: Ledgers,
  paths: { has(path: string): boolean } & Iterable<string>,
): Problem[] {
  const states = publishedStates(publications);
  const problems: Problem[] = [];
  for (const [path, { isPresent, line }] of states) {
    if (isPresent && !paths.has(path)) {
      problems.push({
        place: `lake/${path}`,
        problem: `it is missing; line ${line} of the publications says that it was published`,
      });
    }
  }
  for (const path of paths) {
    const state = states.get(path);
    if (state === undefined) problems.push({ place: `lake/${path}`, problem: 'no line of the publications knows it' });
    else if (!state.isPresent) {
      problems.push({
        place: `lake/${path}`,
        problem: `line ${state.line} of the publications says that it was removed`,
      });
    }
  }
  return problems;
}

/**
 * Decisions without published scores, scores without a decision, and decisions that say something else than the scores.
 *
 * @param scored what the partitions of scores_weekly on the branch hold, by their digest
 */
export function decisionProblems(
  { publications, decisions }: Ledgers,
  scored: ReadonlyMap<string, ScoredDecision>,
): Problem[] {
  const published = new Set(publications.entries.map(({ entry: { path, digest } }) => `${path} ${digest}`));
  const problems: Problem[] = [];
  const decided = new Set<string>();
  for (const { line, entry } of decisions.entries) {
    const place = `${decisionsFile}:${line}`;
    const scores = partitionText(scoresWeekly.name, entry, entry.scores);
    if (decided.has(scores)) problems.push({ place, problem: 'an earlier line has the same scores' });
    decided.add(scores);
    if (!published.has(scores)) problems.push({ place, problem: `no such scores were published: ${scores}` });
    const audit = entry.audit && partitionText(auditFindings.name, entry, entry.audit);
    if (audit && !published.has(audit)) problems.push({ place, problem: `no such audit was published: ${audit}` });
    const stored = scored.get(entry.scores);
    const differing =
      stored &&
      (Object.keys(stored) as (keyof ScoredDecision)[]).filter((name) => String(stored[name]) !== String(entry[name]));
    if (differing && differing.length > 0) {
      problems.push({ place, problem: `it is not what the published scores say (${differing.join(', ')})` });
    }
  }
  for (const { line, entry } of publications.entries) {
    const isScores = entry.path.startsWith(`${scoresWeekly.name}/`) && entry.action !== 'removed';
    if (!isScores || decided.has(`${entry.path} ${entry.digest}`)) continue;
    problems.push({ place: `${publicationsFile}:${line}`, problem: 'no decision was recorded for these scores' });
  }
  return problems;
}

function partitionText(dataset: string, { regime, week_ending }: DecisionEntry, digest: string): string {
  return `${dataset}/regime=${regime}/week_ending=${week_ending} ${digest}`;
}
