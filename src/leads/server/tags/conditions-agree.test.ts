import { expect, test } from 'vitest';
import { opsOf, operandsOf, type Condition, type FilterOp } from '../../../records/model/filter.ts';
import { meetsFilter } from '../../../records/model/meets-filter.ts';
import { leadFields } from '../../model/lead/lead-fields.ts';
import { leadRecordContract } from '../../model/lead/contract.ts';
import { openKind } from '../../../records/server/index.ts';
import { leadKind } from '../lead/lead-kind.ts';
import { newScoredCompany } from '../score/testing/scored-company.ts';
import { judgedLeads } from './lead-facts.ts';

const dayMs = 86_400_000;
const ago = (days: number): string => new Date(Date.now() - days * dayMs).toISOString();

test('a rule’s condition holds for exactly the leads that a list with this filter shows', async () => {
  const company = await newScoredCompany();
  const leads = [
    { company: 'ACME 机械', employees: 20, source: 'website', need: '想要报价', first_contact_at: ago(0) },
    { company: 'acme', employees: 500, source: 'referral', first_contact_at: ago(1), email: 'a@b.cn' },
    {
      company: '海川',
      employees: 499,
      need: 'Demo 演示',
      first_contact_at: ago(40),
      owner: company.bob.userId,
    },
    { title: '总经理' },
  ];
  for (const values of leads) await company.receive(values);
  const tag = await company.tagNamed('大客户');
  const values: Record<string, unknown[]> = {
    company: ['acme', '海川'],
    need: ['演示'],
    source: ['website', 'referral'],
    employees: [20, 499],
    owner: [company.ann.userId, company.bob.userId],
    first_contact_at: [ago(1).slice(0, 10), ago(0).slice(0, 10)],
    email: ['a@b.cn'],
    tags: [tag],
  };
  const asked = { now: new Date(), timeZone: 'Asia/Shanghai', userId: company.ann.userId };
  const all = await company.as(company.ann, ({ db }) =>
    db.selectFrom('lead').select('id').where('tenant_id', '=', company.orgId).execute(),
  );
  const ids = all.map(({ id }) => id);
  const facts = await company.as(company.ann, async (work) =>
    judgedLeads(work, await openKind(work, leadKind), ids, []),
  );
  let compared = 0;
  for (const [field, some] of Object.entries(values)) {
    const { kind } = leadFields.fields.find(({ id }) => id === field)!;
    for (const op of opsOf(kind)) {
      const condition: Condition = { field, op, ...valueFor(op, some) };
      const query = { filter: JSON.stringify([condition]), limit: 200 };
      const listed = await company.asAnn(leadRecordContract.list, { query });
      const met = facts.filter(({ facts: { fields, values: own } }) =>
        meetsFilter(fields, [condition], own, asked),
      );
      expect(met.map(({ id }) => id).toSorted(), `${field} ${op}`).toEqual(
        listed.body.items.map(({ id }) => id).toSorted(),
      );
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(60);
});

function valueFor(op: FilterOp, values: readonly unknown[]): { value?: unknown } {
  const takes = operandsOf(op);
  if (takes === 'none') return {};
  if (takes === 'one') return { value: values[0] };
  return { value: takes === 'pair' ? [values[0], values.at(-1)] : [...values] };
}
