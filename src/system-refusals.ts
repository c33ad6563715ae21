/** Why the operating system refuses to read or write, for reasons that lie outside of the program, and what helps. */
interface SystemRefusal {
  /** In words, behind a colon. */
  readonly reason: string;
  /** Whether it is about writing alone. */
  readonly isOfWriting?: true;
  /** What to do where something that is stored, or may be, cannot be read: never to look elsewhere for it. */
  readonly toRead?: string;
  /** What to do where it is not known whether it was read or written. */
  readonly toWrite: string;
}

const freeSpace = 'Free some space, or name a folder on another drive with --lake.';
const grantAccess = 'Set the permissions, or name another folder with --lake.';
const grantReading =
  'Give this user the right to read it, then run the same command again. What is stored stays as it is.';
const wrongPath = 'Look at what lies on that path, and at the path that was given.';
const moreHandles =
  'Raise the limit, for example with "ulimit -n 4096", or run fewer things at once, then run the same command again.';
const checkDrive =
  'Look at the drive or the mount it lies on, then run the same command again. What is stored stays as it is.';

const refusals: Readonly<Record<string, SystemRefusal>> = {
  EACCES: { reason: 'permission denied', toRead: grantReading, toWrite: grantAccess },
  EPERM: { reason: 'not permitted', toRead: grantReading, toWrite: grantAccess },
  EROFS: { reason: 'the drive is read-only', isOfWriting: true, toWrite: grantAccess },
  ENOSPC: { reason: 'the drive is full', isOfWriting: true, toWrite: freeSpace },
  EDQUOT: { reason: 'the quota is used up', isOfWriting: true, toWrite: freeSpace },
  EFBIG: { reason: 'it would be larger than files may be here', isOfWriting: true, toWrite: freeSpace },
  ENOTDIR: {
    reason: 'a part of its path is a file where a folder was expected',
    toRead: wrongPath,
    toWrite: 'Name another folder.',
  },
  EISDIR: { reason: 'it is a folder where a file was expected', toRead: wrongPath, toWrite: 'Name a file.' },
  ENAMETOOLONG: { reason: 'the name is too long', toRead: wrongPath, toWrite: 'Name a shorter path.' },
  ELOOP: { reason: 'its links lead in a circle', toRead: wrongPath, toWrite: 'Name the place itself.' },
  EMFILE: { reason: 'this process has too many files open', toRead: moreHandles, toWrite: moreHandles },
  ENFILE: { reason: 'this machine has too many files open', toRead: moreHandles, toWrite: moreHandles },
  EIO: { reason: 'the drive or its connection gave an error', toWrite: checkDrive },
};

/** Undefined for a code that has no words. */
export function systemRefusal(code: string): SystemRefusal | undefined {
  return Object.hasOwn(refusals, code) ? refusals[code] : undefined;
}

/** What to do about something that cannot be read. */
export function readingRemedy(code: string): string {
  return systemRefusal(code)?.toRead ?? checkDrive;
}
