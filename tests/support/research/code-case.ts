/** What reaches a reason code: the test of this name looks at what is found. */
export interface CodeCase {
  readonly code: string;
  readonly name: string;
  /** The codes that come of it, this one among them. */
  readonly found: () => readonly string[];
}
