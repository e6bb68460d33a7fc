/**
 * A report as a file that another organisation reads: its document without any id of the organisation it was made in, and the
 * names of what it refers to there.
 */
import { z } from 'zod';
import { documentSchema, type ReportDocument } from '../document.ts';
import { largestPicture } from '../pictures/picture-contract.ts';
import { reportKinds } from '../kinds.ts';
import { referencesIn, rewriteReferences } from './references.ts';

/** An id, a field of the organisation's own, or a role. */
export const reference = z
  .string()
  .regex(
    /^(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z0-9_]{0,60}\.custom\.[a-z0-9_]{1,40}|role:.{1,60})$/,
  );
const name = z.string().max(200);

/** Something that the document refers to: what kind of thing it is there, and what it is called. */
const nameSchema = z.strictObject({
  /** As the document of the file refers to it. */
  ref: reference,
  kind: z.string().regex(/^[a-z_]{1,40}$/),
  /** Null: whoever took the file could not see it. */
  name: name.nullable(),
  /** What it is a part of: of a stage its pipeline, of a field its object. */
  within: name.nullable().default(null),
});
export type FileName = z.output<typeof nameSchema>;

/** A picture that the document shows: as it refers to it, and its content in base64. */
const pictureSchema = z.strictObject({
  ref: reference,
  content: z
    .string()
    .min(1)
    .max(Math.ceil(largestPicture / 3) * 4),
});

const mostNames = 500;
const mostPictures = 100;
/** All pictures of a file, in bytes. */
export const mostOfPictures = 8 * 2 ** 20;
/** A whole file, with room for what is chosen beside it. */
export const largestFile = mostOfPictures * 1.5;

export const reportFileSchema = z
  .strictObject({
    product: z.literal('mingdou'),
    /** 2: it may bring pictures along. */
    schema: z.union([z.literal(1), z.literal(2)]),
    kind: z.enum(reportKinds),
    title: z.string().trim().min(1).max(80),
    document: documentSchema,
    names: z.array(nameSchema).max(mostNames),
    pictures: z.array(pictureSchema).max(mostPictures).optional(),
  })
  .refine(({ kind, document }) => kind === document.kind, {
    path: ['kind'],
    message: 'the document is of another kind',
  })
  .refine(({ names }) => new Set(names.map(({ ref }) => ref)).size === names.length, {
    path: ['names'],
    message: 'something is named twice',
  });
export type ReportFile = z.output<typeof reportFileSchema>;

/** What a reference is called where the document was made. */
export type Called = Pick<FileName, 'kind' | 'name' | 'within'>;

const unknown: Called = { kind: 'other', name: null, within: null };

/**
 * The file of a report, with its pictures by their ids, in base64; ids in it are numbered as they are met and mean nothing outside
 * it. One without pictures is read by earlier releases, too.
 */
export function packReport(
  { title, document }: { title: string; document: ReportDocument },
  calledAs: ReadonlyMap<string, Called>,
  pictures: ReadonlyMap<string, string> = new Map(),
): ReportFile {
  const references = referencesIn(document);
  const packed = new Map(references.map((ref, at) => [ref, isId(ref) ? numbered(at + 1) : ref]));
  return {
    product: 'mingdou',
    schema: pictures.size > 0 ? 2 : 1,
    kind: document.kind,
    title,
    document: rewriteReferences(document, (ref) => packed.get(ref)!).document as ReportDocument,
    names: references
      .filter((ref) => !pictures.has(ref))
      .map((ref) => ({ ref: packed.get(ref)!, ...(calledAs.get(ref) ?? unknown) })),
    ...(pictures.size > 0 && {
      pictures: [...pictures].map(([id, content]) => ({ ref: packed.get(id)!, content })),
    }),
  };
}

export function isId(reference: string): boolean {
  return !reference.includes('.') && !reference.startsWith('role:');
}

/** Of the form of an id, so that the document of a file is read by the schemas of any other. */
function numbered(at: number): string {
  return `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
}
