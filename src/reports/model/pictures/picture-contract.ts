/** Pictures of reports: added by those who design them, seen by those who see them. */
import { z } from 'zod';
import { defineEndpoint } from '../../../platform/model/contract.ts';
import { idSchema } from '../../../platform/model/identifier.ts';

/** Bytes; a page that shows several is still read over a telephone. */
export const largestPicture = 5 * 2 ** 20;

export const pictureTypes = ['image/png', 'image/jpeg', 'image/webp'] as const;

const params = z.object({ id: idSchema });

export const pictureContract = {
  addPicture: defineEndpoint({
    method: 'POST',
    path: '/reports/:id/pictures',
    summary: 'Add a picture that blocks of the report can show: PNG, JPEG or WebP',
    permission: null,
    upload: { maxBytes: largestPicture },
    params,
    status: 201,
    answer: z.object({ id: idSchema }),
  }),
  readPicture: defineEndpoint({
    method: 'GET',
    path: '/reports/:id/pictures/:pictureId',
    summary: 'A picture of a report',
    permission: null,
    raw: 'file',
    params: params.extend({ pictureId: idSchema }),
    answer: z.unknown(),
  }),
};
