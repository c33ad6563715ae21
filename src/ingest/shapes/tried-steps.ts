import { isoDate } from '../../calendar/date.ts';
import type { SessionWindow } from '../../calendar/session-window.ts';
import { likelyCause } from '../../market/steps/likely-cause.ts';
import { priceSteps } from '../../market/steps/price-steps.ts';
import { counted, nameList } from '../../text/name-list.ts';
import type { BarCandidates } from '../bars/bar-candidates.ts';
import { knownStepLine } from '../bars/known-step-line.ts';
import type { MarketSettings } from '../bars/settings.ts';

/**
 * What is to be said of steps in the prices that returns are made of: the adjusted closes of a symbol where it has any, else its closes.
 * Undefined without a step. A split of which the file knows nothing is only found out here, or by who trades on it.
 */
export function stepsOfTried(
  { bars, cells, symbols }: BarCandidates,
  { sessions }: SessionWindow,
  { steps: settings }: MarketSettings,
): string | undefined {
  const found = symbols.flatMap((symbol, place) => {
    const held = cells.cells.subarray(place * cells.sessions, (place + 1) * cells.sessions);
    const of = (column: Float64Array) =>
      Float64Array.from(held, (cell) => (cell > 0 ? (column[cell - 1] as number) : Number.NaN));
    const adjusted = of(bars.adj_close);
    const prices = adjusted.some((price) => price > 0) ? adjusted : of(bars.close);
    return priceSteps({ prices, volumes: of(bars.volume) }, settings).map((step) => ({
      ...step,
      symbol,
      date: isoDate(sessions[step.place] as number),
    }));
  });
  const [first] = found;
  if (first === undefined) return undefined;
  const shown = found.map(
    (step) => `${step.symbol} on ${step.date} (${step.ratio.toPrecision(3)}, ${likelyCause(step)})`,
  );
  return (
    `An explanation of ${counted(found.length, 'step')} of prices: ${nameList(shown, 2)}. Such a symbol has no rank until the step is explained: ` +
    `under "market", "known_steps: [${knownStepLine(first)}]" says what it is.`
  );
}
