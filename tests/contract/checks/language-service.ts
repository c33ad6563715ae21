import { createHash } from 'node:crypto';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** Inputs of the actions that we use from others, as their action.yml declares them; those that we give are enough. */
const knownActions: Readonly<Record<string, readonly string[]>> = {
  'actions/checkout': ['persist-credentials', 'fetch-depth', 'ref', 'path', 'repository', 'token'],
  'actions/setup-node': ['node-version', 'node-version-file', 'cache', 'registry-url'],
};

/**
 * What GitHub's own language service finds wrong with a workflow or action file.
 *
 * @param read the text of a file of this repository, undefined where there is none
 * @param ours this repository as others call it: their references to it are answered from here too
 */
export async function languageServiceProblems(
  path: string,
  text: string,
  read: (path: string) => string | undefined,
  ours: string,
): Promise<string[]> {
  // The service keeps what it parsed by address alone, so another text needs another address.
  const address = `file:///${createHash('sha256').update(text).digest('hex')}/${path}`;
  const diagnostics = await validate(TextDocument.create(address, 'yaml', 1, text), {
    fileProvider: {
      getFileContent: async (reference) => {
        const isOurs = !('owner' in reference) || `${reference.owner}/${reference.repository}` === ours;
        const content = isOurs ? read(reference.path) : undefined;
        if (content === undefined) throw new Error(`There is no file ${reference.path}.`);
        return { name: reference.path, content };
      },
    },
    actionsMetadataProvider: {
      fetchActionMetadata: async ({ owner, name }) => {
        const inputs = knownActions[`${owner}/${name}`];
        if (inputs === undefined) return undefined;
        return {
          name,
          description: name,
          inputs: Object.fromEntries(inputs.map((input) => [input, { description: input }])),
        };
      },
    },
  });
  return diagnostics.map(({ range, message }) => {
    const text = typeof message === 'string' ? message : message.value;
    return `line ${range.start.line + 1}: ${text.split('\n')[0]}`;
  });
}
