/** The parts of a form that is filled: on its own page, and among the blocks of a report. */
import { Redo2, Undo2 } from 'lucide-react';
import {
  Button,
  ConfirmDialog,
  EmptyState,
  IconButton,
  useFormats,
  useText,
} from '../../../platform/web/index.ts';
import { useIsNarrow } from '../../../records/web/index.ts';
import type { WireSheet } from '../../model/fill/sheet-contract.ts';
import { changedCells, markedRows } from '../../model/fill/sheet.ts';
import { FaultPanel } from './FaultPanel.tsx';
import { FillCards } from './FillCards.tsx';
import { SheetGrid } from './SheetGrid.tsx';
import { StateBadge } from './StateBadge.tsx';
import { fillTexts } from './texts.ts';
import { useHandIn } from './use-hand-in.ts';
import { useRowNames } from './use-row-names.ts';
import type { OpenSheet } from './use-sheet.ts';

/** For which day it is owed, until when, and how far it has come. */
export function Owed({ wire: { filling } }: { wire: WireSheet }) {
  const t = useText(fillTexts);
  const { day, instant } = useFormats();
  if (!filling) return null;
  return (
    <>
      <StateBadge filling={filling} />
      <span>{t('forDay', { day: day(filling.on, 'short') })}</span>
      {filling.handedInAt ? (
        <span>{t('handedInAt', { at: instant(filling.handedInAt) })}</span>
      ) : (
        filling.dueAt && <span>{t('due', { at: instant(filling.dueAt) })}</span>
      )}
    </>
  );
}

/** Its rows: a sheet on a desk, cards on a phone and where there is one row. */
export function Filled({ open }: { open: OpenSheet }) {
  const t = useText(fillTexts);
  const isNarrow = useIsNarrow();
  const rowNames = useRowNames(open);
  const { wire, rows } = open;
  if (rows.length === 0) return <EmptyState title={t('noRecords')}>{t('noRecordsText')}</EmptyState>;
  return (
    <>
      <FaultPanel open={open} rowNames={rowNames} />
      {isNarrow || wire.rows === 'one' ? (
        <FillCards open={open} rowNames={rowNames} />
      ) : (
        <>
          <Tools open={open} />
          <SheetGrid open={open} rowNames={rowNames} />
        </>
      )}
      {wire.isCut && <p className="text-sm text-warn">{t('isCut', { count: rows.length })}</p>}
    </>
  );
}

function Tools({ open }: { open: OpenSheet }) {
  const t = useText(fillTexts);
  const { sheet } = open;
  const count = changedCells(sheet);
  const marked = markedRows(sheet);
  const mayDelete = open.rows.some(({ deletable }) => deletable !== null);
  return (
    <div className="flex flex-wrap items-center gap-2 text-sm text-soft">
      <IconButton
        label={t('undo')}
        icon={<Undo2 aria-hidden size={16} />}
        isDisabled={sheet.past.length === 0}
        onPress={open.undo}
      />
      <IconButton
        label={t('redo')}
        icon={<Redo2 aria-hidden size={16} />}
        isDisabled={sheet.future.length === 0}
        onPress={open.redo}
      />
      {count > 0 && <output className="text-accent">{t('changedCount', { count })}</output>}
      {marked > 0 && <output className="text-bad">{t('markedCount', { count: marked })}</output>}
      {open.saved && <span className="text-faint">{t('savedDraft')}</span>}
      <span className="ml-auto text-xs text-faint">{t(mayDelete ? 'keysDeleting' : 'keys')}</span>
    </div>
  );
}

/** Checked first if one likes, then handed in; what is warned about or deleted is asked once more. */
export function HandIn({ open }: { open: OpenSheet }) {
  const t = useText(fillTexts);
  const handing = useHandIn(open);
  return (
    <>
      <Button onPress={() => void handing.check()} isDisabled={handing.isPending}>
        {t('check')}
      </Button>
      <Button variant="primary" isPending={handing.isPending} onPress={() => void handing.handIn()}>
        {t('handIn')}
      </Button>
      <ConfirmDialog
        isOpen={handing.asked !== null}
        title={t('warnTitle')}
        consequence={handing.asked?.join('；') ?? ''}
        confirm={t(markedRows(open.sheet) > 0 ? 'deleteConfirm' : 'warnConfirm')}
        onConfirm={() => void handing.anyway()}
        onClose={handing.dismiss}
      />
    </>
  );
}
