import { describe, expect, test, vi } from 'vitest';
import { auditSubject } from '../../../src/audit/engine/audit.ts';
import { annotations, auditSummary } from '../../../src/audit/engine/audit-summary.ts';
import { junitReport } from '../../../src/audit/engine/junit.ts';
import { sarifLog } from '../../../src/audit/engine/sarif.ts';
import { loadedWhenAsked } from '../../../src/audit/engine/sections.ts';
import { ledgerCsv, ledgerTable, wideLedgerCsv } from '../../../src/comparison/ledger-table.ts';
import { failureBody } from '../../../src/github/issue-text.ts';
import { Secrets } from '../../../src/log/secrets.ts';
import { githubLog } from '../../../src/platform/github.ts';
import { localPlatform } from '../../../src/platform/local.ts';
import { maskedLog, maskedPlatform } from '../../../src/platform/masked-platform.ts';
import { mermaidText } from '../../../src/report/mermaid.ts';
import { renderSite } from '../../../src/report/site/site.ts';
import { traderSheetCsv } from '../../../src/report/trader-sheet/trader-sheet-csv.ts';
import { traderSheetPdf } from '../../../src/report/trader-sheet/trader-sheet-pdf.ts';
import { weekReport } from '../../../src/report/week-report.ts';
import type { Position } from '../../../src/scoring/basket.ts';
import { scoreFiles } from '../../../src/scoring/score-files.ts';
import { scoreWeek } from '../../../src/scoring/score-week.ts';
import { csv } from '../../../src/text/csv.ts';
import { textTable, zeroWidthSpace } from '../../../src/text/markdown.ts';
import { terminalText } from '../../../src/text/terminal.ts';
import { visibleJson } from '../../../src/text/visible-text.ts';
import { type SampleSections, sampleRule } from '../../support/audit/sample-audit.ts';
import { entry, scoredWeek, weeks } from '../../support/comparison/scored-weeks.ts';
import { pagesOf } from '../../support/report/page-checks.ts';
import { readPdfText } from '../../support/report/read-pdf.ts';
import { position, tradedSheet } from '../../support/report/sample-sheet.ts';
import { sampleSubject } from '../../support/report/sample-subject.ts';
import { randomWeek, shippedSchema } from '../../support/scoring/week-example.ts';
import { noHearing, silentPlatform } from '../../support/silent-platform.ts';

/** A headline of somebody who means harm: it steers a terminal, turns the direction, hides letters, ends lines, runs formulas. */
const hostile =
  '\u001b[31;1mAcme\u001b[0m \u001b]0;title\u0007\u009b2Jup \u202eevil\u202c \u2066x\u2069 ze\u200bro\u2060 so\u00adft \ufeffmark \ufe0f\u{e0041}\u{e0100}tag ' +
  '\u0000\u0008\u007f\u0085 line\nnext\r\u2028last \u115fnull \u061c end';
