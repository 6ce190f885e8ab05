import type {
  extraPhrases as EnglishExtras,
  keyPhrases as EnglishKeys,
  urlPhrases as EnglishUrls,
} from '../en/invalid';

const such = 'Saisissez-en une comme https://api.openai.com/v1.';
const dashes = 'Copiez-la de nouveau : cherchez des tirets ou guillemets typographiques.';

export const urlPhrases: typeof EnglishUrls = {
  empty: ['L’URL de base est vide.', 'Saisissez l’adresse de l’endpoint, comme https://api.openai.com/v1.'],
  'not-a-url': ['Ce n’est pas une adresse web.', such],
  scheme: ['Seules les adresses http et https peuvent être appelées.', such],
  ipv6: [
    'La politique de sécurité de la page ne peut pas lister d’adresse IPv6, donc Tally ne peut pas en appeler.',
    'Saisissez le nom du serveur, localhost ou son adresse IPv4.',
  ],
  'key-in-query': ['L’adresse contient une clé.', 'Retirez-la de l’adresse et saisissez-la dans son propre champ.'],
  credentials: [
    'L’adresse contient un nom d’utilisateur ou un mot de passe.',
    'Retirez-les et saisissez la clé dans son propre champ.',
  ],
};

export const extraPhrases: typeof EnglishExtras = {
  'no-name': () => ['Un en-tête ou un paramètre supplémentaire n’a pas de nom.', 'Nommez-le ou retirez-le.'],
  'bad-name': (name) => [
    `« ${name} » ne peut pas être le nom d’un en-tête.`,
    'Utilisez des lettres, des chiffres et des tirets, sans espaces ni deux-points.',
  ],
  forbidden: (name) => [
    `Une page ne peut pas définir l’en-tête « ${name} ».`,
    'Le navigateur envoie le sien. Retirez-le ici.',
  ],
  duplicate: (name) => [`« ${name} » est là deux fois.`, 'Retirez l’un des deux.'],
  'no-value': (name) => [`« ${name} » n’a pas de valeur.`, 'Saisissez-la ou retirez la ligne.'],
  newline: (name) => [`« ${name} » contient un saut de ligne.`, 'Copiez-le de nouveau : ce doit être une seule ligne.'],
  'not-latin': (name) => [
    `La valeur de « ${name} » contient un caractère qui ne peut pas être envoyé dans un en-tête.`,
    dashes,
  ],
};

export const keyPhrases: typeof EnglishKeys = {
  spaces: ['La clé contient une espace.', 'Copiez-la de nouveau : une clé est un seul mot.'],
  newline: ['La clé contient un saut de ligne.', 'Copiez-la de nouveau : une clé est une seule ligne.'],
  'not-latin': ['La clé contient un caractère qui ne peut pas être envoyé.', dashes],
};
