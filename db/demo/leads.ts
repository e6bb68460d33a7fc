/** The leads of the year: who asked, from where, what was made of it. */
import { pinyin } from 'pinyin-pro';
import type { AccountSketch, Customers } from './accounts.ts';
import type { DealSketch } from './deals.ts';
import type { DemoLead, DemoTouch } from './demo-world.ts';
import { defaultScoreRules } from '../../src/leads/model/score/rules/default-score-rules.ts';
import { levelOf, type LeadLevel } from '../../src/leads/model/score/rules/lead-level.ts';
import { drawFates } from './lead-fates.ts';
import { returnDueOf, walkLead } from './lead-path.ts';
import { fillPlaces } from './places-in-text.ts';
import type { Random } from './random.ts';
import type { SalesPlan } from './sales-plan.ts';
import { dayLength, iso, type Timeline } from './timeline.ts';
import { channels } from './vocabulary/campaigns.ts';
import { marketer } from './vocabulary/company.ts';
import { needs } from './vocabulary/lead-sentences.ts';
import {
  firstContactTitles,
  givenNames,
  surnames,
  unassignedMobilePrefixes,
} from './vocabulary/people-names.ts';
import { sources } from './vocabulary/sources.ts';

const { matrix } = defaultScoreRules('zh-CN');

/** A lead with what its talk is about, until notes and tasks are written. */
export type LeadSketch = { record: DemoLead; plan: SalesPlan; level: LeadLevel; made: string; scene: string };

type Known = { deal: DealSketch | undefined; company: AccountSketch | undefined };

/** One lead for each plan, in their order; a converted one tells of the people its deal is with. */
export function makeLeads(
  random: Random,
  timeline: Timeline,
  plans: readonly SalesPlan[],
  customers: Customers,
  deals: readonly DealSketch[],
): LeadSketch[] {
  const fates = drawFates(random.fork('fates'), timeline, plans);
  const converted = plans.filter(({ convertedAt }) => convertedAt !== null);
  const dealOf = new Map(converted.map((plan, index) => [plan, deals[index]!]));
  const sketches = plans.map((plan, index) => {
    const known = {
      deal: dealOf.get(plan),
      company: customers.accountOf.get(plan) ?? customers.companyOf.get(plan),
    };
    const points = drawPoints(random, plan);
    const level = levelOf(matrix, points.fit, points.engagement);
    const scene = known.deal?.scene ?? random.pick(plan.product.scenes);
    const made = known.company?.made ?? '非标设备';
    const record: DemoLead = {
      key: `lead:${index + 1}`,
      ...drawPerson(random, known),
      ...placeOf(random, known),
      ...drawWish(random, plan, { scene, made }),
      ...points,
      createdAt: iso(plan.createdAt),
      createdBy: { form: null, list: marketer, rep: plan.rep.key }[plan.source.entry],
      account: known.deal?.record.account ?? null,
      contact: known.deal?.record.contact ?? null,
      deal: known.deal?.record.key ?? null,
      touches: drawTouches(random, plan),
      ...walkLead(random, timeline, plan, fates[index]!, level),
    };
    return { record, plan, level, made, scene };
  });
  return leaveOneUnanswered(sketches, timeline);
}

/** The latest return that was answered long ago was not: marketing forgot it, and its time is up. */
function leaveOneUnanswered(sketches: readonly LeadSketch[], { end }: Timeline): LeadSketch[] {
  const due = ({ record }: LeadSketch) =>
    record.returnedAt === null ? Infinity : returnDueOf(new Date(record.returnedAt));
  const late = sketches.filter((sketch) => due(sketch) < end);
  const forgotten = late.toSorted((a, b) => due(b) - due(a))[0];
  return sketches.map((sketch) =>
    sketch === forgotten
      ? { ...sketch, record: { ...sketch.record, returnDueAt: iso(due(sketch)) } }
      : sketch,
  );
}

