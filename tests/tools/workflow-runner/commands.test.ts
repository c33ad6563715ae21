import { describe, expect, it } from 'vitest';
import { CommandStream, parseCommand } from '../../../tools/workflow-runner/commands.ts';

describe('parseCommand', () => {
  it('reads name, properties and message', () => {
    expect(parseCommand('::warning file=a.yml,line=3,title=Look%2C here::50%25%0Adone')).toEqual({
      name: 'warning',
      properties: { file: 'a.yml', line: '3', title: 'Look, here' },
      message: '50%\ndone',
    });
  });

  it('reads a command without properties, and one after blanks', () => {
    expect(parseCommand('  ::group::Plan')).toEqual({ name: 'group', properties: {}, message: 'Plan' });
  });

  it('reads the older form wherever it stands in a line', () => {
    expect(parseCommand('x ##[warning file=a.yml;line=3]Look')).toEqual({
      name: 'warning',
      properties: { file: 'a.yml', line: '3' },
      message: 'Look',
    });
    expect(parseCommand('##[section]Starting')).toBeUndefined();
  });

  it('leaves plain output alone', () => {
    expect(parseCommand('a ::warning::b')).toBeUndefined();
    expect(parseCommand('std::vector')).toBeUndefined();
  });
});

it('does not read commands between stop-commands and its token', () => {
  const stream = new CommandStream();
  const names = ['::stop-commands::Pause', '::error::no', '::Pause::', '::notice::yes'].map(
    (line) => stream.read(line)?.name,
  );
  expect(names).toEqual([undefined, undefined, undefined, 'notice']);
});
