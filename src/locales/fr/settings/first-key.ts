import type { firstKeyWords as English } from '../../en/settings/first-key';

export const firstKeyWords: typeof English = {
  several: 'Plusieurs fournisseurs donnent des clés de cette forme. De qui vient-elle ?',
  unknown: 'Cette clé n’indique pas son fournisseur. Choisissez-le ci-dessous.',
  other: (name) => `On dirait une clé de ${name}.`,
  use: (name) => `Utiliser ${name}`,
  foreign:
    'On dirait une clé de Replicate, avec laquelle une page ne peut pas discuter. Utilisez la clé d’un autre fournisseur.',
  looking: 'Recherche de serveurs sur cet ordinateur…',
  found: (name) => `${name} répond sur cet ordinateur.`,
  keyTakenOut:
    'La clé saisie a été retirée du formulaire pour ne pas partir vers ce serveur. Si elle est pour lui, saisissez-la de nouveau.',
  noServer:
    'Aucun serveur n’a répondu sur cet ordinateur. Démarrez-en un, faites-lui autoriser cette page (CORS), et autorisez cette page dans le navigateur s’il parle d’appareils de votre réseau local.',
};
