import { UserError } from '../../errors.ts';
import type { MacroProviderName } from '../../http/provider-names.ts';
import type { MacroTable } from '../../market/datasets.ts';
import { byCodeUnits } from '../../text/order.ts';
import type { MacroSettings } from './settings.ts';

/** A configured series: its name in macro_daily, who gives it, and what it is called there. */
export interface MacroSeries {
  readonly name: string;
  readonly provider: MacroProviderName;
  readonly series: string;
}

/**
 * The configured series, by name.
 *
 * @throws UserError when two names are the same series of the same provider
 */
export function configuredSeries({ series }: Pick<MacroSettings, 'series'>): MacroSeries[] {
  const configured = Object.entries(series).map(([name, { provider, series }]) => ({ name, provider, series }));
  const names = new Map<string, string>();
  for (const one of configured) {
    const source = sourceText(one);
    const twin = names.get(source);
    if (twin !== undefined) {
      throw new UserError(`macro.series: "${twin}" and "${one.name}" are both ${source}.`, {
        hint: 'Keep one of them in pipeline.yaml.',
      });
    }
    names.set(source, one.name);
  }
  return configured.sort((a, b) => byCodeUnits(a.name, b.name));
}

/** What the column `source` says: the provider, and its own name of the series. */
export function sourceText({ provider, series }: Pick<MacroSeries, 'provider' | 'series'>): string {
  return `${provider} ${series}`;
}

/**
 * Values of two sources under one name would look like one series with a jump.
 *
 * @throws UserError when the stored values are of another source than the configuration names
 */
export function assertSameSource(series: MacroSeries, stored: MacroTable): void {
  const other = stored.columns.source.find((source) => source !== sourceText(series));
  if (other === undefined) return;
  throw new UserError(
    `macro_daily/series=${series.name} holds values of ${other}; pipeline.yaml now takes "${series.name}" from ${sourceText(series)}.`,
    {
      hint: `Give the new series another name under macro.series, or put ${other} back. To start it anew, remove the folder macro_daily/series=${series.name} from the lake and the artifacts that hold it.`,
    },
  );
}
