import { expect, it } from 'vitest';
import { columnOf, specsOf, tableOfRows } from '../../../src/lake/row-columns.ts';

interface Visit {
  readonly place: string;
  readonly guests: number | null;
}
const column = columnOf<Visit>();
const columns = {
  place: column({ type: 'string', nullable: false, description: 'Where' }, ({ place }) => place),
  note: column({ type: 'string', nullable: true, description: 'None so far' }, () => null),
  guests: column({ type: 'int32', nullable: true, description: 'How many' }, ({ guests }) => guests),
  day: column({ type: 'date', nullable: false, description: 'When' }, () => 19_000),
  full: column(
    { type: 'bool', nullable: false, description: 'Whether nobody more fits' },
    ({ guests }) => guests === 2,
  ),
};
const visits: readonly Visit[] = [
  { place: 'Rome', guests: 2 },
  { place: 'Oslo', guests: null },
];

it('a table of rows has in each column what fills it, null as NaN in numbers', () => {
  expect(tableOfRows(columns, visits)).toEqual({
    rows: 2,
    columns: {
      place: ['Rome', 'Oslo'],
      note: [null, null],
      guests: Float64Array.of(2, Number.NaN),
      day: Int32Array.of(19_000, 19_000),
      full: Uint8Array.of(1, 0),
    },
  });
});

it('the columns of a dataset are the same ones without what fills them', () => {
  expect(Object.keys(specsOf(columns))).toEqual(['place', 'note', 'guests', 'day', 'full']);
  expect(specsOf(columns).full).toEqual({ type: 'bool', nullable: false, description: 'Whether nobody more fits' });
});
