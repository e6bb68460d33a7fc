/** The reasons a call to the outside is not made. */
import type { RefusalReason } from './refusal.ts';

export const egressRefusals = {
  addressUnreadable: {
    code: 'address_unreadable',
    status: 422,
    label: {
      zh: '地址写法不对：请写成 https://主机/路径，不带用户名和密码',
      en: 'This address cannot be read: write https://host/path, without a name or password in it',
    },
  },
  notSecure: {
    code: 'address_not_secure',
    status: 422,
    label: {
      zh: '只能调用 https 地址；内网的 http 地址要由运维加入允许名单',
      en: 'Only https addresses are called; an http address inside needs the operator’s leave',
    },
  },
  addressNotAllowed: {
    code: 'address_not_allowed',
    status: 422,
    label: {
      zh: '不能连接这个地址：只允许公网地址，或由运维加入允许名单的主机',
      en: 'This address may not be reached: only public addresses, and hosts that the operator allowed',
    },
  },
  hostUnknown: {
    code: 'host_unknown',
    status: 422,
    label: { zh: '找不到这个主机', en: 'This host could not be found' },
  },
  portNotAllowed: {
    code: 'port_not_allowed',
    status: 422,
    label: { zh: '不能连接这个端口', en: 'This port may not be reached' },
  },
} satisfies Record<string, RefusalReason>;
