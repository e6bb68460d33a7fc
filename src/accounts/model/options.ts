/** Lists that several records choose from. */
import type { FieldOption } from '../../platform/model/fields.ts';

/** Where customers come from. */
export const sourceOptions: readonly FieldOption[] = [
  { value: 'website', label: { zh: '官网', en: 'Website' } },
  { value: 'exhibition', label: { zh: '展会', en: 'Exhibition' } },
  { value: 'search_ads', label: { zh: '百度推广', en: 'Search ads' } },
  { value: 'short_video', label: { zh: '抖音', en: 'Short video' } },
  { value: 'referral', label: { zh: '转介绍', en: 'Referral' } },
  { value: 'existing_customer', label: { zh: '老客户', en: 'Existing customer' } },
  { value: 'cold_call', label: { zh: '电话开拓', en: 'Cold call' } },
  { value: 'wechat', label: { zh: '公众号', en: 'WeChat' } },
  { value: 'import', label: { zh: '导入', en: 'Import' } },
  { value: 'other', label: { zh: '其他', en: 'Other' } },
];

export const industryOptions: readonly FieldOption[] = [
  { value: 'manufacturing', label: { zh: '制造业', en: 'Manufacturing' } },
  { value: 'technology', label: { zh: '信息技术', en: 'Information technology' } },
  { value: 'telecommunications', label: { zh: '通信', en: 'Telecommunications' } },
  { value: 'healthcare', label: { zh: '医疗健康', en: 'Healthcare' } },
  { value: 'retail', label: { zh: '零售', en: 'Retail' } },
  { value: 'consumer_goods', label: { zh: '消费品', en: 'Consumer goods' } },
  { value: 'finance', label: { zh: '金融', en: 'Finance' } },
  { value: 'education', label: { zh: '教育', en: 'Education' } },
  { value: 'construction', label: { zh: '地产建筑', en: 'Property and construction' } },
  { value: 'logistics', label: { zh: '物流', en: 'Logistics' } },
  { value: 'energy', label: { zh: '能源', en: 'Energy' } },
  { value: 'automotive', label: { zh: '汽车', en: 'Automotive' } },
  { value: 'agriculture', label: { zh: '农业食品', en: 'Agriculture and food' } },
  { value: 'hospitality', label: { zh: '餐饮酒店', en: 'Hospitality' } },
  { value: 'media', label: { zh: '文化传媒', en: 'Media' } },
  { value: 'business_services', label: { zh: '商务服务', en: 'Business services' } },
  { value: 'government', label: { zh: '政府', en: 'Government' } },
  { value: 'other', label: { zh: '其他', en: 'Other' } },
];

/** How much a customer matters. */
export const levelOptions: readonly FieldOption[] = [
  { value: 'a', label: { zh: 'A 重点', en: 'A key' }, color: 'green' },
  { value: 'b', label: { zh: 'B 重要', en: 'B important' }, color: 'blue' },
  { value: 'c', label: { zh: 'C 普通', en: 'C regular' }, color: 'neutral' },
  { value: 'd', label: { zh: 'D 低优先', en: 'D low' }, color: 'neutral' },
];
