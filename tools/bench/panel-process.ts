import { writePanelStore } from './panel-store.ts';

// node tools/bench/panel-process.ts <lake> <buckets> <assets of each>: the bars of the research bench, in a process of their own.

const [root = '', buckets = '', assetsEach = ''] = process.argv.slice(2);
await writePanelStore(root, Number(buckets), Number(assetsEach));
