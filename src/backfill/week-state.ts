import { isAuditOf, readAuditDocument } from '../audit/audit-document.ts';
import { auditFindings } from '../audit/datasets.ts';
import type { Week } from '../calendar/weeks.ts';
import type { UserError } from '../errors.ts';
import { companyNews, settingsNotes, type UniverseTable, universe } from '../ingest/datasets.ts';
import { weeksWithPublishedInputs } from '../ingest/published-inputs.ts';
import { namedSettings } from '../ingest/read-again-report.ts';
import { changedSettings, readSettingsNote } from '../ingest/settings-note.ts';
import { canonicalJson } from '../lake/canonical-json.ts';
import { type Dataset, type PartitionKeys, partitionPath } from '../lake/dataset.ts';
import type { Lake } from '../lake/lake.ts';
import { type InputReference, type Manifest, type Recipe, sameRecipe } from '../lake/manifest.ts';
import { partitionDocuments } from '../lake/partition-document.ts';
import { type PublishedPartitions, readPublishedPartitions } from '../lake/published-partitions.ts';
import { corporateActions, marketDaily, marketRevisions } from '../market/datasets.ts';
import { findMarketView, monthsOfView, weekMarket } from '../market/market-view.ts';
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

/** Why something is to be done: it never was, the configuration was edited, other inputs were ingested, or code or the lake are others by now. */
export type Cause = 'undone' | 'edited' | 'ingested' | 'changed';

const finished: WeekState = { kind: 'finished' };

function todo(why: string, from: FirstStage, because: Cause): TodoState {
  return { kind: 'todo', why, from, because };
}

/** All that is to be done again at once: from the earliest stage that one of the causes wants. */
function together(states: readonly (WeekState | undefined)[]): TodoState | undefined {
  const causes = states.filter((state) => state?.kind === 'todo');
  const from = stageOrder.find((stage) => causes.some((cause) => cause.from === stage));
  if (from === undefined) return undefined;
  const because =
    (['edited', 'ingested'] as const).find((one) => causes.some((cause) => cause.because === one)) ?? 'changed';
  return todo(causes.map(({ why }) => why).join(', '), from, because);
}

const failedAudit = todo('its audit failed', 'ingest', 'undone');

const inputDatasets: readonly Dataset[] = [universe, repEnriched, clusterVectors];

/**
 * Decides by whole recipes: a week is done when what lies in the lake is what would be made of it now. Published weeks stay, whatever version
 * made them. Which bars a week saw is looked at only where something that it may see was stored since; else what was seen first stays, and the audit
 * compares them.
 */
export class WeekStates {
  readonly #lake: Lake;
  readonly #present: PresentRecipe;
  readonly #published: PublishedResults;
  readonly #branch: PublishedPartitions;
  readonly #isEnrichmentPublished: (weekEnding: string) => Promise<boolean>;
  readonly #manifests = new Map<string, Promise<Manifest | undefined>>();
  readonly #enrichments = new Map<string, Promise<WeekState>>();
  readonly #inputs = new Map<string, Promise<WeekState>>();
  readonly #bars = new Map<string, Promise<InputReference | undefined>>();
  readonly #refusals = new Map<string, Promise<UserError | undefined>>();

  private constructor(
    lake: Lake,
    present: PresentRecipe,
    published: PublishedResults,
    branch: PublishedPartitions,
    isEnrichmentPublished: (weekEnding: string) => Promise<boolean>,
  ) {
    this.#lake = lake;
    this.#present = present;
    this.#published = published;
    this.#branch = branch;
    this.#isEnrichmentPublished = isEnrichmentPublished;
  }

  static async of(lake: Lake, present: PresentRecipe): Promise<WeekStates> {
    const branch = await readPublishedPartitions(lake);
    return new WeekStates(lake, present, await PublishedResults.of(lake), branch, await publishedEnrichments(lake));
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
      await this.#inputState(week),
      await once(this.#enrichments, week.weekEnding, () => this.#enrichmentState(week)),
      await this.#newsState(scores),
      sameRecipe(scores.recipe, features.recipe)
        ? undefined
        : todo('features and scores are of different runs', 'score', 'changed'),
    ]);
    if (again !== undefined) return again;
    const changed = (await this.#changedInput(scores)) ?? (await this.#changedBars(week, scores));
    return changed === undefined ? finished : todo(`made from another ${changed}`, 'score', 'ingested');
  }

