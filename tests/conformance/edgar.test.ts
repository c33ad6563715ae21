import { edgarDouble } from './doubles/edgar.ts';
import { describeConformance } from './suite.ts';

describeConformance(edgarDouble);
