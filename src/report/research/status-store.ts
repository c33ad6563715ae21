import { counted, nothing, whole } from '../../text/numbers.ts';
import { type Html, html } from '../site/html.ts';
import { dataTable } from '../site/parts/table.ts';
import { numeric } from './candidate-figures.ts';
import type { ClassFreshness, StatusSubject } from './status-subject.ts';

/** What there is in the lake, and how fresh the bars of each class are. */
export function dataSections(subject: StatusSubject): Html {
  return html`<h2>What there is</h2>
${countTable(subject)}
<h2>How fresh it is</h2>
${freshnessTable(subject.classes)}`;
}

function countTable({ store, panel, runs }: StatusSubject): Html {
  const rows: (readonly [string, string, string])[] = [];
  if (store === undefined) rows.push(['Snapshot', 'none', 'regimen snapshot pins what the store holds']);
  else {
    const { assets, rows: byDataset, id, known, digest } = store;
    const byClass = Object.entries(assets).map(([name, count]) => `${name} ${whole(count)}`);
    const sum = Object.values(assets).reduce((total, count) => total + count, 0);
    rows.push(
      ['Assets', whole(sum), byClass.join(', ')],
      ['Bars', whole(byDataset.bars ?? 0), `${counted(byDataset.bars_revisions ?? 0, 'later value')}`],
      ['Actions', whole(byDataset.asset_actions ?? 0), 'splits and dividends'],
      ['Delistings', whole(byDataset.delistings ?? 0), ''],
      ['Snapshot', id, `bars known to ${known}; content ${digest}`],
    );
  }
  if (panel === undefined) rows.push(['Panel', 'none', 'regimen panel and regimen merge make one']);
  else {
    const { rows: count, asOf, universe, snapshot, featureSet, digest } = panel;
    const size = universe === 0 ? 'every asset' : `the ${whole(universe)} most liquid`;
    rows.push(
      [
        'Rows of the panel',
        whole(count),
        `${counted(asOf.length, 'as-of date')}, ${asOf[0] ?? nothing} to ${asOf.at(-1) ?? nothing}, ${size}`,
      ],
      ['Panel of', snapshot || 'no snapshot', `feature set ${featureSet}; content ${digest}`],
    );
  }
  rows.push(['Runs of Stage A', whole(runs.a), ''], ['Runs of Stage B', whole(runs.b), 'whose results are there']);
  return dataTable({
    caption: 'Counts of the last snapshot, of the panel, and of the runs in the lake',
    stacks: true,
    columns: [{ header: 'What' }, { header: 'How many', numeric: true }, { header: 'Of', className: 'names' }],
    rows,
  });
}

function freshnessTable(classes: readonly ClassFreshness[]): Html {
  if (classes.length === 0) return html`<p>No audit of the store says it: <code>regimen reconcile</code> does.</p>\n`;
  return dataTable({
    caption: 'By class of assets, as the last audit of the store saw it',
    stacks: true,
    columns: [
      { header: 'Class' },
      ...numeric(['Assets', 'With bars', 'Last bar', 'Sessions since']),
      { header: 'Allowed' },
      { header: 'State' },
    ],
    rows: classes.map((one) => [
      one.name,
      whole(one.assets),
      whole(one.withBars),
      one.lastBar ?? nothing,
      whole(one.sessions),
      limitText(one),
      stateOf(one),
    ]),
  });
}

function limitText({ warn, fail }: ClassFreshness): string {
  const limits = [
    warn !== undefined && `warned of from ${whole(warn)}`,
    fail !== undefined && `an error from ${whole(fail)}`,
  ];
  return limits.filter((text) => text !== false).join(', ') || 'nobody asks';
}

function stateOf({ sessions, warn, fail }: ClassFreshness): string {
  if (sessions === null) return 'no bar';
  if (fail !== undefined && sessions >= fail) return 'too old';
  return warn !== undefined && sessions >= warn ? 'old' : 'fresh';
}
