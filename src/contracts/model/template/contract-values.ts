/** What the variables of a template stand for on one contract. */
import { writtenAs, type Vocabulary } from './vocabulary.ts';

/** Texts by variable; '' where there is none. */
export type PaperValues = {
  values: Readonly<Record<string, string>>;
  lines: readonly Readonly<Record<string, string>>[];
  plan: readonly Readonly<Record<string, string>>[];
};

/** The same under every name that a template may write, as a filler of templates looks them up. */
export type NamedValues = {
  values: ReadonlyMap<string, string>;
  blocks: ReadonlyMap<string, readonly ReadonlyMap<string, string>[]>;
};

export function namedValues(vocabulary: Vocabulary, paper: PaperValues): NamedValues {
  const named = (variables: Vocabulary['values'], texts: Readonly<Record<string, string>>) =>
    new Map(
      variables.flatMap(({ id, label }) =>
        [label.zh, label.en].map((name) => [writtenAs(name), texts[id] ?? ''] as const),
      ),
    );
  return {
    values: named(vocabulary.values, paper.values),
    blocks: new Map(
      vocabulary.blocks.flatMap(({ id, label, columns }) => {
        const rows = paper[id].map((row) => named(columns, row));
        return [label.zh, label.en].map((name) => [writtenAs(name), rows] as const);
      }),
    ),
  };
}
