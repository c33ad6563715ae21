import { kebabCase } from '../../src/platform/input.ts';
import { sharedInputs } from '../../src/platform/shared-inputs.ts';
import type { AnyStage } from '../../src/platform/stage.ts';
import { stageGroups } from '../../src/platform/stage-group.ts';
import { actionFile } from './action-metadata.ts';

/** docs/stages.md: every stage with its inputs and outputs. */
export function stagesPage(stages: readonly AnyStage[]): string {
  return `<!-- Generated from src/stages/ by "npm run generate". -->

# Stages

One stage is one action and one command. On GitHub its inputs are the step's \`with:\`; in a shell they are options of
\`npx regimen <stage>\`.

${stageTables(stages, '')}

Every stage has these inputs too:

${inputTable(sharedInputs)}

On the command line \`--json\` prints the outputs, and \`--verbose\` says more. Exit codes: 0 done or nothing to do, 1 a
defect of Regimen or a damaged lake, 2 usage, configuration or data, 3 a gate or audit said no, 130 interrupted. As an action every stage also has the
output \`artifact\`: the name of the artifact with the partitions that it wrote.

${stages.map(stageSection).join('\n')}`;
}

/** The stages by group, each linked to its section. @param page path of docs/stages.md from where the tables stand */
export function stageTables(stages: readonly AnyStage[], page: string): string {
  const groups = Object.entries(stageGroups).map(([group, title]) => {
    const rows = stages.filter((stage) => stage.group === group);
    const lines = rows.map(({ name, summary }) => `| [${name}](${page}#${name}) | ${summary} |`);
    return `| ${title} | |\n| --- | --- |\n${lines.join('\n')}`;
  });
  return groups.join('\n\n');
}

function stageSection(stage: AnyStage): string {
  const outputs = Object.entries(stage.outputs).map(
    ([name, { description }]) => `| \`${kebabCase(name)}\` | ${description} |`,
  );
  const uses = stage.name === 'week' ? 'regimen/regimen@v1' : `regimen/regimen/actions/${stage.name}@v1`;
  return `## ${stage.name}

${stage.description}

Action: \`uses: ${uses}\` ([\`${actionFile(stage)}\`](../${actionFile(stage)}))

${inputTable(stage.inputs)}

| Output | Meaning |
| --- | --- |
${outputs.join('\n')}

\`\`\`sh
${stage.examples.map((example) => `npx regimen ${example}`).join('\n')}
\`\`\`
`;
}

function inputTable(inputs: AnyStage['inputs']): string {
  const rows = Object.entries(inputs).map(([name, { description, default: value }]) => {
    return `| \`${kebabCase(name)}\` | ${value === '' ? '' : `\`${value}\``} | ${description} |`;
  });
  return rows.length === 0
    ? 'No inputs of its own.'
    : `| Input | Default | Meaning |\n| --- | --- | --- |\n${rows.join('\n')}`;
}
