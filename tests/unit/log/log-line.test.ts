import fc from 'fast-check';
import { expect, it, vi } from 'vitest';
import { plainLog } from '../../../src/log/log-line.ts';
import { githubLog } from '../../../src/platform/github.ts';
import { parseCommand } from '../../../tools/workflow-runner/commands.ts';

const commandsIn = (message: string) => message.split(/\r\n|\r|\n/).filter((line) => parseCommand(line) !== undefined);

it.each([
  '::set-output name=a::b',
  'news of AAPL\n::add-mask::AAPL',
  'x\r  ::stop-commands::y',
  'a headline with ##[add-mask]AAPL in it',
])('lets %j be no command', (message) => {
  expect(commandsIn(message)).not.toEqual([]);
  expect(commandsIn(plainLog(message))).toEqual([]);
});

it('lets no text be a command', () => {
  const part = fc.constantFrom('::', '##', '[', ']', 'add-mask', ' ', '\t', '\r', '\n', '\u0085', '\u2028', 'x');
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      expect(commandsIn(plainLog(parts.join('')))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

it('leaves ordinary text as it is', () => {
  const text = 'Week 2026-07-02\n\tregimes: a::b, C# — 100 % 𝛼';
  expect(plainLog(text)).toBe(text);
});

it('is how the step writes its log', () => {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  githubLog.info('two lines\n::add-mask::e');
  const written = write.mock.calls.map(([text]) => String(text)).join('');
  write.mockRestore();
  expect(written).toBe('two lines\n\\::add-mask::e\n');
});
