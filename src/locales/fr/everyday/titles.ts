import type { titleWords as English } from '../../en/everyday/titles';

export const titleWords: typeof English = {
  title: 'Titres',
  text: 'Un chat prend pour titre ses premiers mots. Un modèle peut en trouver un meilleur, avec une courte requête par chat (environ 400 tokens, comptés dans votre budget). Les titres que vous donnez sont conservés.',
  when: 'Faire nommer les chats par un modèle',
  never: 'Jamais',
  times: { asked: 'Seulement sur demande, dans le menu d’un chat', 'first-reply': 'Après la première réponse' },
  by: 'Modèle pour les titres',
  own: 'Le modèle du chat lui-même',
  nameNow: 'Faire nommer par un modèle',
};
