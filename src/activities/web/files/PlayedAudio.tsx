/* oxlint-disable jsx-a11y/media-has-caption -- what was said has no words beside it but those of the follow-up */
import { addressOfContent } from './file-words.ts';

type Props = { file: Parameters<typeof addressOfContent>[0]; label: string; className: string };

/** Spoken words, played in the page. */
export function PlayedAudio({ file, label, className }: Props) {
  return (
    <audio
      controls
      preload="none"
      src={addressOfContent(file, true)}
      aria-label={label}
      className={className}
    />
  );
}
