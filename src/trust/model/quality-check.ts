/** What is looked at on a kept record: whether something is there, and whether what is there can be right. */
import type { SqlText } from '../../insights/model/measure.ts';
import type { Label } from '../../platform/model/label.ts';

export const judgedObjects = ['deal', 'account', 'contact', 'lead'] as const;
export type JudgedObject = (typeof judgedObjects)[number];

/**
 * One thing looked at. Its SQL speaks of the record as `k`, of the instant as `:asOf` and of the organisation's clock as
 * `:timeZone`; `met` is asked only of records of which `of` holds.
 */
export type QualityCheck = {
  /** `deal.contact`: the name by which an organisation weighs it. */
  id: string;
  label: Label;
  /** The field that mends it; null where it takes more than a field. */
  field: string | null;
  met: SqlText;
  of?: SqlText;
};

/** Something that should be there, and its usual weight beside the others of the object. */
export type CompletenessCheck = QualityCheck & { weight: number };

/** What makes up the quality of one kind of record. */
export type QualityOfObject = {
  object: JudgedObject;
  label: Label;
  /** The table of the records, and the field ids' own columns. */
  table: string;
  /** Records that are judged at all. */
  of: SqlText;
  complete: readonly CompletenessCheck[];
  valid: readonly QualityCheck[];
  /** When somebody last dealt with it; judged of records of which `freshOf` holds. */
  touched: SqlText;
  freshOf: SqlText;
  /** After so many days untouched it is stale, unless the organisation says otherwise. */
  freshDays: number;
};

/** A text column holds more than blanks. */
export function isFilled(column: string): SqlText {
  return `coalesce(btrim(k.${column}), '') <> ''`;
}

/** One of several text columns does. */
export function isOneFilled(...columns: string[]): SqlText {
  return `(${columns.map(isFilled).join(' or ')})`;
}

const mailbox = String.raw`'^[^@\s]+@[^@\s]+\.[^@\s]+$'`;
/** Chinese mobiles have eleven digits; a number that names its country is left alone. */
const mobile = String.raw`'^(\+(?!86)\d[\d -]{5,}|(\+?86)?[ -]*1[3-9]([ -]*\d){9})$'`;

export function mailboxCheck(object: JudgedObject): QualityCheck {
  return {
    id: `${object}.email_valid`,
    label: { zh: '邮箱格式', en: 'E-mail address' },
    field: 'email',
    of: isFilled('email'),
    met: `btrim(k.email) ~ ${mailbox}`,
  };
}

export function mobileCheck(object: JudgedObject): QualityCheck {
  return {
    id: `${object}.mobile_valid`,
    label: { zh: '手机号格式', en: 'Mobile number' },
    field: 'mobile',
    of: isFilled('mobile'),
    met: `btrim(k.mobile) ~ ${mobile}`,
  };
}

export function creditCodeCheck(object: JudgedObject): QualityCheck {
  return {
    id: `${object}.credit_code_valid`,
    label: { zh: '统一社会信用代码位数', en: 'Length of the credit code' },
    field: 'credit_code',
    of: isFilled('credit_code'),
    met: `btrim(k.credit_code) ~ '^[0-9A-Za-z]{18}$'`,
  };
}
