import { auditFindings } from '../../audit/datasets.ts';
import { datasets } from '../../datasets.ts';
import { choiceInput, textInput } from '../../platform/input.ts';
import { defineStage, output } from '../../platform/stage.ts';
import { regimeInput, weekEndingInput, weekKey } from '../stage-inputs.ts';

export const audit = defineStage({
  name: 'audit',
  group: 'weekly',
  position: 5,
  summary: 'Prove a week under a regime, from bytes to basket, and fail on what cannot be proved',
  description:
    'Checks every byte that went into a week, computes enrichment, features, scores, ranks, decision and basket again and compares them bit ' +
    'for bit; docs/audit.md lists the rules. Writes audit_findings with audit.json, audit.sarif and junit.xml, and the two reports of all weeks ' +
    'into a folder. It always looks again: the lake may have been damaged since.',
  inputs: {
    weekEnding: weekEndingInput,
    regime: regimeInput,
    failOn: choiceInput(
      'Least severity of a finding that fails the run; empty: audit.fail_on of the configuration',
      ['', 'error', 'warning', 'never'],
      { default: '' },
    ),
    report: textInput('Folder for audit.sarif and audit-junit.xml of all weeks and regimes', {
      default: 'audit-report',
      placeholder: 'DIR',
    }),
  },
  outputs: {
    verdict: output<'passed' | 'failed'>('passed, or failed; a failed audit fails the step, unless fail-on is never'),
    findings: output<number>('Number of findings'),
    sarif: output<string>('Path of the SARIF file, for github/codeql-action/upload-sarif'),
    junit: output<string>('Path of the JUnit file'),
  },
  reads: datasets,
  writes: [auditFindings],
  examples: [
    'audit --regime news-novelty-v1',
    'audit --week-ending 2014-03-28..2014-12-26 --fail-on warning --report audit-report',
  ],
  artifactKeys: ({ weekEnding, regime }) => ({ regime: regime.join(',') || 'all', ...weekKey(weekEnding) }),
});
