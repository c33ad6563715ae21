import { clock, type LocalMinutes } from './exchange-calendar.ts';

/** A day on which NYSE departed from its rules: it stayed closed, or opened or closed at another time. */
export type AdHocDay =
  | { readonly date: string; readonly closed: true; readonly reason: string }
  | {
      readonly date: string;
      readonly closed: false;
      readonly opens?: LocalMinutes;
      readonly closes?: LocalMinutes;
      readonly reason: string;
    };

/** Every ad-hoc day from 1990 on, oldest first. `docs/calendar.md` repeats this table and says how to add to it. */
export const nyseAdHocDays: readonly AdHocDay[] = [
  { date: '1994-04-27', closed: true, reason: 'funeral of President Nixon' },
  { date: '1997-12-26', closed: false, closes: clock(13), reason: 'Friday after Christmas' },
  { date: '1999-12-31', closed: false, closes: clock(13), reason: 'eve of the year 2000' },
  { date: '2001-09-11', closed: true, reason: 'attacks of 11 September' },
  { date: '2001-09-12', closed: true, reason: 'attacks of 11 September' },
  { date: '2001-09-13', closed: true, reason: 'attacks of 11 September' },
  { date: '2001-09-14', closed: true, reason: 'attacks of 11 September' },
  { date: '2003-12-26', closed: false, closes: clock(13), reason: 'Friday after Christmas' },
  { date: '2004-06-11', closed: true, reason: 'funeral of President Reagan' },
  { date: '2007-01-02', closed: true, reason: 'day of mourning for President Ford' },
  { date: '2012-10-29', closed: true, reason: 'Hurricane Sandy' },
  { date: '2012-10-30', closed: true, reason: 'Hurricane Sandy' },
  { date: '2018-12-05', closed: true, reason: 'day of mourning for President George H. W. Bush' },
  { date: '2025-01-09', closed: true, reason: 'day of mourning for President Carter' },
];
