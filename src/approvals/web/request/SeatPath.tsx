import { CircleCheck, CircleDashed, CircleX, Clock3, CornerUpRight, Undo2 } from 'lucide-react';
import { Avatar, Badge, classNames, RelativeTime, useText } from '../../../platform/web/index.ts';
import type { WireRequestPage, WireSeat } from '../../model/contract.ts';
import { approvalTexts } from '../texts.ts';

/** The way of a request: each step that was entered with who was asked, and the steps still ahead. */
export function SeatPath({ request }: { request: WireRequestPage }) {
  const t = useText(approvalTexts);
  const steps = [...Map.groupBy(request.seats, ({ round }) => round).values()];
  return (
    <ol className="flex flex-col gap-3">
      {steps.map((seats) => (
        <li key={seats[0]!.round}>
          <StepName name={seats[0]!.stepName} />
          <ul className="flex flex-col gap-1.5 border-l-2 border-line pl-3">
            {seats.map((seat) => (
              <SeatLine key={seat.number} seat={seat} />
            ))}
          </ul>
        </li>
      ))}
      {request.ahead.map(({ id, name }) => (
        <li key={id} className="text-faint">
          <StepName name={name} />
          <p className="border-l-2 border-dashed border-line pl-3 text-sm">{t('ahead')}</p>
        </li>
      ))}
    </ol>
  );
}

function StepName({ name }: { name: string }) {
  return <h3 className="pb-1 text-sm font-medium">{name}</h3>;
}

const icons = {
  waiting: CircleDashed,
  asked: Clock3,
  approved: CircleCheck,
  rejected: CircleX,
  sent_back: Undo2,
  passed_on: CornerUpRight,
  spared: CircleDashed,
  withdrawn: Undo2,
};
const tones: Partial<Record<WireSeat['state'], string>> = {
  asked: 'text-accent',
  approved: 'text-good',
  rejected: 'text-bad',
  sent_back: 'text-warn',
};

function SeatLine({ seat }: { seat: WireSeat }) {
  const t = useText(approvalTexts);
  const Icon = icons[seat.state];
  const at = seat.decidedAt ?? seat.askedAt;
  return (
    <li className="flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <Avatar name={seat.user.name} size="small" />
      <span>{seat.user.name}</span>
      {seat.origin !== 'flow' && <Badge>{t(`origin_${seat.origin}`)}</Badge>}
      <span className={classNames('inline-flex items-center gap-1', tones[seat.state] ?? 'text-faint')}>
        <Icon aria-hidden size={14} />
        {t(`seat_${seat.state}`)}
      </span>
      {at && (
        <span className="ml-auto text-faint">
          <RelativeTime at={at} />
        </span>
      )}
    </li>
  );
}
