import { resolvePath } from './repository-rules.ts';

/** Relative links of a page, without those in code. */
export function relativeLinks(text: string): string[] {
  const prose = withoutCode(text);
  const inline = [...prose.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)].map(([, target = '']) => target);
  const references = [...prose.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)].map(([, target = '']) => target);
  return [...inline, ...references].filter((target) => !/^[a-z][a-z+.-]*:/i.test(target) && !target.startsWith('//'));
}

/** Anchors of a page's headings, as GitHub makes them. */
export function anchorsOf(text: string): Set<string> {
  const anchors = new Set<string>();
  for (const [, heading = ''] of withoutFences(text).matchAll(/^#{1,6}\s+(.+?)\s*#*$/gm)) {
    const plain = heading.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').toLowerCase();
    const anchor = plain.replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '').replaceAll(' ', '-');
    let unique = anchor;
    for (let again = 1; anchors.has(unique); again += 1) unique = `${anchor}-${again}`;
    anchors.add(unique);
  }
  return anchors;
}

/**
 * Every relative link leads to a file or folder, and its anchor to a heading.
 *
 * @param exists whether there is a file or folder at a path from the root
 * @param read text of a file, undefined where there is none
 */
export function linkProblems(
  path: string,
  text: string,
  exists: (path: string) => boolean,
  read: (path: string) => string | undefined,
): string[] {
  return relativeLinks(text).flatMap((link) => {
    const [file = '', anchor] = link.split('#');
    const target = file === '' ? path : resolvePath(path, decodeURI(file));
    if (target !== path && !exists(target)) return [`${path}: ${link} leads to nothing`];
    if (anchor === undefined || !target.endsWith('.md')) return [];
    const page = target === path ? text : (read(target) ?? '');
    return anchorsOf(page).has(anchor) ? [] : [`${path}: ${link} leads to no heading`];
  });
}

function withoutCode(text: string): string {
  return withoutFences(text).replace(/(`+)[\s\S]*?\1/g, '');
}

function withoutFences(text: string): string {
  return text.replace(/^(\s*)(```+|~~~+)[\s\S]*?^\s*\2\s*$/gm, '');
}
