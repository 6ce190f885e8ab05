/** What stands in a text for a key that was taken out of it. */
export const keyPlace = '$API_KEY';
