/** The notes people write along the way, in line with the stage history. */
import type { DealSketch } from './deals.ts';
import type { DemoNote, LossReasonKey, UserKey } from './demo-world.ts';
import { fillPlaces, openRank, type Places } from './places-in-text.ts';
import type { Random } from './random.ts';
import { dayAt, dayLength, iso, minute, workingMoment, type Timeline } from './timeline.ts';
import {
  lostSentences,
  reopenSentences,
  returnSentences,
  rivals,
  wonSentences,
} from './vocabulary/outcome-sentences.ts';
import { renewalTalk, talkByRank, type Sentence } from './vocabulary/talk-sentences.ts';

/** The stretch of a deal between two of its moves. */
export type Stay = { to: number | 'lost'; from: number; until: number; open: boolean };

/** Mean notes per stay by rank. */
const notesPerStay = [1.8, 2.7, 2.7, 2.5];
const longestTalk = 40 * dayLength;

export function makeNotes(random: Random, timeline: Timeline, deals: readonly DealSketch[]): DemoNote[] {
  const notes = deals.flatMap((deal) => [
    ...notesOfStays(random, deal, timeline),
    ...notesOfTurns(random, deal, timeline),
  ]);
  return notes.sort((left, right) => (left.at < right.at ? -1 : 1));
}

/** The stays in open stages. */
export function staysOf(deal: DealSketch, timeline: Timeline): Stay[] {
  const openRanks = deal.shape.stages.filter(({ kind }) => kind === 'open').length;
  return deal.steps
    .map((step, index) => ({
      to: step.to,
      from: step.at,
      until: deal.steps[index + 1]?.at ?? timeline.end,
      open: index === deal.steps.length - 1,
    }))
    .filter(({ to }) => to !== 'lost' && to <= openRanks);
}

export function ownerAt(deal: DealSketch, at: number): UserKey {
  const [handOver] = deal.record.handOvers;
  if (!handOver) return deal.record.owner;
  return iso(at) > handOver.at ? handOver.to : handOver.from;
}

/** What the sentences about a deal may mention. */
export function placesOf(random: Random, deal: DealSketch, at: number): Places {
  const tenThousands = Number(deal.record.amount / 1_000_000n);
  return {
    contact: deal.person.name,
    title: deal.person.title,
    product: deal.productName,
    scene: deal.scene,
    made: deal.made,
    amount: tenThousands > 0 ? `${tenThousands} 万` : `${deal.record.amount / 100n} 元`,
    rival: random.pick(rivals),
    days: String(random.integer(3, 9) * 5),
    count: String(random.integer(3, 48)),
    month: String((Number(dayAt(at).slice(5, 7)) % 12) + 1),
  };
}

/** Nobody writes the same sentence twice on one deal. */
function notesOfStays(random: Random, deal: DealSketch, timeline: Timeline): DemoNote[] {
  const renewal = deal.record.pipeline === 'pipeline:renewal';
  const written = new Set<Sentence>();
  return staysOf(deal, timeline).flatMap((stay) => {
    const rank = openRank(stay.to);
    const mean = renewal ? 1.4 : notesPerStay[rank - 1]!;
    const count = Math.floor(mean * 2 * random.next() + 0.5);
    const fresh = random
      .shuffle(renewal ? renewalTalk : talkByRank[rank])
      .filter((sentence) => !written.has(sentence));
    const until = Math.min(stay.until, stay.from + longestTalk);
    if (until - stay.from < 2 * 60 * minute) return [];
    const said = fresh.slice(0, count).map((sentence) => ({
      sentence,
      at: workingMoment(random, stay.from + (until - stay.from) * random.next(), stay.from, until),
    }));
    return said.map(({ sentence, at }) => {
      written.add(sentence);
      return writeNote(random, deal, sentence, at);
    });
  });
}

/** Wins, losses, returns and re-opens are explained within the hour. */
function notesOfTurns(random: Random, deal: DealSketch, timeline: Timeline): DemoNote[] {
  return deal.steps.flatMap((step, index) => {
    const event = deal.record.events[index]!;
    const sentences = sentencesOfTurn(step.cause, event.lossReason, event.to.endsWith('-won'));
    const at = step.at + random.integer(2, 40) * minute;
    const written = random.chance(event.lossReason ? 0.55 : 0.9) && event.actor !== null;
    const room = Math.min(timeline.end, deal.steps[index + 1]?.at ?? timeline.end);
    return sentences && written && at < room ? [writeNote(random, deal, random.pick(sentences), at)] : [];
  });
}

function sentencesOfTurn(
  cause: string,
  lossReason: LossReasonKey | undefined,
  won: boolean,
): readonly Sentence[] | undefined {
  if (lossReason) return lostSentences[lossReason];
  if (won) return wonSentences;
  return { return: returnSentences, reopen: reopenSentences }[cause];
}

function writeNote(random: Random, deal: DealSketch, [kind, sentence]: Sentence, at: number): DemoNote {
  return {
    kind,
    deal: deal.record.key,
    lead: null,
    account: deal.record.account,
    contact: deal.record.contact,
    author: ownerAt(deal, at),
    at: iso(at),
    text: fillPlaces(sentence, placesOf(random, deal, at)),
  };
}
