import { Send } from 'lucide-react';
import { useState } from 'react';
import {
  Avatar,
  Badge,
  Button,
  callContract,
  Card,
  Checkbox,
  useSending,
  useText,
  type Tone,
} from '../../../platform/web/index.ts';
import { icsContract } from '../../model/meetings/ics-contract.ts';
import type { WireMeeting, WireParticipant } from '../../model/meetings/contract.ts';
import { meetingTexts } from './texts.ts';

const tones: Record<WireParticipant['reply'], Tone> = {
  none: 'neutral',
  accepted: 'good',
  declined: 'bad',
  tentative: 'warn',
};

/** Who takes part, what they answered, and sending invitations to those chosen. */
export function ParticipantsCard({ meeting }: { meeting: WireMeeting }) {
  const t = useText(meetingTexts);
  const { participants, mayUpdate, canInvite, state } = meeting;
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const sending = useSending({
    send: () =>
      callContract(icsContract.sendInvitations, {
        params: { id: meeting.id },
        body: { participantIds: [...chosen] },
      }),
    said: ({ sent }) => t('sent', { count: sent }),
    stale: ['meetings'],
    onDone: () => setChosen([]),
    failed: (title) => ({ title }),
  });
  const reason = !canInvite ? t('noMail') : chosen.length === 0 ? t('nobodyChosen') : null;
  const toggle = (id: string, isIn: boolean): void =>
    setChosen(isIn ? [...chosen, id] : chosen.filter((one) => one !== id));
  return (
    <Card title={t('people')}>
      {participants.length === 0 && <p className="text-sm text-faint">{t('noPeople')}</p>}
      <ul className="flex flex-col">
        {participants.map((person) => (
          <Person
            key={person.id}
            person={person}
            sequence={meeting.sequence}
            isChosen={chosen.includes(person.id)}
            onChoose={mayUpdate && person.email ? (isIn) => toggle(person.id, isIn) : null}
          />
        ))}
      </ul>
      {mayUpdate && participants.length > 0 && (
        <div className="mt-3 flex flex-col items-start gap-1.5">
          <Button
            icon={<Send aria-hidden size={15} />}
            isPending={sending.isPending}
            disabledReason={reason}
            onPress={() => void sending.send()}
          >
            {t(state === 'cancelled' ? 'sendCancellations' : 'sendInvitations')}
          </Button>
          <p className="text-xs text-faint">{canInvite ? t('sendHint') : t('noMail')}</p>
        </div>
      )}
    </Card>
  );
}

type PersonProps = {
  person: WireParticipant;
  sequence: number;
  isChosen: boolean;
  onChoose: ((isIn: boolean) => void) | null;
};

const invitationWords = {
  due: 'invitationDue',
  sent: 'invitationSent',
  failed: 'invitationFailed',
  dropped: 'invitationDropped',
} as const;

function Person({ person, sequence, isChosen, onChoose }: PersonProps) {
  const t = useText(meetingTexts);
  const { name, email, reply, invitation } = person;
  const isOld = invitation?.state === 'sent' && invitation.sequence < sequence;
  return (
    <li className="flex items-center gap-2.5 border-b border-line py-2 last:border-b-0">
      {onChoose && <Checkbox label={t('choose', { name })} hideLabel value={isChosen} onChange={onChoose} />}
      <Avatar name={name} size="small" />
      <div className="min-w-0 flex-1">
        <p className="truncate text-sm">
          {name}{' '}
          <span className="text-xs text-faint">
            {t(person.userId ? 'colleague' : person.contactId ? 'contact' : 'outside')}
          </span>
        </p>
        <p className="truncate text-xs text-faint">
          {[email, invitation && t(isOld ? 'invitationOld' : invitationWords[invitation.state])]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <Badge tone={tones[reply]}>{t(reply)}</Badge>
    </li>
  );
}
