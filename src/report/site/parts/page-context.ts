/** A page of the site, as the parts on it see it. */
export interface PageContext {
  /** What leads from the page's folder to the site's: empty or `../`. */
  readonly root: '' | '../';
  /** Whether the site shows the manifest of the partition at a path. */
  readonly isShown: (path: string) => boolean;
  /** Position of a regime among the site's, which gives its sign and colour; undefined for another one. */
  readonly positionOf: (regime: string) => number | undefined;
}
