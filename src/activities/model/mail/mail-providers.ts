/** Where the mailboxes of known providers are, so that nobody has to look it up. */
import type { Label } from '../../../platform/model/label.ts';

export type MailServers = {
  imapHost: string;
  imapPort: number;
  imapTls: boolean;
  smtpHost: string;
  smtpPort: number;
  smtpTls: boolean;
};

export type MailProvider = {
  id: string;
  label: Label;
  servers: MailServers;
  /** Domains whose addresses are surely its. */
  domains: readonly string[];
  /** How one gets the password that programs sign in with. */
  passwordHint: Label;
};

const secure = (imapHost: string, smtpHost: string, smtpPort = 465): MailServers => ({
  imapHost,
  imapPort: 993,
  imapTls: true,
  smtpHost,
  smtpPort,
  smtpTls: smtpPort === 465,
});

export const mailProviders: readonly MailProvider[] = [
  {
    id: 'tencent-exmail',
    label: { zh: '腾讯企业邮', en: 'Tencent Exmail' },
    servers: secure('imap.exmail.qq.com', 'smtp.exmail.qq.com'),
    domains: [],
    passwordHint: {
      zh: '网页版「设置 → 客户端设置」里开启 IMAP/SMTP；开了安全登录的，在「设置 → 账户」生成客户端专用密码填在这里。',
      en: 'Switch on IMAP/SMTP under Settings → Client settings on the web; with secure login on, make a client password under Settings → Account and give it here.',
    },
  },
  {
    id: 'netease',
    label: { zh: '网易 163 / 126', en: 'NetEase 163 / 126' },
    servers: secure('imap.163.com', 'smtp.163.com'),
    domains: ['163.com'],
    passwordHint: {
      zh: '网页版「设置 → POP3/SMTP/IMAP」里开启 IMAP/SMTP 服务，把得到的授权码填在这里。126 邮箱请把服务器里的 163 改成 126。',
      en: 'Switch on IMAP/SMTP under Settings → POP3/SMTP/IMAP on the web and give the authorisation code here. For 126, put 126 in place of 163 in the servers.',
    },
  },
  {
    id: 'netease-qiye',
    label: { zh: '网易企业邮', en: 'NetEase Qiye' },
    servers: secure('imap.qiye.163.com', 'smtp.qiye.163.com', 994),
    domains: [],
    passwordHint: {
      zh: '网页版「设置 → 客户端设置」里开启 IMAP/SMTP，把客户端授权码填在这里。',
      en: 'Switch on IMAP/SMTP under Settings → Client settings on the web and give the client authorisation code here.',
    },
  },
  {
    id: 'aliyun',
    label: { zh: '阿里企业邮', en: 'Alibaba Mail' },
    servers: secure('imap.qiye.aliyun.com', 'smtp.qiye.aliyun.com'),
    domains: [],
    passwordHint: {
      zh: '网页版「设置 → 账户与安全」里生成第三方客户端安全密码，填在这里。',
      en: 'Make a password for third-party clients under Settings → Account and security on the web and give it here.',
    },
  },
  {
    id: 'qq',
    label: { zh: 'QQ 邮箱', en: 'QQ Mail' },
    servers: secure('imap.qq.com', 'smtp.qq.com'),
    domains: ['qq.com', 'foxmail.com', 'vip.qq.com'],
    passwordHint: {
      zh: '网页版「设置 → 账号」里开启 IMAP/SMTP 服务，按提示发短信得到授权码，填在这里（不是 QQ 密码）。',
      en: 'Switch on IMAP/SMTP under Settings → Account on the web; the authorisation code that comes goes here (not the QQ password).',
    },
  },
  {
    id: 'outlook',
    label: { zh: 'Outlook / Microsoft 365', en: 'Outlook / Microsoft 365' },
    servers: secure('outlook.office365.com', 'smtp.office365.com', 587),
    domains: ['outlook.com', 'hotmail.com', 'live.com'],
    passwordHint: {
      zh: '需要管理员允许 IMAP 与 SMTP 的密码登录；开了两步验证的，在账户安全页生成应用密码填在这里。',
      en: 'The administrator must allow IMAP and SMTP with passwords; with two-step verification, make an app password on the security page and give it here.',
    },
  },
  {
    id: 'gmail',
    label: { zh: 'Gmail', en: 'Gmail' },
    servers: secure('imap.gmail.com', 'smtp.gmail.com'),
    domains: ['gmail.com', 'googlemail.com'],
    passwordHint: {
      zh: '在 Google 账号「安全性」里开启两步验证并生成应用专用密码，填在这里。',
      en: 'Switch on two-step verification in your Google account, make an app password and give it here.',
    },
  },
];

/** The provider whose addresses end so; undefined when the domain does not tell. */
export function providerOf(address: string): MailProvider | undefined {
  const domain = address.slice(address.lastIndexOf('@') + 1).toLowerCase();
  return mailProviders.find(({ domains }) => domains.includes(domain));
}
