/** How long things are in a text with variables; apart from the reading of it, which the browser does not carry. */

/** Characters of a text, and of one value in it. */
export const longestText = 8000;
export const longestValue = 2000;
