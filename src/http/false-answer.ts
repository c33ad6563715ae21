import { AttemptFailure } from './attempt-failure.ts';

/** What services call the text that comes instead of data. */
const noteNames = new Set(['note', 'information', 'error message', 'error', 'errors']);
/** What may stand beside it. */
const companionNames = new Set(['status', 'code', 'message', 'detail', 'type', 'request_id', 'requestid', 'timestamp']);

const limitWords =
  /\brate[ -]?limit|\blimit (?:has been |was )?(?:reached|exceeded)|\btoo many (?:requests|calls)|\bcall frequency|\brequests? (?:per|to one every)\b|\bcalls? per\b|\bquota\b|\bthrottl|\bslow down\b/i;

const htmlStart = /^\s*(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/is;

/**
 * A body with status 200 that is no data for any question: nothing, a web page, or JSON with a note and nothing else.
 *
 * @returns undefined for anything else
 */
export function falseAnswer(text: string): AttemptFailure | undefined {
  if (text.trim() === '') return new AttemptFailure('shape', 'the answer is empty', { times: 2 });
  if (htmlStart.test(text.slice(0, 2000))) {
    return new AttemptFailure('shape', 'the server sent a web page instead of data', { times: 2 });
  }
  const note = noteOf(text);
  if (note === undefined) return undefined;
  const detail = `"${note}"`;
  if (isAboutLimit(note)) return new AttemptFailure('limit', 'the server sent a note about a limit', { detail });
  return new AttemptFailure('shape', 'the server sent a note instead of data', { detail, times: 2 });
}

/** Whether a text that could not be read is one about how often the service may be asked. */
export function isAboutLimit(text: string): boolean {
  return text.length <= 1000 && limitWords.test(text);
}

/** The note of a JSON object that holds nothing else. */
function noteOf(text: string): string | undefined {
  const trimmed = text.trim();
  if (!trimmed.startsWith('{') || trimmed.length > 10_000) return undefined;
  const entries = entriesOf(trimmed);
  const notes = entries.filter(([name, value]) => noteNames.has(name.toLowerCase()) && saysSomething(value));
  const others = entries.filter(([name]) => !noteNames.has(name.toLowerCase()));
  if (notes.length === 0 || others.some(([name]) => !companionNames.has(name.toLowerCase()))) return undefined;
  return notes.map(([, value]) => (typeof value === 'string' ? value : JSON.stringify(value))).join(' ');
}

function saysSomething(value: unknown): boolean {
  if (typeof value === 'string') return value !== '';
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0;
}

function entriesOf(json: string): [string, unknown][] {
  try {
    return Object.entries(JSON.parse(json) as object);
  } catch {
    return [];
  }
}
