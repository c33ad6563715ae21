/** What is wrong with a Parquet file against the columns its dataset declares. */
export class TableFormatError extends Error {
  override readonly name = 'TableFormatError';
}
