import { partitionName } from '../../../lake/dataset.ts';
import type { InputReference } from '../../../lake/manifest.ts';
import { byCodeUnits } from '../../../text/order.ts';
import { fieldPlace, type Violation } from '../../engine/finding.ts';
import type { InspectedPartition } from '../../engine/inspected-partition.ts';
import type { InputsNow } from './inputs.ts';

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

/** How a reference is named in messages: dataset, keys and slice. */
function referenceName(reference: InputReference): string {
  const { slice } = reference;
  return slice === undefined ? partitionName(reference) : `${partitionName(reference)} (${slice})`;
}

function identity({ dataset, keys }: InputReference): string {
  return JSON.stringify([dataset, Object.entries(keys).sort(([a], [b]) => byCodeUnits(a, b))]);
}
