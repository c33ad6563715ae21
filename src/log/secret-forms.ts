import { markdownCell } from '../text/markdown.ts';

/** Shorter text is no key, and hiding it would tear holes into ordinary words. */
export const shortestSecret = 6;

/** Eight characters of Base64 stand for six bytes; fewer would also hide what is no secret. */
const shortestBase64 = 8;

/** How a secret may look in a text that somebody else made of it. */
export interface SecretForms {
  /** Texts that are the secret, or one of its lines, written one way or another. */
  readonly texts: readonly string[];
  /** The inside of every Base64 text that holds the secret at any place, as in the Base64 of `user:secret`. */
  readonly insideBase64: readonly string[];
}

/** Everything to look for to find a secret, or a line of it. Lines that are too short to be told from other text are left out. */
export function secretForms(secret: string): SecretForms {
  const lines = [secret, ...secret.split(/\r?\n|\r/)].map((line) => line.trim());
  const parts = [...new Set(lines)].filter((part) => part.length >= shortestSecret);
  return { texts: unique(parts.flatMap(writtenForms)), insideBase64: unique(parts.flatMap(base64Insides)) };
}

function writtenForms(text: string): string[] {
  const wellFormed = text.toWellFormed();
  const percent = [
    encodeURIComponent(wellFormed),
    encodeURI(wellFormed),
    new URLSearchParams({ '': wellFormed }).toString().slice(1),
  ];
  return [
    text,
    JSON.stringify(text).slice(1, -1),
    markdownCell(text, text.length + 1),
    ...percent,
    ...percent.map((encoded) => encoded.replaceAll(/%[0-9A-F]{2}/g, (code) => code.toLowerCase())),
  ];
}

/**
 * Base64 writes three bytes as four characters, so the same bytes look different after a text of another length. For each of the
 * three ways, the characters that the secret alone decides.
 */
function base64Insides(text: string): string[] {
  const bytes = Buffer.from(text);
  return [0, 1, 2].flatMap((skipped) => {
    const whole = bytes.subarray(skipped, skipped + Math.floor((bytes.length - skipped) / 3) * 3);
    const inside = whole.toString('base64');
    if (inside.length < shortestBase64) return [];
    return [inside, inside.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
