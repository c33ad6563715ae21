interface Fence {
  readonly indentation: string;
  readonly marks: string;
}

/** What is open at the end of a line. */
interface OpenBlocks {
  readonly fence: Fence | undefined;
  readonly details: number;
}

const nothingOpen: OpenBlocks = { fence: undefined, details: 0 };

interface Cut {
  /** Characters that are kept. */
  readonly end: number;
  readonly closing: string;
}

/**
 * The beginning of a Markdown text, cut behind a line, with open code fences and `<details>` closed. A code block that starts in the second half is left out
 * as a whole: half a diagram is none.
 *
 * @param maximumBytes of the result in UTF-8; a text that fits comes back as it is
 */
export function cutMarkdown(text: string, maximumBytes: number): string {
  if (Buffer.byteLength(text) <= maximumBytes) return text;
  const { end, closing } = lastCut(text, maximumBytes);
  return end === 0 ? withinFirstLine(text, maximumBytes) : text.slice(0, end) + closing;
}

function lastCut(text: string, maximumBytes: number): Cut {
  let open = nothingOpen;
  let last: Cut = { end: 0, closing: '' };
  let outside = last;
  let bytes = 0;
  for (let start = 0; start < text.length; ) {
    const lineBreak = text.indexOf('\n', start);
    const end = lineBreak < 0 ? text.length : lineBreak + 1;
    const line = text.slice(start, end);
    bytes += Buffer.byteLength(line);
    if (bytes > maximumBytes) break;
    open = after(line, open);
    const closing = closingOf(open);
    if (bytes + Buffer.byteLength(closing) <= maximumBytes) {
      last = { end, closing };
      if (open.fence === undefined) outside = last;
    }
    start = end;
  }
  return outside.end >= last.end / 2 ? outside : last;
}

/** https://spec.commonmark.org/0.31.2/#fenced-code-blocks */
function after(line: string, { fence, details }: OpenBlocks): OpenBlocks {
  const text = line.trimEnd();
  if (fence !== undefined) {
    const marks = /^ {0,3}(`{3,}|~{3,})$/.exec(text)?.[1] ?? '';
    return { fence: marks.startsWith(fence.marks) ? undefined : fence, details };
  }
  const opening = /^( {0,3})(`{3,}(?=[^`]*$)|~{3,})/.exec(text);
  if (opening !== null) {
    const [, indentation = '', marks = ''] = opening;
    return { fence: { indentation, marks }, details };
  }
  const change = occurrences(text, /<details\b/gi) - occurrences(text, /<\/details\s*>/gi);
  return { fence: undefined, details: Math.max(0, details + change) };
}

function closingOf({ fence, details }: OpenBlocks): string {
  const fenceEnd = fence === undefined ? '' : `${fence.indentation}${fence.marks}\n`;
  return fenceEnd + '\n</details>\n'.repeat(details);
}

function occurrences(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** A line that opens a block could not be closed any more: then nothing is kept. */
function withinFirstLine(text: string, maximumBytes: number): string {
  const [line = ''] = text.split('\n', 1);
  const start = wholeCharacters(line, maximumBytes);
  return closingOf(after(start, nothingOpen)) === '' ? start : '';
}

function wholeCharacters(text: string, maximumBytes: number): string {
  const bytes = Buffer.from(text.slice(0, maximumBytes));
  let end = Math.min(maximumBytes, bytes.length);
  // A byte 10xxxxxx goes on with the character before it.
  while (end > 0 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return bytes.subarray(0, end).toString('utf8');
}
