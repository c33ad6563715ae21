import { datasets } from '../../src/datasets.ts';
import { ruleListModule, rulesVersionModule } from './audit-rules.ts';
import { providerNamesModule, providersOfFolder, registryModule } from './providers.ts';
import { stagesIndex, stagesOfFolders, writtenByModule } from './stage-folders.ts';

export const foundStages = await stagesOfFolders();
export const foundProviders = await providersOfFolder();

/** The lists in the sources that are made from their folders, by path from the root. They come first: the other generated files are made from what they list. */
export function generatedLists(): Map<string, string> {
  return new Map([
    ['src/audit/week/rules.ts', ruleListModule()],
    ['src/audit/week/rules-version.ts', rulesVersionModule()],
    ['src/http/provider-names.ts', providerNamesModule(foundProviders)],
    ['src/providers/registry.ts', registryModule(foundProviders)],
    ['src/stages/index.ts', stagesIndex(foundStages)],
    ['src/written-by.ts', writtenByModule(foundStages, datasets)],
  ]);
}
