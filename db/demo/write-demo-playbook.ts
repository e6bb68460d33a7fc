/** The demo's playbook: pieces with their history, who used them on which deal, and what is proposed. */
import { insertFiles } from '../../src/activities/server/index.ts';
import { playbookDeals } from '../../src/deals/server/index.ts';
import { newId } from '../../src/platform/model/identifier.ts';
import type { Work } from '../../src/platform/server/index.ts';
import { insertPieces, insertUses, type NewUseRow } from '../../src/playbook/server/index.ts';
import type { Ids } from './demo-ids.ts';
import type { DemoDeal, DemoStageEvent, DemoWorld, StageKey } from './demo-world.ts';
import { makeRandom, type Random } from './random.ts';
import type { DemoPiece } from './vocabulary/playbook-piece.ts';
import { playbookPieces } from './vocabulary/playbook-pieces.ts';

const dayMs = 86_400_000;

type Kept = { piece: DemoPiece; id: string };

/** Pieces as old as the sales year, improved after four months; files on them; uses along the way of the deals. */
export async function writeDemoPlaybook(
  work: Work,
  dataDir: string,
  world: DemoWorld,
  ids: Ids,
): Promise<void> {
  const pieceIds = await insertPieces(
    work,
    playbookDeals,
    playbookPieces.map((piece) => rowOf(piece, ids, work.now)),
  );
  const kept = playbookPieces.map((piece, place) => ({ piece, id: pieceIds[place]! }));
  await insertUses(work, usesOf(kept, world, ids, work.now));
  await writeProposals(work, kept, ids);
  await insertFiles(
    work,
    dataDir,
    kept.flatMap(({ piece, id }) => {
      if (!piece.file) return [];
      const { name, content } = piece.file;
      const version = {
        name,
        content: Buffer.from(content),
        at: daysBefore(work.now, 300),
        authorId: ids.get(piece.author)!,
      };
      return [{ subjectObject: 'playbook_piece', subjectId: id, accountId: null, versions: [version] }];
    }),
  );
}

function daysBefore(now: Date, days: number): Date {
  return new Date(now.getTime() - days * dayMs);
}

function rowOf({ body, before, author, ...piece }: DemoPiece, ids: Ids, now: Date) {
  const by = ids.get(author)!;
  const newest = { body, by, at: daysBefore(now, before === undefined ? 400 : 250) };
  return {
    family: piece.family,
    title: piece.title,
    link: piece.link ?? null,
    tags: piece.tags,
    scope: piece.scope,
    ownerId: piece.scope === 'personal' ? by : null,
    teamId: piece.team ? ids.get(piece.team)! : null,
    stageIds: piece.stages.map((stage) => ids.get(stage)!),
    versions: before === undefined ? [newest] : [{ body: before, by, at: daysBefore(now, 400) }, newest],
  };
}

type Stay = { deal: DemoDeal; event: DemoStageEvent; until: number; goesOn: boolean; isOver: boolean };

function usesOf(kept: readonly Kept[], world: DemoWorld, ids: Ids, now: Date): NewUseRow[] {
  const random = makeRandom('playbook');
  const ranks = new Map(
    world.pipelines.flatMap(({ stages }) => stages.map(({ key, rank, kind }) => [key, { rank, kind }])),
  );
  const stays = world.deals.flatMap((deal) => staysOf(deal, ranks, now));
  return stays.flatMap((stay) =>
    kept
      .filter(({ piece }) => mayUse(piece, stay))
      .filter(({ piece: { used } }) => random.chance(stay.goesOn || !stay.isOver ? used[0] : used[1]))
      .map((one) => useOf(random, one, stay, ids, now)),
  );
}

/** The stays of a deal in open stages: whether they are over, and whether the deal went on from there. */
function staysOf(
  deal: DemoDeal,
  ranks: ReadonlyMap<StageKey, { rank: number; kind: string }>,
  now: Date,
): Stay[] {
  return deal.events.flatMap((event, place) => {
    const next = deal.events[place + 1];
    const here = ranks.get(event.to)!;
    if (here.kind !== 'open') return [];
    const goesOn = next !== undefined && ranks.get(next.to)!.rank > here.rank;
    return [
      { deal, event, until: next ? Date.parse(next.at) : now.getTime(), goesOn, isOver: next !== undefined },
    ];
  });
}

function mayUse({ stages, scope, author }: DemoPiece, { event }: Stay): boolean {
  return stages.includes(event.to) && (scope !== 'personal' || author === event.owner);
}

function useOf(
  random: Random,
  { piece, id }: Kept,
  { deal, event, until }: Stay,
  ids: Ids,
  now: Date,
): NewUseRow {
  const from = Date.parse(event.at);
  const at = new Date(from + (until - from) * (0.05 + 0.85 * random.next()));
  const isNew = piece.before === undefined || at > daysBefore(now, 250);
  return {
    pieceId: id,
    number: piece.before === undefined ? 1 : isNew ? 2 : 1,
    dealId: ids.get(deal.key)!,
    stageId: ids.get(event.to)!,
    how:
      piece.family === 'material' && piece.body === ''
        ? 'opened'
        : random.pick(['copied', 'inserted', 'inserted']),
    userId: ids.get(event.owner)!,
    at,
  };
}

/** Two reps propose what works for them: one waits for the manager, one was returned with a word. */
async function writeProposals(work: Work, kept: readonly Kept[], ids: Ids): Promise<void> {
  const personal = kept.filter(({ piece }) => piece.scope === 'personal');
  const manager = ids.get('user:zhou-jianping')!;
  const [waiting, returned] = personal;
  const rows = [
    { one: waiting!, word: '用这个开场，十个里有六个约到了现场', days: 2, answer: null },
    {
      one: returned!,
      word: '谈判前先问三句，少让了不少',
      days: 20,
      answer: '很实用，请补一个真实的例子再提',
    },
  ];
  await work.db
    .insertInto('playbook_proposal')
    .values(
      rows.map(({ one, word, days, answer }) => ({
        tenant_id: work.principal.tenantId,
        id: newId(),
        piece_id: one.id,
        scope: 'team',
        team_id: ids.get('team:east')!,
        word,
        by_id: ids.get(one.piece.author)!,
        at: daysBefore(work.now, days),
        outcome: answer === null ? null : 'returned',
        answer,
        decided_by: answer === null ? null : manager,
        decided_at: answer === null ? null : daysBefore(work.now, days - 1),
      })),
    )
    .execute();
}
