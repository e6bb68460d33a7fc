/** The demo company as plain values: symbolic keys ('account:12'), fen as bigint, days 'YYYY-MM-DD', instants ISO strings in UTC. */
import type { MoveCause } from '../../src/leads/model/lead/hands.ts';
import type { LeadStatus } from '../../src/leads/model/lead/lead-status.ts';
import type { Label } from '../../src/platform/model/label.ts';
import type { disqualifyWeights, returnWeights } from './vocabulary/lead-sentences.ts';

type Key<Kind extends string> = `${Kind}:${string}`;
export type UserKey = Key<'user'>;
export type TeamKey = Key<'team'>;
export type SourceKey = Key<'source'>;
export type LossReasonKey = Key<'loss-reason'>;
export type IndustryKey = Key<'industry'>;
type ProductKey = Key<'product'>;
type PipelineKey = Key<'pipeline'>;
export type StageKey = Key<'stage'>;
type AccountKey = Key<'account'>;
type ContactKey = Key<'contact'>;
type DealKey = Key<'deal'>;
export type LeadKey = Key<'lead'>;
export type PoolKey = Key<'pool'>;

type DemoRole = 'rep' | 'manager' | 'marketing' | 'management' | 'admin';

export type DemoCompany = { name: string; label: Label; timeZone: string; currency: string; website: string };

export type DemoTeam = { key: TeamKey; name: Label; parent: TeamKey | null };

export type DemoUser = {
  key: UserKey;
  name: string;
  email: string;
  title: Label;
  role: DemoRole;
  team: TeamKey;
  /** One of the five people a visitor may enter as with one click. */
  oneClick: boolean;
  joinedOn: string;
};

export type DemoSource = { key: SourceKey; name: Label };
export type DemoLossReason = { key: LossReasonKey; name: Label };
export type DemoIndustry = { key: IndustryKey; name: Label };

export type DemoProduct = {
  key: ProductKey;
  code: string;
  name: string;
  family: string;
  unit: string;
  listPrice: bigint;
  active: boolean;
};

export type DemoStage = {
  key: StageKey;
  name: Label;
  kind: 'open' | 'won' | 'lost';
  /** Open stages 1..n in order, won n+1, lost 0. */
  rank: number;
  goal: Label;
  /** Percent expected to go on to the next stage; null for won and lost. */
  targetConversion: number | null;
  targetDays: number | null;
  winProbability: number;
};

export type DemoPipeline = { key: PipelineKey; name: Label; stages: readonly DemoStage[] };

export type DemoAccount = {
  key: AccountKey;
  name: string;
  parent: AccountKey | null;
  industry: IndustryKey;
  province: string;
  city: string;
  address: string;
  employees: number;
  annualRevenue: bigint;
  foundedYear: number;
  phone: string;
  email: string;
  website: string;
  source: SourceKey;
  owner: UserKey;
  /** When it went to its owner of now from whoever brought it. */
  handOver?: Omit<DemoHandOver, 'reason'>;
  createdAt: string;
  description: string;
};

export type DemoContact = {
  key: ContactKey;
  account: AccountKey;
  name: string;
  title: string;
  department: string;
  mobile: string;
  email: string;
  primary: boolean;
  owner: UserKey;
  createdAt: string;
};

type StageCause = 'manual' | 'import' | 'api' | 'reopen' | 'auto_close';

export type DemoStageEvent = {
  at: string;
  to: StageKey;
  /** Nobody when the product itself closed the deal. */
  actor: UserKey | null;
  /** The owner at that moment: the credit stays here after a hand-over. */
  owner: UserKey;
  amount: bigint;
  cause: StageCause;
  lossReason?: LossReasonKey;
};

export type DemoHandOver = { at: string; from: UserKey; to: UserKey; actor: UserKey; reason: string };

export type DemoDeal = {
  key: DealKey;
  name: string;
  pipeline: PipelineKey;
  account: AccountKey;
  contact: ContactKey;
  source: SourceKey;
  product: ProductKey;
  /** The owner today. */
  owner: UserKey;
  /** The amount today. */
  amount: bigint;
  currency: string;
  createdAt: string;
  expectedCloseOn: string;
  nextStep: string | null;
  nextStepOn: string | null;
  /** Sorted by time, the first is the creation. */
  events: readonly DemoStageEvent[];
  handOvers: readonly DemoHandOver[];
};

