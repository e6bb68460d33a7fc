/** What contacts offer to insights. */
import {
  customOfRow,
  label,
  measuring,
  named,
  share,
  splitting,
} from '../../../insights/model/cube-parts.ts';
import type { Cube } from '../../../insights/model/measure.ts';

/** One row a contact; what is told of deals is what the asker sees of them. */
const contacts = `(
  select c.tenant_id, c.id as contact_id, c.owner_id, c.team_id, c.account_id, c.custom, c.created_at, c.title,
    coalesce(c.mobile, c.phone, c.email, c.wechat) is not null as reachable,
    exists (select 1 from deal_contact d where d.tenant_id = c.tenant_id and d.contact_id = c.id) as on_deal
  from contact c where c.tenant_id = :tenant and c.deleted_at is null) f`;

const measure = measuring('contacts', 'contact');
const by = splitting('contacts', 'contact');

export const contactCube: Cube = {
  id: 'contacts',
  label: label('联系人', 'Contacts'),
  object: 'contact',
  record: 'contact_id',
  sources: { contact: { from: contacts } },
  joins: {},
  measures: [
    measure('count', label('联系人数', 'Contacts'), label('联系人的数量', 'How many contacts there are')),
    measure(
      'on_deals',
      label('参与商机的联系人', 'Contacts with a role'),
      label('在至少一个商机里有角色的联系人数', 'Contacts with a role in at least one deal'),
      { of: 'f.on_deal' },
    ),
    measure(
      'reachable_rate',
      label('可联系的占比', 'Contacts within reach'),
      label(
        '有手机、电话、邮箱或微信的 ÷ 全部联系人；没有联系人时为空',
        'Contacts with a mobile, phone, mailbox or WeChat ÷ all contacts; empty without any',
      ),
      share('true', 'f.reachable'),
    ),
  ],
  dimensions: [
    ...by.holders(),
    by.reference('account', label('客户', 'Account'), 'f.account_id', named('account', 'account')),
    by.day('created_on', label('创建日期', 'Created on'), 'f.created_at'),
  ],
  custom: customOfRow,
};
