/** The customers: their names, places and sizes, and which lead belongs to which of them. */
import { pinyin } from 'pinyin-pro';
import type { DemoAccount, UserKey } from './demo-world.ts';
import type { Random } from './random.ts';
import { dayLength, iso, minute, workingMoment, type Timeline } from './timeline.ts';
import { brandHeads, brandTails, companySuffixes, industryWords } from './vocabulary/company-names.ts';
import { reps } from './vocabulary/company.ts';
import { industrialZones, places, streets, type Place } from './vocabulary/places.ts';
import type { SalesPlan } from './sales-plan.ts';

const accountCount = 350;
const formerCustomerCount = 130;
const subsidiaryCount = 12;

export type AccountSketch = {
  record: DemoAccount;
  brand: string;
  trade: string;
  place: Place;
  made: string;
  since: number;
  formerCustomer: boolean;
};

type Origin = {
  since: number;
  owner: UserKey;
  source: DemoAccount['source'];
  region: Place['region'];
  formerCustomer: boolean;
};

export type Customers = {
  accounts: AccountSketch[];
  /** Of each plan that was converted. */
  accountOf: Map<SalesPlan, AccountSketch>;
  /** The company somebody named who was not: a known one or one that never became a customer; some name none. */
  companyOf: Map<SalesPlan, AccountSketch>;
};

/** 350 accounts, 130 of them customers from before the year; a converted lead either brings a new account or comes back to a known one. */
export function makeCustomers(random: Random, timeline: Timeline, plans: readonly SalesPlan[]): Customers {
  const converted = plans.filter(isConverted).toSorted((left, right) => left.convertedAt - right.convertedAt);
  const newcomers = new Set(
    random.sample(
      converted.filter((plan) => plan.source.key !== 'source:customer'),
      accountCount - formerCustomerCount,
      () => 1,
    ),
  );
  const name = makeNamer(random.fork('names'));
  const accounts = formerCustomerOrigins(random, timeline).map((origin, index) => name(origin, index + 1));
  const accountOf = new Map<SalesPlan, AccountSketch>();
  const visits = new Map<AccountSketch, number>();
  for (const plan of converted) {
    const account = newcomers.has(plan)
      ? name(originOf(random, plan, plan.convertedAt), accounts.length + 1)
      : returningAccount(random, accounts, plan, visits);
    if (newcomers.has(plan)) accounts.push(account);
    accountOf.set(plan, account);
    visits.set(account, (visits.get(account) ?? 0) + 1);
  }
  const companyOf = nameStrangers(random.fork('strangers'), name, accounts, plans);
  return { accounts: nameSubsidiaries(random, accounts, accountOf), accountOf, companyOf };
}

type ConvertedPlan = SalesPlan & { convertedAt: number };

function isConverted(plan: SalesPlan): plan is ConvertedPlan {
  return plan.convertedAt !== null;
}

/** Of ten that were not converted one names no company and one a company we know. */
function nameStrangers(
  random: Random,
  name: (origin: Origin, number: number) => AccountSketch,
  accounts: readonly AccountSketch[],
  plans: readonly SalesPlan[],
): Map<SalesPlan, AccountSketch> {
  const companyOf = new Map<SalesPlan, AccountSketch>();
  for (const [number, plan] of plans.filter((one) => !isConverted(one)).entries()) {
    const known = accounts.filter(
      ({ place, since }) => place.region === plan.region && since < plan.createdAt,
    );
    const luck = random.next();
    if (plan.source.key === 'source:customer' || luck < 0.1) companyOf.set(plan, random.pick(known));
    else if (luck < 0.9)
      companyOf.set(plan, name(originOf(random, plan, plan.createdAt), accounts.length + number));
  }
  return companyOf;
}

function formerCustomerOrigins(random: Random, timeline: Timeline): Origin[] {
  return Array.from({ length: formerCustomerCount }, () => {
    const day = timeline.begin - random.integer(20, 1_100) * dayLength;
    const rep = random.weighted(
      reps.filter(({ joinedDaysAgo }) => joinedDaysAgo > 400),
      ({ load }) => load,
    );
    return {
      since: workingMoment(random, day, day - 7 * dayLength, timeline.begin),
      owner: rep.key,
      formerCustomer: true,
      source: random.pick(['source:referral', 'source:fair', 'source:cold-call', 'source:website'] as const),
      region: rep.team === 'team:east' ? 'east' : 'south',
    };
  });
}

function originOf(random: Random, plan: SalesPlan, at: number): Origin {
  return {
    since: at - random.integer(1, 8) * minute,
    owner: plan.rep.key,
    source: plan.source.key,
    region: plan.region,
    formerCustomer: false,
  };
}

