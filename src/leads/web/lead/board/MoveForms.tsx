import { useQueryClient } from '@tanstack/react-query';
import { Dialog, useText } from '../../../../platform/web/index.ts';
import type { WireRecord } from '../../../../records/model/record-contract.ts';
import { leadStepContract } from '../../../model/lead/step-contract.ts';
import { leadOf, type LeadFacts } from '../lead-facts.ts';
import { StepForm, type AskedForm } from '../page/StepForm.tsx';
import { ContactForm } from '../steps/ContactForm.tsx';
import { useTakeStep } from '../steps/use-steps.ts';
import { refreshBoard } from './lead-columns.ts';
import { boardTexts } from './texts.ts';
import type { AskedMove } from './use-lead-move.ts';

type Props = { asked: AskedMove; onAsk: (asked: AskedMove | null) => void };

/** What a move on the board asks for: the same forms as on the lead's page. */
export function MoveForms({ asked, onAsk }: Props) {
  const client = useQueryClient();
  const taking = useTakeStep(asked.card, () => void refreshBoard(client));
  const { card } = asked;
  if (asked.form === 'contact') return <ContactDialog card={card} onClose={() => onAsk(null)} />;
  const form: AskedForm =
    asked.form === 'missing' ? { form: 'missing', standing: asked.standing } : { form: asked.form };
  return (
    <StepForm
      record={card as WireRecord}
      asked={form}
      taking={taking}
      onAsk={(next) => onAsk(next && { ...next, card })}
      onQualify={(fresh) => void taking.take(leadStepContract.qualifyLead, 'qualified', {}, leadOf(fresh))}
      onDone={() => void refreshBoard(client)}
    />
  );
}

function ContactDialog({ card, onClose }: { card: LeadFacts; onClose: () => void }) {
  const t = useText(boardTexts);
  return (
    <Dialog title={t('contactTitle', { name: card.name })} isOpen onClose={onClose}>
      <ContactForm lead={card} onDone={onClose} onClose={onClose} isBare />
    </Dialog>
  );
}
