import { serveJobs } from '../threads/serve-jobs.ts';
import { screeningJobs } from './screening-jobs.ts';

// One thread of a screening: it is given columns that all threads share, and sees nothing of the lake.

serveJobs(screeningJobs());
