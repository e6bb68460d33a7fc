import { defineTexts } from '../../../platform/web/index.ts';

export const termsTexts = defineTexts({
  terms: { zh: '条款', en: 'Terms' },
  save: { zh: '保存条款', en: 'Save the terms' },
  saved: { zh: '条款已保存', en: 'The terms are saved' },
  unchanged: { zh: '没有改动', en: 'Nothing changed' },
  fromPlaybook: { zh: '从话术库插入', en: 'From the playbook' },
  inserted: { zh: '已插入，记得保存', en: 'Inserted; remember to save' },
});
