import { join } from 'node:path';
import { readYamlFile } from '../../../src/configuration/yaml-file.ts';
import { gateProfileSchema } from '../../../src/research/stage-b/gate-profile-settings.ts';
import type { PanelPlace } from './panel-lake.ts';

const names = 60;
const dates = 120;
const validation = { holdout_sessions: 100, folds: { groups: 6, tested: 2 } };
const folds = { count: 3, test_dates: 12, min_train_dates: 10 };

/** A screening of eight candidates, which spares the holdout unless it is said otherwise, and a validation with 100 sessions set aside. */
export function configureWorth(place: PanelPlace, screening: object = { spare_holdout: true }): void {
  place.configure({ candidates: ['core8'], folds, ...screening }, validation);
}

/** What an asset is worth, nearly the same for months, so that little is traded. */
const worth = (date: number, asset: number) => Math.sin(37 * asset) + 0.1 * Math.sin(11 * date + asset);
const noise = (date: number, asset: number) => Math.sin(101 * asset * (date + 1) + 7 * date);

/** A panel in which ret_20d says what follows, and a final profile as shipped that a short track record can satisfy. */
export async function putWorth(place: PanelPlace, more = 0): Promise<void> {
  const shipped = readYamlFile(join(place.folder, 'configs', 'gates', 'final.yaml'), gateProfileSchema).value;
  place.write('gates/final.yaml', { ...shipped, stated_sharpe: 4 });
  await place.putPanel({
    names,
    dates: dates + more,
    put: {
      ret_20d: worth,
      adv20_usd: () => 1e9,
      fwd_ret_lag1_1d: (date, asset) => 0.001 * worth(date, asset) + 0.005 * noise(date, asset + 500),
      fwd_ret_lag1_5d: (date, asset) => 0.005 * worth(date, asset) + 0.02 * noise(date, asset),
    },
  });
}
