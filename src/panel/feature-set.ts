import { canonicalJson, sha256Hex } from '../lake/canonical-json.ts';
import { features, flags, holdings, outcomes } from './features.ts';

/** Raised whenever the same definitions could give other values than before. */
const kernelVersion = 1;

/** Names what a panel holds: the first 16 hex digits of the SHA-256 of its definitions, in canonical JSON. */
export const featureSet: string = sha256Hex(
  canonicalJson({ kernelVersion, features, flags, outcomes, holdings }),
).slice(0, 16);
