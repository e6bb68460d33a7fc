import { ListChecks } from 'lucide-react';
import { useState } from 'react';
import type { MeasureUnit } from '../../../insights/model/measure.ts';
import {
  Button,
  callContract,
  Card,
  FormDialog,
  TextArea,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import { reviewContract, type WireReview } from '../../model/review/contract.ts';
import { figureOfCell, snapshotOf, type CellAddress } from '../../model/review/figure-of-cell.ts';
import type { SectionId } from '../../model/review/pack.ts';
import { ItemsCard } from './ItemsCard.tsx';
import { NewItemDialog } from '../action-item/NewItemDialog.tsx';
import { reviewTexts } from './texts.ts';
import { useCellWords } from './use-cell-words.ts';

export type DeskAct = 'note' | 'decision' | 'item';

type Props = {
  review: WireReview;
  section: SectionId;
  picked: CellAddress | null;
  act: DeskAct | null;
  onAct: (act: DeskAct | null) => void;
  onClear: () => void;
};

/** Beside the numbers: what is looked at, what is said about it, who does what. */
export function MeetingDesk({ review, section, picked, act, onAct, onClear }: Props) {
  const t = useText(reviewTexts);
  const mayWrite = review.mayUpdate && review.state !== 'closed';
  const close = (): void => onAct(null);
  const basis = (picked && figureOfCell(review.pack, picked)) ?? undefined;
  return (
    <aside className="flex min-w-0 flex-col gap-4 xl:sticky xl:top-28">
      {mayWrite && (
        <Card title={t('about')}>
          <Looked review={review} picked={picked} onClear={onClear} />
          <div className="flex flex-wrap gap-2 pt-3">
            <Button onPress={() => onAct('note')}>{t('sayNote')}</Button>
            <Button variant="primary" onPress={() => onAct('decision')}>
              {t('sayDecision')}
            </Button>
            <Button icon={<ListChecks aria-hidden size={16} />} onPress={() => onAct('item')}>
              {t('giveItem')}
            </Button>
          </div>
        </Card>
      )}
      <ItemsCard items={review.items} />
      {(act === 'note' || act === 'decision') && (
        <EntryDialog kind={act} {...{ review, section, picked }} onClose={close} />
      )}
      {act === 'item' && (
        <NewItemDialog
          basis={basis}
          send={(body) => callContract(reviewContract.addReviewItem, { params: { id: review.id }, body })}
          onClose={close}
        />
      )}
    </aside>
  );
}

type LookedProps = { review: WireReview; picked: CellAddress | null; onClear?: () => void };

function Looked({ review, picked, onClear }: LookedProps) {
  const t = useText(reviewTexts);
  const label = useLabel();
  const words = useCellWords();
  const figure = picked && snapshotOf(review.pack, picked);
  if (!figure) return <p className="text-sm text-faint">{t('noNumber')}</p>;
  return (
    <div className="flex flex-col gap-0.5 text-sm">
      <span className="text-soft">
        {[label(figure.title), figure.of, label(figure.label)].filter(Boolean).join(' · ')}
      </span>
      <span className="figures text-2xl font-semibold">
        {words(figure.value, figure.unit as MeasureUnit | null)}
      </span>
      {onClear && (
        <Button size="small" variant="quiet" className="-ml-2 self-start" onPress={onClear}>
          {t('clear')}
        </Button>
      )}
    </div>
  );
}

type EntryProps = {
  kind: 'note' | 'decision';
  review: WireReview;
  section: SectionId;
  picked: CellAddress | null;
  onClose: () => void;
};

function EntryDialog({ kind, review, section, picked, onClose }: EntryProps) {
  const t = useText(reviewTexts);
  const [words, setWords] = useState('');
  const { send, ...sending } = useSending({
    send: () =>
      callContract(reviewContract.addEntry, {
        params: { id: review.id },
        body: { kind, section, words: words.trim(), cell: picked },
      }),
    stale: ['reviews'],
    onDone: onClose,
  });
  return (
    <FormDialog
      title={t(kind)}
      confirm={t(kind === 'note' ? 'sayNote' : 'sayDecision')}
      onSubmit={() => words.trim() && void send()}
      onClose={onClose}
      isDisabled={!words.trim()}
      {...sending}
    >
      <Looked review={review} picked={picked} />
      <TextArea
        label={t('say')}
        isRequired
        isFocusedFirst
        rows={3}
        maxLength={2000}
        value={words}
        onChange={setWords}
      />
    </FormDialog>
  );
}
