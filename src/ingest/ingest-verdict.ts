import type { WeekEnding } from '../calendar/date.ts';
import { GateError, UserError } from '../errors.ts';
import { quarantinedShare } from '../sources/row-counts.ts';
import { similarText } from '../sources/similar-symbols.ts';
import { nameList } from '../text/name-list.ts';
import { byCodeUnits } from '../text/order.ts';
import type { IngestFindings } from './ingest-findings.ts';
import type { LiveNews } from './live-summary.ts';
import { changedNewsNote, misreadNews } from './news/changed-news.ts';
import { nobodyNamed } from './news/news-names.ts';
import { holeText, newsHoles } from './news/news-volume.ts';
import type { NewsSettings } from './news/settings.ts';
import { withoutNewsProblems } from './news/weeks-without-news.ts';
import { readOtherwise, readOtherwiseAdvice } from './read-again-report.ts';
import type { IngestSettings } from './settings.ts';
import { causeOfMissingBars, causeOfQuarantine } from './verdict-causes.ts';

/** Why what was ingested is not good enough to score. */
export interface Refusal {
  readonly message: string;
  /** What to do, where it is the configuration or the sources that are wrong. */
  readonly hint?: string;
  /** The weeks it concerns, oldest first; they have not looked at what was ingested. */
  readonly weeks: readonly WeekEnding[];
}

/** What is not good enough, and what to do about it where that is known. */
interface Problem {
  readonly text: string;
  readonly advice?: string;
  /** undefined where it concerns every week. */
  readonly weeks?: readonly WeekEnding[];
}

/**
 * Why weeks must not be scored from what was ingested; undefined where they may.
 *
 * A symbol whose bars could not be fetched counts as late, also where it never had any. A company counts against the error budget of news where no provider
 * could give its news; where some could, the summary says what is missing.
 */
export function refusalOf(result: IngestFindings, pipeline: IngestSettings): Refusal | undefined {
  const withoutBenchmark = missingBenchmark(result, pipeline);
  if (withoutBenchmark) return withoutBenchmark;
  const { news } = pipeline;
  const problems: Problem[] = [
    ...quarantineProblems(result, pipeline),
    ...lateSymbols(result, pipeline),
    ...absentSymbols(result, pipeline),
    ...newsHoleProblems(result, news),
    ...unnamedUniverse(result, pipeline),
    ...changedReading(result),
    ...readByOtherSettings(result),
    ...unknownNews(result.live?.news, news.error_budget).map((text) => ({ text })),
  ];
  const withoutNews = withoutNewsProblems(result.withoutNews);
  const isAllWithout = withoutNews.flatMap(({ weeks }) => weeks).length === result.weeks.length;
  if (problems.length === 0 && isAllWithout) return refusalOfAll(withoutNews, result.weeks);
  problems.push(...withoutNews);
  if (problems.length === 0) return undefined;
  const advice = distinctAdvice(problems.flatMap((problem) => problem.advice ?? []));
  const message = `The ingest is not good enough to score. ${problems.map(({ text }) => text).join('; ')}.`;
  const refused = new Set(problems.flatMap(({ weeks }) => weeks ?? result.weeks));
  return {
    message: [message, ...advice].join(' '),
    weeks: result.weeks.filter((weekEnding) => refused.has(weekEnding)),
  };
}

/** That no selected week can be scored from what the sources give. */
function refusalOfAll(problems: readonly Required<Problem>[], weeks: Refusal['weeks']): Refusal {
  const texts = problems.map(({ text }) => text).join('; ');
  return {
    message: `${texts.slice(0, 1).toUpperCase()}${texts.slice(1)}.`,
    hint: distinctAdvice(problems.map(({ advice }) => advice)).join(' '),
    weeks,
  };
}

/** Each advice once, and none that is only the beginning of another. */
function distinctAdvice(all: readonly string[]): string[] {
  const each = [...new Set(all)];
  return each.filter((one) => !each.some((other) => other !== one && other.startsWith(one.replace(/\.$/, ''))));
}

