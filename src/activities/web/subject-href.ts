import { addressOfRecord } from '../../platform/model/record-address.ts';

/** Where a subject is shown; records live at their plural. */
export function subjectHref(subject: { object: string; id: string }): string {
  return addressOfRecord(subject.object, subject.id);
}
