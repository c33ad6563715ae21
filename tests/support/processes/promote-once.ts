/*
 * A process that decides once on the lake of a folder, as the stage "promote" does: promote-once.ts FOLDER [CALL]. It kills itself before the CALL-th change of the file system,
 * or says how many there were, and whether it recorded anything.
 */
import { join } from 'node:path';
import { runPromote } from '../promotion/stage-b-run.ts';
import { killBefore } from './kill-before.ts';

const [folder = '', call = '0'] = process.argv.slice(2);
const calls = killBefore(['mkdir', 'open', 'rename', 'rm', 'rmdir', 'writeFile'], Number(call));
const { recorded, id } = await runPromote(folder, { output: join(folder, 'registry') });
console.log(JSON.stringify({ calls: calls(), recorded, id }));
