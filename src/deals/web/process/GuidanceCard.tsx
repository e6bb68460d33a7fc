import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Check, Circle, CircleAlert } from 'lucide-react';
import { dayOf } from '../../../platform/model/calendar.ts';
import {
  callContract,
  Card,
  Checkbox,
  contractQuery,
  notify,
  useFormats,
  useLabel,
  useLocale,
  useSentence,
  useText,
} from '../../../platform/web/index.ts';
import type { Pipeline } from '../../model/pipeline.ts';
import { processContract, type TickedItem, type WireGate } from '../../model/process/contract.ts';
import { modeWords } from '../../model/process/requirement-words.ts';
import { useNameOf } from '../pipelines.ts';
import type { Judged } from './fill-gate.ts';
import { processTexts } from './texts.ts';
import { useAskedWords } from './use-asked-words.ts';

type Props = { dealId: string; pipeline: Pipeline; mayUpdate: boolean };

/** What is to be done in the deal’s stage, and what the next one asks for; nothing where the process asks for nothing. */
export function GuidanceCard({ dealId, pipeline, mayUpdate }: Props) {
  const t = useText(processTexts);
  const asking = contractQuery(processContract.guidance, { params: { id: dealId } });
  // What is written on the timeline counts: it is asked anew with it.
  const { data } = useQuery({
    ...asking,
    queryKey: ['timeline', ...asking.queryKey],
    refetchOnMount: 'always',
  });
  const stage = pipeline.stages.find(({ id }) => id === data?.stageId);
  if (!data || !stage) return null;
  const asked = data.next?.items.filter(({ part }) => part === 'entry' || part === 'exit') ?? [];
  if (data.checklist.length === 0 && asked.length === 0) return null;
  return (
    <Card title={t('guidance')}>
      <div className="flex flex-col gap-4">
        {stage.goal && <p className="text-sm text-soft">{stage.goal}</p>}
        {data.checklist.length > 0 && (
          <Checklist dealId={dealId} items={data.checklist} mayUpdate={mayUpdate} />
        )}
        {data.next && asked.length > 0 && <Ahead gate={data.next} asked={asked} pipeline={pipeline} />}
      </div>
    </Card>
  );
}

type ListProps = { dealId: string; items: readonly TickedItem[]; mayUpdate: boolean };

function Checklist({ dealId, items, mayUpdate }: ListProps) {
  const t = useText(processTexts);
  const client = useQueryClient();
  const sentence = useSentence();
  const done = items.filter(({ tick }) => tick).length;
  const tick = async (item: TickedItem, ticked: boolean): Promise<void> => {
    const params = { id: dealId };
    try {
      await callContract(processContract.tickItem, {
        params: { ...params, itemId: item.id },
        body: { ticked },
      });
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
    await client.invalidateQueries({ queryKey: ['timeline'] });
  };
  return (
    <section>
      <h3 className="mb-1 flex justify-between text-sm text-faint">
        {t('checklist')}
        <span className="figures">{t('checklistDone', { done, all: items.length })}</span>
      </h3>
      <ul className="flex flex-col">
        {items.map((item) => (
          <li key={item.id} className="flex flex-col py-1">
            <TickedLine item={item} mayUpdate={mayUpdate} onTick={(ticked) => void tick(item, ticked)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

type LineProps = { item: TickedItem; mayUpdate: boolean; onTick: (ticked: boolean) => void };

function TickedLine({ item, mayUpdate, onTick }: LineProps) {
  const t = useText(processTexts);
  const { locale, timeZone } = useLocale();
  const { day } = useFormats();
  const text = locale === 'en' && item.textEn ? item.textEn : item.text;
  const isAsked = item.required === 'remind' || item.required === 'enforce';
  return (
    <>
      <Checkbox
        label={isAsked ? `${text}（${t('required')}）` : text}
        value={item.tick !== null}
        onChange={onTick}
        isDisabled={!mayUpdate}
      />
      {item.tick && (
        <span className="pl-6 text-xs text-faint">
          {t('tickedBy', {
            name: item.tick.by?.name ?? '',
            day: day(dayOf(item.tick.at, timeZone), 'short'),
          })}
        </span>
      )}
    </>
  );
}

type AheadProps = { gate: WireGate; asked: readonly Judged[]; pipeline: Pipeline };

/** What the next stage asks for, and how much of it is there. */
function Ahead({ gate, asked, pipeline }: AheadProps) {
  const t = useText(processTexts);
  const nameOf = useNameOf();
  const { words, isReady } = useAskedWords(pipeline.stages);
  const next = pipeline.stages.find(({ id }) => id === gate.stageId);
  if (!next || !isReady) return null;
  return (
    <section>
      <h3 className="mb-1 text-sm text-faint">{t('nextAsks', { stage: nameOf(next) })}</h3>
      <ul className="flex flex-col gap-1 text-sm">
        {asked.map((one) => (
          <AskedLine key={one.rule.id} asked={one} words={words(one)} />
        ))}
      </ul>
      {asked.every(({ have, need }) => have >= need) && (
        <p className="mt-2 text-sm text-good">{t('nextReady')}</p>
      )}
    </section>
  );
}

function AskedLine({ asked: { have, need, mode }, words }: { asked: Judged; words: string }) {
  const t = useText(processTexts);
  const label = useLabel();
  const isThere = have >= need;
  const Icon = isThere ? Check : mode === 'enforce' ? CircleAlert : Circle;
  const tone = isThere ? 'text-good' : mode === 'enforce' ? 'text-warn' : 'text-faint';
  const state = isThere ? t('met') : need > 1 ? t('missingOf', { have, need }) : t('missing');
  return (
    <li className="flex items-start gap-2">
      <Icon aria-hidden size={15} className={`mt-0.5 shrink-0 ${tone}`} />
      <span className="min-w-0 flex-1">{words}</span>
      <span className={`shrink-0 ${isThere ? 'text-faint' : tone}`}>
        {isThere ? state : `${state} · ${label(modeWords[mode])}`}
      </span>
    </li>
  );
}
