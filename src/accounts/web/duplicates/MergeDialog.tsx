import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import {
  Button,
  Checkbox,
  ComboBox,
  contractQuery,
  Dialog,
  ErrorNotice,
  isNamed,
  SkeletonLines,
  usePointerSource,
  useText,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { duplicateContract } from '../../model/duplicates/contract.ts';
import { fieldsOfParty, type PartyFields } from '../../model/duplicates/party.ts';
import { DuplicateHits } from './DuplicateHits.tsx';
import { mergeAddress, mostMerged } from './merge-address.ts';
import { mergeTexts } from './texts.ts';

type Props = { object: string; fields: PartyFields; record: WireRecord; onClose: () => void };
type Choice = { id: string; name: string };

/** Which records a record is merged with: those that look the same, or one chosen by name. */
export function MergeDialog({ object, fields, record, onClose }: Props) {
  const t = useText(mergeTexts);
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [other, setOther] = useState<Choice | null>(null);
  const ids = [...new Set([record.id, ...chosen, ...(other ? [other.id] : [])])];
  const go = (): void => {
    onClose();
    void navigate({ to: mergeAddress(object, ids) } as never);
  };
  const isReady = ids.length > 1 && ids.length <= mostMerged;
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button variant="primary" onPress={go} disabledReason={isReady ? null : t('chooseTwo')}>
        {t('next')}
      </Button>
    </>
  );
  const toggle = (id: string, isIn: boolean): void =>
    setChosen(isIn ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <Dialog title={t('mergeWith')} isOpen onClose={onClose} actions={actions}>
      <div className="flex flex-col gap-4">
        <Found object={object} fields={fields} record={record} chosen={chosen} onToggle={toggle} />
        <OtherRecord object={object} value={other} exceptId={record.id} onChange={setOther} />
      </div>
    </Dialog>
  );
}

type FoundProps = Omit<Props, 'onClose'> & {
  chosen: readonly string[];
  onToggle: (id: string, isIn: boolean) => void;
};

function Found({ object, fields, record, chosen, onToggle }: FoundProps) {
  const t = useText(mergeTexts);
  const body = { object, values: partyValues(fields, record), exceptId: record.id };
  const found = useQuery(contractQuery(duplicateContract.searchDuplicates, { body }));
  if (found.error) return <ErrorNotice error={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <SkeletonLines lines={3} className="h-5" />;
  const hits = found.data.hits.filter(
    (hit) => hit.object === object && hit.reach === 'visible' && hit.mayMerge,
  );
  if (hits.length === 0) return <p className="text-soft">{t('noneFound')}</p>;
  return (
    <section aria-label={t('which')} className="flex flex-col gap-2">
      <p className="text-sm text-soft">{t('which')}</p>
      <DuplicateHits
        hits={hits}
        before={(hit) => (
          <Checkbox
            label={hit.name}
            hideLabel
            value={chosen.includes(hit.id)}
            onChange={(isIn) => onToggle(hit.id, isIn)}
          />
        )}
      />
    </section>
  );
}

/** The record's own values, pointers by their ids; what is masked to the reader is not asked for. */
function partyValues(fields: PartyFields, record: WireRecord): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOfParty(fields).map((id) => {
      const value = record[id];
      return [id, isNamed(value) ? value.id : value];
    }),
  );
}

type OtherProps = {
  object: string;
  value: Choice | null;
  exceptId: string;
  onChange: (choice: Choice | null) => void;
};

function OtherRecord({ object, value, exceptId, onChange }: OtherProps) {
  const t = useText(mergeTexts);
  const source = usePointerSource(object);
  if (!source) return null;
  return (
    <ComboBox
      label={t('other')}
      value={value}
      onChange={onChange}
      search={async (text, signal) => (await source.search(text, signal)).filter(({ id }) => id !== exceptId)}
    />
  );
}
