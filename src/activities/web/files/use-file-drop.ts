import { type DragEvent, useState } from 'react';

/** A place that takes dropped files; folders are passed over. */
export function useFileDrop(isOpen: boolean, onFiles: (files: readonly File[]) => void) {
  const [isOver, setOver] = useState(false);
  const carriesFiles = (event: DragEvent): boolean => isOpen && event.dataTransfer.types.includes('Files');
  const handlers = {
    onDragOver: (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    },
    onDragLeave: (event: DragEvent): void => {
      const isInside = event.currentTarget.contains(event.relatedTarget as Node | null);
      if (!isInside) setOver(false);
    },
    onDrop: (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setOver(false);
      const files = [...event.dataTransfer.items].flatMap((item) =>
        item.webkitGetAsEntry()?.isDirectory ? [] : (item.getAsFile() ?? []),
      );
      if (files.length > 0) onFiles(files);
    },
  };
  return { isOver, handlers };
}
