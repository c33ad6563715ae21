import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { Configuration } from '../../../src/configuration/configuration.ts';
import { pipelineSchema } from '../../../src/configuration/pipeline.ts';
import { UserError } from '../../../src/errors.ts';
import { watchFileSystem } from '../../../src/file-system.ts';
import { parseYamlText } from '../../../src/text/yaml-text.ts';

const shipped = join(import.meta.dirname, '../../../configs');

let folder: string;
let configuration: Configuration;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'regimen-configs-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(shipped, folder, { recursive: true });
  configuration = new Configuration(join(folder, 'pipeline.yaml'));
});

const change = (file: string, from: string, to: string) => {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

describe('the configuration that ships', () => {
  it('has regimes in the order of their ids, each with its schema', () => {
    const regimes = configuration.regimeIds().map((id) => configuration.regime(id));
    expect(regimes.map(({ id }) => id)).toEqual(['market-pressure-v0', 'news-novelty-v1', 'news-novelty-v1b']);
    for (const regime of regimes) expect(configuration.schemaOf(regime).schema.schema_id).toBe(regime.schema);
  });

  it('has a pipeline and the rules it names', () => {
    expect(configuration.pipeline.benchmark).toBe('SPY');
    expect(configuration.rules().events.length).toBeGreaterThan(0);
  });
});

describe('a regime', () => {
  it('that does not exist is an error that lists those there are', () => {
    const attempt = () => configuration.regime('news-novelty-v2');
    expect(attempt).toThrow(UserError);
    expect(attempt).toThrow(
      expect.objectContaining({
        message: `There is no regime "news-novelty-v2": ${join(folder, 'regimes', 'news-novelty-v2.yaml')} does not exist.`,
        hint: 'Known regimes: market-pressure-v0, news-novelty-v1, news-novelty-v1b.',
      }),
    );
  });

  it.each(['', '../pipeline', '..', 'a/b', 'a b', '/etc/passwd', 'news-novelty-v1\0', 'x\n'])(
    'called %j is refused without looking for a file',
    (id) => {
      expect(() => configuration.regime(id)).toThrow(`There is no regime "${id}": that cannot be an id.`);
    },
  );

  it('must have the id that its file is named after', () => {
    change('regimes/news-novelty-v1.yaml', 'id: news-novelty-v1', 'id: news-novelty-v9');
    expect(() => configuration.regime('news-novelty-v1')).toThrow(
      'regimes/news-novelty-v1.yaml: id is "news-novelty-v9", the file is named "news-novelty-v1".',
    );
    expect(() => configuration.regimeIds().map((id) => configuration.regime(id))).toThrow('the file is named');
  });

  it('that names an unknown schema is an error that lists those there are', () => {
    change('regimes/news-novelty-v1.yaml', 'schema: news-novelty-v1', 'schema: none');
    expect(() => configuration.schemaOf(configuration.regime('news-novelty-v1'))).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('The regime "news-novelty-v1" names the schema "none"'),
        hint: 'Known schemas: market-pressure-v0, news-novelty-v1, news-novelty-v1b.',
      }),
    );
  });

  it('cannot name a schema outside its folder', () => {
    change('regimes/news-novelty-v1.yaml', 'schema: news-novelty-v1', 'schema: ../pipeline');
    expect(() => configuration.regime('news-novelty-v1')).toThrow('news-novelty-v1.yaml:4:9: schema: ');
  });

  it('must be in a folder that exists', () => {
    rmSync(join(folder, 'regimes'), { recursive: true });
    expect(() => configuration.regimeIds()).toThrow(`${join(folder, 'regimes')} does not exist.`);
    expect(() => configuration.regime('a')).toThrow(expect.objectContaining({ hint: 'Known regimes: none.' }));
    mkdirSync(join(folder, 'regimes'));
    expect(configuration.regimeIds()).toEqual([]);
  });

  it('of candidates that there are not are told from where to take them', () => {
    rmSync(join(folder, 'candidates'), { recursive: true, force: true });
    const hint = 'Make it, or copy those of configs/candidates of this product.';
    expect(() => configuration.candidateSet('core8')).toThrow(expect.objectContaining({ hint }));
  });
});

describe('a scoring schema', () => {
  // As another run would read it: one run reads it once.
  const schema = () => {
    const anew = new Configuration(configuration.file);
    return anew.schemaOf(anew.regime('news-novelty-v1'));
  };

  it('has the hash of what it says, not of how it is laid out', () => {
    const { hash, text } = schema();
    const path = join(folder, 'scoring_schemas', 'news-novelty-v1.yaml');
    writeFileSync(path, `# a remark\n${text}`);
    expect(schema().hash).toBe(hash);
    expect(schema().text).toBe(`# a remark\n${text}`);
    change('scoring_schemas/news-novelty-v1.yaml', 'novelty: 0.40', 'novelty: 0.41');
    expect(schema().hash).not.toBe(hash);
  });

  it('must have the id that its file is named after', () => {
    change('scoring_schemas/news-novelty-v1.yaml', 'schema_id: news-novelty-v1', 'schema_id: other');
    expect(schema).toThrow('schema_id is "other", the file is named "news-novelty-v1".');
  });
});

it.each([
  ['news', 'news is missing: name "files" or "providers"'],
  ['market', 'market is missing: name "files" or "providers"'],
  ['universe', 'universe is missing: name "files"'],
])('a pipeline without the section %s is told what belongs into it', (section, problem) => {
  const sections = { universe: { files: ['u.csv'] }, market: {}, news: {} };
  const document = Object.fromEntries(Object.entries(sections).filter(([name]) => name !== section));
  expect(() => parseYamlText('pipeline.yaml', JSON.stringify(document), pipelineSchema)).toThrow(
    `pipeline.yaml:1:1: ${problem}`,
  );
});

it('a section that is left empty is told what belongs into it', () => {
  expect(() =>
    parseYamlText('pipeline.yaml', 'universe: { files: [u.csv] }\nmarket: {}\nnews:\n', pipelineSchema),
  ).toThrow('news is empty: name "files" or "providers"');
});

it('a pipeline that does not exist is an error that names it', () => {
  const missing = new Configuration(join(folder, 'none.yaml'));
  expect(() => missing.pipeline).toThrow(`${join(folder, 'none.yaml')} cannot be read (ENOENT).`);
});

it('rules of its own that do not exist are an error that names the setting', () => {
  const file = join(folder, 'own-rules.yaml');
  const sections = ['universe: { files: [u.csv] }', 'market: { files: [m.csv] }', 'news: { files: [n.ndjson] }'];
  writeFileSync(file, [...sections, 'enrichment: { rules: none.yaml }', ''].join('\n'));
  const hint = expect.stringContaining('enrichment.rules names it');
  expect(() => new Configuration(file).rules()).toThrow(expect.objectContaining({ hint }));
});

it('is read once in a run: however often it is asked for, an edit meanwhile makes no difference', () => {
  const read: string[] = [];
  const takeBack = watchFileSystem(({ kind, path }) => {
    if (kind === 'read') read.push(basename(path));
  });
  onTestFinished(takeBack);
  for (const _ of [1, 2]) {
    configuration.schemaOf(configuration.regime('news-novelty-v1'));
    configuration.rules();
  }
  expect(read.sort()).toEqual(['news-novelty-v1.yaml', 'news-novelty-v1.yaml', 'pipeline.yaml', 'rules.yaml']);
});
