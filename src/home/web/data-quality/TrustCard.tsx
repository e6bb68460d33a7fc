import { cellKey, cellName, DrillNumber } from '../../../insights/web/index.ts';
import { Badge, Card, EmptyState, useFormats, useLabel, useText } from '../../../platform/web/index.ts';
import type { TrustAnswer, TrustRow } from '../../../trust/model/contract.ts';
import { doubtedMeasure } from '../../../trust/model/trust-cube.ts';
import { SignList, trustTexts } from '../../../trust/web/index.ts';
import type { Opened } from './opened.ts';
import { dataQualityTexts } from './texts.ts';

type Props = { answer: TrustAnswer; onOpen: (opened: Opened) => void };

/** Whose numbers can be believed how far, the least first, and the evidence of each sign. */
export function TrustCard({ answer, onOpen }: Props) {
  const t = useText(dataQualityTexts);
  const texts = useText(trustTexts);
  const rows = answer.rows.toSorted((one, other) => (one.score ?? 2) - (other.score ?? 2));
  return (
    <Card title={t('trust')}>
      <p className="max-w-3xl text-sm text-soft">{t('formula')}</p>
      <p className="max-w-3xl pb-2 text-sm font-medium">{texts('notForPay')}</p>
      {rows.length === 0 && <EmptyState title={t('none')}>{null}</EmptyState>}
      <ul className="grid grid-cols-1 gap-x-8 lg:grid-cols-2">
        {rows.map((row) => (
          <li key={cellKey(row.key)} className="border-t border-line py-3">
            <TrustLine row={row} question={answer.question} onOpen={onOpen} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

type LineProps = { row: TrustRow; question: TrustAnswer['question']; onOpen: Props['onOpen'] };

function TrustLine({ row, question, onOpen }: LineProps) {
  const t = useText(dataQualityTexts);
  const label = useLabel();
  const { number, percent } = useFormats();
  const name = cellName(row.key, t('nobody'));
  return (
    <section aria-label={name} className="flex flex-col gap-2">
      <h3 className="flex items-center justify-between gap-3 text-base">
        <span className="truncate">{name}</span>
        {row.score === null ? (
          <Badge>{t('few')}</Badge>
        ) : (
          <span className="figures text-lg font-semibold">{percent(row.score)}</span>
        )}
      </h3>
      <SignList
        signs={row.signals}
        renderCount={(signal, { id, doubted }) => {
          const title = { name, sign: label(signal.label) };
          return (
            <DrillNumber
              label={t('open', title)}
              isEmpty={doubted === 0}
              onPress={() =>
                onOpen({
                  object: 'deal',
                  title: t('evidence', title),
                  shown: doubted,
                  target: { question, cell: { measure: doubtedMeasure(id), values: [row.key] } } as never,
                })
              }
            >
              {number(doubted)}
            </DrillNumber>
          );
        }}
      />
    </section>
  );
}
