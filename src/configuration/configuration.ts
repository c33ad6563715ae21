import { dirname, join } from 'node:path';
import type { z } from 'zod';
import { UserError } from '../errors.ts';
import { exists, namesIfExistsSync } from '../file-system.ts';
import { type RulesConfig, rulesConfigSchema } from '../news/rules-config.ts';
import { type CandidateSet, candidateSetSchema } from '../research/candidate-settings.ts';
import { type GateSet, gateSetSchema } from '../research/gate-settings.ts';
import { eventsSchema, type MarketEvent } from '../research/stage-b/event-settings.ts';
import type { ResolvedProfile } from '../research/stage-b/gate-profile.ts';
import { gateProfileSchema, type ProfileGate } from '../research/stage-b/gate-profile-settings.ts';
import { type Regime, regimeSchema } from '../scoring/regime.ts';
import { type LoadedSchema, loadScoringSchema } from '../scoring/schema.ts';
import type { ParsedText } from '../text/yaml-text.ts';
import { type Pipeline, pipelineSchema } from './pipeline.ts';
import { productFolder } from './product-folder.ts';
import { type Research, researchSchema } from './research.ts';
import { readConfigurationText, readYamlFile } from './yaml-file.ts';

/** The files in `configs/`, read when they are first asked for: a run has one configuration, however often it asks. */
export class Configuration {
  /** Path of pipeline.yaml. */
  readonly file: string;
  #pipeline: ParsedText<Pipeline> | undefined;
  #rules: RulesConfig | undefined;
  #research: Research | undefined;
  readonly #regimes = new Map<string, Regime>();
  readonly #schemas = new Map<string, LoadedSchema>();

  constructor(file: string) {
    this.file = file;
  }

  get folder(): string {
    return dirname(this.file);
  }

  get pipeline(): Pipeline {
    this.#pipeline ??= readYamlFile(this.file, pipelineSchema);
    return this.#pipeline.value;
  }

  /** Path of research.yaml, which lies beside pipeline.yaml. */
  get researchFile(): string {
    return join(this.folder, 'research.yaml');
  }

  /** What research rests on; what the file does not say, and where there is none, is as usual. */
  get research(): Research {
    this.#research ??= exists(this.researchFile)
      ? readYamlFile(this.researchFile, researchSchema).value
      : researchSchema.parse({});
    return this.#research;
  }

  /** A file of configs/candidates. @throws UserError when there is none of that name, listing those there are, or it is wrong */
  candidateSet(id: string): CandidateSet {
    return this.#named('candidates', id, candidateSetSchema);
  }

  /** A file of configs/gates. @throws UserError when there is none of that name, listing those there are, or it is wrong */
  gateSet(id: string): GateSet {
    return this.#named('gates', id, gateSetSchema);
  }

  /**
   * A file of configs/gates for Stage B, with the gates of the profiles that it includes before its own.
   *
   * @throws UserError when there is none of that name, it is wrong, includes itself by way of others, or two gates of one code differ
   */
  gateProfile(id: string): ResolvedProfile {
    const gates = new Map<string, ProfileGate>();
    this.#collectGates(id, [], gates);
    const { stated_sharpe: statedSharpe } = this.#named('gates', id, gateProfileSchema);
    return { id, statedSharpe, gates: [...gates.values()] };
  }

