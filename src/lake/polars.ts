import native from '#polars';
import { UserError } from '../errors.ts';

/** The Polars module. */
export type Polars = Awaited<ReturnType<typeof native.load>>;
export type { DataFrame, Series } from 'nodejs-polars';

/**
 * Polars, loaded on the first call: its native library alone costs more than a stage without tables needs in all.
 * @throws UserError when there is no library for this machine, or it cannot be unpacked, downloaded or stored.
 */
export async function polars(): Promise<Polars> {
  try {
    return await native.load();
  } catch (error) {
    // The loader is a program of its own and so is its class UserError.
    if (!(error instanceof Error) || error.name !== 'UserError') throw error;
    const { message, hint } = error as UserError;
    throw new UserError(message, hint === undefined ? { cause: error } : { hint, cause: error });
  }
}

/** Whether anything in this process asked for Polars yet. */
export function polarsLoaded(): boolean {
  return native.loaded();
}

/**
 * The column of this very name. Polars takes `*` for every column and `^…$` for a pattern, and a file of strangers may have columns
 * that are called so.
 */
export function columnNamed(pl: Polars, name: string): ReturnType<Polars['col']> {
  const isPattern = name === '*' || (name.startsWith('^') && name.endsWith('$'));
  return pl.col(isPattern ? `^${name.replaceAll(/[\\^$.*+?()[\]{}|]/g, '\\$&')}$` : name);
}
