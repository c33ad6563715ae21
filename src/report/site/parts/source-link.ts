import { type Content, type Html, html } from '../html.ts';
import type { PageContext } from './page-context.ts';

/** The page with the manifest of a partition: one per week, and one for all that belongs to no week. */
export function provenancePage(path: string): string {
  const week = /\/week_ending=(\d{4}-\d{2}-\d{2})(?:\/|$)/.exec(path)?.[1];
  return week === undefined ? 'provenance.html' : `provenance/${week}.html`;
}

/** Where the manifest of a partition stands on the site. */
export function provenanceAddress({ root }: PageContext, path: string): string {
  return `${root}${provenancePage(path)}#${path}`;
}

/** A small link from a number or table to the partition it comes from; nothing where the site does not show it. */
export function sourceLink(page: PageContext, path: string, text = 'source'): Content {
  if (!page.isShown(path)) return '';
  return html`<a class="source" href="${provenanceAddress(page, path)}">${text}<span class="hidden">: ${path}</span></a>`;
}

/** Several of them, apart by commas. */
export function sourceLinks(page: PageContext, paths: readonly (readonly [path: string, text: string])[]): Html {
  const links = paths.map(([path, text]) => sourceLink(page, path, text)).filter((link) => link !== '');
  return html`${links.map((link, i) => [i > 0 && ', ', link])}`;
}
