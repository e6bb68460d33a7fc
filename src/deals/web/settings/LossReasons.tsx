import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import {
  Button,
  callContract,
  Card,
  contractKey,
  contractQuery,
  IconButton,
  SkeletonLines,
  TextField,
  useSending,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { pipelineContract } from '../../model/contract.ts';
import { settingsTexts } from './texts.ts';

type Reason = { id: string; name: string; nameEn: string | null };
type DrawnReason = { key: string; id?: string | undefined; name: string; nameEn: string | null };

/** The list one must choose from when a deal is lost. */
export function LossReasons({ mayDesign }: { mayDesign: boolean }) {
  const t = useText(settingsTexts);
  const { data } = useQuery(contractQuery(pipelineContract.listLossReasons));
  return (
    <Card title={t('lossReasons')}>
      <p className="mb-3 text-sm text-faint">{t('lossReasonsText')}</p>
      {data ? (
        <ReasonList key={JSON.stringify(data.items)} reasons={data.items} mayDesign={mayDesign} />
      ) : (
        <SkeletonLines lines={5} />
      )}
    </Card>
  );
}

function ReasonList({ reasons, mayDesign }: { reasons: readonly Reason[]; mayDesign: boolean }) {
  const t = useText(settingsTexts);
  const client = useQueryClient();
  const before = reasons.map((reason): DrawnReason => ({ ...reason, key: reason.id }));
  const [drawn, setDrawn] = useState(before);
  const isChanged = JSON.stringify(drawn) !== JSON.stringify(before);
  const unsaved = useUnsaved(isChanged);
  const isWhole = drawn.length > 0 && drawn.every(({ name }) => name.trim() !== '');
  const change = (key: string, part: Partial<DrawnReason>): void =>
    setDrawn(drawn.map((reason) => (reason.key === key ? { ...reason, ...part } : reason)));
  const swap = (place: number, other: number): void =>
    setDrawn(
      drawn.map((reason, index) =>
        index === place ? drawn[other]! : index === other ? drawn[place]! : reason,
      ),
    );
  const { send, isPending } = useSending({
    send: () => {
      const items = drawn.map(({ id, name, nameEn }) => ({
        ...(id && { id }),
        name,
        nameEn: nameEn?.trim() || null,
      }));
      return callContract(pipelineContract.saveLossReasons, { body: { items } });
    },
    said: () => t('savedReasons'),
    onDone: (answer) => client.setQueryData(contractKey(pipelineContract.listLossReasons), answer),
    failed: (title) => ({ title }),
  });
  return (
    <div className="flex max-w-3xl flex-col gap-2">
      {unsaved.dialog}
      <ol className="flex flex-col gap-1.5">
        {drawn.map((reason, place) => (
          <ReasonRow
            key={reason.key}
            reason={reason}
            place={place}
            count={drawn.length}
            isDisabled={!mayDesign}
            onChange={(part) => change(reason.key, part)}
            onSwap={(other) => swap(place, other)}
            onRemove={() => setDrawn(drawn.filter((one) => one !== reason))}
          />
        ))}
      </ol>
      {mayDesign && (
        <div className="mt-1 flex gap-2">
          <Button
            size="small"
            variant="quiet"
            icon={<Plus aria-hidden size={14} />}
            onPress={() => setDrawn([...drawn, { key: newId(), name: '', nameEn: null }])}
          >
            {t('addReason')}
          </Button>
          <Button
            size="small"
            variant="primary"
            isPending={isPending}
            isDisabled={!isWhole}
            disabledReason={isChanged ? null : t('unchanged')}
            onPress={() => void send()}
          >
            {t('saveReasons')}
          </Button>
        </div>
      )}
    </div>
  );
}

type RowProps = {
  reason: DrawnReason;
  /** Counted from 0. */
  place: number;
  count: number;
  isDisabled: boolean;
  onChange: (part: Partial<DrawnReason>) => void;
  onSwap: (other: number) => void;
  onRemove: () => void;
};

function ReasonRow({ reason, place, count, isDisabled, onChange, onSwap, onRemove }: RowProps) {
  const t = useText(settingsTexts);
  const steps = [
    { label: t('up'), Icon: ArrowUp, isDisabled: place === 0, onPress: () => onSwap(place - 1) },
    { label: t('down'), Icon: ArrowDown, isDisabled: place === count - 1, onPress: () => onSwap(place + 1) },
    { label: t('removeReason'), Icon: X, isDisabled: count === 1, onPress: onRemove },
  ];
  return (
    <li className="flex items-center gap-2">
      <TextField
        label={t('reason', { place: place + 1 })}
        hideLabel
        value={reason.name}
        onChange={(name) => onChange({ name })}
        maxLength={60}
        isDisabled={isDisabled}
        error={reason.name.trim() ? null : t('nameMissing')}
        className="flex-1"
      />
      <TextField
        label={t('reasonEn', { place: place + 1 })}
        hideLabel
        placeholder={t('english')}
        value={reason.nameEn ?? ''}
        onChange={(nameEn) => onChange({ nameEn })}
        maxLength={80}
        isDisabled={isDisabled}
        className="flex-1 max-md:hidden"
      />
      {!isDisabled && (
        <span className="flex shrink-0">
          {steps.map(({ Icon, ...step }) => (
            <IconButton key={step.label} size="small" icon={<Icon aria-hidden size={14} />} {...step} />
          ))}
        </span>
      )}
    </li>
  );
}
