import { auditFindings } from '../../../audit/datasets.ts';
import { rules } from '../../../audit/week/rules.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { counted, whole } from '../../../text/numbers.ts';
import { type Content, foreignText, type Html, html } from '../html.ts';
import { auditMark } from '../parts/decision-mark.ts';
import { missingNotice } from '../parts/notice.ts';
import type { PageContext } from '../parts/page-context.ts';
import { regimeName } from '../parts/regime-legend.ts';
import { sourceLink } from '../parts/source-link.ts';
import { dataTable } from '../parts/table.ts';
import type { AuditFinding, SiteAudit, SiteSubject } from '../site-subject.ts';
import type { PageContent } from './page-content.ts';

/** What the audits found: the verdict of every week and regime, what each rule said of the selected week, and the findings. */
export function auditPage(page: PageContext, subject: SiteSubject): PageContent {
  const { week } = subject;
  return {
    title: 'Audit',
    description: `Audits of the weeks up to ${week.weekEnding}, the rules and their findings.`,
    body: html`<h1>Audit</h1>
<p class="lede">Each week is proved from bytes to basket: every file is hashed again, every feature, score, rank and decision computed again and compared bit for bit. ${tally(subject)}</p>
<h2 id="rules">What each rule said of ${week.weekEnding}</h2>
${rulesTable(page, subject)}
<h2 id="findings">Findings</h2>
${findingsTable(page, subject)}
<h2 id="weeks">Week by week</h2>
${verdictTable(page, subject)}`,
  };
}

function audits({ weeks }: SiteSubject): { weekEnding: string; regime: string; audit: SiteAudit | undefined }[] {
  return weeks.flatMap(({ week, scored }) =>
    scored.map(({ regime, audit }) => ({ weekEnding: week.weekEnding, regime, audit })),
  );
}

function tally(subject: SiteSubject): string {
  const all = audits(subject);
  const passed = all.filter(({ audit }) => audit?.verdict === 'passed').length;
  const failed = all.filter(({ audit }) => audit?.verdict === 'failed').length;
  return `${counted(all.length, 'scored week × regime', 'scored weeks × regimes')}: ${whole(passed)} passed, ${whole(failed)} failed, ${whole(all.length - passed - failed)} not audited.`;
}

function verdictTable(page: PageContext, { weeks, regimes }: SiteSubject): Html {
  return dataTable({
    caption: 'Newest first. Failed means that an error was found, whatever the run was told to fail on.',
    columns: [{ header: 'Week ending' }, ...regimes.map(({ id }) => ({ header: regimeName(page, id) }))],
    rows: weeks.toReversed().map(({ week: { weekEnding }, scored }) => [
      html`<a href="${page.root}weeks/${weekEnding}.html">${weekEnding}</a>`,
      ...regimes.map(({ id }) => {
        const one = scored.find(({ regime }) => regime === id);
        if (one === undefined) return html`<span class="audit none">not scored</span>`;
        const path = partitionPath(auditFindings, { regime: id, week_ending: weekEnding });
        return html`${auditMark(one.audit)} ${one.audit && sourceLink(page, path)}`;
      }),
    ]),
  });
}

const findingsShown = 200;

function findingsTable(page: PageContext, subject: SiteSubject): Content {
  const all = audits(subject)
    .toReversed()
    .flatMap(({ weekEnding, regime, audit }) =>
      (audit?.listed ?? []).map((finding) => ({ weekEnding, regime, ...finding })),
    );
  if (all.length === 0) return html`<p>There is none.</p>\n`;
  const shown = all.slice(0, findingsShown);
  const rest = all.length - shown.length;
  return html`${dataTable({
    caption: 'Newest first, as listed by the audit: at most 20 per rule, week and regime.',
    columns: [
      { header: 'Week ending' },
      { header: 'Regime', className: 'signs' },
      { header: 'Rule' },
      { header: 'Severity' },
      { header: 'Where', className: 'headline' },
      { header: 'What', className: 'headline' },
    ],
    rows: shown.map((one) => findingRow(page, one)),
  })}${rest > 0 && html`<p>${counted(rest, 'older finding')} not shown: they are in <code>audit_findings</code>.</p>\n`}`;
}

function findingRow(
  page: PageContext,
  one: AuditFinding & { readonly weekEnding: string; readonly regime: string },
): Content[] {
  const path = partitionPath(auditFindings, { regime: one.regime, week_ending: one.weekEnding });
  return [
    html`${one.weekEnding} ${sourceLink(page, path)}`,
    regimeName(page, one.regime),
    one.rule,
    one.severity === 'error'
      ? html`<span class="failed">✗ error</span>`
      : html`<span class="unknown">! ${one.severity}</span>`,
    foreignText(one.subject, 200),
    foreignText(one.message, 400),
  ];
}

const marks = {
  passed: html`<span class="passed">✓<span class="hidden"> passed</span></span>`,
  failed: html`<span class="failed">✗</span>`,
  'not-applicable': html`<span class="unknown">–<span class="hidden"> nothing to look at</span></span>`,
  'not-evaluated': html`<span class="unknown">?<span class="hidden"> not evaluated</span></span>`,
} as const;

function rulesTable(page: PageContext, { weeks, regimes, week }: SiteSubject): Html {
  const { weekEnding } = week;
  const scored = weeks.find((one) => one.week.weekEnding === weekEnding)?.scored ?? [];
  const auditOf = new Map(scored.map(({ regime, audit }) => [regime, audit]));
  const said = [...auditOf.values()].flatMap((audit) => audit?.outcomes ?? []);
  if (said.length === 0) return missingNotice('The audit of the week is', auditFindings, weekEnding);
  const names = new Map(said.map(({ rule, name }) => [rule, name]));
  const proves = new Map<string, string>(rules.map(({ id, description }) => [id, description]));
  return dataTable({
    caption:
      '✓ it looked, and it holds; ✗ broken, with the number of findings; – nothing to look at; ? not evaluated because of another finding.',
    className: 'matrix',
    columns: [
      { header: 'Rule' },
      ...regimes.map(({ id }) => ({ header: regimeName(page, id) })),
      { header: 'What holds when it finds nothing', className: 'proves' },
    ],
    rows: [...names].map(([rule, name]) => [
      html`${rule} ${name}`,
      ...regimes.map(({ id }) => outcomeCell(auditOf.get(id), rule)),
      proves.get(rule) ?? '',
    ]),
    source: regimes.map(({ id }, i) => [
      i > 0 && ', ',
      sourceLink(page, partitionPath(auditFindings, { regime: id, week_ending: weekEnding }), id),
    ]),
  });
}

function outcomeCell(audit: SiteAudit | undefined, rule: string): Content {
  const outcome = audit?.outcomes.find((one) => one.rule === rule);
  if (outcome === undefined) return '';
  const because = outcome.because !== undefined && html` <span class="n">${foreignText(outcome.because, 200)}</span>`;
  return html`${marks[outcome.status]}${outcome.findings > 0 && html` ${whole(outcome.findings)}`}${because}`;
}
