// Puts every artifact of a run into the folder given as argument, each in a folder of its name.
import path from 'node:path';
import { DefaultArtifactClient } from '@actions/artifact';

const [target = '.'] = process.argv.slice(2);
const client = new DefaultArtifactClient();
const { artifacts } = await client.listArtifacts();
await Promise.all(artifacts.map(({ id, name }) => client.downloadArtifact(id, { path: path.join(target, name) })));
