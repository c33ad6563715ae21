import { describe, expect, it } from 'vitest';
import { statusPage } from '../../../../src/report/research/status-page.ts';
import type { StatusSubject } from '../../../../src/report/research/status-subject.ts';
import { decideAll, evidenceOf, failing, row } from '../../../support/promotion/sample-evidence.ts';
import { sampleStatus } from '../../../support/report/sample-status.ts';

/** The page as somebody reads it: without markup, on one line. */
function read(subject: StatusSubject): string {
  return statusPage(subject)
    .replace(/<style>.*?<\/style>/s, '')
    .replaceAll(/<[^>]*>/g, ' ')
    .replaceAll(/\s+/g, ' ');
}

describe('the status page', () => {
  it('says how far the champion is from each gate, which of them retires it at once, and which does not apply', () => {
    const text = read(sampleStatus());
    expect(text).toContain('nearest: max_drawdown is 0.3, the gate asks for max_drawdown ≤ 0.35 0.05 Score gap');
    expect(text).toContain('NET_SHARPE_NOT_POSITIVE net_sharpe &gt; 0 1.4 1.4 retired at once');
    expect(text).toContain('DSR_TOO_LOW dsr ≥ 0.9 0.95 0.05 no survivor: the ladder');
    expect(text).toContain('path_sharpe_min ≥ 0 0.8 does not apply');
  });

  it('says what a challenger still lacks, and when it is considered', () => {
    expect(read(sampleStatus())).toContain(
      'beta@1000 scores 0.660, 0.040 less; next review in 18 sessions 0.050 of score',
    );
  });

  it('says that a gate which says no already has nothing left to go', () => {
    const sample = sampleStatus();
    const rows = [failing('alpha', 0.5, { failed: ['MAXDD_TOO_HIGH'] }), row('beta', 0.66)];
    const evidence = evidenceOf('d'.repeat(16), '2020-01-22', rows);
    const text = read({ ...sample, validation: sample.validation && { ...sample.validation, evidence } });
    expect(text).toContain('does not have it among the survivors (MAXDD_TOO_HIGH)');
    expect(text).toContain('retired at once MAXDD_TOO_HIGH says no nothing');
    expect(text).toContain('retired 0.160 below the best survivor nothing');
  });

  it('tells a champion by the challenge that it won', () => {
    const { ledger } = decideAll([
      { session: 0, rows: [row('alpha', 0.7)] },
      { session: 21, rows: [row('alpha', 0.7), row('beta', 0.9)], p: 0.01 },
    ]);
    expect(read(sampleStatus({ promotions: { sound: ledger } }))).toContain(
      'It had a higher registry score than alpha@1000 , and its Sharpe ratio is larger by +0.0200 a step on the same 400 dates',
    );
  });

  it('counts trials, lines and clusters, and what the store and the panel hold', () => {
    const text = read(sampleStatus());
    expect(text).toContain('57 trials were made');
    expect(text).toContain('Clusters 12 of 57 trials by the correlation of their returns');
    expect(text).toContain('Assets 97 000 etf 4 000, stock 93 000 Bars 292 000 000');
    expect(text).toContain('2 as-of dates, 2010-01-08 to 2020-01-24, the 5 200 most liquid');
  });

  it('says of each class how old its last bar is, and what of that is allowed', () => {
    const text = read(sampleStatus());
    expect(text).toContain('2020-01-24 0 warned of from 10 fresh');
    expect(text).toContain('2019-12-30 18 warned of from 5, an error from 15 too old');
    expect(text).toContain('fund 5 0 – – nobody asks no bar');
  });

  it('warns of evidence that is too old to promote anybody', () => {
    expect(read(sampleStatus())).not.toContain('it promotes nobody any more');
    expect(read(sampleStatus({ evidenceAge: 31 }))).toContain('ends 31 sessions before the last one');
  });

  it('warns of a run that knows fewer trials than were made', () => {
    const { validation } = sampleStatus();
    expect(read(sampleStatus())).not.toContain('fewer than the ledger holds');
    expect(read(sampleStatus({ validation: validation && { ...validation, trialsSince: 7 } }))).toContain(
      'knows 7 trials fewer than the ledger holds now: it promotes nobody before it is judged again',
    );
  });

  it('shows the nearest candidate to each gate where there is no champion', () => {
    const { ledger } = decideAll([{ session: 0, rows: [failing('<b>noise</b>', 0.2)] }]);
    const evidence = evidenceOf('c'.repeat(16), '2020-01-22', [failing('<b>noise</b>', 0.2)]);
    const { validation } = sampleStatus();
    const text = read(
      sampleStatus({ promotions: { sound: ledger }, validation: validation && { ...validation, evidence } }),
    );
    expect(text).toContain('DSR_TOO_LOW 1 of 1 dsr ≥ 0.9 0.42 &lt;b&gt;noise&lt;/b&gt;@1000');
  });

  it('says so where it is not known what is stale', () => {
    expect(read(sampleStatus({ stale: { broken: 'the lake has no assets' } }))).toContain(
      'What rests on changed inputs is not known: the lake has no assets',
    );
  });
});
