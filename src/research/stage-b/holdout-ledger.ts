import { z } from 'zod';
import { canonicalJson, sha256Hex } from '../../lake/canonical-json.ts';
import type { ChainProblem, LineLedger } from '../../lake/hash-chain.ts';
import { readLedgerLines } from '../../lake/ledger-lines.ts';
import { correctedShortfall } from './holdout.ts';

const hex = z.string().regex(/^[0-9a-f]{16,64}$/);
const isoDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** The days that a programme sets aside, both included; written when it begins, and again when they have joined the sample. */
const windowLine = z.strictObject({
  kind: z.literal('window'),
  programme: z.string(),
  window: hex,
  from: isoDay,
  to: isoDay,
  who: z.string(),
  when: z.string(),
});

/** Before a candidate is looked at in a window. */
const openedLine = z.strictObject({
  kind: z.literal('opened'),
  programme: z.string(),
  window: hex,
  candidate: z.string(),
  universe: z.number().int(),
  trial: hex,
  run: hex,
  snapshot: z.string(),
  /** How many openings the days of this window have had, this one included. */
  opening: z.number().int(),
  /** Last as-of date of the panel that it was opened on: a panel that reaches further has the window in its sample. */
  panel_until: isoDay,
  who: z.string(),
  when: z.string(),
});

/** What was seen. */
const resultLine = z.strictObject({
  kind: z.literal('result'),
  /** Number of its opening. */
  opened: z.number().int(),
  trial: hex,
  window: hex,
  /** Sum of the net returns of the window; null where none is known. */
  net_return: z.number().nullable(),
  steps: z.number().int(),
  /** One-sided p-value of "not below the mean of the sample", as it is; the gate corrects it. */
  shortfall_p: z.number().nullable(),
  /** SHA-256 of days and net returns. */
  returns: hex,
  when: z.string(),
});

const holdoutLine = z.discriminatedUnion('kind', [windowLine, openedLine, resultLine]);
export type HoldoutLine = z.infer<typeof holdoutLine>;
export type OpenedLine = z.infer<typeof openedLine>;
export type ResultLine = z.infer<typeof resultLine>;

/** The ledger of holdouts as text: append-only, hash-chained. */
export type HoldoutLedger = LineLedger<HoldoutLine>;

/** Reads the ledger. @returns what is wrong with it besides */
export function readHoldouts(text: string): {
  readonly ledger: HoldoutLedger;
  readonly problems: readonly ChainProblem[];
} {
  const { chain, lines, problems } = readLedgerLines(text, holdoutLine);
  return { ledger: { text, lines: lines.map(({ seq, line }) => ({ seq, line })), head: chain.head }, problems };
}

/** Days that are set aside, ISO 8601, both included. */
export interface HoldoutWindow {
  readonly window: string;
  readonly from: string;
  readonly to: string;
}

/** A window by its days: the first 16 hexadecimal digits of the SHA-256 of programme and days. */
export function windowOf(programme: string, from: string, to: string): HoldoutWindow {
  return { window: sha256Hex(canonicalJson({ programme, from, to })).slice(0, 16), from, to };
}

/** The windows of a programme in order of time. */
export function windowsOf({ lines }: HoldoutLedger, programme: string): HoldoutWindow[] {
  const found = new Map<string, HoldoutWindow>();
  for (const { line } of lines) {
    if (line.kind === 'window' && line.programme === programme)
      found.set(line.window, { window: line.window, from: line.from, to: line.to });
  }
  return [...found.values()].toSorted((a, b) => (a.from < b.from ? -1 : 1));
}

/** Whether a window was opened on a panel that ends before this day, so that it belongs to the sample by now. */
export function hasJoinedSample({ lines }: HoldoutLedger, { window }: HoldoutWindow, panelUntil: string): boolean {
  return lines.some(({ line }) => line.kind === 'opened' && line.window === window && line.panel_until < panelUntil);
}

/** Openings of any window that shares a day with this one, of whichever programme: the days were looked at so often. */
export function openingsOf({ lines }: HoldoutLedger, { from, to }: HoldoutWindow): { seq: number; line: OpenedLine }[] {
  const sharing = new Set<string>();
  for (const { line } of lines)
    if (line.kind === 'window' && line.from <= to && from <= line.to) sharing.add(line.window);
  return lines.flatMap(({ seq, line }) => (line.kind === 'opened' && sharing.has(line.window) ? [{ seq, line }] : []));
}

/** The first opening of a window by a trial: there is no second look. */
export function openingOfTrial(
  { lines }: HoldoutLedger,
  { window }: HoldoutWindow,
  trial: string,
): { readonly seq: number; readonly opened: OpenedLine } | undefined {
  for (const { seq, line } of lines)
    if (line.kind === 'opened' && line.window === window && line.trial === trial) return { seq, opened: line };
  return undefined;
}

/** What an opening showed; undefined where it has no result. @param opened number of its line */
function resultOfOpening({ lines }: HoldoutLedger, opened: number): ResultLine | undefined {
  for (const { line } of lines) if (line.kind === 'result' && line.opened === opened) return line;
  return undefined;
}

/** What a trial showed last, in whichever window. */
export function lastResultOfTrial({ lines }: HoldoutLedger, trial: string): ResultLine | undefined {
  return lines.flatMap(({ line }) => (line.kind === 'result' && line.trial === trial ? [line] : [])).at(-1);
}

/** What is known of a candidate from the holdout. */
export interface HoldoutLook {
  readonly netReturn: number | null;
  /** After Holm over all openings of these days. */
  readonly shortfallP: number | null;
}

/** What was seen of a trial last, its p-value corrected for all openings of the same days; undefined where it was not looked at. */
export function holdoutLook(ledger: HoldoutLedger, programme: string, trial: string): HoldoutLook | undefined {
  const result = lastResultOfTrial(ledger, trial);
  const window = windowsOf(ledger, programme).find((one) => one.window === result?.window);
  if (result === undefined || window === undefined) return undefined;
  const others = openingsOf(ledger, window)
    .filter(({ seq }) => seq !== result.opened)
    .map(({ seq }) => resultOfOpening(ledger, seq)?.shortfall_p ?? null);
  return { netReturn: result.net_return, shortfallP: correctedShortfall(result.shortfall_p, others) };
}
