import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../src/command-line.ts';

// "npm run golden": scores the fixture week and writes its golden files.

const lake = mkdtempSync(join(tmpdir(), 'regimen-golden-'));
const shared = ['--week-ending', '2026-07-02', '--config', 'configs/fixture.yaml', '--lake', lake];
const regimes = 'news-novelty-v1,news-novelty-v1b';
try {
  for (const args of [
    ['ingest', ...shared],
    ['enrich', ...shared],
    ['score', '--regime', regimes, ...shared],
    ['golden', '--regimes', regimes, '--update', ...shared],
  ]) {
    process.exitCode = await runCli(args);
    if (process.exitCode !== 0) break;
  }
} finally {
  rmSync(lake, { recursive: true, force: true });
}
