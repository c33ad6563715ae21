import { rulesVersion } from '../audit/week/rules-version.ts';
import type { PresentRecipe } from '../backfill/present-recipe.ts';
import type { Configuration } from '../configuration/configuration.ts';
import { UserError } from '../errors.ts';
import { universeFiles } from '../ingest/ingest-files.ts';
import { settingsNote } from '../ingest/settings-note.ts';
import { readUniverse, type Universe, universeOn } from '../ingest/universe/universe-source.ts';
import { enrichVersion } from '../news/enrich-recipe.ts';
import { judgeName } from '../news/enrich-week.ts';
import { modelJudgeName } from '../news/model/model-judge.ts';
import { rulesJudge } from '../news/rules-judge.ts';
import type { StageContext } from '../platform/stage.ts';
import type { Regime } from '../scoring/regime.ts';
import { scoreRecipe, scoreVersion } from '../scoring/score-recipe.ts';

type RecipeContext = Pick<StageContext, 'config' | 'fetch' | 'signal' | 'log'>;

/** How the weeks would be made by this program and this configuration. */
export function presentRecipe(context: RecipeContext): PresentRecipe {
  const { config } = context;
  const { enrichment } = config.pipeline;
  let reading: Promise<Universe | undefined> | undefined;
  return {
    scoreVersion,
    enrichVersion,
    rulesVersion,
    parametersOf: (regime) => parametersOf(config, regime),
    enrichment: { clusterSimilarity: enrichment.cluster_similarity, vectorSeed: enrichment.vector_seed },
    judges: {
      rules: judgeName(rulesJudge(config.rules())),
      model: enrichment.judge === 'model' ? modelJudgeName(enrichment.model.name) : undefined,
    },
    settingsNote: settingsNote(config.pipeline),
    universeOn: async (weekEnding) => {
      reading ??= readLocalUniverse(context);
      const universe = await reading;
      return universe && universeOn(universe.members, weekEnding);
    },
  };
}

/** One regime that cannot be read must not keep the others from it; who scores it says what is wrong. */
function parametersOf(config: Configuration, regime: Regime) {
  try {
    const schema = config.schemaOf(regime);
    const { benchmark, market } = config.pipeline;
    return scoreRecipe({ regime, schema, benchmark, steps: market.steps }, []).parameters;
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}

/** The universe of files on this machine: to look whether something changed nobody is asked, and files that are not here say nothing. */
async function readLocalUniverse(context: RecipeContext): Promise<Universe | undefined> {
  const { universe, benchmark } = context.config.pipeline;
  const places = universe.files.map((file) => (typeof file === 'string' ? file : file.path));
  if (places.some((place) => place.includes('://'))) return undefined;
  try {
    return await readUniverse(await universeFiles(universe, context), universe.columns, benchmark);
  } catch (error) {
    if (error instanceof UserError) return undefined;
    throw error;
  }
}
