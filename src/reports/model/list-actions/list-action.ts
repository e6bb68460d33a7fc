/** What a list on a report lets its viewer do with its records: actions of automations, done as whoever presses. */
import { z } from 'zod';
import { fitsObject } from '../../../automation/model/action-names.ts';
import {
  actionSchema,
  isAutomated,
  type Action,
  type ActionName,
  type PersonAsked,
} from '../../../automation/model/definition.ts';

/** Calls outside belong to automations alone: there they are counted and paused. */
export const listActionNames = [
  'change_owner',
  'create_tasks',
  'set_field',
  'change_stage',
  'add_note',
  'change_tags',
  'notify',
  'assign',
] as const satisfies readonly ActionName[];
const names: readonly ActionName[] = listActionNames;

export const mostListActions = 5;
export const mostSteps = 5;

export const listActionSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/),
    label: z.string().trim().min(1).max(20),
    /** Whoever presses it says who: the new owner, the owner of its tasks. */
    asksPerson: z.boolean().default(false),
    /** Done one after the other with each record; the first that is refused leaves the record as it was. */
    steps: z
      .array(actionSchema.refine(({ do: name }) => names.includes(name), 'a list does not do this'))
      .min(1)
      .max(mostSteps),
  })
  .refine(({ asksPerson, steps }) => !asksPerson || steps.some(isAboutPerson), {
    path: ['asksPerson'],
    message: 'nothing in it is about a person',
  });
export type ListAction = z.output<typeof listActionSchema>;

/** Do all of its steps suit such records? */
export function suitsRecords({ steps }: Pick<ListAction, 'steps'>, object: string): boolean {
  return isAutomated(object) && steps.every(({ do: name }) => fitsObject(name, object));
}

/** Is it about a person whom the viewer may name? */
export function isAboutPerson({ do: name }: Pick<Action, 'do'>): boolean {
  return name === 'change_owner' || name === 'create_tasks';
}

/** The steps as they are done: with the person that the viewer named, where the action asks for one. */
export function stepsFor({ asksPerson, steps }: ListAction, userId: string | null): Action[] {
  return asksPerson && userId !== null ? withPerson(steps, { who: 'person', userId }) : [...steps];
}

/** The steps with somebody else as the new owner, and as the owner of their tasks. */
export function withPerson(steps: readonly Action[], person: PersonAsked): Action[] {
  return steps.map((step) => {
    if (step.do === 'change_owner') return { ...step, to: person };
    if (step.do !== 'create_tasks') return step;
    return { ...step, tasks: step.tasks.map((task) => ({ ...task, owner: person })) };
  });
}
