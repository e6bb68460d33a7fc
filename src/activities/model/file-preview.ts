/** How a file can be looked at in the page. */
export type FilePreview = 'image' | 'audio' | 'pdf' | 'text';

const shownImages = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp']);

const playedAudio = new Set(['audio/webm', 'audio/ogg', 'audio/mpeg', 'audio/mp4', 'audio/wav', 'audio/aac']);

/** Longer texts are for an editor. */
const longestText = 1_048_576;
/** Larger pictures are not fetched for a small one beside a line. */
const largestThumbnail = 3 * 1_048_576;

type Content = { mediaType: string; size: number };

/** What a browser shows without running anything: four kinds of pictures, spoken words, PDF, plain text up to 1 MB; null for the rest. */
export function previewOf({ mediaType, size }: Content): FilePreview | null {
  if (shownImages.has(mediaType)) return 'image';
  if (playedAudio.has(mediaType)) return 'audio';
  if (mediaType === 'application/pdf') return 'pdf';
  return mediaType === 'text/plain' && size <= longestText ? 'text' : null;
}

/** May the picture itself stand small beside its name? */
export function hasThumbnail({ mediaType, size }: Content): boolean {
  return shownImages.has(mediaType) && size <= largestThumbnail;
}
