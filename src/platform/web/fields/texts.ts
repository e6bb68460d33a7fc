import { defineTexts } from '../texts.ts';

export const fieldTexts = defineTexts({
  dial: { zh: '拨打 {number}', en: 'Call {number}' },
  masked: {
    zh: '号码已脱敏，不能从这里拨打',
    en: 'This number is masked to you and cannot be called from here',
  },
  yes: { zh: '是', en: 'Yes' },
  no: { zh: '否', en: 'No' },
  hiddenName: { zh: '无权查看', en: 'Not visible to you' },
  missing: { zh: '请填写{name}', en: '{name} is needed' },
  notAnAmount: { zh: '请输入金额，例如 1234.5 或 12.5万', en: 'Enter an amount, such as 1234.5' },
  edit: { zh: '编辑{name}：{value}', en: 'Edit {name}: {value}' },
  empty: { zh: '未填', en: 'empty' },
  save: { zh: '保存', en: 'Save' },
  cancel: { zh: '取消', en: 'Cancel' },
  moreFields: { zh: '更多字段（{count}）', en: 'More fields ({count})' },
  createNamed: { zh: '新建“{name}”', en: 'Create “{name}”' },
  draftFound: { zh: '已恢复上次没保存的内容', en: 'What you had not saved was brought back' },
  draftDrop: { zh: '丢弃', en: 'Discard' },
});
