import { useQuery } from '@tanstack/react-query';
import { ListChecks, Plus } from 'lucide-react';
import { useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Button,
  contractQuery,
  EmptyState,
  ErrorNotice,
  keepFormer,
  PageBody,
  PageHeader,
  SegmentedControl,
  SkeletonLines,
  useAddressQuery,
  useText,
} from '../../../platform/web/index.ts';
import { actionItemContract, itemScopes } from '../../model/action-item/contract.ts';
import { reviewTitles } from '../titles.ts';
import { ItemRow } from './ItemRow.tsx';
import { NewItemDialog } from './NewItemDialog.tsx';
import { itemTexts } from './texts.ts';

type Scope = (typeof itemScopes)[number];

const isScope = (scope: unknown): scope is Scope => itemScopes.some((one) => one === scope);

/** 行动项: mine, those I gave, all I see; open ones first. */
export function Page() {
  const t = useText(itemTexts);
  const [{ scope: asked }, change] = useAddressQuery();
  const scope = isScope(asked) ? asked : 'mine';
  const mayAdd = useMay('task.create');
  const [isAdding, setAdding] = useState(false);
  const { data, error, refetch } = useQuery({
    ...contractQuery(actionItemContract.listActionItems, { query: { scope } }),
    ...keepFormer,
  });
  const add = mayAdd && (
    <Button variant="primary" icon={<Plus aria-hidden size={16} />} onPress={() => setAdding(true)}>
      {t('add')}
    </Button>
  );
  return (
    <>
      <PageHeader title={useText(reviewTitles)('actionItems')} actions={add}>
        <p className="max-w-200 text-sm text-soft">{t('hint')}</p>
        <SegmentedControl
          label={t('scope')}
          segments={itemScopes.map((id) => ({ id, name: t(id) }))}
          value={scope}
          onChange={(chosen) => change({ scope: chosen })}
        />
      </PageHeader>
      <PageBody>
        {error && <ErrorNotice error={error} onRetry={() => void refetch()} />}
        {!data && !error && <SkeletonLines lines={5} className="h-10" />}
        {data?.items.length === 0 && (
          <EmptyState icon={<ListChecks aria-hidden size={28} />} title={t('empty')} action={add}>
            {t('emptyText')}
          </EmptyState>
        )}
        {data && data.items.length > 0 && (
          <ul className="divide-y divide-line rounded-lg border border-line bg-surface">
            {data.items.map((item) => (
              <ItemRow key={item.id} item={item} />
            ))}
          </ul>
        )}
      </PageBody>
      {isAdding && <NewItemDialog onClose={() => setAdding(false)} />}
    </>
  );
}
