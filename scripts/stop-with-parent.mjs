/** Imported by a process that must not outlive the one that started it: it then gets SIGTERM. */
import { readFileSync } from 'node:fs';

const everyMs = 500;
const shells = new Set(['sh', 'dash', 'bash', 'ash', 'zsh', 'busybox']);
const parent = process.ppid;
// npm starts a script through a shell, which lives on when npm is killed: then npm is watched as well.
const beyond = shells.has(statusOf(parent)?.name) ? statusOf(parent)?.parent : undefined;

function statusOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [name] = stat.slice(stat.indexOf('(') + 1).split(')');
    return { name, parent: Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) };
  } catch {
    return undefined;
  }
}

function isOrphaned() {
  if (process.ppid !== parent) return true;
  return beyond !== undefined && statusOf(parent)?.parent !== beyond;
}

const watch = setInterval(() => {
  if (!isOrphaned()) return;
  clearInterval(watch);
  process.kill(process.pid, 'SIGTERM');
}, everyMs);
watch.unref();
