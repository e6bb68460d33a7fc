/** People with their teams, regions and managers: made by name where the mapping allows it, moved where the file says so. */
import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import { settleDeals } from '../../../deals/server/index.ts';
import {
  createUser,
  findOrCreateTeam,
  findOrCreateUser,
  findTeamNamed,
  moveUserToTeam,
} from '../../../identity/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { inSavepoint, type Work } from '../../../platform/server/index.ts';
import { settleTeam } from '../../../records/server/index.ts';
import {
  mayCreate,
  type Effect,
  type ImportRun,
  type Outcome,
  type Unit,
  type Written,
} from './import-run.ts';
import { activePeople, personNamed, type People, type Person } from './look-up.ts';
import type { ReadRow } from './read-row.ts';
import { faultsOfRefusal, rowFault } from './row-fault.ts';

type Batch = { run: ImportRun; people: People; effects: Effect[] };

/** Writes the rows one after the other: each may make the team or the manager that the next one names. */
export async function writePeople(work: Work, run: ImportRun, units: readonly Unit[]): Promise<Written> {
  const batch: Batch = { run, people: await activePeople(work), effects: [] };
  const outcomes: Outcome[] = [];
  for (const { rows } of units) {
    const row = rows[0]!;
    let outcome: Outcome = { kind: 'rejected', faults: row.faults };
    if (row.faults.length === 0) {
      const refusal = await inSavepoint(work, async (alone) => {
        outcome = await writePerson(alone, batch, row);
      });
      if (refusal) outcome = { kind: 'rejected', faults: faultsOfRefusal(refusal) };
    }
    outcomes.push(outcome);
  }
  return { outcomes, effects: batch.effects };
}

function textOf(row: ReadRow, field: string): string | undefined {
  const value = row.values[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

async function writePerson(work: Work, batch: Batch, row: ReadRow): Promise<Outcome> {
  const name = textOf(row, 'user');
  const email = textOf(row, 'email');
  if (!name) return rejected('reference_not_found', '');
  const known = (email ? batch.people.byEmail.get(email) : undefined) ?? personNamed(batch.people, name);
  if (known === 'several') return rejected('reference_ambiguous', name);
  const teamName = textOf(row, 'team');
  const team = teamName ? await teamFor(work, batch, row, teamName) : null;
  if (team === undefined) return rejected('reference_not_found', teamName!);
  if (!known)
    return mayCreate(batch.run, 'owners')
      ? newPerson(work, batch, { name, email, teamId: team })
      : rejected('may_not_create', name);
  if (team === null || known.teamId === team) return { kind: 'skipped' };
  if (!batch.run.dryRun) await joinTeam(work, known, team);
  batch.effects.push({
    object: 'user',
    recordId: known.id,
    effect: 'updated',
    before: { team: known.teamId },
    version: 1,
  });
  known.teamId = team;
  return { kind: 'updated' };
}

function rejected(
  code: 'reference_not_found' | 'reference_ambiguous' | 'may_not_create',
  value: string,
): Outcome {
  return { kind: 'rejected', faults: [rowFault(code, null, value)] };
}

/** The team of the row; undefined when it is unknown and may not be made. */
async function teamFor(
  work: Work,
  { run, effects }: Batch,
  row: ReadRow,
  name: string,
): Promise<string | undefined> {
  const found = await findTeamNamed(work, name);
  if (!found && !mayCreate(run, 'teams')) return undefined;
  if (run.dryRun) return found ?? newId();
  const manager = textOf(row, 'manager');
  const id = await findOrCreateTeam(work, {
    name,
    region: textOf(row, 'region') ?? null,
    ...(manager && mayCreate(run, 'owners') && { managerName: manager }),
  });
  if (!found) effects.push({ object: 'team', recordId: id, effect: 'created', before: null, version: 1 });
  return id;
}

type NewPerson = { name: string; email: string | undefined; teamId: string | null };

async function newPerson(
  work: Work,
  { run, people, effects }: Batch,
  { name, email, teamId }: NewPerson,
): Promise<Outcome> {
  const id = run.dryRun ? newId() : await makePerson(work, { name, email, teamId });
  const person = { id, name, email: email ?? '', teamId };
  people.byId.set(id, person);
  people.byName.set(name, [person]);
  if (email) people.byEmail.set(email, person);
  effects.push({ object: 'user', recordId: id, effect: 'created', before: null, version: 1 });
  return { kind: 'created' };
}

function makePerson(work: Work, { name, email, teamId }: NewPerson): Promise<string> {
  return email
    ? createUser(work, { name, email, teamId, roleKeys: ['rep'] })
    : findOrCreateUser(work, { name, teamId });
}

/** Somebody known so far without a team brings what he holds into it. */
async function joinTeam(work: Work, person: Person, teamId: string): Promise<void> {
  await moveUserToTeam(work, person.id, teamId);
  if (person.teamId !== null) return;
  await settleDeals(work, person.id, teamId);
  await settleTeam(work, accountKind, person.id, teamId);
  await settleTeam(work, contactKind, person.id, teamId);
}
