import { type Audit, auditSubject } from '../../../src/audit/engine/audit.ts';
import { type WeekAuditRun, weekAuditRun } from '../../../src/audit/week/inspected/week-run.ts';
import { rules } from '../../../src/audit/week/rules.ts';
import { weekSubject } from '../../../src/audit/week/week-subject.ts';
import { Configuration } from '../../../src/configuration/configuration.ts';
import { enrichVersion } from '../../../src/news/enrich-recipe.ts';
import { rulesJudge } from '../../../src/news/rules-judge.ts';
import { scoreVersion } from '../../../src/scoring/score-recipe.ts';
import { readWeekInputs } from '../../../src/stages/weekly/week-inputs.ts';
import { auditedRegime, auditedWeek, type Laboratory, lakeOf } from './good-lake.ts';

/** Of the stages as they are. */
const thisVersion = { scoreVersion, enrichVersion };

/** A run that audits weeks of a laboratory, by now or by later versions of the stages. */
export function auditRunOf(laboratory: Laboratory, versions = thisVersion): WeekAuditRun {
  const config = new Configuration(laboratory.configFile);
  const judge = rulesJudge(config.rules());
  return weekAuditRun(lakeOf(laboratory), Date.now(), { config, judge, readInputs: readWeekInputs, ...versions });
}

/** Audits the week of a laboratory under a regime; nothing is written. */
export function auditOfRun(
  run: WeekAuditRun,
  { regime = auditedRegime, wholeLake = false }: { readonly regime?: string; readonly wholeLake?: boolean } = {},
): Promise<Audit> {
  return auditSubject(weekSubject(run, auditedWeek, run.config.regime(regime), { wholeLake }), rules);
}
