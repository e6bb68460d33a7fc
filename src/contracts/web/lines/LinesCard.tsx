import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { Button, Card, useFormats, useText } from '../../../platform/web/index.ts';
import { useIsNarrow } from '../../../records/web/index.ts';
import type { WireLine, WireStanding } from '../../model/work-contract.ts';
import { cell, figure, head, headRight } from '../table-looks.ts';
import { lineTexts } from '../texts.ts';
import { LinesEditor } from './LinesEditor.tsx';

/** What a contract sells; the amount is the sum. */
export function LinesCard({ standing }: { standing: WireStanding }) {
  const t = useText(lineTexts);
  const [isEditing, setEditing] = useState(false);
  const edit = standing.can.edit && (
    <Button variant="quiet" icon={<Pencil aria-hidden size={15} />} onPress={() => setEditing(true)}>
      {t('edit')}
    </Button>
  );
  return (
    <Card title={t('lines')} actions={edit}>
      {standing.lines.length === 0 ? (
        <p className="text-sm text-soft">{t('none')}</p>
      ) : (
        <Lines standing={standing} />
      )}
      {isEditing && <LinesEditor standing={standing} onClose={() => setEditing(false)} />}
    </Card>
  );
}

/** A table; on a phone each line is a row of two lines. */
function Lines({ standing }: { standing: WireStanding }) {
  return useIsNarrow() ? <LineList standing={standing} /> : <LineTable standing={standing} />;
}

function LineList({ standing: { lines, lesser, currency, amount } }: { standing: WireStanding }) {
  const t = useText(lineTexts);
  const { money } = useFormats();
  return (
    <ul className="flex flex-col text-sm">
      {lines.map((line, at) => (
        <li
          key={`${at} ${line.name}`}
          className="flex flex-col gap-1 border-t border-line py-2 first:border-t-0"
        >
          <div className="flex gap-2">
            <span className="flex-1">{line.name}</span>
            <span className="figures">{money(line.gross, currency)}</span>
          </div>
          <p className="figures text-soft">
            {[
              `${quantityOf(line)} × ${money(line.unitPrice, currency)}`,
              line.discount > 0 && `${t('discount')} ${line.discount / 100}%`,
              `${t('taxRate')} ${line.taxRate / 100}%`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
        </li>
      ))}
      {isTakenOff(lesser) && (
        <li className="flex gap-2 border-t border-line py-2">
          <span className="flex-1">{t('lesser')}</span>
          <span className="figures">{`−${money(lesser, currency)}`}</span>
        </li>
      )}
      <li className="flex gap-2 border-t border-line pt-2 font-medium">
        <span className="flex-1">{t('total')}</span>
        <span className="figures">{money(amount, currency)}</span>
      </li>
    </ul>
  );
}

function isTakenOff(lesser: string | null): boolean {
  return lesser !== null && lesser !== '0';
}

function quantityOf({ quantity, unit }: WireLine): string {
  return `${Number(quantity) / 10_000} ${unit ?? ''}`.trim();
}

function LineTable({ standing }: { standing: WireStanding }) {
  const t = useText(lineTexts);
  const { money } = useFormats();
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-sm">
        <thead>
          <tr>
            <th className={head}>{t('name')}</th>
            <th className={headRight}>{t('quantity')}</th>
            <th className={headRight}>{t('priced', { mode: t(standing.taxMode) })}</th>
            <th className={headRight}>{t('discount')}</th>
            <th className={headRight}>{t('taxRate')}</th>
            <th className={headRight}>{t('gross')}</th>
          </tr>
        </thead>
        <tbody>
          {standing.lines.map((line, at) => (
            <LineRow key={`${at} ${line.name}`} line={line} currency={standing.currency} />
          ))}
          {isTakenOff(standing.lesser) && (
            <tr className="border-t border-line">
              <td className={cell} colSpan={5}>
                {t('lesser')}
              </td>
              <td className={figure}>{`−${money(standing.lesser, standing.currency)}`}</td>
            </tr>
          )}
          <tr className="border-t border-line font-medium">
            <td className={cell} colSpan={5}>
              {t('total')}
            </td>
            <td className={figure}>{money(standing.amount, standing.currency)}</td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}

function LineRow({ line, currency }: { line: WireLine; currency: string }) {
  const { money } = useFormats();
  return (
    <tr className="border-t border-line">
      <td className={cell}>{line.name}</td>
      <td className={figure}>{quantityOf(line)}</td>
      <td className={figure}>{money(line.unitPrice, currency)}</td>
      <td className={figure}>{line.discount === 0 ? '–' : `${line.discount / 100}%`}</td>
      <td className={figure}>{`${line.taxRate / 100}%`}</td>
      <td className={figure}>{money(line.gross, currency)}</td>
    </tr>
  );
}