const unseen = /[^\P{Cc}\n\t]|[\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** Also without the one sign of our own that parts mentions and addresses. */
const expectVisible = (text: string) => {
  expect(text).toContain('Acme');
  expect(text.replaceAll(zeroWidthSpace, '')).not.toMatch(unseen);
};

const stocks = [position(`${hostile}`, 1, { sector: hostile })] as const;
const headlines = new Map([[hostile, hostile]]);

describe('no control or invisible character of a stranger reaches', () => {
  test('a basket and what lies beside it', () => {
    const inputs = randomWeek(3, 25, 400, {
      ...shippedSchema('market-pressure-v0'),
      skip_rules: { min_event_intensity: 0, max_price_action_recap_share: 1, min_high_severity_clusters: 0 },
    });
    const result = scoreWeek({ ...inputs, universe: inputs.universe.map((one) => ({ ...one, sector: hostile })) });
    const identity = { regime: 'a', status: 'live', schemaId: 'a', schemaHash: 'a', weekEnding: '2026-07-02' } as const;
    const files = scoreFiles({ ...identity, cutoffUtc: 0 }, result);
    for (const name of ['basket.csv', 'diagnostics.json']) expectVisible(files[name] as string);
    expect(JSON.parse(files['diagnostics.json'] as string)).toEqual(result.diagnostics);
  });

  test('a trader sheet, as CSV and as PDF', async () => {
    const sheet = tradedSheet(0, { positions: stocks, headlines });
    expectVisible(traderSheetCsv(sheet));
    expectVisible(readPdfText(await traderSheetPdf(sheet)));
  });

  test('the ledger', () => {
    const table = ledgerTable([entry(weeks[0], 'a', scoredWeek({ ranking: [hostile] }))], 2);
    expectVisible(ledgerCsv(table));
    expectVisible(wideLedgerCsv(weeks, ['a'], table));
    expectVisible(csv([hostile], [[hostile]]));
  });

  test('the summary of a week, and the same on a terminal', () => {
    const markdown = summaryOf(stocks, headlines);
    expectVisible(markdown);
    expectVisible(terminalText(markdown));
    expectVisible(`${textTable(['Headline'], [[hostile]])}${mermaidText(hostile)}`);
  });

  test('summary, annotations, SARIF, JUnit and findings of an audit', async () => {
    const rule = {
      ...sampleRule,
      check: () => [{ subject: `a/b.parquet[headline=${hostile}].c`, message: `expected ${hostile}` }],
    };
    const silent = { ...sampleRule, check: () => ({ skipped: 'not-applicable', because: hostile }) as const };
    const subject = {
      name: { group: 'a', item: '2026-07-02' },
      place: 'a',
      sections: loadedWhenAsked<SampleSections>({ numbers: () => [], sum: () => 0 }),
      notes: async () => [],
    };
    const audit = await auditSubject(subject, [rule, silent]);
    expectVisible(auditSummary([audit], { item: 'Week', group: 'Regime' }));
    expectVisible(junitReport([audit]));
    const log = sarifLog([audit], [rule], '1.0.0');
    expectVisible(log);
    expectVisible(textsIn(JSON.parse(log)));
    expectVisible(textsIn(annotations([audit], 'lake')));
    expectVisible(textsIn(audit.outcomes.map(({ findings, because }) => [findings, because])));
  });

  test('the issue of a week', () => {
    expectVisible(failureBody('failure', { week: '2026-07-02', done: [], runUrl: undefined, details: hostile }));
  });

  test('a page', async () => {
    for (const [, page] of pagesOf(await renderSite(sampleSubject({ weeks: 3 })))) expect(page).not.toMatch(unseen);
  });

  test('log, annotations, summary and progress of a stage, whatever made them', () => {
    const heard = noHearing();
    const labels: string[] = [];
    const progress = (label: string) => {
      labels.push(label);
      return { advance: () => undefined, end: () => undefined };
    };
    const platform = maskedPlatform({ ...silentPlatform(heard), progress }, new Secrets({}));
    for (const level of ['debug', 'info', 'warning', 'error'] as const) platform.log[level](hostile);
    platform.annotate({ level: 'warning', title: hostile, message: hostile, file: hostile });
    platform.summarise(`# ${hostile}`);
    platform.present(`# ${hostile}`);
    platform.progress(hostile, 1).end();
    expect(heard.log).toHaveLength(4);
    for (const text of [...heard.log, ...heard.summary, ...heard.presented, ...labels, textsIn(heard.annotations)]) {
      expectVisible(text);
    }
  });

  test('the log of a step and the terminal of a shell', () => {
    const written: string[] = [];
    const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => Boolean(written.push(String(text))));
    for (const level of ['info', 'warning', 'error'] as const) maskedLog(githubLog, new Secrets({}))[level](hostile);
    write.mockRestore();
    const stream = { write: (text: string) => written.push(text), isTTY: false } as never;
    const signal = new AbortController().signal;
    const shell = localPlatform({ stdout: stream, stderr: stream, signal, verbose: true, secrets: new Secrets({}) });
    shell.log.error(hostile);
    shell.annotate({ level: 'error', title: hostile, message: hostile });
    shell.present(`| ${hostile.replaceAll('\n', ' ')} |`);
    shell.summarise(hostile);
    expect(written.length).toBeGreaterThanOrEqual(7);
    for (const text of written) expectVisible(text);
  });

  test('outputs as JSON, which stay the same document', () => {
    const json = visibleJson(JSON.stringify({ [hostile]: hostile }, null, 2));
    expectVisible(json);
    expect(JSON.parse(json)).toEqual({ [hostile]: hostile });
  });
});

function summaryOf(picks: readonly Position[], ofPicks: ReadonlyMap<string, string>): string {
  return weekReport({
    weekEnding: '2026-07-02',
    cutoffUtc: 0,
    regimes: [
      {
        regime: hostile,
        status: 'live',
        decision: tradedSheet(0).decision,
        thresholds: { eventIntensity: 0, recapShare: 1, highSeverityClusters: 0 },
        isTrade: true,
        picks,
        headlines: ofPicks,
        sectorCap: null,
        heldBack: 0,
        eligible: 1,
        symbols: 1,
        excluded: { [hostile]: 1 },
        history: undefined,
        unexplainedSteps: [],
        audit: undefined,
        folder: hostile,
      },
    ],
    lateSymbols: [hostile],
    absentSymbols: [hostile],
    quarantined: new Map([[hostile, 1]]),
    priceNotes: [hostile],
    stepTable: '',
    notCurrent: [{ regime: hostile, why: hostile }],
  });
}

/** All texts of a document, as they are when they are read. */
function textsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  return typeof value === 'object' && value !== null ? Object.values(value).map(textsIn).join('\n') : '';
}
