// Starts a built command line, `wrapper.mjs CLI ARGUMENT …`, and says at the end, on file descriptor 3, how much memory (KiB) the process had at most and
// how much processor time (s) it took.
import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

process.on('exit', () => {
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  writeSync(3, JSON.stringify({ peakKibibytes: maxRSS, processorSeconds: (userCPUTime + systemCPUTime) / 1e6 }));
});
const [cli] = process.argv.splice(2, 1);
await import(pathToFileURL(cli).href);
