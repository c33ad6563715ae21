/** Whether every case is tried that could be (`npm run test:all`), and not only one of each kind: every code at every read, every edit in every order. */
export const isExhaustive = process.env.REGIMEN_TESTS === 'all';
