import { ruleLists } from './audit-rules.ts';
import { datasetsModule, datasetsOf } from './dataset-catalogue.ts';
import { providerNamesModule, providersOfFolder, registryModule } from './providers.ts';
import { stagesIndex, stagesOfFolders, writtenByModule } from './stage-folders.ts';

export const foundStages = await stagesOfFolders();
export const foundProviders = await providersOfFolder();

const stages = foundStages.map(({ stage }) => stage);
const catalogue = await datasetsModule(stages);

/** The lists in the sources that are made from their folders, by path from the root. They come first: the other generated files are made from what they list. */
export function generatedLists(): Map<string, string> {
  return new Map([
    ...ruleLists(),
    ['src/datasets.ts', catalogue],
    ['src/http/provider-names.ts', providerNamesModule(foundProviders)],
    ['src/providers/registry.ts', registryModule(foundProviders)],
    ['src/stages/index.ts', stagesIndex(foundStages)],
    ['src/written-by.ts', writtenByModule(stages, datasetsOf(stages))],
  ]);
}
