import { Eye } from 'lucide-react';
import { cellName, cellOf, numberOf, useFigure, useMeasures, useTable } from '../../../insights/web/index.ts';
import { Button, useLabel, useText } from '../../../platform/web/index.ts';
import { questionOfPlace, type CommentPlace } from '../../model/comments/place.ts';
import { findDimension } from '../../model/design/known-fields.ts';
import type { ReportDocument } from '../../model/document.ts';
import type { FocusedValue } from '../../model/focus.ts';
import { isNothing } from '../../model/params/values.ts';
import { useBlockTitle } from '../blocks/use-block-title.ts';
import { useChoosing } from '../params/use-params.ts';
import { ParamWords } from './ParamWords.tsx';
import { talkTexts } from './texts.ts';

/** Shows a place with what was chosen there; its values by the names they have for the reader. */
export type ShowPlace = (place: CommentPlace, values: readonly FocusedValue[]) => void;

type Props = {
  document: ReportDocument;
  place: CommentPlace;
  /** Null: one is there. */
  onShow: ShowPlace | null;
};

/** What a comment is about, in words and as the number of whoever reads it. */
export function PlaceWords({ document, place, onShow }: Props) {
  const t = useText(talkTexts);
  const { words, number, values } = usePlace(document, place);
  const { params } = document;
  const told = params.filter(({ id }) => !isNothing(place.params[id] ?? null));
  return (
    <div className="my-1 flex min-w-0 flex-col items-start gap-0.5 border-l-2 border-line pl-2 text-xs text-soft">
      <span className="[overflow-wrap:anywhere]">{words}</span>
      {number && <span className="figures text-ink">{number}</span>}
      {told.length > 0 && (
        <span className="flex flex-wrap gap-x-2 text-faint">
          {told.map((param) => (
            <ParamWords key={param.id} param={param} values={place.params} />
          ))}
        </span>
      )}
      {onShow && (told.length > 0 || place.block !== null) && (
        <Button
          size="small"
          variant="quiet"
          className="-ml-2 text-accent"
          icon={<Eye aria-hidden size={13} />}
          onPress={() => onShow(place, values)}
        >
          {t('show')}
        </Button>
      )}
    </div>
  );
}

function usePlace(document: ReportDocument, place: CommentPlace) {
  const t = useText(talkTexts);
  const say = useLabel();
  const { figure } = useFigure();
  const catalogue = useMeasures();
  const titleOf = useBlockTitle();
  const choose = useChoosing(document.params);
  const block = document.blocks.find(({ id }) => id === place.block);
  const question = block ? questionOfPlace(block, place, choose(place.params)) : null;
  const { data, error } = useTable(question);
  const isMine = data !== undefined && data.rows.length > 0;
  const values = place.values.map(({ dimension, id }) => ({
    dimension,
    id,
    name:
      id === null
        ? '–'
        : cellName(cellOf(data, dimension), question && !data && !error ? '…' : t('nameless')),
  }));
  const measure = place.measure === null ? undefined : titleOf.measureOf(place.measure);
  const unit = question && titleOf.measureOf(question.measures[0]!)?.unit;
  const about = block ? titleOf(block) : place.block === null ? t('whole') : t('gone');
  const isNamed = measure === undefined || about.includes(say(measure.label));
  return {
    values,
    words: [
      about,
      ...(isNamed ? [] : [say(measure.label)]),
      ...values.map(({ dimension, name }) => {
        const known = findDimension(catalogue, dimension);
        return t('param', { name: known ? say(known.label) : dimension, value: name });
      }),
    ].join(' · '),
    number:
      unit && isMine
        ? t('ownNumber', { value: figure(unit, numberOf(data, question.measures[0]!)) })
        : question && (data || error)
          ? t('noNumber')
          : null,
  };
}
