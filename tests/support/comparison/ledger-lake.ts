import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { auditFindings } from '../../../src/audit/datasets.ts';
import { epochDay, parseIsoDate } from '../../../src/calendar/date.ts';
import { lastSessionDays } from '../../../src/calendar/session-window.ts';
import { type Week, weekEndingOn, weeksBack } from '../../../src/calendar/weeks.ts';
import type { Comparison } from '../../../src/comparison/comparison.ts';
import { ledger as ledgerDataset } from '../../../src/comparison/datasets.ts';
import { datasets } from '../../../src/datasets.ts';
import { weeklyReturns } from '../../../src/evaluation/datasets.ts';
import { inputReference, Lake } from '../../../src/lake/lake.ts';
import type { InputReference, Recipe } from '../../../src/lake/manifest.ts';
import { emptyTable } from '../../../src/lake/table.ts';
import type { CheckedBars } from '../../../src/market/steps/checked-bars.ts';
import { repEnriched } from '../../../src/news/datasets.ts';
import { featuresWeekly, scoresWeekly } from '../../../src/scoring/datasets.ts';
import type { WeekInputs } from '../../../src/scoring/features.ts';
import type { JudgedCluster } from '../../../src/scoring/judged-week.ts';
import { loadScoringSchema } from '../../../src/scoring/schema.ts';
import { scoreFiles } from '../../../src/scoring/score-files.ts';
import { scoreWeek } from '../../../src/scoring/score-week.ts';
import { ledger } from '../../../src/stages/results/ledger.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { Random } from '../../../src/statistics/random.ts';
import { sampleAuditDocument } from '../audit/sample-document.ts';
import { cluster } from '../scoring/week-example.ts';
import { noHearing, silentPlatform } from '../silent-platform.ts';

const symbols = Array.from({ length: 12 }, (_, i) => `S${String(i).padStart(2, '0')}`);
const benchmark = 'SPY';

/** `strict` counts clusters of two items and more and wants severe ones, `open` counts and takes everything. */
const schemas = {
  strict: `schema_id: strict
weights: { novelty: 0.4, event_intensity: 0.35, sentiment: 0.25, divergence: 0 }
skip_rules: { min_event_intensity: 0.5, max_price_action_recap_share: 0.8, min_high_severity_clusters: 2 }
filters: { exclude_event_types: [PRICE_ACTION_RECAP], min_cluster_size: 2 }
`,
  open: `schema_id: open
weights: { novelty: 0.2, event_intensity: 0.25, sentiment: 0.1, divergence: 0.45 }
skip_rules: { min_event_intensity: 0, max_price_action_recap_share: 1, min_high_severity_clusters: 0 }
filters: { exclude_event_types: [], min_cluster_size: 1 }
`,
} as const;
export type SchemaId = keyof typeof schemas;

/** What is said of a result; the rest of the row is made up. */
export interface ResultGiven {
  readonly weekEnding: string;
  readonly regime: string;
  readonly net: number;
  readonly active: number;
}

const nothing: Recipe = { stage: 'enrich', version: 1, parameters: {}, inputs: [] };

/** A lake of scored weeks without the ingest, scored by the product, and the ledger stage to run on it. */
export class LedgerLake {
  readonly folder = mkdtempSync(join(tmpdir(), 'regimen-ledger-'));
  readonly lake = new Lake({ datasets, root: join(this.folder, 'lake'), clock: () => 0, software: 'test' });
  readonly #clusters = new Map<string, readonly JudgedCluster[]>();

