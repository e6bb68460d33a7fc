/** Which mails of a mailbox are left alone, and why. */

export const mailSkips = [
  'not_matched',
  'private',
  'too_big',
  'broken',
  'own_only',
  'already_there',
] as const;
export type MailSkip = (typeof mailSkips)[number];

/** Bytes of a mail with all its attachments. */
export const largestMail = 25 * 2 ** 20;

export type MailGlance = {
  /** Everybody it is from, to, and in copy to; in lower case. */
  addresses: readonly string[];
  /** Bytes. */
  size: number;
  /** The header of that name (RFC 2156); empty without one. */
  sensitivity: string;
};

export type OwnPeople = {
  /** Our people's addresses, in lower case. */
  addresses: ReadonlySet<string>;
  /** The company's own mail domain, unless anybody can have an address there. */
  domain: string | null;
};

/** The people of a mail that are none of ours. */
export function counterpartsOf({ addresses }: Pick<MailGlance, 'addresses'>, own: OwnPeople): string[] {
  const isOwn = (address: string) =>
    own.addresses.has(address) || (own.domain !== null && address.endsWith(`@${own.domain}`));
  return [...new Set(addresses)].filter((address) => !isOwn(address));
}

/**
 * Why a mail is not kept, or null when it is: among our own people only, with nobody we know as a customer, marked as
 * personal or private by whoever wrote it, or larger than 25 MB. Asked before its words are fetched.
 */
export function skipOfMail(glance: MailGlance, own: OwnPeople, known: ReadonlySet<string>): MailSkip | null {
  const others = counterpartsOf(glance, own);
  if (others.length === 0) return 'own_only';
  if (!others.some((address) => known.has(address))) return 'not_matched';
  if (/^(?:private|personal)$/i.test(glance.sensitivity.trim())) return 'private';
  return glance.size > largestMail ? 'too_big' : null;
}
