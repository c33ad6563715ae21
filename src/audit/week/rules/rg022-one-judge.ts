import { modelOfJudge } from '../../../news/model/model-judge.ts';
import { tablePlace, type Violation } from '../../engine/finding.ts';
import { notApplicable } from '../../engine/rule.ts';
import type { InspectedNews } from '../inspected/inspected-week.ts';
import { weekRule } from '../sections/week-rule.ts';
import type { OfWeek } from '../sections/week-sections.ts';

export const oneJudge = weekRule({
  id: 'RG022',
  name: 'one judge',
  severity: 'warning',
  description:
    'Where a language model judges, it judged the week and the 12 before it alone: no cluster fell back to the rules, and no week was left to them.',
  why: 'The shift of sentiment compares a week with the 12 before it; two judges have two scales.',
  since: 3,
  reads: ['isOffline', 'news', 'settings'],
  check: (subject) => {
    if (subject.isOffline) return notApplicable('the week was scored from a features file');
    return subject.news.flatMap((week) => judgedByRules(week, subject));
  },
});

function judgedByRules({ enriched }: InspectedNews, { settings }: OfWeek<'settings'>): Violation[] {
  const { table, manifest, dataset, keys } = enriched;
  if (!table || !manifest || table.rows === 0) return [];
  const { judge, fallback } = manifest.recipe.parameters;
  const place = tablePlace(dataset, keys);
  if (typeof judge === 'string' && modelOfJudge(judge) !== undefined) {
    const fellBack = table.columns.judge.filter((by) => by === fallback).length;
    if (fellBack === 0) return [];
    return [
      {
        subject: place,
        message: `${fellBack} of ${table.rows} clusters were judged by "${fallback}", expected "${judge}"`,
      },
    ];
  }
  if (settings.modelJudge === undefined) return [];
  return [
    {
      subject: place,
      message: `all ${table.rows} clusters were judged by "${judge}", expected "${settings.modelJudge}"`,
    },
  ];
}
