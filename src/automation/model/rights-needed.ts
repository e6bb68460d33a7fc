/** Which rights a rule needs: its author must hold them when it is saved, and for as long as it runs. */
import type { Action, Definition } from './definition.ts';

/** The rights, as `object.action`, that the actions of a rule take; reach over a record is asked when it runs. */
function rightsNeeded({ object, conditions, actions }: Definition): string[] {
  const asksAccount = conditions.groups.some(({ clauses }) => clauses.some(({ on }) => on === 'account'));
  return [...new Set([...(asksAccount ? ['account.read'] : []), ...rightsOfActions(object, actions)])];
}

/** The rights that it takes to do all of this with records of a kind. */
export function rightsOfActions(object: string, actions: readonly Action[]): string[] {
  return [...new Set([`${object}.read`, ...actions.flatMap((action) => rightsOf(object, action))])];
}

function rightsOf(object: string, action: Action): string[] {
  switch (action.do) {
    case 'set_field':
    case 'change_stage':
    case 'change_tags':
      return [`${object}.update`];
    case 'change_owner':
      return [`${object}.transfer`];
    case 'create_tasks':
    case 'add_note':
      return ['task.create'];
    case 'release':
      return ['lead.release'];
    case 'assign':
      return [object === 'lead' ? 'lead.assign' : `${object}.transfer`];
    default:
      return [];
  }
}

/** What of it somebody lacks. */
export function rightsLacking(definition: Definition, held: Readonly<Record<string, unknown>>): string[] {
  return rightsNeeded(definition).filter((right) => held[right] === undefined);
}
