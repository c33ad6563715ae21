import { listInput, textInput } from '../platform/input.ts';

/** The input with which every weekly stage is told its weeks. */
export const weekEndingInput = textInput(
  'Week to do, named by its last session: one date (2026-07-02), several, or a range (2026-01-09..2026-07-02). Empty: the last finished week.',
  { placeholder: 'DATE' },
);

/** How an artifact name tells the weeks. */
export function weekKey(weekEnding: string): { readonly week_ending: string } {
  return { week_ending: weekEnding === '' ? 'last' : weekEnding };
}

/** The input with which a stage is told its regimes. */
export const regimeInput = listInput('Regimes, by id. Empty: all live and shadow ones.');

/** The input with which the stages of the memory are told that a run of research is kept apart. */
export const isolatedInput = textInput(
  'With research: name of runs that are kept apart from those that count, on a branch of their own with their own ledgers. Empty: those that count',
  { placeholder: 'NAME' },
);

/** The input with which the stages of the memory are told where it is. */
export const remoteInput = textInput(
  'Repository with the state branch: an address or a path. Empty: the repository of the workflow; elsewhere the remote origin of the current folder',
  { placeholder: 'ADDRESS', isSecret: true },
);
