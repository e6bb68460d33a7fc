import { callContract, type Option, type PointerSource } from '../../../platform/web/index.ts';

async function allTags(signal?: AbortSignal): Promise<(Option & { also: string })[]> {
  const { tagsContract } = await import('../../model/tags/contract.ts');
  const { items } = await callContract(tagsContract.listGroups, signal ? { signal } : {});
  return items.flatMap((group) =>
    group.tags.map((tag) => ({ id: tag.id, name: tag.name, detail: group.name, also: tag.nameEn ?? '' })),
  );
}

/** How tags are found by typing, for the filter of a list. */
export const tagSource: PointerSource = {
  search: async (text, signal) => {
    const wanted = text.toLowerCase();
    const tags = await allTags(signal);
    return tags
      .filter(({ name, also, detail }) =>
        [name, also, detail].some((one) => one?.toLowerCase().includes(wanted)),
      )
      .map(({ also: _also, ...option }) => option);
  },
  nameOf: async (id, signal) => (await allTags(signal)).find((tag) => tag.id === id)?.name ?? null,
};
