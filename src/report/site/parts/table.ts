import { visibleText } from '../../../text/visible-text.ts';
import { type Content, type Html, html } from '../html.ts';

export interface TableColumn {
  readonly header: Content;
  /** The header as text, where it is more than that; for tables that stack. */
  readonly label?: string;
  /** Aligned to the right, with figures of equal width. */
  readonly numeric?: boolean;
  /** For columns that need a style of their own. */
  readonly className?: string;
}

export interface DataTable {
  /** What the table holds, in a line. */
  readonly caption: string;
  /** Beside the caption: where the numbers come from. */
  readonly source?: Content;
  readonly columns: readonly TableColumn[];
  /** Cells in the order of the columns; the first one names its row. */
  readonly rows: readonly (readonly Content[])[];
  /** For tables that need a style of their own. */
  readonly className?: string;
  /** On narrow pages each row becomes a block of named values, instead of a line that has to be scrolled. */
  readonly stacks?: boolean;
}

/** A table in a container of its own, which scrolls where the page is narrower. */
export function dataTable({ caption, source, columns, rows, className, stacks = false }: DataTable): Html {
  const names = [className, stacks && 'stacks'].filter((name) => name !== undefined && name !== false).join(' ');
  // A row that is laid out as a block would be no row any more to those who hear the page: the roles say that it is. The table itself
  // stays one, and takes no role: with one, its caption could hold no link.
  const role = (name: string) => stacks && html` role="${name}"`;
  const head = columns.map(
    (column) => html`<th scope="col"${role('columnheader')}${classOf(column)}>${column.header}</th>`,
  );
  const body = rows.map(
    (cells) =>
      html`<tr${role('row')}>${cells.map((cell, i) => {
        const column = columns[i] ?? { header: '' };
        if (i === 0) return html`<th scope="row"${role('rowheader')}${classOf(column)}>${cell}</th>`;
        return html`<td${role('cell')}${classOf(column)}${stacks && labelOf(column)}>${cell}</td>`;
      })}</tr>\n`,
  );
  return html`<div class="scroll" role="region" tabindex="0" aria-label="${visibleText(caption)}">
<table${names !== '' && html` class="${names}"`}>
<caption><span>${caption}${source && html` ${source}`}</span></caption>
<thead${role('rowgroup')}><tr${role('row')}>${head}</tr></thead>
<tbody${role('rowgroup')}>
${body}</tbody>
</table></div>
`;
}

function classOf({ numeric, className }: TableColumn): Content {
  const names = [numeric === true && 'number', className].filter(Boolean).join(' ');
  return names === '' ? '' : html` class="${names}"`;
}

function labelOf({ header, label }: TableColumn): Content {
  const text = label ?? (typeof header === 'string' ? header : '');
  return text !== '' && html` data-label="${text}"`;
}
