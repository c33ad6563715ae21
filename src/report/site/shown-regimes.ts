import type { SiteLedger, SiteResults, SiteSubject } from './site-subject.ts';

/** The subject without the regimes that the site does not show: evaluation and ledger may know more of them. */
export function ofShownRegimes(subject: SiteSubject): SiteSubject {
  const shown = new Set(subject.regimes.map(({ id }) => id));
  return {
    ...subject,
    weeks: subject.weeks.map(({ week, scored }) => ({
      week,
      scored: scored.filter(({ regime }) => shown.has(regime)),
    })),
    results: subject.results && shownResults(subject.results, shown),
    ledger: subject.ledger && shownLedger(subject.ledger, shown),
  };
}

function shownResults({ evaluation, weekly, picks }: SiteResults, shown: ReadonlySet<string>): SiteResults {
  const isShown = ({ regime }: { readonly regime: string }) => shown.has(regime);
  return {
    evaluation: {
      ...evaluation,
      regimes: evaluation.regimes.filter(isShown),
      pairs: evaluation.pairs.filter(({ a, b }) => shown.has(a) && shown.has(b)),
    },
    weekly: weekly.filter(isShown),
    picks: picks.filter(isShown),
  };
}

function shownLedger({ comparison, table, rows }: SiteLedger, shown: ReadonlySet<string>): SiteLedger {
  const isShown = ({ regime }: { readonly regime: string }) => shown.has(regime);
  return {
    table,
    rows: rows.filter(isShown),
    comparison: {
      ...comparison,
      rates: comparison.rates.filter(isShown),
      pairs: comparison.pairs.filter(({ a, b }) => shown.has(a) && shown.has(b)),
      lone_trades: comparison.lone_trades.filter(({ traded, other }) => shown.has(traded) && shown.has(other)),
      skipped: comparison.skipped.filter(isShown),
      coverage: comparison.coverage.filter(isShown),
      drift: comparison.drift.filter(isShown),
    },
  };
}
