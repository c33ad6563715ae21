import { z } from 'zod';
import { storeAuditSettings } from '../audit/settings.ts';
import { backboneSettings } from '../ingest/backbone/settings.ts';
import { promotionSettings } from '../promotion/settings.ts';
import { stageASettings } from '../research/settings.ts';
import { stageBSettings } from '../research/stage-b/settings.ts';
import { sweepSettings } from '../sweep/settings.ts';

/** `configs/research.yaml`: what research rests on. Each domain says what its section may hold. */
export const researchSchema = z
  .strictObject({
    backbone: backboneSettings.prefault({}),
    audit: storeAuditSettings.prefault({}),
    stage_a: stageASettings.prefault({}),
    stage_b: stageBSettings.prefault({}),
    promotion: promotionSettings.prefault({}),
    sweep: sweepSettings.prefault({}),
  })
  .describe('Where research data comes from, and how candidates are screened');

export type Research = z.infer<typeof researchSchema>;
