/** What pages of the repository say about files of tests and scripts of npm. */
export interface Shown {
  /** Every file of the repository, by path from the root. */
  readonly files: readonly string[];
  /** The scripts of package.json. */
  readonly scripts: readonly string[];
}

/** Tests and scripts that a page names and nobody has: an evidence that can no longer be looked at. */
export function commandProblems(path: string, text: string, { files, scripts }: Shown): string[] {
  const lost = [
    ...namesIn(text, /(?<![\w/.])tests\/[\w./<>-]*[\w>]/g).filter((name) => !isThere(name, files)),
    ...namesIn(text, /(?<=`)[\w.-]+\.test\.ts(?=`)/g).filter(
      (name) => !files.some((file) => file.endsWith(`/${name}`)),
    ),
    ...namesIn(text, /(?<=\bnpm run )[a-z][a-z:-]*/g).filter((script) => !scripts.includes(script)),
  ];
  return lost.map((name) => `${path}: there is no ${name}`);
}

function namesIn(text: string, pattern: RegExp): string[] {
  return [...new Set(text.match(pattern) ?? [])];
}

/** Whether a name is a file or a folder; of one to be filled in, `<name>.ts` or `acme.ts` (whom the guides take for a newcomer), the folder. */
function isThere(name: string, files: readonly string[]): boolean {
  const known = name.replace(/\/[^/]*(?:<|\bacme\b).*/, '');
  return files.some((file) => file === known || file.startsWith(`${known}/`));
}

/** Rows of the tables of a page whose first cell stood in an earlier row: two figures for one claim. */
export function repeatedClaims(path: string, text: string): string[] {
  const claims = text.split('\n').flatMap((line) => /^\| (?!---)(.+?) \| /.exec(line)?.[1] ?? []);
  return claims.filter((claim, i) => claims.indexOf(claim) !== i).map((claim) => `${path}: says twice "${claim}"`);
}
