import { useNavigate } from '@tanstack/react-router';
import type { WireRecord } from '../../../../records/model/record-contract.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import { ConvertDrawer } from '../convert/ConvertDrawer.tsx';
import { leadOf } from '../lead-facts.ts';
import { CloseDialog, type Closing, type ClosingStep } from '../steps/CloseDialog.tsx';
import { MissingDialog } from '../steps/MissingDialog.tsx';
import { ReopenDialog } from '../steps/ReopenDialog.tsx';
import type { StandingStep, useTakeStep } from '../steps/use-steps.ts';

export type AskedForm =
  | { form: ClosingStep | 'convert' | 'reopen' }
  | { form: 'missing'; standing: StandingStep };

type Props = {
  record: WireRecord;
  asked: AskedForm;
  taking: ReturnType<typeof useTakeStep>;
  /** Another form, or none. */
  onAsk: (asked: AskedForm | null) => void;
  /** Everything is there for the lead to be qualified, as it is known now. */
  onQualify: (record: WireRecord) => void;
  onDone: (() => void) | undefined;
};

/** What a step asks for before it is taken. */
export function StepForm({ record, asked, taking, onAsk, onQualify, onDone }: Props) {
  const navigate = useNavigate();
  const lead = leadOf(record);
  const close = (): void => onAsk(null);
  const closeLead = async (step: ClosingStep, closing: Closing): Promise<void> => {
    const isDone = await (step === 'return'
      ? taking.take(leadStepContract.returnLead, 'returned', closing)
      : taking.take(leadStepContract.disqualifyLead, 'disqualified', closing));
    if (!isDone) return;
    close();
    // A lead that went back to marketing may be out of the reader's reach.
    if (step === 'return' && !onDone) await navigate({ href: '/leads' });
  };
  switch (asked.form) {
    case 'missing':
      return (
        <MissingDialog
          record={record}
          standing={asked.standing}
          onClose={close}
          onDone={(fresh) => {
            if (asked.standing.step === 'convert') return onAsk({ form: 'convert' });
            close();
            onQualify(fresh);
          }}
        />
      );
    case 'reopen':
      return (
        <ReopenDialog
          name={lead.name}
          onClose={close}
          onConfirm={async (ownerId) => {
            if (await taking.take(leadStepContract.reopenLead, 'reopened', { ownerId })) close();
          }}
        />
      );
    case 'convert':
      return <ConvertDrawer lead={lead} onDone={onDone} onClose={close} />;
    default: {
      const step = asked.form;
      return (
        <CloseDialog
          step={step}
          about={lead.name}
          onClose={close}
          onConfirm={(closing) => closeLead(step, closing)}
        />
      );
    }
  }
}
