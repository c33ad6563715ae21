/**
 * Has an error that nobody caught told by `tell` instead of Node, which would print its message and stack as they are, secrets
 * included; then the process ends with exit code 1.
 *
 * @returns takes it back
 */
export function tellUncaught(tell: (error: unknown) => void): () => void {
  const end = (error: unknown) => {
    tell(error);
    process.exit(1);
  };
  process.on('uncaughtException', end);
  return () => void process.off('uncaughtException', end);
}
