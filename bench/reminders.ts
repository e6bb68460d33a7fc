/** 10,000 reminders of nine o'clock, told by a worker that is killed among them and by the one that goes on. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { insertTasks } from '../src/activities/server/index.ts';
import { inWork, systemPrincipal } from '../src/platform/server/index.ts';
import { ms, tell } from './figures.ts';
import type { Place } from './place.ts';

const reminders = 10_000;
const goalMs = 60_000;
const killedAfterMs = 1500;

export async function benchReminders(place: Place): Promise<void> {
  const { tenantId, userId } = place.company.director;
  if (userId === null) throw new Error('the director is a person');
  const at = new Date();
  await inWork(place.database, systemPrincipal(tenantId), 'bench', (work) =>
    insertTasks(
      { ...work, record: () => {} },
      Array.from({ length: reminders }, (_, n) => ({
        subjectObject: null,
        subjectId: null,
        accountId: null,
        title: `九点 ${n}`,
        dueOn: null,
        remindAt: at,
        promised: false,
        ownerId: userId,
        teamId: null,
        createdAt: at,
        createdBy: userId,
        doneAt: null,
      })),
    ),
  );
  await place.admin.query('analyze task');
  const began = performance.now();
  await worker(place, killedAfterMs);
  const [beforeKill] = await toldOf(place, tenantId);
  await worker(place, null);
  const took = performance.now() - began;
  const [told, distinct] = await toldOf(place, tenantId);
  tell(`told when the first worker was killed after ${killedAfterMs} ms`, String(beforeKill));
  tell(`${reminders} reminders, the start of two workers with them`, ms(took));
  tell('lost', String(reminders - distinct!));
  tell('told twice', String(told! - distinct!));
  tell('goal: all within a minute', took <= goalMs && told === reminders ? 'met' : 'MISSED');
}

/** A worker in a process of its own, which ends when all are told or when it is killed. */
async function worker({ adminUrl, secretKey }: Place, killAfterMs: number | null): Promise<void> {
  const child = spawn(process.execPath, [new URL('reminder-worker.ts', import.meta.url).pathname], {
    env: { ...process.env, ADMIN_URL: adminUrl, SECRET_KEY: secretKey },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [ready] = await once(child.stdout, 'data');
  if (killAfterMs !== null && ready) setTimeout(() => child.kill('SIGKILL'), killAfterMs).unref();
  child.stdout.resume();
  await once(child, 'exit');
}

async function toldOf({ admin }: Place, tenantId: string): Promise<number[]> {
  const { rows } = await admin.query<{ told: string; distinct: string }>(
    `select count(*) as told, count(distinct payload ->> 'title') as distinct from notification
     where tenant_id = $1 and kind = 'task-reminder'`,
    [tenantId],
  );
  return [Number(rows[0]!.told), Number(rows[0]!.distinct)];
}
