import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { jobOf, logOf, oneJob, outcomesOf, runFixture } from './fixture.ts';

const deploy = `
  deploy:
    needs: build
    runs-on: x
    permissions: { pages: write, id-token: write }
    environment:
      name: github-pages
      url: '\${{ steps.pages.outputs.page_url }}index.html'
    steps:
      - id: pages
        uses: actions/deploy-pages@v5
`;

describe('pages', () => {
  it('are packed, deployed into a folder of the output, and shown as the address of the environment', async () => {
    const notes: string[] = [];
    const reporter = { note: (text: string) => notes.push(text), stepFinished() {}, jobFinished() {} };
    const result = await runFixture(
      `
jobs:
  build:
    runs-on: x
    steps:
      - run: mkdir -p site/weeks site/.git && echo hello > site/index.html && touch site/.hidden site/.git/x && ln -s ../index.html site/weeks/1.html
      - uses: actions/upload-pages-artifact@v5
        with: { path: site }
${deploy}`,
      { reporter },
    );
    expect(result.conclusion).toBe('success');
    expect(result.artifacts.map(({ name, files }) => [name, files])).toEqual([['github-pages', ['artifact.tar']]]);
    const pages = path.join(result.output, 'pages');
    expect(readdirSync(pages, { recursive: true, encoding: 'utf8' }).sort()).toEqual([
      'index.html',
      'weeks',
      'weeks/1.html',
    ]);
    expect(readFileSync(path.join(pages, 'weeks/1.html'), 'utf8')).toBe('hello\n');
    expect(readFileSync(jobOf(result, 'deploy').log, 'utf8')).toContain(`Environment: file://${pages}/index.html`);
    expect(notes).toContain(
      "deploy: environment 'github-pages', nobody is asked; it has no secrets and variables of its own",
    );
  });

  it('that were not packed for it are not deployed, and a folder that is not there is not packed', async () => {
    const result = await runFixture(`
jobs:
  build:
    runs-on: x
    steps:
      - run: echo hello > index.html
      - uses: actions/upload-artifact@v7
        with: { name: github-pages, path: index.html }
      - name: nowhere
        continue-on-error: true
        uses: actions/upload-pages-artifact@v5
        with: { path: nowhere }
${deploy}`);
    expect(outcomesOf(result, 'build').nowhere).toBe('failure');
    expect(jobOf(result, 'deploy').result).toBe('failure');
    expect(logOf(result, 'deploy')).toContain("The artifact 'github-pages' holds no artifact.tar");
  });
});

it('a job whose environment has an address that cannot be told fails', async () => {
  const environment = `environment: { name: x, url: '\${{ fromJSON(steps.a.outputs.b) }}' }`;
  expect(jobOf(await runFixture(oneJob('- run: "true"', environment))).result).toBe('failure');
});

describe('attest', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const attest = (keys: string) =>
    `- { id: attest, continue-on-error: true, uses: actions/attest@v4, with: { ${keys} } }\n`;
  const run = (steps: string) => runFixture(oneJob(steps, 'permissions: { id-token: write, attestations: write }'));

  it('tells its subjects, by name, digest and path, and signs nothing', async () => {
    const result = await run(`
- run: mkdir -p a b && printf one > a/manifest.json && printf two > b/manifest.json && printf one > b/copy.json
${attest("subject-path: '*/manifest.json, b/copy.json'")}
- run: cat '\${{ steps.attest.outputs.bundle-path }}'
`);
    const log = logOf(result);
    expect(log).toContain('Not signed, this is a local run: 3 subjects');
    expect(log).toContain(`manifest.json@sha256:${sha256('one')} a/manifest.json`);
    const statement = JSON.parse(jobOf(result).steps.at(-1)?.log ?? '') as { subject: unknown };
    expect(statement.subject).toEqual([
      { name: 'manifest.json', digest: { sha256: sha256('one') } },
      { name: 'copy.json', digest: { sha256: sha256('one') } },
      { name: 'manifest.json', digest: { sha256: sha256('two') } },
    ]);
    expect(jobOf(result).summary).toContain(`- \`copy.json\` sha256:${sha256('one')}`);
  });

  it('takes checksums and a digest', async () => {
    const result = await run(`
- run: mkdir a && printf one > a/x && sha256sum a/x > sums && sha256sum --binary a/x >> sums
${attest('subject-checksums: sums')}${attest(`subject-name: image, subject-digest: 'sha256:${sha256('two')}', show-summary: false`).replace('id: attest', 'id: second')}`);
    expect(logOf(result)).toContain(`1 subjects\na/x@sha256:${sha256('one')}`);
    expect(logOf(result)).toContain(`image@sha256:${sha256('two')}`);
    expect(jobOf(result).summary).not.toContain('image');
  });

  it.each([
    ['', 'Exactly one of subject-path, subject-digest and subject-checksums'],
    ['subject-path: x, subject-checksums: x', 'Exactly one of'],
    ["subject-path: 'nothing/**'", 'Could not find subject at path nothing/**'],
    ['subject-digest: md5:1, subject-name: x', 'subject-digest must be in the format'],
    [`subject-digest: 'sha256:${sha256('x')}'`, 'subject-name must be provided'],
    ["subject-checksums: 'xyz name'", 'Invalid digest: xyz'],
  ])('refuses { %s }', async (keys, message) => {
    const result = await run(attest(keys));
    expect(Object.values(outcomesOf(result))).toEqual(['failure']);
    expect(logOf(result)).toContain(message);
  });
});
