import { guardStandardStreams } from './platform/standard-streams.ts';
import { stages } from './stages/index.ts';

declare global {
  /** Set by the stub that loads the bundle: `cli`, or the name of the stage that the action runs. */
  var __regimenEntry: string | undefined;
}

const entry = globalThis.__regimenEntry ?? 'cli';
if (entry === 'cli') {
  const ended = guardStandardStreams(process);
  const { runCli } = await import('./command-line.ts');
  process.exitCode = ended(await runCli(process.argv.slice(2)));
} else {
  const stage = stages.find(({ name }) => name === entry);
  if (!stage) throw new Error(`There is no stage "${entry}"`);
  const { runAction } = await import('./actions.ts');
  await runAction(stage);
}
