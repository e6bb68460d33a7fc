import { defineTexts } from '../../platform/web/index.ts';

export const productName = { zh: '明斗', en: 'Mingdou' };

/** The names of the pages, as the settings and the window say them. */
export const pageTitles = defineTexts({
  settings: { zh: '设置', en: 'Settings' },
  welcome: { zh: '欢迎', en: 'Welcome' },
  people: { zh: '成员与团队', en: 'People and teams' },
  roles: { zh: '角色与权限', en: 'Roles and rights' },
  keys: { zh: 'API 密钥', en: 'API keys' },
  organisation: { zh: '组织信息', en: 'Organisation' },
  audit: { zh: '审计日志', en: 'Audit log' },
});

export const pageHints = defineTexts({
  people: {
    zh: '邀请同事、调整团队和汇报关系、停用离职人员',
    en: 'Invite colleagues, arrange teams, disable leavers',
  },
  roles: { zh: '谁能看、改、导出什么，一张表说清', en: 'Who may see, change and export what, in one table' },
  keys: { zh: '让其他系统以您的权限读写数据', en: 'Let other systems work with your rights' },
  organisation: { zh: '名称、时区、金额写法', en: 'Name, time zone, how amounts are written' },
  audit: { zh: '谁在什么时候改了什么，从什么改成什么', en: 'Who changed what, when, from what to what' },
});
