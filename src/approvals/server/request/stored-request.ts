/** Requests as they are kept, and back again as the rules know them. */
import type { Selectable } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Tables, Work } from '../../../platform/server/index.ts';
import type { Facts } from '../../model/flow/condition.ts';
import { flowDesignSchema, type ArmsTaken, type FlowDesign } from '../../model/flow/flow.ts';
import type { PaperLine } from '../../model/paper.ts';
import type { Outcome, Run, Seat, SeatOrigin, SeatState } from '../../model/run/run.ts';

export type StoredRequest = {
  id: string;
  paper: string;
  paperId: string;
  title: string;
  submittedAt: Date;
  endedAt: Date | null;
  lines: readonly PaperLine[];
  version: number;
  flow: FlowDesign;
  run: Run;
};

/** A request with its flow and seats; locked when it is about to be decided. Refuses one that is not there. */
export async function getRequest(work: Work, id: string, isLocked = false): Promise<StoredRequest> {
  const { db, principal } = work;
  const row = await db
    .selectFrom('approval_request as r')
    .innerJoin('approval_flow_version as v', (join) =>
      join.onRef('v.tenant_id', '=', 'r.tenant_id').onRef('v.id', '=', 'r.flow_version_id'),
    )
    .selectAll('r')
    .select('v.design')
    .where('r.tenant_id', '=', principal.tenantId)
    .where('r.id', '=', id)
    .$if(isLocked, (select) => select.forUpdate('r'))
    .executeTakeFirst();
  if (!row) return refuse(refusals.notFound);
  const seats = await db
    .selectFrom('approval_seat')
    .selectAll()
    .where('tenant_id', '=', principal.tenantId)
    .where('request_id', '=', id)
    .orderBy('place')
    .execute();
  return requestOf(row, seats);
}

type Row = Selectable<Tables['approval_request']> & { design: unknown };

function requestOf(row: Row, seats: readonly Selectable<Tables['approval_seat']>[]): StoredRequest {
  return {
    id: row.id,
    paper: row.paper,
    paperId: row.paper_id,
    title: row.title,
    submittedAt: row.submitted_at,
    endedAt: row.ended_at,
    lines: row.shown as PaperLine[],
    version: Number(row.version),
    flow: flowDesignSchema.parse(row.design),
    run: {
      submitterId: row.submitter_id,
      facts: row.facts as Facts,
      taken: row.taken as ArmsTaken,
      stepId: row.step_id,
      round: row.round,
      seats: seats.map(seatOf),
      outcome: row.outcome as Outcome,
    },
  };
}

function seatOf(row: Selectable<Tables['approval_seat']>): Seat {
  return {
    number: row.number,
    stepId: row.step_id,
    round: row.round,
    userId: row.user_id,
    state: row.state as SeatState,
    origin: row.origin as SeatOrigin,
    from: row.from_number,
    before: row.before_number,
    isAfter: row.is_after,
  };
}
