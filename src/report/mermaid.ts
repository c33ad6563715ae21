import { visibleText } from '../text/visible-text.ts';

/** Points of a line at most: a job summary is some 800 pixels wide. */
const mostPoints = 60;

/** Seen on white and on black; that of Mermaid itself is nearly white. */
const lineColour = '#2f81d6';

/** A line over weeks. */
export interface LineChart {
  readonly title: string;
  /** What the axis counts; its ticks are numbers. */
  readonly xTitle: string;
  readonly yTitle: string;
  /** One finite value per week, oldest first. */
  readonly values: ArrayLike<number>;
  /** Decimals of the values. */
  readonly digits: number;
}

/**
 * A line as a Mermaid `xychart-beta` in a code fence, which GitHub draws. Of a long line every k-th point is drawn, counted back from the
 * last one and at its own place on the axis: values are left out, none is made up. The caller says how many with {@link drawnEvery}.
 *
 * @returns undefined for fewer than two points, which are no line
 */
export function mermaidLine({ title, xTitle, yTitle, values, digits }: LineChart): string | undefined {
  const every = drawnEvery(values.length);
  const first = values.length === 0 ? 0 : (values.length - 1) % every;
  const drawn = Array.from({ length: Math.ceil((values.length - first) / every) }, (_, i) =>
    Number((values[first + i * every] as number).toFixed(digits)),
  );
  if (drawn.length < 2) return undefined;
  const [low, high] = axisEnds(drawn);
  return [
    '```mermaid',
    '---',
    'config:',
    '  themeVariables:',
    '    xyChart:',
    `      plotColorPalette: "${lineColour}"`,
    '---',
    'xychart-beta',
    `  title ${mermaidText(title)}`,
    `  x-axis ${mermaidText(xTitle)} ${first + 1} --> ${values.length}`,
    `  y-axis ${mermaidText(yTitle)} ${plain(low, digits)} --> ${plain(high, digits)}`,
    `  line [${drawn.map((value) => plain(value, digits)).join(', ')}]`,
    '```',
  ].join('\n');
}

/** Of so many points each k-th is drawn. */
export function drawnEvery(points: number): number {
  return Math.max(1, Math.ceil(points / mostPoints));
}

/**
 * Any text as a quoted text of Mermaid, on one line. What could end the text, the diagram or the code fence, start a directive (`%%{`) or an
 * entity (`#quot;`), or be taken for HTML becomes a middle dot.
 */
export function mermaidText(text: string): string {
  const shown = visibleText(text)
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replaceAll(/[^\p{L}\p{M}\p{N} .,:()+/_=−–-]/gu, '·');
  const characters = Array.from(shown);
  const cut = characters.length > 120 ? `${characters.slice(0, 119).join('')}…` : shown;
  // Mermaid has no empty text.
  return `"${cut || '·'}"`;
}

/** The ends of an axis that shows the values and 0, with a little room. */
function axisEnds(values: readonly number[]): readonly [number, number] {
  const low = values.reduce((least, one) => Math.min(least, one), 0);
  const high = values.reduce((most, one) => Math.max(most, one), 0);
  const room = (high - low) / 20 || 1;
  return [low < 0 ? low - room : low, high > 0 || low === 0 ? high + room : high];
}

/** Mermaid reads neither exponents nor a minus before 0. */
function plain(value: number, digits: number): string {
  const text = value.toFixed(digits);
  return Number(text) === 0 ? '0' : text;
}
