/** A provider of electronic signatures for tests: it signs its reports as the documentation says, and nothing else. */
import { createHmac } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import type { Problem } from '../../../platform/server/http/problem.ts';

type Sent = { event?: string; at?: Date; secret?: string; body?: string };
type SignerAnswer = {
  status: number;
  json: { contractId?: string; state?: string; repeated?: boolean } & Partial<Problem>;
};

/** Connected to this address with this secret, as both were told once. */
export function fakeSigner(
  app: FastifyInstance,
  { address, signingSecret }: { address: string; signingSecret: string },
) {
  let sentSoFar = 0;
  return async (
    report: object,
    { event, at = new Date(), secret = signingSecret, body }: Sent = {},
  ): Promise<SignerAnswer> => {
    sentSoFar += 1;
    const number = event ?? `evt-${sentSoFar}`;
    const timestamp = String(Math.floor(at.getTime() / 1000));
    const payload = body ?? JSON.stringify(report);
    const signature = createHmac('sha256', secret).update(`${number}.${timestamp}.${payload}`).digest('hex');
    const answered = await app.inject({
      method: 'POST',
      url: new URL(address).pathname,
      headers: {
        'content-type': 'application/json',
        'x-mingdou-event': number,
        'x-mingdou-timestamp': timestamp,
        'x-mingdou-signature': signature,
      },
      payload,
    });
    return { status: answered.statusCode, json: answered.json() };
  };
}
