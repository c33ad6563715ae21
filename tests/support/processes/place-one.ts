// Places the sample library in the cache that is named on the command line, in a process of its own.
import { placeLibrary } from '../../../src/native/place.ts';
import { sampleBytes, samplePin } from '../native/sample-library.ts';

const [cache = '', size = ''] = process.argv.slice(2);
const bytes = sampleBytes(Number(size));
console.log(await placeLibrary(samplePin(bytes), cache, async () => bytes));
