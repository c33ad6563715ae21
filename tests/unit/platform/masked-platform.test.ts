import { describe, expect, it } from 'vitest';
import { Secrets } from '../../../src/log/secrets.ts';
import { maskedPlatform } from '../../../src/platform/masked-platform.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

const token = 'tok-93f1c2a7';

function platform(environment: Record<string, string>) {
  const heard = noHearing();
  const labels: string[] = [];
  const told: string[] = [];
  const masked = maskedPlatform(
    {
      ...silentPlatform(heard),
      progress: (label) => {
        labels.push(label);
        return { advance: () => undefined, end: () => undefined };
      },
    },
    new Secrets(environment),
    (secret) => told.push(secret),
  );
  return { ...masked, heard, labels, told };
}

describe('a platform with secrets', () => {
  it('hides one in everything that is said after it was given out', () => {
    const { heard, labels, secret, ...masked } = platform({ TOKEN: token });
    masked.log.info(`before ${token}`);
    expect(secret('TOKEN')).toBe(token);
    for (const level of ['debug', 'info', 'warning', 'error'] as const) masked.log[level](`after ${token}`);
    masked.annotate({ level: 'error', title: `t ${token}`, message: `m ${token}`, file: `f/${token}` });
    masked.annotate({ level: 'notice', title: 'plain', message: 'plain' });
    masked.summarise(`| ${token.replaceAll('-', '\\-')} ${token} |`);
    masked.present(`present ${token}`);
    masked.progress(`progress ${token}`, 1);
    expect(heard.log).toEqual([`before ${token}`, ...Array.from({ length: 4 }, () => 'after ***')]);
    expect(heard.annotations).toEqual([
      { level: 'error', title: 't ***', message: 'm ***', file: 'f/***' },
      { level: 'notice', title: 'plain', message: 'plain' },
    ]);
    expect(heard.summary.join()).toContain('***');
    expect(heard.summary.join()).not.toContain(token);
    expect([...heard.presented, ...labels]).toEqual(['present ***', 'progress ***']);
  });

  it('tells of each once', () => {
    const { secret, told } = platform({ TOKEN: ` ${token}\n`, OTHER: 'other-5e6f' });
    for (const variable of ['TOKEN', 'OTHER', 'TOKEN', 'MISSING']) secret(variable);
    expect(told).toEqual([token, 'other-5e6f']);
  });

  it('warns once of one that is too short to hide, and never shows it', () => {
    const { secret, told, heard } = platform({ PIN: '1234' });
    expect([secret('PIN'), secret('PIN')]).toEqual(['1234', '1234']);
    expect(told).toEqual([]);
    expect(heard.log).toHaveLength(1);
    expect(heard.log[0]).toMatch(/PIN is too short/);
    expect(heard.log[0]).not.toContain('1234');
  });
});
