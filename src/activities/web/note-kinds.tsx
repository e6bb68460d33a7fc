import { CalendarDays, Mail, MapPin, MessageCircle, NotebookPen, Phone, type LucideIcon } from 'lucide-react';
import type { NoteKind } from '../model/note-kind.ts';

const icons: Record<NoteKind, LucideIcon> = {
  note: NotebookPen,
  call: Phone,
  visit: MapPin,
  wechat: MessageCircle,
  email: Mail,
  meeting: CalendarDays,
};

/** The sign of a kind of note. */
export function NoteKindIcon({ kind }: { kind: NoteKind }) {
  const Icon = icons[kind];
  return <Icon aria-hidden size={15} />;
}
