import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { Secrets } from '../../../src/log/secrets.ts';
import { localPlatform, progressLines } from '../../../src/platform/local.ts';

function platform(isTerminal: boolean, verbose = false, environment: Record<string, string> = {}) {
  const stdout = new PassThrough();
  const stderr = Object.assign(new PassThrough(), { isTTY: isTerminal }) as unknown as NodeJS.WriteStream;
  const signal = new AbortController().signal;
  const texts = { out: '', err: '' };
  stdout.on('data', (chunk) => {
    texts.out += chunk;
  });
  stderr.on('data', (chunk) => {
    texts.err += chunk;
  });
  return { texts, ...localPlatform({ stdout, stderr, signal, verbose, secrets: new Secrets(environment) }) };
}

describe('a shell', () => {
  it('has results on standard output, and everything else on standard error', () => {
    const { log, present, annotate, summarise, texts } = platform(false);
    log.info('scoring');
    log.warning('late');
    log.debug('unseen');
    annotate({ level: 'error', title: 'RG001', message: 'wrong keys', file: 'a/b.parquet' });
    annotate({ level: 'notice', title: 'Note', message: 'fine' });
    summarise('unseen');
    present('| a |\n| - |\n| 1 |');
    expect(texts.err).toBe('scoring\nwarning: late\nerror: RG001: wrong keys (a/b.parquet)\nNote: fine\n');
    expect(texts.out).toContain('a');
    expect(texts.out).toContain('1');
  });

  it('shows more when asked to', () => {
    const { log, texts } = platform(false, true);
    log.debug('seen');
    expect(texts.err).toBe('seen\n');
  });

  it('draws a bar on a terminal that fills up, stays full, and goes away', () => {
    const { progress, texts } = platform(true);
    const bar = progress('weeks', 4);
    bar.advance(2);
    expect(texts.err).toContain(`weeks [${'█'.repeat(12)}${'·'.repeat(12)}] 2/4`);
    bar.advance(3);
    expect(texts.err).toContain(`weeks [${'█'.repeat(24)}] 5/4`);
    bar.end();
    expect(texts.err.endsWith('\r\u001b[2K')).toBe(true);
  });

  it('has nothing to draw for no work', () => {
    const { progress, texts } = platform(true);
    progress('weeks', 0).end();
    expect(texts.err).toContain(`[${'█'.repeat(24)}] 0/0`);
  });
});

describe('a secret in a shell', () => {
  it('is given out, and hidden in all that is written', () => {
    const token = 'tok-93f1c2a7';
    const { secret, log, present, annotate, summarise, progress, texts } = platform(true, true, {
      TOKEN: `${token}\n`,
    });
    expect(secret('TOKEN')).toBe(token);
    expect(secret('OTHER')).toBeUndefined();
    log.error(`Error: 401 for ?token=${token}\n    at fetch (${token})`);
    annotate({ level: 'warning', title: token, message: token, file: token });
    summarise(token);
    present(`| ${token} |\n| --- |\n| ${token.replaceAll('-', '\\-')} |`);
    progress(token, 2).advance();
    expect(texts.err + texts.out).not.toContain(token);
    expect(texts.err).toContain('401 for ?token=***');
    expect(texts.out).toContain('***');
  });
});

describe('progress in a log', () => {
  it('is silent about short work', () => {
    const lines: string[] = [];
    const progress = progressLines((line) => lines.push(line), 'weeks', 3);
    for (let i = 0; i < 3; i++) progress.advance();
    progress.end();
    expect(lines).toEqual([]);
  });
});
