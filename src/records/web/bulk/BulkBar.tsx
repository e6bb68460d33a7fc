import { PencilLine, Trash2, UserRoundPen, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useMay } from '../../../identity/web/index.ts';
import {
  Button,
  ConfirmDialog,
  IconButton,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import { mostAtOnce } from '../../model/record-contract.ts';
import { isEntered, type OpenCatalogue, type RecordContract } from '../record-type.ts';
import { bulkTexts } from '../texts.ts';
import { BulkResult } from './BulkResult.tsx';
import { ChangeFieldDialog } from './ChangeFieldDialog.tsx';
import { type Chosen, useBulkChange } from './use-bulk-change.ts';

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

type Ask = 'field' | 'owner' | 'remove' | null;

/** What can be done with the chosen records, in place of the filters. */
export function BulkBar({ catalogue, contract, chosen, total, onChooseAll, onKeep, actions }: Props) {
  const t = useText(bulkTexts);
  const { number } = useFormats();
  const [ask, setAsk] = useState<Ask>(null);
  const { apply, isPending, answer, dismiss } = useBulkChange(contract, onKeep);
  const mayTransfer = useMay(`${catalogue.object}.transfer`);
  const mayDelete = useMay(`${catalogue.object}.delete`);
  const mayUpdate = useMay(`${catalogue.object}.update`);
  const fields = catalogue.fields.filter(isEntered);
  const owner = fields.find((field) => field.id === 'owner');
  const isTooMany = chosen.count > mostAtOnce ? t('tooMany', { most: number(mostAtOnce) }) : null;
  const mayChooseAll = total !== undefined && total > chosen.count;
  const change = async (values: Parameters<typeof apply>[1]): Promise<void> => {
    await apply(chosen, values);
    setAsk(null);
  };
  return (
    <div
      role="toolbar"
      aria-label={t('chosen', { count: chosen.count })}
      className="flex min-h-11 flex-wrap items-center gap-2 py-1.5"
    >
      <span className="figures font-medium text-accent" aria-live="polite">
        {t('chosen', { count: number(chosen.count) })}
      </span>
      {mayChooseAll && (
        <Button
          size="small"
          variant="quiet"
          onPress={onChooseAll}
          disabledReason={total > mostAtOnce ? t('tooMany', { most: number(mostAtOnce) }) : null}
        >
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
      {mayUpdate && (
        <Button
          size="small"
          icon={<PencilLine aria-hidden size={14} />}
          onPress={() => setAsk('field')}
          disabledReason={isTooMany}
        >
          {t('change')}
        </Button>
      )}
      {owner && mayTransfer && (
        <Button
          size="small"
          icon={<UserRoundPen aria-hidden size={14} />}
          onPress={() => setAsk('owner')}
          disabledReason={isTooMany}
        >
          {t('handOver')}
        </Button>
      )}
      {mayDelete && (
        <Button
          size="small"
          variant="danger"
          icon={<Trash2 aria-hidden size={14} />}
          isPending={isPending && ask === null}
          onPress={() => (chosen.matching ? setAsk('remove') : void change('remove'))}
          disabledReason={isTooMany}
        >
          {t('delete')}
        </Button>
      )}
      {(ask === 'field' || ask === 'owner') && (
        <ChangeFieldDialog
          catalogue={catalogue}
          fields={ask === 'owner' ? [owner!] : fields.filter((field) => field.id !== 'owner')}
          count={chosen.count}
          isPending={isPending}
          onApply={(values) => void change(values)}
          onClose={() => setAsk(null)}
        />
      )}
      <RemoveQuestion
        catalogue={catalogue}
        count={chosen.count}
        isOpen={ask === 'remove'}
        isPending={isPending}
        onConfirm={() => void change('remove')}
        onClose={() => setAsk(null)}
      />
      {answer && <BulkResult answer={answer} onClose={dismiss} />}
    </div>
  );
}

type QuestionProps = {
  catalogue: OpenCatalogue;
  count: number;
  isOpen: boolean;
  isPending: boolean;
  onConfirm: () => void;
  onClose: () => void;
};

/** Asked only where a removal of everything that matches cannot be taken back at once. */
function RemoveQuestion({ catalogue, count, ...props }: QuestionProps) {
  const t = useText(bulkTexts);
  const label = useLabel();
  return (
    <ConfirmDialog
      title={t('removeTitle', { count, name: label(catalogue.plural) })}
      consequence={t('removeConsequence')}
      confirm={t('delete')}
      {...props}
    />
  );
}
