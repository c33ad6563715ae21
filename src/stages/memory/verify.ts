import { GateError } from '../../errors.ts';
import type { Progress } from '../../log/log.ts';
import type { Problem, Verification } from '../../memory/verification.ts';
import { verifyBranch } from '../../memory/verify.ts';
import { remoteOf, thisProcess, withStateBranch } from '../../memory/with-state-branch.ts';
import { flagInput, textInput } from '../../platform/input.ts';
import { defineStage } from '../../platform/stage.ts';
import { textTable } from '../../text/markdown.ts';
import { remoteInput } from './remote-input.ts';

const namedAtMost = 50;

export const verify = defineStage({
  name: 'verify',
  summary: 'Prove that the state branch is as it was written',
  description:
    'Fetches the whole state branch and checks it: both ledgers line by line, each partition against its manifest, its seal and the ledger, ' +
    'each decision against the published scores. With --history also that no commit rewrote a ledger, with --anchor that a line known from ' +
    'elsewhere is still there. Names every line and file that is not right, and fails then.',
  inputs: {
    remote: remoteInput,
    branch: textInput('Another branch than the one of the configuration', { placeholder: 'NAME' }),
    anchor: textInput('Hash of a ledger line that must be there, from a commit message or an attestation', {
      placeholder: 'HASH',
    }),
    history: flagInput('Look at every commit of the branch, and not only at the newest'),
    ledgers: flagInput('Look only at the ledgers, and that what they name is there: quick, as before a deployment'),
  },
  outputs: {
    partitions: { description: 'Number of partitions that were checked' },
    files: { description: 'Number of their files that were checked, manifests included' },
    unchecked: { description: 'Number of files in an object storage that is not configured' },
    publications: { description: 'Number of lines of the ledger of publications' },
    decisions: { description: 'Number of lines of the ledger of decisions' },
    commits: { description: 'Number of commits that were compared; 0 without history' },
    commit: { description: 'The newest commit' },
    anchor: { description: 'Hash of the last line of the ledger of publications' },
    problems: { description: 'What is wrong, as JSON: a list of {place, problem}, the first 50' },
  },
  examples: [
    'verify',
    'verify --ledgers',
    'verify --history',
    'verify --remote /backups/owner/name.git --branch regimen-lake',
  ],
  artifactKeys: () => ({}),
  run: async ({ remote: given, branch: name, anchor, history, ledgers: ledgersOnly }, context) => {
    const { log, progress, signal, summarise } = context;
    const host = thisProcess();
    const remote = await remoteOf(given, context, host);
    return withStateBranch({ remote, name }, context, host, async ({ branch }) => {
      let bar: Progress | undefined;
      const found = await verifyBranch(branch, {
        anchor,
        history,
        ledgersOnly,
        onStart: (partitions) => {
          bar = progress('verify', partitions);
        },
        onPartition: () => {
          signal.throwIfAborted();
          bar?.advance();
        },
      });
      bar?.end();
      const { problems, ...counts } = found;
      const outputs = { ...counts, problems: problems.slice(0, namedAtMost) };
      const text = countsText(branch.name, found);
      log.info(text);
      if (found.unchecked > 0) {
        log.warning(
          `${found.unchecked} files lie in an object storage and were not checked: memory.objects is not configured.`,
        );
      }
      summarise(`### Verify\n\n${text}\n\n${problemTable(problems)}`);
      if (problems.length > 0) throw new GateError(problemText(branch.name, problems), outputs);
      return outputs;
    });
  },
});

function countsText(
  name: string,
  { partitions, files, publications, decisions, commits, commit }: Verification,
): string {
  const history = commits > 0 ? `, ${commits} commits` : '';
  return `Checked ${partitions} partitions with ${files} files, ${publications} publications, ${decisions} decisions${history} of ${name}, commit ${commit}.`;
}

function problemText(name: string, problems: readonly Problem[]): string {
  const shown = problems.slice(0, namedAtMost).map(({ place, problem }) => `${place}: ${problem}`);
  const more = problems.length > namedAtMost ? [`and ${problems.length - namedAtMost} more`] : [];
  return `${name} is not as it was written:\n${[...shown, ...more].join('\n')}`;
}

function problemTable(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'Everything is as it was written.\n\n';
  const rows = problems.slice(0, namedAtMost).map(({ place, problem }) => [place, problem]);
  const more = problems.length > namedAtMost ? `\n\n${problems.length - namedAtMost} more are not listed.` : '';
  return `${textTable(['Place', 'What is wrong'], rows)}${more}\n\n`;
}
