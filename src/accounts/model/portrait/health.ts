/** How an account stands with us, from 0 to 100, as the weighted mean of parts that each tell what they rest on. */
import { workingDaysBetween, type Day } from '../../../platform/model/calendar.ts';
import type { Label } from '../../../platform/model/label.ts';
import type { WorkingCalendar } from '../../../platform/model/working-calendar.ts';
import type { AccountFacts, BuyingRoles } from './account-facts.ts';
import { purchaseRhythm } from './purchase-rhythm.ts';

export const healthParts = ['contact', 'trend', 'purchase', 'service', 'payment', 'people'] as const;
export type HealthPart = (typeof healthParts)[number];

/** The weights stand where the parts are defined; a part that cannot be told is left out, and the others weigh more. */
const healthWeights: Readonly<Record<HealthPart, number>> = {
  contact: 25,
  trend: 15,
  purchase: 20,
  service: 15,
  payment: 15,
  people: 10,
};

export const healthDefinitions: Readonly<Record<HealthPart, { name: Label; definition: Label }>> = {
  contact: {
    name: { zh: '联系', en: 'Contact' },
    definition: {
      zh: '在联系节奏内为满分，超过后逐渐减到两倍时的 0 分；没有节奏的按 22 个工作日',
      en: 'Full within the cadence, falling to nothing at twice of it; 22 working days where no cadence is set',
    },
  },
  trend: {
    name: { zh: '互动趋势', en: 'Trend of talks' },
    definition: {
      zh: '最近 90 天的沟通次数 ÷ 之前 90 天，最多算满分',
      en: 'Talks of the last 90 days ÷ those of the 90 before, full at most',
    },
  },
  purchase: {
    name: { zh: '复购节奏', en: 'Buying rhythm' },
    definition: {
      zh: '距上次成交在自己的平均间隔内为满分，到两倍时为 0；至少成交两次才算',
      en: 'Full within the customer’s own mean interval since the last purchase, nothing at twice of it; from two purchases on',
    },
  },
  service: {
    name: { zh: '服务', en: 'Service' },
    definition: {
      zh: '满意度和推荐意愿的平均，每个超时的服务单减 0.3',
      en: 'Mean of satisfaction and recommendation, less 0.3 for each case past its time',
    },
  },
  payment: {
    name: { zh: '回款', en: 'Payment' },
    definition: {
      zh: '（按期收到 + 晚收的一半）÷（按期 + 晚收 + 逾期未收）的期数',
      en: '(Instalments on time + half of the late ones) ÷ (on time + late + overdue)',
    },
  },
  people: {
    name: { zh: '关键人', en: 'People' },
    definition: {
      zh: '已经找到的采购角色 ÷ 需要的采购角色（决策人、使用人、采购、内部支持者）',
      en: 'Buying roles that somebody is known for ÷ those needed (decision maker, user, purchaser, champion)',
    },
  },
};

export type HealthLevel = 'good' | 'fair' | 'poor';

export type HealthLine = {
  part: HealthPart;
  weight: number;
  /** 0..1; null where it cannot be told. */
  value: number | null;
  /** Why it cannot be told. */
  missing: 'no_right' | 'no_facts' | null;
  evidence: Label | null;
};

export type Health = { score: number | null; level: HealthLevel | null; lines: readonly HealthLine[] };

export type HealthTerms = {
  today: Day;
  calendar: WorkingCalendar;
  roles: BuyingRoles;
};

export type JudgedContact = { lastTalkOn: Day | null; contactDays: number | null };

const usualContactDays = 22;
const leastParts = 2;

/**
 * The health of an account by what the asker may see of it. Null with fewer than two parts: one fact is no health. Good
 * from 75 on, fair from 50.
 */
export function healthOf(terms: HealthTerms, contact: JudgedContact, facts: AccountFacts): Health {
  const judged: Record<HealthPart, Judgement> = {
    contact: contactPart(terms, contact),
    trend: trendPart(facts.talks),
    purchase: purchasePart(terms, facts.deals),
    service: servicePart(facts.service),
    payment: paymentPart(facts.papers),
    people: peoplePart(terms.roles, facts.deals),
  };
  const lines = healthParts.map((part): HealthLine => ({
    part,
    weight: healthWeights[part],
    ...told(judged[part]),
  }));
  const known = lines.filter(({ value }) => value !== null);
  if (known.length < leastParts) return { score: null, level: null, lines };
  const weight = known.reduce((sum, line) => sum + line.weight, 0);
  const score = Math.round((100 * known.reduce((sum, line) => sum + line.weight * line.value!, 0)) / weight);
  return { score, level: score >= 75 ? 'good' : score >= 50 ? 'fair' : 'poor', lines };
}

