import type { Field } from '../../../platform/model/fields.ts';
import {
  Checkbox,
  FieldCell,
  fieldIn,
  Link,
  useLabel,
  useText,
  valueAt,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { hrefOfRecord } from '../../../records/web/index.ts';
import { columnsOfList, type RecordsOfList } from '../../model/blocks/records.ts';
import { listActionTexts } from '../list-actions/texts.ts';
import { reportTexts } from '../texts.ts';

/** Which rows are chosen. */
type Choice = {
  isChosen: (id: string) => boolean;
  toggle: (id: string, isOn: boolean) => void;
  isAll: boolean;
  isSome: boolean;
  toggleAll: (isOn: boolean) => void;
};

export type RowsProps = { list: RecordsOfList; fields: readonly Field[]; items: readonly WireRecord[] };

/** Records one by one, in the columns of their list; chosen where something can be done with them. */
export function ListRows({ list, fields, items, choice }: RowsProps & { choice?: Choice }) {
  const t = useText(reportTexts);
  const actions = useText(listActionTexts);
  const label = useLabel();
  if (items.length === 0) return <p className="py-4 text-sm text-faint">{t('noRows')}</p>;
  const shown = columnsOfList(fields, list);
  const nameOf = (record: WireRecord) => String(valueAt(record, shown[0]?.id ?? 'name') ?? '–');
  return (
    <div className="-mx-4 -mb-2 overflow-x-auto">
      <table className="w-full border-collapse text-sm whitespace-nowrap">
        <thead>
          <tr>
            {choice && (
              <th scope="col" className={`${cell} w-8`}>
                <Checkbox
                  label={actions('chooseAll')}
                  hideLabel
                  value={choice.isAll}
                  isPartial={choice.isSome && !choice.isAll}
                  onChange={choice.toggleAll}
                />
              </th>
            )}
            {shown.map((field) => (
              <th key={field.id} scope="col" className={`${cell} text-left font-normal text-soft`}>
                {label(field.label)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {items.map((record) => (
            <tr key={record.id}>
              {choice && (
                <td className={`${cell} border-t border-line`}>
                  <Checkbox
                    label={actions('chooseOne', { name: nameOf(record) })}
                    hideLabel
                    value={choice.isChosen(record.id)}
                    onChange={(isOn) => choice.toggle(record.id, isOn)}
                  />
                </td>
              )}
              {shown.map((field, at) => (
                <td key={field.id} className={`${cell} border-t border-line`}>
                  {at === 0 ? (
                    <Link look="plain" href={hrefOfRecord(list.object, record.id)} className="font-medium">
                      {nameOf(record)}
                    </Link>
                  ) : (
                    <FieldCell field={fieldIn(field, record)} value={valueAt(record, field.id)} />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const cell = 'px-3 py-1.5 first:pl-4 last:pr-4';
