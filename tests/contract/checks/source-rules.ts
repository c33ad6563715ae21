/** Folders of pure functions: data in, data out. */
export const domainFolders = ['audit', 'market', 'news', 'report', 'scoring', 'statistics'] as const;

/** Files of a domain that read the file system: the audit digests the very bytes that are stored. */
export const readersOfFiles: readonly string[] = ['src/audit/load-subject.ts', 'src/audit/partition-inspector.ts'];

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
    return worldModules.test(specifier) && !readersOfFiles.includes(path);
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
