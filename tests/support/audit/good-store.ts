import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Audit, auditSubject } from '../../../src/audit/engine/audit.ts';
import type { AuditedPart } from '../../../src/audit/store/sections/store-sections.ts';
import { acceptedFindings, rulesOf, storeSections, storeSubject } from '../../../src/audit/store/store-subject.ts';
import { utcDay } from '../../../src/calendar/date.ts';
import { Configuration } from '../../../src/configuration/configuration.ts';
import type { AnyStage } from '../../../src/platform/stage.ts';
import { backbone } from '../../../src/stages/research/backbone.stage.ts';
import { merge } from '../../../src/stages/research/merge.stage.ts';
import { panel } from '../../../src/stages/research/panel.stage.ts';
import { reconcile } from '../../../src/stages/research/reconcile.stage.ts';
import { snapshot } from '../../../src/stages/research/snapshot.stage.ts';
import { runStage } from '../../../src/stages/run-stage.ts';
import { writeResearchExample } from '../../../tools/example/research/generate.ts';
import { builtOnce } from '../built-once.ts';
import { silentPlatform } from '../silent-platform.ts';
import { type Laboratory, laboratoryIn, lakeOf } from './good-lake.ts';

/** How many assets the good store has: two of them are split, as a mutation asks for. */
export const assetsOfGoodStore = 21;
const options = { seed: 7, assets: assetsOfGoodStore, firstDay: '2024-07-01', lastDay: '2025-03-31' };

/** The day on which the good store is audited, as an epoch day: the one after its last bar. */
export const auditDay = utcDay(Date.UTC(2025, 3, 1));

/** A research store of the invented market, smaller, with a snapshot and a panel; built once. Copy it before anything in it is changed. */
export function goodStore(): Promise<string> {
  return builtOnce('good-store', async (folder) => {
    const laboratory = laboratoryIn(folder);
    await writeResearchExample(folder, options);
    const file = join(folder, 'configs', 'research.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replaceAll('[data/packs', `[${join(folder, 'data', 'packs')}`));
    await run(laboratory, backbone, { mode: 'bulk' });
    await run(laboratory, snapshot, {});
    await run(laboratory, panel, { 'as-of': 'monthly', threads: '1' });
    await run(laboratory, merge, {});
    await run(laboratory, reconcile, {});
  });
}

async function run({ lakeFolder, configFile }: Laboratory, stage: AnyStage, inputs: Readonly<Record<string, string>>) {
  await runStage(stage, { lakeFolder, configFile, inputs }, silentPlatform());
}

/** Audits a research store and what was made of it. */
export async function auditOfStore(laboratory: Laboratory): Promise<Record<AuditedPart, Audit>> {
  const sections = storeSections({
    lake: lakeOf(laboratory),
    day: auditDay,
    settings: new Configuration(laboratory.configFile).research.audit,
    again: false,
    proved: {},
    onBucket: () => undefined,
  });
  const accepted = await acceptedFindings(sections);
  const auditOf = (part: AuditedPart) => auditSubject(storeSubject(part, sections, accepted), rulesOf(part, accepted));
  return { store: await auditOf('store'), panel: await auditOf('panel') };
}
