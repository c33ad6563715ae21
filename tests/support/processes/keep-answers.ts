// A process that keeps the answers FROM, FROM + 1 … in the folder named first, and says so after each, until it is killed or has kept COUNT.
import { writeSync } from 'node:fs';
import { folderJournal } from '../../../src/http/folder-journal.ts';
import { sampleAnswer } from '../http/sample-answers.ts';

const [folder = '', from = '0', count = '0'] = process.argv.slice(2);
const journal = folderJournal(folder);
for (let number = Number(from); number < Number(from) + Number(count); number++) {
  await journal.keep(sampleAnswer(number));
  writeSync(1, `${number}\n`);
}
