/** A change of a record in words. */
import { isNamed, type Say } from '../../../platform/web/index.ts';
import type { TimelineEntry } from '../../model/timeline.ts';
import type { activityTexts } from '../texts.ts';

type Change = Extract<TimelineEntry, { type: 'change' }>;
type Words = Say<keyof typeof activityTexts & string>;

/** Verbs that say all by themselves. */
const plainVerbs = [
  'accepted',
  'qualified',
  'disqualified',
  'returned',
  'reopened',
  'converted',
  'moved',
  'unlocked',
  'contact-role-changed',
  'hand-over-acknowledged',
  'hand-over-noted',
] as const;

/** What became of a move that is approved first. */
const stageMoveVerbs = [
  'stage-move-submitted',
  'stage-move-approved',
  'stage-move-refused',
  'stage-move-withdrawn',
] as const;

/** Did the actor take it himself? Some histories tell a name where the record holds an id. */
function isSelf(to: unknown, { actor }: Change): boolean {
  return isNamed(to) && actor !== null && (to.id === actor.id || to.id === actor.name);
}

/** What happened, as a sentence after the actor's name; `fieldName` gives a field's label. */
export function wordsOfChange(change: Change, t: Words, fieldName: (field: string) => string): string {
  const verb = change.action.split('.').at(-1);
  const of = (field: string) => change.changes.find((one) => one.field === field);
  const shown = (value: unknown) => (isNamed(value) ? (value.name ?? '–') : String(value ?? '–'));
  if (verb === 'stage-changed')
    return t('stageChanged', { from: shown(of('stage')?.from), to: shown(of('stage')?.to) });
  const stageMove = stageMoveVerbs.find((one) => one === verb);
  if (stageMove) return t(stageMove, { from: shown(of('stage')?.from), to: shown(of('stage')?.to) });
  if (verb === 'moved' && isSelf(of('owner')?.to, change)) return t('tookOn');
  if (verb === 'handed-over' || (verb === 'moved' && of('owner')?.to))
    return t('handedOver', { to: shown(of('owner')?.to) });
  if (verb === 'locked') return t('locked', { until: shown(of('locked_until')?.to) });
  if (verb === 'created') return t('created');
  if (verb === 'deleted') return t('deleted');
  if (verb === 'restored') return t('restored');
  if (verb === 'conversion-undone') return t('conversionUndone');
  if (verb === 'checklist-ticked') return t('ticked', { item: shown(of('checklist')?.to) });
  if (verb === 'checklist-unticked') return t('unticked', { item: shown(of('checklist')?.from) });
  if (verb === 'supervised') return t('supervised', { body: shown(of('supervision')?.to) });
  if (verb === 'supervision-acknowledged') return t('supervisionRead');
  if (verb === 'clock-snoozed') return t('snoozed', { reason: shown(of('reason')?.to) });
  if (verb === 'clock-woken') return t('woken');
  if (verb === 'next-step-done') return t('stepDone', { what: shown(of('next_step')?.from) });
  const plain = plainVerbs.find((one) => one === verb);
  if (plain) return t(plain);
  return t('updated', { fields: change.changes.map((one) => fieldName(one.field)).join('、') });
}
