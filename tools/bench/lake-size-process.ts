// One measured work on bars in a process of its own: lake-size-process.ts WORK FOLDER SIZE [DIGESTS]; prints its seconds,
// the processor time of the whole process and its peak memory.
import { readFileSync } from 'node:fs';
import {
  decodeOften,
  readWithLake,
  readWithPolars,
  writeOneByOne,
  writeWithLake,
  writeWithPolars,
} from './lake-size-work.ts';
import type { BarsSize } from './research-bars.ts';

const [work = '', folder = '', sizeText = '{}', digestText = '[]'] = process.argv.slice(2);
const size = JSON.parse(sizeText) as BarsSize;
const works: Readonly<Record<string, () => Promise<number>>> = {
  'decode-lake': () => decodeOften(size, 'lake'),
  'decode-polars': () => decodeOften(size, 'polars'),
  'write-lake': () => writeWithLake(folder, size),
  'write-one-by-one': () => writeOneByOne(folder, size),
  'write-polars': () => writeWithPolars(folder, size),
  'read-lake': () => readWithLake(folder, size),
  'read-polars': () => readWithPolars(folder, size, JSON.parse(digestText) as string[]),
};
const seconds = await works[work]?.();
const { user, system } = process.cpuUsage();
// Not the `maxRSS` of getrusage: a process begins with that of the one which started it.
const peakMebibytes = Number(/VmHWM:\s+(\d+)/.exec(readFileSync('/proc/self/status', 'latin1'))?.[1]) / 1024;
console.log(JSON.stringify({ seconds, processorSeconds: (user + system) / 1e6, peakMebibytes }));
