import { contactKind } from '../../accounts/server/index.ts';
import { followUpTypes } from '../../activities/server/index.ts';
import { dealGate, dealGuidance, dealKind, listPipelines } from '../../deals/server/index.ts';
import { currencyOfOrganisation, readCalendar } from '../../identity/server/index.ts';
import { dayOf } from '../../platform/model/calendar.ts';
import type { Work } from '../../platform/server/index.ts';
import { listRecords, readRecord } from '../../records/server/index.ts';
import type { WireRecord } from '../../records/model/record-contract.ts';
import type { AboutObject } from '../model/about.ts';
import type { AboutProposed, JottingProposals } from '../model/contract.ts';
import { knownPerson, type KnownPerson } from '../model/find-people.ts';
import { wordsOfEvidence } from '../model/find-evidence.ts';
import { furthest, stageSpokenFor } from '../model/stage-spoken-for.ts';
import type { Proposal } from '../model/proposal.ts';
import { checkedProposal, readJotting, type JottingContext } from '../model/read-jotting.ts';
import { findAbouts, kindOf } from './find-abouts.ts';

type About = { object: AboutObject; id: string };

/** Another reader of jottings, plugged in by configuration; what it answers is only a proposal, and checked as one. */
export type JottingReader = (text: string, context: JottingContext) => Promise<unknown>;

/**
 * What a text proposes, and of which record within the asker's sight it speaks: the one whose page he is on, else those
 * it names. Writes nothing. Refuses a page's record out of reach as not found.
 */
export async function proposeJotting(
  work: Work,
  { text, about }: { text: string; about: About | null },
  reader: JottingReader | null,
): Promise<JottingProposals> {
  const context: JottingContext = {
    today: dayOf(work.now, work.principal.timeZone),
    calendar: await readCalendar(work),
    currency: await currencyOfOrganisation(work),
    types: await followUpTypes(work),
    ownNames: [work.principal.name],
  };
  const byModel = reader && checkedProposal(await reader(text, context).catch(() => null), text, context);
  const proposal = byModel ?? readJotting(text, context);
  const abouts = await aboutsOf(work, text, about);
  const first = abouts[0];
  const deal = first?.object === 'deal' ? await readRecord(work, dealKind, first.id) : null;
  const contacts = first ? await contactsAround(work, first, deal) : [];
  return {
    proposal,
    readBy: byModel ? 'model' : 'grammar',
    abouts,
    known: proposal.people.map((person) => {
      const known = knownPerson(person, contacts);
      return known && { id: known.id, name: known.name };
    }),
    ...(await speakingFor(work, deal, proposal)),
    amountNow: typeof deal?.['amount'] === 'string' ? deal['amount'] : null,
  };
}

async function aboutsOf(work: Work, text: string, about: About | null): Promise<AboutProposed[]> {
  const named = (await findAbouts(work, text)).map(({ candidate, span, sureness }): AboutProposed => ({
    object: candidate.object,
    id: candidate.id,
    title: candidate.name,
    detail: candidate.account,
    span,
    sureness,
  }));
  if (!about) return named;
  const record = await readRecord(work, kindOf(about.object), about.id);
  const account = record['account'] as { name: string | null } | null | undefined;
  const page = {
    ...about,
    title: String(record['name'] ?? ''),
    detail: account?.name ?? null,
    span: null,
    sureness: 0.9,
  };
  return [page, ...named.filter(({ id }) => id !== about.id)];
}

/** The people of the account that the record belongs to. */
async function contactsAround(
  work: Work,
  about: AboutProposed,
  deal: WireRecord | null,
): Promise<KnownPerson[]> {
  const of = deal?.['account'] as { id: string } | null | undefined;
  const accountId = about.object === 'account' ? about.id : (of?.id ?? null);
  if (accountId === null || work.principal.rights['contact.read'] === undefined) return [];
  const filter = JSON.stringify([{ field: 'account', op: 'is', value: accountId }]);
  const { items } = await listRecords(work, contactKind, { filter, limit: 200 });
  return items.map((one) => ({
    id: one.id,
    name: String(one['name'] ?? ''),
    title: wordsIn(one['title']),
    mobile: wordsIn(one['mobile']),
    email: wordsIn(one['email']),
  }));
}

function wordsIn(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

/** The stage an open deal may move on to, with its gate, and the items of its checklist that were told as done. */
async function speakingFor(
  work: Work,
  deal: WireRecord | null,
  { evidence }: Proposal,
): Promise<Pick<JottingProposals, 'stages' | 'ticks'>> {
  if (deal?.['outcome'] !== 'open' || evidence.length === 0 || !deal.abilities.update)
    return { stages: [], ticks: [] };
  const stageId = (deal['stage'] as { id: string }).id;
  const pipeline = (await listPipelines(work)).find(({ stages }) => stages.some(({ id }) => id === stageId));
  const now = pipeline?.stages.find(({ id }) => id === stageId);
  if (!pipeline || !now) return { stages: [], ticks: [] };
  const spoken = evidence.flatMap(({ kind }) => {
    const stage = stageSpokenFor(kind, pipeline.stages, now.rank);
    return stage ? [{ kind, stage }] : [];
  });
  const stages = furthest(spoken).map(async ({ kind, stage }) => {
    const { gate, items } = await dealGate(work, deal.id, stage.id);
    const missing = items.filter(({ have, need, mode }) => have < need && mode !== 'observe').length;
    return {
      evidence: kind,
      stageId: stage.id,
      name: stage.name,
      nameEn: stage.nameEn,
      outcome: stage.kind,
      gate,
      missing,
    };
  });
  const { checklist } = await dealGuidance(work, deal.id);
  const ticks = checklist
    .filter(({ tick }) => tick === null)
    .flatMap(({ id, text }) => {
      const told = evidence.find(({ kind }) => kind !== 'lost' && wordsOfEvidence[kind].test(text));
      return told ? [{ itemId: id, text, evidence: told.kind }] : [];
    });
  return { stages: await Promise.all(stages), ticks };
}
