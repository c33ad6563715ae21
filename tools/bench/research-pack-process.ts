import { writeBarPacks, writeFacts, writeNextDay } from './research-packs.ts';

// node tools/bench/research-pack-process.ts <folder> <buckets> facts | next | <i> <n>: packs of the research bench, in a process of their own.

const [folder = '', buckets = '', what = '', n = ''] = process.argv.slice(2);
if (what === 'facts') await writeFacts(folder, Number(buckets));
else if (what === 'next') console.log(await writeNextDay(folder, Number(buckets)));
else await writeBarPacks(folder, Number(buckets), Number(what), Number(n));
