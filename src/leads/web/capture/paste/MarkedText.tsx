import { useLabel, useText } from '../../../../platform/web/index.ts';
import type { OpenField } from '../../../../records/web/index.ts';
import { piecesOfText, type ConfirmedField } from './draft.ts';
import { pasteTexts } from './texts.ts';

type Props = { text: string; fields: readonly ConfirmedField[]; catalogue: readonly OpenField[] };

/** The pasted text with the places of the used values marked, each with the field it went to. */
export function MarkedText({ text, fields, catalogue }: Props) {
  const t = useText(pasteTexts);
  const label = useLabel();
  const nameOf = (id: string) => {
    const field = catalogue.find((one) => one.id === id);
    return field ? label(field.label) : id;
  };
  return (
    <section
      aria-label={t('showPlace')}
      className="max-h-48 overflow-auto rounded-md bg-sunken px-3 py-2 text-sm leading-6"
    >
      <p className="[overflow-wrap:anywhere] whitespace-pre-wrap">
        {piecesOfText(text, fields).map((piece, index) =>
          piece.fields.length === 0 ? (
            <span key={`${index} ${piece.text.length}`}>{piece.text}</span>
          ) : (
            <mark
              key={`${index} ${piece.text.length}`}
              title={piece.fields.map(nameOf).join('、')}
              className="rounded-sm bg-accent-soft px-0.5 text-accent"
            >
              {piece.text}
            </mark>
          ),
        )}
      </p>
    </section>
  );
}
