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
  const { frame, exchanges, liquidity } = read;
  const { window, sample } = sampleOf(frame.dates, exchanges, rules, settings, await holdoutStore.read(lake));
  const dates = frame.dates.subarray(0, sample);
  // Rows ascend by date, so those of the dates that are left are the first ones.
  const starts = frame.starts.subarray(0, sample + 1);
  const { adv20Usd, place, buyable } = liquidity;
  return {
    read: {
      ...read,
      frame: { ...frame, dates, starts },
      liquidity: { adv20Usd, place, buyable: buyable.subarray(0, sample) },
    },
    window,
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
