import { useQueryClient } from '@tanstack/react-query';
import { CheckCheck } from 'lucide-react';
import { useState } from 'react';
import { daysBetween } from '../../../platform/model/calendar.ts';
import {
  Badge,
  Button,
  callOrKeep,
  Card,
  Checkbox,
  InlineEdit,
  notify,
  outboxTexts,
  useSentence,
  useText,
  useToday,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import {
  useGuardedUpdate,
  useReason,
  type KeepingAway,
  type OpenCatalogue,
} from '../../../records/web/index.ts';
import { clockContract } from '../../model/clock/contract.ts';
import { boardColumns } from '../board/board-cards.ts';
import { NextStepForm, type DrawnStep } from '../clock/NextStepForm.tsx';
import { clockTexts } from '../clock/texts.ts';
import { dealRecords } from '../deal-records.ts';
import { dealTexts } from './texts.ts';

type Props = { record: WireRecord; catalogue: OpenCatalogue };

/** What comes next and when: set in one line, changed in place, ticked off. */
export function NextStepCard({ record, catalogue }: Props) {
  const t = useText(dealTexts);
  const today = useToday();
  const on = record['next_step_on'];
  const isOpen = record['outcome'] === 'open';
  // Nothing comes after the end of a deal.
  if (!isOpen && !record['next_step'] && !on) return null;
  const late = isOpen && typeof on === 'string' ? daysBetween(on, today) : 0;
  const isSet = Boolean(record['next_step']) && on !== null;
  const isMissing = isOpen && !isSet && record.abilities.update && record.deletedAt === null;
  return (
    <Card
      title={t('nextStep')}
      actions={late > 0 && <Badge tone="bad">{t('overdue', { days: late })}</Badge>}
    >
      {isOpen && !isSet && <p className="pb-2 text-sm text-warn">{t('noNextStep')}</p>}
      {isMissing ? <SetStep {...{ record, catalogue }} /> : <StandingStep {...{ record, catalogue }} />}
      {isOpen && isSet && record.abilities.update && <FinishStep record={record} />}
    </Card>
  );
}

/** A step that is set without a network is called by what comes next; it is sent when the network is back. */
function useKeptStep(record: WireRecord): KeepingAway {
  const t = useText(dealTexts);
  const outbox = useText(outboxTexts);
  return {
    titleOf: (values) =>
      [t('nextStep'), values['next_step'], values['next_step_on']].filter(Boolean).join(' · '),
    href: `/deals/${record.id}`,
    onKept: () => notify({ tone: 'good', title: outbox('kept') }),
  };
}

function SetStep({ record, catalogue }: Props) {
  const t = useText(clockTexts);
  const sentence = useSentence();
  const { update, dialog } = useGuardedUpdate(dealRecords, catalogue.fields, useKeptStep(record));
  const save = async ({ what, dueOn, agreed }: DrawnStep): Promise<void> => {
    try {
      await update(record, { next_step: what, next_step_on: dueOn, next_step_agreed: agreed });
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
  };
  return (
    <>
      <NextStepForm label={t('stepWhat')} save={t('stepSave')} onSave={save} />
      {dialog}
    </>
  );
}

function StandingStep({ record, catalogue }: Props) {
  const t = useText(clockTexts);
  const sentence = useSentence();
  const reasonOf = useReason();
  const { update, dialog } = useGuardedUpdate(dealRecords, catalogue.fields, useKeptStep(record));
  const agree = (agreed: boolean) =>
    update(record, { next_step_agreed: agreed }).catch((problem: unknown) =>
      notify({ tone: 'bad', title: sentence(problem) }),
    );
  const fields = ['next_step', 'next_step_on'].flatMap(
    (id) => catalogue.fields.find((field) => field.id === id) ?? [],
  );
  return (
    <>
      {fields.map((field) => (
        <InlineEdit
          key={field.id}
          field={field}
          value={record[field.id]}
          onSave={(value) => update(record, { [field.id]: value })}
          disabledReason={reasonOf(record, field)}
        />
      ))}
      <Checkbox
        label={t('stepAgreed')}
        value={record['next_step_agreed'] === true}
        isDisabled={!record.abilities.update}
        onChange={(agreed) => void agree(agreed)}
      />
      {dialog}
    </>
  );
}

/** Ticks the step off and asks what comes then. */
function FinishStep({ record }: { record: WireRecord }) {
  const t = useText(clockTexts);
  const sentence = useSentence();
  const client = useQueryClient();
  const outbox = useText(outboxTexts);
  const [isAsking, setAsking] = useState(false);
  const finish = async (next: DrawnStep | null): Promise<void> => {
    try {
      const call = { params: { id: record.id }, ifMatch: record.version, body: { next } };
      const what = String(record['next_step']);
      const told = { title: t('stepDoneTitle', { what }), href: `/deals/${record.id}` };
      const done = await callOrKeep(clockContract.finishNextStep, call, told);
      setAsking(false);
      const said = done.kept ? outbox('kept') : t(done.answer.kept ? 'kept' : 'broken', { what });
      notify({ tone: 'good', title: said });
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
    await Promise.all(
      [['deals'], ['timeline'], ['work-queue'], [boardColumns]].map((queryKey) =>
        client.invalidateQueries({ queryKey }),
      ),
    );
  };
  if (!isAsking)
    return (
      <div className="mt-2">
        <Button size="small" icon={<CheckCheck aria-hidden size={14} />} onPress={() => setAsking(true)}>
          {t('stepDone')}
        </Button>
      </div>
    );
  return (
    <div className="mt-2 border-t border-line pt-2">
      <NextStepForm label={t('stepAfter')} save={t('stepFinish')} onSave={finish}>
        <Button size="small" onPress={() => void finish(null)}>
          {t('stepOpen')}
        </Button>
      </NextStepForm>
    </div>
  );
}