  #collectGates(id: string, below: readonly string[], gates: Map<string, ProfileGate>): void {
    const place = join(this.folder, 'gates', `${below.at(-1) ?? id}.yaml`);
    if (below.includes(id))
      throw new UserError(`${place} includes ${id}, which includes it: ${[...below, id].join(' → ')}.`, {
        hint: 'Take one of them out of "includes".',
      });
    const profile = this.#named('gates', id, gateProfileSchema);
    for (const included of profile.includes) this.#collectGates(included, [...below, id], gates);
    for (const gate of profile.gates) {
      const known = gates.get(gate.code);
      if (known !== undefined && JSON.stringify(known) !== JSON.stringify(gate))
        throw new UserError(
          `${join(this.folder, 'gates', `${id}.yaml`)} and a profile beside it have different gates of the code ${gate.code}.`,
          { hint: 'Give one of them another code.' },
        );
      gates.set(gate.code, gate);
    }
  }

  /** Events of the market: those of configs/events.yaml, or, where there is no such file, those that come with the program. */
  events(): readonly MarketEvent[] {
    const own = join(this.folder, 'events.yaml');
    const file = exists(own) ? own : join(productFolder(), 'configs', 'events.yaml');
    return readYamlFile(file, eventsSchema, 'It comes with the program: configs/ has to lie beside dist/.').value
      .events;
  }

  /** The ids of `configs/regimes/`, by the names of their files. */
  regimeIds(): string[] {
    const folder = join(this.folder, 'regimes');
    const names = namesIfExistsSync(folder);
    if (names === undefined) {
      throw new UserError(`${folder} does not exist.`, { hint: 'A regime is a file configs/regimes/<id>.yaml.' });
    }
    return names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
  }

  /** @throws UserError when there is no such regime, listing those there are, or when its file is wrong */
  regime(id: string): Regime {
    const known = this.#regimes.get(id);
    if (known !== undefined) return known;
    const file = this.regimeFile(id);
    const regime = readYamlFile(file, regimeSchema).value;
    if (regime.id !== id) {
      throw new UserError(`${file}: id is "${regime.id}", the file is named "${id}".`, {
        hint: 'Name the file after its id.',
      });
    }
    this.#regimes.set(id, regime);
    return regime;
  }

  /** Path of a regime's file. @throws UserError when there is none, listing those there are */
  regimeFile(id: string): string {
    const file = join(this.folder, 'regimes', `${id}.yaml`);
    const isId = /^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id);
    if (!isId || !exists(file)) {
      throw new UserError(`There is no regime "${id}": ${isId ? `${file} does not exist` : 'that cannot be an id'}.`, {
        hint: `Known regimes: ${this.#names('regimes').join(', ') || 'none'}.`,
      });
    }
    return file;
  }

  /** The scoring schema of a regime. */
  schemaOf(regime: Regime): LoadedSchema {
    const known = this.#schemas.get(regime.schema);
    if (known !== undefined) return known;
    const file = join(this.folder, 'scoring_schemas', `${regime.schema}.yaml`);
    if (!exists(file)) {
      throw new UserError(`The regime "${regime.id}" names the schema "${regime.schema}": ${file} does not exist.`, {
        hint: `Known schemas: ${this.#names('scoring_schemas').join(', ') || 'none'}.`,
      });
    }
    const text = readConfigurationText(file);
    const { schema, digest } = loadScoringSchema(text, file);
    if (schema.schema_id !== regime.schema) {
      throw new UserError(`${file}: schema_id is "${schema.schema_id}", the file is named "${regime.schema}".`, {
        hint: 'Name the file after its schema_id.',
      });
    }
    const loaded = { schema, text, hash: digest };
    this.#schemas.set(regime.schema, loaded);
    return loaded;
  }

  /** Lexicon and event patterns of the rules judge. */
  rules(): RulesConfig {
    this.#rules ??= this.#readRules();
    return this.#rules;
  }

  #readRules(): RulesConfig {
    const { rules } = this.pipeline.enrichment;
    if (rules !== undefined) {
      const hint = 'enrichment.rules names it, as seen from the folder of pipeline.yaml.';
      return readYamlFile(join(this.folder, rules), rulesConfigSchema, hint).value;
    }
    const shipped = join(productFolder(), 'configs', 'enrichment', 'rules.yaml');
    const hint =
      'It comes with the program: configs/ has to lie beside dist/. Put it there, or name rules of your own in enrichment.rules.';
    return readYamlFile(shipped, rulesConfigSchema, hint).value;
  }

  #named<T extends { readonly id: string }>(folder: string, id: string, schema: z.ZodType<T>): T {
    const file = join(this.folder, folder, `${id}.yaml`);
    if (!/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(id) || !exists(file)) {
      const known = this.#names(folder).join(', ');
      throw new UserError(`There is no ${file}.`, {
        hint:
          known === '' ? `Make it, or copy those of configs/${folder} of this product.` : `Known ${folder}: ${known}.`,
      });
    }
    const { value } = readYamlFile(file, schema);
    if (value.id === id) return value;
    throw new UserError(`${file}: id is "${value.id}", the file is named "${id}".`, {
      hint: 'Name the file after its id.',
    });
  }

  #names(folder: string): string[] {
    const names = namesIfExistsSync(join(this.folder, folder)) ?? [];
    return names.filter((name) => name.endsWith('.yaml')).map((name) => name.slice(0, -'.yaml'.length));
  }
}
