import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Badge, Button, Card, type Tone, useFormats, useText } from '../../../platform/web/index.ts';
import { useIsNarrow } from '../../../records/web/index.ts';
import type { WireInstalment, WireStanding } from '../../model/work-contract.ts';
import { planTexts } from '../texts.ts';
import { PlanEditor } from './PlanEditor.tsx';
import { cell, figure, head, headRight } from '../table-looks.ts';

/** The instalments of a contract and how each stands. */
export function PlanCard({ standing }: { standing: WireStanding }) {
  const t = useText(planTexts);
  const [isEditing, setEditing] = useState(false);
  const { instalments, currency, can } = standing;
  const edit = can.edit && (
    <Button variant="quiet" icon={<Pencil aria-hidden size={15} />} onPress={() => setEditing(true)}>
      {t('edit')}
    </Button>
  );
  return (
    <Card title={t('plan')} actions={edit}>
      {instalments.length === 0 ? (
        <p className="text-sm text-soft">{t('none')}</p>
      ) : (
        <Instalments instalments={instalments} currency={currency} />
      )}
      {isEditing && <PlanEditor standing={standing} onClose={() => setEditing(false)} />}
    </Card>
  );
}

const tones: Record<WireInstalment['state'], Tone> = {
  due: 'neutral',
  partly: 'accent',
  received: 'good',
  overdue: 'bad',
};

type ListProps = { instalments: readonly WireInstalment[]; currency: string };

/** A table; on a phone each instalment is a row of two lines. */
function Instalments({ instalments, currency }: ListProps) {
  const isNarrow = useIsNarrow();
  if (!isNarrow) return <InstalmentTable instalments={instalments} currency={currency} />;
  return (
    <ul className="flex flex-col text-sm">
      {instalments.map((one) => (
        <InstalmentItem key={one.id} instalment={one} currency={currency} />
      ))}
    </ul>
  );
}

function InstalmentTable({ instalments, currency }: ListProps) {
  const t = useText(planTexts);
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr>
            <th className={head}>{t('name')}</th>
            <th className={head}>{t('dueOn')}</th>
            <th className={headRight}>{t('share')}</th>
            <th className={headRight}>{t('amount')}</th>
            <th className={headRight}>{t('received')}</th>
            <th className={head}>{t('state')}</th>
          </tr>
        </thead>
        <tbody>
          {instalments.map((one) => (
            <InstalmentRow key={one.id} instalment={one} currency={currency} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type InstalmentProps = { instalment: WireInstalment; currency: string };

function useDueWords({ dueFrom, dueDays, dueOn }: WireInstalment): string {
  const t = useText(planTexts);
  const { day } = useFormats();
  return dueOn
    ? day(dueOn)
    : t(dueFrom === 'delivery' ? 'afterDelivery' : 'afterSigning', { days: dueDays ?? 0 });
}

function StateOfInstalment({ state }: Pick<WireInstalment, 'state'>) {
  const t = useText(planTexts);
  return <Badge tone={tones[state]}>{t(state === 'received' ? 'isReceived' : state)}</Badge>;
}

function InstalmentRow({ instalment, currency }: InstalmentProps) {
  const { money } = useFormats();
  const { name, share, amount, received, state } = instalment;
  return (
    <tr className="border-t border-line">
      <td className={cell}>{name}</td>
      <td className={cell}>{useDueWords(instalment)}</td>
      <td className={figure}>{share === null ? '–' : `${share / 100}%`}</td>
      <td className={figure}>{money(amount, currency)}</td>
      <td className={figure}>{money(received, currency)}</td>
      <td className={cell}>
        <StateOfInstalment state={state} />
      </td>
    </tr>
  );
}

function InstalmentItem({ instalment, currency }: InstalmentProps) {
  const t = useText(planTexts);
  const { money } = useFormats();
  const { name, share, amount, received, state } = instalment;
  return (
    <li className="flex flex-col gap-1 border-t border-line py-2 first:border-t-0">
      <div className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate">{name}</span>
        <StateOfInstalment state={state} />
        <span className="figures">{money(amount, currency)}</span>
      </div>
      <div className="flex gap-2 text-soft">
        <span className="flex-1">
          {useDueWords(instalment)}
          {share !== null && ` · ${share / 100}%`}
        </span>
        <span className="figures">{`${t('received')} ${money(received, currency)}`}</span>
      </div>
    </li>
  );
}
