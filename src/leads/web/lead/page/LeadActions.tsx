import { CircleCheck, CircleX, Handshake, Inbox, MessageSquarePlus, RotateCcw, Undo2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { Button, Menu, useText, type MenuEntry } from '../../../../platform/web/index.ts';
import type { WireRecord } from '../../../../records/model/record-contract.ts';
import { leadConversionContract } from '../../../model/lead/conversion-contract.ts';
import type { LeadStep } from '../../../model/lead/lead-step.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import { leadOf, type LeadFacts } from '../lead-facts.ts';
import { stepTexts } from '../steps/texts.ts';
import { useStandingSteps, useTakeStep, type Done, type StandingStep } from '../steps/use-steps.ts';
import { StepForm, type AskedForm } from './StepForm.tsx';

type Props = {
  record: WireRecord;
  /** Opens the form that notes a contact. */
  onContact: () => void;
  /** After a step that ends the work on this lead for now. */
  onDone?: (() => void) | undefined;
};

type StepOf = (step: LeadStep) => StandingStep | undefined;

/** What can be done with a lead: the step that comes next stands out, the rest is behind one button. */
export function LeadActions({ record, onContact, onDone }: Props) {
  const lead = leadOf(record);
  const stepOf = useStandingSteps(lead);
  const taking = useTakeStep(lead, onDone);
  const [asked, setAsked] = useState<AskedForm | null>(null);
  const qualify = (known = record) =>
    void taking.take(leadStepContract.qualifyLead, 'qualified', {}, leadOf(known));
  const begin = (step: 'qualify' | 'convert', go: () => void): void => {
    const standing = stepOf(step);
    if (standing && standing.missing.length > 0) setAsked({ form: 'missing', standing });
    else go();
  };
  const convert = () => begin('convert', () => setAsked({ form: 'convert' }));
  return (
    <>
      <NextSteps
        lead={lead}
        stepOf={stepOf}
        pending={taking.pending}
        acts={{
          accept: () => void taking.accept(),
          contact: onContact,
          qualify: () => begin('qualify', () => qualify()),
          convert,
        }}
      />
      <MoreSteps
        lead={lead}
        stepOf={stepOf}
        acts={{
          convert,
          return: () => setAsked({ form: 'return' }),
          disqualify: () => setAsked({ form: 'disqualify' }),
          reopen: () =>
            lead.status === 'returned'
              ? setAsked({ form: 'reopen' })
              : void taking.take(leadStepContract.reopenLead, 'reopened', {}),
          undo_conversion: () => void taking.take(leadConversionContract.undoConversion, 'undone'),
        }}
      />
      {asked && (
        <StepForm
          record={record}
          asked={asked}
          taking={taking}
          onAsk={setAsked}
          onQualify={qualify}
          onDone={onDone}
        />
      )}
    </>
  );
}

/** A step that is refused only for what is missing, or because the reader may not, is shown; one that does not fit the state is not. */
function isOffered({ refusal, missing }: StandingStep): boolean {
  return refusal === null || missing.length > 0 || refusal.code === 'forbidden';
}

/** Why the button says no; what is missing is asked for when it is pressed. */
function reasonOf({ refusal, missing }: StandingStep): string | null {
  return missing.length > 0 ? null : (refusal?.message ?? null);
}

type NextProps = {
  lead: LeadFacts;
  stepOf: StepOf;
  pending: Done | null;
  acts: Record<'accept' | 'contact' | 'qualify' | 'convert', () => void>;
};

const doneBy: Partial<Record<LeadStep, Done>> = { accept: 'accepted', qualify: 'qualified' };

/** The steps forward; which of them comes next follows from the state. */
function NextSteps({ lead, stepOf, pending, acts }: NextProps) {
  const t = useText(stepTexts);
  const isToAccept = stepOf('accept')?.refusal === null;
  const next = {
    new: isToAccept ? 'accept' : 'contact',
    working: 'qualify',
    qualified: 'convert',
  } as Partial<Record<string, string>>;
  const icons = {
    accept: <Inbox aria-hidden size={16} />,
    contact: <MessageSquarePlus aria-hidden size={16} />,
    qualify: <CircleCheck aria-hidden size={16} />,
    convert: <Handshake aria-hidden size={16} />,
  };
  const shown = (['accept', 'contact', 'qualify', 'convert'] as const).flatMap((step) => {
    const standing = stepOf(step);
    if (!standing || !isOffered(standing)) return [];
    if (step === 'accept' && !isToAccept) return [];
    return step === 'convert' && lead.status === 'new' ? [] : [{ step, standing }];
  });
  return shown.map(({ step, standing }) => (
    <Button
      key={step}
      variant={next[lead.status] === step ? 'primary' : 'secondary'}
      icon={icons[step]}
      disabledReason={reasonOf(standing)}
      isPending={pending !== null && pending === doneBy[step]}
      onPress={acts[step]}
    >
      {t(step)}
    </Button>
  ));
}

type MoreProps = {
  lead: LeadFacts;
  stepOf: StepOf;
  acts: Record<'convert' | 'return' | 'disqualify' | 'reopen' | 'undo_conversion', () => void>;
};

/** The ways back and aside. */
function MoreSteps({ lead, stepOf, acts }: MoreProps) {
  const t = useText(stepTexts);
  const entry = (step: keyof typeof acts, name: string, icon: ReactNode): MenuEntry[] => {
    const standing = stepOf(step);
    if (!standing || !isOffered(standing)) return [];
    const isDanger = step === 'disqualify';
    return [{ id: step, name, icon, isDanger, onAction: acts[step], disabledReason: reasonOf(standing) }];
  };
  const entries = [
    ...(lead.status === 'new' ? entry('convert', t('convert'), <Handshake aria-hidden size={16} />) : []),
    ...entry(
      'reopen',
      t(lead.status === 'returned' ? 'sendOn' : 'reopen'),
      <RotateCcw aria-hidden size={16} />,
    ),
    ...entry('undo_conversion', t('undoConversion'), <Undo2 aria-hidden size={16} />),
    ...entry('return', t('return'), <Undo2 aria-hidden size={16} />),
    ...entry('disqualify', t('disqualify'), <CircleX aria-hidden size={16} />),
  ];
  if (entries.length === 0) return null;
  return (
    <Menu
      label={t('moreSteps')}
      placement="bottom end"
      trigger={<Button>{t('moreSteps')}</Button>}
      entries={entries}
    />
  );
}
