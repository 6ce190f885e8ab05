/** What room is taken for. `index`: of the search. `vectors`: of the search by meaning. `usage`: what every request was billed. */
export type SpaceKind = 'text' | 'attachments' | 'index' | 'vectors' | 'usage' | 'drafts';
