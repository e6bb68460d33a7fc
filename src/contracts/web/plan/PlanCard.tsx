import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Badge, Button, Card, type Tone, useFormats, useText } from '../../../platform/web/index.ts';
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

function InstalmentRow({ instalment, currency }: { instalment: WireInstalment; currency: string }) {
  const t = useText(planTexts);
  const { money, day } = useFormats();
  const { dueFrom, dueDays, dueOn, share, state } = instalment;
  const after = t(dueFrom === 'delivery' ? 'afterDelivery' : 'afterSigning', { days: dueDays ?? 0 });
  return (
    <tr className="border-t border-line">
      <td className={cell}>{instalment.name}</td>
      <td className={cell}>{dueOn ? day(dueOn) : after}</td>
      <td className={figure}>{share === null ? '–' : `${share / 100}%`}</td>
      <td className={figure}>{money(instalment.amount, currency)}</td>
      <td className={figure}>{money(instalment.received, currency)}</td>
      <td className={cell}>
        <Badge tone={tones[state]}>{t(state === 'received' ? 'isReceived' : state)}</Badge>
      </td>
    </tr>
  );
}
