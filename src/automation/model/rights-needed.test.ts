import fc from 'fast-check';
import { expect, test } from 'vitest';
import { definitionSchema, type Action } from './definition.ts';
import { rightsLacking } from './rights-needed.ts';

const id = '0198a000-0000-7000-8000-000000000001';
const actions: readonly Action[] = [
  { do: 'set_field', field: 'name', value: 'x' },
  { do: 'change_owner', to: { who: 'superior' } },
  { do: 'create_tasks', tasks: [{ title: 'x', owner: { who: 'owner' }, dueIn: 1, promised: false }] },
  { do: 'add_note', body: 'x' },
  { do: 'change_stage', stageId: id },
  { do: 'notify', to: [{ who: 'owner' }], text: 'x' },
  { do: 'assign' },
  { do: 'call_hook', hookId: id },
];
const rule = (chosen: readonly Action[], asksAccount = false) =>
  definitionSchema.parse({
    object: 'deal',
    trigger: { kind: 'happening', happening: 'created', only: {} },
    conditions: {
      match: 'all',
      groups: asksAccount
        ? [{ match: 'all', clauses: [{ on: 'account', condition: { field: 'name', op: 'not_empty' } }] }]
        : [],
    },
    actions: chosen,
  });
const some = fc.subarray([...actions], { minLength: 1 });
const holding = (rights: readonly string[]) => Object.fromEntries(rights.map((right) => [right, 'all']));

test('a rule lacks nothing exactly when all it named as lacking is held', () => {
  fc.assert(
    fc.property(some, fc.boolean(), (chosen, asksAccount) => {
      const lacking = rightsLacking(rule(chosen, asksAccount), {});
      expect(lacking).toContain('deal.read');
      expect(lacking.includes('account.read')).toBe(asksAccount);
      expect(rightsLacking(rule(chosen, asksAccount), holding(lacking))).toEqual([]);
      for (const right of lacking)
        expect(
          rightsLacking(rule(chosen, asksAccount), holding(lacking.filter((one) => one !== right))),
        ).toEqual([right]);
    }),
  );
});

test('more actions never need fewer rights', () => {
  fc.assert(
    fc.property(fc.subarray([...actions], { minLength: 1, maxLength: 7 }), some, (one, other) => {
      const both = rightsLacking(rule([...one, ...other]), {});
      expect(both).toEqual(expect.arrayContaining(rightsLacking(rule(one), {})));
    }),
  );
});

test('handing over and assigning take the right of the object they are done to', () => {
  expect(rightsLacking(rule([{ do: 'assign' }]), {})).toEqual(['deal.read', 'deal.transfer']);
  const ofLead = definitionSchema.parse({ ...rule([{ do: 'assign' }]), object: 'lead' });
  expect(rightsLacking(ofLead, {})).toEqual(['lead.read', 'lead.assign']);
});
