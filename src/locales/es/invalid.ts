import type {
  extraPhrases as EnglishExtras,
  keyPhrases as EnglishKeys,
  urlPhrases as EnglishUrls,
} from '../en/invalid';

const such = 'Escribe una como https://api.openai.com/v1.';
const copyAgain = 'Cópiala de nuevo y busca guiones o comillas tipográficos.';

export const urlPhrases: typeof EnglishUrls = {
  empty: ['La URL base está vacía.', 'Escribe la dirección del endpoint, como https://api.openai.com/v1.'],
  'not-a-url': ['Esto no es una dirección web.', such],
  scheme: ['Solo se puede llamar a direcciones http y https.', such],
  ipv6: [
    'La política de seguridad de la página no admite direcciones IPv6, así que Tally no puede llamarlas.',
    'Escribe el nombre del servidor, localhost o su dirección IPv4.',
  ],
  'key-in-query': ['La dirección contiene una clave.', 'Quítala de la dirección y escríbela en su propio campo.'],
  credentials: [
    'La dirección contiene un nombre de usuario o una contraseña.',
    'Quítalos y escribe la clave en su propio campo.',
  ],
};

export const extraPhrases: typeof EnglishExtras = {
  'no-name': () => ['Una cabecera o un parámetro adicional no tiene nombre.', 'Ponle uno o quítalo.'],
  'bad-name': (name) => [
    `«${name}» no puede ser el nombre de una cabecera.`,
    'Usa letras, cifras y guiones, sin espacios ni dos puntos.',
  ],
  forbidden: (name) => [
    `Una página no puede enviar la cabecera «${name}».`,
    'El navegador envía la suya. Quítala aquí.',
  ],
  duplicate: (name) => [`«${name}» aparece dos veces.`, 'Quita una de ellas.'],
  'no-value': (name) => [`«${name}» no tiene valor.`, 'Escríbelo o quita la fila.'],
  newline: (name) => [`«${name}» contiene un salto de línea.`, 'Cópialo de nuevo: tiene que ser una sola línea.'],
  'not-latin': (name) => [
    `El valor de «${name}» tiene un carácter que no puede enviarse en una cabecera.`,
    'Cópialo de nuevo y busca guiones o comillas tipográficos.',
  ],
};

export const keyPhrases: typeof EnglishKeys = {
  spaces: ['La clave contiene un espacio.', 'Cópiala de nuevo: una clave no contiene espacios.'],
  newline: ['La clave contiene un salto de línea.', 'Cópiala de nuevo: una clave es una sola línea.'],
  'not-latin': ['La clave tiene un carácter que no puede enviarse.', copyAgain],
};
