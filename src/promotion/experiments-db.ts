import { rename, rm } from 'node:fs/promises';
import type { ViewTable } from './view-tables.ts';

/**
 * Writes the tables as a SQLite database, in the place of one that is there. The same tables give the same bytes with the same Node, since nothing of the time or the place
 * goes in.
 *
 * @returns whether it was written: Node before 22.13 has no SQLite
 */
export async function writeExperimentsDb(path: string, tables: Readonly<Record<string, ViewTable>>): Promise<boolean> {
  const sqlite = await import('node:sqlite').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ERR_UNKNOWN_BUILTIN_MODULE') return undefined;
    throw error;
  });
  if (sqlite === undefined) return false;
  const unfinished = `${path}.next`;
  await rm(unfinished, { force: true });
  const database = new sqlite.DatabaseSync(unfinished);
  try {
    database.exec('PRAGMA journal_mode = MEMORY; BEGIN');
    for (const [name, { columns, key, rows }] of Object.entries(tables)) {
      const declared = columns.map((column) => `${column.name} ${column.type}`).join(', ');
      database.exec(`CREATE TABLE ${name} (${declared}, PRIMARY KEY (${key.join(', ')}))`);
      const insert = database.prepare(`INSERT INTO ${name} VALUES (${columns.map(() => '?').join(', ')})`);
      for (const row of rows) insert.run(...row);
    }
    database.exec('COMMIT');
  } finally {
    database.close();
  }
  await rename(unfinished, path);
  return true;
}
