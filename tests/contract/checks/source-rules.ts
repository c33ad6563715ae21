/** Folders of pure functions: data in, data out. */
export const domainFolders = [
  'audit',
  'calendar',
  'comparison',
  'market',
  'news',
  'report',
  'scoring',
  'statistics',
  'text',
] as const;

/** Through this everything is read, so that nothing that cannot be read counts as absent, and tests can have every read fail. */
export const readingSeam = 'src/file-system.ts';

/** What reads beside it, and why. */
const readersBeside: Readonly<Record<string, string>> = {
  'src/lake/process-tag.ts': 'asks /proc whether a process runs, where every doubt counts as running',
};

/** Functions of node:fs that look at what is there. */
const reading =
  /\b(access|exists|readdir|readFile|readlink|realpath|stat|lstat|statfs|opendir|glob|readv?|openAsBlob|cp)(Sync)?\b|\bcreateReadStream\b/;

/** A file system that is read beside the seam, and a failure of any kind that is taken for nothing there. */
export function readingProblems(path: string, text: string): string[] {
  if (!path.startsWith('src/') || path === readingSeam || path in readersBeside) return [];
  const code = withoutComments(text);
  const imports = [...code.matchAll(/\bimport\s+([^;'"]*?)\s+from\s*['"](?:node:)?fs(?:\/promises)?['"]/g)];
  const whole = imports.some(([, names = '']) => !names.startsWith('{') && !names.startsWith('type '));
  const required = /\b(import|require)\s*\(\s*['"](?:node:)?fs(\/promises)?['"]/.test(code);
  return [
    ...imports.flatMap(([, names = '']) =>
      names
        .replace(/\sas\s+\w+/g, '')
        .split(/[{},\s]+/)
        .filter((name) => reading.test(name)),
    ),
    ...(whole || required ? ['all of node:fs'] : []),
  ].map((name) => `${path}: reads with ${name}, not through ${readingSeam}`);
}

/** Files of a domain that read the file system: the audit digests the very bytes that are stored. */
export const readersOfFiles: readonly string[] = [
  'src/audit/engine/partition-inspector.ts',
  'src/audit/week/sections/results.ts',
  'src/scoring/read-features-file.ts',
];

interface Import {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
}

/** What a source file imports, statically or not. */
export function importsOf(text: string): Import[] {
  const code = withoutComments(text);
  const statics = [...code.matchAll(/^(import|export)\s+(type\s)?[^;'"]*?from\s*['"]([^'"]+)['"]/gm)].map(
    ([, , type, specifier = '']) => ({ specifier, isTypeOnly: type !== undefined }),
  );
  const others = [...code.matchAll(/\bimport\s*\(?\s*['"]([^'"]+)['"]/g)].map(([, specifier = '']) => ({
    specifier,
    isTypeOnly: false,
  }));
  return [...statics, ...others];
}

/** Only the platform, the action's front door, tools and tests know GitHub's toolkit. */
export function toolkitProblems(path: string, text: string): string[] {
  if (!path.startsWith('src/') || path.startsWith('src/platform/') || path === 'src/actions.ts') return [];
  return importsOf(text)
    .filter(({ specifier }) => specifier.startsWith('@actions/'))
    .map(({ specifier }) => `${path}: imports ${specifier}`);
}

const worldModules =
  /^(node:)?(fs|fs\/promises|child_process|http|https|http2|net|dgram|dns|os|tls|worker_threads|timers\/promises)$/;

const impurities: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['the clock (Date.now)', /\bDate\s*\.\s*now\b/],
  ['the clock (new Date())', /\bnew\s+Date\s*(\(\s*\)|(?!\s*\())/],
  ['the clock (performance)', /\bperformance\s*\./],
  ['chance (Math.random)', /\bMath\s*\.\s*random\b/],
  ['chance (crypto)', /\brandom(UUID|Bytes|Int|FillSync)\b|\bgetRandomValues\b/],
  ['the process', /\bprocess\s*[.[]/],
  ['the network', /(?<![#.\w])fetch\s*\(|\bglobalThis\s*\.\s*fetch\b/],
];

/**
 * A domain folder computes and does nothing else: it knows no stage, of the platform nothing but types, and neither
 * files, network, clock nor chance.
 */
export function domainProblems(path: string, text: string): string[] {
  if (!domainFolders.some((folder) => path.startsWith(`src/${folder}/`))) return [];
  const forbidden = importsOf(text).filter(({ specifier, isTypeOnly }) => {
    if (/\/stages\//.test(specifier)) return true;
    if (/\/platform\//.test(specifier)) return !isTypeOnly;
    const isWorld = worldModules.test(specifier) || /\/file-system\.ts$/.test(specifier);
    return isWorld && !readersOfFiles.includes(path);
  });
  const code = withoutComments(text);
  return [
    ...forbidden.map(({ specifier }) => `${path}: imports ${specifier}`),
    ...impurities.filter(([, pattern]) => pattern.test(code)).map(([name]) => `${path}: uses ${name}`),
  ];
}

/** A test that is switched off, or that switches the others off. */
export function switchedOffTests(path: string, text: string): string[] {
  const found = withoutComments(text).match(
    /\b((it|test|describe)(\.\w+)*\.(skip|only|todo)\b|(xit|xtest|xdescribe|fit|fdescribe)\s*\()/g,
  );
  return (found ?? []).map((text) => `${path}: ${text}`);
}

/** The text without comments; a `//` inside a text counts as one only behind a space. */
function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');
}
