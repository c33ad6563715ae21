import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { pipelineSchema } from '../../src/configuration/pipeline.ts';
import { researchSchema } from '../../src/configuration/research.ts';
import { datasets } from '../../src/datasets.ts';
import { rulesConfigSchema } from '../../src/news/rules-config.ts';
import { candidateSetSchema } from '../../src/research/candidate-settings.ts';
import { gateSetSchema } from '../../src/research/gate-settings.ts';
import { eventsSchema } from '../../src/research/stage-b/event-settings.ts';
import { gateProfileSchema } from '../../src/research/stage-b/gate-profile-settings.ts';
import { regimeSchema } from '../../src/scoring/regime.ts';
import { scoringSchema } from '../../src/scoring/schema.ts';
import { actionFile, actionMetadata } from './action-metadata.ts';
import { auditPage } from './audit-page.ts';
import { codeTables } from './code-table.ts';
import { dataFlow } from './data-flow.ts';
import { datasetsPage } from './datasets-page.ts';
import { failureTable } from './failure-table.ts';
import { featuresPage } from './features-page.ts';
import { gateTables } from './gates-page.ts';
import { withBlock } from './generated-block.ts';
import { foundProviders, foundStages, generatedLists } from './generated-lists.ts';
import { withProviderKeys } from './provider-keys.ts';
import { providerTable, secretTable } from './provider-pages.ts';
import { scoreTable } from './score-table.ts';
import { stagesPage, stageTables } from './stages-page.ts';

const configurationSchemas = {
  pipeline: pipelineSchema,
  research: researchSchema,
  candidates: candidateSetSchema,
  gates: gateSetSchema,
  gate_profile: gateProfileSchema,
  events: eventsSchema,
  regime: regimeSchema,
  scoring_schema: scoringSchema,
  rules: rulesConfigSchema,
} as const;

/** Workflows that take, hand on or use the keys of the providers. */
const workflowsWithKeys = ['pipeline', 'backfill-pipeline', 'weekly', 'backfill'].map(
  (name) => `.github/workflows/${name}.yml`,
);
const exampleWorkflowsWithKeys = ['weekly', 'backfill'].map(
  (name) => `examples/consumer/.github/workflows/${name}.yml`,
);

function pageText(path: string): string {
  return readFileSync(join(import.meta.dirname, '..', '..', path), 'utf8');
}

/** Every generated file, by path from the root. */
export function generatedFiles(): Map<string, string> {
  const files = generatedLists();
  for (const { stage, file } of foundStages) files.set(actionFile(stage), actionMetadata(stage, file));
  for (const [name, schema] of Object.entries(configurationSchemas)) {
    const json = z.toJSONSchema(schema, { io: 'input' });
    files.set(`configs/json_schemas/${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`);
  }
  files.set('docs/audit.md', auditPage());
  files.set('docs/features.md', featuresPage());
  const gatesPage = withBlock(pageText('docs/gates.md'), 'gates', gateTables());
  files.set('docs/gates.md', withBlock(gatesPage, 'reason codes', codeTables()));
  const stages = foundStages.map(({ stage }) => stage);
  files.set('docs/stages.md', stagesPage(stages));
  files.set('README.md', withBlock(pageText('README.md'), 'stages', stageTables(stages, 'docs/stages.md')));
  files.set('docs/datasets.md', datasetsPage(datasets, stages));
  files.set('docs/architecture.md', withBlock(pageText('docs/architecture.md'), 'data flow', dataFlow(stages)));
  const providers = foundProviders.map(({ provider }) => provider);
  const withTable = (path: string, name: string, content: string) =>
    files.set(path, withBlock(pageText(path), name, content));
  withTable('docs/providers/README.md', 'providers', providerTable(providers));
  withTable('docs/promotion.md', 'registry score', scoreTable());
  withTable('docs/research.md', 'failures', failureTable());
  withTable('docs/secrets.md', 'secrets', secretTable(providers));
  for (const path of [...workflowsWithKeys, ...exampleWorkflowsWithKeys]) {
    files.set(path, withProviderKeys(pageText(path), providers));
  }
  return files;
}
