import { sql, type RawBuilder } from 'kysely';
import { refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { BottleneckDrill, PassageKind } from '../../model/bottleneck/question.ts';
import { insightRefusals } from '../../model/refusals.ts';
import { allOf } from '../bound-sql.ts';
import { plain, type RecordPage } from '../ids-of.ts';
import type { OpenCube } from '../open-cube.ts';
import { readConditions } from '../plan-question.ts';
import { planBottlenecks } from './answer-bottlenecks.ts';
import { withPassages, type Bounds } from './passages.ts';
import { passageColumns, signSql, signsOf } from './read-evidence.ts';

/**
 * A page of the records behind a figure of a stage, those decided or begun last first; exactly those that were counted.
 * Refuses a stage or a sign that the answer does not have.
 */
export async function dealsBehind(work: Work, open: OpenCube, drill: BottleneckDrill): Promise<RecordPage> {
  const { plan, bounds } = await planBottlenecks(work, open, drill.bottleneck);
  const { what, rank, days, segment, sign } = drill.cell;
  if (!plan.stages.some((stage) => stage.kind === 'open' && stage.rank === rank))
    refuse(insightRefusals.unknownCell);
  const named =
    sign === undefined
      ? undefined
      : (signsOf(plan).find(({ id }) => id === sign) ?? refuse(insightRefusals.unknownCell));
  const narrowed = segment
    ? await readConditions(work, open, [{ field: segment.dimension, op: 'is', value: plain(segment.value) }])
    : [];
  const rows = sql`${withPassages(plan, bounds, [], narrowed)},
    behind as (select f.* from (select ${passageColumns(plan, bounds)} from passage
        where ${allOf([sql`rank = ${rank}`, ...passagesOf(what, bounds, days)])}) f
      where ${named ? signSql(plan, named, rank) : sql`true`})`;
  const id = sql.id(open.cube.record);
  const { rows: counted } = await sql<{
    total: bigint;
  }>`${rows} select count(*) as total from behind`.execute(work.db);
  const { rows: page } = await sql<{ id: string }>`${rows}
    select ${id} as id from behind order by left_at desc, ${id} limit ${drill.limit} offset ${drill.offset}`.execute(
    work.db,
  );
  return { ids: page.map((row) => row.id), total: Number(counted[0]!.total) };
}

function passagesOf(what: PassageKind, bounds: Bounds, days: number | undefined): RawBuilder<unknown>[] {
  const decided = sql`decided_at >= ${bounds.from} and decided_at < ${bounds.end}`;
  const waits = sql`decided_at is null`;
  const lasted = sql`round(extract(epoch from ${bounds.end} - entered_at) / 86400)`;
  const kinds: Record<PassageKind, RawBuilder<unknown>[]> = {
    decided: [decided],
    advanced: [decided, sql`advanced`],
    lost: [decided, sql`not advanced`],
    entered: [sql`entered_at >= ${bounds.from}`],
    standing: [waits],
    held: [
      waits,
      sql`is_visit and not is_retro and entered_at >= ${bounds.past} and ${lasted} > ${days ?? 0}::float8`,
    ],
  };
  return kinds[what];
}
