import { describeMutations } from './mutation-suite.ts';
import { judgedByRules } from './mutations.ts';

// Half of them, for a worker of its own; the other half is judged-by-rules-1.test.ts.
describeMutations(
  'rules',
  judgedByRules.filter((_, i) => i % 2 === 1),
);
