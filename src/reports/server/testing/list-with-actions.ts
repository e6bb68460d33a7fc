/** A report with a list of deals, on which these actions are offered. */
export const listWith = (...actions: object[]) => ({
  schema: 2,
  kind: 'dashboard',
  blocks: [{ type: 'records', id: 'open', list: { object: 'deal', actions }, most: 50 }],
  layouts: { desktop: [{ block: 'open', w: 12, h: 3 }] },
});
/** A task for the owner of each. */
export const task = {
  id: 'task',
  label: '建任务',
  steps: [{ do: 'create_tasks', tasks: [{ title: '回访 {name}', owner: { who: 'owner' }, dueIn: 1 }] }],
};
/** To whom the viewer says. */
export const hand = {
  id: 'hand',
  label: '转给…',
  asksPerson: true,
  steps: [{ do: 'change_owner', to: { who: 'owner' } }],
};
