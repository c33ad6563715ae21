import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parse, stringify } from 'yaml';
import { weekEndingOn, weeksBack } from '../../src/calendar/weeks.ts';
import type { AnyStage } from '../../src/platform/stage.ts';
import { evaluate } from '../../src/stages/results/evaluate.stage.ts';
import { ledger } from '../../src/stages/results/ledger.stage.ts';
import { report } from '../../src/stages/results/report.stage.ts';
import { runStage } from '../../src/stages/run-stage.ts';
import { audit } from '../../src/stages/weekly/audit.stage.ts';
import { enrich } from '../../src/stages/weekly/enrich.stage.ts';
import { ingest } from '../../src/stages/weekly/ingest.stage.ts';
import { score } from '../../src/stages/weekly/score.stage.ts';
import { encodeExample, exampleDefaults, generateExample } from '../../tools/example/generate.ts';
import { silentPlatform } from '../support/silent-platform.ts';

const projectRoot = join(import.meta.dirname, '..', '..');

/** The site of the seeded example, its last weeks taken through the real stages. @returns its folder */
export async function buildExampleSite(folder: string, weeks: number): Promise<string> {
  const example = generateExample({ newsWeeks: weeks + 13 });
  for (const [path, bytes] of encodeExample(example)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  const span = weeksBack(weekEndingOn(exampleDefaults.lastWeekEnding), weeks);
  const inputs = { 'week-ending': span.map(({ weekEnding }) => weekEnding).join(',') };
  const request = { lakeFolder: join(folder, 'lake'), configFile: configurationIn(folder) };
  const site = join(folder, 'site');
  const steps: readonly (readonly [AnyStage, Readonly<Record<string, string>>])[] = [
    [ingest, inputs],
    [enrich, inputs],
    [score, inputs],
    [audit, { ...inputs, report: join(folder, 'audit-report') }],
    [evaluate, inputs],
    [ledger, inputs],
    [report, { ...inputs, output: site }],
  ];
  for (const [stage, given] of steps) await runStage(stage, { ...request, inputs: given }, silentPlatform());
  return site;
}

/** The configuration that is shipped, with its sources in the folder. */
function configurationIn(folder: string): string {
  cpSync(join(projectRoot, 'configs'), join(folder, 'configs'), { recursive: true });
  const file = join(folder, 'configs', 'pipeline.yaml');
  const { universe, market, news, ...rest } = parse(readFileSync(file, 'utf8')) as Record<string, { files: string[] }>;
  const placed = (source: { files: string[] } | undefined) => ({
    ...source,
    files: source?.files.map((path) => join(folder, path)),
  });
  writeFileSync(file, stringify({ ...rest, universe: placed(universe), market: placed(market), news: placed(news) }));
  return file;
}
