const redirectStatus = new Set([301, 302, 303, 307, 308]);

export const maximumRedirects = 5;

/** Whether an answer sends us elsewhere. */
export function isRedirect(response: Response): boolean {
  return redirectStatus.has(response.status) && response.headers.has('location');
}

/** Where an answer sends us: http or https, never from https to http; undefined when it is anything else. */
export function redirectTarget(response: Response, from: URL): URL | undefined {
  const next = URL.parse(response.headers.get('location') ?? '', from.href);
  if (next?.protocol === 'https:') return next;
  return next?.protocol === 'http:' && from.protocol === 'http:' ? next : undefined;
}
