import { createContext } from 'react';

/** Where the picture of this id is found; null: it is not, or not yet. */
export type AddressOf = (picture: string) => string | null;

/** A reader's browser fetches the pictures of a report with his session. */
export const asReaderOf =
  (reportId: string): AddressOf =>
  (picture) =>
    `/api/v1/reports/${reportId}/pictures/${picture}`;

/** Unless told, what is shown belongs to no report, and has no pictures. */
export const PictureContext = createContext<AddressOf>(() => null);
