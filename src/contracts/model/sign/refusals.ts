import type { RefusalReason } from '../../../platform/model/refusal.ts';

/** Why a report of a signature is not taken in. */
export const signRefusals = {
  unknownKey: {
    code: 'sign_key_unknown',
    status: 401,
    label: { zh: '密钥无效', en: 'The key is not valid' },
  },
  badSignature: {
    code: 'sign_signature_wrong',
    status: 401,
    label: { zh: '签名不正确', en: 'The signature is wrong' },
  },
  late: {
    code: 'sign_report_late',
    status: 401,
    label: { zh: '请求时间相差超过 5 分钟', en: 'The time is more than 5 minutes off' },
  },
  noEvent: {
    code: 'sign_event_missing',
    status: 422,
    label: { zh: '缺少事件编号 X-Mingdou-Event', en: 'X-Mingdou-Event, the number of the event, is missing' },
  },
  contractUnknown: {
    code: 'sign_contract_unknown',
    status: 422,
    label: { zh: '没有编号为 {number} 的合同', en: 'There is no contract with the number {number}' },
  },
  documentDiffers: {
    code: 'sign_document_differs',
    status: 422,
    label: {
      zh: '签署文件与报告的 SHA-256 不一致',
      en: 'The signed document is not the one whose SHA-256 is told',
    },
  },
  documentUnfit: {
    code: 'sign_document_unfit',
    status: 422,
    label: {
      zh: '签署文件应为 PDF 或 OFD，且不超过 20 MB',
      en: 'The signed document is a PDF or OFD of at most 20 MB',
    },
  },
  documentUnreached: {
    code: 'sign_document_unreached',
    status: 424,
    label: {
      zh: '取不到签署文件（{why}），请稍后重发',
      en: 'The signed document could not be fetched ({why}); report again later',
    },
  },
} satisfies Record<string, RefusalReason>;
