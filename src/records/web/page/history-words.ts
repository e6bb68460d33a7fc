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

/** What was done with a note or a file on the record, told by the whole action: `file.restored` restores no record. */
const actsOnIt = {
  'note.added': 'noteAdded',
  'note.changed': 'noteChanged',
  'note.removed': 'noteRemoved',
  'note.restored': 'noteRestored',
  'file.added': 'fileAdded',
  'file.version-added': 'fileVersionAdded',
  'file.removed': 'fileRemoved',
  'file.restored': 'fileRestored',
} as const;

export type Act = (typeof acts)[keyof typeof acts] | (typeof actsOnIt)[keyof typeof actsOnIt] | 'other';

export function actOf(action: string): Act {
  if (Object.hasOwn(actsOnIt, action)) return actsOnIt[action as keyof typeof actsOnIt];
  const verb = action.slice(action.indexOf('.') + 1);
  return Object.hasOwn(acts, verb) ? acts[verb as keyof typeof acts] : 'other';
}
