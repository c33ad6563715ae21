/** Folder of the branch that holds the partitions, as in the lake. */
export const lakeFolder = 'lake';
export const publicationsFile = 'ledgers/publications.ndjson';
export const decisionsFile = 'ledgers/decisions.ndjson';
export const attributesFile = '.gitattributes';
export const readmeFile = 'README.md';

/** No byte may change on its way into a working tree, or the digests would not be right. */
export const attributesText = '* -text\n';

export const readmeText = `# Published results

This branch is written by Regimen's stage "publish" and read by "restore" and "verify". Change nothing by hand: "regimen verify" would say so.

- \`lake/<dataset>/<key>=<value>/\`: the published partitions, each with a manifest of its recipe and the SHA-256 of its files
- \`ledgers/publications.ndjson\`: what was published, replaced and removed, when and by which run
- \`ledgers/decisions.ndjson\`: the decision of every published week and regime

A ledger is only ever added to. Every line holds the hash of the line before it.
`;

/** The path of a partition's file on the branch. */
export function branchPath(partition: string, file: string): string {
  return `${lakeFolder}/${partition}/${file}`;
}

/** Partitions of a tree, by path below `lake/`: the files of each, with the id of their content. */
export function partitionsOf(blobs: ReadonlyMap<string, string>): Map<string, Map<string, string>> {
  const suffix = '/manifest.json';
  const partitions = new Map<string, Map<string, string>>();
  const start = `${lakeFolder}/`;
  for (const path of blobs.keys()) {
    if (path.startsWith(start) && path.endsWith(suffix)) {
      partitions.set(path.slice(start.length, -suffix.length), new Map());
    }
  }
  for (const [path, oid] of blobs) {
    const owner = ownerOf(path.slice(start.length), partitions);
    if (path.startsWith(start) && owner !== undefined) {
      partitions.get(owner)?.set(path.slice(start.length + owner.length + 1), oid);
    }
  }
  return partitions;
}

/** The partition in whose folder a path lies, however deep. */
function ownerOf(path: string, partitions: ReadonlyMap<string, unknown>): string | undefined {
  for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
    const folder = path.slice(0, end);
    if (partitions.has(folder)) return folder;
  }
  return undefined;
}
