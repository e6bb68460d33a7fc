/** The reasons a call to the outside is not made. */
import type { RefusalReason } from './refusal.ts';

export const egressRefusals = {
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
