/** A piece as somebody draws it, and as it is sent. */
import type { PieceDraft, WirePiece } from '../../model/contract.ts';
import type { PieceScope } from '../../model/piece.ts';

export type DrawnPiece = Omit<PieceDraft, 'link' | 'tags'> & {
  link: string;
  /** As typed: separated by commas or spaces. */
  tags: string;
  /** `personal`, `organisation`, or a team's id. */
  audience: string;
};

export function drawnPiece(piece: WirePiece | null, stageId: string | null = null): DrawnPiece {
  return {
    family: piece?.family ?? 'script',
    title: piece?.title ?? '',
    body: piece?.body ?? '',
    link: piece?.link ?? '',
    tags: piece?.tags.join('，') ?? '',
    stageIds: piece?.stageIds ?? (stageId ? [stageId] : []),
    audience: 'personal',
  };
}

export function tagsIn(typed: string): string[] {
  return [...new Set(typed.split(/[\s,，、;；#]+/).filter(Boolean))]
    .slice(0, 12)
    .map((tag) => tag.slice(0, 30));
}

export function isWebLink(typed: string): boolean {
  return typed.trim() === '' || (/^https?:\/\//i.test(typed.trim()) && URL.canParse(typed.trim()));
}

export function draftOf({ family, title, body, link, tags, stageIds }: DrawnPiece): PieceDraft {
  return { family, title: title.trim(), body, link: link.trim() || null, tags: tagsIn(tags), stageIds };
}

export function audienceOf(audience: string): { scope: PieceScope; teamId: string | null } {
  if (audience === 'personal' || audience === 'organisation') return { scope: audience, teamId: null };
  return { scope: 'team', teamId: audience };
}

/** The text with a variable put at the caret. */
export function withVariable(body: string, at: number, name: string): string {
  const place = Math.min(Math.max(at, 0), body.length);
  return `${body.slice(0, place)}{{ ${name} }}${body.slice(place)}`;
}
