/**
 * The first place of an ordered sequence that does not come before what is looked for; its length where all of them do (binary search; `lower_bound` of the C++
 * standard library).
 *
 * @param isBefore holds up to some place and for none after it
 */
export function lowerBound(length: number, isBefore: (place: number) => boolean): number {
  let low = 0;
  let high = length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isBefore(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
