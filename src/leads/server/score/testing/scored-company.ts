/** An organisation with the usual rules, its people, and leads that come to it, for tests of tags and scores. */
import { appForTests } from '../../../../identity/server/testing/app-for-tests.ts';
import { newOrganisation } from '../../../../identity/server/testing/organisation-for-tests.ts';
import { newId } from '../../../../platform/model/identifier.ts';
import { createLogger, createRelay } from '../../../../platform/server/index.ts';
import { insertRecords, type Values } from '../../../../records/server/index.ts';
import { leadRecordContract } from '../../../model/lead/contract.ts';
import { scoreContract } from '../../../model/score/contract.ts';
import { tagsContract } from '../../../model/tags/contract.ts';
import { leadReactions } from '../../judge-lead.ts';
import { leadKind } from '../../lead/lead-kind.ts';
import { leadRecordUseCases } from '../../lead/routes.ts';
import { tagUseCases } from '../../tags/routes.ts';
import { equipForScoring } from '../equip-for-scoring.ts';
import { scoreUseCases } from '../routes.ts';

const contract = { ...leadRecordContract, ...tagsContract, ...scoreContract };
const useCases = { ...leadRecordUseCases, ...tagUseCases, ...scoreUseCases };
const log = createLogger('silent');

/** Ann and Bob sell; Mei is in marketing and draws rules; Max manages and reads them. */
export async function newScoredCompany() {
  const organisation = await newOrganisation({ equip: (work) => equipForScoring(work, 'zh-CN') });
  const { as, system, orgId, workerDatabase } = organisation;
  const ann = await organisation.addPerson({ name: '安然' });
  const bob = await organisation.addPerson({ name: '薄朗' });
  const mei = await organisation.addPerson({ name: '梅香', role: 'marketing' });
  const max = await organisation.addPerson({ name: '马克', role: 'manager' });
  const app = await appForTests(organisation, { contract, useCases });
  const relay = async (): Promise<void> =>
    void (await createRelay({ database: workerDatabase, reactions: leadReactions, log }).drain());
  /** A lead of Ann's, as it comes in, not judged yet. */
  const bring = async (values: Values = {}, touches = 0): Promise<string> => {
    const whole = { name: '王敏', mobile: '13900001111', owner: ann.userId, ...values };
    return as(system, async (work) => {
      const [id] = await insertRecords(work, leadKind, [{ values: whole }]);
      for (let touch = 0; touch < touches; touch += 1)
        await work.db
          .insertInto('lead_touch')
          .values({ tenant_id: orgId, id: newId(), lead_id: id!, at: work.now, channel: 'form' })
          .execute();
      return id!;
    });
  };
  const [asAnn, asBob, asMei, asMax] = await Promise.all(
    [ann, bob, mei, max].map((who) => app.clientOf(who)),
  );
  return {
    ...organisation,
    ann,
    bob,
    mei,
    max,
    clientOf: app.clientOf,
    asAnn: asAnn!,
    asBob: asBob!,
    asMei: asMei!,
    asMax: asMax!,
    bring,
    relay,
    /** A lead that has come in and was judged. */
    receive: async (values: Values = {}, touches = 0) => {
      const id = await bring(values, touches);
      await relay();
      return id;
    },
    /** The id of a tag by its name. */
    tagNamed: async (name: string): Promise<string> => {
      const { items } = (await asMei!(tagsContract.listGroups)).body;
      return items.flatMap(({ tags }) => tags).find((tag) => tag.name === name)!.id;
    },
  };
}

export type ScoredCompany = Awaited<ReturnType<typeof newScoredCompany>>;
