// Generated from what the stages declare by "npm run generate".

/** The stage that makes each dataset, by name. */
export const writtenBy: Readonly<Record<string, string>> = {
  universe: 'ingest',
  market_daily: 'ingest',
  market_revisions: 'ingest',
  corporate_actions: 'ingest',
  macro_daily: 'ingest',
  company_news: 'ingest',
  news_holes: 'ingest',
  quarantine: 'ingest',
  coverage: 'ingest',
  ingest_settings: 'ingest',
  fetched_spans: 'ingest',
  raw: 'ingest',
  model_answers: 'enrich',
  news_clusters: 'enrich',
  rep_enriched: 'enrich',
  cluster_vectors: 'enrich',
  features_weekly: 'score',
  scores_weekly: 'score',
  audit_findings: 'audit',
  pick_returns: 'evaluate',
  weekly_returns: 'evaluate',
  ledger: 'ledger',
  published: 'restore',
};
