import { z } from 'zod';
import { auditSettings } from '../audit/settings.ts';
import { datasets } from '../datasets.ts';
import { evaluationSettings } from '../evaluation/settings.ts';
import { ingestSections } from '../ingest/settings.ts';
import { memorySettings } from '../memory/settings.ts';
import { enrichmentSettings } from '../news/settings.ts';

/** `configs/pipeline.yaml`: where data comes from and how the week is run. Each domain says what its section may hold. */
export const pipelineSchema = z
  .strictObject({
    ...ingestSections,
    enrichment: enrichmentSettings.prefault({}),
    audit: auditSettings.prefault({}),
    memory: memorySettings(datasets).prefault({}),
    evaluation: evaluationSettings.prefault({}),
  })
  .describe('Where data comes from and how the week is run');

export type Pipeline = z.infer<typeof pipelineSchema>;
