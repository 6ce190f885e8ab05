/**
 * From so many characters on, the direction `auto` of a field would be felt: Chromium looks for it anew at each line that it lays out,
 * and each line finds its own. 25,000 lines take 5 seconds instead of 20 ms.
 */
export const longText = 20_000;