/** Points as the score gives them: fit by the source's and the campaign's quality, engagement by how far it will go. */
function drawPoints(
  random: Random,
  { source, campaign, furthest }: SalesPlan,
): Pick<DemoLead, 'fit' | 'engagement'> {
  const quality = Math.log2(source.quality * (campaign?.quality ?? 1));
  const spread = (width: number) => (random.next() + random.next() - 1) * width;
  const within = (points: number, cap: number) => Math.round(Math.min(cap, Math.max(0, points)));
  return {
    fit: within(28 + 6 * quality + 2 * furthest + spread(18), 60),
    engagement: within(11 + 2 * quality + (furthest > 0 ? 7 + furthest : 0) + spread(12), 40),
  };
}

type Person = Pick<DemoLead, 'name' | 'company' | 'title' | 'mobile' | 'email' | 'wechat'>;

function drawPerson(random: Random, { deal, company }: Known): Person {
  const drawn = drawStranger(random, company);
  if (!deal) return drawn;
  const { name, title, mobile, email } = deal.person;
  return { name, title, mobile, email, company: company!.record.name, wechat: drawn.wechat };
}

/** Most leave a number, some only that; nobody leaves nothing. */
function drawStranger(random: Random, company: AccountSketch | undefined): Person {
  const name = random.pick(surnames) + random.pick(givenNames);
  const { title } = random.weighted(firstContactTitles, ({ weight }) => weight);
  const mobile =
    random.pick(unassignedMobilePrefixes) + String(random.integer(0, 99_999_999)).padStart(8, '0');
  const [named, titled, hasMail, hasWechat, hasMobile] = [0.88, 0.6, 0.4, 0.25, 0.9].map((share) =>
    random.chance(share),
  );
  const domain = company?.record.email.slice('info@'.length) ?? 'mail.example';
  return {
    name: named ? name : null,
    company: company?.record.name ?? null,
    title: named && titled ? title : null,
    mobile: hasMobile || !(hasMail || hasWechat) ? mobile : null,
    email: hasMail ? `${latinOf(name)}@${domain}` : null,
    wechat: hasWechat ? `${latinOf(name)}_${mobile.slice(-4)}` : null,
  };
}

function latinOf(name: string): string {
  return pinyin(name, { toneType: 'none', v: true, type: 'array' }).join('').replaceAll('ü', 'v');
}

function placeOf(
  random: Random,
  { company }: Known,
): Pick<DemoLead, 'province' | 'city' | 'industry' | 'employees'> {
  const sized = random.chance(0.5);
  if (!company) return { province: null, city: null, industry: null, employees: null };
  const { province, city, industry, employees } = company.record;
  return { province, city, industry, employees: sized ? employees : null };
}

function drawWish(
  random: Random,
  { product }: SalesPlan,
  words: { scene: string; made: string },
): Pick<DemoLead, 'product' | 'need'> {
  const [asks, writes] = [random.chance(0.8), random.chance(0.65)];
  const need = fillPlaces(random.pick(needs), {
    ...words,
    product: product.name,
    count: String(random.integer(3, 48)),
  });
  return { product: asks ? product.key : null, need: writes ? need : null };
}

const channelOf = { form: 'form', list: 'import', rep: 'manual' } as const;

/** Some came another way first and come again by the plan's source; the first way is never forgotten. */
function drawTouches(random: Random, plan: SalesPlan): DemoTouch[] {
  const until = plan.convertedAt ?? plan.createdAt + 9 * dayLength;
  const again = Math.round(plan.createdAt + (until - plan.createdAt) * 0.6 * random.next());
  const other = random.weighted(sources, ({ weight }) => weight);
  const content = plan.campaign ? random.pick(plan.campaign.contents) : null;
  const elsewhere = random.chance(0.09) && other.entry === 'form' && plan.source.entry === 'form';
  const touch = (
    at: number,
    source: SalesPlan['source'],
    campaign: SalesPlan['campaign'],
    by: string | null,
  ): DemoTouch => ({
    at: iso(at),
    channel: channelOf[source.entry],
    source: source.key,
    medium: campaign?.medium ?? channels[source.key]!.medium,
    campaign: campaign?.name ?? null,
    content: by,
  });
  const last = touch(elsewhere ? again : plan.createdAt, plan.source, plan.campaign, content);
  return elsewhere ? [touch(plan.createdAt, other, null, null), last] : [last];
}
