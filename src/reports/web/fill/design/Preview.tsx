import { useQuery } from '@tanstack/react-query';
import {
  Card,
  contractQuery,
  EmptyState,
  ErrorNotice,
  keepFormer,
  SkeletonLines,
  useText,
} from '../../../../platform/web/index.ts';
import type { Form } from '../../../model/fill/form.ts';
import { formContract } from '../../../model/fill/contract.ts';
import type { WireSheet } from '../../../model/fill/sheet-contract.ts';
import { FillCards } from '../FillCards.tsx';
import { SheetGrid } from '../SheetGrid.tsx';
import { designTexts, fillTexts } from '../texts.ts';
import { useRowNames } from '../use-row-names.ts';
import { useSheet } from '../use-sheet.ts';

/** The form as whoever draws it would fill it, with his own records; what is typed here goes nowhere. */
export function Preview({ form, isSound }: { form: Form; isSound: boolean }) {
  const t = useText(designTexts);
  const { data, error } = useQuery({
    ...contractQuery(formContract.previewForm, { body: { form } }),
    ...keepFormer,
    enabled: isSound,
  });
  return (
    <Card title={t('preview')} className="xl:sticky xl:top-4">
      {error && <ErrorNotice error={error} />}
      {!data && !error && <SkeletonLines lines={6} className="h-8" />}
      {data && <Tried key={JSON.stringify(data.columns)} wire={data} />}
    </Card>
  );
}

function Tried({ wire }: { wire: WireSheet }) {
  const t = useText({ ...fillTexts, ...designTexts });
  const open = useSheet(wire, true);
  const rowNames = useRowNames(open);
  if (wire.columns.length === 0) return <p className="text-sm text-soft">{t('noColumns')}</p>;
  if (open.rows.length === 0) return <EmptyState title={t('noRecords')}>{t('noRecordsText')}</EmptyState>;
  if (wire.rows === 'one') return <FillCards open={open} rowNames={rowNames} />;
  return <SheetGrid open={open} rowNames={rowNames} />;
}
