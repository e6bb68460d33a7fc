/** A company with ten leads and ten deals, the sources it keeps, and what others serve on loopback. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { dealCube } from '../../../deals/model/measures.ts';
import { appForTests } from '../../../identity/server/testing/app-for-tests.ts';
import { noteStoredFile } from '../../../integrations/server/stored-files.ts';
import { measuredLeads } from '../../../leads/server/quality/testing/measured-leads.ts';
import { leadCube } from '../../../leads/model/quality/lead-cube.ts';
import { insightsContract } from '../../../insights/model/contract.ts';
import { createInsights } from '../../../insights/server/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Principal } from '../../../platform/model/principal.ts';
import { openEgress, openSafe, storedPath } from '../../../platform/server/index.ts';
import { folderForTests } from '../../../platform/server/testing/folder-for-tests.ts';
import { sourceContract, type NewSource, type SourceChange } from '../../model/contract.ts';
import type { FileAccess } from '../../model/outside-source.ts';
import type { SourceParts } from '../open-source.ts';
import { lookAtSource } from '../look-at-source.ts';
import { refreshSource } from '../refresh-source.ts';
import { sourceUseCases } from '../routes.ts';
import { cubesOfSources } from '../source-cubes.ts';

const dataDir = folderForTests();
const egressAllow = ['127.0.0.1'];
const safe = openSafe('a-key-for-sources-in-tests-0123456789abc');

/** What channels cost, by their month; one amount cannot be read. */
export const spend = `月份,渠道,投放费用,负责人
2026-01,官网,1000,李
2026-02,官网,500.5,王
2026-02,展会,3000,李
2026-03,地铁广告,88,没这个人
2026-03,官网,很多,李
`;

export async function companyWithSources() {
  const world = await measuredLeads();
  const egress = openEgress({ allow: egressAllow });
  const insights = createInsights({ cubes: [dealCube, leadCube], ownCubes: cubesOfSources });
  const contract = { ...sourceContract, ...insightsContract };
  const useCases = { ...sourceUseCases({ safe, egress, dataDir }), ...insights.useCases };
  const app = await appForTests(world, { contract, useCases });
  const admin = await app.clientOf(world.admin);
  const parts: SourceParts = { database: world.workerDatabase, safe, egress, egressAllow, dataDir };
  const read = async (id: string) => (await admin(sourceContract.readSource, { params: { id } })).body;
  const change = async (id: string, body: SourceChange) =>
    admin(sourceContract.changeSource, { params: { id }, ifMatch: (await read(id)).version, body });
  const refresh = (id: string, bounds: SourceParts['bounds'] = {}) =>
    refreshSource({ ...parts, bounds }, world.orgId, id);
  const begun = async (told: Omit<NewSource, 'secret'> & { secret?: NewSource['secret'] }) => {
    const { body, problem, status } = await admin(sourceContract.addSource, { body: told });
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(problem)}`);
    await lookAtSource(parts, world.orgId, body.source.id);
    return read(body.source.id);
  };
  /** Begun, its columns taken as they are proposed, switched on and read. */
  const kept = async (told: Parameters<typeof begun>[0], more: SourceChange = {}) => {
    const { id, found } = await begun(told);
    await change(id, { columns: found!.columns, isOn: true, ...more });
    await refresh(id);
    return read(id);
  };
  const fileOf = async (text: string): Promise<FileAccess> => ({
    kind: 'file',
    fileId: await uploadFor(world, world.admin, text),
    reading: {},
  });
  return { ...world, app, client: admin, parts, read, change, refresh, begun, kept, fileOf };
}

async function uploadFor(
  world: Awaited<ReturnType<typeof measuredLeads>>,
  who: Principal,
  text: string,
): Promise<string> {
  const id = newId();
  const place = storedPath(dataDir, world.orgId, id);
  await mkdir(path.dirname(place), { recursive: true });
  await writeFile(place, text);
  const file = { id, name: '投放.csv', mediaType: 'text/csv', size: text.length };
  await world.as(who, (work) => noteStoredFile({ ...work, now: new Date() }, file));
  return id;
}
