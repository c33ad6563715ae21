import { exitCodes } from '../errors.ts';

/**
 * Keeps the program going when nobody reads what it prints any more, as in `regimen summary | head`: the work is done to its end,
 * and keeps its exit code. Any other failure of standard output, such as a full drive, is told on standard error.
 *
 * @returns the exit code of a program that ended with this one
 */
export function guardStandardStreams({
  stdout,
  stderr,
}: Pick<NodeJS.Process, 'stdout' | 'stderr'>): (code: number) => number {
  let isLost = false;
  const guard = (stream: NodeJS.WriteStream, name: string) =>
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      isLost = true;
      process.exitCode ||= exitCodes.usage;
      if (stream !== stderr) stderr.write(`error: ${name} cannot be written (${error.code ?? error.message}).\n`);
    });
  guard(stdout, 'Standard output');
  guard(stderr, 'Standard error');
  return (code) => (isLost && code === exitCodes.done ? exitCodes.usage : code);
}
