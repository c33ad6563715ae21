import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { UserError } from '../../../src/errors.ts';
import { sha256Hex } from '../../../src/lake/canonical-json.ts';
import { chainLines, emptyChain } from '../../../src/lake/hash-chain.ts';
import { type Manifest, manifestDigests, manifestText } from '../../../src/lake/manifest.ts';
import { scoresWeekly } from '../../../src/scoring/datasets.ts';
import { storeVariant } from '../../support/lake/lake-variants.ts';
import {
  allOf,
  bareRepository,
  branchName,
  git,
  lakeAt,
  problemsOf,
  publishLake,
  scratchFolder,
  tamper,
  tradeOn,
  verifyRemote,
  writeMonth,
  writeNews,
} from '../../support/memory/branch-lab.ts';

const publications = 'ledgers/publications.ndjson';
const decisions = 'ledgers/decisions.ndjson';
const news = 'lake/company_news/week_ending=2014-03-28';
const month = 'lake/market_daily/month=2014-03';
const scores = 'lake/scores_weekly/regime=news-novelty-v1/week_ending=2014-03-28';

let base: string;
let anchor: string;

/** A branch of two commits: news, bars and scores with their decision, then more bars. */
beforeAll(async () => {
  base = mkdtempSync(join(tmpdir(), 'regimen-verify-'));
  const remote = join(base, 'remote.git');
  git(base, 'init', '--quiet', '--bare', remote);
  git(remote, 'config', 'uploadpack.allowFilter', 'true');
  const lake = lakeAt(join(base, 'lake'));
  await writeNews(lake, '2014-03-28', ['one', 'two']);
  await writeMonth(lake, '2014-03', [['AAA', 16130, 10]]);
  await storeVariant(lake, 1);
  const [scored] = await allOf(lake, [scoresWeekly]);
  const partitions = [...(await allOf(lake)), ...(scored ? [scored] : [])];
  ({ anchor } = await publishLake(remote, lake, { partitions, decisions: [tradeOn(scored)] }));
  await writeMonth(lake, '2014-04', [['AAA', 16161, 12]]);
  await publishLake(remote, lake);
});
afterAll(() => rmSync(base, { recursive: true, force: true }));

function copyOfBase(): string {
  const remote = join(scratchFolder(), 'remote.git');
  cpSync(join(base, 'remote.git'), remote, { recursive: true });
  return remote;
}

type Change = (files: Map<string, Buffer>) => void;

/** What verification says of the branch after somebody has changed it by hand. */
async function problemsAfter(change: Change, options: Parameters<typeof problemsOf>[1] = {}): Promise<string[]> {
  const remote = copyOfBase();
  tamper(remote, change);
  return problemsOf(remote, options);
}

const textOf = (files: ReadonlyMap<string, Buffer>, path: string) => (files.get(path) as Buffer).toString('utf8');
const edit =
  (path: string, change: (text: string) => string): Change =>
  (files) =>
    void files.set(path, Buffer.from(change(textOf(files, path))));
const linesOf = (text: string) => text.split('\n').slice(0, -1);
const joined = (lines: readonly string[]) => lines.map((line) => `${line}\n`).join('');

/** All lines of a ledger with other content, numbers and hashes made to fit. */
function rewritten(text: string, change: (entry: Record<string, unknown>, line: number) => object | undefined): string {
  const entries = linesOf(text).flatMap((line, index) => {
    const { seq: _, previous: __, hash: ___, ...entry } = JSON.parse(line) as Record<string, unknown>;
    const changed = change(entry, index + 1);
    return changed === undefined ? [] : [changed];
  });
  return chainLines(emptyChain, entries).text;
}

describe('a branch that is as it was written', () => {
  it('has no problem, and is counted', async () => {
    const remote = copyOfBase();
    expect(await verifyRemote(remote, { history: true, anchor })).toEqual({
      commit: git(remote, 'rev-parse', branchName),
      partitions: 4,
      files: 9,
      unchecked: 0,
      publications: 4,
      decisions: 1,
      commits: 2,
      anchor: expect.stringMatching(/^[0-9a-f]{64}$/),
      problems: [],
    });
  });

  it('may be in a repository whose server cannot leave out files', async () => {
    const remote = copyOfBase();
    git(remote, 'config', 'uploadpack.allowFilter', 'false');
    expect(await problemsOf(remote, { history: true })).toEqual([]);
  });
});

