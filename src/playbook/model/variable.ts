/** What a text can speak of: the fields of a deal, its customer, its contact, and who uses the text. */
import type { Field } from '../../platform/model/fields.ts';
import type { Label } from '../../platform/model/label.ts';

const spokenOf = ['deal', 'account', 'contact', 'me'] as const;
export type Spoken = (typeof spokenOf)[number];

/** `id` is what is kept and never changes (`account.name`); `name` is how people write it. */
export type Variable = { id: string; of: Spoken; name: Label; label: Label };

export type SpokenFields = Readonly<Record<Exclude<Spoken, 'me'>, readonly Pick<Field, 'id' | 'label'>[]>>;

const prefixes: Record<Spoken, string> = { deal: '商机', account: '客户', contact: '联系人', me: '我的' };

/** What only the product itself has a use for. */
const notSpoken: ReadonlySet<string> = new Set([
  'external_id',
  'clock_level',
  'first_source',
  'created_at',
  'updated_at',
  'stage_entered_at',
  'last_contact_at',
  'next_step_agreed',
  'tags',
]);

const ofMe: readonly Pick<Field, 'id' | 'label'>[] = [
  { id: 'name', label: { zh: '姓名', en: 'Name' } },
  { id: 'title', label: { zh: '职位', en: 'Title' } },
  { id: 'email', label: { zh: '邮箱', en: 'E-mail' } },
  { id: 'company', label: { zh: '公司名称', en: 'Company' } },
];

/**
 * Every variable, in the order people choose from. In Chinese a field is written behind whose it is (客户名称, 联系人姓名),
 * in English by its id (account.name). Where two would be written alike, the later one is written by its id.
 */
export function variablesOf(fields: SpokenFields): Variable[] {
  const taken = new Set<string>();
  return spokenOf.flatMap((of) =>
    (of === 'me' ? ofMe : fields[of])
      .filter(({ id }) => !notSpoken.has(id))
      .map(({ id: field, label }) => {
        const id = `${of}.${field}`;
        const zh = writtenName(of, label.zh);
        const name = taken.has(zh) ? id : zh;
        taken.add(name);
        return { id, of, name: { zh: name, en: id }, label };
      }),
  );
}

function writtenName(of: Spoken, label: string): string {
  const bare = label.replaceAll(/[^\p{L}\p{N}_]/gu, '');
  return bare.startsWith(prefixes[of]) ? bare : `${prefixes[of]}${bare}`;
}
