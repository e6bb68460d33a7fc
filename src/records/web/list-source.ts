import type { PointerSource } from '../../platform/web/index.ts';

type Listed = { id: string; name: string; nameEn?: string | null };

type ListSource = {
  list: (signal?: AbortSignal) => Promise<readonly Listed[]>;
  hrefOf?: (id: string) => string;
};

/** The source of what is few enough to be listed whole: pools, pipelines, and other things that are set up. */
export function listSource({ list, hrefOf }: ListSource): PointerSource {
  return {
    ...(hrefOf && { hrefOf }),
    search: async (text, signal) => {
      const wanted = text.toLowerCase();
      return (await list(signal))
        .filter(({ name, nameEn }) => `${name} ${nameEn ?? ''}`.toLowerCase().includes(wanted))
        .map(({ id, name }) => ({ id, name }));
    },
    nameOf: async (id, signal) => (await list(signal)).find((one) => one.id === id)?.name ?? null,
  };
}
