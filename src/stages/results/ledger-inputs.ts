import { isAuditOf, readAuditDocument } from '../../audit/audit-document.ts';
import { auditFindings } from '../../audit/datasets.ts';
import { isoDate } from '../../calendar/date.ts';
import { featureSample } from '../../comparison/feature-sample.ts';
import type { Blindness, RealisedResult, ScoredWeek } from '../../comparison/ledger-entry.ts';
import { blindnessOf, needsEarlierNews } from '../../comparison/unfiltered-week.ts';
import { UserError } from '../../errors.ts';
import { weeklyReturns } from '../../evaluation/datasets.ts';
import { rankedRows } from '../../evaluation/scored-week.ts';
import { canonicalJson, sha256Hex } from '../../lake/canonical-json.ts';
import { type PartitionKeys, partitionName, partitionPath } from '../../lake/dataset.ts';
import { inputReference, type Lake } from '../../lake/lake.ts';
import { type InputReference, type Manifest, sameRecipe } from '../../lake/manifest.ts';
import { repEnriched } from '../../news/datasets.ts';
import { featuresWeekly, scoresWeekly } from '../../scoring/datasets.ts';
import type { Decision } from '../../scoring/decision.ts';
import type { FeatureTable } from '../../scoring/features.ts';
import { clusterEvents } from '../../scoring/judged-tables.ts';
import type { ClusterEvent } from '../../scoring/judged-week.ts';
import type { LoadedScoringSchema } from '../../scoring/schema.ts';
import { readScoreDocuments, type ScoreDocuments } from '../../scoring/score-partition.ts';

/** Reads what a ledger is made of, each partition once, and remembers what it read, for the recipe. */
export class LedgerReader {
  readonly #lake: Lake;
  readonly #references = new Map<string, InputReference>();
  /** Of the partitions whose identity is in the ledger, or decides what is. */
  readonly #digests: [path: string, digest: string][] = [];
  readonly #schemas = new Map<string, LoadedScoringSchema>();
  readonly #clusters = new Map<string, Promise<{ content: string; clusters: ClusterEvent[] } | undefined>>();

  constructor(lake: Lake) {
    this.#lake = lake;
  }