/** What a refusal is to the caller. @param outputs what the stage found, carried by the gate's error */
export function refusalError({ message, hint }: Refusal, outputs: GateError['outputs']): UserError | GateError {
  return hint === undefined ? new GateError(message, outputs) : new UserError(message, { hint });
}

function missingBenchmark(result: IngestFindings, pipeline: IngestSettings): Refusal | undefined {
  const { benchmark } = pipeline;
  const missing = result.coverage.filter(({ benchmark: status }) => status === 'late' || status === 'absent');
  if (missing.length === 0) return undefined;
  const days = missing.map(({ weekEnding }) => weekEnding);
  const what = `the benchmark ${benchmark} has no bar on ${nameList(days)}`;
  const cause = causeOfMissingBars(result, pipeline, [benchmark], days);
  const { weeks } = result;
  if (cause !== undefined) return { message: `${cause.text}: ${what}.`, hint: cause.advice, weeks };
  return {
    message: `T${what.slice(1)}${similarText([benchmark], result.strangers)}.`,
    hint: 'Check "benchmark" in pipeline.yaml, and that the sources of bars hold it up to the week.',
    weeks,
  };
}

function quarantineProblems(result: IngestFindings, pipeline: IngestSettings): Problem[] {
  const budgets = {
    universe: pipeline.universe.error_budget,
    market_daily: pipeline.market.error_budget,
    company_news: pipeline.news.error_budget,
  };
  return Object.entries(budgets).flatMap(([dataset, budget]) => {
    const counts = result.counts[dataset];
    const share = counts ? quarantinedShare(counts) : 0;
    if (share <= budget) return [];
    const text = `${dataset}: ${percent(share)} of the rows are quarantined, allowed are ${percent(budget)}`;
    const cause = causeOfQuarantine(result, pipeline, dataset);
    return [cause === undefined ? { text } : { text: `${cause.text}: ${text}`, advice: cause.advice }];
  });
}

function lateSymbols(result: IngestFindings, pipeline: IngestSettings): Problem[] {
  const { late_budget: budget } = pipeline.market;
  const unfetched = new Set(result.live?.unfetched);
  return result.coverage.flatMap(({ weekEnding, late: lagging, absent, members }) => {
    const late = [...lagging, ...absent.filter((symbol) => unfetched.has(symbol))].sort(byCodeUnits);
    if (late.length / members <= budget) return [];
    const text = `${weekEnding}: ${late.length} of ${members} symbols are late, allowed are ${percent(budget)} (${nameList(late)})${similarText(late, result.strangers)}`;
    const cause = causeOfMissingBars(result, pipeline, late, [weekEnding]);
    const weeks = [weekEnding];
    return [cause === undefined ? { text, weeks } : { text: `${cause.text}: ${text}`, advice: cause.advice, weeks }];
  });
}

/** Weeks that lack more symbols than allowed, those that lack the same ones together; and how the sources spell symbols like these. */
function absentSymbols(result: IngestFindings, pipeline: IngestSettings): Problem[] {
  const { coverage, strangers } = result;
  const { absent_budget: budget } = pipeline.market;
  const lacking = coverage.filter(
    ({ absent, members }) => absent.length === members || absent.length > budget * members,
  );
  const groups = Map.groupBy(lacking, ({ absent }) => absent.join('\n'));
  return [...groups.values()].map((weeks) => {
    const { absent = [], members = 0 } = weeks[0] ?? {};
    const [first, last] = [weeks[0]?.weekEnding, weeks.at(-1)?.weekEnding];
    const when = weeks.length === 1 ? first : `${first} to ${last} (${weeks.length} weeks)`;
    const similar = similarText(absent, strangers);
    const rule = `allowed are ${percent(budget)} (market.absent_budget)`;
    const text =
      absent.length === members
        ? `${when}: no symbol of the universe has a single bar${namedInstead(absent, strangers)}${similar}`
        : `${when}: ${absent.length} of ${members} symbols have no bar at all, ${rule}: ${nameList(absent)}${similar}`;
    const cause = causeOfMissingBars(result, pipeline, absent, []);
    const concerned = weeks.map(({ weekEnding }) => weekEnding);
    if (cause !== undefined) return { text: `${cause.text}: ${text}`, advice: cause.advice, weeks: concerned };
    const isOfOthers = absent.length === members && strangers.length > 0;
    return { text, weeks: concerned, ...(isOfOthers ? { advice: strangersAdvice(pipeline, 'market') } : {}) };
  });
}

