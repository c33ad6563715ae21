// Starts the built command line and says at the end, on file descriptor 3, how much memory the process had at most (KiB).
import { writeSync } from 'node:fs';

process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));
await import('../../dist/cli/index.js');
