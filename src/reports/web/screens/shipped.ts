import type { Label } from '../../../platform/model/label.ts';
import { documentSchema, type ReportDocument } from '../../model/document.ts';
import { documentOf, shippedScreens } from '../../model/shipped/screens/shipped-screens.ts';

/** The screen of the product with that name, written in the reader's language. */
export function findShipped(
  id: string,
  say: (label: Label) => string,
): { title: string; document: ReportDocument } | undefined {
  const shipped = shippedScreens.find((one) => one.id === id);
  return shipped && { title: say(shipped.title), document: documentSchema.parse(documentOf(shipped, say)) };
}
