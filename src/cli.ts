#!/usr/bin/env node
import { runCli } from './command-line.ts';
import { guardStandardStreams } from './platform/standard-streams.ts';

const ended = guardStandardStreams(process);
process.exitCode = ended(await runCli(process.argv.slice(2)));
