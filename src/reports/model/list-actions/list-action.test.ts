import { expect, test } from 'vitest';
import { recordsSchema } from '../blocks/records.ts';
import { listActionSchema, stepsFor, withPerson } from './list-action.ts';

const id = '0198a000-0000-7000-8000-000000000001';
const owner = { who: 'owner' };
const tasks = [{ title: '回访', owner, dueIn: 1 }];
const told = { id: 'one', label: '推进', steps: [{ do: 'create_tasks', tasks }] };
const stands = (part: object) => listActionSchema.safeParse({ ...told, ...part }).success;
const offered = (object: string, ...actions: object[]) =>
  recordsSchema.safeParse({ type: 'records', id: 'r', list: { object, actions } }).success;

test('an action does what a rule does with a record, and calls nobody outside', () => {
  expect(stands({})).toBe(true);
  expect(stands({ steps: [{ do: 'call_hook', hookId: id }] })).toBe(false);
  expect(stands({ steps: [{ do: 'release' }] })).toBe(false);
  expect(stands({ steps: [] })).toBe(false);
  expect(stands({ label: ' ' })).toBe(false);
});

test('it asks for a person only where something in it is about one', () => {
  expect(stands({ asksPerson: true })).toBe(true);
  expect(stands({ asksPerson: true, steps: [{ do: 'assign' }] })).toBe(false);
});

test('a list offers what suits its records, each once', () => {
  const move = { ...told, steps: [{ do: 'change_stage', stageId: id }] };
  expect(offered('deal', told, { ...move, id: 'two' })).toBe(true);
  expect(offered('account', told)).toBe(true);
  expect(offered('account', move)).toBe(false);
  expect(offered('product', told)).toBe(false);
  expect(offered('deal', told, told)).toBe(false);
});

test('whom the viewer names takes the place of those the designer named, and nothing else changes', () => {
  const note = { do: 'add_note' as const, body: '已转交' };
  const action = listActionSchema.parse({
    ...told,
    asksPerson: true,
    steps: [...told.steps, { do: 'change_owner', to: owner }, note],
  });
  const person = { who: 'person', userId: id };
  expect(stepsFor(action, id)).toMatchObject([
    { tasks: [{ title: '回访', owner: person, dueIn: 1 }] },
    { do: 'change_owner', to: person },
    note,
  ]);
  expect(stepsFor(action, null)).toEqual(action.steps);
  expect(stepsFor({ ...action, asksPerson: false }, id)).toEqual(action.steps);
  expect(withPerson(withPerson(action.steps, { who: 'actor' }), { who: 'owner' })).toEqual(action.steps);
});
