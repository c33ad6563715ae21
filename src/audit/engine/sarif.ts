import { sha256Hex } from '../../lake/canonical-json.ts';
import { visibleText } from '../../text/visible-text.ts';
import { type Audit, findingsOf } from './audit.ts';
import { type Finding, fileOfPlace } from './finding.ts';
import type { RuleDescription } from './rule.ts';

/** GitHub's code scanning takes no more runs per file. */
const runsPerFile = 20;
/** Nor more results per run. */
const resultsPerRun = 25_000;
/** The base of every path in the log; where it lies is the reader's to know. */
const uriBase = 'LAKE';

/**
 * The audits as a SARIF 2.1.0 log (OASIS standard, 27 March 2020): one run per subject, each its own category in code scanning: a week under a
 * regime. More subjects than a log may have runs share one run per group.
 *
 * @param version of Regimen
 */
export function sarifLog(audits: readonly Audit[], rules: readonly RuleDescription[], version: string): string {
  const perItem = audits.map((audit) => ({
    category: `regimen-audit/${audit.name.group}/${audit.name.item}`,
    audits: [audit],
  }));
  const perGroup = [...Map.groupBy(audits, ({ name }) => name.group)].map(([group, ofGroup]) => ({
    category: `regimen-audit/${group}`,
    audits: ofGroup,
  }));
  const groups = perItem.length <= runsPerFile ? perItem : perGroup;
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: groups.map((group) => sarifRun(group.category, group.audits, rules, version)),
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}

function sarifRun(category: string, audits: readonly Audit[], rules: readonly RuleDescription[], version: string) {
  return {
    tool: { driver: { name: 'Regimen audit', semanticVersion: version, rules: rules.map(reportingDescriptor) } },
    automationDetails: { id: `${category}/` },
    originalUriBaseIds: { [uriBase]: { description: { text: 'The folder of the lake.' } } },
    columnKind: 'utf16CodeUnits',
    results: audits
      .flatMap((audit) => findingsOf(audit).map((finding) => sarifResult(finding, rules)))
      .slice(0, resultsPerRun),
    ...noteInvocation(audits),
  };
}

/** What is to be known without being a result: notes of the tool's own run. */
function noteInvocation(audits: readonly Audit[]) {
  const notes = audits.flatMap(({ name: { group, item }, notes: said }) =>
    said.map((note) => ({ level: 'note', message: { text: escapeLinks(`${item} ${group}: ${note}`) } })),
  );
  if (notes.length === 0) return {};
  return { invocations: [{ executionSuccessful: true, toolExecutionNotifications: notes }] };
}

function reportingDescriptor({ id, name, severity, description, why }: RuleDescription) {
  return {
    id,
    name: name.replaceAll(/(?:^|[ -])([a-z])/g, (_, letter: string) => letter.toUpperCase()),
    shortDescription: { text: name },
    fullDescription: { text: description },
    help: { text: `${description} ${why}` },
    defaultConfiguration: { level: severity },
  };
}

function sarifResult({ rule, severity, subject: place, message }: Finding, rules: readonly RuleDescription[]) {
  const subject = visibleText(place);
  return {
    ruleId: rule,
    ruleIndex: rules.findIndex(({ id }) => id === rule),
    level: severity,
    message: { text: escapeLinks(`${subject}: ${message}`) },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: encodeURI(fileOfPlace(subject)), uriBaseId: uriBase },
          region: { startLine: 1 },
        },
        logicalLocations: [{ fullyQualifiedName: subject }],
      },
    ],
    // The place alone: the same fault with another number in it is the same alert.
    partialFingerprints: { 'regimenPlace/v1': sha256Hex(`${rule}\n${subject}`) },
  };
}

/** SARIF reads brackets in a message as links. */
function escapeLinks(text: string): string {
  return visibleText(text).replaceAll(/[\\[\]]/g, '\\$&');
}
