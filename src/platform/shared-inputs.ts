import { textInput } from './input.ts';

/** Inputs that every stage has, on the command line and as an action. */
export const sharedInputs = {
  lake: textInput('Folder of the lake', { default: 'data/derived', placeholder: 'DIR' }),
  config: textInput('Pipeline configuration', { default: 'configs/pipeline.yaml', placeholder: 'FILE' }),
} as const;
