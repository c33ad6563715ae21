import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { reconciliation } from '../../audit/datasets.ts';
import { type Audit, auditSubject, countAllFindings, countFindings, findingsOf } from '../../audit/engine/audit.ts';
import { auditAttachments } from '../../audit/engine/audit-attachments.ts';
import { annotations, auditSummary, folderInRepository } from '../../audit/engine/audit-summary.ts';
import { findingsTable } from '../../audit/engine/findings-table.ts';
import { junitReport } from '../../audit/engine/junit.ts';
import { sarifLog } from '../../audit/engine/sarif.ts';
import type { AcceptedFindings } from '../../audit/store/acceptance.ts';
import { type CoverageCell, coverageFile, coverageReport, coverageSummary } from '../../audit/store/coverage-report.ts';
import { rules } from '../../audit/store/rules.ts';
import { rulesVersion } from '../../audit/store/rules-version.ts';
import { reconcileVersion } from '../../audit/store/scan/bucket-coverage.ts';
import type { AuditedPart } from '../../audit/store/sections/store-sections.ts';
import {
  acceptedFindings,
  rulesOf,
  type StoreSubject,
  storeSections,
  storeSubject,
} from '../../audit/store/store-subject.ts';
import { assetBuckets } from '../../backbone/asset-bucket.ts';
import { bars } from '../../backbone/datasets.ts';
import { pinnedDatasets } from '../../backbone/snapshot.ts';
import { utcDay } from '../../calendar/date.ts';
import { GateError, UserError } from '../../errors.ts';
import { canonicalJson, sha256Hex } from '../../lake/canonical-json.ts';
import type { Lake } from '../../lake/lake.ts';
import { makeFolder } from '../../lake/make-folder.ts';
import type { Recipe } from '../../lake/manifest.ts';
import { documentText, parseDocument, partitionDocuments } from '../../lake/partition-document.ts';
import { panelIndex, totalReturn } from '../../panel/datasets.ts';
import type { Run } from '../../platform/stage.ts';
import { quarantine } from '../../sources/datasets.ts';
import { counted } from '../../text/name-list.ts';
import { version } from '../../version.ts';
import type { reconcile } from './reconcile.stage.ts';

const provedFile = 'proved.json';
/** Errors that an output, and whoever refuses because of them, names. */
const errorsNamed = 5;

export const run: Run<typeof reconcile> = async ({ of, failOn, again, report }, context) => {
  // A store that is being fed is no state of its own.
  return context.lake.exclusively('backbone', () => auditStore({ of, failOn, again, report }, context));
};

/** Audits the store while nobody else may feed it: for who has it to itself. @throws GateError where it finds what `failOn` refuses */
export const auditStore: Run<typeof reconcile> = async ({ of, failOn, again, report }, context) => {
  const { lake, config, log, progress, summarise, annotate } = context;
  if ((await lake.list(bars)).length === 0) {
    throw new UserError('The research store has no bars to audit.', { hint: 'Run the stage "backbone" first.' });
  }
  const bar = progress('Audit, buckets', assetBuckets);
  const sections = storeSections({
    lake,
    day: utcDay(context.clock()),
    settings: config.research.audit,
    again,
    proved: again ? {} : await provedFactors(lake),
    onBucket: () => bar.advance(),
  });
  const accepted = await acceptedFindings(sections);
  const audits: Audit[] = [];
  for (const part of await partsOf(lake, of)) audits.push(await auditPart(lake, part, sections, accepted));
  bar.end();
  const { assets: seen, scanned, years } = await sections.coverage;
  const cells = await coverageOf(lake, sections);
  for (const made of audits) {
    log.info(`${made.name.item}: ${inWords(made)}`);
    for (const note of made.notes) log.info(`${made.name.item}: ${note}`);
  }
  log.info(
    `${counted(seen.size, 'asset')} with bars; ${scanned === 0 ? 'nothing to do, no bar changed since the last audit' : `${scanned} of ${counted(years, 'year')} of buckets looked at`}`,
  );
  summarise(auditSummary(audits, { item: 'Of', group: 'Audit' }));
  summarise(coverageSummary(cells));
  for (const annotation of annotations(audits, folderInRepository(lake.root))) annotate(annotation);
  if (report !== '') await writeReports(audits, report);
  const errors = countAllFindings(audits, 'error');
  const warnings = countAllFindings(audits, 'warning') - errors;
  const refused = failOn === 'warning' ? errors + warnings : errors;
  const outputs = {
    verdict: refused > 0 ? ('failed' as const) : ('passed' as const),
    errors,
    warnings,
    accepted: accepted.count,
    failedRules: audits.flatMap(({ outcomes }) => outcomes.filter(({ count }) => count > 0).map(({ rule }) => rule.id)),
    firstErrors: firstErrors(audits),
    cures: curesOf(audits),
    assets: seen.size,
    scanned,
  };
  if (refused === 0 || failOn === 'never') return outputs;
  throw new GateError(
    `The audit of the research store found ${refused} ${failOn === 'error' ? 'errors' : 'errors and warnings'}:\n${reasonsInWords(outputs)}`,
    outputs,
  );
};