  /** Whether news of the weeks that the scores look back on came after it was enriched: an ingest without the stages behind it. */
  async #newsState({ recipe }: Manifest): Promise<WeekState> {
    for (const { dataset, keys } of recipe.inputs) {
      if (dataset !== repEnriched.name) continue;
      const enriched = await this.#manifest(repEnriched, keys);
      const saw = enriched?.recipe.inputs.find((input) => input.dataset === companyNews.name);
      const news = await this.#manifest(companyNews, keys);
      if (saw === undefined || news === undefined || news.content === saw.content) continue;
      if (!(await this.#isEnrichmentPublished(keys.week_ending ?? '')))
        return todo('news came since', 'enrich', 'ingested');
    }
    return finished;
  }

  /**
   * Whether the bars and actions that the week sees now are others than its scores saw. It is looked at where something of them was stored after
   * the week was scored: an ingest without its scores, an interrupted backfill, a regime that was left out.
   */
  async #changedBars(week: Week, { recipe, produced }: Manifest): Promise<string | undefined> {
    const { weekEnding } = week;
    const saw = recipe.inputs.find(({ dataset, slice }) => dataset === marketDaily.name && slice !== undefined);
    if (saw === undefined || !(await this.#isIngestedSince(week, produced.time))) return undefined;
    const seen = await once(this.#bars, `${weekEnding} ${recipe.parameters.benchmark}`, async () => {
      const members = await this.#lake.read(universe, { week_ending: weekEnding });
      const symbols = members?.table.columns.symbol ?? [];
      return (await findMarketView(this.#lake, weekMarket(weekEnding, symbols, String(recipe.parameters.benchmark))))
        ?.input;
    });
    return seen?.content === saw.content && seen.slice === saw.slice ? undefined : marketDaily.name;
  }

  /**
   * Whether the week was ingested by other settings, or became aware of other bars and actions, after a time. Bars themselves only ever come to those that are
   * stored: what is given otherwise, or later, is a revision.
   */
  async #isIngestedSince({ weekEnding }: Week, time: string): Promise<boolean> {
    const noted = await this.#manifest(settingsNotes, { week_ending: weekEnding });
    if (noted !== undefined && noted.produced.time >= time) return true;
    for (const month of monthsOfView(weekEnding)) {
      for (const dataset of [marketRevisions, corporateActions]) {
        const manifest = await this.#manifest(dataset, { month });
        if (manifest !== undefined && manifest.produced.time >= time) return true;
      }
    }
    return false;
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
    if (state.kind === 'finished') return this.#auditState(week, regime);
    // Whatever else is to be done: what an audit found may lie in the inputs.
    const hasFailed = state.kind === 'todo' && (await this.#hasFailedAudit(week, regime));
    return hasFailed ? (together([state, failedAudit]) ?? state) : state;
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
    if (!(await this.#isOfPresentScores(audit, keys)))
      return todo('not audited since it was scored', 'score', 'undone');
    if (hash !== this.#present.parametersOf(regime)?.schema_hash || judge !== this.#present.judges.rules) {
      return todo('audited against another configuration', 'score', 'edited');
    }
    return (await this.#verdict(keys)) === 'passed' ? finished : failedAudit;
  }

  /** Whether the last audit of the scores that lie in the lake found an error. */
  async #hasFailedAudit(week: Week, regime: Regime): Promise<boolean> {
    const keys = { regime: regime.id, week_ending: week.weekEnding };
    const audit = await this.#manifest(auditFindings, keys);
    if (audit === undefined || !(await this.#isOfPresentScores(audit, keys))) return false;
    return (await this.#verdict(keys)) === 'failed';
  }

  async #isOfPresentScores(audit: Manifest, keys: PartitionKeys): Promise<boolean> {
    for (const dataset of [scoresWeekly, featuresWeekly]) {
      const manifest = await this.#manifest(dataset, keys);
      if (!manifest || !isAuditOf(audit, manifest)) return false;
    }
    return true;
  }

  async #verdict(keys: PartitionKeys): Promise<string | undefined> {
    const audited = await partitionDocuments(this.#lake, auditFindings, keys);
    return audited && readAuditDocument(audited).verdict;
  }

  /** Whether a week was ingested as it would be now. What is published stays, by whatever it was ingested. */
  async #inputState(week: Week): Promise<WeekState> {
    return (await this.#hasPublishedInputs(week)) ? finished : this.#ingestState(week);
  }

  /** What of the inputs of a published week would be another by now, in words; it stays as it is. */
  async keptInputs(week: Week): Promise<string | undefined> {
    if (!(await this.#hasPublishedInputs(week))) return undefined;
    const state = await this.#ingestState(week);
    return state.kind === 'todo' ? state.why : undefined;
  }

  async #hasPublishedInputs(week: Week): Promise<boolean> {
    return (await weeksWithPublishedInputs([week], this.#lake, this.#branch)).length > 0;
  }

  #ingestState(week: Week): Promise<WeekState> {
    return once(
      this.#inputs,
      week.weekEnding,
      async () => together([await this.#universeState(week), await this.#settingsState(week)]) ?? finished,
    );
  }

  /** Whether a week was ingested by the settings as they are; where the lake does not say, nobody knows otherwise. */
  async #settingsState({ weekEnding }: Week): Promise<WeekState> {
    const was = await readSettingsNote(this.#lake, weekEnding);
    const changed = was === undefined ? [] : changedSettings(was, this.#present.settingsNote);
    return changed.length === 0 ? finished : todo(`${namedSettings(changed)} changed`, 'ingest', 'edited');
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
