import { useState } from 'react';
import type { CellValue } from '../../../insights/model/question.ts';
import { cellName, DrillNumber, type TableQuestion, type OpenNumber } from '../../../insights/web/index.ts';
import { Button, useText } from '../../../platform/web/index.ts';
import type { Losses } from '../../../quotes/model/insights/template-effect.ts';
import { isMatched, type NamedStratum } from './quoted-questions.ts';
import { quoteInsightTexts } from './texts.ts';

type Props = { strata: readonly NamedStratum[]; question: TableQuestion; open: OpenNumber };

/** Every group of comparable deals with both its sides, and the deals in each; folded until it is asked for. */
export function StrataTable({ strata, question, open }: Props) {
  const t = useText(quoteInsightTexts);
  const [isOpen, setOpen] = useState(false);
  const matched = strata.filter(isMatched);
  if (strata.length === 0) return null;
  return (
    <div className="flex flex-col items-start gap-2">
      <Button size="small" variant="quiet" aria-expanded={isOpen} onPress={() => setOpen(!isOpen)}>
        {t('groups', { matched: matched.length, others: strata.length - matched.length })}
      </Button>
      {isOpen && (
        <div className="w-full overflow-x-auto">
          <table className="w-full text-left text-sm">
            <thead>
              <tr className="hairline-b text-faint">
                {(['group', 'with', 'without'] as const).map((id) => (
                  <th key={id} scope="col" className="py-2 pr-4 font-normal whitespace-nowrap">
                    {t(id)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {[...matched, ...strata.filter((one) => !isMatched(one))].map((one) => (
                <StratumRow key={one.key} stratum={one} question={question} open={open} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </div>
  );
}

type RowProps = { stratum: NamedStratum; question: TableQuestion; open: OpenNumber };

function StratumRow({ stratum, question, open }: RowProps) {
  const t = useText(quoteInsightTexts);
  const name = stratum.alike.map((cell) => cellName(cell, t('nothingKnown'))).join(' · ');
  const show = (side: 'with' | 'without', { deals }: Losses) => {
    const values: CellValue[] = [side === 'with', ...stratum.alike];
    open(t('showDecided', { name: `${name} · ${t(side)}` }), question, 'quoted.decided', values, deals);
  };
  return (
    <tr className="not-last:hairline-b">
      <th scope="row" className="py-1.5 pr-4 font-normal">
        {name}
        {!isMatched(stratum) && <span className="pl-2 text-xs text-faint">{t('notCompared')}</span>}
      </th>
      {(['with', 'without'] as const).map((side) => (
        <td key={side} className="py-1.5 pr-4 whitespace-nowrap">
          <DrillNumber
            label={t('showDecided', { name: `${name} · ${t(side)}` })}
            isEmpty={stratum[side].deals === 0}
            onPress={() => show(side, stratum[side])}
          >
            {t('lostOf', { lost: stratum[side].lost, deals: stratum[side].deals })}
          </DrillNumber>
        </td>
      ))}
    </tr>
  );
}
