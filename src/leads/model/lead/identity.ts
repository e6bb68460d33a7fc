/** What tells one customer from another, written the same way however it was typed. */
import type { Values } from '../../../records/model/field-schema.ts';

export type Identity = {
  /** Without spaces, small letters, full-width signs made narrow. */
  company: string | null;
  /** Digits alone, without the country code of China. */
  phones: string[];
  email: string | null;
  /** The company's own domains: of its site and its e-mail, never those of free mail. */
  domains: string[];
};

/** Providers of mail for everybody: their domains say nothing about a company. */
const freeMail: ReadonlySet<string> = new Set([
  'qq.com',
  'foxmail.com',
  '163.com',
  '126.com',
  'yeah.net',
  '139.com',
  '189.cn',
  'sina.com',
  'sina.cn',
  'sohu.com',
  'aliyun.com',
  'tom.com',
  '21cn.com',
  'gmail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'msn.com',
  'yahoo.com',
  'icloud.com',
]);

/** The identity that a lead's fields tell. */
export function identityOf(values: Values): Identity {
  const told = (field: string) => String(values[field] ?? '').trim();
  const email = told('email').toLowerCase() || null;
  const company = told('company').normalize('NFKC').toLowerCase().replace(/\s/g, '') || null;
  const domains = [hostOf(told('website')), email?.split('@')[1] ?? null].filter(
    (domain): domain is string => domain !== null && !freeMail.has(domain),
  );
  const phones = [told('mobile'), told('phone')].map(plainPhone).filter((phone) => phone.length >= 7);
  return { company, phones: [...new Set(phones)], email, domains: [...new Set(domains)] };
}

function plainPhone(written: string): string {
  return written
    .normalize('NFKC')
    .replace(/\D/g, '')
    .replace(/^(?:00)?86(?=1\d{10}$)/, '');
}

function hostOf(url: string): string | null {
  return /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1]?.toLowerCase() ?? null;
}
