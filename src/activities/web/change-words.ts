/** A change of a record in words. */
import type { Say } from '../../platform/web/index.ts';
import type { TimelineEntry } from '../model/contract.ts';
import type { activityTexts } from './texts.ts';

type Change = Extract<TimelineEntry, { type: 'change' }>;
type Words = Say<keyof typeof activityTexts & string>;

/** Verbs that say all by themselves. */
const plainVerbs = [
  'accepted',
  'contacted',
  'qualified',
  'disqualified',
  'returned',
  'reopened',
  'converted',
  'moved',
] as const;

/** What happened, as a sentence after the actor's name; `fieldName` gives a field's label. */
export function wordsOfChange(change: Change, t: Words, fieldName: (field: string) => string): string {
  const verb = change.action.split('.').at(-1);
  const of = (field: string) => change.changes.find((one) => one.field === field);
  const shown = (value: unknown) => (value === null || value === undefined ? '–' : String(value));
  if (verb === 'stage-changed')
    return t('stageChanged', { from: shown(of('stage')?.from), to: shown(of('stage')?.to) });
  if (verb === 'handed-over') return t('handedOver', { to: shown(of('owner')?.to) });
  if (verb === 'locked') return t('locked', { until: shown(of('locked_until')?.to) });
  if (verb === 'unlocked') return t('unlocked');
  if (verb === 'created') return t('created');
  if (verb === 'deleted') return t('deleted');
  if (verb === 'restored') return t('restored');
  if (verb === 'conversion-undone') return t('conversionUndone');
  const plain = plainVerbs.find((one) => one === verb);
  if (plain) return t(plain);
  return t('updated', { fields: change.changes.map((one) => fieldName(one.field)).join('、') });
}