  constructor() {
    for (const place of ['regimes', 'scoring_schemas']) mkdirSync(this.#config(place), { recursive: true });
    for (const [id, text] of Object.entries(schemas)) {
      writeFileSync(this.#config(`scoring_schemas/${id}.yaml`), text);
      this.configure(id, id as SchemaId);
    }
    this.setEvaluation('{ top: 5 }');
  }

  configure(regime: string, schema: SchemaId, status = 'live'): void {
    const text = `id: ${regime}\nstatus: ${status}\nschema: ${schema}\ndescription: For a test.\n`;
    writeFileSync(this.#config(`regimes/${regime}.yaml`), text);
  }

  /** The same lake and configuration in a folder of its own. */
  copy(): LedgerLake {
    const copied = new LedgerLake();
    cpSync(this.folder, copied.folder, { recursive: true });
    for (const [week, clusters] of this.#clusters) copied.#clusters.set(week, clusters);
    return copied;
  }

  /** Sets the section `evaluation` of the configuration. */
  setEvaluation(evaluation: string): void {
    writeFileSync(
      this.#config('pipeline.yaml'),
      `universe: { files: [u.csv] }\nmarket: { files: [m.csv] }\nnews: { files: [n.csv] }\nevaluation: ${evaluation}\n`,
    );
  }

  /** Takes a week under a regime away. */
  async forget(weekEnding: string, regime: string): Promise<void> {
    for (const dataset of [scoresWeekly, featuresWeekly]) {
      await this.lake.remove(dataset, { regime, week_ending: weekEnding });
    }
  }

  /** The news of a week; what is not said is the week's own random news. */
  async putNews(weekEnding: string, clusters: readonly JudgedCluster[] = randomNews(weekEnding)): Promise<void> {
    const table = emptyTable(repEnriched.columns, clusters.length);
    for (const [row, one] of clusters.entries()) {
      table.columns.symbol[row] = one.symbol;
      table.columns.cluster_id[row] = one.clusterId;
      table.columns.cluster_size[row] = one.clusterSize;
      table.columns.unique_sources[row] = one.uniqueSources;
      table.columns.event_type_primary[row] = one.event.eventTypePrimary;
      table.columns.event_severity[row] = one.event.eventSeverity;
      table.columns.event_confidence[row] = one.event.eventConfidence;
    }
    this.#clusters.set(weekEnding, clusters);
    await this.lake.write(repEnriched, { week_ending: weekEnding }, { recipe: nothing, table });
  }

  /** Scores a week as a version of the score stage does. */
  async score(weekEnding: string, regime: string, schemaId = regime as SchemaId, version = 1): Promise<void> {
    const week = weekEndingOn(weekEnding);
    const keys = { regime, week_ending: weekEnding };
    const { schema, digest } = loadScoringSchema(schemas[schemaId], schemaId);
    const weeks = weeksBack(week, 13);
    const result = scoreWeek({ ...this.#inputs(week, weeks), schema });
    const recipe: Recipe = {
      stage: 'score',
      version,
      parameters: { regime, status: 'live', schema_hash: digest },
      inputs: await this.#references(weeks),
    };
    const identity = {
      regime,
      status: 'live' as const,
      schemaId,
      schemaHash: digest,
      weekEnding,
      cutoffUtc: week.cutoffUtc,
    };
    await this.lake.write(featuresWeekly, keys, { recipe, table: result.features });
    await this.lake.write(scoresWeekly, keys, {
      recipe,
      table: result.scores,
      attachments: { 'schema_used.yaml': schemas[schemaId], ...scoreFiles(identity, result) },
    });
  }

  async audit(weekEnding: string, regime: string, verdict: 'passed' | 'failed' = 'passed'): Promise<void> {
    const keys = { regime, week_ending: weekEnding };
    const { manifest } = await this.lake.require(scoresWeekly, keys);
    const recipe = { stage: 'audit', version: 1, parameters: {}, inputs: [inputReference(manifest)] };
    const table = emptyTable(auditFindings.columns);
    const attachments = { 'audit.json': sampleAuditDocument(verdict) };
    await this.lake.write(auditFindings, keys, { recipe, table, attachments });
  }

  /** As the stage evaluate would write it. */
  async evaluate(asOf: string, results: readonly ResultGiven[]): Promise<void> {
    const table = emptyTable(weeklyReturns.columns, results.length);
    const inputs: InputReference[] = [];
    for (const [row, { weekEnding, regime, net, active }] of results.entries()) {
      const { manifest } = await this.lake.require(scoresWeekly, { regime, week_ending: weekEnding });
      inputs.push(inputReference(manifest));
      table.columns.week_ending[row] = epochDay(parseIsoDate(weekEnding));
      table.columns.regime[row] = regime;
      table.columns.decision[row] = 'TRADE';
      table.columns.gross_return[row] = net + 0.003;
      for (const name of ['benchmark_return', 'turnover', 'cost'] as const) table.columns[name][row] = Number.NaN;
      table.columns.net_return[row] = net;
      table.columns.active_return[row] = active;
    }
    const recipe = { stage: 'evaluate', version: 1, parameters: {}, inputs };
    await this.lake.write(weeklyReturns, { as_of: asOf }, { recipe, table });
  }

  async run(inputs: Readonly<Record<string, string>>) {
    const heard = noHearing();
    const request = { lakeFolder: this.lake.root, configFile: this.#config('pipeline.yaml'), inputs };
    const { outputs } = await runStage(ledger, request, silentPlatform(heard));
    return { outputs, log: heard.log, presented: heard.presented.join('\n') };
  }

  /** The bytes of the ledger's files, its manifest aside, with its digest. */
  async bytes(asOf: string): Promise<Record<string, string>> {
    const folder = this.lake.folder(ledgerDataset, { as_of: asOf });
    const names = readdirSync(folder).filter((name) => name !== 'manifest.json');
    const manifest = await this.lake.manifest(ledgerDataset, { as_of: asOf });
    const files = names.map((name) => [name, readFileSync(join(folder, name), 'base64')]);
    return { ...Object.fromEntries(files), digest: manifest?.digest ?? '' };
  }

  text(asOf: string, name: string): string {
    return readFileSync(join(this.lake.folder(ledgerDataset, { as_of: asOf }), name), 'utf8');
  }

  comparison(asOf: string): Comparison {
    return JSON.parse(this.text(asOf, 'comparison.json')) as Comparison;
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #config(name: string): string {
    return join(this.folder, 'configs', name);
  }

  #inputs(week: Week, weeks: readonly Week[]): Omit<WeekInputs, 'schema'> {
    return {
      weekEnding: epochDay(week.weekEnding),
      universe: symbols.map((symbol) => ({ symbol, sector: null })),
      benchmark,
      weeks: weeks.map(({ weekEnding }) => ({
        weekEnding: epochDay(weekEnding),
        covered: this.#clusters.has(weekEnding),
        clusters: this.#clusters.get(weekEnding) ?? [],
      })),
      market: panelUntil(week),
    };
  }

  async #references(weeks: readonly Week[]): Promise<InputReference[]> {
    const references: InputReference[] = [];
    for (const { weekEnding } of weeks) {
      const manifest = await this.lake.manifest(repEnriched, { week_ending: weekEnding });
      if (manifest) references.push(inputReference(manifest));
    }
    return references;
  }
}

/** News of a few symbols, of every size and severity. */
function randomNews(weekEnding: string): JudgedCluster[] {
  const random = Random.seeded(epochDay(parseIsoDate(weekEnding)));
  return symbols.flatMap((symbol) =>
    Array.from({ length: random.integer(4) }, (_, i) =>
      cluster({
        symbol,
        clusterId: `c${i}`,
        clusterSize: 1 + random.integer(4),
        sentiment: { sentScore: random.uniform() * 2 - 1 },
        event: {
          eventTypePrimary: random.choice(['EARNINGS_GUIDANCE', 'PRICE_ACTION_RECAP', 'MNA_STRATEGIC'] as const),
          eventSeverity: random.choice([0, 1, 2, 3] as const),
        },
      }),
    ),
  );
}

/** One report of a severe event: `strict` does not count it, `open` does. */
export const singleReport: readonly JudgedCluster[] = [0, 1, 2].map((i) =>
  cluster({ symbol: `S0${i}`, event: { eventSeverity: 3 } }),
);

function panelUntil(week: Week): CheckedBars {
  const sessions = lastSessionDays(week.weekEnding, 70);
  const bars = (symbol: string) => {
    const random = Random.seeded(epochDay(week.weekEnding) + symbols.indexOf(symbol));
    const adjClose = Float64Array.from(sessions, () => 100 + random.normal());
    return { adjClose, volume: adjClose.map(() => 1e6 + random.integer(1e5)) };
  };
  return { sessions, bySymbol: new Map([...symbols, benchmark].map((symbol) => [symbol, bars(symbol)])) };
}
