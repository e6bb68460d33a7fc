import { StatusDot, useFormats, useText } from '../../../platform/web/index.ts';
import type { WireSupervisionNote } from '../../model/supervision/contract.ts';
import { supervisionTexts } from './texts.ts';

/** Was what was asked read by the person asked? */
export function NoteState({ note }: { note: WireSupervisionNote }) {
  const t = useText(supervisionTexts);
  const { relativeTime } = useFormats();
  return note.acknowledgedAt ? (
    <StatusDot tone="good" label={t('read', { when: relativeTime(note.acknowledgedAt) })} />
  ) : (
    <StatusDot tone="warn" label={t('waits')} />
  );
}
