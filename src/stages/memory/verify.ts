import { GateError } from '../../errors.ts';
import type { Progress } from '../../log/log.ts';
import type { Problem, Verification } from '../../memory/verification/verification.ts';
import { verifyBranch } from '../../memory/verification/verify.ts';
import { remoteOf, thisProcess, withStateBranch } from '../../memory/with-state-branch.ts';
import type { Run } from '../../platform/stage.ts';
import { textTable } from '../../text/markdown.ts';
import { nameList } from '../../text/name-list.ts';
import type { verify } from './verify.stage.ts';

const namedAtMost = 50;

export const run: Run<typeof verify> = async (
  { remote: given, research, tables, branch: named, anchor, history, ledgers: ledgersOnly },
  context,
) => {
  const { config, log, progress, signal, summarise } = context;
  const name = named === '' && research ? config.pipeline.memory.research_branch : named;
  const host = thisProcess();
  const remote = await remoteOf(given, context, host);
  return withStateBranch({ remote, name }, context, host, async ({ branch }) => {
    let bar: Progress | undefined;
    const found = await verifyBranch(branch, {
      anchor,
      history,
      ledgersOnly,
      objects: research && !tables ? 'listed' : 'bytes',
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
        `${found.unchecked} files were not checked: they lie in an object storage that is not configured (memory.objects), or were published without one.`,
      );
    }
    summarise(`### Verify\n\n${text}\n\n${problemTable(problems)}`);
    if (problems.length > 0) throw new GateError(problemText(branch.name, problems), outputs);
    return outputs;
  });
};

function countsText(
  name: string,
  { partitions, files, publications, decisions, commits, commit }: Verification,
): string {
  const history = commits > 0 ? `, ${commits} commits` : '';
  return `Checked ${partitions} partitions with ${files} files, ${publications} publications, ${decisions} decisions${history} of ${name}, commit ${commit}.`;
}

function problemText(name: string, problems: readonly Problem[]): string {
  const lines = problems.map(({ place, problem }) => `${place}: ${problem}`);
  return `${name} is not as it was written:\n${nameList(lines, namedAtMost, '\n')}`;
}

function problemTable(problems: readonly Problem[]): string {
  if (problems.length === 0) return 'Everything is as it was written.\n\n';
  const rows = problems.slice(0, namedAtMost).map(({ place, problem }) => [place, problem]);
  const more = problems.length > namedAtMost ? `\n\n${problems.length - namedAtMost} more are not listed.` : '';
  return `${textTable(['Place', 'What is wrong'], rows)}${more}\n\n`;
}
