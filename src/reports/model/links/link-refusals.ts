import type { RefusalReason } from '../../../platform/model/refusal.ts';

export const linkRefusals = {
  outsideNotAllowed: {
    code: 'report.outside_not_allowed',
    status: 403,
    label: {
      zh: '公司没有开放把报表分享给外部，请管理员先在这里开启',
      en: 'The organisation does not let reports be given to people outside; an administrator can',
    },
  },
  passwordNeeded: {
    code: 'report.password_needed',
    status: 403,
    label: { zh: '请输入访问密码', en: 'A password is needed' },
  },
  passwordWrong: {
    code: 'report.password_wrong',
    status: 403,
    label: { zh: '密码不对', en: 'This is not the password' },
  },
  linkRests: {
    code: 'report.link_rests',
    status: 429,
    label: {
      zh: '密码错误次数太多，请 15 分钟后再试',
      en: 'Too many wrong passwords; try again in 15 minutes',
    },
  },
  codeUnknown: {
    code: 'report.tv_code_unknown',
    status: 422,
    label: {
      zh: '没有电视显示这个配对码：请核对，或看电视上是否已换成新的',
      en: 'No television shows this code: check it, or see whether the television shows another by now',
    },
  },
  codeUsed: {
    code: 'report.tv_code_used',
    status: 422,
    label: {
      zh: '这个配对码已经用过了，请在电视上刷新页面，用新的配对码',
      en: 'This code was used before: reload the page on the television and take its new one',
    },
  },
  codesRest: {
    code: 'report.tv_codes_rest',
    status: 429,
    label: {
      zh: '配对码输错次数太多，请 15 分钟后再试，或在电视上刷新后用新的配对码',
      en: 'Too many wrong codes; try again in 15 minutes, or take a new code from the television then',
    },
  },
  livesTooLong: {
    code: 'report.link_lives_too_long',
    status: 422,
    label: { zh: '有效期最长 {most} 天', en: 'A link is good for {most} days at most' },
  },
} satisfies Record<string, RefusalReason>;
