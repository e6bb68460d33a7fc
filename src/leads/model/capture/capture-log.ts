/** What became of everything that came in: the words of the capture log. */
import type { Label } from '../../../platform/model/label.ts';

/**
 * accepted: a new lead; attached: one more touch of a lead that was there; failed: ours, to be repaired and taken in
 * again; rejected: taken for spam, kept in case that was wrong.
 */
export const captureStates = ['accepted', 'attached', 'failed', 'rejected'] as const;
export type CaptureState = (typeof captureStates)[number];

/** May somebody repair it and take it in again? */
export function isRepairable(state: CaptureState): boolean {
  return state === 'failed' || state === 'rejected';
}

/** Why something that came in is no lead; those of `keptReasons` lie in the log, the others are only counted. */
export const captureReasons = {
  malformed: { zh: '内容格式不对，读不出来', en: 'The content could not be read' },
  nothing_told: { zh: '没有可识别的字段', en: 'No field was recognised' },
  unreachable: { zh: '没有手机、电话、邮箱或微信', en: 'No mobile, phone, e-mail or WeChat' },
  invalid_fields: { zh: '字段内容有误', en: 'Fields are not valid' },
  refused: { zh: '不符合业务规则', en: 'Against the rules' },
  defect: { zh: '处理时出错，可以重试', en: 'Something went wrong; try again' },
  honeypot: { zh: '疑似机器人：填写了隐藏字段', en: 'Probably a robot: a hidden field was filled in' },
  too_fast: { zh: '疑似机器人：提交过快', en: 'Probably a robot: sent too fast' },
  wrong_answer: { zh: '验证问题没有答对', en: 'The question was not answered rightly' },
  wrong_key: { zh: '密钥不对', en: 'Wrong key' },
  bad_signature: { zh: '签名不对', en: 'Wrong signature' },
  late: { zh: '时间戳过期', en: 'The timestamp is too old' },
  replayed: { zh: '重复发送的请求', en: 'The same request was sent again' },
  too_large: { zh: '内容过大', en: 'Too large' },
  too_often: { zh: '提交过于频繁', en: 'Too many at once' },
  stale_page: { zh: '页面打开太久，需要刷新', en: 'The page was open for too long' },
  switched_off: { zh: '来源已停用', en: 'The source is switched off' },
} as const satisfies Record<string, Label>;

export type CaptureReason = keyof typeof captureReasons;

/** The field of a lead whose text could not be read, and the text. */
export type CaptureFault = { field: string; code: string; text: string };
