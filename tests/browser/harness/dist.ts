/**
 * The build that is tested: `dist/`, made anew where it is older than the sources; or the one that TALLY_DIST names, as
 * it is.
 */
export const dist = process.env['TALLY_DIST'] ?? 'dist';
