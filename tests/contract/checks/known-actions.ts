import { parse } from 'yaml';
import { fieldsOf } from './workflow.ts';

/** Names that an action declares. */
export interface Interface {
  readonly inputs: ReadonlySet<string>;
  readonly outputs: ReadonlySet<string>;
}

function action(inputs: string, outputs = ''): Interface {
  const names = (text: string) => new Set(text.split(' ').filter((name) => name !== ''));
  return { inputs: names(inputs), outputs: names(outputs) };
}

/** The actions that we use from others, with what their action.yml declares; that which we use is enough. */
const knownActions: Readonly<Record<string, Interface>> = {
  'actions/attest': action('subject-path subject-checksums', 'bundle-path attestation-url'),
  'actions/checkout': action('persist-credentials fetch-depth ref path repository token'),
  'actions/deploy-pages': action('artifact_name', 'page_url'),
  'actions/download-artifact': action('name path pattern merge-multiple'),
  'actions/setup-node': action('node-version node-version-file cache registry-url'),
  'actions/upload-artifact': action('name path if-no-files-found overwrite retention-days'),
  'actions/upload-pages-artifact': action('path'),
};

/** What an action of somebody else declares, by its `uses` or its `owner/name`; undefined for one that is not known here. */
export function knownAction(uses: string): Interface | undefined {
  return knownActions[uses.replace(/@.*$/, '')];
}

/** What an action.yml declares; undefined where there is none. */
export function declaredBy(text: string | undefined): Interface | undefined {
  if (text === undefined) return undefined;
  const { inputs, outputs } = fieldsOf(parse(text));
  return { inputs: new Set(Object.keys(fieldsOf(inputs))), outputs: new Set(Object.keys(fieldsOf(outputs))) };
}
