import {
  creditCodeCheck,
  isFilled,
  isOneFilled,
  mailboxCheck,
  mobileCheck,
  type QualityOfObject,
} from './quality-check.ts';

/** An account: what it is, where it sits, how to reach it, whom we know there. Fresh while somebody dealt with it within 90 days. */
export const accountQuality: QualityOfObject = {
  object: 'account',
  label: { zh: '客户', en: 'Accounts' },
  table: 'account',
  of: 'k.deleted_at is null and k.merged_into_id is null',
  complete: [
    {
      id: 'account.industry',
      label: { zh: '行业', en: 'Industry' },
      field: 'industry',
      met: isFilled('industry'),
      weight: 20,
    },
    {
      id: 'account.level',
      label: { zh: '客户级别', en: 'Level' },
      field: 'level',
      met: isFilled('level'),
      weight: 10,
    },
    {
      id: 'account.phone',
      label: { zh: '电话或邮箱', en: 'Phone or e-mail' },
      field: 'phone',
      met: isOneFilled('phone', 'email'),
      weight: 20,
    },
    {
      id: 'account.source',
      label: { zh: '来源', en: 'Source' },
      field: 'source',
      met: isFilled('source'),
      weight: 10,
    },
    {
      id: 'account.city',
      label: { zh: '城市', en: 'City' },
      field: 'city',
      met: isOneFilled('city', 'province'),
      weight: 10,
    },
    {
      id: 'account.contact',
      label: { zh: '联系人', en: 'A contact' },
      field: null,
      met: `exists (select 1 from contact c where c.tenant_id = k.tenant_id and c.account_id = k.id
        and c.deleted_at is null)`,
      weight: 30,
    },
  ],
  valid: [mailboxCheck('account'), creditCodeCheck('account')],
  touched: `greatest(k.updated_at, (select max(n.at) from note n where n.tenant_id = k.tenant_id
    and n.account_id = k.id and n.deleted_at is null))`,
  freshOf: 'true',
  freshDays: 90,
};

/** A contact: where and as what he works, and how to reach him. Fresh while somebody checked it within a year. */
export const contactQuality: QualityOfObject = {
  object: 'contact',
  label: { zh: '联系人', en: 'Contacts' },
  table: 'contact',
  of: 'k.deleted_at is null and k.merged_into_id is null',
  complete: [
    {
      id: 'contact.account',
      label: { zh: '所属客户', en: 'Account' },
      field: 'account',
      met: 'k.account_id is not null',
      weight: 25,
    },
    {
      id: 'contact.title',
      label: { zh: '职务', en: 'Job title' },
      field: 'title',
      met: isFilled('title'),
      weight: 20,
    },
    {
      id: 'contact.mobile',
      label: { zh: '手机或电话', en: 'Mobile or phone' },
      field: 'mobile',
      met: isOneFilled('mobile', 'phone'),
      weight: 35,
    },
    {
      id: 'contact.email',
      label: { zh: '邮箱或微信', en: 'E-mail or WeChat' },
      field: 'email',
      met: isOneFilled('email', 'wechat'),
      weight: 20,
    },
  ],
  valid: [mobileCheck('contact'), mailboxCheck('contact')],
  touched: 'k.updated_at',
  freshOf: 'true',
  freshDays: 365,
};

const worked = "k.status in ('new', 'working', 'qualified')";

/** A lead: for whom, how to reach him, what he needs, where he came from. Fresh while there was talk within 7 days. */
export const leadQuality: QualityOfObject = {
  object: 'lead',
  label: { zh: '线索', en: 'Leads' },
  table: 'lead',
  of: 'k.deleted_at is null and k.merged_into_id is null',
  complete: [
    {
      id: 'lead.company',
      label: { zh: '公司', en: 'Company' },
      field: 'company',
      met: isFilled('company'),
      weight: 20,
    },
    {
      id: 'lead.mobile',
      label: { zh: '手机或电话', en: 'Mobile or phone' },
      field: 'mobile',
      met: isOneFilled('mobile', 'phone'),
      weight: 30,
    },
    {
      id: 'lead.email',
      label: { zh: '邮箱或微信', en: 'E-mail or WeChat' },
      field: 'email',
      met: isOneFilled('email', 'wechat'),
      weight: 10,
    },
    { id: 'lead.need', label: { zh: '需求', en: 'Need' }, field: 'need', met: isFilled('need'), weight: 20 },
    {
      id: 'lead.source',
      label: { zh: '来源', en: 'Source' },
      field: 'source',
      met: isFilled('source'),
      weight: 10,
    },
    {
      id: 'lead.city',
      label: { zh: '城市', en: 'City' },
      field: 'city',
      met: isOneFilled('city', 'province'),
      weight: 10,
    },
  ],
  valid: [mobileCheck('lead'), mailboxCheck('lead'), creditCodeCheck('lead')],
  touched: 'greatest(k.last_contact_at, k.assigned_at, k.created_at)',
  freshOf: `${worked} and k.owner_id is not null`,
  freshDays: 7,
};
