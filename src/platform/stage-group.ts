/** Groups of stages, in the order in which help and documentation show them, and how each is called there. The folder of a stage has its name. */
export const stageGroups = {
  weekly: 'The week',
  results: 'Results over the weeks',
  memory: 'The memory: what was published',
  research: 'Research: data and panels',
} as const;

export type StageGroup = keyof typeof stageGroups;
