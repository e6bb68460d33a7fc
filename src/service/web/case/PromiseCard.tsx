import { Card, useFormats, useText } from '../../../platform/web/index.ts';
import type { WireRecord } from '../../../records/model/record-contract.ts';
import { caseTexts } from './texts.ts';

/** What was promised on a case, and what became of it. */
export function PromiseCard({ record }: { record: WireRecord }) {
  const t = useText(caseTexts);
  const { instant } = useFormats();
  const at = (field: string): string | null => (record[field] as string | null | undefined) ?? null;
  const lines = [
    { name: t('respond'), due: at('respond_due_at'), done: at('responded_at') },
    { name: t('solve'), due: at('solve_due_at'), done: at('solved_at') },
  ];
  const escalated = at('escalated_at');
  const waiting = at('waiting_since');
  return (
    <Card title={t('promise')}>
      <dl className="flex flex-col gap-2 text-sm">
        {lines.map(({ name, due, done }) => (
          <div key={name} className="grid grid-cols-[104px_minmax(0,1fr)] gap-x-3">
            <dt className="text-faint">{name}</dt>
            <dd className="figures flex flex-col">
              {done && <span>{t('doneAt', { at: instant(done) })}</span>}
              <span className={done ? 'text-faint' : ''}>{t('owedBy', { at: instant(due) })}</span>
            </dd>
          </div>
        ))}
        {waiting && <p className="text-soft">{t('waitingSince', { at: instant(waiting) })}</p>}
        {escalated && <p className="text-bad">{t('escalated', { at: instant(escalated) })}</p>}
      </dl>
    </Card>
  );
}
