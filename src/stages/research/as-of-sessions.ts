import { exchangeSessions } from '../../backbone/datasets.ts';
import { epochDay, parseIsoDate } from '../../calendar/date.ts';
import { UserError } from '../../errors.ts';
import type { Lake } from '../../lake/lake.ts';
import { asOfDates, parseAsOf } from '../../panel/as-of-dates.ts';
import type { InputValues } from '../../platform/stage.ts';
import type { asOfInputs } from './as-of-inputs.ts';

/** The as-of dates that the inputs choose among the sessions of the store; epoch days, ascending. @throws UserError when there is none */
export async function chosenSessions(lake: Lake, inputs: InputValues<typeof asOfInputs>): Promise<Int32Array> {
  const rule = parseAsOf(inputs.asOf);
  const stored = await lake.list(exchangeSessions);
  const chosen = stored.filter(
    ({ exchange = '' }) => inputs.exchanges.length === 0 || inputs.exchanges.includes(exchange),
  );
  const unknown = inputs.exchanges.find((name) => !stored.some(({ exchange }) => exchange === name));
  if (unknown !== undefined) {
    throw new UserError(`There are no sessions of the exchange "${unknown}".`, {
      hint: `The research store has ${stored.map(({ exchange }) => exchange).join(', ') || 'none at all'}.`,
    });
  }
  const sessions = [];
  for (const keys of chosen) sessions.push((await lake.require(exchangeSessions, keys)).table.columns.date);
  const day = (text: string, otherwise: number) => (text === '' ? otherwise : epochDay(parseIsoDate(text)));
  const [from, until] = [day(inputs.from, Number.NEGATIVE_INFINITY), day(inputs.until, Number.POSITIVE_INFINITY)];
  return asOfDates(rule, sessions, from, until);
}

/** The last session of any exchange, an epoch day; −∞ without any. @throws DamagedPartitionError */
export async function lastSessionIn(lake: Lake): Promise<number> {
  let last = Number.NEGATIVE_INFINITY;
  for (const keys of await lake.list(exchangeSessions)) {
    const { table } = await lake.require(exchangeSessions, keys);
    last = Math.max(last, table.columns.date.at(-1) ?? last);
  }
  return last;
}
