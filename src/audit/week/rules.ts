// Generated from src/audit/week/rules/ by "npm run generate".
import type { Rule } from '../engine/rule.ts';
import { identity } from './rules/rg001-identity.ts';
import { schemaHash } from './rules/rg002-schema-hash.ts';
import { manifestDigest } from './rules/rg003-manifest-digest.ts';
import { fileDigests } from './rules/rg004-file-digests.ts';
import { inputDigests } from './rules/rg005-inputs.ts';
import { columnTypes } from './rules/rg006-columns.ts';
import { uniqueKeys } from './rules/rg007-unique-keys.ts';
import { universeConservation } from './rules/rg008-universe.ts';
import { newsLookAhead } from './rules/rg009-news-look-ahead.ts';
import { barLookAhead } from './rules/rg010-bar-look-ahead.ts';
import { featuresAgain } from './rules/rg011-features.ts';
import { scoresAgain } from './rules/rg012-scores.ts';
import { decisionAgain } from './rules/rg013-decision.ts';
import { ranks } from './rules/rg014-ranks.ts';
import { filesAgain } from './rules/rg015-files.ts';
import { candleInvariants } from './rules/rg016-candles.ts';
import { enrichmentDomains } from './rules/rg017-enrichment-domains.ts';
import { enrichmentAgain } from './rules/rg018-enrichment.ts';
import { provenance } from './rules/rg019-provenance.ts';
import { isolation } from './rules/rg020-isolation.ts';
import { coverageCounts } from './rules/rg021-coverage.ts';
import { oneJudge } from './rules/rg022-one-judge.ts';
import { unexplainedSteps } from './rules/rg023-unexplained-steps.ts';
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
  identity,
  schemaHash,
  manifestDigest,
  fileDigests,
  inputDigests,
  columnTypes,
  uniqueKeys,
  universeConservation,
  newsLookAhead,
  barLookAhead,
  unexplainedSteps,
  featuresAgain,
  scoresAgain,
  decisionAgain,
  ranks,
  filesAgain,
  candleInvariants,
  enrichmentDomains,
  enrichmentAgain,
  provenance,
  isolation,
  coverageCounts,
  oneJudge,
];
