/** What a workflow run came to, as `needs.<job>.result` tells. */
export const runOutcomes = ['success', 'failure', 'cancelled', 'skipped'] as const;
export type RunOutcome = (typeof runOutcomes)[number];
