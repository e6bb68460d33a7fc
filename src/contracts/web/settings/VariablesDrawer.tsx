import { useQuery } from '@tanstack/react-query';
import {
  contractQuery,
  Drawer,
  ErrorNotice,
  SkeletonLines,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { Variable } from '../../model/template/vocabulary.ts';
import { contractTemplateContract } from '../../model/template/template-contract.ts';
import { templateTexts } from './texts.ts';

/** Every variable as it is written in Word, to be copied. */
export function VariablesDrawer({ onClose }: { onClose: () => void }) {
  const t = useText(templateTexts);
  const label = useLabel();
  const { data, error, refetch } = useQuery(contractQuery(contractTemplateContract.listVariables));
  return (
    <Drawer title={t('variables')} isOpen onClose={onClose}>
      {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
      {!data && !error && <SkeletonLines lines={10} />}
      {data && (
        <div className="flex flex-col gap-5">
          <Variables title={t('values')} variables={data.values} />
          {data.blocks.map((block) => (
            <Variables
              key={block.id}
              title={t('inBlock', { name: `{{#${label(block.label)}}} … {{/${label(block.label)}}}` })}
              variables={block.columns}
            />
          ))}
        </div>
      )}
    </Drawer>
  );
}

function Variables({ title, variables }: { title: string; variables: readonly Variable[] }) {
  const label = useLabel();
  return (
    <section>
      <h3 className="pb-2 text-base font-medium">{title}</h3>
      <ul className="grid grid-cols-2 gap-x-4 gap-y-1 text-sm">
        {variables.map(({ id, label: name }) => (
          <li key={id}>
            <code className="rounded-sm bg-sunken px-1 select-all">{`{{${label(name)}}}`}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
