/** `npm test`: every step of the gate, in order; the last line is `N passed, N failed`. */
import './stop-with-parent.mjs';
import { ensureWebBuilt } from './build-web.mjs';
import { ensureInstalled } from './install.mjs';
import { stepNames, takeSteps } from './test-steps.mjs';

/** Of each step: the gate has 20 minutes on two cores (CONTRIBUTING.md), and whoever comes near sees where they go. */
const mostSlow = 8;

const { wanted, rest } = readArguments(process.argv.slice(2));
const outcomes = await prepared([
  { name: 'install', work: ensureInstalled },
  { name: 'build', work: ensureWebBuilt },
]);
if (outcomes.every(({ failed }) => failed === 0)) outcomes.push(...(await takeSteps(wanted, rest)));
report(outcomes);

/** `--only unit,lint` names steps; all else is handed to vitest (a path, `-t name`). */
function readArguments(words) {
  const at = words.indexOf('--only');
  if (at === -1) return { wanted: stepNames, rest: words };
  const wanted = (words[at + 1] ?? '').split(',');
  const unknown = wanted.filter((name) => !stepNames.includes(name));
  if (unknown.length > 0) {
    process.stderr.write(`no such step: ${unknown.join(', ')}. Steps: ${stepNames.join(', ')}\n`);
    process.exit(2);
  }
  return { wanted, rest: words.toSpliced(at, 2) };
}

/** Only what goes wrong here is counted: without it no step can run. */
async function prepared(preparations) {
  for (const { name, work } of preparations) {
    try {
      await work();
    } catch (error) {
      process.stderr.write(`${error.message}\n`);
      return [{ name, passed: 0, failed: 1 }];
    }
  }
  return [];
}

function costLine({ file, seconds }) {
  return `${seconds.toFixed(1).padStart(7)} s  ${file}`;
}

function report(outcomes) {
  const sum = (key) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  const lines = outcomes.map(
    ({ name, passed, failed, skipped = 0, seconds = 0 }) =>
      `${failed ? '✗' : '✓'} ${name.padEnd(14)} ${passed} passed, ${failed} failed` +
      `${skipped ? `, ${skipped} skipped` : ''} (${seconds.toFixed(1)} s)`,
  );
  const slowest = outcomes.flatMap(({ slowest = [] }) => slowest.slice(0, mostSlow));
  if (slowest.length > 0) process.stdout.write(`\nslowest files\n${slowest.map(costLine).join('\n')}\n`);
  for (const failure of outcomes.flatMap(({ failures = [] }) => failures))
    process.stdout.write(`\n${failure}\n`);
  process.stdout.write(`\n${lines.join('\n')}\n${sum('passed')} passed, ${sum('failed')} failed\n`);
  process.exitCode = sum('failed') > 0 ? 1 : 0;
}
