/** 10,000 reminders of nine o'clock, told by workers that are killed twenty times among them and by the one that goes on. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { insertTasks } from '../src/activities/server/index.ts';
import { inWork, systemPrincipal } from '../src/platform/server/index.ts';
import { ms, tell } from './figures.ts';
import type { Place } from './place.ts';

const reminders = 10_000;
const goalMs = 60_000;
const kills = 20;
/** After a worker is ready, in turn: most before its first batch of 2,000 is kept, one in four after it. */
const killedAfterMs = [55, 110, 165, 230];

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
  const told: number[] = [];
  let killed = 0;
  for (let turn = 0; turn < kills; turn += 1) {
    if ((await worker(place, killedAfterMs[turn % killedAfterMs.length]!)) === 'SIGKILL') killed += 1;
    told.push((await toldOf(place, tenantId))[0]!);
  }
  await worker(place, null);
  const took = performance.now() - began;
  const [all, distinct] = await toldOf(place, tenantId);
  tell(`workers killed, ${killedAfterMs.join(', ')} ms after they were ready`, String(killed));
  tell('told after each kill', told.join(' '));
  tell(`${reminders} reminders, the start of all workers with them`, ms(took));
  tell('lost', String(reminders - distinct!));
  tell('told twice', String(all! - distinct!));
  tell('goal: all within a minute', took <= goalMs && all === reminders ? 'met' : 'MISSED');
}

/** A worker in a process of its own, which ends when all are told or when it is killed: by which signal. */
async function worker({ adminUrl, secretKey }: Place, killAfterMs: number | null): Promise<string | null> {
  const child = spawn(process.execPath, [new URL('reminder-worker.ts', import.meta.url).pathname], {
    env: { ...process.env, ADMIN_URL: adminUrl, SECRET_KEY: secretKey },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [ready] = await once(child.stdout, 'data');
  if (killAfterMs !== null && ready) setTimeout(() => child.kill('SIGKILL'), killAfterMs).unref();
  child.stdout.resume();
  const [, signal] = await once(child, 'exit');
  return signal;
}

async function toldOf({ admin }: Place, tenantId: string): Promise<number[]> {
  const { rows } = await admin.query<{ told: string; distinct: string }>(
    `select count(*) as told, count(distinct payload ->> 'title') as distinct from notification
     where tenant_id = $1 and kind = 'task-reminder'`,
    [tenantId],
  );
  return [Number(rows[0]!.told), Number(rows[0]!.distinct)];
}
