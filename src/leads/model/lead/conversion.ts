/** What becomes of a lead that is converted: the account, the contact and the deal it begins with. */
import type { Values } from '../../../records/model/field-schema.ts';

export type ConversionDrafts = { account: Values; contact: Values; deal: Values };

const needShown = 20;

/** The values that the records made from a lead begin with; a lead without a company becomes an account by its own name. */
export function conversionDrafts(lead: Values): ConversionDrafts {
  const told = (field: string) => textOf(lead[field]);
  const company = told('company') ?? told('name') ?? '';
  const need = told('need')?.split('\n')[0]!.slice(0, needShown);
  return {
    account: filled({
      name: company,
      industry: lead['industry'],
      phone: told('company') ? lead['phone'] : (lead['phone'] ?? lead['mobile']),
      website: lead['website'],
      province: lead['province'],
      city: lead['city'],
      employees: lead['employees'],
      source: lead['source'],
    }),
    contact: filled({
      name: told('name'),
      title: lead['title'],
      mobile: lead['mobile'],
      phone: lead['phone'],
      email: lead['email'],
      wechat: lead['wechat'],
    }),
    deal: filled({
      name: [company, need].filter(Boolean).join(' · '),
      product: lead['product'],
      source: lead['source'],
    }),
  };
}

function filled(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined && value !== ''),
  );
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** What stands in the way of taking a conversion back: so many of each since then. */
export type Dependents = Readonly<Record<DependentKind, number>>;
const dependentKinds = [
  'deals',
  'contacts',
  'leads',
  'accounts',
  'stageChanges',
  'notes',
  'files',
  'tasks',
] as const;
export type DependentKind = (typeof dependentKinds)[number];

const words: Readonly<Record<DependentKind, { zh: string; en: string }>> = {
  deals: { zh: '{n} 个其他商机', en: 'other deals: {n}' },
  contacts: { zh: '{n} 位其他联系人', en: 'other contacts: {n}' },
  leads: { zh: '{n} 条其他线索', en: 'other leads: {n}' },
  accounts: { zh: '{n} 个下级客户', en: 'accounts below: {n}' },
  stageChanges: { zh: '{n} 次商机阶段变更', en: 'stage changes of the deal: {n}' },
  notes: { zh: '{n} 条跟进', en: 'notes: {n}' },
  files: { zh: '{n} 个文件', en: 'files: {n}' },
  tasks: { zh: '{n} 个任务', en: 'tasks: {n}' },
};

/** What depends on the records made, each kind in words; empty when the conversion can be taken back. */
export function wordsOfDependents(
  found: Dependents,
): { kind: DependentKind; label: { zh: string; en: string } }[] {
  return dependentKinds
    .filter((kind) => found[kind] > 0)
    .map((kind) => {
      const n = String(found[kind]);
      return { kind, label: { zh: words[kind].zh.replace('{n}', n), en: words[kind].en.replace('{n}', n) } };
    });
}
