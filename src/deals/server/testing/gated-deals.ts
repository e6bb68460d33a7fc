/** A company whose pipeline asks for something, with a deal before the gate. */
import { createRecord } from '../../../records/server/index.ts';
import { accountKind, contactKind } from '../../../accounts/server/index.ts';
import { newOrganisation } from '../../../identity/server/testing/organisation-for-tests.ts';
import { newId } from '../../../platform/model/identifier.ts';
import type { Pipeline } from '../../model/pipeline.ts';
import { emptyProcess, type ProcessMode, type StageProcess } from '../../model/process/stage-process.ts';
import { changeStage, type StageChangeInput } from '../change-stage.ts';
import { createDeal } from '../create-deal.ts';
import { equipForDeals } from '../equip-organisation.ts';
import { listLossReasons, listPipelines } from '../pipeline-queries.ts';
import { changePipeline } from '../save-pipeline.ts';

export type GatedCompany = Awaited<ReturnType<typeof gatedCompany>>;

export async function gatedCompany() {
  const org = await newOrganisation({ equip: (work) => equipForDeals(work, 'zh-CN') });
  const rep = await org.addPerson({ name: '小陈', role: 'rep' });
  const manager = await org.addPerson({ name: '周经理', role: 'manager' });
  const [accountId, contactId] = await org.as(rep, async (work) => {
    const account = await createRecord(work, accountKind, { name: '青禾乳品' });
    return [account, await createRecord(work, contactKind, { name: '王总', account })] as const;
  });
  const pipeline = async (): Promise<Pipeline> => (await org.as(org.admin, listPipelines))[0]!;
  const stages = new Map((await pipeline()).stages.map(({ name, id }) => [name, id]));
  const stage = (name: string) => stages.get(name)!;
  return {
    org,
    rep,
    manager,
    accountId,
    contactId,
    pipeline,
    stage,
    lossReasonId: (await org.as(rep, listLossReasons)).items[0]!.id,
    /** Draws the next version of the pipeline, in which these stages ask for these things. */
    ask: async (processes: Readonly<Record<string, Partial<StageProcess>>>): Promise<Pipeline> => {
      const before = await pipeline();
      const drawn = before.stages.map((one) => {
        const process = processes[one.name];
        return { ...one, process: process ? { ...emptyProcess, ...process } : null };
      });
      const { id, name, nameEn, version } = before;
      return org.as(org.admin, (work) =>
        changePipeline(work, id, { name, nameEn, version, stages: drawn, mapping: {} }),
      );
    },
    deal: (values: object = {}) =>
      org.as(rep, (work) => createDeal(work, { name: '分拣线改造', account: accountId, ...values })),
    move: (dealId: string, to: string, more: Partial<StageChangeInput> = {}, by = rep, confirm?: string) =>
      org.as(by, (work) =>
        changeStage(
          { ...work, confirmed: new Set(confirm ? [confirm] : []) },
          { dealId, stageId: stage(to), ...more },
        ),
      ),
  };
}

export const anchor = (mode: ProcessMode = 'enforce') => ({ id: newId(), mode });
