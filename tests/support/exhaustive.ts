const asked = process.env.REGIMEN_TESTS;

/** Whether as many random samples are drawn as the evidence names (`npm run test:all`, each night), and not a part of them. */
export const isWholeSample = asked === 'all';

/**
 * Whether every case is tried that could be (`npm run test:all`, and with every change `npm run test:rest`), and not only one of each kind: every code at
 * every read, every edit in every order.
 */
export const isExhaustive = isWholeSample || asked === 'rest';
