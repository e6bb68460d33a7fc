type Wanted = {
  isSeveral?: boolean;
  /** Opens the phone's camera at once. */
  isPhoto?: boolean;
};

/** Asks for files; nothing happens when the asking is broken off. Only after a press, as browsers demand. */
export function pickFiles(
  onPicked: (files: readonly File[]) => void,
  { isSeveral = false, isPhoto = false }: Wanted = {},
): void {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = isSeveral;
  if (isPhoto) {
    input.accept = 'image/*';
    input.capture = 'environment';
  }
  input.addEventListener('change', () => onPicked([...(input.files ?? [])]));
  input.click();
}
