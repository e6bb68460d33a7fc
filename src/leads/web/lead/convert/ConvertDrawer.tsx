import { useQuery } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { pipelineContract } from '../../../../deals/model/contract.ts';
import { useMay } from '../../../../identity/web/index.ts';
import {
  Button,
  contractQuery,
  Drawer,
  ErrorNotice,
  notify,
  SkeletonLines,
  useSending,
  useFreshReads,
  useText,
} from '../../../../platform/web/index.ts';
import { useCatalogue } from '../../../../records/web/index.ts';
import { leadConversionContract } from '../../../model/lead/conversion-contract.ts';
import type { LeadFacts } from '../lead-facts.ts';
import { sendStep } from '../steps/send-step.ts';
import { staleWithSteps } from '../steps/use-steps.ts';
import { AccountPart } from './AccountPart.tsx';
import { ContactPart } from './ContactPart.tsx';
import {
  askedFields,
  conversionBody,
  firstForm,
  type ConversionForm,
  type Part,
  type Pipelines,
  type Proposals,
} from './conversion-form.ts';
import { DealPart } from './DealPart.tsx';
import { convertTexts } from './texts.ts';

type Props = { lead: LeadFacts; onDone: (() => void) | undefined; onClose: () => void };

/** Makes a customer of a lead: the account, the contact and the deal in three short parts. */
export function ConvertDrawer({ lead, onDone, onClose }: Props) {
  const t = useText(convertTexts);
  const [isPending, setPending] = useState(false);
  const proposals = useQuery({
    ...contractQuery(leadConversionContract.conversionProposals, { params: { id: lead.id } }),
    staleTime: 0,
  });
  const fields = useAskedFields();
  const mayMakeDeal = useMay('deal.create');
  const pipelines = useQuery({
    ...contractQuery(pipelineContract.listPipelines),
    staleTime: 300_000,
    enabled: mayMakeDeal,
  });
  const error = proposals.error ?? pipelines.error;
  const isReady = proposals.data && fields && (pipelines.data || !mayMakeDeal);
  const actions = (
    <>
      <Button onPress={onClose}>{t('cancel')}</Button>
      <Button type="submit" form="convert" variant="primary" isPending={isPending} isDisabled={!isReady}>
        {t('convert')}
      </Button>
    </>
  );
  return (
    <Drawer title={t('title', { name: lead.name })} isOpen onClose={onClose} actions={actions}>
      {error ? (
        <ErrorNotice error={error} onRetry={() => void proposals.refetch()} />
      ) : isReady ? (
        <Form
          lead={lead}
          proposals={proposals.data}
          fields={fields}
          pipelines={pipelines.data?.items ?? []}
          onPending={setPending}
          onDone={onDone}
          onClose={onClose}
        />
      ) : (
        <SkeletonLines lines={8} className="h-6" />
      )}
    </Drawer>
  );
}

const wantedFields: Record<Part, readonly string[]> = {
  account: ['name', 'industry', 'city'],
  contact: ['name', 'title', 'mobile'],
  deal: ['name', 'amount', 'expected_close_on'],
};

type Fields = Record<Part, ReturnType<typeof askedFields>>;

function useAskedFields(): Fields | undefined {
  const [account, contact, deal] = [useCatalogue('account'), useCatalogue('contact'), useCatalogue('deal')];
  if (!account.catalogue || !contact.catalogue || !deal.catalogue) return undefined;
  return {
    account: askedFields(account.catalogue.fields, wantedFields.account),
    contact: askedFields(contact.catalogue.fields, wantedFields.contact),
    deal: askedFields(deal.catalogue.fields, wantedFields.deal),
  };
}

type FormProps = Props & {
  proposals: Proposals;
  fields: Fields;
  pipelines: Pipelines;
  onPending: (isPending: boolean) => void;
};

function Form({ lead, proposals, fields, pipelines, onPending, onDone, onClose }: FormProps) {
  const t = useText(convertTexts);
  const [form, setForm] = useState<ConversionForm>(() => firstForm(proposals, pipelines.length > 0));
  const [isAsked, setAsked] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const convert = useConverting(lead);
  const isAccountMissing = form.choices.account === 'other' && !form.otherAccount;
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    if (isAccountMissing) return;
    onPending(true);
    setFailure(null);
    try {
      await convert(conversionBody(form, proposals, fields, pipelines));
      onClose();
      onDone?.();
    } catch (problem) {
      setFailure(problem);
    }
    onPending(false);
  };
  const shared = { form, proposals, onChange: setForm, failure };
  return (
    <form id="convert" onSubmit={(event) => void submit(event)} noValidate className="flex flex-col gap-6">
      {failure !== null && <ErrorNotice error={failure} />}
      <AccountPart {...shared} fields={fields.account} isMissing={isAsked && isAccountMissing} />
      <ContactPart {...shared} fields={fields.contact} />
      {pipelines.length > 0 && <DealPart {...shared} fields={fields.deal} pipelines={pipelines} />}
      <p className="text-sm text-faint">{t('history')}</p>
    </form>
  );
}

/** Converts, says so, and offers to take it back while the notice stands. */
function useConverting(lead: LeadFacts) {
  const t = useText(convertTexts);
  const askAnew = useFreshReads(staleWithSteps);
  const undo = useSending({
    send: (version: number) =>
      sendStep(leadConversionContract.undoConversion, { ...lead, version, status: 'converted' }),
    said: () => t('undone'),
    stale: staleWithSteps,
    failed: (detail) => ({ title: t('notUndone'), detail }),
  });
  return async (body: ReturnType<typeof conversionBody>): Promise<void> => {
    const done = await sendStep(leadConversionContract.convertLead, lead, body);
    notify({
      tone: 'good',
      title: t('converted', { name: lead.name }),
      undo: () => void undo.send(done.version),
    });
    await askAnew();
  };
}
