import { datasets } from '../datasets.ts';
import { partitionPath } from '../lake/dataset.ts';
import type { InputReference } from '../lake/manifest.ts';
import { byCodeUnits } from '../text/order.ts';
import { fieldPlace, type Violation } from './finding.ts';
import type { InspectedPartition } from './inspected-partition.ts';
import type { InputsNow } from './subject.ts';

type Inspect = (reference: InputReference) => Promise<InspectedPartition | undefined>;

/** How a reference is named in messages: dataset, keys and slice. */
export function referenceName({ dataset, keys, slice }: InputReference): string {
  const path = [dataset, ...Object.entries(keys).map(([key, value]) => `${key}=${value}`)].join('/');
  return slice === undefined ? path : `${path} (${slice})`;
}

function identity({ dataset, keys }: InputReference): string {
  return JSON.stringify([dataset, Object.entries(keys).sort(([a], [b]) => byCodeUnits(a, b))]);
}

/**
 * The partition that a reference to a whole one names, as the lake holds it.
 *
 * @returns undefined for a slice, and for what is no partition of the lake, such as a file that was ingested
 */
export function inspectReference(
  inspect: (dataset: (typeof datasets)[number], keys: Readonly<Record<string, string>>) => Promise<InspectedPartition>,
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

/** Where what the scores would be made from now is not what their recipe names: slices that changed, inputs that came or went. */
export function differentReading(partition: InspectedPartition, now: InputsNow): Violation[] {
  if (now.problem !== undefined || !partition.manifest) return [];
  const recorded = new Map(partition.manifest.recipe.inputs.map((reference) => [identity(reference), reference]));
  const current = new Map(now.references.map((reference) => [identity(reference), reference]));
  const found: Violation[] = [];
  const report = (reference: InputReference, message: string) => {
    const field = `recipe.inputs[${referenceName({ ...reference, slice: undefined })}]`;
    found.push({ subject: fieldPlace(partition.path, 'manifest.json', field), message });
  };
  for (const [id, reference] of current) {
    const then = recorded.get(id);
    if (!then) report(reference, `the lake now holds ${referenceName(reference)}, which the recipe does not name`);
    else if (then.slice !== undefined && then.content !== reference.content) {
      report(
        reference,
        `made from rows of ${referenceName(then)} with the content ${then.content}, and they now have ${reference.content}`,
      );
    }
  }
  for (const [id, reference] of recorded) {
    if (!current.has(id))
      report(reference, `made from ${referenceName(reference)}, which the week would not be scored from now`);
  }
  return found;
}
