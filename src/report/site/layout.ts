import { createHash } from 'node:crypto';
import { type Content, type Html, html, trustedHtml } from './html.ts';
import { style } from './style.ts';

export interface PageWords {
  /** Of the browser's tab; the page's own heading is part of the body. */
  readonly title: string;
  /** One sentence for whoever lists the page. */
  readonly description: string;
  /** Address of the page from the site's folder: marks its entry in the navigation. */
  readonly path: string;
  /** What leads from the page's folder to the site's. */
  readonly root: '' | '../';
  /** What the pages are of, beside the name of the product; of weekly scores where not given. */
  readonly subject?: string;
  /** Pages that the navigation leads to; those of the week's site where not given. */
  readonly sections?: readonly (readonly [address: string, name: string])[];
  readonly body: Content;
  /** What all of it was made from, in a sentence or two. */
  readonly colophon: Content;
}

const weekSections = [
  ['index.html', 'This week'],
  ['regimes.html', 'Regimes'],
  ['history.html', 'History'],
  ['audit.html', 'Audit'],
  ['provenance.html', 'Provenance'],
] as const;

// The page may use the style that it carries and nothing else: no script, no address, no form.
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

// A disc and a ring: without an icon of its own a browser asks the server for one.
const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 16 16'%3E%3Cpath fill='%231b5f9e' d='M2 2h5v12H2z'/%3E%3Cpath fill='none' stroke='%23a85400' stroke-width='1.6' d='M9.8 6.8h3.4v6.4H9.8z'/%3E%3C/svg%3E";

/** A whole page: head, navigation, what it says, and where it is from. */
export function page(words: PageWords): string {
  const { title, description, path, root, subject = 'weekly scores', sections = weekSections, body, colophon } = words;
  const document = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta name="description" content="${description}">
<title>${title} – Regimen</title>
<link rel="icon" href="${icon}">
<style>${trustedHtml(style)}</style>
</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
<header class="masthead">
<p class="brand"><a href="${root}${sections[0]?.[0]}">Regimen</a> <span>${subject}</span></p>
<nav aria-label="Pages"><ul>${sections.map(([address, name]) => navigationEntry(root, address, name, path))}</ul></nav>
</header>
<main id="content">
${body}</main>
<footer class="colophon">
<p>${colophon}</p>
<p>Returns of the past say little about those to come. This is a record of research, not advice.</p>
</footer>
</body>
</html>
`;
  return document.toString();
}

function navigationEntry(root: string, address: string, name: string, current: string): Html {
  const isHere = address === current;
  return html`<li><a href="${root}${address}"${isHere && html` aria-current="page"`}>${name}</a></li>`;
}
