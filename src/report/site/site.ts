import { partitionPath } from '../../lake/dataset.ts';
import { scoresWeekly } from '../../scoring/datasets.ts';
import { chartDrawer } from './charts/vega-svg.ts';
import { instant, longDate } from './dates.ts';
import { type Content, foreignText, html } from './html.ts';
import { page as pageDocument } from './layout.ts';
import { auditPage } from './pages/audit-page.ts';
import { historyPage } from './pages/history-page.ts';
import type { PageContent } from './pages/page-content.ts';
import { provenancePageContent, provenanceWeeks, weekProvenance } from './pages/provenance-page.ts';
import { regimesPage } from './pages/regimes-page.ts';
import { weekPage } from './pages/week-page.ts';
import type { PageContext } from './parts/page-context.ts';
import { ofShownRegimes } from './shown-regimes.ts';
import type { SiteSubject, SiteWeek } from './site-subject.ts';

/** The file that says that a folder holds a site of ours, and so may be replaced by the next one. */
export const markerFile = 'regimen-site.json';

/** The files of a site by their path, `index.html` first. */
export type Site = ReadonlyMap<string, string | Uint8Array>;

/**
 * The static site: pages without script that need nothing but themselves, and the trader sheets. The same subject gives the same bytes.
 */
export async function renderSite(read: SiteSubject): Promise<Site> {
  const subject = ofShownRegimes(read);
  const draw = await chartDrawer();
  const contexts = { '': contextOf(subject, ''), '../': contextOf(subject, '../') } as const;
  const files = new Map<string, string | Uint8Array>();
  const add = (path: string, root: '' | '../', content: PageContent) =>
    files.set(path, pageDocument({ ...content, path, root, colophon: colophon(subject) }));

  const selected = subject.weeks.find(({ week }) => week.weekEnding === subject.week.weekEnding);
  add('index.html', '', weekPage(contexts[''], subject, selected ?? unscored(subject)));
  add('regimes.html', '', await regimesPage(contexts[''], subject, draw));
  add('history.html', '', await historyPage(contexts[''], subject, draw));
  add('audit.html', '', auditPage(contexts[''], subject));
  add('provenance.html', '', provenancePageContent(contexts[''], subject));
  for (const shown of subject.weeks) {
    add(`weeks/${shown.week.weekEnding}.html`, '../', weekPage(contexts['../'], subject, shown));
  }
  for (const week of provenanceWeeks(subject)) {
    add(`provenance/${week}.html`, '../', weekProvenance(contexts['../'], subject, week));
  }
  for (const { regime, csv, pdf } of subject.sheets) {
    files.set(`sheets/${regime}-${subject.week.weekEnding}.csv`, csv);
    files.set(`sheets/${regime}-${subject.week.weekEnding}.pdf`, pdf);
  }
  files.set(markerFile, markerText(subject));
  return files;
}

function contextOf({ partitions, regimes }: SiteSubject, root: '' | '../'): PageContext {
  const positions = new Map(regimes.map(({ id }, position) => [id, position]));
  return { root, isShown: (path) => partitions.has(path), positionOf: (regime) => positions.get(regime) };
}

function unscored({ week }: SiteSubject): SiteWeek {
  return { week, scored: [] };
}

function markerText({ week, regimes }: SiteSubject): string {
  const marker = { format: 1, week_ending: week.weekEnding, regimes: regimes.map(({ id }) => id) };
  return `${JSON.stringify(marker, null, 2)}\n`;
}

/** As of when all of it holds, and what made it; the time is that of the scores, not of the page. */
function colophon({ week, regimes, partitions }: SiteSubject): Content {
  const made = regimes
    .map(
      ({ id }) => partitions.get(partitionPath(scoresWeekly, { regime: id, week_ending: week.weekEnding }))?.produced,
    )
    .filter((produced) => produced !== undefined);
  const [first] = made.toSorted((a, b) => Date.parse(b.time) - Date.parse(a.time));
  const by =
    first &&
    html` Scored ${instant(Date.parse(first.time))} by ${foreignText(first.software, 100)}${first.commit !== null && html`, configuration of commit ${foreignText(first.commit.slice(0, 12), 12)}${first.dirty && ' with uncommitted edits'}`}${first.run !== null && html`, run ${foreignText(first.run, 60)}`}.`;
  return html`As of the week ending ${longDate(week.weekEnding)}: nothing later is known here.${by}`;
}
