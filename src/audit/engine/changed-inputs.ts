import { type Dataset, type PartitionKeys, partitionPath } from '../../lake/dataset.ts';
import type { InputReference } from '../../lake/manifest.ts';
import { fieldPlace, type Violation } from './finding.ts';
import type { InspectedPartition } from './inspected-partition.ts';

/** Inspects the partition that a reference names. */
export type Inspect = (reference: InputReference) => Promise<InspectedPartition | undefined>;

/**
 * The partition that a reference to a whole one names, as the lake holds it.
 *
 * @returns undefined for a slice, and for what is no partition of the lake, such as a file that was ingested
 */
export function inspectReference(
  datasets: readonly Dataset[],
  inspect: (dataset: Dataset, keys: PartitionKeys) => Promise<InspectedPartition>,
): Inspect {
  return async (reference) => {
    const dataset = datasets.find(({ name }) => name === reference.dataset);
    if (!dataset || reference.slice !== undefined) return undefined;
    if (dataset.partitionKeys.some((key) => reference.keys[key] === undefined)) return undefined;
    return inspect(dataset, reference.keys);
  };
}

/** Where the inputs that a recipe names are not what the lake holds: changed or gone. A damaged one is some other rule's finding. */
export async function changedInputs(partition: InspectedPartition, inspect: Inspect): Promise<Violation[]> {
  const found: Violation[] = [];
  for (const reference of partition.manifest?.recipe.inputs ?? []) {
    const now = await inspect(reference);
    if (!now) continue;
    const name = partitionPath(now.dataset, now.keys);
    const subject = fieldPlace(partition.path, 'manifest.json', `recipe.inputs[${name}]`);
    if (!now.exists) {
      found.push({
        subject,
        message: `made from ${name} with the content ${reference.content}, which is no longer there`,
      });
    } else if (now.manifest && now.manifest.content !== reference.content) {
      const message = `made from ${name} with the content ${reference.content}, and it now has ${now.manifest.content}`;
      found.push({ subject, message });
    }
  }
  return found;
}
