import type { ReactNode } from 'react';
import { asReaderOf, PictureContext } from '../pictures/picture-place.ts';
import { DesignContext, type Design } from './design-context.ts';

/** What every part of a designer stands in: the design itself, and where its pictures are found. */
export function DesignPlace({ design, children }: { design: Design; children: ReactNode }) {
  return (
    <DesignContext value={design}>
      <PictureContext value={asReaderOf(design.reportId)}>{children}</PictureContext>
    </DesignContext>
  );
}
