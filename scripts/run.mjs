/** Child processes: one that does a piece of work, and one that the script stands for. */
import { spawn } from 'node:child_process';
import { constants } from 'node:os';

const handedOn = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const repeatMs = 1000;
const patienceMs = 45_000;

/** Runs a program to its end; resolves to its exit code. It does not outlive us when we are told to end. */
export async function run(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', ...options });
  const end = () => {
    child.kill('SIGTERM');
    process.exit(128 + constants.signals.SIGTERM);
  };
  process.once('SIGTERM', end);
  const code = await exitOf(child);
  process.removeListener('SIGTERM', end);
  return code;
}

/** Becomes the program: hands signals on to it (to it alone: it has its own group) and ends with its exit code. */
export async function become(program, args, options = {}) {
  const child = spawn(program, args, { stdio: 'inherit', detached: true, ...options });
  let last = 0;
  for (const signal of handedOn) {
    process.on(signal, () => {
      // Ctrl-C arrives twice, from the terminal and from npm: the program hears it once.
      if (Date.now() - last < repeatMs) return;
      last = Date.now();
      child.kill(signal);
      setTimeout(() => child.kill('SIGKILL'), patienceMs).unref();
    });
  }
  process.exit(await exitOf(child));
}

function exitOf(child) {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(127);
    });
    child.once('exit', (code, signal) => resolve(code ?? 128 + constants.signals[signal]));
  });
}
