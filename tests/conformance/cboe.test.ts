import { cboeDouble } from './doubles/cboe.ts';
import { describeConformance } from './suite.ts';

describeConformance(cboeDouble);
