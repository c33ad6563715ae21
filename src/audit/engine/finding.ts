import type { PartitionKeys } from '../../lake/dataset.ts';
import { type Dataset, partitionPath, tableFile } from '../../lake/dataset.ts';

export type Severity = 'error' | 'warning';

/** What breaks a rule. */
export interface Violation {
  /**
   * The place: a partition's folder, a file in it, `file#field` of a JSON file, or `file[row].column` of a table, relative to the lake.
   */
  readonly subject: string;
  /** What was expected and what was found. */
  readonly message: string;
  /** Where it is less grave than the rule. */
  readonly severity?: Severity;
}

/** A violation with the rule that found it. */
export interface Finding extends Required<Violation> {
  readonly rule: string;
}

/** A file of a partition. */
export function filePlace(partition: string, file: string): string {
  return `${partition}/${file}`;
}

/** A field of a JSON file of a partition, by its path: `recipe.parameters.regime`. */
export function fieldPlace(partition: string, file: string, field: string): string {
  return `${partition}/${file}#${field}`;
}

/** The table of a partition. */
export function tablePlace(dataset: Pick<Dataset, 'name' | 'partitionKeys'>, keys: PartitionKeys): string {
  return filePlace(partitionPath(dataset, keys), tableFile(dataset));
}

/** A cell of a table. `row` names the row by its key: `symbol=AAA`. */
export function cellPlace(table: string, row: string, column: string): string {
  return `${table}[${row}].${column}`;
}

/** The file that a place lies in, or the partition's manifest where it is the whole partition. */
export function fileOfPlace(subject: string): string {
  const path = subject.split(/[#[]/, 1)[0] as string;
  return /\.[a-z]+$/.test(path) ? path : `${path}/manifest.json`;
}

/** What the rules before found, so that a later one leaves it out instead of reporting it again. */
export class EarlierFindings {
  readonly #ruleBySubject = new Map<string, string>();

  add(rule: string, violations: readonly Violation[]): void {
    for (const { subject } of violations) {
      if (!this.#ruleBySubject.has(subject)) this.#ruleBySubject.set(subject, rule);
    }
  }

  /** The first rule that found something at exactly this place. */
  at(subject: string): string | undefined {
    return this.#ruleBySubject.get(subject);
  }

  /** The first rule that found something in this file, in whatever place of it. */
  inFile(file: string): string | undefined {
    for (const [subject, rule] of this.#ruleBySubject) {
      if (subject === file || subject.startsWith(`${file}#`) || subject.startsWith(`${file}[`)) return rule;
    }
    return undefined;
  }
}
