import { useFormats } from '../locale/formats.ts';
import { useText } from '../texts.ts';
import { Button } from './Button.tsx';
import { uiTexts } from './texts.ts';

type Props = {
  shown: number;
  total?: number | undefined;
  hasMore: boolean;
  isLoading: boolean;
  onLoadMore: () => void;
};

/** The foot of a list: how many are here, and the way to more. */
export function LoadMore({ shown, total, hasMore, isLoading, onLoadMore }: Props) {
  const t = useText(uiTexts);
  const { number } = useFormats();
  return (
    <div className="flex items-center justify-between gap-3 px-3 py-2 text-sm text-faint">
      <span className="figures" aria-live="polite">
        {total === undefined
          ? t('rows', { shown: number(shown) })
          : t('rowsOf', { shown: number(shown), total: number(total) })}
      </span>
      {hasMore && (
        <Button size="small" variant="quiet" onPress={onLoadMore} isPending={isLoading}>
          {t('loadMore')}
        </Button>
      )}
    </div>
  );
}
