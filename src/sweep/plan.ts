import { UserError } from '../errors.ts';
import { canonicalJson, sha256Hex } from '../lake/canonical-json.ts';
import { byCodeUnits } from '../text/order.ts';
import type { SweepSettings } from './settings.ts';

/** What varies between tasks. */
export interface SweepDemand {
  /** Last as-of dates of the panels, ISO 8601. */
  readonly asOf: readonly string[];
  /** Rules of the as-of dates up to it, such as `weekly:52`. */
  readonly panels: readonly string[];
  readonly universeSizes: readonly number[];
  /** Files of configs/candidates, by id. */
  readonly candidates: readonly string[];
  /** Profiles of configs/gates, by id; none where tasks end with Stage A. */
  readonly gates: readonly string[];
}

/** A panel that tasks need. */
export interface PanelJob {
  readonly kind: 'panel';
  readonly id: string;
  readonly asOf: string;
  readonly panel: string;
}

/** One screening, and with gates its validation. */
export interface TaskJob {
  readonly kind: 'task';
  readonly id: string;
  /** Id of its panel. */
  readonly needs: string;
  readonly asOf: string;
  readonly panel: string;
  readonly universeSize: number;
  readonly candidates: string;
  /** Empty: it ends with Stage A. */
  readonly gates: string;
}

export type SweepJob = PanelJob | TaskJob;

/** All that decides what the tasks of a sweep find, but the ledger. */
export interface SweepGround {
  /** Id of the snapshot; empty for the store as it is. */
  readonly snapshot: string;
  /** SHA-256 of what the configuration says. */
  readonly configuration: string;
  /** Version of the program. */
  readonly software: string;
}

export interface SweepPlan {
  /** SHA-256 of the ground and the tasks; its first 16 digits name the sweep. */
  readonly hash: string;
  readonly snapshot: string;
  /** Every panel before the first task that needs it. */
  readonly jobs: readonly SweepJob[];
}

/** Every combination once, in the order in which they begin: by span of the panel, newest as-of date first, by size of the universe; or the other way round. @throws UserError where two tasks would have one name */
export function planSweep(demand: SweepDemand, ground: SweepGround, order: SweepSettings['order']): SweepPlan {
  const tasks = tasksOf(demand).sort(lighterFirst);
  const [double] = [...Map.groupBy(tasks, ({ id }) => id).values()].filter(({ length }) => length > 1);
  if (double !== undefined) {
    const files = double.map(({ candidates, gates }) => `candidates "${candidates}" with gates "${gates}"`);
    throw new UserError(`Two tasks of the sweep are both called ${double[0]?.id}: ${files.join(', ')}.`, {
      hint: 'Give one of these files another name.',
    });
  }
  if (order === 'heavy_first') tasks.reverse();
  const hash = sha256Hex(canonicalJson({ ground: { ...ground }, tasks: tasks.map(({ id }) => id).sort(byCodeUnits) }));
  return { hash, snapshot: ground.snapshot, jobs: withPanels(tasks) };
}

function tasksOf({ asOf, panels, universeSizes, candidates, gates }: SweepDemand): TaskJob[] {
  const profiles = gates.length === 0 ? [''] : [...new Set(gates)];
  const found: TaskJob[] = [];
  for (const day of new Set(asOf))
    for (const panel of new Set(panels))
      for (const universeSize of new Set(universeSizes))
        for (const file of new Set(candidates))
          for (const profile of profiles) {
            const needs = panelId(day, panel);
            const id = [needs.replace(/^panel_/, ''), universeSize, file, profile]
              .filter((part) => part !== '')
              .join('_');
            const task = { kind: 'task', id, needs, asOf: day, panel, universeSize, candidates: file, gates: profile };
            found.push(task as TaskJob);
          }
  return found;
}

function panelId(asOf: string, panel: string): string {
  return `panel_${asOf}_${panel.replace(':', '-')}`;
}

function lighterFirst(a: TaskJob, b: TaskJob): number {
  return (
    spanInDays(a.panel) - spanInDays(b.panel) ||
    byCodeUnits(b.asOf, a.asOf) ||
    a.universeSize - b.universeSize ||
    byCodeUnits(a.candidates, b.candidates) ||
    byCodeUnits(a.gates, b.gates)
  );
}

/** How many days a panel spans, about; Infinity without a number of dates. */
function spanInDays(panel: string): number {
  const [kind = '', count] = panel.split(':');
  const perDate: Readonly<Record<string, number>> = { sessions: 7 / 5, weekly: 7, monthly: 30 };
  return count === undefined ? Number.MAX_SAFE_INTEGER : Number(count) * (perDate[kind] ?? 1);
}

function withPanels(tasks: readonly TaskJob[]): SweepJob[] {
  const made = new Set<string>();
  return tasks.flatMap((task): SweepJob[] => {
    const { needs, asOf, panel } = task;
    if (made.has(needs)) return [task];
    made.add(needs);
    return [{ kind: 'panel', id: needs, asOf, panel }, task];
  });
}

/**
 * The jobs of one of several machines: panels stay together as far as they can, since each machine makes its own.
 *
 * @param part of `parts`, from 1 on
 */
export function jobsOfPart({ jobs }: SweepPlan, part: number, parts: number): SweepJob[] {
  const tasks = jobs.filter((job) => job.kind === 'task');
  const byPanel = [...Map.groupBy(tasks, ({ needs }) => needs).values()].flat();
  const [first, end] = [part - 1, part].map((edge) => Math.round((edge * byPanel.length) / parts)) as [number, number];
  const own = new Set(byPanel.slice(first, end).map(({ id }) => id));
  return withPanels(tasks.filter(({ id }) => own.has(id)));
}

/** What a task varies of which its trial rule tells nothing else. */
export function variantOfTask({ asOf, panel, gates }: TaskJob): string {
  return ['sweep', asOf, panel, gates].filter((part) => part !== '').join(' ');
}
