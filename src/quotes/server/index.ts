/** The door of quotes. */
export { getAcceptedQuote, type AcceptedLine, type AcceptedQuote } from './accepted-quote.ts';
export { insertQuotes, type NewQuote, type NewVersion } from './insert-quotes.ts';
export { marginFactsOf, quoteBehaviour } from './account-margins.ts';
export { quoteKind } from './quote-kind.ts';
export { wonMarginsOf } from './won-margins.ts';
export { createTemplate } from './design/templates.ts';
export { expireQuotes } from './expire-quotes.ts';
export { quoteReactions } from './reactions.ts';
export { quotePaperKind } from './quote-paper-kind.ts';
export { quoteForms, serveOpenQuotes } from './share/serve-open-quotes.ts';
export { quoteDesignUseCases, quoteRecordUseCases, quoteUseCases } from './routes.ts';
