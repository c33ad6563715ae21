import { writeFileSync } from 'node:fs';
import type { Logger } from '../log/log.ts';
import type { Platform } from './platform.ts';

/** Names a file that whoever started this process looks at. */
export const heartbeatVariable = 'REGIMEN_HEARTBEAT';

const mostOftenMs = 1000;

/** A platform that touches a file whenever the stage says something or comes further: it shows work, where a timer would show a process. */
export function withHeartbeat(platform: Platform, file: string): Platform {
  let last = Number.NEGATIVE_INFINITY;
  const beat = () => {
    if (performance.now() - last < mostOftenMs) return;
    last = performance.now();
    writeFileSync(file, `${process.pid}\n`);
  };
  const telling = (write: (message: string) => void) => (message: string) => {
    beat();
    write(message);
  };
  const { debug, info, warning, error }: Logger = platform.log;
  return {
    ...platform,
    log: { debug: telling(debug), info: telling(info), warning: telling(warning), error: telling(error) },
    progress: (label, total) => {
      const bar = platform.progress(label, total);
      return {
        advance: (by) => {
          beat();
          bar.advance(by);
        },
        end: () => bar.end(),
      };
    },
  };
}
