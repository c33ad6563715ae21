import { textInput } from '../../platform/input.ts';

/** The input with which the stages of the memory are told where it is. */
export const remoteInput = textInput(
  'Repository with the state branch: an address or a path. Empty: the repository of the workflow; elsewhere the remote origin of the current folder',
  { placeholder: 'ADDRESS', isSecret: true },
);
