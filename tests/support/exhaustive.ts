/** Whether every case is tried that could be (`npm run test:all`), and not only one of each kind: long calibrations, every code at every read. */
export const isExhaustive = process.env.REGIMEN_TESTS === 'all';
