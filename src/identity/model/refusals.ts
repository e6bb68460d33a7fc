import type { RefusalReason } from '../../platform/model/refusal.ts';

export const identityRefusals = {
  wrongCredentials: {
    code: 'wrong_credentials',
    status: 401,
    label: { zh: '邮箱或密码不对', en: 'The e-mail or the password is wrong' },
  },
  tooManyAttempts: {
    code: 'too_many_attempts',
    status: 429,
    label: { zh: '尝试次数过多，请 15 分钟后再试', en: 'Too many attempts; try again in 15 minutes' },
  },
  linkSpent: {
    code: 'link_spent',
    status: 410,
    label: { zh: '这个链接已使用过或已过期', en: 'This link was used before or has expired' },
  },
  emailTaken: {
    code: 'email_taken',
    label: { zh: '这个邮箱已经有账号了', en: 'This e-mail has an account already' },
  },
  passwordTooShort: {
    code: 'password_too_short',
    status: 422,
    label: { zh: '密码至少要 12 个字符', en: 'The password needs at least 12 characters' },
  },
  demoOnly: {
    code: 'demo_only',
    status: 403,
    label: { zh: '只有演示公司可以一键进入', en: 'One-click entry is for the demo company only' },
  },
  lastAdministrator: {
    code: 'last_administrator',
    label: { zh: '至少要保留一位启用的管理员', en: 'At least one active administrator must remain' },
  },
  grantsTooMuch: {
    code: 'grants_too_much',
    status: 403,
    label: { zh: '不能授予自己没有的权限：{right}', en: 'You cannot grant what you do not hold: {right}' },
  },
  currencyInUse: {
    code: 'currency_in_use',
    label: {
      zh: '已有金额，改币种会改变它们的含义（{where}）；请新建一个组织',
      en: 'There are amounts whose meaning would change ({where}); start another organisation instead',
    },
  },
  teamCycle: {
    code: 'team_cycle',
    label: { zh: '团队不能放到自己或下级团队之下', en: 'A team cannot be placed below itself' },
  },
  teamInUse: {
    code: 'team_in_use',
    label: {
      zh: '团队里还有成员或下级团队，请先移走',
      en: 'The team still has people or teams below; move them first',
    },
  },
  teamNameTaken: {
    code: 'team_name_taken',
    label: { zh: '已经有同名的团队', en: 'There is a team of this name already' },
  },
  builtInRole: {
    code: 'built_in_role',
    label: { zh: '内置角色不能删除', en: 'A built-in role cannot be deleted' },
  },
  roleHeld: {
    code: 'role_held',
    label: {
      zh: '还有 {people} 人使用这个角色，请先给他们换角色',
      en: '{people} people hold this role; give them another first',
    },
  },
  noEntryYet: {
    code: 'no_entry_yet',
    label: {
      zh: '这个人还没有登录邮箱，请先发送邀请',
      en: 'This person has no e-mail to sign in with yet; invite first',
    },
  },
  hasPassword: {
    code: 'has_password',
    label: {
      zh: '这个人已经设置过密码，请改用重置密码',
      en: 'This person has a password already; reset it instead',
    },
  },
} satisfies Record<string, RefusalReason>;
