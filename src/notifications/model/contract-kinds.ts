import type { Label } from '../../platform/model/label.ts';

/** What is told of customers that nobody talks with, and of contracts and their payments. */
export const contractKinds = {
  'payment-due': {
    zh: '合同「{title}」的{part}将于 {day} 到期，请提醒客户付款',
    en: '“{part}” of the contract “{title}” is due on {day}; please remind the customer',
  },
  'payments-due': {
    zh: '您有 {count} 笔合同款即将到期，最早 {day}',
    en: '{count} payments of your contracts are about to be due, the first on {day}',
  },
  'payment-overdue': {
    zh: '合同「{title}」的{part}已逾期（应收日 {day}），请跟进回款',
    en: '“{part}” of the contract “{title}” was due on {day} and has not come; please follow up',
  },
  'payments-overdue': {
    zh: '您有 {count} 笔合同款已逾期，最早应收日 {day}，请跟进回款',
    en: '{count} payments of your contracts are overdue, the first since {day}; please follow up',
  },
  'account-recall-near': {
    zh: '客户「{title}」很久没有联系，再过 3 个工作日将交给您的上级',
    en: 'Nobody has talked with “{title}” for long; in 3 working days it goes to your superior',
  },
  'account-recalled': {
    zh: '客户「{title}」长时间没有联系，已交给您的上级',
    en: 'Nobody has talked with “{title}” for long; it went to your superior',
  },
  'account-recalled-to-you': {
    zh: '客户「{title}」长时间没有联系，已交给您重新安排',
    en: 'Nobody has talked with “{title}” for long; it came to you to be given on',
  },
  'contract-expiring': {
    zh: '合同「{title}」将于 {day} 到期，请联系客户续约',
    en: 'The contract “{title}” ends on {day}; please talk about its renewal',
  },
  'contracts-expiring': {
    zh: '您有 {count} 份合同即将到期，最早 {day}，请联系客户续约',
    en: '{count} of your contracts are about to end, the first on {day}; please talk about their renewal',
  },
  'contract-renewal': {
    zh: '合同「{title}」将于 {day} 到期，已自动建好续约商机',
    en: 'The contract “{title}” ends on {day}; its renewal deal is made',
  },
  'contract-signed': {
    zh: '合同「{title}」已电子签署（{day}）',
    en: 'The contract “{title}” was signed electronically ({day})',
  },
  'contract-sign-failed': {
    zh: '合同「{title}」没有签成，已退回“已批准”：{note}',
    en: 'The contract “{title}” was not signed and is approved as before: {note}',
  },
} as const satisfies Record<string, Label>;
