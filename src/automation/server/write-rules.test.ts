/** Who may write a rule, try it, and look at what it would have done. */
import { beforeAll, describe, expect, test } from 'vitest';
import { readRecord } from '../../records/server/index.ts';
import { dryRun } from './dry-run.ts';
import { createRule } from './save-rule.ts';
import {
  companyWithAutomations,
  draftOf,
  onRecord,
  task,
  when,
  type CompanyWithAutomations,
} from './testing/company-with-automations.ts';
import { designs, ownSeller, personWith, type Rights } from './testing/people-with-rights.ts';
import { tryRule } from './try-rule.ts';

let company: CompanyWithAutomations;
beforeAll(async () => {
  company = await companyWithAutomations();
});

describe('writing a rule asks for what it does', () => {
  const lacking: readonly [string, Rights, unknown][] = [
    ['hand over', { ...designs, 'deal.read': 'all' }, { do: 'change_owner', to: { who: 'superior' } }],
    ['change', { ...designs, 'deal.read': 'all' }, { do: 'set_field', field: 'name', value: 'x' }],
    ['plan tasks', { ...designs, 'deal.read': 'all' }, task('x')],
    ['see deals', { ...designs }, { do: 'notify', to: [{ who: 'owner' }], text: 'x' }],
  ];
  test.each(lacking)('without the right to %s it is refused', async (_, rights, action) => {
    const author = await personWith(company, rights, company.west);
    const draft = draftOf({ trigger: when('created'), actions: [action] });
    const saving = company.as(author, (work) => createRule(work, company.parts, draft));
    await expect(saving).rejects.toMatchObject({ code: 'automation_rights_lacking' });
  });

  test('a field hidden to the author cannot be asked about', async () => {
    const author = await personWith(company, ownSeller, company.west, { 'deal.amount': 'hidden' });
    const conditions = onRecord({ field: 'amount', op: 'gte', value: '1' });
    const draft = draftOf({ trigger: when('created'), conditions, actions: [task('x', { who: 'actor' })] });
    const saving = company.as(author, (work) => createRule(work, company.parts, draft));
    await expect(saving).rejects.toMatchObject({ code: 'unknown_field' });
  });

  test('a trial does what the asker may, no more, and leaves nothing', async () => {
    const author = await personWith(company, ownSeller, company.west);
    const id = await company.addDeal(company.li);
    const { definition } = draftOf({
      trigger: when('created'),
      actions: [{ do: 'set_field', field: 'name', value: '改了' }],
    });
    const trial = await company.as(author, (work) =>
      tryRule(work, company.parts, { definition, recordId: id }),
    );
    expect(trial).toMatchObject({ met: true, results: [{ state: 'refused' }] });
    const deal = await company.as(author, (work) => readRecord(work, company.parts.kinds[0]!, id));
    expect(deal['name']).toBe('分拣线');
  });

  test('a dry run tells only of records that the asker sees', async () => {
    const author = await personWith(company, { ...ownSeller, 'deal.read': 'own' }, company.west);
    await company.addDeal(company.li);
    const own = await company.addDeal(author);
    const { definition } = draftOf({ trigger: when('created'), actions: [task('x', { who: 'actor' })] });
    const answer = await company.as(author, (work) => dryRun(work, company.parts, { definition, days: 1 }));
    expect(answer.items.map(({ record }) => record.id)).toEqual([own]);
    expect(answer).toMatchObject({ looked: 1, fired: 1 });
  });
});
