import { wireDouble } from './doubles/template.ts';
import { describeConformance } from './suite.ts';

describeConformance(wireDouble);
