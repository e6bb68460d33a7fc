/** What an action of the audit log is called: `account.updated` is “changed”. */
const acts = {
  created: 'created',
  updated: 'updated',
  deleted: 'deleted',
  restored: 'restored',
  imported: 'imported',
  'handed-over': 'handedOver',
  'stage-changed': 'stageChanged',
  merged: 'merged',
  'merged-away': 'mergedAway',
  'merge-undone': 'mergeUndone',
} as const;

export type Act = (typeof acts)[keyof typeof acts] | 'other';

export function actOf(action: string): Act {
  const verb = action.slice(action.indexOf('.') + 1);
  return Object.hasOwn(acts, verb) ? acts[verb as keyof typeof acts] : 'other';
}
