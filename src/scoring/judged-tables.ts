import { UserError } from '../errors.ts';
import type { EnrichedTable, VectorTable } from '../news/datasets.ts';
import type { EventSeverity, EventType, SentimentDriver, SentimentLabel } from '../news/types.ts';
import type { ClusterEvent, JudgedCluster } from './judged-week.ts';

/** What the skip rules look at, of the rows of a week's `rep_enriched`, in their order. */
export function clusterEvents(enriched: EnrichedTable): ClusterEvent[] {
  return Array.from({ length: enriched.rows }, (_, row) => clusterEvent(enriched, row));
}

function clusterEvent({ columns }: EnrichedTable, row: number): ClusterEvent {
  return {
    symbol: columns.symbol[row] as string,
    clusterSize: columns.cluster_size[row] as number,
    uniqueSources: columns.unique_sources[row] as number,
    event: {
      eventTypePrimary: columns.event_type_primary[row] as EventType,
      eventSeverity: columns.event_severity[row] as EventSeverity,
      eventConfidence: columns.event_confidence[row] as number,
    },
  };
}

/**
 * A week's judged clusters from its `rep_enriched` and `cluster_vectors` rows; both are sorted by symbol and cluster.
 *
 * @throws {UserError} when the two do not hold the same clusters
 */
export function judgedClusters(enriched: EnrichedTable, vectors: VectorTable, where: string): JudgedCluster[] {
  const { columns } = enriched;
  if (vectors.rows !== enriched.rows) throw unequal(where);
  return Array.from({ length: enriched.rows }, (_, row) => {
    const symbol = columns.symbol[row] as string;
    const clusterId = columns.cluster_id[row] as string;
    if (vectors.columns.symbol[row] !== symbol || vectors.columns.cluster_id[row] !== clusterId) throw unequal(where);
    return {
      ...clusterEvent(enriched, row),
      clusterId,
      sentiment: {
        sentLabel: columns.sent_label[row] as SentimentLabel,
        sentScore: columns.sent_score[row] as number,
        confidence: columns.confidence[row] as number,
        sentDriver: columns.sent_driver[row] as SentimentDriver,
      },
      vector: {
        indices: vectors.columns.indices[row] as Uint32Array,
        values: vectors.columns.values[row] as Float32Array,
      },
    };
  });
}

function unequal(where: string): UserError {
  return new UserError(`${where}: rep_enriched and cluster_vectors do not hold the same clusters.`, {
    hint: 'Run enrich again for this week.',
  });
}
