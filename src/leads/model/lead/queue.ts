/** Why a lead asks for work now. */

export const queueReasons = ['accept', 'contact', 'going_back', 'quiet', 'returned'] as const;
/**
 * accept: given to me, not accepted; contact: nobody has talked to it; going_back: a pool takes it within a day; quiet:
 * no contact for some days and nothing planned; returned: sales gave it back, and marketing has to deal with it.
 */
export type QueueReason = (typeof queueReasons)[number];

/** Days without a contact after which an open lead asks for one. */
export const quietDays = 3;
/** Hours before a pool takes a lead back during which it asks for work. */
export const goingBackHours = 24;
