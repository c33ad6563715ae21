import { tiingoDouble } from './doubles/tiingo.ts';
import { describeConformance } from './suite.ts';

describeConformance(tiingoDouble);
