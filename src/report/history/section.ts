/** A part of the history's summary. */
export interface Section {
  readonly title: string;
  /** Markdown. */
  readonly text: string;
}
