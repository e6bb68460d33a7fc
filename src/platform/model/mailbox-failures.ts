/** Why a mailbox could not be read or written from, in words. */
import type { Label } from './label.ts';

export const mailboxFailures = {
  wrong_login: {
    zh: '用户名或密码不对（不少邮箱要用“授权码”代替密码）',
    en: 'Wrong user name or password (many providers want an app password)',
  },
  no_folder: { zh: '邮箱里没有这个文件夹', en: 'There is no such folder in the mailbox' },
  unreachable: { zh: '连不上邮件服务器', en: 'The mail server cannot be reached' },
  address_not_allowed: {
    zh: '不能连接这个地址：只允许公网地址，或由运维加入允许名单的主机',
    en: 'This address may not be reached: only public ones, and hosts that the operator allowed',
  },
  host_unknown: { zh: '找不到这个主机', en: 'This host could not be found' },
  port_not_allowed: { zh: '不能连接这个端口', en: 'This port may not be reached' },
  password_lost: {
    zh: '密码需要重新填写（系统密钥换过）',
    en: 'Give the password again (the installation has another key now)',
  },
} as const satisfies Record<string, Label>;
export type MailboxFailure = keyof typeof mailboxFailures;
