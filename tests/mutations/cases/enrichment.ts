import { readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { clusterVectors, newsClusters, repEnriched } from '../../../src/news/datasets.ts';
import { enrichAndScore, rescore } from '../../support/audit/good-lake.ts';
import { editManifest, editTable, folderOf, nextUp } from '../../support/audit/tampering.ts';
import { before, type Mutation, week } from './mutation.ts';

/** Faults of what was made of the news. */
export const enrichmentMutations: readonly Mutation[] = [
  {
    rule: 'RG017',
    name: 'a sentiment of 1.5, scored with',
    apply: async (laboratory) => {
      await editTable(laboratory, repEnriched, week, ({ columns }) => {
        columns.sent_score[0] = 1.5;
        return undefined;
      });
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG017',
    name: 'a cluster of an earlier week counts items that it does not have, scored with',
    apply: async (laboratory) => {
      await editTable(laboratory, repEnriched, before, ({ columns }) => {
        columns.cluster_size[2] = 9;
        return undefined;
      });
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG017',
    name: 'the clusters of an earlier week are gone',
    apply: (laboratory) => rm(folderOf(laboratory, newsClusters, before), { recursive: true }),
  },
  {
    rule: 'RG018',
    name: 'a sentiment is made a little better, and the week scored with it',
    apply: async (laboratory) => {
      await editTable(laboratory, repEnriched, week, ({ columns }) => {
        columns.sent_score[0] = nextUp(columns.sent_score[0] as number);
        return undefined;
      });
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG018',
    name: 'a sentiment is made a little better in the name of the version before, and the week scored with it',
    apply: async (laboratory) => {
      await editTable(laboratory, repEnriched, week, ({ columns }) => {
        columns.sent_score[0] = nextUp(columns.sent_score[0] as number);
        return undefined;
      });
      for (const dataset of [newsClusters, repEnriched, clusterVectors]) {
        await editManifest(laboratory, dataset, week, (manifest) => {
          manifest.recipe = { ...manifest.recipe, version: 1 };
        });
      }
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG018',
    name: 'a vector of an earlier week is changed, and the week scored with it',
    apply: async (laboratory) => {
      await editTable(laboratory, clusterVectors, before, ({ columns }) => {
        const [vector] = columns.values;
        if (vector) vector[0] = (vector[0] as number) / 2;
        return undefined;
      });
      await rescore(laboratory);
    },
  },
  {
    rule: 'RG018',
    name: 'the week was judged by another judge than the configured one (warning)',
    apply: async (laboratory) => {
      const file = join(laboratory.folder, 'configs', 'enrichment', 'rules.yaml');
      const configured = readFileSync(file, 'utf8');
      writeFileSync(file, configured.replace("version: '1.0.0'", "version: '0.9.0'"));
      await enrichAndScore(laboratory);
      writeFileSync(file, configured);
    },
  },
];
