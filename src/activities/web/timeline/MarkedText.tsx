import { useEntryPlace } from './entry-place.ts';
import { markedParts } from './marked-parts.ts';

/** Text with the words marked that the timeline is searched by. */
export function MarkedText({ text }: { text: string }) {
  const { needles } = useEntryPlace();
  return markedParts(text, needles).map((part) =>
    part.isHit ? (
      <mark key={part.from} className="rounded-sm bg-accent-soft text-accent">
        {part.text}
      </mark>
    ) : (
      <span key={part.from}>{part.text}</span>
    ),
  );
}
