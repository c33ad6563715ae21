import { z } from 'zod';
import { backboneSettings } from '../ingest/backbone/settings.ts';

/** `configs/research.yaml`: what research rests on. Each domain says what its section may hold. */
export const researchSchema = z
  .strictObject({
    backbone: backboneSettings.prefault({}),
  })
  .describe('Where research data comes from');

export type Research = z.infer<typeof researchSchema>;
