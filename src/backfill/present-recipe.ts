import type { WeekEnding } from '../calendar/date.ts';
import type { UniverseTable } from '../ingest/datasets.ts';
import type { SettingsNote } from '../ingest/settings-note.ts';
import type { Recipe } from '../lake/manifest.ts';
import type { RecipeSettings } from '../news/enrich-recipe.ts';
import type { Regime } from '../scoring/regime.ts';

/** How this program would make a week by the present configuration. */
export interface PresentRecipe {
  readonly scoreVersion: number;
  readonly enrichVersion: number;
  /** Of the audit. */
  readonly rulesVersion: number;
  /** Parameters of a score under a regime; undefined where its schema cannot be read. */
  readonly parametersOf: (regime: Regime) => Recipe['parameters'] | undefined;
  readonly enrichment: RecipeSettings;
  /** Names of the configured judges; `model` is undefined where the rules judge alone. */
  readonly judges: { readonly rules: string; readonly model: string | undefined };
  /** By which a week would be ingested. */
  readonly settingsNote: SettingsNote;
  /** Members of the universe by its files; undefined where these are not at hand. */
  readonly universeOn: (weekEnding: WeekEnding) => Promise<UniverseTable | undefined>;
}
