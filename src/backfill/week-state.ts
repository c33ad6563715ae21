import { isAuditOf, readAuditDocument } from '../audit/audit-document.ts';
import { auditFindings } from '../audit/datasets.ts';
import type { Week } from '../calendar/weeks.ts';
import type { UserError } from '../errors.ts';
import { type UniverseTable, universe } from '../ingest/datasets.ts';
import { canonicalJson } from '../lake/canonical-json.ts';
import { type Dataset, type PartitionKeys, partitionPath } from '../lake/dataset.ts';
import type { Lake } from '../lake/lake.ts';
import { type Manifest, type Recipe, sameRecipe } from '../lake/manifest.ts';
import { partitionDocuments } from '../lake/partition-document.ts';
import { clusterVectors, repEnriched } from '../news/datasets.ts';
import { publishedEnrichments } from '../news/store-enrichment.ts';
import { changedParameters } from '../scoring/changed-recipe.ts';
import { featuresWeekly, scoresWeekly } from '../scoring/datasets.ts';
import { editedRegime, PublishedResults } from '../scoring/published-results.ts';
import type { Regime } from '../scoring/regime.ts';
import { byCodeUnits } from '../text/order.ts';
import type { PresentRecipe } from './present-recipe.ts';

/** The stage from which a week has to be made again. */
export type FirstStage = (typeof stageOrder)[number];

const stageOrder = ['ingest', 'enrich', 'score'] as const;

/** A week that is to be made again. */
interface TodoState {
  readonly kind: 'todo';
  /** In words: `schema changed`. */
  readonly why: string;
  readonly from: FirstStage;
  readonly because: Cause;
}

/** What of a week under a regime is done. */
export type WeekState =
  | { readonly kind: 'finished' }
  | TodoState
  /** Weeks were published under a regime that the configuration describes otherwise by now. */
  | { readonly kind: 'refused'; readonly why: string; readonly cure: string };

/** Why something is to be done: it never was, the configuration was edited, or code or inputs are others by now. */
export type Cause = 'undone' | 'edited' | 'changed';

const finished: WeekState = { kind: 'finished' };

function todo(why: string, from: FirstStage, because: Cause): TodoState {
  return { kind: 'todo', why, from, because };
}

/** All that is to be done again at once: from the earliest stage that one of the causes wants. */
function together(states: readonly (WeekState | undefined)[]): TodoState | undefined {
  const causes = states.filter((state) => state?.kind === 'todo');
  const from = stageOrder.find((stage) => causes.some((cause) => cause.from === stage));
  if (from === undefined) return undefined;
  const because = causes.some((cause) => cause.because === 'edited') ? 'edited' : 'changed';
  return todo(causes.map(({ why }) => why).join(', '), from, because);
}

const inputDatasets: readonly Dataset[] = [universe, repEnriched, clusterVectors];

/**
 * Decides by whole recipes: a week is done when what lies in the lake is what would be made of it now. Published weeks stay, whatever version
 * made them. Which bars a week saw is not looked at here; what was seen first stays, and the audit compares them.
 */
export class WeekStates {
  readonly #lake: Lake;
  readonly #present: PresentRecipe;
  readonly #published: PublishedResults;
  readonly #isEnrichmentPublished: (weekEnding: string) => Promise<boolean>;
  readonly #manifests = new Map<string, Promise<Manifest | undefined>>();
  readonly #enrichments = new Map<string, Promise<WeekState>>();
  readonly #universes = new Map<string, Promise<WeekState>>();
  readonly #refusals = new Map<string, Promise<UserError | undefined>>();

  private constructor(
    lake: Lake,
    present: PresentRecipe,
    published: PublishedResults,
    isEnrichmentPublished: (weekEnding: string) => Promise<boolean>,
  ) {
    this.#lake = lake;
    this.#present = present;
    this.#published = published;
    this.#isEnrichmentPublished = isEnrichmentPublished;
  }

  static async of(lake: Lake, present: PresentRecipe): Promise<WeekStates> {
    return new WeekStates(lake, present, await PublishedResults.of(lake), await publishedEnrichments(lake));
  }