/** The first errors, and what to do about them. */
export function reasonsInWords({
  firstErrors: named,
  cures,
}: {
  readonly firstErrors: readonly string[];
  readonly cures: readonly string[];
}): string {
  return [...named, ...cures.map((cure) => `What cures ${cure}`)].join('\n');
}

/** What is audited: of a store of which nothing was made there is no panel to look at. */
async function partsOf(lake: Lake, of: 'all' | AuditedPart): Promise<readonly AuditedPart[]> {
  if (of !== 'all') return [of];
  const isMade = (await lake.list(panelIndex)).length + (await lake.list(totalReturn)).length > 0;
  return isMade ? ['store', 'panel'] : ['store'];
}

async function auditPart(
  lake: Lake,
  part: AuditedPart,
  sections: StoreSubject['sections'],
  accepted: AcceptedFindings,
): Promise<Audit> {
  const made = await auditSubject(storeSubject(part, sections, accepted), rulesOf(part, accepted));
  const attachments = {
    ...auditAttachments(made, { of: part }, { rules, rulesVersion, version }),
    ...(part === 'store'
      ? { [coverageFile]: json(await coverageOf(lake, sections)) }
      : { [provedFile]: json((await sections.factors).proved) }),
  };
  const recipe = await recipeOf(part, sections);
  await lake.write(reconciliation, { of: part }, { recipe, table: findingsTable(made), attachments });
  return made;
}

/**
 * What was audited, and how strictly: what a snapshot pins, dataset by dataset. Whatever else is looked at (the ledger of runs, snapshots, panels) is looked at
 * each time, and is no part of it: so the same store has the same audit before and after its panel.
 */
async function recipeOf(part: AuditedPart, sections: StoreSubject['sections']): Promise<Recipe> {
  const partitions = [...(await sections.pinned).partitions];
  return {
    stage: 'reconcile',
    version: reconcileVersion,
    parameters: { of: part, rules_version: rulesVersion, settings: { ...(await sections.settings) } },
    inputs: [...pinnedDatasets.keys()].map(({ name }) => {
      const own = partitions.filter(([, { dataset }]) => dataset === name);
      const contents = own.map(([path, { content }]) => [path, content]);
      return { dataset: name, keys: {}, slice: 'all partitions', content: sha256Hex(canonicalJson(contents)) };
    }),
  };
}

async function coverageOf(lake: Lake, sections: StoreSubject['sections']): Promise<CoverageCell[]> {
  const [table, listing, coverage] = [await sections.assets, await sections.listing, await sections.coverage];
  const setAside = new Set<string>();
  for (const keys of await lake.list(quarantine, { dataset: bars.name })) {
    for (const id of (await lake.require(quarantine, keys)).table.columns.symbol) if (id !== null) setAside.add(id);
  }
  return coverageReport(table, listing, coverage, setAside);
}

const provedSchema = z.record(z.string(), z.string());

/** What the last audit has proved of cumulative factors; nothing where it is not there as it was written. */
async function provedFactors(lake: Lake): Promise<Readonly<Record<string, string>>> {
  const documents = await partitionDocuments(lake, reconciliation, { of: 'panel' });
  const proved = documents && parseDocument(documentText(documents, provedFile), provedSchema);
  return typeof proved === 'object' ? proved : {};
}

async function writeReports(audits: readonly Audit[], folder: string): Promise<void> {
  await makeFolder(folder);
  await writeFile(join(folder, 'audit.sarif'), sarifLog(audits, rules, version));
  await writeFile(join(folder, 'audit-junit.xml'), junitReport(audits));
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

function firstErrors(audits: readonly Audit[]): string[] {
  return audits
    .flatMap(findingsOf)
    .filter(({ severity }) => severity === 'error')
    .slice(0, errorsNamed)
    .map(({ rule, subject, message }) => `${rule} ${subject}: ${message}`);
}

/** What to do about the errors, each rule once. */
function curesOf(audits: readonly Audit[]): string[] {
  const broken = new Set(
    audits.flatMap(({ outcomes }) => outcomes.filter(({ errors }) => errors > 0)).map(({ rule }) => rule.id),
  );
  return rules.filter(({ id }) => broken.has(id)).map(({ id, cure }) => `${id}: ${cure}`);
}

function inWords(made: Audit): string {
  const errors = countFindings(made, 'error');
  const broken = made.outcomes.filter(({ count }) => count > 0).map(({ rule }) => `${rule.id} ${rule.name}`);
  if (broken.length === 0) return 'no finding';
  return `${counted(errors, 'error')}, ${counted(countFindings(made, 'warning') - errors, 'warning')} (${broken.join(', ')})`;
}
