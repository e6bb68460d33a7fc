import { cellKey, cellName, DrillNumber, useTable, type TableQuestion } from '../../../insights/web/index.ts';
import {
  Card,
  EmptyState,
  SkeletonLines,
  useFormats,
  useLabel,
  useText,
} from '../../../platform/web/index.ts';
import type { Cell } from '../../../insights/model/answer.ts';
import { qualities } from '../../../trust/model/qualities.ts';
import type { QualityOfObject } from '../../../trust/model/quality-check.ts';
import type { Opened } from './opened.ts';
import { dataQualityTexts } from './texts.ts';

type Props = { by: 'person' | 'team'; onOpen: (opened: Opened) => void };

/** How complete each kind of record is, by whose it is; the number to complete opens those very records. */
export function KeptCard(props: Props) {
  const t = useText(dataQualityTexts);
  return (
    <Card title={t('kept')}>
      <div className="grid grid-cols-1 gap-x-8 gap-y-4 md:grid-cols-2 xl:grid-cols-4">
        {qualities.map((quality) => (
          <KindColumn key={quality.object} quality={quality} {...props} />
        ))}
      </div>
    </Card>
  );
}

function KindColumn({ quality, by, onOpen }: Props & { quality: QualityOfObject }) {
  const t = useText(dataQualityTexts);
  const label = useLabel();
  const { object } = quality;
  const below = `quality.${object}.below_target`;
  const question: TableQuestion = {
    measures: [`quality.${object}.completeness`, below],
    dimensions: [`quality.${object}.${by}`],
    sort: [{ by: below, desc: true }],
    limit: 50,
  };
  const { data, error } = useTable(question);
  const kind = label(quality.label);
  if (error) return null;
  return (
    <section aria-label={kind}>
      <h3 className="pb-1 text-sm font-medium">{kind}</h3>
      {!data && <SkeletonLines lines={5} />}
      {data?.rows.length === 0 && <EmptyState title={t('none')}>{null}</EmptyState>}
      <ul className="text-sm">
        {data?.rows.map((row) => (
          <KindLine
            key={cellKey(row[0] ?? null)}
            row={row}
            kind={kind}
            onPress={(title, shown) =>
              onOpen({
                object,
                title,
                shown,
                target: { question, cell: { measure: below, values: [row[0] ?? null] } },
              })
            }
          />
        ))}
      </ul>
    </section>
  );
}

type LineProps = {
  row: readonly Cell[];
  kind: string;
  onPress: (title: string, shown: number) => void;
};

function KindLine({ row, kind, onPress }: LineProps) {
  const t = useText(dataQualityTexts);
  const { number, percent } = useFormats();
  const [who = null, completeness, below] = row;
  const name = cellName(who, t('nobody'));
  const title = t('openBelow', { name, kind });
  return (
    <li className="flex items-baseline justify-between gap-3 border-t border-line py-1.5">
      <span className="min-w-0 truncate">{name}</span>
      <span className="figures flex items-baseline gap-3 whitespace-nowrap">
        {percent(completeness as number | null)}
        <DrillNumber
          label={title}
          isEmpty={below === 0}
          onPress={() => onPress(title, Number(below))}
          className="text-xs text-soft"
        >
          {t('toComplete', { count: number(Number(below)) })}
        </DrillNumber>
      </span>
    </li>
  );
}
