import type { RefusalReason } from '../../platform/model/refusal.ts';

export const identityRefusals = {
  wrongCredentials: { code: 'wrong_credentials', status: 401, label: { zh: '邮箱或密码不对', en: 'The e-mail or the password is wrong' } },
  tooManyAttempts: { code: 'too_many_attempts', status: 429, label: { zh: '尝试次数过多，请 15 分钟后再试', en: 'Too many attempts; try again in 15 minutes' } },
  linkSpent: { code: 'link_spent', status: 410, label: { zh: '这个链接已使用过或已过期', en: 'This link was used before or has expired' } },
  emailTaken: { code: 'email_taken', label: { zh: '这个邮箱已经有账号了', en: 'This e-mail has an account already' } },
  passwordTooShort: { code: 'password_too_short', status: 422, label: { zh: '密码至少要 12 个字符', en: 'The password needs at least 12 characters' } },
  demoOnly: { code: 'demo_only', status: 403, label: { zh: '只有演示公司可以一键进入', en: 'One-click entry is for the demo company only' } },
  lastAdministrator: { code: 'last_administrator', label: { zh: '至少要保留一位启用的管理员', en: 'At least one active administrator must remain' } },
  grantsTooMuch: { code: 'grants_too_much', status: 403, label: { zh: '不能授予自己没有的权限', en: 'You cannot grant what you do not hold' } },
  teamCycle: { code: 'team_cycle', label: { zh: '团队不能放到自己或下级团队之下', en: 'A team cannot be placed below itself' } },
  builtInRole: { code: 'built_in_role', label: { zh: '内置角色不能删除', en: 'A built-in role cannot be deleted' } },
} satisfies Record<string, RefusalReason>;
