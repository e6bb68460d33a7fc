/** Deals of repurchase: which a rule would make, and making them, never twice out of one delivery. */
import { sql } from 'kysely';
import { createDeal } from '../../../deals/server/index.ts';
import { organisationItself } from '../../../identity/server/index.ts';
import { addDays, dayOf, type Day } from '../../../platform/model/calendar.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { say } from '../../../platform/model/label.ts';
import { inWork, type Database, type Logger, type Work } from '../../../platform/server/index.ts';
import type { WirePreview } from '../../model/repurchase/contract.ts';
import { isDue, repurchaseOn, type RepurchaseRule } from '../../model/repurchase/repurchase-rule.ts';
import { readServiceRules } from '../service-rules.ts';

/** Makes the deals that are due in all organisations; one that fails holds up no other. */
export async function makeRepurchaseDeals(database: Database, log: Logger): Promise<void> {
  for (const { id } of await database.listOrganisations()) {
    const principal = await organisationItself(database, id);
    const due = await inWork(database, principal, newId(), dueOnes);
    for (const { rule, deliveryId } of due) {
      try {
        await inWork(database, principal, newId(), (work) => makeDeal(work, rule, deliveryId));
      } catch (error) {
        log.error({ err: error, tenantId: id, deliveryId }, 'a deal of repurchase could not be made');
      }
    }
  }
}

type Candidate = {
  deliveryId: string;
  name: string;
  accountId: string;
  account: string;
  contactId: string | null;
  acceptedOn: Day;
  productId: string | null;
  ownerId: string | null;
};

/** Accepted deliveries of which this rule made no deal so far, accepted in these days, the oldest first. */
async function candidates(
  { db, principal }: Work,
  rule: RepurchaseRule,
  acceptedUntil: Day,
  most: number,
): Promise<Candidate[]> {
  const { rows } = await sql<Candidate>`
    select d.id as "deliveryId", d.name, d.account_id as "accountId", a.name as account, d.contact_id as "contactId",
      d.accepted_on::text as "acceptedOn", o.product_id as "productId", coalesce(a.owner_id, d.owner_id) as "ownerId"
    from delivery d join account a on a.tenant_id = d.tenant_id and a.id = d.account_id
    left join deal o on o.tenant_id = d.tenant_id and o.id = d.deal_id
    where d.tenant_id = ${principal.tenantId} and d.state = 'accepted' and d.deleted_at is null and a.deleted_at is null
      and d.accepted_on >= ${addDays(rule.since, -rule.afterDays)} and d.accepted_on <= ${acceptedUntil}
      and (${rule.productId}::uuid is null or o.product_id = ${rule.productId})
      and not exists (select 1 from repurchase r where r.tenant_id = d.tenant_id and r.rule_id = ${rule.id}
        and r.delivery_id = d.id)
    order by d.accepted_on, d.id limit ${most}`.execute(db);
  return rows;
}

const atOnce = 200;

async function dueOnes(work: Work): Promise<{ rule: RepurchaseRule; deliveryId: string }[]> {
  const today = dayOf(work.now, work.principal.timeZone);
  const { rules } = await readServiceRules(work);
  const due: { rule: RepurchaseRule; deliveryId: string }[] = [];
  for (const rule of rules.repurchase.filter(({ isOn }) => isOn)) {
    const found = await candidates(work, rule, addDays(today, -rule.afterDays), atOnce);
    due.push(...found.map(({ deliveryId }) => ({ rule, deliveryId })));
  }
  return due;
}

const dealName = { zh: '{account} 复购：{name}', en: '{account}, again: {name}' };

/** Makes the deal of a rule and a delivery in the hands of whoever looks after the account; nothing when it was made before. */
async function makeDeal(work: Work, rule: RepurchaseRule, deliveryId: string): Promise<void> {
  const { tenantId, locale, timeZone } = work.principal;
  const today = dayOf(work.now, timeZone);
  await sql`select 1 from delivery where tenant_id = ${tenantId} and id = ${deliveryId} for update`.execute(
    work.db,
  );
  const found = await candidates(work, rule, addDays(today, -rule.afterDays), atOnce);
  const delivery = found.find((one) => one.deliveryId === deliveryId);
  if (!delivery || !isDue(rule, delivery, today)) return;
  const name = say(dealName, locale).replace('{account}', delivery.account).replace('{name}', delivery.name);
  const dealId = await createDeal(work, {
    name: name.slice(0, 200),
    account: delivery.accountId,
    contact: delivery.contactId,
    product: delivery.productId,
    source: 'existing_customer',
    owner: delivery.ownerId,
    ...(rule.pipelineId && { pipelineId: rule.pipelineId }),
  });
  await work.db
    .insertInto('repurchase')
    .values({ tenant_id: tenantId, rule_id: rule.id, delivery_id: deliveryId, deal_id: dealId, at: work.now })
    .execute();
  work.record({
    type: 'delivery.repurchase-made',
    object: 'delivery',
    recordId: deliveryId,
    payload: { accountId: delivery.accountId, dealId, rule: rule.name },
  });
}

const mostShown = 100;

/** Which deals a rule would make within the next year, and when: nothing is written. At most a hundred are shown. */
export async function previewRepurchase(work: Work, rule: RepurchaseRule): Promise<WirePreview> {
  const today = dayOf(work.now, work.principal.timeZone);
  const found = await candidates(work, rule, addDays(today, 365 - rule.afterDays), mostShown + 1);
  const items = found.slice(0, mostShown).map((one) => ({
    deliveryId: one.deliveryId,
    delivery: one.name,
    account: one.account,
    acceptedOn: one.acceptedOn,
    dealOn: repurchaseOn(rule, one)!,
  }));
  return { items, hasMore: found.length > mostShown, today };
}