  /** Whether a week is scored as it would be scored now. */
  async scored(week: Week, regime: Regime): Promise<WeekState> {
    const parameters = this.#present.parametersOf(regime);
    if (parameters === undefined) return todo('its schema cannot be read', 'score', 'changed');
    const refusal = await once(this.#refusals, regime.id, () => editedRegime(this.#published, regime, parameters));
    if (refusal !== undefined) return { kind: 'refused', why: refusal.message, cure: refusal.hint ?? '' };
    const keys = { regime: regime.id, week_ending: week.weekEnding };
    const scores = await this.#manifest(scoresWeekly, keys);
    const features = await this.#manifest(featuresWeekly, keys);
    if (!scores || !features) return todo('not scored', 'ingest', 'undone');
    if (await this.#published.holds(keys)) return finished;
    const again = together([
      ...this.#scoreChanges(scores, parameters),
      await once(this.#universes, week.weekEnding, () => this.#universeState(week)),
      await once(this.#enrichments, week.weekEnding, () => this.#enrichmentState(week)),
      sameRecipe(scores.recipe, features.recipe)
        ? undefined
        : todo('features and scores are of different runs', 'score', 'changed'),
    ]);
    if (again !== undefined) return again;
    const changed = await this.#changedInput(scores);
    return changed === undefined ? finished : todo(`made from another ${changed}`, 'score', 'changed');
  }

  /** What of the recipe of scores is another now. */
  #scoreChanges({ recipe }: Manifest, parameters: Recipe['parameters']): TodoState[] {
    const changes = changedParameters(recipe.parameters, parameters).map(({ part, words }) =>
      // Bars and coverage of another benchmark are not in the lake yet.
      todo(words, part === 'benchmark' ? 'ingest' : 'score', 'edited'),
    );
    const { scoreVersion } = this.#present;
    if (recipe.version === scoreVersion) return changes;
    return [
      ...changes,
      todo(`scored by version ${recipe.version} of the stage, now ${scoreVersion}`, 'score', 'changed'),
    ];
  }

  /** Whether a week is scored as it would be now, and audited by the present rules without an error. */
  async audited(week: Week, regime: Regime): Promise<WeekState> {
    const state = await this.scored(week, regime);
    return state.kind === 'finished' ? this.#auditState(week, regime) : state;
  }

  async #auditState(week: Week, regime: Regime): Promise<WeekState> {
    const keys = { regime: regime.id, week_ending: week.weekEnding };
    const audit = await this.#manifest(auditFindings, keys);
    if (!audit) return todo('not audited', 'score', 'undone');
    const { rules_version: rulesVersion, schema_hash: hash, judge } = audit.recipe.parameters;
    if (rulesVersion !== this.#present.rulesVersion) {
      return todo(
        `audited by version ${rulesVersion} of the rules, now ${this.#present.rulesVersion}`,
        'score',
        'changed',
      );
    }
    for (const dataset of [scoresWeekly, featuresWeekly]) {
      const manifest = await this.#manifest(dataset, keys);
      if (!manifest || !isAuditOf(audit, manifest)) return todo('not audited since it was scored', 'score', 'undone');
    }
    if (hash !== this.#present.parametersOf(regime)?.schema_hash || judge !== this.#present.judges.rules) {
      return todo('audited against another configuration', 'score', 'edited');
    }
    const audited = await partitionDocuments(this.#lake, auditFindings, keys);
    return audited && readAuditDocument(audited).verdict === 'passed'
      ? finished
      : todo('its audit failed', 'ingest', 'undone');
  }

  /** Whether the universe of a week is what its files give. */
  async #universeState({ weekEnding }: Week): Promise<WeekState> {
    const stored = await this.#lake.read(universe, { week_ending: weekEnding });
    if (!stored) return todo('its universe is gone', 'ingest', 'changed');
    const now = await this.#present.universeOn(weekEnding);
    if (now === undefined || memberList(now) === memberList(stored.table)) return finished;
    return todo('universe changed', 'ingest', 'edited');
  }

  /** Whether the news of a week is judged, clustered and turned into vectors as it would be now. */
  async #enrichmentState({ weekEnding }: Week): Promise<WeekState> {
    const manifest = await this.#manifest(repEnriched, { week_ending: weekEnding });
    if (!manifest) return todo('its news is not enriched', 'enrich', 'changed');
    if (await this.#isEnrichmentPublished(weekEnding)) return finished;
    const { version, parameters, seed } = manifest.recipe;
    const { enrichVersion, enrichment, judges } = this.#present;
    const changes: string[] = [];
    const { cluster_similarity: similarity, judge, fallback } = parameters;
    // As with scores: of what a recipe does not name nobody knows whether it is another.
    if (similarity !== undefined && similarity !== enrichment.clusterSimilarity)
      changes.push('cluster_similarity changed');
    if (seed !== undefined && seed !== enrichment.vectorSeed) changes.push('vector_seed changed');
    const { rules, model } = judges;
    if (judge !== undefined && judge !== (model ?? rules)) {
      changes.push(`judge changed (${judge}, now ${model ?? rules})`);
    } else if (model !== undefined && fallback !== undefined && fallback !== rules) changes.push('rules changed');
    if (changes.length > 0) return todo(changes.join(', '), 'enrich', 'edited');
    if (version === enrichVersion) return finished;
    return todo(`enriched by version ${version} of the stage, now ${enrichVersion}`, 'enrich', 'changed');
  }

  /** The first input of the scores that is not in the lake as they saw it. */
  async #changedInput({ recipe }: Manifest): Promise<string | undefined> {
    for (const { dataset: name, keys, slice, content } of recipe.inputs) {
      const dataset = inputDatasets.find((one) => one.name === name);
      if (dataset === undefined || slice !== undefined) continue;
      if ((await this.#manifest(dataset, keys))?.content !== content) return partitionPath(dataset, keys);
    }
    return undefined;
  }

  #manifest(dataset: Dataset, keys: PartitionKeys): Promise<Manifest | undefined> {
    return once(this.#manifests, partitionPath(dataset, keys), () => this.#lake.manifest(dataset, keys));
  }
}

function once<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const value = known.get(key) ?? make();
  known.set(key, value);
  return value;
}

/** Who is a member, with sector and name, in one text. */
function memberList({ columns: { symbol, sector, name } }: UniverseTable): string {
  const rows = symbol.map((one, row) => [one, sector[row] ?? null, name[row] ?? null] as const);
  return canonicalJson(rows.sort(([a], [b]) => byCodeUnits(a, b)));
}
