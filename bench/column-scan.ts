/** The limit: the same funnel counted by hand over arrays in memory, one thread. */
import pg from 'pg';
import { copyOut } from '../src/platform/server/database/copy.ts';
import type { Asked } from './plain-funnel.ts';

export type Columns = {
  rows: number;
  created: Float64Array;
  amount: Float64Array;
  team: Uint8Array;
  source: Uint8Array;
  furthest: Uint8Array;
  outcome: Uint8Array;
  lostFrom: Uint8Array;
  codes: { team: Map<string, number>; source: Map<string, number>; outcome: Map<string, number> };
};

export async function loadColumns(admin: pg.Client, rows: number, pipelineId: string): Promise<Columns> {
  const bytes = () => new Uint8Array(rows);
  const codes = {
    team: new Map<string, number>(),
    source: new Map<string, number>(),
    outcome: new Map<string, number>(),
  };
  const columns: Columns = {
    rows: 0,
    created: new Float64Array(rows),
    amount: new Float64Array(rows),
    team: bytes(),
    source: bytes(),
    furthest: bytes(),
    outcome: bytes(),
    lostFrom: bytes(),
    codes,
  };
  const code = (map: Map<string, number>, value: string) =>
    map.get(value) ?? (map.set(value, map.size), map.size - 1);
  let rest = '';
  const statement = `copy (select extract(epoch from created_at) * 1000, amount, team_id, source, furthest_rank, outcome, coalesce(lost_from_rank, 0)
    from deal_fact where pipeline_id = ${pg.escapeLiteral(pipelineId)}) to stdout`;
  await copyOut(admin, statement, (chunk) => {
    const lines = (rest + chunk.toString()).split('\n');
    rest = lines.pop()!;
    for (const line of lines) {
      const [created, amount, team, source, furthest, outcome, lostFrom] = line.split('\t') as [
        string,
        string,
        string,
        string,
        string,
        string,
        string,
      ];
      const row = columns.rows++;
      columns.created[row] = Number(created);
      columns.amount[row] = Number(amount);
      columns.team[row] = code(codes.team, team);
      columns.source[row] = code(codes.source, source);
      columns.furthest[row] = Number(furthest);
      columns.outcome[row] = code(codes.outcome, outcome);
      columns.lostFrom[row] = Number(lostFrom);
    }
  });
  return columns;
}

/** Counts and amounts by furthest stage, outcome and stage lost from (each below 8). */
export function scan(columns: Columns, asked: Asked): { counts: Float64Array; amounts: Float64Array } {
  const { created, amount, team, source, furthest, outcome, lostFrom, codes, rows } = columns;
  const [wantedTeam, wantedSource] = [codes.team.get(asked.teamId)!, codes.source.get(asked.source)!];
  const [from, to] = [asked.from.getTime(), asked.to.getTime()];
  const counts = new Float64Array(512);
  const amounts = new Float64Array(512);
  for (let row = 0; row < rows; row += 1) {
    if (
      team[row] !== wantedTeam ||
      source[row] !== wantedSource ||
      created[row]! < from ||
      created[row]! >= to
    )
      continue;
    const place = furthest[row]! * 64 + outcome[row]! * 8 + lostFrom[row]!;
    counts[place]! += 1;
    amounts[place]! += amount[row]!;
  }
  return { counts, amounts };
}
