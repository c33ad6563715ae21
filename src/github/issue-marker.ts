const marker = /^<!-- regimen: week (\d{4}-\d{2}-\d{2}) -->(?:\r?\n|$)/;

/** The line, unseen by readers, that the body of a week's issue starts with. */
export function weekMarker(week: string): string {
  return `<!-- regimen: week ${week} -->`;
}

/** The week that a body is about; undefined for one that does not start with the marker. */
export function weekOfBody(body: string): string | undefined {
  return marker.exec(body)?.[1];
}
