import { massiveDouble } from './doubles/massive.ts';
import { describeConformance } from './suite.ts';

describeConformance(massiveDouble);
