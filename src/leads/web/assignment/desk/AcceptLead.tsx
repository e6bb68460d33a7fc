import { useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useState } from 'react';
import { useMe } from '../../../../identity/web/index.ts';
import {
  Badge,
  Button,
  callContract,
  isNamed,
  notify,
  useFormats,
  useNow,
  useSentence,
  useText,
} from '../../../../platform/web/index.ts';
import type { WireRecord } from '../../../../records/model/record-contract.ts';
import { assignmentContract } from '../../../model/assignment/contract.ts';
import { assignTexts } from './texts.ts';

/** The accept clock of a lead, and for its owner the button that stops it; nothing once it is accepted or runs for nobody. */
export function AcceptLead({ lead }: { lead: WireRecord }) {
  const t = useText(assignTexts);
  const me = useMe();
  const client = useQueryClient();
  const sentence = useSentence();
  const { instant } = useFormats();
  const now = useNow();
  const [isPending, setPending] = useState(false);
  const due = lead['accept_due_at'];
  if (typeof due !== 'string' || lead['accepted_at'] || lead['first_contact_at']) return null;
  const isMine = isNamed(lead['owner']) && lead['owner'].id === me.userId;
  const isOver = Date.parse(due) < now.getTime();
  const accept = async (): Promise<void> => {
    setPending(true);
    try {
      await callContract(assignmentContract.acceptLead, { params: { id: lead.id } });
      notify({ tone: 'good', title: t('accepted') });
    } catch (problem) {
      notify({ tone: 'bad', title: sentence(problem) });
    }
    setPending(false);
    await client.invalidateQueries({ queryKey: ['leads'] });
  };
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <Badge tone={isOver ? 'bad' : 'warn'}>
        {isOver ? t('overdue') : t('acceptBy', { at: instant(due) })}
      </Badge>
      {isMine && (
        <Button
          variant="primary"
          icon={<Check aria-hidden size={14} />}
          isPending={isPending}
          onPress={() => void accept()}
        >
          {t('accept')}
        </Button>
      )}
    </span>
  );
}
