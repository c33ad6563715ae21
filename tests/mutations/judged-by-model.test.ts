import { judgedByModel } from '../unit/audit/mutations.ts';
import { describeMutations } from './mutation-suite.ts';

describeMutations('model', judgedByModel);
