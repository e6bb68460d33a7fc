import { z } from 'zod';
import { isDay } from '../../../platform/model/calendar.ts';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { readDecimalText } from '../../../platform/model/decimal-text.ts';
import { isCurrency } from '../../../platform/model/currencies.ts';
import { largestRate, ratePlaces } from './exchange.ts';

/** At most so many rates in one request. */
const mostRates = 1000;

const day = z.string().refine(isDay);
const currency = z.string().refine(isCurrency);
const read = { object: 'exchange_rate', action: 'read' } as const;

/** What one unit is worth in the organisation's currency, as people write it: 7.1234; eight decimals at most. */
const rate = z
  .string()
  .max(30)
  .refine((text) => {
    const read = readDecimalText(text, ratePlaces);
    return read !== null && read > 0n && read <= largestRate;
  });

const datedRate = z.object({ on: z.string(), rate: z.string() });

export const exchangeContract = {
  listCurrencies: defineEndpoint({
    method: 'GET',
    path: '/currencies',
    summary: 'The organisation’s own currency, and the others with their rates of today',
    permission: read,
    answer: z.object({
      base: z.string(),
      items: z.array(
        z.object({
          currency: z.string(),
          /** Of today; null where there is none yet. */
          current: datedRate.nullable(),
          rates: z.number(),
        }),
      ),
    }),
  }),
  listRates: defineEndpoint({
    method: 'GET',
    path: '/currencies/:currency/rates',
    summary: 'The rates of a currency by day, newest first',
    permission: read,
    params: z.object({ currency }),
    answer: z.object({ base: z.string(), items: z.array(datedRate) }),
  }),
  saveRates: defineEndpoint({
    method: 'PUT',
    path: '/exchange-rates',
    summary: 'Set or remove rates; what is not named stays',
    permission: { object: 'exchange_rate', action: 'update' },
    body: z.strictObject({
      set: z
        .array(z.strictObject({ currency, on: day, rate }))
        .max(mostRates)
        .default([]),
      remove: z
        .array(z.strictObject({ currency, on: day }))
        .max(mostRates)
        .default([]),
    }),
    answer: z.object({ set: z.number(), removed: z.number() }),
  }),
};
