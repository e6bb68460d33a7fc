import { useNavigate } from '@tanstack/react-router';
import { LayoutGrid, List } from 'lucide-react';
import { IconButton, SegmentedControl, useAddressQuery, useText } from '../../../../platform/web/index.ts';
import { useIsNarrow } from '../../../../records/web/index.ts';
import { leadListTexts } from './texts.ts';

/** The same leads as a list or as a board; the filter goes along. */
export function LookSwitch({ value }: { value: 'list' | 'board' }) {
  const t = useText(leadListTexts);
  const navigate = useNavigate();
  const [{ filter, q }] = useAddressQuery();
  const look = (to: 'list' | 'board'): void =>
    void navigate({ to: to === 'board' ? '/leads/board' : '/leads', search: { filter, q } } as never);
  const isNarrow = useIsNarrow();
  if (isNarrow) {
    const other = value === 'list' ? 'board' : 'list';
    const Icon = other === 'board' ? LayoutGrid : List;
    return <IconButton label={t(other)} icon={<Icon aria-hidden size={18} />} onPress={() => look(other)} />;
  }
  return (
    <SegmentedControl
      label={t('look')}
      value={value}
      onChange={look}
      segments={[
        { id: 'list', name: t('list'), icon: <List aria-hidden size={14} /> },
        { id: 'board', name: t('board'), icon: <LayoutGrid aria-hidden size={14} /> },
      ]}
    />
  );
}
