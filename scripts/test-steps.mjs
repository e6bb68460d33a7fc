/** The steps of the gate. A step that fails does not stop the later ones. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { modules, node24, root, toolEnvironment } from './places.mjs';
import { run } from './run.mjs';

const checks = {
  format: ['oxfmt', '--check'],
  lint: ['oxlint'],
  'types:model': ['tsc', '--noEmit', '-p', 'tsconfig.model.json'],
  'types:server': ['tsc', '--noEmit', '-p', 'tsconfig.server.json'],
  'types:web': ['tsc', '--noEmit', '-p', 'tsconfig.web.json'],
  knip: ['knip'],
};
const projects = ['unit', 'web', 'integration', 'journeys'];

export const stepNames = [...Object.keys(checks), ...projects];

/** Takes the wanted steps in their order; resolves to what each of them counted. */
export async function takeSteps(wanted, vitestArguments) {
  const outcomes = [];
  for (const name of stepNames.filter((step) => wanted.includes(step))) {
    process.stdout.write(`\n— ${name}\n`);
    const began = Date.now();
    const counts = name in checks ? await check(checks[name]) : await vitest(name, vitestArguments);
    outcomes.push({ name, ...counts, seconds: (Date.now() - began) / 1000 });
  }
  return outcomes;
}

async function check([tool, ...args]) {
  const code = await run(join(modules, '.bin', tool), args, { cwd: root, env: toolEnvironment() });
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function vitest(project, extra) {
  const folder = mkdtempSync(join(tmpdir(), 'mingdou-gate-'));
  const answer = join(folder, 'answer.json');
  const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${answer}`, ...again(project)];
  const args = [join(modules, 'vitest', 'vitest.mjs'), 'run', '--project', project, ...flags, ...extra];
  const code = await run(node24, args, { cwd: root, env: toolEnvironment() });
  const counts = countsOf(answer);
  rmSync(folder, { recursive: true, force: true });
  // A run may fail without a failed test: nothing found, an error outside of tests, a crash.
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** In CI a test on the database or in the browser is tried twice, and named when it needed that: a defect to mend, no reason to stop. */
function again(project) {
  return process.env.CI && ['integration', 'journeys'].includes(project) ? ['--retry=1'] : [];
}

function countsOf(answer) {
  try {
    const told = JSON.parse(readFileSync(answer, 'utf8'));
    const broken = told.testResults.filter((file) => file.status === 'failed' && !hasFailedTest(file));
    return {
      passed: told.numPassedTests,
      failed: told.numFailedTests + broken.length,
      skipped: told.numPendingTests + told.numTodoTests,
      failures: told.testResults.flatMap(failuresOf),
      slowest: told.testResults.map(costOf).toSorted((one, two) => two.seconds - one.seconds),
    };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

/** How long the tests of a file took, from the first to the last. */
function costOf({ name, startTime, endTime }) {
  return { file: relative(root, name), seconds: (endTime - startTime) / 1000 };
}

/** What failed in a file, at least once, to be read at the end of a long log: where, which test, and its first message. */
function failuresOf(file) {
  const told = file.assertionResults
    .filter(({ failureMessages }) => failureMessages.length > 0)
    .map(({ status, fullName, failureMessages }) => `${signs[status]} ${fullName}\n${failureMessages[0]}`);
  if (file.status === 'failed' && !hasFailedTest(file)) told.push(file.message);
  return told.map((text) => `${relative(root, file.name)}: ${text}`);
}

const signs = { failed: '✗', passed: '✓ the second time:' };

function hasFailedTest(file) {
  return file.assertionResults.some(({ status }) => status === 'failed');
}
