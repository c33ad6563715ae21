const digitBits = 11;
const digits = 1 << digitBits;

/**
 * Row numbers ascending by the keys, the first one most significant; rows that are equal keep their order. A radix sort: time grows with the
 * number of rows alone.
 *
 * @param keys whole numbers from 0 on, one for each row
 */
export function stableOrder(rows: number, keys: readonly Int32Array[]): Int32Array {
  let order = Int32Array.from({ length: rows }, (_, row) => row);
  let other = new Int32Array(rows);
  for (const key of keys.toReversed()) {
    const largest = key.reduce((most, value) => Math.max(most, value), 0);
    for (let shift = 0; largest >> shift > 0; shift += digitBits) {
      const places = digitPlaces(key, shift);
      for (let i = 0; i < rows; i++) {
        const row = order[i] as number;
        const digit = ((key[row] as number) >> shift) & (digits - 1);
        const place = places[digit] as number;
        other[place] = row;
        places[digit] = place + 1;
      }
      [order, other] = [other, order];
    }
  }
  return order;
}

/** Where the rows of each digit begin. */
function digitPlaces(key: Int32Array, shift: number): Int32Array {
  const places = new Int32Array(digits + 1);
  for (const value of key) {
    const next = ((value >> shift) & (digits - 1)) + 1;
    places[next] = (places[next] as number) + 1;
  }
  for (let digit = 1; digit <= digits; digit++) {
    places[digit] = (places[digit] as number) + (places[digit - 1] as number);
  }
  return places;
}
