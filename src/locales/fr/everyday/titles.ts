import type { titleWords as English } from '../../en/everyday/titles';

export const titleWords: typeof English = {
  title: 'Titres',
  text: 'Un chat porte le nom de ses premiers mots. Un modèle peut mieux le nommer, par une courte requête par chat (environ 400 tokens, dans votre budget). Les titres que vous donnez restent.',
  when: 'Faire nommer les chats par un modèle',
  never: 'Jamais',
  times: { asked: 'Seulement sur demande, dans le menu d’un chat', 'first-reply': 'Après la première réponse' },
  by: 'Modèle pour les titres',
  own: 'Le modèle du chat lui-même',
  nameNow: 'Faire nommer par le modèle',
};