/** A value with its evidence, or why there is none. */
type Judgement = { value: number; evidence: Label } | 'no_right' | 'no_facts';

function told(judgement: Judgement): Pick<HealthLine, 'value' | 'missing' | 'evidence'> {
  return typeof judgement === 'string'
    ? { value: null, missing: judgement, evidence: null }
    : { ...judgement, missing: null };
}

/** Full within the limit, falling to nothing at twice of it. */
function within(passed: number, limit: number): number {
  return passed <= limit ? 1 : Math.max(0, 2 - passed / limit);
}

function contactPart(
  { today, calendar }: HealthTerms,
  { lastTalkOn, contactDays }: JudgedContact,
): Judgement {
  const limit = contactDays ?? usualContactDays;
  if (lastTalkOn === null)
    return { value: 0, evidence: { zh: '还没有沟通过', en: 'Nobody has talked with them' } };
  const passed = workingDaysBetween(lastTalkOn, today, calendar);
  return {
    value: within(passed, limit),
    evidence: {
      zh: `上次联系 ${lastTalkOn}，${passed} 个工作日前，标准 ${limit} 个`,
      en: `Last talk ${lastTalkOn}, ${passed} working days ago, ${limit} is the standard`,
    },
  };
}

function trendPart({ recent, before }: AccountFacts['talks']): Judgement {
  if (recent + before === 0) return 'no_facts';
  return {
    value: Math.min(1, recent / Math.max(1, before)),
    evidence: {
      zh: `最近 90 天沟通 ${recent} 次，之前 90 天 ${before} 次`,
      en: `${recent} talks in the last 90 days, ${before} in the 90 before`,
    },
  };
}

function purchasePart({ today }: HealthTerms, deals: AccountFacts['deals']): Judgement {
  if (!deals) return 'no_right';
  const rhythm = purchaseRhythm(deals.wonOn, today);
  if (!rhythm) return 'no_facts';
  return {
    value: within(rhythm.sinceDays, rhythm.everyDays),
    evidence: {
      zh: `平均每 ${rhythm.everyDays} 天成交一次，上次在 ${rhythm.sinceDays} 天前`,
      en: `Buys every ${rhythm.everyDays} days on average, last ${rhythm.sinceDays} days ago`,
    },
  };
}

function servicePart(service: AccountFacts['service']): Judgement {
  if (!service) return 'no_right';
  const { satisfaction, nps, late, open } = service;
  const words = [...(satisfaction === null ? [] : [satisfaction / 5]), ...(nps === null ? [] : [nps / 10])];
  if (words.length === 0 && open === 0) return 'no_facts';
  const content = words.length === 0 ? 1 : words.reduce((sum, one) => sum + one, 0) / words.length;
  const known = {
    zh: [satisfaction !== null && `满意度 ${satisfaction.toFixed(1)}`, nps !== null && `推荐意愿 ${nps}`],
    en: [
      satisfaction !== null && `satisfaction ${satisfaction.toFixed(1)}`,
      nps !== null && `recommends ${nps}`,
    ],
  };
  return {
    value: Math.max(0, content - 0.3 * late),
    evidence: {
      zh: [...known.zh, `未结服务单 ${open} 个，超时 ${late} 个`].filter(Boolean).join('，'),
      en: [...known.en, `${open} open cases, ${late} past their time`].filter(Boolean).join(', '),
    },
  };
}

function paymentPart(papers: AccountFacts['papers']): Judgement {
  if (!papers) return 'no_right';
  const { onTime, late, overdue } = papers;
  const all = onTime + late + overdue;
  if (all === 0) return 'no_facts';
  return {
    value: (onTime + late / 2) / all,
    evidence: {
      zh: `按期收到 ${onTime} 期，晚收 ${late} 期，逾期未收 ${overdue} 期`,
      en: `${onTime} instalments on time, ${late} late, ${overdue} overdue`,
    },
  };
}

function peoplePart({ all, wanted }: BuyingRoles, deals: AccountFacts['deals']): Judgement {
  if (!deals) return 'no_right';
  if (deals.open + deals.won === 0) return 'no_facts';
  const known = new Set(deals.people.map(({ role }) => role));
  const missing = all.filter(({ value }) => wanted.includes(value) && !known.has(value));
  const found = wanted.length - missing.length;
  const names = (lang: 'zh' | 'en', by: string) => missing.map(({ label }) => label[lang]).join(by);
  return {
    value: found / wanted.length,
    evidence:
      missing.length === 0
        ? { zh: '关键角色都已找到', en: 'All roles that matter are known' }
        : { zh: `还缺：${names('zh', '、')}`, en: `Missing: ${names('en', ', ')}` },
  };
}
