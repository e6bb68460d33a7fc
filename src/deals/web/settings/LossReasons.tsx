import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ArrowDown, ArrowUp, Plus, X } from 'lucide-react';
import { useState } from 'react';
import {
  Button, callContract, Card, contractKey, contractQuery, IconButton, notify, SkeletonLines, TextField, useSentence, useText,
} from '../../../platform/web/index.ts';
import { newId } from '../../../platform/model/identifier.ts';
import { pipelineContract } from '../../model/contract.ts';
import { settingsTexts } from './texts.ts';

type Reason = { id: string; name: string; nameEn: string | null };
type DrawnReason = { key: string; id?: string | undefined; name: string; nameEn: string | null };

/** The list one must choose from when a deal is lost. */
export function LossReasons({ mayDesign }: { mayDesign: boolean }) {
  const t = useText(settingsTexts);
  const { data, dataUpdatedAt } = useQuery(contractQuery(pipelineContract.listLossReasons));
  return (
    <Card title={t('lossReasons')}>
      <p className="mb-3 text-sm text-faint">{t('lossReasonsText')}</p>
      {data ? <ReasonList key={dataUpdatedAt} reasons={data.items} mayDesign={mayDesign} /> : <SkeletonLines lines={5} />}
    </Card>
  );
}

function ReasonList({ reasons, mayDesign }: { reasons: readonly Reason[]; mayDesign: boolean }) {
  const t = useText(settingsTexts);
  const client = useQueryClient();
  const sentence = useSentence();
  const before = reasons.map((reason): DrawnReason => ({ ...reason, key: reason.id }));
  const [drawn, setDrawn] = useState(before);
  const [isPending, setPending] = useState(false);
  const isChanged = JSON.stringify(drawn) !== JSON.stringify(before);
  const isWhole = drawn.length > 0 && drawn.every(({ name }) => name.trim() !== '');
  const change = (key: string, part: Partial<DrawnReason>): void => setDrawn(drawn.map((reason) => (reason.key === key ? { ...reason, ...part } : reason)));
  const swap = (place: number, other: number): void => setDrawn(drawn.map((reason, index) => (index === place ? drawn[other]! : index === other ? drawn[place]! : reason)));
  const save = async (): Promise<void> => {
    setPending(true);
    try {
      const items = drawn.map(({ id, name, nameEn }) => ({ ...(id && { id }), name, nameEn: nameEn?.trim() || null }));
      const answer = await callContract(pipelineContract.saveLossReasons, { body: { items } });
      client.setQueryData(contractKey(pipelineContract.listLossReasons), answer);
      notify({ tone: 'good', title: t('savedReasons') });
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
    setPending(false);
  };
  return (
    <div className="flex max-w-3xl flex-col gap-2">
      <ol className="flex flex-col gap-1.5">
        {drawn.map((reason, place) => (
          <li key={reason.key} className="flex items-center gap-2">
            <TextField label={t('reason', { place: place + 1 })} hideLabel value={reason.name} onChange={(name) => change(reason.key, { name })} maxLength={60} isDisabled={!mayDesign} error={reason.name.trim() ? null : t('nameMissing')} className="flex-1" />
            <TextField label={t('reasonEn', { place: place + 1 })} hideLabel placeholder="English" value={reason.nameEn ?? ''} onChange={(nameEn) => change(reason.key, { nameEn })} maxLength={80} isDisabled={!mayDesign} className="flex-1 max-md:hidden" />
            {mayDesign && (
              <span className="flex shrink-0">
                <IconButton size="small" label={t('up')} icon={<ArrowUp aria-hidden size={14} />} isDisabled={place === 0} onPress={() => swap(place, place - 1)} />
                <IconButton size="small" label={t('down')} icon={<ArrowDown aria-hidden size={14} />} isDisabled={place === drawn.length - 1} onPress={() => swap(place, place + 1)} />
                <IconButton size="small" label={t('removeReason')} icon={<X aria-hidden size={14} />} isDisabled={drawn.length === 1} onPress={() => setDrawn(drawn.filter((one) => one !== reason))} />
              </span>
            )}
          </li>
        ))}
      </ol>
      {mayDesign && (
        <div className="mt-1 flex gap-2">
          <Button size="small" variant="quiet" icon={<Plus aria-hidden size={14} />} onPress={() => setDrawn([...drawn, { key: newId(), name: '', nameEn: null }])}>
            {t('addReason')}
          </Button>
          <Button size="small" variant="primary" isPending={isPending} isDisabled={!isWhole} disabledReason={isChanged ? null : t('unchanged')} onPress={() => void save()}>
            {t('saveReasons')}
          </Button>
        </div>
      )}
    </div>
  );
}
