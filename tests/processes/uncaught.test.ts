import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const module = JSON.stringify(join(import.meta.dirname, '../../src/platform/uncaught.ts'));

function run(script: string) {
  const program = `import { tellUncaught } from ${module};\nconst takeBack = tellUncaught((error) => console.error('told', error.message));\n${script}`;
  return spawnSync(process.execPath, ['--input-type=module-typescript', '--eval', program], { encoding: 'utf8' });
}

it.each([
  ['that is thrown by a timer', "setTimeout(() => { throw new Error('late'); });"],
  ['of a promise that nobody waits for', "void Promise.reject(new Error('late'));"],
])('an error %s is told in our words alone, and ends the process', (_, script) => {
  const { status, stderr } = run(`${script}\nsetTimeout(() => console.error('still there'), 50);`);
  expect(stderr).toBe('told late\n');
  expect(status).toBe(1);
});

it('is left to Node when it is taken back', () => {
  const { status, stderr } = run("takeBack();\nthrow new Error('late');");
  expect(status).toBe(1);
  expect(stderr).not.toContain('told');
  expect(stderr).toContain('Error: late');
});
