import { z } from 'zod';
import { snapshot as snapshots } from '../../backbone/datasets.ts';
import { summaryName } from '../../backbone/snapshot.ts';
import type { Lake } from '../../lake/lake.ts';
import { partitionDocuments, readDocument } from '../../lake/partition-document.ts';
import { panelIndex } from '../../panel/datasets.ts';
import type { StageContext } from '../../platform/stage.ts';
import { readPromotionLedger } from '../../promotion/decision-store.ts';
import { type InvalidationGroup, invalidationGroups } from '../../report/research/invalidation-summary.ts';
import type {
  HoldoutCounts,
  IndexedPanel,
  PinnedStore,
  StatusSubject,
  TrialCounts,
} from '../../report/research/status-subject.ts';
import { candidateResults } from '../../research/datasets.ts';
import { stageBCandidates } from '../../research/stage-b/datasets.ts';
import { holdoutStore } from '../../research/stage-b/holdout-store.ts';
import { readTrialLedger } from '../../research/trial-store.ts';
import { type TrialLedger, trialsOf } from '../../research/trials.ts';
import { invalidate } from './invalidate.stage.ts';
import { readInvalidations } from './invalidation-list.ts';
import { lastStoredSession, sessionOf } from './last-session.ts';
import { unlessBroken, withoutRoot } from './read-or-broken.ts';
import { unlessDamaged } from './recipe-differences.ts';
import { auditedStore, classFreshness } from './status-freshness.ts';
import { shownValidation } from './status-validation.ts';

/** What the ledgers and manifests of a lake say of where research is. Nothing is written. @param invalidation list of what is stale; empty: it is made anew */
export async function standingOfLake(
  invalidation: string,
  context: StageContext,
): Promise<Omit<StatusSubject, 'run' | 'pages'>> {
  const { lake, config } = context;
  const session = await lastStoredSession(lake);
  const trials = await unlessBroken(lake, () => readTrialLedger(lake));
  const promotions = await unlessBroken(lake, () => readPromotionLedger(lake));
  const validation = await shownValidation(lake, trials, promotions);
  const end = validation?.evidence.as_of ?? undefined;
  return {
    session,
    store: await pinnedStore(lake),
    panel: await indexedPanel(lake),
    runs: { a: (await lake.list(candidateResults)).length, b: (await lake.list(stageBCandidates)).length },
    classes: await classFreshness(lake, config.research.audit, session?.number),
    audit: await auditedStore(lake),
    trials: 'sound' in trials ? { sound: trialCounts(trials.sound) } : trials,
    holdout: await holdoutCounts(lake),
    promotions,
    settings: config.research.promotion,
    validation,
    evidenceAge: session === undefined || end === undefined ? undefined : session.number - sessionOf(end).number,
    stale: await staleGroups(invalidation, context),
  };
}

const pinnedSummary = z.object({
  id: z.string(),
  known: z.string(),
  rows: z.record(z.string(), z.number()),
  assets_by_class: z.record(z.string(), z.number()),
});

/** The snapshot whose bars are known up to the last day; of several of that day the last by name. */
async function pinnedStore(lake: Lake): Promise<PinnedStore | undefined> {
  const ids = (await lake.list(snapshots)).map(({ id = '' }) => id).toSorted();
  const last = ids.at(-1);
  if (last === undefined) return undefined;
  const stored = await unlessDamaged(async () => {
    const documents = await partitionDocuments(lake, snapshots, { id: last });
    return {
      summary: documents && readDocument(documents, summaryName, pinnedSummary),
      manifest: await lake.manifest(snapshots, { id: last }),
    };
  });
  if (stored === 'damaged' || stored.summary === undefined) return undefined;
  const { id, known, rows, assets_by_class: assets } = stored.summary;
  return { id, known, rows, assets, digest: stored.manifest?.content ?? '' };
}

const panelParameters = z.object({
  as_of: z.array(z.string()),
  universe: z.number().optional(),
  snapshot: z.string().optional(),
});

/** The index of the panel that was put together last, as its dates say. */
async function indexedPanel(lake: Lake): Promise<IndexedPanel | undefined> {
  const found: IndexedPanel[] = [];
  for (const keys of await lake.list(panelIndex)) {
    const stored = await unlessDamaged(() => lake.read(panelIndex, keys));
    if (stored === undefined || stored === 'damaged') continue;
    const { data } = panelParameters.safeParse(stored.manifest.recipe.parameters);
    found.push({
      featureSet: keys.feature_set ?? '',
      rows: stored.table.columns.rows.reduce((sum, rows) => sum + rows, 0),
      asOf: data?.as_of ?? [],
      universe: data?.universe ?? 0,
      snapshot: data?.snapshot ?? '',
      digest: stored.manifest.content,
    });
  }
  return found.toSorted((a, b) => ((a.asOf.at(-1) ?? '') < (b.asOf.at(-1) ?? '') ? -1 : 1)).at(-1);
}

function trialCounts(ledger: TrialLedger): TrialCounts {
  const trials = trialsOf(ledger);
  const stages = new Map(
    ledger.lines.flatMap(({ line }) => (line.kind === 'planned' ? [[line.trial, line.stage] as const] : [])),
  );
  const count = (state: 'scored' | 'failed' | 'abandoned') => trials.filter((trial) => trial.state === state).length;
  const byStage = Map.groupBy(stages.values(), (stage) => stage);
  return {
    lines: ledger.lines.length,
    trials: trials.length,
    byState: { scored: count('scored'), failed: count('failed'), abandoned: count('abandoned') },
    byStage: new Map([...byStage].map(([stage, own]) => [stage, own.length])),
    head: ledger.head.hash,
  };
}

function holdoutCounts(lake: Lake) {
  return unlessBroken(lake, async (): Promise<HoldoutCounts> => {
    const { lines, head } = await holdoutStore.read(lake);
    return {
      lines: lines.length,
      openings: lines.filter(({ line }) => line.kind === 'opened').length,
      head: head.hash,
    };
  });
}

async function staleGroups(file: string, { call, lake }: StageContext): Promise<StatusSubject['stale']> {
  if (file !== '') return { sound: invalidationGroups((await readInvalidations(file)).stale) };
  return unlessBroken(lake, async (): Promise<readonly InvalidationGroup[]> => {
    const { invalidated } = await call(invalidate, {});
    return invalidated.map((one) => ({ ...one, obstacle: one.obstacle && withoutRoot(lake, one.obstacle) }));
  });
}
