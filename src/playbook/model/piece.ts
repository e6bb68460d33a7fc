/** A piece of the playbook: what it is for, and whom it serves. */
import type { Label } from '../../platform/model/label.ts';

export const families = ['script', 'follow_up', 'quote', 'negotiation', 'material'] as const;
export type Family = (typeof families)[number];

export const familyWords: Readonly<Record<Family, Label>> = {
  script: { zh: '话术', en: 'Scripts' },
  follow_up: { zh: '跟进模板', en: 'Follow-up templates' },
  quote: { zh: '报价模板', en: 'Quote templates' },
  negotiation: { zh: '谈判模板', en: 'Negotiation templates' },
  material: { zh: '资料', en: 'Material' },
};

export const pieceScopes = ['personal', 'team', 'organisation'] as const;
export type PieceScope = (typeof pieceScopes)[number];

export const scopeWords: Readonly<Record<PieceScope, Label>> = {
  personal: { zh: '个人', en: 'Personal' },
  team: { zh: '团队', en: 'Team' },
  organisation: { zh: '全公司', en: 'Everybody' },
};

/** What somebody did with a piece on a deal. */
export const useWays = ['copied', 'inserted', 'mailed', 'sent', 'opened'] as const;
export type UseWay = (typeof useWays)[number];

export const wayWords: Readonly<Record<UseWay, Label>> = {
  copied: { zh: '复制', en: 'copied' },
  inserted: { zh: '插入跟进', en: 'inserted' },
  mailed: { zh: '写进邮件', en: 'put into a mail' },
  sent: { zh: '发送', en: 'sent' },
  opened: { zh: '打开', en: 'opened' },
};

/** Does the piece have something to say or to open? Material may be a link or a file alone. */
export function hasContent({ family, body }: { family: Family; body: string }): boolean {
  return family === 'material' || body.trim() !== '';
}
