/** Made-up history with a known truth: each trait moves the log-odds by a fixed amount. Always the same for a seed. */
import type { DecidedLead } from '../decided-lead.ts';
import { share } from '../learned-model.ts';

const truth: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  source: { referral: 1.2, exhibition: 0.4, search_ads: -0.3, short_video: -1.0 },
  industry: { manufacturing: 0.6, education: -0.6, retail: 0 },
  size: { small: -0.5, middle: 0.2, large: 0.7 },
};

/** A small generator of even numbers in 0..1 (mulberry32). */
export function evenNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** `count` leads, evenly over the `days` before `until`, each decided within 60 days. `signal` 0 makes outcomes pure chance. */
export function madeUpHistory({
  count = 2000,
  days = 540,
  until = new Date('2026-03-31T00:00:00Z'),
  signal = 1,
  seed = 7,
}: { count?: number; days?: number; until?: Date; signal?: number; seed?: number } = {}): DecidedLead[] {
  const next = evenNumbers(seed);
  return Array.from({ length: count }, (_, index) => {
    const traits = Object.fromEntries(
      Object.entries(truth).map(([trait, values]) => {
        const names = Object.keys(values);
        return [trait, names[Math.floor(next() * names.length)]!];
      }),
    );
    const lift = Object.entries(traits).reduce((sum, [trait, value]) => sum + truth[trait]![value]!, 0);
    const createdAt = new Date(until.getTime() - (60 + days * (1 - index / count)) * 86_400_000);
    return {
      createdAt,
      decidedAt: new Date(createdAt.getTime() + (1 + next() * 59) * 86_400_000),
      won: next() < share(-1.5 + signal * lift),
      traits,
    };
  });
}