export type DemoPool = { key: PoolKey; kind: 'public' | 'nurture' };

/** One coming to us: from which source, by what. */
export type DemoTouch = {
  at: string;
  channel: 'form' | 'import' | 'manual';
  source: SourceKey;
  medium: string;
  campaign: string | null;
  content: string | null;
};

/** Who has the lead from then on: a person, a pool, or nobody yet. */
export type DemoLeadMove = {
  at: string;
  owner: UserKey | null;
  pool: PoolKey | null;
  cause: MoveCause;
  actor: UserKey | null;
};

/** Instants of a lead's life; null where it did not come to that. */
export type DemoLeadMoments = {
  assignedAt: string | null;
  acceptDueAt: string | null;
  acceptedAt: string | null;
  firstContactAt: string | null;
  lastContactAt: string | null;
  qualifiedAt: string | null;
  convertedAt: string | null;
  disqualifiedAt: string | null;
  returnedAt: string | null;
  /** Until when marketing answers a return; those of long ago stay warm without a day. */
  returnDueAt: string | null;
  enteredPoolAt: string | null;
  pickedAt: string | null;
};

export type DemoLead = DemoLeadMoments & {
  key: LeadKey;
  /** Nobody knows it of those who left a number only. */
  name: string | null;
  company: string | null;
  title: string | null;
  mobile: string | null;
  email: string | null;
  wechat: string | null;
  province: string | null;
  city: string | null;
  industry: IndustryKey | null;
  employees: number | null;
  product: ProductKey | null;
  need: string | null;
  status: Exclude<LeadStatus, 'merged'>;
  fit: number;
  engagement: number;
  disqualifyReason: keyof typeof disqualifyWeights | null;
  returnReason: keyof typeof returnWeights | null;
  createdAt: string;
  createdBy: UserKey | null;
  /** Today's. */
  owner: UserKey | null;
  pool: PoolKey | null;
  account: AccountKey | null;
  contact: ContactKey | null;
  deal: DealKey | null;
  /** Oldest first. */
  touches: readonly DemoTouch[];
  moves: readonly DemoLeadMove[];
};

/** What a source, or a campaign of it, cost in a month ('2026-03-01'), in fen. */
export type DemoCost = { month: string; source: SourceKey; campaign: string | null; amount: bigint };

export type NoteKind = 'note' | 'call' | 'visit' | 'wechat' | 'email' | 'meeting';

/** What an activity is about: a deal and its account, a lead, an account alone, or none of them (a task of one's own). */
type DemoSubject = {
  deal: DealKey | null;
  lead: LeadKey | null;
  account: AccountKey | null;
  contact: ContactKey | null;
};

export type DemoNote = DemoSubject & { kind: NoteKind; author: UserKey; at: string; text: string };

export type DemoTask = DemoSubject & {
  title: string;
  owner: UserKey;
  createdBy: UserKey;
  createdAt: string;
  dueOn: string;
  /** Promised to the customer. */
  promised: boolean;
  doneAt: string | null;
};

export type DemoFileVersion = { name: string; content: Uint8Array; author: UserKey; at: string };

/** A file on a deal, its versions oldest first. */
export type DemoFile = { deal: DealKey; account: AccountKey; versions: readonly DemoFileVersion[] };

export type DemoWorld = {
  company: DemoCompany;
  today: string;
  teams: readonly DemoTeam[];
  users: readonly DemoUser[];
  sources: readonly DemoSource[];
  lossReasons: readonly DemoLossReason[];
  industries: readonly DemoIndustry[];
  products: readonly DemoProduct[];
  pipelines: readonly DemoPipeline[];
  accounts: readonly DemoAccount[];
  contacts: readonly DemoContact[];
  pools: readonly DemoPool[];
  leads: readonly DemoLead[];
  deals: readonly DemoDeal[];
  costs: readonly DemoCost[];
  notes: readonly DemoNote[];
  tasks: readonly DemoTask[];
  files: readonly DemoFile[];
};
