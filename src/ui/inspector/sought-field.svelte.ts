/** What is to take the focus once the inspector shows it: a field of the parameters, or the button that counts, by its label. */
export const soughtField = $state({ label: '' });
