/** Good requests about jottings, and what is refused about them. */
import { covers, rightOf, type Asker, type Relation } from './permission-table.ts';
import type { Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

const accountOf = async (world: World, holder: Person) => ({
  object: 'account',
  id: (await world.make('account', holder)).id,
});

export const jottingSamples: Record<string, Sampling> = {
  'jottings.proposeJotting': async (world, holder) => ({
    body: { text: '电话沟通，下周三回访', about: await accountOf(world, holder) },
  }),
  'jottings.saveJotting': async (world, holder) => ({
    body: {
      about: await accountOf(world, holder),
      text: '电话沟通，下周三回访',
      type: 'call',
      result: 'interested',
      nextStep: { what: '回访', dueOn: '2030-01-02', by: 'us' },
      seconds: 15,
      keys: 12,
    },
  }),
  'jottings.undoJotting': async (world, holder) => ({
    params: { id: (await world.make('jotting', holder)).id },
  }),
};

export const isAboutJottings = (name: string): boolean => name.startsWith('jottings.');

/** A jotting is about a record one sees, and taken back by nobody but its author. */
export function aboutJottings(asker: Asker, name: string, relation: Relation): number | null {
  if (name === 'jottings.undoJotting') return relation === 'own' ? null : 404;
  return covers(rightOf(asker, 'account.read'), relation) ? null : 404;
}