/** Whose bars the sources hold in place of the universe's. */
function namedInstead(symbols: readonly string[], strangers: readonly string[]): string {
  if (strangers.length === 0) return '';
  return `: the bars are of ${nameList(strangers, 5)}, the universe has ${nameList(symbols, 5)}`;
}

/** Weeks with hardly any news of the whole universe: a source that was down is no quiet week. */
function newsHoleProblems({ newsVolumes }: IngestFindings, news: NewsSettings): Problem[] {
  if (news.low_volume === 'warn') return [];
  const open = newsHoles(newsVolumes, news.least_volume).filter(
    ({ weekEnding }) => !news.known_holes.includes(weekEnding),
  );
  const dates = open.map(({ weekEnding }) => weekEnding).join(', ');
  return open.map((hole) => ({
    weeks: [hole.weekEnding],
    text: `${holeText(hole)}, allowed are ${percent(news.least_volume)} of that (news.least_volume)`,
    advice: `Fill the hole and ingest again, together with the weeks that were ingested after it; or take the news as it is: news.known_holes: [${dates}].`,
  }));
}

/** News of nobody who can be scored is news in another spelling, or the wrong file. */
function unnamedUniverse({ newsNames }: IngestFindings, pipeline: IngestSettings): Problem[] {
  const text = nobodyNamed(newsNames);
  return text === undefined ? [] : [{ text, advice: strangersAdvice(pipeline, 'news') }];
}

/** What to do where sources name none of the universe: most often it is the universe that is another one. */
function strangersAdvice({ universe }: IngestSettings, section: 'market' | 'news'): string {
  const files = nameList(
    universe.files.map((file) => (typeof file === 'string' ? file : file.path)),
    3,
  );
  return (
    `Is the universe in ${files} the one that you mean, and no example? Else check ${section}.columns.symbol, ` +
    'or say in universe.aliases what the file calls them.'
  );
}

/** Stored news of which most is given otherwise: the numbers of the old reading would stand, and look as if they were those of the new one. */
function changedReading({ changedNews }: IngestFindings): Problem[] {
  const text = misreadNews(changedNews);
  return text === undefined ? [] : [{ text, advice: changedNewsNote(changedNews) ?? '' }];
}

/** Weeks that were ingested by other settings, and would be something else in an empty lake: all of them, so that none is half of the one and half of the other. */
function readByOtherSettings({ readAgain }: IngestFindings): Problem[] {
  const text = readOtherwise(readAgain);
  return text === undefined ? [] : [{ text, advice: readOtherwiseAdvice(readAgain), weeks: readAgain.weeks }];
}

/** Companies without news and companies whose news is not known would look alike: of many, the week is not scored. */
function unknownNews(news: LiveNews | undefined, budget: number): string[] {
  if (news === undefined) return [];
  const { asked, unanswered, isAnyKnown } = news;
  if (!isAnyKnown) return [`no provider knows any of the ${asked} companies whose news was asked for`];
  if (unanswered.length <= budget * asked) return [];
  return [
    `the news of ${unanswered.length} of ${asked} companies could not be had, allowed are ${percent(budget)} (${nameList(unanswered)})`,
  ];
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(2))} %`;
}
