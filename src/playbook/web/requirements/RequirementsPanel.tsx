import { useQuery } from '@tanstack/react-query';
import { ClipboardList } from 'lucide-react';
import {
  ApiProblem,
  Button,
  callContract,
  contractQuery,
  EmptyState,
  ErrorNotice,
  SkeletonLines,
  useDraft,
  useSending,
  useText,
  useUnsaved,
} from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import type { EndpointAnswer } from '../../../platform/model/contract.ts';
import { requirementContract } from '../../model/requirement-contract.ts';
import type { Answers } from '../../model/requirement-form.ts';
import { AnswerField } from './AnswerField.tsx';
import { ArchivedVersions } from './ArchivedVersions.tsx';
import { requirementTexts } from './texts.ts';

type Requirements = EndpointAnswer<typeof requirementContract.readRequirements>;

/** What the customer of a deal needs, asked by the form of its pipeline; every saving is archived. */
export function RequirementsPanel({ record }: { record: WireRecord }) {
  const t = useText(requirementTexts);
  const { data, error, refetch } = useQuery(
    contractQuery(requirementContract.readRequirements, { params: { id: record.id } }),
  );
  if (error) return <ErrorNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <SkeletonLines lines={5} />;
  if (data.form.number === 0)
    return (
      <EmptyState icon={<ClipboardList aria-hidden size={28} strokeWidth={1.5} />} title={t('noForm')}>
        {t('noFormText')}
      </EmptyState>
    );
  return (
    <div className="flex max-w-3xl flex-col gap-6">
      <RequirementForm
        key={`${data.form.number}.${data.versions[0]?.number ?? 0}`}
        dealId={record.id}
        requirements={data}
        isClosed={record.deletedAt !== null}
      />
      <ArchivedVersions versions={data.versions} />
    </div>
  );
}

type FormProps = { dealId: string; requirements: Requirements; isClosed: boolean };

function RequirementForm({ dealId, requirements, isClosed }: FormProps) {
  const t = useText(requirementTexts);
  const { form, versions, mayUpdate } = requirements;
  const [newest] = versions;
  const known = new Set(form.questions.map(({ id }) => id));
  const [answers, setAnswers, isChanged] = useDraft<Answers>(() =>
    Object.fromEntries(Object.entries(newest?.answers ?? {}).filter(([id]) => known.has(id))),
  );
  const { send, failure, isPending } = useSending({
    send: () =>
      callContract(requirementContract.saveRequirements, {
        params: { id: dealId },
        body: { formNumber: form.number, answers },
      }),
    said: (saved) => t('saved', { number: saved.versions[0]?.number ?? 1 }),
    stale: ['deals', 'timeline'],
  });
  const unsaved = useUnsaved(isChanged && !isPending);
  const isDisabled = !mayUpdate || isClosed;
  const isOlder = newest !== undefined && newest.formNumber !== form.number;
  const faultOf = (id: string): string | null =>
    failure instanceof ApiProblem ? (failure.faultOf(`answers.${id}`) ?? null) : null;
  return (
    <div className="flex flex-col gap-4">
      {failure != null && <ErrorNotice error={failure} />}
      {isOlder && <p className="rounded-md bg-warn-soft px-3 py-2 text-sm text-warn">{t('newForm')}</p>}
      {form.questions.map((question) => (
        <AnswerField
          key={question.id}
          question={question}
          value={answers[question.id] ?? null}
          error={faultOf(question.id)}
          isDisabled={isDisabled}
          onChange={(answer) => setAnswers({ ...answers, [question.id]: answer })}
        />
      ))}
      <Button
        variant="primary"
        className="self-end"
        isPending={isPending}
        isDisabled={!isDisabled && !isChanged && !isOlder && newest !== undefined}
        disabledReason={isDisabled ? t('readOnly') : null}
        onPress={() => void send()}
      >
        {t('save')}
      </Button>
      {unsaved.dialog}
    </div>
  );
}
