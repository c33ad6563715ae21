/*
 * A process that takes steps of research: run-steps.ts PLACE STEPS [CALL] [KEEP], the first two as JSON.
 * It prints of each step how often it changed the file system, and kills itself before the CALL-th time. Where KEEP names a folder the lake is copied to a
 * folder in it, called by the number of the step, before each step.
 */
import { cpSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { type ResearchStep, runStep, type StepPlace } from '../research/research-steps.ts';
import { killBefore } from './kill-before.ts';

const [place = '', steps = '', call = '0', keep] = process.argv.slice(2);
const { lakeFolder, configFile } = JSON.parse(place) as StepPlace;
const calls = killBefore(['mkdir', 'open', 'rename', 'rm', 'rmdir', 'writeFile'], Number(call));
for (const [number, step] of (JSON.parse(steps) as ResearchStep[]).entries()) {
  if (keep !== undefined && existsSync(lakeFolder)) cpSync(lakeFolder, join(keep, String(number)), { recursive: true });
  const before = calls();
  await runStep({ lakeFolder, configFile }, step);
  console.log(calls() - before);
}
