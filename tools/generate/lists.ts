import { failureText } from './failure-text.ts';
import { bringUpToDate, root } from './stale-files.ts';

// Writes the lists in the sources. A process of its own: whoever comes next reads what they list.
try {
  const { generatedLists } = await import('./generated-lists.ts');
  await bringUpToDate(generatedLists());
} catch (error) {
  console.error(failureText(error, root));
  process.exitCode = 1;
}
