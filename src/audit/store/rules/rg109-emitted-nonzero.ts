import { backboneRuns } from '../../../backbone/datasets.ts';
import { tablePlace } from '../../engine/finding.ts';
import { storeRule } from '../sections/store-rule.ts';

/** What the gates of a run say when it has fewer rows than were expected of it. */
const tooFew = ['EXPECTED_MIN_ROWS_NOT_MET', 'FAIL_MIN_DELTA_ROWS'];

export const emittedNonzero = storeRule({
  id: 'RG109',
  of: 'store',
  name: 'delta_rows_emitted_nonzero_when_expected',
  severity: 'error',
  description:
    'The last run emitted rows, where its packs had any that were not there before, or where it was expected to: by --expect-min-rows, or by the runs before it. A warning where no more rows were set aside than were there before.',
  why: 'A source that changes its format looks like a quiet day: every row is set aside, and what is screened ends with yesterday.',
  cure: 'See why the rows are in quarantine, mend packs or mapping and run "backbone" again.',
  since: 2,
  reads: ['runs'],
  check: ({ runs }) => {
    const last = (runs?.table.rows ?? 0) - 1;
    if (runs === undefined || last < 0) return [];
    const { rows, emitted, old, duplicate, reasons } = runs.table.columns;
    if ((emitted[last] as number) > 0) return [];
    const known = (old[last] as number) + (duplicate[last] as number);
    const setAside = (rows[last] as number) - known;
    const isExpected = tooFew.some((code) => (reasons[last] as string).split(' ').includes(code));
    if (setAside === 0 && !isExpected) return [];
    // Rows that are known were read as they should be: a few beside them are no source that changed its format.
    const severity = isExpected || setAside > known ? ('error' as const) : ('warning' as const);
    const message = `${rows[last]} rows were read and none emitted; see the quarantine, mend the packs and run "backbone" again`;
    return [{ subject: `${tablePlace(backboneRuns, {})}[run=${last + 1}]`, message, severity }];
  },
});
