import { datasets } from '../../../datasets.ts';
import { partitionName, partitionPath } from '../../../lake/dataset.ts';
import type { InputReference, Manifest, Produced, SourceFile } from '../../../lake/manifest.ts';
import { scoresWeekly } from '../../../scoring/datasets.ts';
import { byteCount, counted, whole } from '../../../text/numbers.ts';
import { byCodeUnits } from '../../../text/order.ts';
import { instant } from '../dates.ts';
import { type Content, foreignText, type Html, html } from '../html.ts';
import type { PageContext } from '../parts/page-context.ts';
import { regimeName } from '../parts/regime-legend.ts';
import { provenanceAddress, provenancePage } from '../parts/source-link.ts';
import { dataTable } from '../parts/table.ts';
import type { SiteSubject } from '../site-subject.ts';
import type { PageContent } from './page-content.ts';

/** Where every number comes from: how to follow it, the partitions that belong to no week, and the way to those of each week. */
export function provenancePageContent(page: PageContext, subject: SiteSubject): PageContent {
  const { week } = subject;
  const own = partitionsOn('provenance.html', subject);
  return {
    title: 'Provenance',
    description: `Digest, manifest and inputs of every partition behind this site, as of ${week.weekEnding}.`,
    body: html`<h1>Provenance</h1>
<p class="lede">Every number on this site links to the partition that it comes from. A partition is a folder of the lake with a sealed manifest: its <em>digest</em> is over recipe and files, its <em>content</em> over the files alone. The recipe names each input by its content, and so on to the files of the sources.</p>
<p>A commit is that of the repository with the configuration. Where files of the configuration were not committed as they were used, the record says so, with the SHA-256 over names and digests of the YAML files in the folder of the configuration.</p>
<p>To check a number, take the partition from the lake, hash its files (SHA-256) and compare them with those below; <code>regimen audit</code> does that and computes the week again.</p>
<h2 id="weeks">By week</h2>
${weeksTable(page, subject)}
<h2 id="partitions">Partitions of no single week</h2>
${contentsTable(own)}
${own.map(([path, manifest]) => partitionRecord(page, subject, path, manifest))}`,
  };
}

/** The partitions of one week. */
export function weekProvenance(page: PageContext, subject: SiteSubject, weekEnding: string): PageContent {
  const own = partitionsOn(`provenance/${weekEnding}.html`, subject);
  return {
    title: `Provenance of ${weekEnding}`,
    description: `Digest, manifest and inputs of the partitions of the week ending ${weekEnding}.`,
    body: html`<h1>Provenance of the week ending ${weekEnding}</h1>
<p class="lede">Every file, input and source of the partitions of this week. <a href="${page.root}provenance.html">How to read this</a></p>
<h2 id="partitions">Partitions</h2>
${contentsTable(own)}
${own.map(([path, manifest]) => partitionRecord(page, subject, path, manifest))}`,
  };
}

/** The weeks that have a page of partitions, ascending. */
export function provenanceWeeks({ partitions }: SiteSubject): string[] {
  const pages = [...partitions.keys()].map((path) => provenancePage(path));
  return [...new Set(pages)]
    .map((name) => /^provenance\/(.+)\.html$/.exec(name)?.[1])
    .filter((week) => week !== undefined)
    .sort(byCodeUnits);
}

const order = new Map(datasets.map(({ name }, position) => [name, -position]));

/** Results first, then what they were made from. */
function partitionsOn(name: string, { partitions }: SiteSubject): (readonly [string, Manifest])[] {
  const place = ({ dataset }: Manifest) => order.get(dataset) ?? 0;
  return [...partitions]
    .filter(([path]) => provenancePage(path) === name)
    .sort(([pathA, a], [pathB, b]) => place(a) - place(b) || byCodeUnits(pathA, pathB));
}

/** What is below, a line each. */
function contentsTable(own: readonly (readonly [string, Manifest])[]): Html {
  return dataTable({
    caption: `${counted(own.length, 'partition')}: results first, then what they were made from.`,
    stacks: true,
    className: 'contents',
    columns: [
      { header: 'Partition' },
      { header: 'Digest' },
      { header: 'Rows', numeric: true },
      { header: 'Inputs', numeric: true },
      { header: 'Size', numeric: true },
      { header: 'Made' },
    ],
    rows: own.map(([path, { digest, files, recipe, produced }]) => [
      html`<a href="#${path}">${path}</a>`,
      html`<span class="digest">${digest.slice(0, 12)}</span>`,
      whole(files.find(({ rows }) => rows !== undefined)?.rows),
      whole(recipe.inputs.length),
      byteCount(files.reduce((sum, { bytes }) => sum + bytes, 0)),
      instant(Date.parse(produced.time)),
    ]),
  });
}

