/** What is said of pictures that a model made. */
export const pictureWords = {
  list: 'Pictures',
  /** Of a picture that says nothing of itself. */
  unnamed: 'Picture made by the model',
  enlarge: 'Enlarge',
  save: 'Save',
  unfinished: 'Unfinished: the picture didn’t arrive whole.',
  broken: 'This picture can’t be shown. Save it to open it elsewhere.',
};
