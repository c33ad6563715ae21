import { z } from 'zod';
import { repeatedBarRules } from '../ingest/bars/bar-duplicates.ts';

/** `market.repeated_bars` of pipeline.yaml. */
export const repeatedBars = z
  .enum(repeatedBarRules)
  .default('refuse')
  .describe(
    'Which row counts where one file gives a symbol and day more than once with other values: "refuse" sets all of them aside, "first" and "last" take that one',
  );
