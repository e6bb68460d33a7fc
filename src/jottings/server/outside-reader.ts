import { z } from 'zod';
import type { Egress } from '../../platform/server/index.ts';
import { proposalSchema } from '../model/proposal.ts';
import type { JottingReader } from './propose-jotting.ts';

/** Whoever jots something down waits for it; after so long the grammar reads it instead. */
const patienceMs = 3000;
const mostBytes = 65_536;

export type OutsideReader = { url: string; key: string | null };

/**
 * A reader of jottings that the installation runs itself, mostly a small service before a language model: it is posted the
 * text, what the grammar would know besides, and the form of the answer, and answers with a proposal in that form. Anything
 * else that it answers counts as none.
 */
export function outsideReader(egress: Egress, { url, key }: OutsideReader): JottingReader {
  return async (text, { today, currency, types }) => {
    const asked = {
      text,
      today,
      currency,
      types: types
        .filter(({ isRetired }) => !isRetired)
        .map(({ key: type, name, results }) => ({ type, name, results })),
      form: z.toJSONSchema(proposalSchema, { io: 'input' }),
    };
    const { status, body } = await egress.call({
      url,
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
      body: JSON.stringify(asked),
      timeoutMs: patienceMs,
      mostBytes,
    });
    return status === 200 ? JSON.parse(body.toString('utf8')) : null;
  };
}
