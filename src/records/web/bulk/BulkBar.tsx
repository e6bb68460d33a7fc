import { PencilLine, Trash2, UserRoundPen, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import { Button, ConfirmDialog, IconButton, useFormats, useText } from '../../../platform/web/index.ts';
import type { Values } from '../../model/field-schema.ts';
import { mostAtOnce } from '../../model/record-contract.ts';
import { useRecordAid } from '../record-aids.ts';
import { isEntered, type OpenCatalogue, type OpenField, type RecordContract } from '../record-type.ts';
import { bulkTexts } from '../texts.ts';
import { BulkResult } from './BulkResult.tsx';
import { ChangeFieldDialog } from './ChangeFieldDialog.tsx';
import { type Chosen, useBulkChange } from './use-bulk-change.ts';
import { useNoun } from '../use-noun.ts';

type Props = {
  catalogue: OpenCatalogue;
  contract: RecordContract;
  chosen: Chosen;
  /** All that match, when more than those chosen can be meant. */
  total: number | undefined;
  onChooseAll: () => void;
  /** Keeps these ids chosen; none when all went well. */
  onKeep: (ids: readonly string[]) => void;
  /** What else can be done with them: a stage change of deals. */
  actions?: ReactNode;
};

/** On a phone it stands at the foot of the screen: the cards that are chosen scroll under it. */
const overThePhonesBar =
  'max-md:fixed max-md:inset-x-0 max-md:bottom-[calc(57px+env(safe-area-inset-bottom))] max-md:z-20 max-md:border-t max-md:border-line max-md:bg-surface max-md:px-4';

type Ask = 'field' | 'owner' | 'remove' | null;

/** What can be done with the chosen records, in place of the filters. */
export function BulkBar({ catalogue, contract, chosen, total, onChooseAll, onKeep, actions }: Props) {
  const t = useText(bulkTexts);
  const { number } = useFormats();
  const [ask, setAsk] = useState<Ask>(null);
  const { ForChosen } = useRecordAid(catalogue.object);
  const { apply, isPending, answer, dismiss } = useBulkChange(contract, onKeep);
  const isTooMany = (count: number): string | null =>
    count > mostAtOnce ? t('tooMany', { most: number(mostAtOnce) }) : null;
  const change = async (values: Parameters<typeof apply>[1]): Promise<void> => {
    await apply(chosen, values);
    setAsk(null);
  };
  // What was named one by one comes back with one press; everything that matches is asked about first.
  const remove = (): void => (chosen.matching ? setAsk('remove') : void change('remove'));
  return (
    <div
      role="toolbar"
      aria-label={t('chosen', { count: chosen.count })}
      className={`flex min-h-12 flex-wrap items-center gap-2 py-2 ${overThePhonesBar}`}
    >
      <span className="figures font-medium text-accent" aria-live="polite">
        {t('chosen', { count: number(chosen.count) })}
      </span>
      {total !== undefined && total > chosen.count && (
        <Button size="small" variant="quiet" onPress={onChooseAll} disabledReason={isTooMany(total)}>
          {t('chooseAll', { count: number(total) })}
        </Button>
      )}
      <IconButton
        size="small"
        label={t('clear')}
        icon={<X aria-hidden size={16} />}
        onPress={() => onKeep([])}
      />
      <span className="mx-1 h-5 border-l border-line" />
      {actions}
      {ForChosen && <ForChosen chosen={chosen} />}
      <BulkButtons
        catalogue={catalogue}
        disabledReason={isTooMany(chosen.count)}
        chosen={chosen}
        isRemoving={isPending && ask === null}
        onAsk={setAsk}
        onRemove={remove}
      />
      <BulkQuestion
        ask={ask}
        catalogue={catalogue}
        count={chosen.count}
        isPending={isPending}
        onChange={(values) => void change(values)}
        onClose={() => setAsk(null)}
      />
      {answer && <BulkResult answer={answer} onClose={dismiss} />}
    </div>
  );
}

type ButtonsProps = {
  catalogue: OpenCatalogue;
  chosen: Chosen;
  disabledReason: string | null;
  isRemoving: boolean;
  onAsk: (ask: Ask) => void;
  onRemove: () => void;
};

function BulkButtons({ catalogue, chosen, disabledReason, isRemoving, onAsk, onRemove }: ButtonsProps) {
  const t = useText(bulkTexts);
  const { object, fields } = catalogue;
  const mayTransfer =
    useMay(`${object}.transfer`) && fields.some((field) => field.id === 'owner' && isEntered(field));
  const mayDelete = useMay(`${object}.delete`);
  const mayUpdate = useMay(`${object}.update`);
  const { HandOverChosen } = useRecordAid(object);
  const shared = { size: 'small' as const, disabledReason };
  return (
    <>
      {mayUpdate && (
        <Button {...shared} icon={<PencilLine aria-hidden size={14} />} onPress={() => onAsk('field')}>
          {t('change')}
        </Button>
      )}
      {mayTransfer && HandOverChosen && <HandOverChosen {...{ chosen, disabledReason }} />}
      {mayTransfer && !HandOverChosen && (
        <Button {...shared} icon={<UserRoundPen aria-hidden size={14} />} onPress={() => onAsk('owner')}>
          {t('handOver')}
        </Button>
      )}
      {mayDelete && (
        <Button
          {...shared}
          variant="danger"
          icon={<Trash2 aria-hidden size={14} />}
          isPending={isRemoving}
          onPress={onRemove}
        >
          {t('delete')}
        </Button>
      )}
    </>
  );
}

type QuestionProps = {
  ask: Ask;
  catalogue: OpenCatalogue;
  count: number;
  isPending: boolean;
  onChange: (values: Values | 'remove') => void;
  onClose: () => void;
};

/** What must be told before many records change: the field and its value, the new owner, or a yes. */
function BulkQuestion({ ask, catalogue, count, onChange, ...props }: QuestionProps) {
  const t = useText(bulkTexts);
  const noun = useNoun();
  if (ask === null) return null;
  if (ask === 'remove') {
    return (
      <ConfirmDialog
        title={t('removeTitle', { count, name: noun(catalogue.plural) })}
        consequence={t('removeConsequence')}
        confirm={t('delete')}
        isOpen
        onConfirm={() => onChange('remove')}
        {...props}
      />
    );
  }
  const isAsked = (field: OpenField): boolean =>
    isEntered(field) && (field.id === 'owner') === (ask === 'owner');
  return (
    <ChangeFieldDialog
      catalogue={catalogue}
      fields={catalogue.fields.filter(isAsked)}
      count={count}
      onApply={onChange}
      {...props}
    />
  );
}
