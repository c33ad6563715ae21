import { describeMutations } from './mutation-suite.ts';
import { judgedByModel } from './mutations.ts';

describeMutations('model', judgedByModel);
