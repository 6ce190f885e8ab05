/** The field of the parameters that is to take the focus, by its label, once the inspector shows it. */
export const soughtField = $state({ label: '' });
