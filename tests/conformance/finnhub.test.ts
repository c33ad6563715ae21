import { finnhubDouble } from './doubles/finnhub.ts';
import { describeConformance } from './suite.ts';

describeConformance(finnhubDouble);
