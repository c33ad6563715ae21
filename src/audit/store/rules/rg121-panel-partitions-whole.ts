import { storeRule } from '../sections/store-rule.ts';

export const panelPartitionsWhole = storeRule({
  id: 'RG121',
  isOfDamage: true,
  of: 'panel',
  name: 'panel partitions whole',
  severity: 'error',
  description:
    'Every partition of a panel that its index names, the index, the notes of its shards and the cumulative factors have a sealed manifest that is theirs; those that are read have its bytes and columns.',
  why: 'A panel is carried between runs and machines, and a screening takes it as it is.',
  cure: 'Move the folder of the partition out of the lake and run "panel" and "merge".',
  since: 1,
  before: 'RG111',
  reads: ['panelDamage'],
  check: ({ panelDamage }) => panelDamage.map(({ partition, problem }) => ({ subject: partition, message: problem })),
});
