import { mayTrade, type RegimeStatus } from '../../../scoring/regime.ts';
import { type Html, html } from '../html.ts';

const words: Readonly<Record<string, string>> = { TRADE: 'Trade', SKIP: 'No trade', UNDECIDED: 'Undecided' };

/**
 * What was decided, as a word with a sign of its own: the colour says nothing that the shape does not.
 *
 * @param status of the regime when the week was scored; what is not live would trade, and is not to be traded
 */
export function decisionMark(decision: string | null, status: RegimeStatus): Html {
  if (decision === null) return html`<span class="decision is-none">not scored</span>`;
  if (decision === 'TRADE' && !mayTrade(status)) {
    return html`<span class="decision is-would-trade">${decisionSign('WOULD_TRADE')} Would trade, ${status}</span>`;
  }
  const word = words[decision] ?? decision;
  return html`<span class="decision is-${decision.toLowerCase()}">${decisionSign(decision)} ${word}</span>`;
}

function decisionSign(decision: string): Html {
  const shape =
    decision === 'TRADE'
      ? html`<path d="M1 1h10v10h-10z"/>`
      : decision === 'WOULD_TRADE'
        ? html`<path class="hollow" d="M1.75 1.75h8.5v8.5h-8.5z"/><path d="M1 11V1h10z"/>`
        : decision === 'SKIP'
          ? html`<path class="hollow" d="M1.75 1.75h8.5v8.5h-8.5z"/>`
          : html`<path class="hollow" d="M6 .9 11.1 6 6 11.1 .9 6z"/>`;
  return html`<svg class="sign" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">${shape}</svg>`;
}

/** The verdict of an audit with a sign of its own. */
export function auditMark(audit: { readonly verdict: string; readonly findings: number } | undefined | null): Html {
  if (!audit) return html`<span class="audit none">– not audited</span>`;
  if (audit.verdict === 'passed' && audit.findings === 0) return html`<span class="audit passed">✓ passed</span>`;
  const found = `${audit.findings} ${audit.findings === 1 ? 'finding' : 'findings'}`;
  return audit.verdict === 'passed'
    ? html`<span class="audit passed">✓ passed, ${found}</span>`
    : html`<span class="audit failed">✗ failed, ${found}</span>`;
}
