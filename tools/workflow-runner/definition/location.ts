import { UserError } from '../../../src/errors.ts';

/** A place in a workflow or action file; `line` is one-based. */
export interface Location {
  readonly file: string;
  readonly line: number;
}

/** `file:line`, as an editor's terminal makes clickable. */
export function describeLocation(at: Location): string {
  return `${at.file}:${at.line}`;
}

/** The error for something in a file that is wrong. */
export function invalid(at: Location, message: string, hint?: string): UserError {
  return new UserError(`${describeLocation(at)}: ${message}`, hint === undefined ? {} : { hint });
}

/** The error for something GitHub knows and this runner does not. */
export function unsupported(at: Location, what: string, hint?: string): UserError {
  return invalid(at, `${what} is not supported by the local workflow runner`, hint);
}