function weeksTable(page: PageContext, subject: SiteSubject): Html {
  const { regimes, partitions } = subject;
  return dataTable({
    caption: 'Newest first, with the digests of the scores.',
    columns: [
      { header: 'Week ending', className: 'stuck' },
      ...regimes.map(({ id }) => ({ header: regimeName(page, id) })),
      { header: 'Partitions', numeric: true },
      { header: 'Files', numeric: true },
      { header: 'Size', numeric: true },
    ],
    rows: provenanceWeeks(subject)
      .toReversed()
      .map((weekEnding) => {
        const manifests = partitionsOn(`provenance/${weekEnding}.html`, subject).map(([, manifest]) => manifest);
        const files = manifests.flatMap((manifest) => manifest.files);
        return [
          html`<a href="${page.root}provenance/${weekEnding}.html">${weekEnding}</a>`,
          ...regimes.map(({ id }) => {
            const path = partitionPath(scoresWeekly, { regime: id, week_ending: weekEnding });
            const digest = partitions.get(path)?.digest.slice(0, 12);
            return digest && html`<a class="digest" href="${provenanceAddress(page, path)}">${digest}</a>`;
          }),
          whole(manifests.length),
          whole(files.length),
          byteCount(files.reduce((sum, { bytes }) => sum + bytes, 0)),
        ];
      }),
  });
}

function partitionRecord(page: PageContext, subject: SiteSubject, path: string, manifest: Manifest): Html {
  const { digest, content, recipe, produced, files } = manifest;
  const parameters = Object.entries(recipe.parameters).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  return html`<section class="record-of" id="${path}">
<h3>${path}</h3>
<dl>
<dt>Digest</dt><dd class="digest">${digest}</dd>
<dt>Content</dt><dd class="digest">${content}</dd>
<dt>Made by</dt><dd>stage ${recipe.stage}, version ${recipe.version}${recipe.seed !== undefined && `, seed ${recipe.seed}`}; ${foreignText(produced.software, 200)}</dd>
<dt>Made</dt><dd>${instant(Date.parse(produced.time))}${configurationOf(produced)}${produced.run !== null && html`, run ${foreignText(produced.run, 100)}`}</dd>
${parameters.length > 0 && html`<dt>Parameters</dt><dd>${foreignText(parameters.join(', '), 2000)}</dd>\n`}</dl>
${filesTable(path, files)}
${recipe.inputs.length > 0 && inputsTable(page, subject, path, recipe.inputs)}
${produced.sources && sourcesTable(path, produced.sources)}
</section>
`;
}

/** Whose commit it is, and whether it has the configuration that was used. */
function configurationOf({ commit, dirty }: Produced): Content {
  const edits =
    dirty &&
    html` <strong>${commit === null ? 'that no commit has' : 'with edits that are not in it'}</strong>, SHA-256 <span class="digest">${dirty.configuration}</span>`;
  if (commit === null) return dirty && html`, with a configuration${edits}`;
  return html`, with the configuration of commit <span class="digest">${foreignText(commit, 64)}</span>${edits}`;
}

function filesTable(path: string, files: Manifest['files']): Html {
  return html`<details><summary>${counted(files.length, 'file')}<span class="hidden"> of ${path}</span></summary>
${dataTable({
  caption: `Files of ${path}`,
  columns: [
    { header: 'File' },
    { header: 'Rows', numeric: true },
    { header: 'Size', numeric: true },
    { header: 'SHA-256' },
  ],
  rows: files.map((file) => [
    file.path,
    file.rows === undefined ? '' : whole(file.rows),
    byteCount(file.bytes),
    html`<span class="digest">${file.sha256}</span>`,
  ]),
})}</details>`;
}

function inputsTable(page: PageContext, subject: SiteSubject, path: string, inputs: readonly InputReference[]): Html {
  return html`<details><summary>${counted(inputs.length, 'input')}<span class="hidden"> of ${path}</span></summary>
${dataTable({
  caption: `Inputs of ${path}`,
  columns: [{ header: 'Partition' }, { header: 'What was read' }, { header: 'Content' }, { header: 'In the lake now' }],
  rows: inputs.map((input) => inputRow(page, subject, input)),
})}</details>`;
}

function inputRow(page: PageContext, { partitions }: SiteSubject, input: InputReference): Content[] {
  const path = partitionName(input);
  const held = partitions.get(path);
  return [
    held ? html`<a href="${provenanceAddress(page, path)}">${path}</a>` : foreignText(path, 200),
    input.slice === undefined ? 'all of it' : foreignText(input.slice, 200),
    html`<span class="digest">${input.content}</span>`,
    standing(input, held),
  ];
}

function standing(input: InputReference, held: Manifest | undefined): Content {
  if (input.slice !== undefined) return 'rows of several partitions';
  if (held === undefined) return 'not in this lake';
  return held.content === input.content
    ? html`<span class="passed">✓ the same</span>`
    : html`<span class="failed">✗ has other content now</span>`;
}

const sourcesShown = 50;

function sourcesTable(path: string, sources: readonly SourceFile[]): Html {
  const rest = sources.length - sourcesShown;
  return html`<details><summary>${counted(sources.length, 'source file')}<span class="hidden"> of ${path}</span></summary>
${dataTable({
  caption: `Sources of ${path}${rest > 0 ? `: the first ${sourcesShown} of ${sources.length}, all are in its manifest` : ''}`,
  columns: [{ header: 'Source' }, { header: 'Size', numeric: true }, { header: 'Fetched' }, { header: 'SHA-256' }],
  rows: sources
    .slice(0, sourcesShown)
    .map((one) => [
      foreignText(one.name, 200),
      byteCount(one.bytes),
      one.time === undefined ? '' : instant(Date.parse(one.time)),
      html`<span class="digest">${one.sha256}</span>`,
    ]),
})}</details>`;
}
