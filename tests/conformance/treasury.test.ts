import { treasuryDouble } from './doubles/treasury.ts';
import { describeConformance } from './suite.ts';

describeConformance(treasuryDouble);
