import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { auditFindings } from '../../audit/datasets.ts';
import { type Audit, auditSubject, countAllFindings, countFindings } from '../../audit/engine/audit.ts';
import { auditAttachments } from '../../audit/engine/audit-attachments.ts';
import { annotations, auditSummary, folderInRepository } from '../../audit/engine/audit-summary.ts';
import { findingsTable } from '../../audit/engine/findings-table.ts';
import { junitReport } from '../../audit/engine/junit.ts';
import { sarifLog } from '../../audit/engine/sarif.ts';
import { auditRecipe } from '../../audit/week/audit-recipe.ts';
import { type WeekAuditRun, weekAuditRun } from '../../audit/week/inspected/week-run.ts';
import { rules } from '../../audit/week/rules.ts';
import { rulesVersion } from '../../audit/week/rules-version.ts';
import { type WeekSubject, weekSubject } from '../../audit/week/week-subject.ts';
import type { Week } from '../../calendar/weeks.ts';
import { GateError } from '../../errors.ts';
import type { Lake } from '../../lake/lake.ts';
import { makeFolder } from '../../lake/make-folder.ts';
import { enrichVersion } from '../../news/enrich-recipe.ts';
import { rulesJudge } from '../../news/rules-judge.ts';
import type { Run, StageContext } from '../../platform/stage.ts';
import type { Regime } from '../../scoring/regime.ts';
import { scoreVersion } from '../../scoring/score-recipe.ts';
import { version } from '../../version.ts';
import { brokenRegimes, findRegimes } from '../selected-regimes.ts';
import { selectedWeeks } from '../selected-weeks.ts';
import type { audit } from './audit.stage.ts';
import { readWeekInputs } from './week-inputs.ts';

export const run: Run<typeof audit> = async (
  { weekEnding, regime, failOn, report },
  { config, lake, clock, log, progress, signal, annotate, summarise },
) => {
  const { regimes, broken } = findRegimes(regime, config);
  const weeks = selectedWeeks(weekEnding, clock());
  const auditor = new Auditor({ lake, config, clock });
  const bar = progress('audit', weeks.length * regimes.length);
  const audits: Audit[] = [];
  for (const week of weeks) {
    for (const one of regimes) {
      signal.throwIfAborted();
      const isLast = week === weeks.at(-1) && one === regimes.at(-1);
      const made = await auditor.audit(week, one, { wholeLake: isLast });
      audits.push(made);
      log.info(`${week.weekEnding} ${one.id}: ${verdictLine(made)}`);
      for (const note of made.notes) log.info(`${week.weekEnding} ${one.id}: ${note}`);
      bar.advance();
    }
  }
  bar.end();

  const { sarif, junit } = await reportAudits(audits, report, { lake, annotate, summarise });

  const findings = countAllFindings(audits, 'warning');
  const gate = failOn === '' ? config.pipeline.audit.fail_on : failOn;
  const refused = countAllFindings(audits, gate === 'warning' ? 'warning' : 'error');
  if (refused > 0 && gate !== 'never') {
    throw new GateError(
      `The audit found ${refused} ${gate === 'error' ? 'errors' : 'errors and warnings'} in ${audits.length} weeks × regimes; ${sarif} lists them.`,
      { verdict: 'failed', findings, sarif, junit },
    );
  }
  if (broken.length > 0) throw brokenRegimes(broken);
  return { verdict: refused > 0 ? 'failed' : 'passed', findings, sarif, junit };
};

/** Audits weeks of one lake, one after the other; what several of them look at is read once. */
export class Auditor {
  readonly #run: WeekAuditRun;

  constructor({ lake, config, clock }: Pick<StageContext, 'lake' | 'config' | 'clock'>) {
    this.#run = weekAuditRun(lake, clock(), {
      config,
      judge: rulesJudge(config.rules()),
      readInputs: readWeekInputs,
      scoreVersion,
      enrichVersion,
    });
  }

  /** Audits a week under a regime and stores what was found. @param wholeLake also what no rule needs */
  async audit(week: Week, regime: Regime, { wholeLake }: { readonly wholeLake: boolean }): Promise<Audit> {
    const subject = weekSubject(this.#run, week, regime, { wholeLake });
    const made = await auditSubject(subject, rules);
    await writeAudit(this.#run.lake, subject, made);
    return made;
  }
}

/** Writes the two reports of all audits into a folder, and says what they found. */
export async function reportAudits(
  audits: readonly Audit[],
  folder: string,
  { lake, annotate, summarise }: Pick<StageContext, 'lake' | 'annotate' | 'summarise'>,
): Promise<{ readonly sarif: string; readonly junit: string }> {
  const sarif = join(folder, 'audit.sarif');
  const junit = join(folder, 'audit-junit.xml');
  await makeFolder(folder);
  await writeFile(sarif, sarifLog(audits, rules, version));
  await writeFile(junit, junitReport(audits));
  summarise(auditSummary(audits, { item: 'Week', group: 'Regime' }));
  for (const annotation of annotations(audits, folderInRepository(lake.root))) annotate(annotation);
  return { sarif, junit };
}

async function writeAudit(lake: Lake, { name, sections }: WeekSubject, made: Audit): Promise<void> {
  const keys = { regime: name.group, week_ending: name.item };
  await lake.write(auditFindings, keys, {
    recipe: await auditRecipe(sections),
    table: findingsTable(made),
    attachments: auditAttachments(
      made,
      { regime_id: keys.regime, week_end: keys.week_ending },
      { rules, rulesVersion, version },
    ),
  });
}

export function verdictLine(made: Audit): string {
  const errors = countFindings(made, 'error');
  const warnings = countFindings(made, 'warning') - errors;
  const broken = made.outcomes.filter(({ count }) => count > 0).map(({ rule }) => rule.id);
  if (broken.length === 0) return `${made.outcomes.length} rules, no finding`;
  return `${errors} errors, ${warnings} warnings (${broken.join(', ')})`;
}
