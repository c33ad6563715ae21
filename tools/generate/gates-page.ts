import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { datasets } from '../../src/datasets.ts';
import {
  gateProfileSchema,
  type ProfileGate,
  type ProfileMetric,
} from '../../src/research/stage-b/gate-profile-settings.ts';
import { profileNames } from '../../src/research/stage-b/run-identity.ts';
import { markdownTable } from '../../src/text/markdown.ts';
import { level } from '../../src/text/numbers.ts';
import { parseYamlText } from '../../src/text/yaml-text.ts';

const folder = join(import.meta.dirname, '..', '..', 'configs', 'gates');

/** Every gate of the shipped profiles of Stage B, one table for each. */
export function gateTables(): string {
  return profileNames
    .map((name) => {
      const file = join(folder, `${name}.yaml`);
      const { value } = parseYamlText(file, readFileSync(file, 'utf8'), gateProfileSchema);
      const includes = value.includes.length === 0 ? '' : ` With the gates of ${value.includes.join(' and ')}.`;
      const rows = value.gates.map((gate) => [
        `\`${gate.code}\``,
        `\`${gate.metric}\``,
        yesWhere(gate),
        meaning(gate.metric),
      ]);
      return `### ${name}\n\n${value.description}.${includes}\n\n${markdownTable(['Code', 'Looks at', 'Says yes', 'Which is'], rows)}`;
    })
    .join('\n\n');
}

/** What a gate looks at and when it says yes, in code. */
export function boundText(gate: Bounds & { readonly code: string; readonly metric: string }): string {
  return `\`${gate.metric}\` ${yesWhere(gate)}`;
}

type Bounds = Partial<Pick<ProfileGate, 'at_least' | 'at_most' | 'above' | 'applies_to'>>;

function yesWhere({ at_least, at_most, above, applies_to }: Bounds): string {
  const bound =
    at_least !== undefined
      ? `≥ ${level(at_least)}`
      : at_most !== undefined
        ? `≤ ${level(at_most)}`
        : `> ${level(above)}`;
  return applies_to === 'fitted' ? `${bound}, fitted ones` : bound;
}

function meaning(metric: ProfileMetric): string {
  const candidates = datasets.find(({ name }) => name === 'stage_b_candidates');
  return candidates?.columns[metric]?.description ?? '';
}
