import { styleText } from 'node:util';
import type { Annotation, Logger, Progress } from '../log/log.ts';
import type { Secrets } from '../log/secrets.ts';
import { terminalText } from '../text/terminal.ts';
import { configurationSource } from './configuration-source.ts';
import { maskedPlatform } from './masked-platform.ts';
import type { Platform } from './platform.ts';

export interface LocalPlatformOptions {
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WriteStream;
  readonly signal: AbortSignal;
  readonly verbose: boolean;
  readonly secrets: Secrets;
}

/** A shell: log, progress, annotations and summary go to standard error, so that standard output holds results alone. */
export function localPlatform({ stdout, stderr, signal, verbose, secrets }: LocalPlatformOptions): Platform {
  const line = (text: string) => stderr.write(`${text}\n`);
  const paint = (style: 'yellow' | 'red' | 'dim', text: string) => (stderr.isTTY ? styleText(style, text) : text);
  const log: Logger = {
    debug: (message) => verbose && line(paint('dim', message)),
    info: line,
    warning: (message) => line(paint('yellow', `warning: ${message}`)),
    error: (message) => line(paint('red', `error: ${message}`)),
  };
  const platform: Omit<Platform, 'secret'> = {
    log,
    tiers: [],
    commit: undefined,
    configuration: configurationSource,
    run: undefined,
    signal,
    audience: async () => 'owner',
    progress: (label, total) => (stderr.isTTY ? progressBar(stderr, label, total) : progressLines(line, label, total)),
    annotate: ({ level, title, message, file }: Annotation) => {
      const text = `${title}: ${message}${file ? ` (${file})` : ''}`;
      if (level === 'notice') log.info(text);
      else log[level](text);
    },
    summarise: (markdown) => log.debug(markdown),
    // Taking escapes back can make a secret whole again.
    present: (markdown) => stdout.write(`${secrets.mask(terminalText(markdown))}\n`),
  };
  return maskedPlatform(platform, secrets);
}

function progressBar(stderr: NodeJS.WriteStream, label: string, total: number): Progress {
  let done = 0;
  const width = 24;
  const draw = () => {
    const filled = done >= total ? width : Math.floor((done / total) * width);
    stderr.write(`\r${label} [${'█'.repeat(filled)}${'·'.repeat(width - filled)}] ${done}/${total}`);
  };
  draw();
  return {
    advance(by = 1) {
      done += by;
      draw();
    },
    end: () => stderr.write('\r\u001b[2K'),
  };
}

const lineEveryMs = 5000;

/** For logs: a line every few seconds, none for short work. */
export function progressLines(line: (text: string) => unknown, label: string, total: number): Progress {
  let done = 0;
  let last = performance.now();
  return {
    advance(by = 1) {
      done += by;
      if (performance.now() - last < lineEveryMs) return;
      last = performance.now();
      line(`${label}: ${done} of ${total}`);
    },
    end: () => undefined,
  };
}
