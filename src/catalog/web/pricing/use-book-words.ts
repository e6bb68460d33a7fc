import { useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import { useCatalogue } from '../../../records/web/index.ts';
import { priceTexts } from '../texts.ts';

type Segment = { segmentField: string | null; segmentValue: string | null };
type Period = { validFrom: string | null; validTo: string | null };

/** Says for whom a price book is and when it is valid. */
export function useBookWords() {
  const t = useText(priceTexts);
  const label = useLabel();
  const { day } = useFormats();
  const { catalogue } = useCatalogue('account');
  const segmentOf = ({ segmentField, segmentValue }: Segment): string => {
    if (segmentField === null) return t('everybody');
    const field = catalogue?.fields.find(({ id }) => id === segmentField);
    if (!field) return t('someAccounts');
    const option = field.options?.find(({ value }) => value === segmentValue);
    const value = option ? label(option.label) : (segmentValue ?? '');
    return t('accountsWith', { field: label(field.label), value });
  };
  const periodOf = ({ validFrom, validTo }: Period): string => {
    if (validFrom && validTo) return t('between', { from: day(validFrom), to: day(validTo) });
    if (validFrom) return t('from', { from: day(validFrom) });
    return validTo ? t('until', { to: day(validTo) }) : t('always');
  };
  return { segmentOf, periodOf };
}
