import type { StageContext } from '../../platform/stage.ts';
import type { StageASettings } from '../../research/settings.ts';
import type { HoldoutLedger, HoldoutWindow } from '../../research/stage-b/holdout-ledger.ts';
import { holdoutStore } from '../../research/stage-b/holdout-store.ts';
import { sampleOf } from '../../research/stage-b/plan.ts';
import type { StageBSettings } from '../../research/stage-b/settings.ts';
import type { ReadPanel } from './panel-reading.ts';

/** A panel without the days that a programme sets aside. */
export interface SparedPanel {
  readonly read: ReadPanel;
  /** Undefined where no days are left for a holdout yet. */
  readonly window: HoldoutWindow | undefined;
}

/** Leaves out the dates that are judged by a day of the holdout, as the ledger has it or as a programme that begins now would have it. Nothing is written. */
export async function spareHoldout(
  { lake }: Pick<StageContext, 'lake'>,
  read: ReadPanel,
  rules: Pick<StageASettings, 'horizon' | 'entry_lag'>,
  settings: StageBSettings,
): Promise<SparedPanel> {
  const { frame, exchanges } = read;
  const { window, sample } = sampleOf(frame.dates, exchanges, rules, settings, await holdoutStore.read(lake));
  return { read: withDates(read, 0, sample), window };
}

/** Leaves out the first dates, on which fewer assets could be bought than are ranked; none where no date has so many. */
export function fromFirstRanking(read: ReadPanel, minNames: number): ReadPanel {
  const { buyable } = read.liquidity;
  const first = buyable.findIndex((count) => count >= minNames);
  return first <= 0 ? read : withDates(read, first, buyable.length);
}

/** The panel on some of its dates, from `first` up to `end`, which is not included. Its rows stay where they are. */
function withDates(read: ReadPanel, first: number, end: number): ReadPanel {
  const { frame, liquidity } = read;
  const { adv20Usd, place, buyable } = liquidity;
  return {
    ...read,
    frame: { ...frame, dates: frame.dates.subarray(first, end), starts: frame.starts.subarray(first, end + 1) },
    liquidity: { adv20Usd, place, buyable: buyable.subarray(first, end) },
  };
}

/** Fixes the days that a programme sets aside, where they are not yet: before anything is scored. */
export async function fixHoldout(
  { lake, clock }: Pick<StageContext, 'lake' | 'clock'>,
  window: HoldoutWindow | undefined,
  { programme, who }: { readonly programme: string; readonly who: string },
): Promise<void> {
  if (window === undefined) return;
  const isFixed = ({ lines }: HoldoutLedger) =>
    lines.some(({ line }) => line.kind === 'window' && line.window === window.window);
  if (isFixed(await holdoutStore.read(lake))) return;
  const when = new Date(clock()).toISOString();
  await holdoutStore.append(lake, (ledger) =>
    isFixed(ledger) ? [] : [{ kind: 'window', programme, ...window, who, when }],
  );
}
