// Runs in place of actions/attest: says what would be attested. Nothing is signed, and nobody is told.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getBooleanInput, getInput, info, setFailed, setOutput, summary } from '@actions/core';
import type { Subject } from './attestation-subjects.ts';
import { findSubjects } from './attestation-subjects.ts';

async function attest(): Promise<void> {
  const workspace = process.env.GITHUB_WORKSPACE ?? process.cwd();
  const subjects = findSubjects(
    {
      path: getInput('subject-path'),
      digest: getInput('subject-digest'),
      name: getInput('subject-name'),
      checksums: getInput('subject-checksums'),
    },
    workspace,
  );
  const file = path.join(
    mkdtempSync(path.join(process.env.RUNNER_TEMP ?? tmpdir(), 'attestation-')),
    'attestation.json',
  );
  writeFileSync(file, `${JSON.stringify(statement(subjects), null, 2)}\n`);
  info(`Not signed, this is a local run: ${subjects.length} subjects`);
  for (const { name, sha256, file: origin } of subjects) {
    info(`${name}@sha256:${sha256}${origin === undefined ? '' : ` ${path.relative(workspace, origin)}`}`);
  }
  setOutput('bundle-path', file);
  setOutput('attestation-id', 'local');
  setOutput('attestation-url', '');
  if (getBooleanInput('show-summary')) await writeSummary(subjects);
}

/** What would be signed, as in-toto writes it. */
function statement(subjects: readonly Subject[]) {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: subjects.map(({ name, sha256 }) => ({ name, digest: { sha256 } })),
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {},
  };
}

async function writeSummary(subjects: readonly Subject[]): Promise<void> {
  const lines = subjects.map(({ name, sha256 }) => `- \`${name}\` sha256:${sha256}`);
  await summary.addRaw(`### Attestation, not signed\n\n${lines.join('\n')}\n`).write();
}

await attest().catch((error: unknown) => setFailed(error instanceof Error ? error : String(error)));
