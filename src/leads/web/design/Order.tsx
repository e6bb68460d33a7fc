import { ArrowDown, ArrowUp } from 'lucide-react';
import { IconButton, useText } from '../../../platform/web/index.ts';
import { drawnTexts } from './texts.ts';

type Props = { ids: readonly string[]; id: string; name: string; onOrder: (ids: string[]) => void };

/** Up and down in an order that decides. */
export function Order({ ids, id, name, onOrder }: Props) {
  const t = useText(drawnTexts);
  const place = ids.indexOf(id);
  const swapWith = (other: number): void => {
    const next = [...ids];
    [next[place], next[other]] = [ids[other]!, ids[place]!];
    onOrder(next);
  };
  return (
    <span className="flex shrink-0">
      <IconButton
        size="small"
        label={t('up', { name })}
        icon={<ArrowUp aria-hidden size={14} />}
        isDisabled={place === 0}
        onPress={() => swapWith(place - 1)}
      />
      <IconButton
        size="small"
        label={t('down', { name })}
        icon={<ArrowDown aria-hidden size={14} />}
        isDisabled={place === ids.length - 1}
        onPress={() => swapWith(place + 1)}
      />
    </span>
  );
}
