/** The three chat products as their pages for developers describe them: they check format and signature and say no as the true ones do. */
import { createHmac } from 'node:crypto';
import type { Received } from '../../testing/receiver-for-tests.ts';

type Answer = { status?: number; body: unknown };

const parsed = ({ body }: Received) =>
  JSON.parse(body.toString('utf8')) as Record<string, Record<string, unknown>>;
const isText = (value: unknown): value is string => typeof value === 'string' && value.length > 0;
const hmac = (key: string, text: string) => createHmac('sha256', key).update(text).digest('base64');
/** Signatures are good for an hour. */
const isRecent = (ms: number) => Math.abs(Date.now() - ms) < 3_600_000;

/** WeCom: the key is in the address; markdown up to 4096 bytes. */
export function fakeWecom(key: string) {
  return (received: Received): Answer => {
    const body = parsed(received);
    if (received.query.get('key') !== key) return { body: { errcode: 93000, errmsg: 'invalid webhook url' } };
    const content = body['markdown']?.['content'];
    if ((body['msgtype'] as unknown) !== 'markdown' || !isText(content))
      return { body: { errcode: 40008, errmsg: 'invalid message type' } };
    if (Buffer.byteLength(content) > 4096)
      return { body: { errcode: 40058, errmsg: 'markdown.content exceed max length 4096' } };
    return { body: { errcode: 0, errmsg: 'ok' } };
  };
}

/** DingTalk: token, timestamp and signature in the address; markdown or a card with one button. */
export function fakeDingtalk(token: string, secret: string) {
  return (received: Received): Answer => {
    const { query } = received;
    const body = parsed(received);
    if (query.get('access_token') !== token)
      return { body: { errcode: 300005, errmsg: 'token is not exist' } };
    const timestamp = query.get('timestamp') ?? '';
    if (!isRecent(Number(timestamp)) || query.get('sign') !== hmac(secret, `${timestamp}\n${secret}`))
      return { body: { errcode: 310000, errmsg: 'sign not match' } };
    const { title, text } = body['markdown'] ?? body['actionCard'] ?? {};
    const card = body['actionCard'];
    const isCard = card === undefined || (isText(card['singleTitle']) && isText(card['singleURL']));
    if (
      !['markdown', 'actionCard'].includes(body['msgtype'] as unknown as string) ||
      !isText(title) ||
      !isText(text) ||
      !isCard
    )
      return { body: { errcode: 400014, errmsg: 'invalid message' } };
    return { body: { errcode: 0, errmsg: 'ok' } };
  };
}

/** Feishu: timestamp in seconds and signature in the body; an interactive card. */
export function fakeFeishu(hook: string, secret: string) {
  return (received: Received): Answer => {
    if (!received.path.endsWith(`/hook/${hook}`))
      return { body: { code: 19001, msg: 'param invalid: incoming webhook access token invalid', data: {} } };
    const body = parsed(received);
    const timestamp = body['timestamp'] as unknown as string;
    if (
      !isRecent(Number(timestamp) * 1000) ||
      (body['sign'] as unknown) !== hmac(`${timestamp}\n${secret}`, '')
    )
      return { body: { code: 19021, msg: 'sign match fail or timestamp is not within one hour', data: {} } };
    const card = body['card'] as
      | { header?: { title?: { content?: unknown } }; elements?: unknown[] }
      | undefined;
    if (
      (body['msg_type'] as unknown) !== 'interactive' ||
      !isText(card?.header?.title?.content) ||
      !card.elements?.length
    )
      return { body: { code: 9499, msg: 'Bad Request', data: {} } };
    return { body: { StatusCode: 0, StatusMessage: 'success', code: 0, data: {}, msg: 'success' } };
  };
}
