/** A year bears more figures that say something than a quarter does. */
export const usualWindow = 'last_365_days';
