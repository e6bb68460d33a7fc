/** Why a customer is worth the next hour: what is due, what is likely, and what is at risk, each with its strength. */
import { daysBetween, workingDaysBetween, type Day } from '../../../platform/model/calendar.ts';
import type { Label } from '../../../platform/model/label.ts';
import type { AccountFacts } from '../portrait/account-facts.ts';
import { purchaseRhythm } from '../portrait/purchase-rhythm.ts';
import type { Health, HealthTerms } from '../portrait/health.ts';

export const reasonKinds = ['overdue', 'repurchase', 'renewal', 'open_need', 'payment', 'health'] as const;
export type ReasonKind = (typeof reasonKinds)[number];

/** `strength`: 0..1, how likely it is that the hour pays. */
export type ReasonToCall = { kind: ReasonKind; strength: number; words: Label };

export type Candidate = {
  lastTalkOn: Day | null;
  contactDueOn: Day | null;
  contactDays: number | null;
  facts: AccountFacts;
  health: Health;
};

const renewalDays = 90;
const quietDays = 10;

/** All reasons there are, the strongest first; none for a customer that nothing asks for now. */
export function reasonsToCall(terms: HealthTerms, candidate: Candidate): ReasonToCall[] {
  return [
    ...overdue(terms, candidate),
    ...repurchase(terms, candidate),
    ...renewal(terms, candidate),
    ...openNeed(terms, candidate),
    ...payment(candidate),
    ...falling(candidate),
  ].toSorted((a, b) => b.strength - a.strength);
}

/** Past the cadence: the longer the stronger, full when as long again has passed. */
function overdue({ today, calendar }: HealthTerms, { contactDueOn, contactDays }: Candidate): ReasonToCall[] {
  if (contactDueOn === null || contactDueOn >= today) return [];
  const late = workingDaysBetween(contactDueOn, today, calendar);
  return [
    {
      kind: 'overdue',
      strength: Math.min(0.9, 0.3 + (0.6 * late) / Math.max(1, contactDays ?? late)),
      words: { zh: `按节奏已逾期 ${late} 个工作日`, en: `${late} working days past the cadence` },
    },
  ];
}

/** Near its own interval a customer is most likely to buy again; long after it he has more likely gone elsewhere. */
function repurchase({ today }: HealthTerms, { facts }: Candidate): ReasonToCall[] {
  const rhythm = facts.deals && purchaseRhythm(facts.deals.wonOn, today);
  if (!rhythm) return [];
  const { everyDays, sinceDays } = rhythm;
  const share = sinceDays / everyDays;
  if (share < 0.8) return [];
  return [
    {
      kind: 'repurchase',
      strength: share <= 1.5 ? 0.6 : 0.3,
      words: {
        zh: `平均 ${everyDays} 天买一次，已过 ${sinceDays} 天`,
        en: `buys every ${everyDays} days, ${sinceDays} have passed`,
      },
    },
  ];
}

function renewal({ today }: HealthTerms, { facts }: Candidate): ReasonToCall[] {
  const endsOn = facts.papers?.endsOn ?? null;
  if (endsOn === null) return [];
  const left = daysBetween(today, endsOn);
  if (left < 0 || left > renewalDays) return [];
  return [
    {
      kind: 'renewal',
      strength: 0.7,
      words: {
        zh: `合同 ${left} 天后到期，可以谈续签`,
        en: `a contract ends in ${left} days: time to renew`,
      },
    },
  ];
}

function openNeed({ today, calendar }: HealthTerms, { facts, lastTalkOn }: Candidate): ReasonToCall[] {
  const [need] = facts.deals?.needs ?? [];
  if (!need) return [];
  const quiet = lastTalkOn === null ? quietDays : workingDaysBetween(lastTalkOn, today, calendar);
  if (quiet < quietDays) return [];
  return [
    {
      kind: 'open_need',
      strength: 0.5,
      words: {
        zh: `「${need.name}」还开着，${quiet} 个工作日没有沟通`,
        en: `“${need.name}” is open, no talk for ${quiet} working days`,
      },
    },
  ];
}

function payment({ facts }: Candidate): ReasonToCall[] {
  const overdueCount = facts.papers?.overdue ?? 0;
  if (overdueCount === 0) return [];
  return [
    {
      kind: 'payment',
      strength: 0.4,
      words: { zh: `有 ${overdueCount} 期回款逾期`, en: `${overdueCount} instalments are overdue` },
    },
  ];
}

function falling({ facts, health }: Candidate): ReasonToCall[] {
  const hasBought = (facts.deals?.won ?? 0) > 0;
  if (!hasBought || health.level !== 'poor') return [];
  return [
    {
      kind: 'health',
      strength: 0.4,
      words: { zh: `健康度只有 ${health.score} 分`, en: `health is down to ${health.score}` },
    },
  ];
}
