import { useState } from 'react';
import { useMe } from '../../../identity/web/index.ts';
import { Badge, Card, classNames, Drawer, useFormats, useText } from '../../../platform/web/index.ts';
import type { WireStatement } from '../../model/incentive/contract.ts';
import { StatementLines } from './StatementLines.tsx';
import { incentiveTexts } from './texts.ts';

/** Who earned what in the period, oneself marked; each opens the statement behind it. */
export function Scoreboard({ statements }: { statements: readonly WireStatement[] }) {
  const t = useText(incentiveTexts);
  const { money } = useFormats();
  const { userId } = useMe();
  const [opened, setOpened] = useState<WireStatement | null>(null);
  return (
    <Card title={t('board')} isFlush actions={<ClosedBadge statements={statements} />}>
      <div className="overflow-x-auto">
        <table className="w-full text-sm" aria-label={t('board')}>
          <thead>
            <tr className="border-b border-line text-soft">
              <th scope="col" className="h-9 px-4 text-left font-normal">
                {t('person')}
              </th>
              <th scope="col" className="h-9 px-4 text-right font-normal">
                {t('wonAmountShort')}
              </th>
              <th scope="col" className="h-9 px-4 text-right font-normal">
                {t('total')}
              </th>
            </tr>
          </thead>
          <tbody>
            {statements.map((statement, at) => (
              <tr
                key={statement.person.id}
                className={classNames(
                  'border-b border-line last:border-b-0',
                  statement.person.id === userId && 'bg-accent-soft',
                )}
              >
                <th scope="row" className="h-9 px-4 text-left font-normal">
                  <span className="figures mr-2 text-faint">{at + 1}</span>
                  {statement.person.name}
                </th>
                <td className="figures h-9 px-4 text-right">{money(statement.facts.wonAmount)}</td>
                <td className="figures h-9 px-4 text-right">
                  <button
                    type="button"
                    aria-label={t('explain', { name: statement.person.name })}
                    onClick={() => setOpened(statement)}
                    className="cursor-pointer font-medium text-accent hover:underline"
                  >
                    {money(statement.total)}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <Drawer
        title={t('statementOf', { name: opened?.person.name ?? '' })}
        isOpen={opened !== null}
        onClose={() => setOpened(null)}
      >
        {opened && <StatementLines statement={opened} />}
      </Drawer>
    </Card>
  );
}

function ClosedBadge({ statements }: { statements: readonly WireStatement[] }) {
  const t = useText(incentiveTexts);
  const isClosed = statements.some(({ closedAt }) => closedAt !== null);
  return <Badge tone={isClosed ? 'good' : 'neutral'}>{t(isClosed ? 'closed' : 'running')}</Badge>;
}
