import { Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, Card, ConfirmDialog, useText } from '../../../platform/web/index.ts';
import { Order } from './Order.tsx';
import { drawnTexts } from './texts.ts';

/** How one of them is given up: the word on the button, what follows from it, and the change itself. */
export type GivingUp<Item> = {
  word: string;
  title: (item: Item) => string;
  consequence: string;
  onConfirm: (item: Item) => unknown;
};

type Props<Item> = {
  title: string;
  newWord: string;
  /** What stands before the list. */
  children?: ReactNode;
  emptyText?: string;
  items: readonly Item[];
  nameOf: (item: Item) => string;
  line: (item: Item) => ReactNode;
  /** Given where the order decides something. */
  onOrder?: (ids: string[]) => void;
  isNumbered?: boolean;
  givingUp: GivingUp<Item>;
  /** The form of one of them, or of a new one. */
  drawer: (item: Item | null, onClose: () => void) => ReactNode;
  mayDesign: boolean;
};

/** What sales operations draw one by one (pools, rules, groups): each in its line, with the ways to change it. */
export function DrawnCard<Item extends { id: string }>(props: Props<Item>) {
  const { items, mayDesign, isNumbered, onOrder } = props;
  const t = useText(drawnTexts);
  const [edited, setEdited] = useState<Item | 'new' | null>(null);
  const ids = items.map(({ id }) => id);
  const add = (
    <Button
      size="small"
      icon={<Plus aria-hidden size={14} />}
      disabledReason={mayDesign ? null : t('notYours')}
      onPress={() => setEdited('new')}
    >
      {props.newWord}
    </Button>
  );
  return (
    <Card title={props.title} actions={add}>
      {props.children}
      {items.length === 0 && props.emptyText && <p className="py-2 text-soft">{props.emptyText}</p>}
      <ol className="divide-y divide-line">
        {items.map((item, place) => (
          <li key={item.id} className="flex flex-wrap items-start gap-x-3 gap-y-1 py-2.5">
            {isNumbered && <span className="figures w-5 text-faint">{place + 1}</span>}
            <div className="min-w-0 flex-1 basis-72">{props.line(item)}</div>
            {mayDesign && (
              <span className="ml-auto flex items-center">
                {onOrder && <Order ids={ids} id={item.id} name={props.nameOf(item)} onOrder={onOrder} />}
                <GiveUp item={item} {...props.givingUp} />
                <Button size="small" variant="quiet" onPress={() => setEdited(item)}>
                  {t('edit')}
                </Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {edited && props.drawer(edited === 'new' ? null : edited, () => setEdited(null))}
    </Card>
  );
}

function GiveUp<Item>({ item, word, title, consequence, onConfirm }: GivingUp<Item> & { item: Item }) {
  const [isAsking, setAsking] = useState(false);
  const confirm = (): void => {
    setAsking(false);
    onConfirm(item);
  };
  return (
    <>
      <Button size="small" variant="quiet" onPress={() => setAsking(true)}>
        {word}
      </Button>
      <ConfirmDialog
        title={title(item)}
        consequence={consequence}
        confirm={word}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        onConfirm={confirm}
      />
    </>
  );
}
