import { useQuery } from '@tanstack/react-query';
import {
  Button,
  Dialog,
  FieldCell,
  useFormats,
  useLabel,
  usePointerSource,
  useText,
  valueAt,
} from '../../../platform/web/index.ts';
import type { Values } from '../../model/field-schema.ts';
import type { HistoryAnswer, WireRecord } from '../../model/record-contract.ts';
import { pointerNameKey } from '../pointer-source.ts';
import type { OpenField } from '../record-type.ts';
import { conflictTexts } from '../texts.ts';
import { pointedObject } from '../filter/condition-words.ts';

export type Conflict = {
  /** Who wrote it last, when the history tells. */
  entry: HistoryAnswer['items'][number] | null;
  now: WireRecord;
  values: Values;
  /** The fields both have changed. */
  touched: readonly string[];
};

type Props = {
  conflict: Conflict;
  fields: readonly OpenField[];
  onChoose: (choice: 'mine' | 'theirs') => void;
};

/** Both have changed the same field: shows theirs beside mine and leaves the choice to the reader. */
export function ConflictDialog({ conflict, fields, onChoose }: Props) {
  const t = useText(conflictTexts);
  const formats = useFormats();
  const { entry, now, values } = conflict;
  const touched = fields.filter((field) => conflict.touched.includes(field.id));
  const actions = (
    <>
      <Button onPress={() => onChoose('theirs')}>{t('takeTheirs')}</Button>
      <Button variant="primary" onPress={() => onChoose('mine')}>
        {t('keepMine')}
      </Button>
    </>
  );
  return (
    <Dialog
      title={t('title')}
      isOpen
      isFirm
      role="alertdialog"
      onClose={() => onChoose('theirs')}
      actions={actions}
    >
      <p className="mb-3 text-soft">
        {entry?.actor?.name
          ? t('who', { name: entry.actor.name, at: formats.instant(entry.at) })
          : t('whoUnknown')}
      </p>
      <table className="w-full text-left text-sm">
        <thead>
          <tr className="text-faint hairline-b">
            <th className="py-1.5 pr-3 font-medium">{t('field')}</th>
            <th className="py-1.5 pr-3 font-medium">{t('theirs')}</th>
            <th className="py-1.5 font-medium">{t('mine')}</th>
          </tr>
        </thead>
        <tbody>
          {touched.map((field) => (
            <Side key={field.id} field={field} theirs={valueAt(now, field.id)} mine={values[field.id]} />
          ))}
        </tbody>
      </table>
    </Dialog>
  );
}

function Side({ field, theirs, mine }: { field: OpenField; theirs: unknown; mine: unknown }) {
  const label = useLabel();
  return (
    <tr className="align-top">
      <td className="py-2 pr-3 text-soft">{label(field.label)}</td>
      <td className="py-2 pr-3">
        <FieldCell field={field} value={theirs} isPlain />
      </td>
      <td className="py-2 font-medium">
        <Mine field={field} value={mine} />
      </td>
    </tr>
  );
}

/** A pointer was sent as its id; its name is asked for. */
function Mine({ field, value }: { field: OpenField; value: unknown }) {
  const object = pointedObject(field);
  const source = usePointerSource(object ?? '');
  const id = object && typeof value === 'string' ? value : null;
  const { data } = useQuery({
    queryKey: pointerNameKey(object ?? '', id ?? ''),
    queryFn: ({ signal }) => source!.nameOf!(id!, signal),
    enabled: id !== null && source?.nameOf !== undefined,
  });
  return <FieldCell field={field} value={id === null ? value : { id, name: data ?? null }} isPlain />;
}
