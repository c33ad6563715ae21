import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { withHeartbeat } from '../../../src/platform/heartbeat.ts';
import type { Platform } from '../../../src/platform/platform.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

describe('a platform with a heartbeat', () => {
  const heard = noHearing();
  let file: string;
  let platform: Platform;

  beforeEach(() => {
    const folder = mkdtempSync(join(tmpdir(), 'regimen-heartbeat-'));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    file = join(folder, 'heartbeat');
    platform = withHeartbeat(silentPlatform(heard), file);
  });

  it('shows nothing before the stage does something', () => {
    const bar = platform.progress('dates', 2);
    bar.end();
    expect(existsSync(file)).toBe(false);
  });

  it('touches its file when the stage says something, and passes it on', () => {
    platform.log.info('one thing');
    expect(existsSync(file)).toBe(true);
    expect(heard.log).toContain('one thing');
  });

  it('touches its file when the stage comes further', () => {
    platform.progress('dates', 2).advance();
    expect(existsSync(file)).toBe(true);
  });

  it('does so once a second at most', () => {
    platform.log.debug('first');
    rmSync(file);
    platform.log.warning('second');
    expect(existsSync(file)).toBe(false);
  });
});
