import { wilson } from '../../../src/statistics/wilson.ts';
import { markdownTable } from '../../../src/text/markdown.ts';
import type { Row } from '../run-simulations.ts';

/** A few cases stand beside each other, more of them below each other. */
const mostBeside = 4;

/**
 * The page with the tables of the simulations that were run; those of the others stay as they are.
 *
 * @param rows of any simulations; those of validation have a block `<!-- <name>: … -->` each
 * @throws Error for a page without the block of one of them
 */
export function withCalibration(page: string, rows: readonly Row[], seed: number): string {
  const names = [...new Set(rows.map(({ simulation }) => simulation))].filter((name) => name.startsWith('validation'));
  return names.reduce((text, name) => {
    const own = rows.filter(({ simulation }) => simulation === name);
    return withTable(text, name, calibrationTable(own, seed));
  }, page);
}

function withTable(page: string, name: string, table: string): string {
  const pattern = new RegExp(`(<!-- ${name}: [^\\n]* -->\\n)[^]*?(<!-- /${name} -->)`);
  if (!pattern.test(page)) throw new Error(`the page has no block "${name}"`);
  return page.replace(pattern, (_, start: string, end: string) => `${start}\n${table}\n\n${end}`);
}

/** Shares by case and by what was asked, with 95 % intervals (Wilson) where a band is given. */
export function calibrationTable(rows: readonly Row[], seed: number): string {
  const cases = [...new Set(rows.map(({ of = '' }) => of))];
  const asked = [...new Set(rows.map(({ what }) => what))];
  const cell = (of: string, what: string) => {
    const row = rows.find((one) => (one.of ?? '') === of && one.what === what);
    return row === undefined ? '' : shareText(row);
  };
  // A column that says 100 % in every line says nothing in a wide table.
  const telling = asked.filter((what) => !isCode(what) || cases.some((of) => !cell(of, what).startsWith('100.0')));
  const caption = `${runsText(rows)}, seed ${seed}.`;
  const table =
    cases.length <= mostBeside
      ? markdownTable(
          ['', ...cases],
          asked.map((what) => [nameOf(what), ...cases.map((of) => cell(of, what))]),
        )
      : markdownTable(
          ['', ...telling.map(nameOf)],
          cases.map((of) => [of, ...telling.map((what) => cell(of, what))]),
        );
  return `${caption}\n\n${table}`;
}

function runsText(rows: readonly Row[]): string {
  const runs = [...new Set(rows.map((row) => row.runs))].join(' and ');
  return `${runs} programmes each`;
}

/** Codes of gates as code. */
function nameOf(what: string): string {
  return isCode(what) ? `\`${what}\`` : what;
}

function isCode(what: string): boolean {
  return /^[A-Z0-9_]+$/.test(what);
}

function shareText({ share, runs, what }: Row): string {
  const [low = 0, high = 1] = wilson(Math.round(share * runs), runs, 0.95).interval ?? [];
  const text = `${percent(share)} %`;
  return nameOf(what) === what ? `${text} (${percent(low)} … ${percent(high)})` : text;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