/** Whoever asked often already asks less often again; the rep's own customers come back first. */
function returningAccount(
  random: Random,
  accounts: readonly AccountSketch[],
  plan: ConvertedPlan,
  visits: Map<AccountSketch, number>,
): AccountSketch {
  const known = accounts.filter(
    ({ place, since }) => place.region === plan.region && since < plan.convertedAt,
  );
  return random.weighted(known, (account) => {
    const mine = account.record.owner === plan.rep.key ? 6 : 1;
    const fitting = account.formerCustomer === (plan.source.key === 'source:customer') ? 4 : 0.4;
    return (mine * fitting) / (1 + (visits.get(account) ?? 0)) ** 2;
  });
}

/** Gives every account a name of its own; a brand is used twice by strangers only. */
function makeNamer(random: Random): (origin: Origin, number: number) => AccountSketch {
  const brands = distinctBrands(random);
  return (origin, number) => {
    const industry = random.weighted(industryWords, ({ weight }) => weight);
    const inRegion = places.filter(({ region }) => region === origin.region);
    const place = random.weighted(inRegion, ({ weight }) => weight);
    const identity = {
      brand: brands[number % brands.length]!,
      trade: random.pick(industry.trades),
      made: random.pick(industry.products),
      place,
    };
    const record = describe(random, origin, identity, { key: `account:${number}`, industry: industry.key });
    return { record, ...identity, since: origin.since, formerCustomer: origin.formerCustomer };
  };
}

/** Brands that also differ in Latin letters, since they are the names of mailboxes and web sites. */
function distinctBrands(random: Random): string[] {
  const shuffled = random.shuffle(brandHeads.flatMap((head) => brandTails.map((tail) => head + tail)));
  return [...new Map(shuffled.map((brand) => [latin(brand), brand])).values()];
}

type Identity = Pick<AccountSketch, 'brand' | 'trade' | 'made' | 'place'>;

function describe(
  random: Random,
  origin: Origin,
  { brand, trade, made, place }: Identity,
  kind: Pick<DemoAccount, 'key' | 'industry'>,
): DemoAccount {
  const employees = Math.max(12, Math.round(random.logNormal(180, 0.95)));
  return {
    ...kind,
    name: companyName(random, place, brand, trade),
    parent: null,
    province: place.province,
    city: place.city,
    address: `${place.city}市${random.pick(industrialZones)}${random.pick(streets)} ${random.integer(1, 388)} 号`,
    employees,
    annualRevenue: drawRevenue(random, employees),
    foundedYear: random.integer(1992, 2021),
    phone: `${place.areaCode}-9${random.integer(1_000_000, 9_999_999)}`,
    ...mailAndWeb(brand),
    source: origin.source,
    owner: origin.owner,
    createdAt: iso(origin.since),
    description: `主营${made}，员工约 ${roundedSize(employees)} 人。`,
  };
}

/** Fen; about 850,000 yuan a head, in whole millions. */
function drawRevenue(random: Random, employees: number): bigint {
  return BigInt(Math.max(3, Math.round((employees * random.logNormal(85, 0.4)) / 100))) * 100_000_000n;
}

function mailAndWeb(brand: string): { email: string; website: string } {
  return { email: `info@${latin(brand)}.example`, website: `https://www.${latin(brand)}.example` };
}

function companyName(random: Random, place: Place, brand: string, trade: string): string {
  const suffix = random.pick(companySuffixes);
  const form = random.next();
  if (form < 0.68) return `${place.city}${brand}${trade}${suffix}`;
  if (form < 0.86) return `${brand}${trade}（${place.city}）${suffix}`;
  return `${place.province.slice(0, 2)}${brand}${trade}${suffix}`;
}

/** A dozen accounts are daughters of an older one and carry its brand. */
function nameSubsidiaries(
  random: Random,
  accounts: AccountSketch[],
  accountOf: Map<SalesPlan, AccountSketch>,
): AccountSketch[] {
  const older = accounts.filter(({ formerCustomer }) => formerCustomer);
  const mothers = random.sample(older, subsidiaryCount, ({ record }) => record.employees);
  const daughters = random.sample(accounts.slice(older.length), subsidiaryCount, () => 1);
  const renamed = new Map(
    daughters.map((daughter, index) => [daughter, carryBrand(daughter, mothers[index]!)]),
  );
  for (const [plan, account] of accountOf) accountOf.set(plan, renamed.get(account) ?? account);
  return accounts.map((account) => renamed.get(account) ?? account);
}

function carryBrand(daughter: AccountSketch, { brand, record }: AccountSketch): AccountSketch {
  const name = `${brand}${daughter.trade}（${daughter.place.city}）分公司`;
  return {
    ...daughter,
    brand,
    record: { ...daughter.record, ...mailAndWeb(brand), name, parent: record.key },
  };
}

function roundedSize(employees: number): number {
  return employees < 100 ? Math.ceil(employees / 10) * 10 : Math.round(employees / 50) * 50;
}

/** Chinese words in Latin letters, as in a domain or a mailbox. */
export function latin(words: string): string {
  return pinyin(words, { toneType: 'none', v: true, type: 'array' }).join('').replaceAll('ü', 'v');
}
