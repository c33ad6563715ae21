// One measured work on bars in a process of its own: lake-size-process.ts WORK FOLDER SIZE [DIGESTS]; prints its seconds and its peak memory.
import { readWithLake, readWithPolars, writeOneByOne, writeWithLake, writeWithPolars } from './lake-size-work.ts';
import type { BarsSize } from './research-bars.ts';

const [work = '', folder = '', sizeText = '{}', digestText = '[]'] = process.argv.slice(2);
const size = JSON.parse(sizeText) as BarsSize;
const works: Readonly<Record<string, () => Promise<number>>> = {
  'write-lake': () => writeWithLake(folder, size),
  'write-one-by-one': () => writeOneByOne(folder, size),
  'write-polars': () => writeWithPolars(folder, size),
  'read-lake': () => readWithLake(folder, size),
  'read-polars': () => readWithPolars(folder, size, JSON.parse(digestText) as string[]),
};
const seconds = await works[work]?.();
console.log(JSON.stringify({ seconds, peakMebibytes: process.resourceUsage().maxRSS / 1024 }));
