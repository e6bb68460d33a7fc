/** What the domains above accounts tell of accounts: each within what the asker may see, so none of it is told past his rights. */
import type { Day } from '../../../platform/model/calendar.ts';
import type { Label } from '../../../platform/model/label.ts';

/** Fen; null where the asker may not see the amount. */
type Fen = string | null;

export type DealFacts = {
  won: number;
  wonAmount: Fen;
  /** The days of the wins, oldest first. */
  wonOn: readonly Day[];
  open: number;
  openAmount: Fen;
  /** What is being talked about now: the open deals, the largest first, at most three. */
  needs: readonly { id: string; name: string; stage: string; amount: Fen }[];
  /** Who plays which part in the deals. */
  people: readonly { contactId: string; role: string }[];
};

export type PaperFacts = {
  inForce: number;
  /** Instalments past their day and not received. */
  overdue: number;
  overdueAmount: Fen;
  /** Instalments received: by their day, and after it. */
  onTime: number;
  late: number;
  /** When the next contract in force ends. */
  endsOn: Day | null;
};

/** Over the accepted quotes: what is left after cost, 0..100; null where nothing tells it, or it is not for the asker. */
export type MarginFacts = { margin: number | null };

export type ServiceFacts = {
  open: number;
  /** Past what they owe. */
  late: number;
  /** Mean of a year's answers, 1..5, and the last answer to whether he recommends us, 0..10. */
  satisfaction: number | null;
  nps: number | null;
};

export type TalkFacts = {
  /** Talks and mails of the last 90 days, and of the 90 before. */
  recent: number;
  before: number;
  /** Half of the customer's mails were answered within so many minutes; null without any answered. */
  responseMinutes: number | null;
};

/** A part that the asker has no right to is null. */
export type AccountFacts = {
  deals: DealFacts | null;
  papers: PaperFacts | null;
  margins: MarginFacts | null;
  service: ServiceFacts | null;
  talks: TalkFacts;
};

/** The parts that people of a customer can play, and those that a deal can hardly do without. */
export type BuyingRoles = { all: readonly { value: string; label: Label }[]; wanted: readonly string[] };

export const noDeals: DealFacts = {
  won: 0,
  wonAmount: '0',
  wonOn: [],
  open: 0,
  openAmount: '0',
  needs: [],
  people: [],
};
export const noPapers: PaperFacts = {
  inForce: 0,
  overdue: 0,
  overdueAmount: '0',
  onTime: 0,
  late: 0,
  endsOn: null,
};
export const noService: ServiceFacts = { open: 0, late: 0, satisfaction: null, nps: null };
export const noTalks: TalkFacts = { recent: 0, before: 0, responseMinutes: null };
