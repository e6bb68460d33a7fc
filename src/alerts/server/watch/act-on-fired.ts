/** What a watch does by itself with the records that fired: in the name of whoever made it, and not more often than it fires. */
import { addTask } from '../../../activities/server/index.ts';
import { act } from '../../../automation/server/index.ts';
import { addWorkingDays, dayOf } from '../../../platform/model/calendar.ts';
import { say, type Label } from '../../../platform/model/label.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import type { WorkingHours } from '../../../platform/model/working-hours.ts';
import { inSavepoint, toJson, type Work } from '../../../platform/server/index.ts';
import { watchWords } from '../../model/watch/watch-words.ts';
import { startFlow } from './alert-paper.ts';
import type { LookedAt } from './look-at-watch.ts';
import type { WatchParts } from './parts.ts';
import type { Seen } from './sight.ts';

/** An alert that has just turned to firing, and what was seen of it. */
type Fired = { alert: { id: string; turns: number }; seen: Seen };
type Looking = { watch: LookedAt; owner: Principal; hours: WorkingHours };
type Act = { what: string; state: 'done' | 'refused' | 'held_back'; words: Label | null };

/**
 * Gives the task, starts the approval and does the actions, for so many records as one look may act on; those beyond are told of and left alone.
 * Each runs as the owner of the watch, by the rules of the use case behind it; what is refused is noted at the alert, and
 * what would come after it is not done. Returns why not all was done, in the owner's language.
 */
export async function actOnFired(
  work: Work,
  parts: WatchParts,
  looking: Looking,
  fired: readonly Fired[],
): Promise<string | null> {
  const { task, flow, actions, actsAtMost } = looking.watch.definition;
  const asked = fired.filter(({ seen }) => seen.record !== null);
  if ((!task && !flow && actions.length === 0) || asked.length === 0) return null;
  let failure: Label | null = null;
  const acts: { of: Fired; done: Act[] }[] = [];
  for (const [at, of] of asked.entries()) {
    const done = at < actsAtMost ? await actOn(work, parts, looking, of) : [heldBack];
    failure = done.find(({ state }) => state === 'refused')?.words ?? failure;
    acts.push({ of, done });
  }
  await keepActs(work, acts);
  const { locale } = looking.owner;
  if (asked.length > actsAtMost)
    return say(watchWords.heldBack, locale, { count: asked.length, most: actsAtMost });
  return failure && say(failure, locale);
}

const heldBack: Act = { what: 'all', state: 'held_back', words: null };

async function actOn(
  work: Work,
  parts: WatchParts,
  looking: Looking,
  { alert, seen }: Fired,
): Promise<Act[]> {
  const { watch, owner, hours } = looking;
  const { task, flow, actions } = watch.definition;
  const record = seen.record!;
  const origin = { chain: [{ ruleId: watch.id, recordId: record.id }] };
  const asOwner: Work = { ...work, principal: owner, origin };
  const acting = {
    parts,
    runId: '',
    rule: watch,
    object: record.object,
    recordId: record.id,
    initiatorId: watch.ownerId,
    happening: 'alert.fired',
    happenedAt: work.now,
    hours,
  };
  const steps: { what: string; run: (alone: Work) => Promise<unknown> }[] = [
    ...(task ? [{ what: 'task', run: (alone: Work) => giveTask(alone, parts, looking, seen) }] : []),
    ...(flow ? [{ what: 'flow', run: (alone: Work) => startFlow(alone, alert.id, flow.id) }] : []),
    ...actions.map((action) => ({ what: action.do, run: (alone: Work) => act(alone, acting, action) })),
  ];
  const done: Act[] = [];
  for (const { what, run } of steps) {
    const refusal = await inSavepoint(asOwner, run);
    const words = refusal && bothOf(refusal.reason.label, refusal.values);
    done.push({ what, state: refusal ? 'refused' : 'done', words });
    if (refusal) break;
  }
  return done;
}

function bothOf(label: Label, values: Record<string, string | number>): Label {
  return { zh: say(label, 'zh-CN', values), en: say(label, 'en', values) };
}

/** To the owner of the record; of a record without one to whoever made the watch. */
async function giveTask(work: Work, { subjects }: WatchParts, { watch, hours }: Looking, seen: Seen) {
  const { title, dueIn } = watch.definition.task!;
  return addTask(subjects, work, {
    title,
    subject: seen.record!,
    dueOn: addWorkingDays(dayOf(work.now, hours.timeZone), dueIn, hours.calendar),
    promised: false,
    ownerId: seen.held?.ownerId ?? watch.ownerId,
  });
}

async function keepActs(
  { db, principal, now }: Work,
  acts: readonly { of: Fired; done: Act[] }[],
): Promise<void> {
  const rows = acts.flatMap(({ of: { alert }, done }) =>
    done.map(({ what, state, words }, place) => ({
      tenant_id: principal.tenantId,
      alert_id: alert.id,
      turn: alert.turns,
      place,
      what,
      state,
      words: words && toJson(words),
      at: now,
    })),
  );
  for (let from = 0; from < rows.length; from += 1000)
    await db
      .insertInto('alert_act')
      .values(rows.slice(from, from + 1000))
      .execute();
}
