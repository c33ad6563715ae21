import type { DataProvider, SecretNeed } from '../../src/http/provider.ts';

/** What reusable workflows call a secret: `tiingo-token` for `TIINGO_TOKEN`. */
export function kebabName(variable: string): string {
  return variable.toLowerCase().replaceAll('_', '-');
}

type Lines = (provider: DataProvider, secret: SecretNeed) => readonly string[];

/** What stands below the comment, by the first words of it. */
const blocks: readonly { readonly comment: string; readonly lines: Lines }[] = [
  {
    // Of a reusable workflow: the secrets that it takes.
    comment: '# Keys of the providers, taken',
    lines: ({ title, name }, { variable, description }) => [
      `${kebabName(variable)}:`,
      `  description: ${plainText(`${title}: ${description.replace(/\.$/, '')}. Needed where the configuration names ${name}`)}`,
      '  required: false',
    ],
  },
  {
    // Of its caller.
    comment: '# Keys of the providers, handed on',
    lines: (_, { variable }) => [`${kebabName(variable)}: \${{ secrets.${variable} }}`],
  },
  {
    // Of the step that asks the providers.
    comment: '# Keys of the providers, as they read them',
    lines: (_, { variable }) => [`${variable}: \${{ secrets.${kebabName(variable)} }}`],
  },
];

/**
 * A workflow in which the keys of the providers stand below each comment that says so, to the end of the mapping in which the comment is.
 *
 * @param text has at least one such comment
 * @throws Error where it has none
 */
export function withProviderKeys(text: string, providers: readonly DataProvider[]): string {
  const lines = text.split('\n');
  const written: string[] = [];
  let found = 0;
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i] ?? '';
    written.push(line);
    const block = blocks.find(({ comment }) => line.trimStart().startsWith(comment));
    if (block === undefined) continue;
    found += 1;
    const indent = line.slice(0, line.indexOf('#'));
    const keys = providers.flatMap((provider) => provider.secrets.flatMap((secret) => block.lines(provider, secret)));
    written.push(...keys.map((key) => indent + key));
    while (lines[i + 1]?.startsWith(indent) === true) i += 1;
  }
  if (found === 0) throw new Error('expected a comment below which the keys of the providers stand');
  return written.join('\n');
}

/** A text in YAML that needs no quotes, or in quotes: `: ` and ` #` would end it, as would a first letter of YAML's own. */
function plainText(text: string): string {
  return /: | #|^[^A-Za-z]/.test(text) ? `'${text.replaceAll("'", "''")}'` : text;
}
