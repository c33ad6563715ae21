import type { Problem } from '../../memory/verification/verification.ts';
import { flagInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { remoteInput } from '../stage-inputs.ts';

export const verify = defineStage({
  name: 'verify',
  group: 'memory',
  position: 3,
  summary: 'Prove that the state branch is as it was written',
  description:
    'Fetches the whole state branch and checks it: both ledgers line by line, each partition against its manifest, its seal and the ledger, ' +
    'each decision against the published scores. With --history also that no commit rewrote a ledger, with --anchor that a line known from ' +
    'elsewhere is still there. Names every line and file that is not right, and fails then.',
  inputs: {
    remote: remoteInput,
    research: flagInput(
      'Verify the branch of research instead: that the object storage has each table in its size is told by a listing, a request for each thousand',
    ),
    tables: flagInput('With research: fetch every table from the object storage, and check every byte'),
    branch: textInput('Another branch than the one of the configuration', { placeholder: 'NAME' }),
    anchor: textInput('Hash of a ledger line that must be there, from a commit message or an attestation', {
      placeholder: 'HASH',
    }),
    history: flagInput('Look at every commit of the branch, and not only at the newest'),
    ledgers: flagInput('Look only at the ledgers, and that what they name is there: quick, as before a deployment'),
  },
  outputs: {
    partitions: output<number>('Number of partitions that were checked'),
    files: output<number>('Number of their files that were checked, manifests included'),
    unchecked: output<number>('Number of files in an object storage that is not configured, or published without one'),
    publications: output<number>('Number of lines of the ledger of publications'),
    decisions: output<number>('Number of lines of the ledger of decisions'),
    commits: output<number>('Number of commits that were compared; 0 without history'),
    commit: output<string>('The newest commit'),
    anchor: output<string>('Hash of the last line of the ledger of publications'),
    problems: output<readonly Problem[]>('What is wrong, as JSON: a list of {place, problem}, the first 50'),
  },
  reads: [],
  writes: [],
  examples: [
    'verify',
    'verify --ledgers',
    'verify --history',
    'verify --research',
    'verify --remote /backups/owner/name.git --branch regimen-lake',
  ],
  artifactKeys: () => ({}),
});
