/** Good requests about what deals have of the process of their stages. */
import { about, type Sampling } from './sampling.ts';
import type { Person, World } from './world.ts';

async function withContact(world: World, holder: Person) {
  const [deal, contact] = [await world.make('deal', holder), await world.make('contact', holder)];
  return { id: deal.id, contactId: contact.id };
}

export const processSamples: Record<string, Sampling> = {
  'processDesign.processCosts': async ({ pipelineId, stageIds }) => ({
    params: { id: pipelineId },
    body: { stageId: stageIds[0], process: { entry: [], checklist: [], exit: [], transitions: [] } },
  }),
  'process.gate': about('deal', ({ id }, { stageIds }) => ({ params: { id, stageId: stageIds[1]! } })),
  'process.guidance': about('deal'),
  'process.tickItem': about('deal', ({ id }, { checklistItemId }) => ({
    params: { id, itemId: checklistItemId },
    body: { ticked: true },
  })),
  'process.listDealContacts': about('deal'),
  'process.setDealContact': async (world, holder) => ({
    params: await withContact(world, holder),
    body: { role: 'decision_maker' },
  }),
  'process.removeDealContact': async (world, holder) => {
    const params = await withContact(world, holder);
    await world.product.send({
      method: 'PUT',
      url: `/api/v1/deals/${params.id}/contacts/${params.contactId}`,
      headers: world.adminHeaders,
      body: { role: 'user' },
    });
    return { params };
  },
};
