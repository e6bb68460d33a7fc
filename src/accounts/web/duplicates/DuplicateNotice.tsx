import { CopyCheck } from 'lucide-react';
import { useState } from 'react';
import { Checkbox, classNames, type FieldValues, useText } from '../../../platform/web/index.ts';
import type { PartyFields } from '../../model/duplicates/party.ts';
import { duplicateRefusals } from '../../model/duplicates/refusals.ts';
import { DuplicateHits } from './DuplicateHits.tsx';
import { noticeTexts } from './texts.ts';
import { useDuplicateSearch } from './use-duplicate-search.ts';

type Props = {
  object: string;
  /** Which fields tell of the party. */
  fields: PartyFields;
  values: FieldValues;
  /** What the form sends along, so that a record is made all the same; null takes it back. */
  onConfirm: (code: string | null) => void;
};

/** Beside a form: what looks the same as what is typed, and whether it can be saved all the same. */
export function DuplicateNotice({ object, fields, values, onConfirm }: Props) {
  const t = useText(noticeTexts);
  const found = useDuplicateSearch(object, fields, values);
  const [isConfirmed, setConfirmed] = useState(false);
  const confirm = (yes: boolean): void => {
    setConfirmed(yes);
    onConfirm(yes ? duplicateRefusals.second.code : null);
  };
  const isShown = found !== undefined && found.hits.length > 0;
  return (
    <output aria-live="polite" className={isShown ? 'block' : 'sr-only'}>
      {isShown && (
        <div
          className={classNames(
            'flex flex-col gap-2 rounded-md border px-3 py-2.5',
            found.isBlocked ? 'border-bad/30 bg-bad-soft' : 'border-warn/30 bg-warn-soft',
          )}
        >
          <p
            className={classNames(
              'flex items-center gap-1.5 font-medium',
              found.isBlocked ? 'text-bad' : 'text-warn',
            )}
          >
            <CopyCheck aria-hidden size={16} className="shrink-0" />
            {t(found.isBlocked ? 'blocked' : 'title')}
          </p>
          <DuplicateHits hits={found.hits} />
          {found.isBlocked && found.mayOverride && (
            <Checkbox label={t('goOn')} value={isConfirmed} onChange={confirm} />
          )}
        </div>
      )}
    </output>
  );
}
