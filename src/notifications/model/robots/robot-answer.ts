/** What a chat product's answer means. */
import type { Label } from '../../../platform/model/label.ts';
import type { RobotProduct } from './products.ts';

/** Why a robot could not post. */
export const robotFailures = {
  unknown_robot: {
    zh: '这个机器人已不存在，或地址里的密钥不对：请在群里重新复制 Webhook 地址',
    en: 'The robot is gone, or the key in its address is wrong: copy the webhook address from the group again',
  },
  wrong_signature: {
    zh: '签名不对：请核对加签密钥，并检查服务器时间',
    en: 'The signature is wrong: check the signing secret and the clock of the server',
  },
  keyword_missing: {
    zh: '机器人设了自定义关键词：请改为加签，或把「明斗」加进关键词',
    en: 'The robot asks for a keyword: let it ask for a signature instead, or add “明斗” to its keywords',
  },
  address_closed: {
    zh: '机器人限制了来源 IP：请把服务器的出口地址加进白名单',
    en: 'The robot takes messages from certain addresses only: add this server’s to its list',
  },
  too_often: {
    zh: '发得太频繁，产品暂时不收；稍后自动再试',
    en: 'The product takes no more for the moment; it will be tried again',
  },
  not_understood: {
    zh: '对方不接受这条消息（{told}）',
    en: 'The message was not accepted ({told})',
  },
  busy: {
    zh: '对方服务出错（{told}）；稍后自动再试',
    en: 'The other side failed ({told}); it will be tried again',
  },
  timeout: { zh: '对方没有及时回答；稍后自动再试', en: 'No answer in time; it will be tried again' },
  unreachable: {
    zh: '连不上这个地址；稍后自动再试',
    en: 'The address cannot be reached; it will be tried again',
  },
  certificate: { zh: '对方的证书不对', en: 'The certificate of the other side is wrong' },
  too_large: { zh: '对方的回答太长，不像是机器人', en: 'The answer is too long for a robot' },
  address_not_allowed: { zh: '这个地址不允许访问', en: 'This address may not be reached' },
  secret_lost: {
    zh: '保存的地址或密钥已无法读出，请重新填写',
    en: 'The kept address or secret can no longer be read; enter it again',
  },
} satisfies Record<string, Label>;

export type RobotFailure = keyof typeof robotFailures;

/** `told` is what the product said, for the log. */
export type RobotVerdict =
  | { outcome: 'sent' }
  /** Another try may help. */
  | { outcome: 'later'; failure: RobotFailure; told: string }
  /** This message never goes, others may. */
  | { outcome: 'refused'; failure: RobotFailure; told: string }
  /** Nothing goes until somebody mends the robot. */
  | { outcome: 'dead'; failure: RobotFailure; told: string };

type Verdict = readonly ['later' | 'refused' | 'dead', RobotFailure];

/** Codes of the products' own pages of errors. */
const codes: Readonly<Record<RobotProduct, Readonly<Record<string, Verdict>>>> = {
  wecom: {
    '93000': ['dead', 'unknown_robot'],
    '93004': ['dead', 'unknown_robot'],
    '93008': ['dead', 'unknown_robot'],
    '45009': ['later', 'too_often'],
    '45033': ['later', 'too_often'],
    '-1': ['later', 'busy'],
  },
  dingtalk: {
    '130101': ['later', 'too_often'],
    '400102': ['dead', 'unknown_robot'],
    '400101': ['dead', 'unknown_robot'],
    '300001': ['dead', 'unknown_robot'],
    '300005': ['dead', 'unknown_robot'],
    '-1': ['later', 'busy'],
  },
  feishu: {
    '19001': ['dead', 'unknown_robot'],
    '19021': ['dead', 'wrong_signature'],
    '19022': ['dead', 'address_closed'],
    '19024': ['dead', 'keyword_missing'],
    '9499': ['later', 'too_often'],
    '11232': ['later', 'too_often'],
    '11233': ['later', 'too_often'],
  },
};

/** Reads the answer. All three products answer 200 with a code of their own in the body; 0 is success. */
export function readRobotAnswer(product: RobotProduct, status: number, body: string): RobotVerdict {
  if (status === 429) return { outcome: 'later', failure: 'too_often', told: '429' };
  if (status >= 500) return { outcome: 'later', failure: 'busy', told: String(status) };
  const said = saidIn(body);
  const told = said === null ? String(status) : `${said.code} ${said.message}`.slice(0, 200);
  if (said === null || status >= 300)
    return { outcome: status === 404 ? 'dead' : 'refused', failure: verdictWithoutCode(status), told };
  if (said.code === '0') return { outcome: 'sent' };
  const [outcome, failure] = codes[product][said.code] ?? byWords(product, said);
  return { outcome, failure, told };
}

function verdictWithoutCode(status: number): RobotFailure {
  return status === 404 ? 'unknown_robot' : 'not_understood';
}

/** DingTalk says 310000 for three different things and tells them apart in words. */
function byWords(product: RobotProduct, { code, message }: Said): Verdict {
  if (product !== 'dingtalk' || code !== '310000') return ['refused', 'not_understood'];
  if (/sign|timestamp/i.test(message)) return ['dead', 'wrong_signature'];
  if (/keyword|关键词/i.test(message)) return ['dead', 'keyword_missing'];
  return /\bip\b|whitelist/i.test(message) ? ['dead', 'address_closed'] : ['refused', 'not_understood'];
}

type Said = { code: string; message: string };

function saidIn(body: string): Said | null {
  try {
    const told = JSON.parse(body) as Record<string, unknown> | null;
    const code = told?.['errcode'] ?? told?.['code'] ?? told?.['StatusCode'];
    if (typeof code !== 'number') return null;
    const message = told?.['errmsg'] ?? told?.['msg'] ?? told?.['StatusMessage'];
    return { code: String(code), message: typeof message === 'string' ? message : '' };
  } catch {
    return null;
  }
}

/** The wait before the next try after so many failures in a row: 10 s, doubled each time, at most half an hour. */
export function waitAfterFailures(failures: number): number {
  return Math.min(10_000 * 2 ** (failures - 1), 30 * 60_000);
}

/** After so many failures in a row a robot is switched off: about an hour and a half of trying. */
export const mostFailures = 10;
