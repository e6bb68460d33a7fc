import { defineTexts } from '../../platform/web/index.ts';

export const accountTexts = defineTexts({
  accounts: { zh: '客户', en: 'Accounts' },
  account: { zh: '客户', en: 'Account' },
  contacts: { zh: '联系人', en: 'Contacts' },
  contact: { zh: '联系人', en: 'Contact' },
  subsidiaries: { zh: '下级客户', en: 'Accounts below' },
  noContacts: {
    zh: '还没有联系人。先加上拍板的人和日常对接的人。',
    en: 'No contacts yet. Begin with who decides and who you talk to.',
  },
  noSubsidiaries: {
    zh: '没有下级客户。集团客户可以在这里看到各家子公司。',
    en: 'No accounts below. Subsidiaries of a group are shown here.',
  },
  mine: { zh: '我的客户', en: 'My accounts' },
  keyAccounts: { zh: '重点客户', en: 'Key accounts' },
  contactDue: { zh: '逾期未联系', en: 'Overdue for a talk' },
  newThisMonth: { zh: '本月新增', en: 'New this month' },
  myContacts: { zh: '我的联系人', en: 'My contacts' },
  withoutAccount: { zh: '没有所属客户', en: 'Without an account' },
});
