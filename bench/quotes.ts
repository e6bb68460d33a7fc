/** A million random quotes against exact fractions: the money of every one must be the same to the fen. */
import { mostLesser, type PricedLine, type TaxMode } from '../src/quotes/model/quote-money.ts';
import { sameAsOracle } from '../src/quotes/model/testing/quote-oracle.ts';
import { tell } from './figures.ts';

const quotes = 1_000_000;
const mostLines = 8;
const taxRates = [0n, 100n, 300n, 600n, 900n, 1300n] as const;

/** A small generator of its own, so that a run can be repeated (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Throws at the first quote that differs by a fen; tells how many were equal and how long it took. */
export async function benchQuotes(): Promise<void> {
  const seed = 20_261_127;
  const next = random(seed);
  const below = (most: number) => Math.floor(next() * most);
  const line = (): PricedLine => ({
    quantity: BigInt(below(2) ? below(100) * 10_000 : below(10_000_000)),
    unitPrice: BigInt(below(2) ? below(10_000) : below(2 ** 40)),
    discount: BigInt(below(3) ? 0 : below(10_001)),
    taxRate: taxRates[below(taxRates.length)]!,
    unitCost: below(2) ? BigInt(below(2 ** 40)) : null,
  });
  const started = performance.now();
  let lines = 0;
  for (let at = 0; at < quotes; at += 1) {
    const made = Array.from({ length: 1 + below(mostLines) }, line);
    const mode: TaxMode = below(2) ? 'included' : 'excluded';
    const lesser = below(3) ? 0n : (mostLesser(made) * BigInt(below(10_001))) / 10_000n;
    const found = sameAsOracle(made, mode, lesser);
    if (found.length > 0) throw new Error(`quote ${at} of seed ${seed}: ${found.join('; ')}`);
    lines += made.length;
  }
  const seconds = (performance.now() - started) / 1000;
  tell(
    'random quotes equal to exact fractions',
    `${quotes.toLocaleString('en')} of ${quotes.toLocaleString('en')}`,
  );
  tell('their lines', lines.toLocaleString('en'));
  tell('reckoned twice in', `${seconds.toFixed(1)} s`);
}
