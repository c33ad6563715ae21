import { auditFindings } from '../../../audit/datasets.ts';
import { partitionPath } from '../../../lake/dataset.ts';
import { scoresWeekly } from '../../../scoring/datasets.ts';
import type { Measure, SkipReason } from '../../../scoring/decision.ts';
import { mayTrade } from '../../../scoring/regime.ts';
import { besideThreshold, counted, whole } from '../../../text/numbers.ts';
import type { HistoryRow } from '../decision-history.ts';
import { type Content, type Html, html } from '../html.ts';
import type { ScoredRegime, SiteRegime } from '../site-subject.ts';
import { auditMark, decisionMark } from './decision-mark.ts';
import { levelBar } from './inline-bars.ts';
import { outcomeStrip } from './outcome-sign.ts';
import type { PageContext } from './page-context.ts';
import { regimeSign } from './regime-legend.ts';
import { sourceLink } from './source-link.ts';

export interface CardFacts {
  readonly regime: SiteRegime;
  /** Position among the site's regimes: it gives the colour. */
  readonly position: number;
  readonly scored: ScoredRegime | undefined;
  readonly weekEnding: string;
  /** Its weeks up to this one, oldest first; empty where they are not shown. */
  readonly history: readonly HistoryRow[];
  /** Whether there are trader sheets. */
  readonly hasSheets: boolean;
}

interface RuleRow {
  readonly name: string;
  readonly measure: Measure;
  readonly relation: '≥' | '≤';
  readonly threshold: number;
  readonly unit: 'level' | 'share';
  /** What its n counts. */
  readonly of: string;
  /** The bar's axis reaches at least this far. */
  readonly top: number;
}

/** What was decided under a regime and why: every rule with value, threshold and n. */
export function decisionCard(page: PageContext, facts: CardFacts): Html {
  const { regime, position, scored, weekEnding, history } = facts;
  const heading = html`<header><h3>${regimeSign(position)} ${regime.id}</h3> <span class="status">${scored?.status ?? regime.status}</span></header>`;
  if (scored === undefined) {
    return html`<article class="card regime-${(position % 4) + 1}">${heading}
<p class="verdict">${decisionMark(null, regime.status)}</p><p>The lake holds no <code>scores_weekly</code> of this week; the stage <code>score</code> makes it.</p></article>\n`;
  }
  const keys = { regime: regime.id, week_ending: weekEnding };
  return html`<article class="card regime-${(position % 4) + 1}">${heading}
<p class="verdict">${decisionMark(scored.decision.decision, scored.status)}</p>
<p class="because">${because(scored)}</p>
${rulesTable(scored)}
${history.length > 1 ? outcomeStrip(history) : html`<p class="strip"></p>`}
<footer>${sheetLinks(page, facts)}<span>Audit ${auditMark(scored.audit)} ${sourceLink(page, partitionPath(auditFindings, keys))}</span>
<span>Schema ${scored.schemaId} ${sourceLink(page, partitionPath(scoresWeekly, keys))}</span></footer>
</article>\n`;
}

function because({ decision, diagnostics, status }: ScoredRegime): string {
  const { candidates } = decision.measures;
  const ranked = `${whole(candidates.value)} of ${counted(candidates.n ?? diagnostics.universe.symbols, 'name')} can be ranked.`;
  if (decision.decision === 'TRADE') {
    return `Every rule is met; ${ranked}${mayTrade(status) ? '' : ` Status ${status}: nothing is to be bought.`}`;
  }
  if (decision.decision === 'UNDECIDED')
    return `The news of the week is unknown, so rules could not be looked at; ${ranked}`;
  const broken = decision.reasons.map(reasonText);
  return `${sentence(broken)}.`;
}

function reasonText({ code, value, threshold }: SkipReason): string {
  const [found, needed] = besideThreshold(value, threshold, isShare(code) ? 'share' : 'level');
  switch (code) {
    case 'EVENT_INTENSITY_TOO_LOW':
      return `event intensity ${found} is below ${needed}`;
    case 'PRICE_ACTION_RECAP_SHARE_TOO_HIGH':
      return `${found} of the stories only retell a price move, more than ${needed}`;
    case 'HIGH_SEVERITY_CLUSTERS_TOO_LOW':
      return `${found} severe ${value === 1 ? 'story' : 'stories'}, at least ${needed} are needed`;
    case 'NO_CANDIDATES':
      return `${found} ${value === 1 ? 'name' : 'names'} can be ranked, at least ${needed} are needed`;
    default:
      return `${code as string} ${found} against ${needed}`;
  }
}

function isShare(code: string): boolean {
  return code === 'PRICE_ACTION_RECAP_SHARE_TOO_HIGH';
}

function sentence(parts: readonly string[]): string {
  const text = parts.join('; ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function rulesTable({ regime, decision, thresholds }: ScoredRegime): Html {
  const { measures } = decision;
  const rows: RuleRow[] = [
    {
      name: 'Event intensity',
      measure: measures.event_intensity,
      relation: '≥',
      threshold: thresholds.minEventIntensity,
      unit: 'level',
      of: 'stories',
      top: 0,
    },
    {
      name: 'Price recaps',
      measure: measures.price_action_recap_share,
      relation: '≤',
      threshold: thresholds.maxRecapShare,
      unit: 'share',
      of: 'stories',
      top: 1,
    },
    {
      name: 'Severe stories',
      measure: measures.high_severity_clusters,
      relation: '≥',
      threshold: thresholds.minSevereClusters,
      unit: 'level',
      of: 'stories',
      top: 0,
    },
    {
      name: 'Ranked names',
      measure: measures.candidates,
      relation: '≥',
      threshold: thresholds.minCandidates,
      unit: 'level',
      of: 'names',
      top: measures.candidates.n ?? 0,
    },
  ];
  return html`<table class="rules"><caption class="hidden">Skip rules of ${regime}: value, threshold and number of observations</caption>
<thead class="hidden"><tr><th scope="col">Rule</th><td></td><th scope="col">Value</th><th scope="col">Needed</th><th scope="col">n</th><th scope="col">Met</th></tr></thead>
<tbody>${rows.map(ruleRow)}</tbody></table>`;
}

function ruleRow({ name, measure: { value, n }, relation, threshold, unit, of, top }: RuleRow): Html {
  const [found, needed] = besideThreshold(value ?? Number.NaN, threshold, unit);
  return html`<tr><th scope="row">${name}</th><td>${value !== null && levelBar(value, threshold, top)}</td>
<td class="number">${found}</td><td class="number needed">${relation}&nbsp;${needed}</td>
<td class="number n">n&nbsp;${whole(n)}<span class="hidden"> ${of}</span></td><td class="met">${metMark(value, relation, threshold)}</td></tr>\n`;
}

function metMark(value: number | null, relation: '≥' | '≤', threshold: number): Content {
  if (value === null) return html`<span class="unknown">?<span class="hidden"> unknown</span></span>`;
  const isMet = relation === '≥' ? value >= threshold : value <= threshold;
  return isMet
    ? html`<span class="yes">✓<span class="hidden"> met</span></span>`
    : html`<span class="no">✗<span class="hidden"> not met</span></span>`;
}

function sheetLinks({ root }: PageContext, { regime, weekEnding, hasSheets }: CardFacts): Content {
  if (!hasSheets) return '';
  const base = `${root}sheets/${regime.id}-${weekEnding}`;
  return html`<span>Trader sheet <a href="${base}.pdf">PDF<span class="hidden"> of ${regime.id}</span></a> <a href="${base}.csv">CSV<span class="hidden"> of ${regime.id}</span></a></span>\n`;
}
