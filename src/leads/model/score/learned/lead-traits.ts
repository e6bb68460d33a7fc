/**
 * What the learned score looks at in a lead. Only what can be known when a lead comes in: nothing of its status, stage,
 * owner, moments or results, and not how fast somebody answered, because all that is shaped by how it ends.
 */
import type { Label } from '../../../../platform/model/label.ts';
import type { Values } from '../../../../records/model/field-schema.ts';
import type { Traits } from './decided-lead.ts';
import { tagTrait } from './learn.ts';

type Band = { value: string; label: Label };

export type LeadTrait = {
  id: string;
  label: Label;
  /** The lead field it is read from. */
  field: string;
  /** When the values are not those of the field itself. */
  bands?: readonly Band[];
  of(value: string | number): string;
};

const given: readonly Band[] = [
  { value: 'yes', label: { zh: '已留', en: 'given' } },
  { value: 'no', label: { zh: '未留', en: 'not given' } },
];

const sizes = [
  { least: 2000, value: 'huge', label: { zh: '2000 人以上', en: '2,000 or more' } },
  { least: 500, value: 'large', label: { zh: '500–1999 人', en: '500–1,999' } },
  { least: 100, value: 'middle', label: { zh: '100–499 人', en: '100–499' } },
  { least: 20, value: 'small', label: { zh: '20–99 人', en: '20–99' } },
  { least: -Infinity, value: 'tiny', label: { zh: '20 人以下', en: 'below 20' } },
] as const;

const decides =
  /总裁|总经理|副总|董事|老板|法人|创始|合伙|厂长|院长|校长|行长|所长|总(?!监|台|务|账)|\b(?:ceo|coo|cto|cio|cfo|founder|owner|president|chairman|partner|managing director|general manager|vice president|vp)\b/iu;
const leads =
  /总监|经理|主管|主任|部长|科长|处长|组长|店长|负责人|\b(?:manager|director|head|lead|supervisor|chief)\b/iu;

/** How much a job title lets its holder decide. */
export function titleBandOf(title: string): 'decides' | 'leads' | 'staff' {
  return decides.test(title) ? 'decides' : leads.test(title) ? 'leads' : 'staff';
}

const asTold = (value: string | number): string => String(value).trim().toLowerCase().slice(0, 100);
const isGiven = (): string => 'yes';

export const leadTraits: readonly LeadTrait[] = [
  { id: 'source', label: { zh: '来源', en: 'Source' }, field: 'source', of: asTold },
  { id: 'medium', label: { zh: '媒介', en: 'Medium' }, field: 'medium', of: asTold },
  { id: 'campaign', label: { zh: '活动', en: 'Campaign' }, field: 'campaign', of: asTold },
  { id: 'province', label: { zh: '省份', en: 'Province' }, field: 'province', of: asTold },
  { id: 'industry', label: { zh: '行业', en: 'Industry' }, field: 'industry', of: asTold },
  {
    id: 'size',
    label: { zh: '公司规模', en: 'Company size' },
    field: 'employees',
    bands: sizes,
    of: (employees) => sizes.find(({ least }) => Number(employees) >= least)!.value,
  },
  { id: 'product', label: { zh: '意向产品', en: 'Product of interest' }, field: 'product', of: asTold },
  { id: 'language', label: { zh: '语言', en: 'Language' }, field: 'language', of: asTold },
  {
    id: 'title',
    label: { zh: '职务层级', en: 'Job level' },
    field: 'title',
    bands: [
      { value: 'decides', label: { zh: '决策人', en: 'decision maker' } },
      { value: 'leads', label: { zh: '管理者', en: 'manager' } },
      { value: 'staff', label: { zh: '员工', en: 'staff' } },
    ],
    of: (title) => titleBandOf(String(title)),
  },
  { id: 'mobile', label: { zh: '手机', en: 'Mobile' }, field: 'mobile', bands: given, of: isGiven },
  { id: 'phone', label: { zh: '电话', en: 'Phone' }, field: 'phone', bands: given, of: isGiven },
  { id: 'email', label: { zh: '邮箱', en: 'E-mail' }, field: 'email', bands: given, of: isGiven },
  { id: 'wechat', label: { zh: '微信', en: 'WeChat' }, field: 'wechat', bands: given, of: isGiven },
];

/** A lead's traits: by its values as they are stored, and by the tags it has. What is empty is not told. */
export function traitsOf(values: Values, tagIds: readonly string[]): Traits {
  const told = leadTraits.flatMap(({ id, field, of }): [string, string][] => {
    const value = values[field];
    const isTold = (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
    return isTold ? [[id, of(value)]] : [];
  });
  return Object.fromEntries([...told, ...tagIds.map((tag): [string, string] => [tagTrait + tag, 'yes'])]);
}
