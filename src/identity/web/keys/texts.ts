import { defineTexts } from '../../../platform/web/index.ts';

export const keyTexts = defineTexts({
  create: { zh: '新建密钥', en: 'New key' },
  name: { zh: '用途', en: 'Purpose' },
  nameHint: { zh: '例如“ERP 同步”，日后好认', en: 'Such as "ERP sync", so that you know it later' },
  readOnly: { zh: '只读', en: 'Read only' },
  readOnlyBox: { zh: '只能读，不能改', en: 'May read, may not change' },
  created: { zh: '创建于', en: 'Created' },
  lastUsed: { zh: '最近使用', en: 'Last used' },
  never: { zh: '还没用过', en: 'Not yet' },
  state: { zh: '状态', en: 'State' },
  active: { zh: '有效', en: 'Good' },
  revoked: { zh: '已吊销', en: 'Revoked' },
  revoke: { zh: '吊销', en: 'Revoke' },
  revokeTitle: { zh: '吊销“{name}”？', en: 'Revoke "{name}"?' },
  revokeConsequence: {
    zh: '使用它的程序会立刻失去访问权，而且不能恢复。',
    en: 'Programs that use it lose access at once; this cannot be undone.',
  },
  secret: { zh: '新密钥', en: 'The new key' },
  secretHint: {
    zh: '请现在复制保存：关掉以后就再也看不到了。',
    en: 'Copy it now: it will never be shown again.',
  },
  done: { zh: '我已保存', en: 'I have kept it' },
  cancel: { zh: '取消', en: 'Cancel' },
  required: { zh: '请填写', en: 'Please fill this in' },
  explain: {
    zh: '密钥以您的身份行事：您能看的它能看，您不能做的它也做不了。放在请求头里：',
    en: 'A key acts as you: it sees what you see and does no more than you may. Send it in the header:',
  },
  emptyTitle: { zh: '还没有密钥', en: 'No keys yet' },
  empty: {
    zh: '把 ERP、表单或脚本接到明斗时，给每个程序一把自己的密钥。',
    en: 'To connect an ERP, a form or a script, give each program a key of its own.',
  },
});
