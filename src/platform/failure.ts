import { exitCodes, GateError, UnreadableError, UserError } from '../errors.ts';
import { DamagedPartitionError } from '../lake/partition-files.ts';
import { systemRefusal } from '../system-refusals.ts';

/** What a front door tells about an error, and the exit code that it stands for. */
export interface Failure {
  readonly message: string;
  /** What the reader should do next, as one sentence. */
  readonly hint: string | undefined;
  readonly exitCode: number;
}

/** An error in the words for whoever has to act on it; with a stack only where that is for us to mend. */
export function describeFailure(error: unknown): Failure {
  if (error instanceof GateError) return { message: error.message, hint: undefined, exitCode: exitCodes.gate };
  if (error instanceof UserError || error instanceof UnreadableError) {
    return { message: error.message, hint: error.hint, exitCode: exitCodes.usage };
  }
  if (error instanceof DamagedPartitionError) {
    return { message: error.message, hint: undefined, exitCode: exitCodes.failure };
  }
  const refusal = refusalOf(error);
  if (refusal) return { ...refusal, exitCode: exitCodes.usage };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { message, hint: undefined, exitCode: exitCodes.failure };
}

/** What the operating system refuses, by the numbers under which native libraries report it. */
const codesByNumber: Readonly<Record<string, string>> = {
  5: 'EIO',
  13: 'EACCES',
  23: 'ENFILE',
  24: 'EMFILE',
  27: 'EFBIG',
  28: 'ENOSPC',
  30: 'EROFS',
  36: 'ENAMETOOLONG',
  122: 'EDQUOT',
};

const longestPath = 200;

function refusalOf(error: unknown): Pick<Failure, 'message' | 'hint'> | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = systemCode(error);
  const refusal = code === undefined ? undefined : systemRefusal(code);
  if (refusal === undefined) return undefined;
  const place = 'path' in error && typeof error.path === 'string' ? shortened(error.path) : 'A file';
  const access = refusal.isOfWriting ? 'written' : 'read or written';
  return { message: `${place} cannot be ${access}: ${refusal.reason} (${code}).`, hint: refusal.toWrite };
}

function systemCode(error: Error): string | undefined {
  if ('code' in error && typeof error.code === 'string' && systemRefusal(error.code)) return error.code;
  // Rust writes "No space left on device (os error 28)" or "Os { code: 28, …"; the linker "…: Too many open files".
  const [, number = ''] = /(?:\(os error |Os \{ code: )(\d+)/.exec(error.message) ?? [];
  return codesByNumber[number] ?? (error.message.endsWith(': Too many open files') ? 'EMFILE' : undefined);
}

/** The end of a path tells more than its beginning. */
function shortened(path: string): string {
  return path.length <= longestPath ? path : `…${path.slice(-longestPath)}`;
}
