import { similarText } from '../../sources/similar-symbols.ts';
import { nameList } from '../../text/name-list.ts';

/** Whom the rows of the files of news are about. */
export interface NewsNames {
  /** Rows that name a symbol of somebody. */
  readonly rows: number;
  /** Those of them that name nobody of the universe. */
  readonly others: number;
  /** Symbols of the universe, and those that no row names; sorted. */
  readonly symbols: readonly string[];
  readonly unnamed: readonly string[];
  /** What rows name that is no symbol of the universe, each once. */
  readonly strangers: readonly string[];
}

/** Share of the universe without any row from which a reader is told. */
const largeShare = 0.5;
const whole = new Intl.NumberFormat('en-US');

/** That no row of the files is about the universe; undefined where one is, or there are none. */
export function nobodyNamed({ rows, others, symbols, strangers }: NewsNames): string | undefined {
  if (rows === 0 || others < rows) return undefined;
  return (
    `company_news: none of the ${whole.format(rows)} rows of the files names a symbol of the universe: they name ${nameList(strangers, 5)}, ` +
    `the universe has ${nameList(symbols, 5)}${similarText(symbols, strangers)}`
  );
}

/** That many symbols of the universe are named by no row of the files, though others are. */
export function manyUnnamed({ rows, others, symbols, unnamed, strangers }: NewsNames): string | undefined {
  if (others === 0 || others === rows || unnamed.length <= largeShare * symbols.length) return undefined;
  return (
    `The files of news name ${unnamed.length} of ${symbols.length} symbols of the universe nowhere (${nameList(unnamed, 5)}), ` +
    `and ${whole.format(strangers.length)} others, such as ${nameList(strangers, 5)}${similarText(unnamed, strangers)}.`
  );
}
