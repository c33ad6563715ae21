import { storeRule } from '../sections/store-rule.ts';

export const partitionsWhole = storeRule({
  id: 'RG101',
  isOfDamage: true,
  of: 'store',
  name: 'partitions whole',
  severity: 'error',
  description:
    'Every partition of the research store says in its manifest that it is what its path says; every one that is looked at has the bytes, the columns and as many rows as its manifest says.',
  why: 'A flipped bit would become a price, and a partition that was copied from another store would pass for one of this.',
  cure: 'Put the partition back from a copy. Without one move its folder out of the lake and run "backbone --mode bulk --again", which stores what is missing.',
  since: 1,
  reads: ['damage'],
  check: ({ damage }) => damage.map(({ partition, problem }) => ({ subject: partition, message: problem })),
});
