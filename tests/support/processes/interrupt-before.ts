// Loaded before a program, it ends that one as a runner does, by SIGTERM, before the nth change of the file system; 0 for never.
import { killBefore } from './kill-before.ts';

killBefore(['mkdir', 'open', 'rename', 'rm', 'rmdir', 'writeFile'], Number(process.env.INTERRUPT_BEFORE), 'SIGTERM');
