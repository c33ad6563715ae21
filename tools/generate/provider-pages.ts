import type { DataProvider, RateLimit } from '../../src/http/provider.ts';
import { kebabName } from './provider-keys.ts';

/** The table of docs/providers/README.md. */
export function providerTable(providers: readonly DataProvider[]): string {
  const rows = providers.map(({ name, gives, secrets, costs, rate, licence }) => [
    `[${name}](${name}.md)`,
    gives,
    secrets.map(({ variable }) => `\`${variable}\``).join(', ') || 'none',
    costs,
    rateText(rate),
    licence.isOpen ? 'yes' : 'no',
  ]);
  return table(
    ['page', 'gives', 'secret', 'costs', 'limit that Regimen keeps', 'may everybody have it'],
    [
      ...rows,
      [
        '[OpenAI-compatible service](openai-compatible.md)',
        'sentiment and events of news, in place of the rules',
        "`MODEL_TOKEN`, or the workflow's own token",
        'depends on the service',
        '15 requests a minute',
        'not asked',
      ],
    ],
  );
}

/** The table of docs/secrets.md. */
export function secretTable(providers: readonly DataProvider[]): string {
  const rows = providers.flatMap(({ name, title, secrets }) =>
    secrets.map(({ variable, description }) => [
      `\`${variable}\``,
      `[${title}](providers/${name}.md)`,
      description.replaceAll(/https:\/\/[^\s;,]*[^\s;,.]/g, '<$&>'),
      `\`${kebabName(variable)}\``,
    ]),
  );
  const needNothing = providers.filter(({ secrets }) => secrets.length === 0).map(({ name }) => `\`${name}\``);
  return `${table(
    ['environment variable', 'for', 'what it is, and where from', '`pipeline.yml` calls it'],
    [
      ...rows,
      [
        '`MODEL_TOKEN`',
        'the [language model](providers/openai-compatible.md)',
        'Key of the service, from its settings. Without it `GITHUB_TOKEN` is used for GitHub Models.',
        '`model-token`',
      ],
    ],
  )}

Nothing is needed for ${needNothing.join(', ')}.`;
}

const units: Readonly<Record<number, string>> = { 1: 'a second', 60: 'a minute', 3600: 'an hour' };

/** `5 requests a minute`, `1 request in 5 seconds`. */
function rateText({ requests, perSeconds }: RateLimit): string {
  return `${requests} request${requests === 1 ? '' : 's'} ${units[perSeconds] ?? `in ${perSeconds} seconds`}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