  /** What was read, in the order of reading. */
  get references(): InputReference[] {
    return [...this.#references.values()];
  }

  /** SHA-256 over the digests that the ledger names: references are by content, which a partition made anew from other inputs can share. */
  get digests(): string {
    return sha256Hex(canonicalJson(this.#digests));
  }

  /**
   * What was realised as of a week, by `week_ending/regime`; undefined where the stage evaluate was not run for it.
   *
   * @param scores content of the scores that the ledger is made from, by `week_ending/regime`; results of other scores are left out and named
   */
  async results(asOf: string, scores: ReadonlyMap<string, string>) {
    const partition = await this.#lake.read(weeklyReturns, { as_of: asOf });
    if (!partition) return undefined;
    const { table, manifest } = partition;
    this.#note(manifest, { digest: true });
    const evaluated = new Map<string, string>();
    for (const { dataset, keys, content } of manifest.recipe.inputs) {
      if (dataset === scoresWeekly.name) evaluated.set(`${keys.week_ending}/${keys.regime}`, content);
    }
    const results = new Map<string, RealisedResult>();
    const outdated: string[] = [];
    for (let row = 0; row < table.rows; row += 1) {
      const key = `${isoDate(table.columns.week_ending[row] as number)}/${table.columns.regime[row]}`;
      if (!scores.has(key)) continue;
      if ((evaluated.get(key) ?? scores.get(key)) !== scores.get(key)) outdated.push(key);
      else results.set(key, resultAt(table.columns, row));
    }
    return { results, outdated };
  }

  /** A week that the lake lists as scored. @throws UserError when its files are not those of the score stage */
  async scoredWeek(keys: PartitionKeys, has: { readonly features: boolean; readonly audit: boolean }) {
    const scores = await this.#lake.readWhole(scoresWeekly, keys);
    if (!scores) throw notScored(keys, 'it is listed and cannot be found');
    this.#note(scores.manifest, { digest: true });
    const folder = this.#lake.folder(scoresWeekly, keys);
    const documents = readScoreDocuments({ folder, files: scores.files }, this.#schemas);
    const { meta, diagnostics, used } = documents;
    const decision: Decision = { decision: meta.decision, reasons: meta.reasons, measures: meta.measures };
    const features = has.features ? await this.#lake.read(featuresWeekly, keys) : undefined;
    const own = features && sameRecipe(features.manifest.recipe, scores.manifest.recipe) ? features : undefined;
    if (own) this.#note(own.manifest, { digest: true });
    const rows = rankedRows(scores.table);
    const { symbol, UPS_adj } = scores.table.columns;
    const scored: ScoredWeek = {
      status: meta.regime_status ?? null,
      decision,
      diagnostics,
      schemaId: meta.schema_id,
      schemaHash: meta.schema_hash,
      ranking: rows.map((row) => symbol[row] as string),
      scores: Float64Array.from(rows, (row) => UPS_adj[row] as number),
      scoresDigest: scores.manifest.digest,
      featuresDigest: own?.manifest.digest ?? null,
      features: own ? featureSample(own.table) : null,
      audit: has.audit ? await this.#audit(keys, scores.manifest) : null,
      blindness:
        decision.decision === 'SKIP' && own ? await this.#blindness(scores.manifest, documents, own.table) : null,
    };
    return { scored, content: scores.manifest.content, schema: used.schema };
  }

  /** The verdict of an audit of these very scores. */
  async #audit(keys: PartitionKeys, scores: Manifest): Promise<ScoredWeek['audit']> {
    const partition = await this.#lake.readWhole(auditFindings, keys);
    if (!partition || !isAuditOf(partition.manifest, scores)) return null;
    this.#note(partition.manifest, { digest: true });
    const { verdict } = readAuditDocument({ folder: this.#lake.folder(auditFindings, keys), files: partition.files });
    return { verdict, digest: partition.manifest.digest };
  }

  /** Null where the lake does not hold the clusters that the week was scored from. */
  async #blindness(
    { recipe, keys }: Manifest,
    { used: { schema }, diagnostics }: ScoreDocuments,
    features: FeatureTable,
  ): Promise<Blindness | null> {
    const enriched = recipe.inputs.filter(({ dataset }) => dataset === repEnriched.name);
    const ofWeek = enriched.find((reference) => reference.keys.week_ending === keys.week_ending);
    const clusters = ofWeek && (await this.#clustersOf(ofWeek));
    if (!clusters) return null;
    const earlier: ClusterEvent[] = [];
    if (needsEarlierNews(features, schema)) {
      for (const reference of enriched.filter((one) => one !== ofWeek)) {
        const ofEarlier = await this.#clustersOf(reference);
        if (!ofEarlier) return null;
        earlier.push(...ofEarlier);
      }
    }
    return blindnessOf({ features, clusters, earlier, schema, symbols: diagnostics.universe.symbols });
  }

  /** Undefined where the lake holds none, or others. */
  async #clustersOf({ keys, content }: InputReference): Promise<ClusterEvent[] | undefined> {
    const path = partitionPath(repEnriched, keys);
    const reading = this.#clusters.get(path) ?? this.#readClusters(keys);
    this.#clusters.set(path, reading);
    const found = await reading;
    return found?.content === content ? found.clusters : undefined;
  }

  async #readClusters(keys: PartitionKeys) {
    const partition = await this.#lake.read(repEnriched, keys);
    if (!partition) return undefined;
    this.#note(partition.manifest);
    return { content: partition.manifest.content, clusters: clusterEvents(partition.table) };
  }

  #note(manifest: Manifest, { digest }: { readonly digest: boolean } = { digest: false }): void {
    const reference = inputReference(manifest);
    const path = partitionName(reference);
    this.#references.set(path, reference);
    if (digest) this.#digests.push([path, manifest.digest]);
  }
}

function notScored(keys: PartitionKeys, problem: string): UserError {
  return new UserError(`${partitionPath(scoresWeekly, keys)}: ${problem}.`, {
    hint: 'Restore it, or move the folder out of the lake and run the stage "score" for this week and regime again.',
  });
}

function resultAt(
  columns: Readonly<Record<'gross_return' | 'net_return' | 'active_return', Float64Array>>,
  row: number,
): RealisedResult {
  const known = (value: number | undefined) => (value === undefined || Number.isNaN(value) ? null : value);
  return {
    gross_return: known(columns.gross_return[row]),
    net_return: known(columns.net_return[row]),
    active_return: known(columns.active_return[row]),
  };
}
