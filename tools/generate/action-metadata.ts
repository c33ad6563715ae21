import { stringify } from 'yaml';
import { kebabCase } from '../../src/platform/input.ts';
import { sharedInputs } from '../../src/platform/shared-inputs.ts';
import type { AnyStage } from '../../src/platform/stage.ts';

/** The stage that the root action runs: the whole week. */
export const rootStage = 'week';

/** Path of a stage's action.yml. */
export function actionFile(stage: AnyStage): string {
  return stage.name === rootStage ? 'action.yml' : `actions/${stage.name}/action.yml`;
}

/** The text of a stage's action.yml. @param source the file that defines it */
export function actionMetadata(stage: AnyStage, source: string): string {
  const isRoot = stage.name === rootStage;
  const inputs = Object.entries({ ...stage.inputs, ...sharedInputs }).map(([name, input]) => [
    kebabCase(name),
    { description: sentence(input.description), required: false, default: input.default },
  ]);
  const outputs = Object.entries({
    ...stage.outputs,
    artifact: { description: 'Name of the artifact with the partitions that were written; empty when there are none' },
  }).map(([name, output]) => [kebabCase(name), { description: sentence(output.description) }]);
  const metadata = {
    name: isRoot ? 'Regimen' : `Regimen ${stage.name}`,
    description: sentence(stage.summary),
    ...(isRoot ? { author: 'Regimen contributors', branding: { icon: 'bar-chart-2', color: 'blue' } } : {}),
    inputs: Object.fromEntries(inputs),
    outputs: Object.fromEntries(outputs),
    runs: { using: 'node24', main: `${isRoot ? '' : '../../'}dist/${stage.name}/index.js` },
  };
  const header = `# Generated from ${source} by "npm run generate".\n`;
  return header + stringify(metadata, { lineWidth: 0, defaultStringType: 'PLAIN' });
}

function sentence(text: string): string {
  return text.endsWith('.') ? text : `${text}.`;
}
