import type { Miss } from './ask-model.ts';
import type { ModelRunResult, Need } from './judge-weeks.ts';

const number = new Intl.NumberFormat('en-US');
const some = (count: number, noun: string) => `${number.format(count)} ${noun}${count === 1 ? '' : 's'}`;

/** What a run needs of the model, said before anything is asked. */
export function needLine({ clusters, answered, open, atMost }: Need): string {
  const limit = `at most ${some(atMost.requests, 'request')} and ${some(atMost.tokens, 'token')}`;
  return `${some(clusters, 'cluster')}: ${number.format(answered)} answered already, ${number.format(open)} to ask, ${limit}`;
}

/** What it took, said afterwards. */
export function askedLine({ asked, taken }: Pick<ModelRunResult, 'asked' | 'taken'>): string {
  const missed = asked.missed.size === 0 ? '' : `; ${number.format(asked.missed.size)} without an answer`;
  const repaired = asked.answers.filter(({ attempts }) => attempts > 1).length;
  const repairs = repaired === 0 ? '' : `, ${number.format(repaired)} of them repaired`;
  return `Asked the model: ${some(taken.requests, 'request')} and ${some(taken.tokens, 'token')} for ${some(asked.answers.length, 'answer')}${repairs}${missed}`;
}

const reasons: Readonly<Record<Miss, string>> = {
  budget: 'over the budget (enrichment.model.budget)',
  time: 'not asked in time (enrichment.model.budget.minutes)',
  unavailable: 'not asked, because the service did not answer',
  declined: 'declined by the service or the model',
  unusable: 'answered twice with something unusable',
};

/**
 * Which weeks have clusters that the rules judged, and why; undefined where there are none.
 *
 * @param missingSecrets variables of which one would have held the token, where none is set
 */
export function fallbackMessage(
  { asked, weeks }: Pick<ModelRunResult, 'asked' | 'weeks'>,
  missingSecrets: readonly string[],
): string | undefined {
  const fallen = weeks.flatMap(({ week, outcome }) =>
    typeof outcome === 'object' && outcome.fellBack > 0
      ? [`${week.weekEnding}: ${number.format(outcome.fellBack)} of ${some(outcome.clusters, 'cluster')}`]
      : [],
  );
  if (fallen.length === 0) return undefined;
  const counts = Object.entries(reasons).flatMap(([miss, text]) => {
    const count = [...asked.missed.values()].filter((one) => one === miss).length;
    return count === 0 ? [] : [`${number.format(count)} ${text}`];
  });
  const { failure } = asked;
  const why = failure === undefined ? [] : [failure.message, ...(failure.hint === undefined ? [] : [failure.hint])];
  const isTokenMissing = missingSecrets.length > 0 && failure !== undefined;
  const token = isTokenMissing ? [`No token is set (${missingSecrets.join(', ')}).`] : [];
  return [
    `${fallen.join('; ')} judged by the rules.`,
    ...(counts.length === 0 ? [] : [`${counts.join('; ')}.`]),
    ...why,
    ...token,
    'A selected week is completed by the next run; its rows say who judged them.',
  ].join(' ');
}

/** The run for the job summary. */
export function runMarkdown(result: ModelRunResult): string {
  return `${needLine(result.need)}.\n\n${askedLine(result)}.\n\n`;
}
