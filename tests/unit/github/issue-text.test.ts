import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { harmlessMarkdown } from '../../../src/github/harmless-markdown.ts';
import { isAbout, issueMarker } from '../../../src/github/issue-marker.ts';
import {
  closingComment,
  duplicateBody,
  failureBody,
  issueTitle,
  reopeningComment,
} from '../../../src/github/issue-text.ts';

const runUrl = 'https://github.example/someone/scores/actions/runs/12';
const facts = { week: '2026-07-02', done: [], runUrl, details: '' };

describe('the marker', () => {
  it('names the week of a body that starts with it', () => {
    expect(isAbout(`${issueMarker('2026-07-02')}\r\nThe week …`, '2026-07-02')).toBe(true);
    expect(isAbout(issueMarker('2026-07-02'), '2026-07-02')).toBe(true);
  });

  it.each([
    ` ${issueMarker('2026-07-02')}\n`,
    `Quoted: ${issueMarker('2026-07-02')}\n`,
    `Hello\n${issueMarker('2026-07-02')}\n`,
    `${issueMarker('2026-07-02')} and more`,
    '<!-- regimen: week 2026-07-02-->\n',
    '',
  ])('is nowhere else: %j', (body) => {
    expect(isAbout(body, '2026-07-02')).toBe(false);
  });
});

describe('the body', () => {
  it('says the week, how the run ended, where it is, and what to do', () => {
    const body = failureBody('failure', facts);
    expect(isAbout(body, '2026-07-02')).toBe(true);
    expect(body).toContain(`The week ending **2026-07-02** is not done. [Its run](${runUrl}) failed.`);
    expect(body).toContain('"Re-run failed jobs"');
    expect(body).not.toContain('Details');
    expect(failureBody('cancelled', facts)).toContain('was cancelled, by hand or because it took too long.');
    expect(failureBody('failure', { ...facts, runUrl: undefined })).toContain('is not done. Its run failed.');
    expect(issueTitle(facts)).toBe('The week ending 2026-07-02 is not done');
  });

  it('shows details as Markdown', () => {
    const details = '| stage | result |\n| --- | --- |\n| ingest | **failed** |\n';
    expect(failureBody('failure', { ...facts, details })).toContain(`\n**Details**\n\n${details.trim()}\n`);
  });

  it('is never too long, and says that it was cut', () => {
    for (const line of ['a line of the log\n', '𝛼'.repeat(50_000), '@'.repeat(70_000), '```\n'.repeat(20_001)]) {
      const body = failureBody('failure', { ...facts, details: line.repeat(Math.ceil(90_000 / line.length)) });
      expect(body.length).toBeLessThanOrEqual(65_536);
      expect(body).toContain('_Cut here: the details are too long. The run has them all._');
      expect(body.isWellFormed()).toBe(true);
    }
  });

  it('closes a code block that was cut', () => {
    const details = `\`\`\`text\n${'a line of the log\n'.repeat(5000)}\`\`\`\n`;
    const body = failureBody('failure', { ...facts, details });
    expect(body).toMatch(/a line of the log\n```\n\n_Cut here/);
  });

  it('of a duplicate is that of no week', () => {
    expect(duplicateBody(7)).toMatch(/^Duplicate of #7:/);
    expect(isAbout(duplicateBody(7), '2026-07-02')).toBe(false);
  });
});

it('comments with the run, where there is one', () => {
  expect(closingComment(facts)).toBe(`The week ending 2026-07-02 is done, by [this run](${runUrl}).\n`);
  expect(closingComment({ ...facts, runUrl: undefined })).toBe('The week ending 2026-07-02 is done.\n');
  expect(reopeningComment('failure', facts)).toBe(`[Another run](${runUrl}) failed: opened again.\n`);
});

describe('Markdown of others', () => {
  it.each([
    ['@team', '@\u200bteam'],
    ['&#64;team &commat;team', '&\u200b#\u200b64;team &\u200bcommat;team'],
    ['#12, owner/repo#7, gh-7', '#\u200b12, owner/repo#\u200b7, gh\u200b-7'],
    ['https://e.example www.e.example', 'https:\u200b//e.example www\u200b.e.example'],
    ['GH\\-1 https:\\//e www\\.e', 'GH\u200b\\-1 https:\u200b\\//e www\u200b\\.e'],
    ['[a](//e.example) ![a][b]', '[a]\u200b(//e.example) ![a]\u200b[b]'],
    ['[a]: //e.example', '[a]\u200b: //e.example'],
    ['<!-- hidden --> <img src=x> </details>', '<\u200b!-- hidden --> <\u200bimg src=x> <\u200b/details>'],
    ['safe \u202eevil\u200b@x', 'safe evil@\u200bx'],
    ['a\r\nb\u0007', 'a\nb '],
  ])('reaches no further than its own text: %j', (text, expected) => {
    expect(harmlessMarkdown(text)).toBe(expected);
  });

  it.each(['# Heading', '**bold**', '- [ ] task', '| a | b |\n| --- | --- |', '```\ncode\n```', 'a < b && c'])(
    'stays as it is otherwise: %j',
    (text) => expect(harmlessMarkdown(text)).toBe(text),
  );

  it('holds no mention, reference, link or tag, whatever it was', () => {
    const nasty = fc.constantFrom(
      '@',
      '#',
      '1',
      'GH-',
      '&',
      ':',
      '//',
      'www',
      '.',
      '<',
      'a',
      '!',
      ']',
      '(',
      '[',
      '\u200b',
      '\r',
      '\\',
      '-',
      'x',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(nasty).map((parts) => parts.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const harmless = harmlessMarkdown(text);
          expect(harmless).not.toMatch(/@(?!\u200b)|#\d|GH\\?-\d|&[#a-z]|:\\?\/\\?\/|www\\?\.|<[a-z/!?]|\][(:[]/i);
          expect(harmless.isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
