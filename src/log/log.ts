/** Where a stage says what it does; the platform decides how it looks. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warning(message: string): void;
  error(message: string): void;
}

/** A message tied to a file, shown in GitHub's interface and printed elsewhere. */
export interface Annotation {
  readonly level: 'notice' | 'warning' | 'error';
  readonly title: string;
  readonly message: string;
  readonly file?: string;
}

/** A running count of a long piece of work. */
export interface Progress {
  advance(by?: number): void;
  end(): void;
}
