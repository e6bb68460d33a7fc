import { useState } from 'react';
import {
  Button,
  callContract,
  Card,
  ErrorNotice,
  Select,
  useLabel,
  useSending,
  useText,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { useCatalogue, type OpenField } from '../../../records/web/index.ts';
import { priceBookContract } from '../../model/contract.ts';
import { useBookWords } from '../pricing/use-book-words.ts';
import { bookTexts, priceTexts } from '../texts.ts';
import { segmentOfBook } from './segment-of-book.ts';

/** For which accounts a price book is: those whose field holds a value, or all. */
export function SegmentCard({ record }: { record: WireRecord }) {
  const t = useText(bookTexts);
  const { segmentOf } = useBookWords();
  const mayChange = record.abilities.update && record.deletedAt === null;
  return (
    <Card title={t('segment')}>
      {mayChange ? (
        <SegmentForm record={record} />
      ) : (
        <p className="text-sm">{segmentOf(segmentOfBook(record))}</p>
      )}
    </Card>
  );
}

function SegmentForm({ record }: { record: WireRecord }) {
  const t = useText({ ...bookTexts, everybody: priceTexts.everybody });
  const label = useLabel();
  const kept = segmentOfBook(record);
  const [field, setField] = useState(kept.segmentField);
  const [value, setValue] = useState(kept.segmentValue);
  const fields = useSegmentFields();
  const options = fields.find(({ id }) => id === field)?.options ?? [];
  const { send, failure, isPending } = useSending({
    send: () =>
      callContract(priceBookContract.update, {
        params: { id: record.id },
        ifMatch: record.version,
        body: { segment_field: field, segment_value: field && value },
      }),
    said: () => t('segmentSaved'),
    stale: ['price-books', 'products'],
  });
  const isChanged = field !== kept.segmentField || value !== kept.segmentValue;
  return (
    <div className="flex flex-col gap-3">
      <p className="text-sm text-faint">{t('segmentText')}</p>
      {failure !== null && <ErrorNotice error={failure} />}
      <Select
        label={t('segmentField')}
        placeholder={t('everybody')}
        options={fields.map(({ id, label: name }) => ({ id, name: label(name) }))}
        value={field}
        isClearable
        onChange={(id) => {
          setField(id);
          setValue(null);
        }}
      />
      {field !== null && (
        <Select
          label={t('segmentValue')}
          options={options.map((option) => ({ id: option.value, name: label(option.label) }))}
          value={value}
          onChange={setValue}
        />
      )}
      {isChanged && (
        <Button
          className="self-start"
          isPending={isPending}
          isDisabled={field !== null && value === null}
          onPress={() => void send()}
        >
          {t('apply')}
        </Button>
      )}
    </div>
  );
}

/** The fields of accounts that have options: only by these can accounts be told apart. */
function useSegmentFields(): readonly OpenField[] {
  const { catalogue } = useCatalogue('account');
  return catalogue?.fields.filter(({ kind, options = [] }) => kind === 'select' && options.length > 0) ?? [];
}
