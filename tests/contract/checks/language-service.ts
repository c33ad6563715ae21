import { createHash } from 'node:crypto';
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { declaredBy, knownAction } from './known-actions.ts';

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
      fetchActionMetadata: async ({ owner, name, path: folder }) => {
        const repository = `${owner}/${name}`;
        const known = repository === ours ? declaredBy(read(`${folder}/action.yml`)) : knownAction(repository);
        if (known === undefined) return undefined;
        return {
          name,
          description: name,
          inputs: describe(known.inputs),
          outputs: describe(known.outputs),
        };
      },
    },
  });
  return diagnostics.map(({ range, message }) => {
    const text = typeof message === 'string' ? message : message.value;
    return `line ${range.start.line + 1}: ${text.split('\n')[0]}`;
  });
}

function describe(names: ReadonlySet<string>): Record<string, { description: string }> {
  return Object.fromEntries([...names].map((name) => [name, { description: name }]));
}
