import { sha256Hex } from './canonical-json.ts';

/*
 * What a run keeps for the one after it stands in lines that begin with the SHA-256 of their rest: `<64 hexadecimal digits> <text>`. No
 * line of JSON looks like one, so that a line of the versions before, which had no hash, is told apart from a damaged one.
 */

const form = /^([0-9a-f]{64}) ([\s\S]*)$/;

/** A line without its line break. */
export function sealedLine(text: string): string {
  return `${sha256Hex(text)} ${text}`;
}

/** The text of a line as it was written; undefined when it is not what was written. */
export function textOfLine(line: string): string | undefined {
  const [, hash, text = ''] = form.exec(line) ?? [];
  return hash !== undefined && sha256Hex(text) === hash ? text : undefined;
}

/** Whether a line is one of an earlier version: JSON without a hash. */
export function isUnsealed(line: string): boolean {
  if (form.test(line)) return false;
  try {
    JSON.parse(line);
    return true;
  } catch {
    return false;
  }
}
