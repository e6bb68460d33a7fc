import { useQuery } from '@tanstack/react-query';
import { contractQuery, useLocale, type Option } from '../../platform/web/index.ts';
import { playbookContract } from '../model/contract.ts';

type TwoNamed = { name: string; nameEn: string | null };

/** The stages that pieces can serve, to choose from and to name; those of several pipelines with the pipeline's name. */
export function useStages(): { options: readonly Option[]; nameOf: (id: string) => string | null } {
  const { locale } = useLocale();
  const { data } = useQuery({ ...contractQuery(playbookContract.listStages), staleTime: 300_000 });
  const say = ({ name, nameEn }: TwoNamed): string => (locale === 'en' && nameEn ? nameEn : name);
  const pipelines = data?.items ?? [];
  const options = pipelines.flatMap((pipeline) =>
    pipeline.stages.map((stage) => ({
      id: stage.id,
      name: say(stage),
      ...(pipelines.length > 1 && { detail: say(pipeline) }),
    })),
  );
  const names = new Map(options.map(({ id, name }) => [id, name]));
  return { options, nameOf: (id) => names.get(id) ?? null };
}
