import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Measured, measureDone } from './measured-process.ts';
import { inTurn, middle, type Report } from './report.ts';

const root = join(import.meta.dirname, '..', '..');
const week = '2026-07-02';
const configured = ['--week-ending', week, '--config', 'configs/fixture.yaml'];
const versions = ['before', 'now'] as const;
type Version = (typeof versions)[number];
type Pair = Readonly<Record<Version, Measured>>;

/** What is started, with a lake that the same version has made. */
const commands: readonly (readonly [what: string, args: readonly string[], target: string])[] = [
  ['plan, empty lake', ['plan', '--week-ending', week, '--lake', 'none'], '≤ 0.7 × the version before'],
  ['plan, a lake with a scored week', ['plan', ...configured, '--lake', 'LAKE'], 'none'],
  ['--help', ['--help'], 'none'],
  ['score with nothing to do', ['score', ...configured, '--regime', 'news-novelty-v1', '--lake', 'LAKE'], 'none'],
];

/**
 * Whole processes of this version and of another one, in turn and warm: processor time, and wall time behind it. The ratio is the median of those pair
 * by pair, so that what a machine does over time hits both.
 *
 * @param base a checkout of the other version, with dist/
 * @param folder an empty one to work in
 */
export async function startBesideBefore(report: Report, base: string, folder: string, count: number): Promise<void> {
  for (const name of ['configs', 'examples']) cpSync(join(root, name), join(folder, name), { recursive: true });
  const programs: Readonly<Record<Version, string>> = {
    before: join(resolve(base), 'dist', 'cli', 'index.js'),
    now: join(root, 'dist', 'cli', 'index.js'),
  };
  const measure = (version: Version, args: readonly string[]) => {
    const own = args.map((word) => (word === 'LAKE' ? `lake-${version}` : word));
    return measureDone({ args: own, cwd: folder, program: programs[version] });
  };
  for (const version of versions) await measure(version, ['week', ...configured, '--lake', 'LAKE', '--report', 'site']);
  for (const [what, args, target] of commands) {
    // The first ones fill the caches of files and of compiled code.
    for (const version of versions) await measure(version, args);
    const pairs: Pair[] = [];
    for (let round = 0; round < count; round++) {
      const pair: Partial<Record<Version, Measured>> = {};
      for (const version of inTurn(round, versions)) pair[version] = await measure(version, args);
      pairs.push(pair as Pair);
    }
    const value = `processor time ${compared(pairs, 'processorSeconds')}; wall ${compared(pairs, 'seconds')}`;
    report(`${what}: version before, this one (median of ${count}, in turn)`, value, target);
  }
}

function compared(pairs: readonly Pair[], of: 'seconds' | 'processorSeconds'): string {
  const [before, now] = versions.map((version) => middle(pairs.map((pair) => pair[version][of])).toFixed(3));
  const ratio = middle(pairs.map((pair) => pair.now[of] / pair.before[of]));
  return `${before} s, ${now} s, ratio ${ratio.toFixed(2)}`;
}
