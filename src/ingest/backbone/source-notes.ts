/** Where what the research store holds is from: the packs of the configuration, or the weeks of this lake. */
export type SourceMode = 'packs' | 'lake';

/** What the manifest of a partition says of how its rows came, beside how many there are now: from where, and how many there were before. */
export function sourceNotes(mode: SourceMode, rowsBefore: number) {
  return { source_mode: mode, rows_before: rowsBefore };
}
