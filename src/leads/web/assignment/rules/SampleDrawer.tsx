import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import {
  Button,
  callContract,
  Drawer,
  ErrorNotice,
  FieldInput,
  NumberField,
  Select,
  sentValue,
  useFormats,
  useText,
  type FieldValues,
} from '../../../../platform/web/index.ts';
import { useCatalogue } from '../../../../records/web/index.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import type { EndpointAnswer } from '../../../../platform/model/contract.ts';
import { CandidateList } from '../candidates/CandidateList.tsx';
import { sampleTexts } from './texts.ts';

const sampledFields: readonly string[] = [
  'product',
  'industry',
  'province',
  'employees',
  'language',
  'source',
];
const levels = ['A1', 'A2', 'A3', 'B1', 'B2', 'B3', 'C1', 'C2', 'C3'].map((id) => ({ id, name: id }));

type Answer = EndpointAnswer<typeof assignmentContract.tryRules>;

/** A lead made up on the spot, and who would get it by the rules in force. */
export function SampleDrawer({ onClose }: { onClose: () => void }) {
  const t = useText(sampleTexts);
  const { catalogue } = useCatalogue('lead');
  const [values, setValues] = useState<FieldValues>({ level: 'B2', score: 60 });
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: () => callContract(assignmentContract.tryRules, { body: { lead: sentSample(values) } }),
  });
  const put = (id: string, value: unknown): void => setValues({ ...values, [id]: value });
  const fields = catalogue?.fields.filter((field) => sampledFields.includes(field.id)) ?? [];
  const actions = (
    <Button variant="primary" isPending={isPending} onPress={() => mutate()}>
      {t('run')}
    </Button>
  );
  return (
    <Drawer title={t('title')} isOpen onClose={onClose} actions={actions}>
      <div className="flex flex-col gap-4">
        <p className="text-sm text-soft">{t('text')}</p>
        <div className="grid grid-cols-2 gap-3">
          {fields.map((field) => (
            <FieldInput
              key={field.id}
              field={field}
              value={values[field.id] ?? null}
              onChange={(value) => put(field.id, value)}
            />
          ))}
          <Select
            label={t('level')}
            options={levels}
            isClearable
            value={(values['level'] as string | null) ?? null}
            onChange={(level) => put('level', level)}
          />
          <NumberField
            label={t('score')}
            value={(values['score'] as number | null) ?? null}
            onChange={(score) => put('score', score)}
            min={0}
            max={100}
          />
        </div>
        {error && <ErrorNotice error={error} />}
        {data && <Outcome answer={data} />}
      </div>
    </Drawer>
  );
}

function sentSample(values: FieldValues): Record<string, unknown> {
  const sent = Object.entries(values).map(([id, value]) => [id, sentValue(value)] as const);
  return Object.fromEntries(sent.filter(([, value]) => value !== null && value !== ''));
}

function Outcome({ answer }: { answer: Answer }) {
  const t = useText(sampleTexts);
  const { instant } = useFormats();
  const { owner, poolId, ruleName, acceptBy, candidates } = answer;
  const said = owner
    ? t('goesTo', { name: owner.name, at: instant(acceptBy) })
    : t(poolId ? 'toPool' : 'waits');
  return (
    <section className="flex flex-col gap-2 border-t border-line pt-4">
      <p role="status" className="font-medium">
        {said}
      </p>
      <p className="text-sm text-soft">{ruleName ? t('byRule', { rule: ruleName }) : t('byDefault')}</p>
      {!poolId && (
        <CandidateList candidates={candidates} chosenId={owner?.id ?? null} weights={answer.weights} />
      )}
    </section>
  );
}
