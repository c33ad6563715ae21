import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type MeasuredTree, measureProgram } from './process-tree.ts';

const script = join(import.meta.dirname, 'panel-peers.py');

/** What another program took for the panel of a lake, and how its values compare with ours. */
export interface MeasuredPeer {
  readonly name: string;
  readonly columns: string;
  readonly run: Omit<MeasuredTree, 'output'>;
  readonly compared: { readonly text: string; readonly isClose: boolean };
}

/** The panel of a lake by Polars for Python and by DuckDB, each a process of its own, beside the one that lies there. */
export async function runPeers(disk: string, lake: string): Promise<MeasuredPeer[]> {
  const python = pythonWithPeers(disk);
  const measured: MeasuredPeer[] = [];
  for (const [peer, name, columns] of [
    ['polars', 'Polars 2.1.0 for Python', 'the same columns'],
    ['duckdb', 'DuckDB 2.0.1', 'the 19 columns that SQL can say'],
  ] as const) {
    const out = join(disk, peer);
    mkdirSync(out, { recursive: true });
    await measureProgram('sync', []);
    const { output: _, ...run } = await measureProgram(python, [script, peer, lake, out]);
    const { output } = await measureProgram(python, [script, 'compare', lake, out]);
    measured.push({ name, columns, run, compared: { text: output.trim(), isClose: isClose(output) } });
  }
  return measured;
}

/** Whether the largest difference that was found is small, and no value was null here and not there. */
function isClose(output: string): boolean {
  const [, difference = '1', nulls = '1'] = /largest difference (\S+) .*, (\d+) nulls differ/.exec(output) ?? [];
  return Number(difference) <= 1e-9 && Number(nulls) === 0;
}

/** An interpreter that has both: the one that REGIMEN_BENCH_PYTHON names, or one made for the occasion. */
function pythonWithPeers(disk: string): string {
  const named = process.env.REGIMEN_BENCH_PYTHON;
  if (named !== undefined && existsSync(named)) return named;
  const folder = join(disk, 'python');
  execFileSync('python3', ['-m', 'venv', folder], { stdio: 'inherit' });
  const python = join(folder, 'bin', 'python');
  const wanted = ['polars==2.1.0', 'duckdb==2.0.1'];
  execFileSync(python, ['-m', 'pip', 'install', '--quiet', ...wanted], { stdio: 'inherit' });
  return python;
}
