/** One organisation of 8 teams and 80 sales people with the product's own pipeline. */
import { equipOrganisation } from '../src/equip-organisation.ts';
import { listLossReasons, listPipelines } from '../src/deals/server/index.ts';
import type { Pipeline } from '../src/deals/model/pipeline.ts';
import { createOrganisation, createUser, findPrincipal, insertTeam } from '../src/identity/server/index.ts';
import type { Principal } from '../src/platform/model/principal.ts';
import { inWork, systemPrincipal, type Database, type Work } from '../src/platform/server/index.ts';

export type Seller = { id: string; teamId: string };
export type Company = {
  tenantId: string;
  pipeline: Pipeline;
  lossReasonIds: string[];
  sellers: Seller[];
  /** Sees the whole organisation. */
  director: Principal;
  directorEmail: string;
};

const teams = ['华北一部', '华北二部', '华东一部', '华东二部', '华南一部', '华南二部', '西南部', '西北部'];
const sellersPerTeam = 10;
const directorEmail = 'director@bench.example';

export async function makeCompany(database: Database): Promise<Company> {
  const wanted = { name: '基准科技', adminName: '总监', adminEmail: directorEmail };
  const { orgId } = await createOrganisation(database, wanted, equipOrganisation);
  await inWork(database, systemPrincipal(orgId), 'bench', async (work) => {
    for (const [place, name] of teams.entries()) await makeTeam(work, name, place);
  });
  return findCompany(database);
}

async function makeTeam(work: Work, name: string, place: number): Promise<void> {
  const top = await work.db
    .selectFrom('team')
    .select('id')
    .where('tenant_id', '=', work.principal.tenantId)
    .orderBy('id')
    .executeTakeFirstOrThrow();
  const teamId = await insertTeam(work, { name, parentId: top.id });
  for (let seller = 0; seller < sellersPerTeam; seller += 1) {
    const email = `seller-${place}-${seller}@bench.example`;
    await createUser(work, { name: `${name}${seller}`, email, teamId, roleKeys: ['rep'] });
  }
}

export async function findCompany(database: Database): Promise<Company> {
  const { id: tenantId } = (await database.listOrganisations())[0]!;
  const system = systemPrincipal(tenantId);
  return inWork(database, system, 'bench', async (work) => {
    const users = await work.db
      .selectFrom('app_user')
      .select(['id', 'team_id', 'email'])
      .where('tenant_id', '=', tenantId)
      .orderBy('id')
      .execute();
    const director = users.find((user) => user.email === directorEmail)!;
    const asked = { tenantId, userId: director.id, kind: 'user' as const, credentialId: director.id };
    return {
      tenantId,
      pipeline: (await listPipelines(work))[0]!,
      lossReasonIds: (await listLossReasons(work)).items.map((reason) => reason.id),
      sellers: users
        .filter((user) => user.id !== director.id)
        .map((user) => ({ id: user.id, teamId: user.team_id! })),
      director: (await findPrincipal(work.db, asked))!,
      directorEmail,
    };
  });
}
