import { expect, it } from 'vitest';
import { stages } from '../../src/stages/index.ts';
import { stagesIndex, stagesOfFolders } from '../../tools/generate/stage-folders.ts';
import { folderWith } from './folder-with.ts';
import { requiredText } from './repository-files.ts';

const definition = (name: string, group: string, position = 1) =>
  `export const ${name} = { name: '${name}', group: '${group}', position: ${position} };\n`;

it('the stages are those that the folders hold', async () => {
  const found = await stagesOfFolders();
  expect(found.map(({ stage }) => stage)).toEqual(stages);
  expect(stagesIndex(found)).toBe(requiredText('src/stages/index.ts'));
});

it('stages come by group, and by position in it', async () => {
  const folder = folderWith({
    'stages/results/late.stage.ts': definition('late', 'results', 1),
    'stages/results/late.ts': '',
    'stages/weekly/second.stage.ts': definition('second', 'weekly', 2),
    'stages/weekly/second.ts': '',
    'stages/weekly/first.stage.ts': definition('first', 'weekly', 1),
    'stages/weekly/first.ts': '',
  });
  expect((await stagesOfFolders(folder)).map(({ stage }) => stage.name)).toEqual(['first', 'second', 'late']);
});

it.each([
  ['in no group', { 'stages/a.stage.ts': '' }, /src\/stages\/a.stage.ts: a stage lies in src\/stages\/weekly\/ or /],
  ['in an unknown group', { 'stages/odd/a.stage.ts': '' }, /odd\/a.stage.ts: a stage lies in/],
  ['among a domain', { 'news/a.stage.ts': '' }, /news\/a.stage.ts: a stage lies in/],
  [
    'of another group',
    { 'stages/weekly/a.stage.ts': definition('a', 'memory') },
    /its group is "memory"; it lies in "weekly"/,
  ],
  ['of another name', { 'stages/weekly/a.stage.ts': "export const a = { name: 'b' };" }, /is named "b"; expected "a"/],
  ['without its export', { 'stages/weekly/a-b.stage.ts': '' }, /expected it to export "aB"/],
  [
    'without what it does',
    { 'stages/weekly/a.stage.ts': definition('a', 'weekly') },
    /src\/stages\/weekly\/a.ts, which runs it, is not there/,
  ],
])('a stage %s is refused', async (_, files, message) => {
  await expect(stagesOfFolders(folderWith(files))).rejects.toThrow(message);
});

it('two stages in one place are refused', async () => {
  const folder = folderWith({
    'stages/weekly/a.stage.ts': definition('a', 'weekly'),
    'stages/weekly/a.ts': '',
    'stages/weekly/b.stage.ts': definition('b', 'weekly'),
    'stages/weekly/b.ts': '',
  });
  await expect(stagesOfFolders(folder)).rejects.toThrow(/its position 1 is that of src\/stages\/weekly\/[ab].stage.ts/);
});
