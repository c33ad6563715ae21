import path from 'node:path';
import { annotate } from './annotations.ts';
import { checkOut } from './checkout.ts';
import type { Access } from './permissions.ts';
import type { Job } from './run-state.ts';

/** Takes the place of an action of someone else, so that a run needs no network. */
export interface StandIn {
  /** Declared inputs with their defaults. */
  readonly inputs: Readonly<Record<string, string>>;
  /** The values that an input may have where the local runner cannot do all that GitHub's action can. */
  readonly onlyAs?: Readonly<Record<string, readonly string[]>>;
  /** What the token of its job must be allowed to do, as on GitHub. */
  readonly permissions?: Readonly<Record<string, Access>>;
  /** What it does: a function of this process, or a program that runs as a JavaScript action. */
  readonly perform: ((job: Job, inputs: Readonly<Record<string, string>>) => Record<string, string>) | StandInProgram;
}

interface StandInProgram {
  readonly program: string;
  /** What the program is told beside its inputs. */
  readonly environment?: (job: Job) => Readonly<Record<string, string>>;
}

const programs = path.join(import.meta.dirname, 'stand-ins');

/** All stand-ins, by the name in `uses` before the `@`; any version is accepted. */
export const standIns: Readonly<Record<string, StandIn>> = {
  'actions/checkout': {
    inputs: {
      repository: '',
      ref: '',
      path: '',
      clean: 'true',
      token: '',
      submodules: 'false',
      lfs: 'false',
      'sparse-checkout': '',
      'fetch-depth': '1',
      'fetch-tags': 'false',
      'persist-credentials': 'true',
      'show-progress': 'true',
      'set-safe-directory': 'true',
    },
    onlyAs: { clean: ['true', 'false'], submodules: ['false'], lfs: ['false'], 'sparse-checkout': [''] },
    perform: checkOut,
  },
  'actions/setup-node': {
    inputs: {
      'node-version': '',
      'node-version-file': '',
      'check-latest': 'false',
      'registry-url': '',
      scope: '',
      token: '',
      cache: '',
      'package-manager-cache': 'true',
      'cache-dependency-path': '',
    },
    perform: setUpNode,
  },
  'actions/upload-artifact': {
    inputs: {
      name: 'artifact',
      path: '',
      'if-no-files-found': 'warn',
      'retention-days': '',
      'compression-level': '6',
      overwrite: 'false',
      'include-hidden-files': 'false',
      archive: 'true',
    },
    onlyAs: {
      'if-no-files-found': ['warn', 'error', 'ignore'],
      overwrite: ['true', 'false'],
      'include-hidden-files': ['true', 'false'],
      archive: ['true', 'false'],
    },
    perform: { program: path.join(programs, 'upload-artifact.ts') },
  },
  'actions/download-artifact': {
    inputs: {
      name: '',
      'artifact-ids': '',
      path: '',
      pattern: '',
      'merge-multiple': 'false',
      'github-token': '',
      repository: '',
      'run-id': '',
      'skip-decompress': 'false',
      'digest-mismatch': 'error',
    },
    onlyAs: {
      'artifact-ids': [''],
      'merge-multiple': ['true', 'false'],
      'github-token': [''],
      repository: [''],
      'run-id': [''],
      'skip-decompress': ['false'],
      'digest-mismatch': ['error'],
    },
    perform: { program: path.join(programs, 'download-artifact.ts') },
  },
  'actions/upload-pages-artifact': {
    inputs: { name: 'github-pages', path: '_site/', 'retention-days': '1', 'include-hidden-files': 'false' },
    onlyAs: { 'include-hidden-files': ['true', 'false'] },
    perform: { program: path.join(programs, 'upload-pages-artifact.ts') },
  },
  'actions/deploy-pages': {
    inputs: {
      token: '',
      timeout: '600000',
      error_count: '10',
      reporting_interval: '5000',
      artifact_name: 'github-pages',
      preview: 'false',
    },
    onlyAs: { preview: ['false'] },
    permissions: { pages: 'write', 'id-token': 'write' },
    perform: {
      program: path.join(programs, 'deploy-pages.ts'),
      environment: ({ run }) => ({ PAGES_FOLDER: path.join(run.folders.output, 'pages') }),
    },
  },
  'actions/attest': {
    inputs: {
      'subject-path': '',
      'subject-digest': '',
      'subject-name': '',
      'subject-checksums': '',
      'sbom-path': '',
      'predicate-type': '',
      predicate: '',
      'predicate-path': '',
      'push-to-registry': 'false',
      'create-storage-record': 'true',
      'show-summary': 'true',
      'github-token': '',
    },
    onlyAs: {
      'sbom-path': [''],
      'predicate-type': [''],
      predicate: [''],
      'predicate-path': [''],
      'push-to-registry': ['false'],
      'show-summary': ['true', 'false'],
    },
    permissions: { 'id-token': 'write', attestations: 'write' },
    perform: { program: path.join(programs, 'attest.ts') },
  },
};

/** Why a stand-in cannot do what it is asked for; undefined when it can. @param inputs those whose values are known */
export function refusedInput(
  name: string,
  standIn: StandIn,
  inputs: Readonly<Record<string, string>>,
): string | undefined {
  for (const [input, allowed] of Object.entries(standIn.onlyAs ?? {})) {
    const value = inputs[input];
    if (value !== undefined && !allowed.includes(value)) {
      const choices = allowed.map((choice) => `'${choice}'`).join(', ');
      return `The local stand-in of ${name} takes only ${choices} for '${input}', found '${value}'`;
    }
  }
  return undefined;
}

/** Puts the Node of this runner in front of PATH. */
function setUpNode(job: Job, inputs: Readonly<Record<string, string>>): Record<string, string> {
  const own = process.versions.node;
  const wanted = /^v?(\d+)/.exec(inputs['node-version'] ?? '')?.[1];
  if (wanted !== undefined && wanted !== own.split('.')[0]) {
    annotate(
      job,
      'warning',
      `Node ${inputs['node-version']} was asked for; the local workflow runner uses its own, ${own}.`,
    );
  }
  job.path.unshift(path.dirname(process.execPath));
  job.log.write(`Node ${own}, the one that runs the local workflow runner`);
  return { 'node-version': `v${own}`, 'cache-hit': 'false' };
}
