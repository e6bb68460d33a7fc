/** One post to a chat product: signed as it asks, through the way out. */
import { createHmac } from 'node:crypto';
import type { RobotProduct } from '../../model/robots/products.ts';
import { readRobotAnswer, type RobotFailure, type RobotVerdict } from '../../model/robots/robot-answer.ts';
import { Refusal } from '../../../platform/model/refusal.ts';
import { NoAnswer, type Egress } from '../../../platform/server/index.ts';

export type RobotCall = {
  product: RobotProduct;
  address: string;
  signSecret: string | null;
  body: Record<string, unknown>;
  now: Date;
};

/** Posts and tells what the product made of it. Never throws for what lies outside. */
export async function postToRobot(egress: Egress, call: RobotCall): Promise<RobotVerdict> {
  const { url, body } = signed(call);
  try {
    const answer = await egress.call({
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json; charset=utf-8' },
      body: JSON.stringify(body),
      mostBytes: 65_536,
    });
    return readRobotAnswer(call.product, answer.status, answer.body.toString('utf8'));
  } catch (error) {
    if (error instanceof NoAnswer)
      return { outcome: 'later', failure: error.reason satisfies RobotFailure, told: error.reason };
    if (error instanceof Refusal)
      return { outcome: 'dead', failure: 'address_not_allowed', told: error.code };
    throw error;
  }
}

/**
 * DingTalk signs in the address: HMAC-SHA256 of «milliseconds, line break, secret» under the secret. Feishu signs in the
 * body: HMAC-SHA256 of nothing under «seconds, line break, secret». WeCom's key in the address is all it asks for.
 */
function signed({ product, address, signSecret, body, now }: RobotCall) {
  if (signSecret === null || product === 'wecom') return { url: address, body };
  if (product === 'dingtalk') {
    const timestamp = String(now.getTime());
    const url = new URL(address);
    url.searchParams.set('timestamp', timestamp);
    url.searchParams.set('sign', hmac(signSecret, `${timestamp}\n${signSecret}`));
    return { url: url.href, body };
  }
  const timestamp = String(Math.floor(now.getTime() / 1000));
  return { url: address, body: { timestamp, sign: hmac(`${timestamp}\n${signSecret}`, ''), ...body } };
}

function hmac(key: string, text: string): string {
  return createHmac('sha256', key).update(text).digest('base64');
}
