/** The door of quotes. */
export { quoteKind } from './quote-kind.ts';
export { expireQuotes } from './expire-quotes.ts';
export { quoteReactions } from './reactions.ts';
export { quotePaperKind } from './quote-paper-kind.ts';
export { quoteForms, serveOpenQuotes } from './share/serve-open-quotes.ts';
export { quoteDesignUseCases, quoteRecordUseCases, quoteUseCases } from './routes.ts';
