import { expect, test } from 'vitest';
import { html } from '../../../../../src/report/site/html.ts';
import { dataTable } from '../../../../../src/report/site/parts/table.ts';

const columns = [
  { header: 'Regime' },
  { header: html`<b>n</b>`, label: 'n', numeric: true },
  { header: 'Why', className: 'names' },
];

test('a table has a caption, scopes, and a container that the keyboard reaches', () => {
  const text = dataTable({
    caption: 'What <is>',
    source: html`<a href="#x">source</a>`,
    columns,
    rows: [['a', 1, null]],
  });
  expect(text.toString()).toBe(`<div class="scroll" role="region" tabindex="0" aria-label="What &lt;is&gt;">
<table>
<caption><span>What &lt;is&gt; <a href="#x">source</a></span></caption>
<thead><tr><th scope="col">Regime</th><th scope="col" class="number"><b>n</b></th><th scope="col" class="names">Why</th></tr></thead>
<tbody>
<tr><th scope="row">a</th><td class="number">1</td><td class="names"></td></tr>
</tbody>
</table></div>
`);
});

test('a table that stacks says what its rows and cells are, and names every cell', () => {
  const text = dataTable({
    caption: 'c',
    columns,
    rows: [['a', 1, 'x']],
    stacks: true,
    className: 'record',
  }).toString();
  expect(text).toContain('<table class="record stacks">');
  expect(text).toContain('<tr role="row"><th scope="row" role="rowheader">a</th>');
  expect(text).toContain('<td role="cell" class="number" data-label="n">1</td>');
  expect(text).toContain('<td role="cell" class="names" data-label="Why">x</td>');
});

test('a table without rows keeps its head', () => {
  expect(dataTable({ caption: 'c', columns, rows: [] }).toString()).toContain('<tbody>\n</tbody>');
});
