import { generatedLists } from './generated-lists.ts';
import { bringUpToDate } from './stale-files.ts';

// Writes the lists in the sources. A process of its own: whoever comes next reads what they list.
await bringUpToDate(generatedLists());
