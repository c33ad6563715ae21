import { sha256Hex } from '../lake/canonical-json.ts';

/**
 * The name of the artifact of one stage run: `score--regime=news-novelty-v1--week_ending=2026-07-02`, with
 * `--attempt=N` from the second attempt on, because artifacts are immutable.
 *
 * A value of several words (names, weeks) has them joined by "+". What is not a letter, digit or one of `._=-` is written as
 * `%XX`, and so is a "-" that could be taken for a part of "--".
 */
export function artifactName(stage: string, keys: Readonly<Record<string, string>>, attempt: number): string {
  const parts = Object.entries(keys).map(([key, value]) => `${key}=${encodeValue(value)}`);
  return [stage, ...parts, ...(attempt > 1 ? [`attempt=${attempt}`] : [])].join('--');
}

export interface ParsedArtifactName {
  readonly stage: string;
  readonly keys: Readonly<Record<string, string>>;
  readonly attempt: number;
  /** The name without the attempt: equal for all attempts of one stage run. */
  readonly base: string;
}

/** @returns undefined for a name that `artifactName` does not make */
export function parseArtifactName(name: string): ParsedArtifactName | undefined {
  const attempt = /--attempt=([1-9]\d*)$/.exec(name);
  const base = attempt ? name.slice(0, attempt.index) : name;
  const [stage, ...parts] = base.split('--');
  if (!stage) return undefined;
  const keys: Record<string, string> = {};
  for (const part of parts) {
    const separator = part.indexOf('=');
    if (separator < 1) return undefined;
    keys[part.slice(0, separator)] = decodeValue(part.slice(separator + 1));
  }
  return { stage, keys, attempt: Number(attempt?.[1] ?? 1), base };
}

/** A list of many weeks would not fit into a name; the index inside the artifact tells them all. */
const longestValue = 100;

function encodeValue(value: string): string {
  const text = value
    .trim()
    .split(/[\s,]+/)
    .map((word) => word.replace(/[^A-Za-z0-9._=-]/gu, percentCodes))
    .join('+')
    .replace(/^-|(?<=-)-|-$/g, '%2D');
  if (text.length <= longestValue) return text;
  return `${text.slice(0, 60).replace(/[%+-][^%+-]?$/, '')}+${sha256Hex(text).slice(0, 12)}`;
}

function percentCodes(character: string): string {
  return Buffer.from(character)
    .toString('hex')
    .toUpperCase()
    .replace(/../g, (code) => `%${code}`);
}

function decodeValue(text: string): string {
  return text.replace(/(?:%[0-9A-F]{2})+/g, (codes) => Buffer.from(codes.replaceAll('%', ''), 'hex').toString('utf8'));
}
