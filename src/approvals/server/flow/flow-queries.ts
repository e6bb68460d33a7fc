/** Flows as they stand. */
import { sql, type RawBuilder, type SqlBool } from 'kysely';
import { refusals, refuse } from '../../../platform/model/refusal.ts';
import type { Work } from '../../../platform/server/index.ts';
import type { WireFlow, WirePaper } from '../../model/flow/flow-contract.ts';
import { conditionSchema, holds, type Facts } from '../../model/flow/condition.ts';
import { flowDesignSchema, type FlowDesign } from '../../model/flow/flow.ts';
import type { PaperKind, PaperKinds } from '../paper-kind.ts';

/** All flows that are not archived, in the order in which they are tried. */
export async function listFlows(
  work: Work,
  kinds: PaperKinds,
): Promise<{ items: WireFlow[]; papers: WirePaper[] }> {
  const rows = await selectFlows(work, sql<SqlBool>`true`);
  return {
    items: rows.map((row) => wireFlow(row, kinds)),
    papers: await Promise.all(Object.values(kinds).map((kind) => wirePaper(work, kind))),
  };
}

async function wirePaper(
  work: Work,
  { paper, label, facts, fields, choices }: PaperKind,
): Promise<WirePaper> {
  const offered = (await choices?.(work)) ?? {};
  return {
    paper,
    label,
    facts: facts.map((fact) => ({ ...fact, choices: [...(offered[fact.id] ?? [])] })),
    fields: fields.map(({ id, label: words, isEditable }) => ({ id, label: words, isEditable })),
  };
}

/** One flow. Refuses as not found when it is archived or never was. */
export async function getFlow(work: Work, kinds: PaperKinds, id: string): Promise<WireFlow> {
  const [row] = await selectFlows(work, sql<SqlBool>`f.id = ${id}`);
  return row ? wireFlow(row, kinds) : refuse(refusals.notFound);
}

/** The flows that are on and apply to a paper with these facts, in their order: it goes through the first. */
export async function flowsFor(
  { db, principal }: Work,
  paper: string,
  facts: Facts,
): Promise<{ id: string; name: string; versionId: string; design: FlowDesign }[]> {
  const rows = await db
    .selectFrom('approval_flow as f')
    .innerJoin('approval_flow_version as v', (join) =>
      join
        .onRef('v.tenant_id', '=', 'f.tenant_id')
        .onRef('v.flow_id', '=', 'f.id')
        .onRef('v.number', '=', 'f.newest_number'),
    )
    .select(['f.id', 'f.name', 'v.id as version_id', 'v.applies', 'v.design'])
    .where('f.tenant_id', '=', principal.tenantId)
    .where('f.paper', '=', paper)
    .where('f.state', '=', 'on')
    .where('f.archived_at', 'is', null)
    .orderBy('f.position')
    .orderBy('f.id')
    .execute();
  return rows
    .filter(({ applies }) => applies === null || holds(conditionSchema.parse(applies), facts))
    .map(({ id, name, version_id: versionId, design }) => ({
      id,
      name,
      versionId,
      design: flowDesignSchema.parse(design),
    }));
}

type Row = {
  id: string;
  paper: string;
  name: string;
  state: string;
  newest_number: number;
  version: bigint;
  applies: unknown;
  design: unknown;
  running: number;
};

async function selectFlows({ db, principal }: Work, where: RawBuilder<SqlBool>): Promise<Row[]> {
  const t = principal.tenantId;
  const { rows } = await sql<Row>`
    select f.id, f.paper, f.name, f.state, f.newest_number, f.version, v.applies, v.design,
      (select count(*)::int from approval_request r
        join approval_flow_version o on o.tenant_id = r.tenant_id and o.id = r.flow_version_id
        where r.tenant_id = ${t} and o.flow_id = f.id and r.outcome in ('running', 'sent_back')) as running
    from approval_flow f join approval_flow_version v
      on v.tenant_id = f.tenant_id and v.flow_id = f.id and v.number = f.newest_number
    where f.tenant_id = ${t} and f.archived_at is null and ${where}
    order by f.paper, f.position, f.id`.execute(db);
  return rows;
}

function wireFlow(row: Row, kinds: PaperKinds): WireFlow {
  return {
    id: row.id,
    paper: row.paper,
    paperLabel: kinds[row.paper]?.label ?? { zh: row.paper, en: row.paper },
    name: row.name,
    isOn: row.state === 'on',
    number: row.newest_number,
    applies: row.applies === null ? null : conditionSchema.parse(row.applies),
    design: flowDesignSchema.parse(row.design),
    running: row.running,
    version: Number(row.version),
  };
}
