import { gdeltDouble } from './doubles/gdelt.ts';
import { describeConformance } from './suite.ts';

describeConformance(gdeltDouble);
