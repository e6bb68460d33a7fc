import { Link, SkeletonLines, useText } from '../../../platform/web/index.ts';
import type { WireSheet } from '../../model/fill/sheet-contract.ts';
import { Refused } from '../blocks/Refused.tsx';
import { Filled, HandIn, Owed } from './FilledForm.tsx';
import { KeptHere } from './KeptHere.tsx';
import { fillTexts } from './texts.ts';
import { useWireSheet } from './use-forms.ts';
import { useSheet } from './use-sheet.ts';

type Props = {
  form: string;
  /** False: somebody looks with the eyes of another. */
  isOwn: boolean;
};

/** A form among the blocks of a report: filled there, as on its own page. */
export function FormOnReport({ form, isOwn }: Props) {
  const t = useText(fillTexts);
  if (!isOwn) return <p className="py-4 text-sm text-faint">{t('filledByOneself')}</p>;
  return <Own form={form} />;
}

function Own({ form }: Pick<Props, 'form'>) {
  const { data, error } = useWireSheet(form, undefined);
  if (data) return <Form key={`${data.id} ${data.filling?.on}`} wire={data} />;
  return error ? <Refused error={error} /> : <SkeletonLines lines={5} />;
}

function Form({ wire }: { wire: WireSheet }) {
  const t = useText(fillTexts);
  const open = useSheet(wire);
  const isClosed = wire.filling?.state === 'accepted' || !wire.may.fill;
  return (
    <div className="flex min-w-0 flex-col gap-3">
      <p className="flex flex-wrap items-center gap-3 text-sm text-soft">
        <Owed wire={wire} />
        <Link href={`/forms/${wire.id}`} className="ml-auto">
          {t('openForm')}
        </Link>
      </p>
      {wire.intro && <p className="text-sm whitespace-pre-line text-soft">{wire.intro}</p>}
      {!wire.may.fill && <p className="text-sm text-warn">{t('notFilled')}</p>}
      <KeptHere open={open} />
      <Filled open={open} />
      {!isClosed && (
        <div className="flex justify-end gap-2">
          <HandIn open={open} />
        </div>
      )}
    </div>
  );
}
