/** A file's document as it stands here: what it refers to put in its place, what is nothing here left out. */
import { documentSchema, type ReportDocument } from '../document.ts';
import type { Param } from '../params/param.ts';
import { rewriteReferences, type Lost } from './references.ts';

/**
 * The document with what each reference of the file means here. Parts that refer to nothing are left out and told: a condition,
 * a column, an option; a block whose own numbers are not here goes whole. Null where what remains does not stand.
 */
export function takeIn(
  document: ReportDocument,
  meanings: ReadonlyMap<string, string>,
): { document: ReportDocument | null; lost: Lost[] } {
  const taken = rewriteReferences(document, (reference) => meanings.get(reference) ?? null);
  const rewritten = taken.document as ReportDocument;
  const rulesLost = rulesBeside(document, rewritten);
  const read = documentSchema.safeParse(withoutStrangers(rewritten, rulesLost.length > 0));
  return { document: read.success ? read.data : null, lost: [...taken.lost, ...rulesLost] };
}

/** Rules name columns by their letters: without one of the columns they would speak of others. */
function rulesBeside(before: ReportDocument, { form }: ReportDocument): Lost[] {
  const isShorter = form && form.columns.length < before.form!.columns.length;
  return isShorter && form.rules.length > 0 ? [{ part: 'rules', inside: null, reference: '' }] : [];
}

/** Without what spoke of blocks and parameters that have gone. */
function withoutStrangers(document: ReportDocument, isWithoutRules: boolean): ReportDocument {
  const ids = new Set(document.blocks.map(({ id }) => id));
  const params = new Set(document.params.map(({ id }) => id));
  const { layouts, interactions, form, screen } = document;
  const placed = (places: ReportDocument['layouts']['desktop']) =>
    places.filter(({ block }) => ids.has(block));
  return {
    ...document,
    params: document.params.map((param) => amongOthers(param, params, ids)),
    interactions: {
      ...interactions,
      deaf: interactions.deaf.filter((id) => ids.has(id)),
      opens: interactions.opens.filter(({ from }) => ids.has(from)),
    },
    layouts: {
      desktop: placed(layouts.desktop),
      tablet: layouts.tablet && placed(layouts.tablet),
      phone: layouts.phone && placed(layouts.phone),
    },
    ...(form && { form: isWithoutRules ? { ...form, rules: [] } : form }),
    ...(screen && {
      screen: {
        ...screen,
        pages: screen.pages.map((page) => ({
          ...page,
          places: page.places.filter(({ part }) => part.kind !== 'block' || ids.has(part.block)),
        })),
      },
    }),
  };
}

function amongOthers(param: Param, params: ReadonlySet<string>, blocks: ReadonlySet<string>): Param {
  const { options, apply } = param;
  return {
    ...param,
    apply: apply.flatMap((one) => {
      const named = one.blocks?.filter((id) => blocks.has(id)) ?? null;
      return named?.length === 0 ? [] : [{ ...one, blocks: named }];
    }),
    options:
      options?.from === 'values'
        ? { ...options, narrowedBy: options.narrowedBy.filter((by) => params.has(by.param)) }
        : (options ?? null),
  };
}
