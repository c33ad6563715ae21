import { UserError } from '../errors.ts';
import { type SecretForms, secretForms, shortestSecret } from './secret-forms.ts';

const mask = '***';

/** What people, templates and programs that failed to fill them in write where a secret belongs. */
const placeholders = [
  /^(?:\*+|\.{3,}|-+|x{3,})$/i,
  /^(?:change[-_ ]?me|place[-_ ]?holder|to[-_ ]?do|tbd|dummy|none|null|undefined|secret|token|your[-_ ][\w -]*)$/i,
  /^<[^<>]*>$/,
  /^\$\{\{.*\}\}$/s,
  /^(?:\$\{\w+\}|\$[A-Z_]+|%[A-Z_]+%)$/,
];

/**
 * Gives out the secrets that environment variables hold, and hides them in texts from then on: as they are, in the usual
 * encodings, and inside of Base64.
 */
export class Secrets {
  readonly #environment: Readonly<Record<string, string | undefined>>;
  readonly #hidden = new Map<string, SecretForms>();

  constructor(environment: Readonly<Record<string, string | undefined>>) {
    this.#environment = environment;
  }

  /**
   * The secret in an environment variable, without the white space around it that copying brings along.
   *
   * @returns undefined for a variable that is not set or empty
   * @throws UserError for a placeholder
   */
  read(variable: string): string | undefined {
    const value = this.#environment[variable]?.trim();
    if (value === undefined || value === '') return undefined;
    if (placeholders.some((pattern) => pattern.test(value))) {
      throw new UserError(`The environment variable ${variable} holds a placeholder instead of a secret.`, {
        hint: 'Give it the value that the service gave you, or do not set it at all. In GitHub Actions it comes from a secret of the repository.',
      });
    }
    this.hide(value);
    return value;
  }

  /** Hides a text from now on. One of less than six characters stays visible. */
  hide(secret: string): void {
    if (!canBeHidden(secret) || this.#hidden.has(secret)) return;
    this.#hidden.set(secret, secretForms(secret));
  }

  /** The text with `***` for everything that is hidden. A Base64 text with a secret in it goes as a whole. */
  mask(text: string): string {
    const spans: Span[] = [];
    for (const { texts, insideBase64 } of this.#hidden.values()) {
      for (const form of texts) spans.push(...occurrences(text, form));
      for (const form of insideBase64) spans.push(...occurrences(text, form).map((span) => wholeBase64(text, span)));
    }
    return spans.length === 0 ? text : withoutSpans(text, spans);
  }
}

/** Whether a text is long enough to be told from other text. */
export function canBeHidden(secret: string): boolean {
  return secret.trim().length >= shortestSecret;
}

/** Characters of a text from `start` to before `end`. */
interface Span {
  readonly start: number;
  readonly end: number;
}

function occurrences(text: string, form: string): Span[] {
  const found: Span[] = [];
  for (let start = text.indexOf(form); start >= 0; start = text.indexOf(form, start + 1)) {
    found.push({ start, end: start + form.length });
  }
  return found;
}

const base64Character = /[A-Za-z0-9+/_-]/;

/** The characters around the inside stand for the first and last bytes of the secret, and for what was put before it. */
function wholeBase64(text: string, { start, end }: Span): Span {
  let first = start;
  let last = end;
  while (first > 0 && base64Character.test(text.charAt(first - 1))) first--;
  while (last < text.length && base64Character.test(text.charAt(last))) last++;
  while (last < text.length && text.charAt(last) === '=') last++;
  return { start: first, end: last };
}

function withoutSpans(text: string, spans: readonly Span[]): string {
  let masked = '';
  let done = 0;
  for (const { start, end } of spans.toSorted((a, b) => a.start - b.start)) {
    if (start >= done) masked += text.slice(done, start) + mask;
    done = Math.max(done, end);
  }
  return masked + text.slice(done);
}
