/** Evidence in words, as people read it beside a hit. */
import type { Label } from '../../../platform/model/label.ts';
import type { EvidenceKind } from './compare-keys.ts';

export const evidenceLabels: Readonly<Record<EvidenceKind, Label>> = {
  credit_code: { zh: '统一社会信用代码相同', en: 'Same credit code' },
  mobile: { zh: '手机号相同', en: 'Same mobile number' },
  phone: { zh: '电话相同', en: 'Same phone number' },
  email: { zh: '邮箱相同', en: 'Same e-mail address' },
  shared_email: { zh: '公共邮箱相同', en: 'Same shared mailbox' },
  wechat: { zh: '微信号相同', en: 'Same WeChat id' },
  domain: { zh: '网站或邮箱域名相同', en: 'Same web or mail domain' },
  placed_company: { zh: '公司名称和地区相同', en: 'Same company name and place' },
  company: { zh: '公司名称相同', en: 'Same company name' },
  company_sound: { zh: '公司名称读音相同', en: 'Company name sounds the same' },
  company_alike: { zh: '公司名称相近', en: 'Company name is alike' },
  person: { zh: '公司和姓名都相同', en: 'Same name at the same company' },
};
