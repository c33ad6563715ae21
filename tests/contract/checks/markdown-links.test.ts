import { describe, expect, it } from 'vitest';
import { anchorsOf, linkProblems, relativeLinks } from './markdown-links.ts';

const files = new Map([
  ['docs/lake.md', '# The lake\n\n## Reading, with pandas\n\n## Reading, with pandas\n'],
  ['LICENSE', ''],
]);
const exists = (path: string) => files.has(path) || path === 'examples';
const problems = (text: string) => linkProblems('docs/a.md', text, exists, (path) => files.get(path));

describe('links', () => {
  it('are found inline and as references, and not in code or to other sites', () => {
    const text = `
[a](a.md) ![b](<b c.png>) [c](c.md "title") [web](https://example.org) [mail](mailto:a@b.c)
[d]: d.md
\`[e](e.md)\`
\`\`\`md
[f](f.md)
\`\`\`
[g](g.md)
`;
    expect(relativeLinks(text)).toEqual(['a.md', 'c.md', 'g.md', 'd.md']);
  });

  it('lead to headings as GitHub names them', () => {
    expect([...anchorsOf(files.get('docs/lake.md') ?? '')]).toEqual([
      'the-lake',
      'reading-with-pandas',
      'reading-with-pandas-1',
    ]);
    expect([...anchorsOf('## `rules.yaml`: [what](x.md) it is – 100 %\n```sh\n# no heading\n```\n')]).toEqual([
      'rulesyaml-what-it-is--100-',
    ]);
  });
});

describe('the rule of links', () => {
  it('accepts what is there', () => {
    expect(problems('# Here\n[1](lake.md) [2](../LICENSE) [3](../examples/) [4](lake.md#the-lake) [5](#here)')).toEqual(
      [],
    );
  });

  it.each([
    ['a missing page', '[x](gone.md)', 'gone.md leads to nothing'],
    ['a wrong folder', '[x](docs/lake.md)', 'docs/lake.md leads to nothing'],
    ['a missing heading', '[x](lake.md#writing)', 'lake.md#writing leads to no heading'],
    ['a missing heading of the page itself', '[x](#there)', '#there leads to no heading'],
  ])('finds %s', (_, text, problem) => {
    expect(problems(text)).toEqual([`docs/a.md: ${problem}`]);
  });
});
