import { dataset, times } from '../lake/dataset.ts';
import { featureColumns, scoreColumns } from './columns.ts';

export const featuresWeekly = dataset({
  name: 'features_weekly',
  description: 'Features per symbol and week under one regime',
  partitionKeys: ['regime', 'week_ending'],
  time: times.week,
  rowKey: ['symbol'],
  columns: featureColumns,
});

export const scoresWeekly = dataset({
  name: 'scores_weekly',
  description: 'Scores, ranks and eligibility per symbol and week under one regime',
  partitionKeys: ['regime', 'week_ending'],
  time: times.week,
  rowKey: ['symbol'],
  columns: scoreColumns,
});
