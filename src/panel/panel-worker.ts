import { workerData } from 'node:worker_threads';
import { serveJobs } from '../threads/serve-jobs.ts';
import { bucketJobs } from './bucket-jobs.ts';
import { PanelMemory, type PanelSize } from './panel-memory.ts';

// One thread of a panel or a universe: it is given the tables of a bucket, and sees nothing of the lake.

serveJobs(bucketJobs(new PanelMemory(workerData as PanelSize)));
