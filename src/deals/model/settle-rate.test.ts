import { expect, test } from 'vitest';
import type { Exchange } from '../../catalog/model/exchange/exchange.ts';
import { settleRate, type RatedDeal } from './settle-rate.ts';

const [january, march] = [
  { on: '2026-01-05', rate: 712_000_000n },
  { on: '2026-03-01', rate: 720_000_000n },
];
const exchange: Exchange = { base: 'CNY', rates: new Map([['USD', [january, march]]]) };
const deal = (told: Partial<RatedDeal>): RatedDeal => ({
  currency: 'USD',
  closedOn: null,
  rate: null,
  ...told,
});

test.each<[string, RatedDeal, unknown]>([
  ['an open deal counts at the rate of today', deal({ rate: january.rate }), march],
  ['a closed one keeps its rate', deal({ closedOn: '2026-02-01', rate: 1n }), 'kept'],
  ['one closed without a rate takes that of its last day', deal({ closedOn: '2026-02-01' }), january],
  ['and none if there was none yet', deal({ closedOn: '2026-01-04' }), { rate: null, on: null }],
  ['an open deal without rates has none', deal({ currency: 'EUR' }), { rate: null, on: null }],
  ['the own currency is one', deal({ currency: 'CNY' }), { rate: 100_000_000n, on: null }],
])('%s', (_, rated, settled) => {
  expect(settleRate(rated, exchange, '2026-03-15')).toEqual(settled);
});
