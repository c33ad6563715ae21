import { exitCodes, GateError, UnreadableError, UserError } from '../errors.ts';
import { DamagedPartitionError } from '../lake/partition-files.ts';

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
  const refusal = systemRefusal(error);
  if (refusal) return { ...refusal, exitCode: exitCodes.usage };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { message, hint: undefined, exitCode: exitCodes.failure };
}

const freeSpace = 'Free some space, or name a folder on another drive with --lake.';
const grantAccess = 'Set the permissions, or name another folder with --lake.';
const moreHandles = 'Raise the limit, for example with "ulimit -n 4096", or end what else runs, then start again.';

/** What the operating system refuses for reasons that lie outside of the program: in words, with what helps. */
const refusals: Readonly<Record<string, { readonly problem: string; readonly hint: string }>> = {
  EACCES: { problem: 'may not be read or written', hint: grantAccess },
  EPERM: { problem: 'may not be written', hint: grantAccess },
  EROFS: { problem: 'is on a read-only drive', hint: grantAccess },
  ENOSPC: { problem: 'cannot be written: the drive is full', hint: freeSpace },
  EDQUOT: { problem: 'cannot be written: the quota is used up', hint: freeSpace },
  EFBIG: { problem: 'would be larger than files may be here', hint: freeSpace },
  ENOTDIR: { problem: 'is below something that is no folder', hint: 'Name another folder.' },
  EISDIR: { problem: 'is a folder; expected a file', hint: 'Name a file.' },
  ENAMETOOLONG: { problem: 'has a name that is too long for this file system', hint: 'Name a shorter path.' },
  ELOOP: { problem: 'leads through too many links', hint: 'Name the place itself.' },
  EMFILE: { problem: 'cannot be opened: this process has too many files open', hint: moreHandles },
  ENFILE: { problem: 'cannot be opened: this machine has too many files open', hint: moreHandles },
  EIO: { problem: 'cannot be read or written: the drive reports an error', hint: 'Check the drive.' },
};

/** The same as the numbers under which native libraries report them. */
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

function systemRefusal(error: unknown): Pick<Failure, 'message' | 'hint'> | undefined {
  if (!(error instanceof Error)) return undefined;
  const code = systemCode(error);
  const refusal = code === undefined ? undefined : refusals[code];
  if (refusal === undefined) return undefined;
  const place = 'path' in error && typeof error.path === 'string' ? shortened(error.path) : 'A file';
  return { message: `${place} ${refusal.problem} (${code}).`, hint: refusal.hint };
}

function systemCode(error: Error): string | undefined {
  if ('code' in error && typeof error.code === 'string' && error.code in refusals) return error.code;
  // Rust writes "No space left on device (os error 28)" or "Os { code: 28, …"; the linker "…: Too many open files".
  const [, number = ''] = /(?:\(os error |Os \{ code: )(\d+)/.exec(error.message) ?? [];
  return codesByNumber[number] ?? (error.message.endsWith(': Too many open files') ? 'EMFILE' : undefined);
}

/** The end of a path tells more than its beginning. */
function shortened(path: string): string {
  return path.length <= longestPath ? path : `…${path.slice(-longestPath)}`;
}
