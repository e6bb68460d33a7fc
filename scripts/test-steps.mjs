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
  const first = await tried(project, extra);
  if (!first.told) return { passed: 0, failed: 1 };
  const broken = first.told.testResults.filter(({ status }) => status === 'failed');
  if (broken.length === 0 || !mayTryAgain(project)) return countsOf(first);
  const second = await tried(
    project,
    broken.map(({ name }) => relative(root, name)),
  );
  return countsOf(second.told ? together(first, second) : first);
}

/** One run; `told` is what vitest told of it, if it came to that. */
async function tried(project, extra) {
  const folder = mkdtempSync(join(tmpdir(), 'mingdou-gate-'));
  const answer = join(folder, 'answer.json');
  const flags = ['--reporter=default', '--reporter=json', `--outputFile.json=${answer}`];
  const args = [join(modules, 'vitest', 'vitest.mjs'), 'run', '--project', project, ...flags, ...extra];
  const code = await run(node24, args, { cwd: root, env: toolEnvironment() });
  const told = readAnswer(answer);
  rmSync(folder, { recursive: true, force: true });
  return { code, told };
}

function readAnswer(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * In CI a file on the database or in the browser in which a test failed is tried once more, on a database of its own:
 * its second try meets nothing that the first one left. What passes then is named: a defect to mend, no reason to stop.
 */
function mayTryAgain(project) {
  return Boolean(process.env.CI) && ['integration', 'journeys'].includes(project);
}

/** Files that were tried twice count as they were the second time, and tell what failed the first time. */
function together(first, second) {
  const again = new Map(second.told.testResults.map((file) => [file.name, file]));
  const testResults = first.told.testResults.map((file) => {
    const later = again.get(file.name);
    return later ? { ...later, shaky: shakyOf(file, later) } : file;
  });
  return { code: second.code, told: { testResults } };
}

function countsOf({ code, told }) {
  const files = told.testResults;
  const tests = files.flatMap(({ assertionResults }) => assertionResults);
  const counted = (wanted) => tests.filter(({ status }) => status === wanted).length;
  const broken = files.filter((file) => file.status === 'failed' && !hasFailedTest(file)).length;
  const failed = counted('failed') + broken;
  return {
    passed: counted('passed'),
    // A run may fail without a failed test: nothing found, an error outside of tests, a crash.
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: tests.length - counted('passed') - counted('failed'),
    failures: files.flatMap((file) => [...failuresOf(file), ...(file.shaky ?? [])]),
    slowest: files.map(costOf).toSorted((one, two) => two.seconds - one.seconds),
  };
}

/** How long the tests of a file took, from the first to the last. */
function costOf({ name, startTime, endTime }) {
  return { file: relative(root, name), seconds: (endTime - startTime) / 1000 };
}

/** What failed in a file, to be read at the end of a long log: where, which test, and its first message. */
function failuresOf(file) {
  const told = file.assertionResults.filter(hasFailed).map(messageOf);
  if (file.status === 'failed' && !hasFailedTest(file)) told.push(file.message);
  return told.map((text) => `${relative(root, file.name)}: ✗ ${text}`);
}

/** What failed in a file the first time and not the second time. */
function shakyOf(file, later) {
  const stillFail = new Set(later.assertionResults.filter(hasFailed).map(({ fullName }) => fullName));
  return file.assertionResults
    .filter((test) => hasFailed(test) && !stillFail.has(test.fullName))
    .map((test) => `${relative(root, file.name)}: ✓ the second time: ${messageOf(test)}`);
}

const messageOf = ({ fullName, failureMessages }) => `${fullName}\n${failureMessages[0]}`;
const hasFailed = ({ status }) => status === 'failed';

function hasFailedTest(file) {
  return file.assertionResults.some(hasFailed);
}
