/**
 * The line, unseen by readers, that the body of an issue starts with.
 *
 * @param week undefined for a run that failed without a week of its own to blame
 */
export function issueMarker(week: string | undefined): string {
  return week === undefined ? '<!-- regimen: run -->' : `<!-- regimen: week ${week} -->`;
}

/** Whether a body starts with the marker of a week, or of the run. */
export function isAbout(body: string, week: string | undefined): boolean {
  const [line = ''] = body.split('\n');
  return line.replace(/\r$/, '') === issueMarker(week);
}
