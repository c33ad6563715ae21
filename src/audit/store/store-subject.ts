import { assets } from '../../backbone/datasets.ts';
import { partitionPath } from '../../lake/dataset.ts';
import type { Lake } from '../../lake/lake.ts';
import { reconciliation } from '../datasets.ts';
import type { Subject } from '../engine/audit.ts';
import { notApplicable } from '../engine/rule.ts';
import { loadedWhenAsked } from '../engine/sections.ts';
import type { StoreAuditSettings } from '../settings.ts';
import { AcceptedFindings } from './acceptance.ts';
import { rules } from './rules.ts';
import { SoundPartitions } from './scan/sound-partitions.ts';
import { scanStore } from './scan/store-coverage.ts';
import { readListing } from './scan/store-listing.ts';
import { readLedger, readPacks } from './sections/ledger.ts';
import { readPanels } from './sections/panels.ts';
import { readPinned } from './sections/pinned.ts';
import type { StoreRule } from './sections/store-rule.ts';
import type { AuditedPart, StoreSections } from './sections/store-sections.ts';
import { checkFactors } from './sections/total-return.ts';

export type StoreSubject = Subject<StoreSections>;

/** What an audit of the research store is given. */
export interface StoreAudit {
  readonly lake: Lake;
  /** Day of the audit, as an epoch day. */
  readonly day: number;
  readonly settings: StoreAuditSettings;
  /** Whether every bar is looked at again, also where nothing changed since the last audit. */
  readonly again: boolean;
  /** By bucket the cumulative factors that an earlier audit has proved. */
  readonly proved: Readonly<Record<string, string>>;
  /** Called after each bucket. */
  readonly onBucket: () => void;
}

/** The research store, or what was made of it, to be audited: both with the same sections, of which each is loaded when a rule asks. */
export function storeSections({ lake, day, settings, again, proved, onBucket }: StoreAudit): StoreSubject['sections'] {
  const sound = new SoundPartitions(lake);
  return loadedWhenAsked<StoreSections>({
    day: () => day,
    settings: () => settings,
    assets: async () => (await lake.require(assets, {})).table,
    listing: async (of) => readListing(lake, sound, await of.assets),
    coverage: async (of) => scanStore(lake, sound, await of.listing, { jump: settings.jump }, { again, onBucket }),
    runs: () => readLedger(sound),
    packs: () => readPacks(lake, sound),
    pinned: () => readPinned(lake, sound),
    panels: () => readPanels(lake, sound),
    factors: async (of) => checkFactors(lake, sound, await of.listing, proved),
    damage: async (of) => {
      await Promise.all([of.coverage, of.runs, of.packs, of.pinned]);
      return [...sound.damage];
    },
    panelDamage: async (of) => {
      const ofStore = new Set(await of.damage);
      await Promise.all([of.panels, of.factors]);
      return sound.damage.filter((one) => !ofStore.has(one));
    },
  });
}

export function storeSubject(
  part: AuditedPart,
  sections: StoreSubject['sections'],
  accepted: AcceptedFindings,
): StoreSubject {
  return {
    name: { group: 'research', item: part },
    place: partitionPath(reconciliation, { of: part }),
    sections,
    notes: async () => [
      ...(part === 'panel' ? outdatedFactors((await sections.factors).outdated) : []),
      ...accepted.notes(part),
    ],
  };
}

/** What research.yaml accepts of what this audit finds. @throws UserError when an entry names no rule, or one of damage */
export async function acceptedFindings(sections: StoreSubject['sections']): Promise<AcceptedFindings> {
  return new AcceptedFindings((await sections.settings).accepted, rules, await sections.assets, await sections.day);
}

function outdatedFactors(buckets: number): string[] {
  if (buckets === 0) return [];
  return [
    `the cumulative factors of ${buckets} buckets are of bars or actions that changed since: the panel makes them again`,
  ];
}

/** The rules as the audit of one part runs them: what is of the other one has nothing to look at, and what is accepted is not found. */
export function rulesOf(part: AuditedPart, accepted: AcceptedFindings): readonly StoreRule[] {
  return rules.map((rule) => {
    if (rule.of === part) return accepting(rule, accepted);
    const elsewhere = part === 'store' ? 'it looks at what was made of the store' : 'it looks at the store itself';
    return { ...rule, reads: [], check: () => notApplicable(elsewhere) };
  });
}

function accepting(rule: StoreRule, accepted: AcceptedFindings): StoreRule {
  return {
    ...rule,
    check: async (sections, earlier) => {
      const found = await rule.check(sections, earlier);
      return 'skipped' in found ? found : accepted.without(rule.id, found);
    },
  };
}
