import { fredDouble } from './doubles/fred.ts';
import { describeConformance } from './suite.ts';

describeConformance(fredDouble);