describe('a tampered ledger is named by file and line:', () => {
  it('another content', async () => {
    expect(
      await problemsAfter(
        edit(publications, (text) => text.replace('"run":"owner/name#1.1"', '"run":"owner/name#9.1"')),
      ),
    ).toEqual([`${publications}:1: its hash is not that of its content`]);
    expect(await problemsAfter(edit(decisions, (text) => text.replace('TRADE', 'SKIP')))).toEqual([
      `${decisions}:1: its hash is not that of its content`,
    ]);
  });

  it('a line that is gone', async () => {
    const without = (index: number) => edit(publications, (text) => joined(linesOf(text).toSpliced(index, 1)));
    expect(await problemsAfter(without(1))).toEqual([
      `${publications}:2: its number is 3, expected 2: lines are missing or were put in`,
      `${month}: no line of the publications knows it`,
    ]);
    expect(await problemsAfter(without(3))).toEqual([
      'lake/market_daily/month=2014-04: no line of the publications knows it',
    ]);
  });

  it('a line that was put in, with a fitting hash', async () => {
    const put = edit(publications, (text) => {
      const { seq, previous: _, hash, ...entry } = JSON.parse(linesOf(text).at(-1) as string);
      return text + chainLines({ seq, hash }, [{ ...entry, path: 'universe/week_ending=2014-03-28' }]).text;
    });
    expect(await problemsAfter(put)).toEqual([
      'lake/universe/week_ending=2014-03-28: it is missing; line 5 of the publications says that it was published',
    ]);
  });

  it('a line that is none of this ledger', async () => {
    const added = edit(decisions, (text) => {
      const { seq, hash } = JSON.parse(linesOf(text)[0] as string);
      return text + chainLines({ seq, hash }, [{ hello: 'world' }]).text;
    });
    expect(await problemsAfter(added)).toEqual([
      expect.stringMatching(/^ledgers\/decisions.ndjson:2: it is no entry of this ledger \(/),
    ]);
  });

  it('a decision about scores that were never published, and one that comes twice', async () => {
    const other = 'f'.repeat(64);
    const changed = edit(decisions, (text) => {
      const first = JSON.parse(linesOf(text)[0] as string);
      const { seq, previous: _, hash, ...entry } = first;
      return text + chainLines({ seq, hash }, [{ ...entry, scores: other, audit: other }, entry]).text;
    });
    const path = 'regime=news-novelty-v1/week_ending=2014-03-28';
    expect(await problemsAfter(changed)).toEqual([
      `${decisions}:2: no such scores were published: scores_weekly/${path} ${other}`,
      `${decisions}:2: no such audit was published: audit_findings/${path} ${other}`,
      `${decisions}:3: an earlier line has the same scores`,
    ]);
  });

  it('a decision that is gone', async () => {
    expect(await problemsAfter(edit(decisions, () => ''))).toEqual([
      `${publications}:3: no decision was recorded for these scores`,
    ]);
  });

  it('the whole file', async () => {
    const found = await problemsAfter((files) => files.delete(publications));
    expect(found).toContain(`${publications}: it is missing`);
    expect(found).toContain(`${news}: no line of the publications knows it`);
  });
});

describe('a tampered partition is named by file:', () => {
  it('a byte of a table', async () => {
    const flipped: Change = (files) => {
      const bytes = Buffer.from(files.get(`${month}/market_daily.parquet`) as Buffer);
      bytes.writeUInt8(bytes.readUInt8(99) ^ 1, 99);
      files.set(`${month}/market_daily.parquet`, bytes);
    };
    expect(await problemsAfter(flipped)).toEqual([
      `${month}/market_daily.parquet: it is not the file of the manifest (size or SHA-256 differ)`,
    ]);
  });

  it('the circumstances in a manifest', async () => {
    expect(await problemsAfter(edit(`${news}/manifest.json`, (text) => text.replace('c0ffee', 'c0ffef')))).toEqual([
      `${news}/manifest.json: its manifest is not the text that was sealed`,
    ]);
  });

  it('a table and a manifest that fits it', async () => {
    const forged: Change = (files) => {
      const table = Buffer.from('rank,symbol\n');
      files.set(`${scores}/report_meta.json`, table);
      const { seal: _, ...manifest } = JSON.parse(textOf(files, `${scores}/manifest.json`)) as Manifest;
      const listed = manifest.files.map((file) =>
        file.path === 'report_meta.json' ? { ...file, bytes: table.length, sha256: sha256Hex(table) } : file,
      );
      const digests = manifestDigests(manifest.dataset, manifest.keys, manifest.recipe, listed);
      files.set(`${scores}/manifest.json`, Buffer.from(manifestText({ ...manifest, ...digests, files: listed })));
    };
    expect(await problemsAfter(forged)).toEqual([
      expect.stringMatching(
        new RegExp(`^${scores}/manifest.json: its digest is [0-9a-f]{64}, and line 3 of the publications has`),
      ),
    ]);
  });

  it('a file that is missing, one too many, and one in a folder', async () => {
    const changed: Change = (files) => {
      files.delete(`${scores}/report_meta.json`);
      files.set(`${scores}/more.csv`, Buffer.from('a'));
      files.set(`${scores}/deep/more.csv`, Buffer.from('a'));
    };
    expect(await problemsAfter(changed)).toEqual([
      `${scores}/report_meta.json: it is missing`,
      `${scores}/deep/more.csv: the manifest does not list it`,
      `${scores}/more.csv: the manifest does not list it`,
    ]);
  });

  it('one that took the place of another', async () => {
    const swapped: Change = (files) => {
      for (const name of ['manifest.json', 'market_daily.parquet']) {
        files.set(`${month}/${name}`, files.get(`lake/market_daily/month=2014-04/${name}`) as Buffer);
      }
    };
    expect(await problemsAfter(swapped)).toContain(
      `${month}/manifest.json: it says that it is of market_daily/month=2014-04`,
    );
  });

  it('one without a manifest, and one that nobody published', async () => {
    const changed: Change = (files) => {
      files.delete(`${news}/manifest.json`);
      for (const name of ['manifest.json', 'market_daily.parquet']) {
        files.set(`lake/market_daily/month=2014-05/${name}`, files.get(`${month}/${name}`) as Buffer);
      }
    };
    expect(await problemsAfter(changed)).toEqual([
      `${news}/company_news.parquet: it belongs to no partition and no ledger`,
      `${news}: it is missing; line 1 of the publications says that it was published`,
      'lake/market_daily/month=2014-05: no line of the publications knows it',
      'lake/market_daily/month=2014-05/manifest.json: it says that it is of market_daily/month=2014-03',
    ]);
  });
});

describe('what is beside ledgers and partitions', () => {
  it('is named when it could change bytes, or belongs to nothing', async () => {
    const changed: Change = (files) => {
      files.set('.gitattributes', Buffer.from('* text=auto\n'));
      files.set('notes.txt', Buffer.from('x'));
      files.set('README.md', Buffer.from('Another text is no harm.'));
    };
    expect(await problemsAfter(changed)).toEqual([
      'notes.txt: it belongs to no partition and no ledger',
      '.gitattributes: it is not "* -text": a checkout could change bytes',
    ]);
  });

  it('is named when it is a link', async () => {
    const remote = copyOfBase();
    const target = git(remote, 'rev-parse', `${branchName}:${month}/market_daily.parquet`);
    const folder = scratchFolder();
    git(folder, 'clone', '--quiet', '--branch', branchName, remote, 'clone');
    const clone = join(folder, 'clone');
    git(clone, 'update-index', '--cacheinfo', `120000,${target},${month}/market_daily.parquet`);
    git(clone, '-c', 'user.name=M', '-c', 'user.email=m@example.com', 'commit', '--quiet', '-m', 'A link');
    git(clone, 'push', '--quiet', 'origin', branchName);
    expect(await problemsOf(remote)).toEqual([
      `${month}/market_daily.parquet: it is no plain file`,
      `${month}/market_daily.parquet: it is missing`,
    ]);
  });
});

describe('a ledger that was rewritten with hashes that fit', () => {
  const rewrite: Change = edit(publications, (text) =>
    rewritten(text, (entry, line) => (line === 1 ? { ...entry, run: 'owner/name#9.1' } : entry)),
  );

  it('looks right in the newest commit alone', async () => {
    expect(await problemsAfter(rewrite)).toEqual([]);
  });

  it('is named by the history, with commit and line', async () => {
    const remote = copyOfBase();
    const commit = tamper(remote, rewrite);
    expect(await problemsOf(remote, { history: true })).toEqual([
      `commit ${commit}: line 1 of ${publications} is not the one that the commit before has`,
    ]);
  });

  it('is named by an anchor, also when the commits were replaced', async () => {
    const remote = copyOfBase();
    tamper(remote, rewrite, true);
    tamper(remote, () => undefined, true);
    expect(await problemsOf(remote, { anchor })).toEqual([
      `ledgers: no line has the hash ${anchor}, which was there once: they were rewritten or cut`,
    ]);
  });

  it('is named by the history when its end was cut', async () => {
    const cut: Change = (files) => {
      files.set(publications, Buffer.from(joined(linesOf(textOf(files, publications)).slice(0, 3))));
      for (const path of [...files.keys()]) if (path.includes('month=2014-04')) files.delete(path);
    };
    expect(await problemsAfter(cut)).toEqual([]);
    expect(await problemsAfter(cut, { history: true })).toEqual([
      expect.stringMatching(/^commit [0-9a-f]{40}: line 4 of ledgers\/publications.ndjson is not the one/),
    ]);
  });
});

describe('the history', () => {
  it('has no merges and a single beginning', async () => {
    const remote = copyOfBase();
    const tree = git(remote, 'rev-parse', `${branchName}^{tree}`);
    const person = ['-c', 'user.name=M', '-c', 'user.email=m@example.com'];
    const other = git(remote, ...person, 'commit-tree', tree, '-m', 'Another beginning');
    const merge = git(remote, ...person, 'commit-tree', tree, '-p', branchName, '-p', other, '-m', 'A merge');
    git(remote, 'update-ref', `refs/heads/${branchName}`, merge);
    const found = await problemsOf(remote, { history: true });
    expect(found).toContain(`commit ${merge}: it does not follow from the commit before it alone`);
  });
});

describe('a verification', () => {
  it('of a branch that does not exist, or with an anchor that is none, is a mistake of the caller', async () => {
    await expect(verifyRemote(bareRepository())).rejects.toBeInstanceOf(UserError);
    await expect(verifyRemote(copyOfBase(), { anchor: 'abc' })).rejects.toThrow(
      'The anchor is no hash of a ledger line.',
    );
  });
});
