/** The cells of a row of a printed table side by side. */
export function tableLine(cells: readonly (string | number | null)[]): string {
  return cells.map((cell) => (typeof cell === 'number' ? cell.toFixed(4) : (cell ?? '–')).padStart(19)).join('');
}
