/** How the small tables of the catalogue's pages look. */
export const head = 'h-8 pr-3 text-left text-xs font-medium whitespace-nowrap text-faint';
export const headRight = 'h-8 pr-3 text-right text-xs font-medium whitespace-nowrap text-faint';
export const cell = 'h-9 pr-3 align-middle';
export const figure = 'figures h-9 pr-3 text-right align-middle whitespace-nowrap';
