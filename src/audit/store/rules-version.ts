// Generated from src/audit/store/rules/ by "npm run generate".

/** The highest `since` of all rules: raised whenever one could find something else than before. */
export const rulesVersion = 3;
