import type { findingWords as English } from '../../en/export/findings';
import { count } from '../../format';

export const findingWords: typeof English = {
  severities: { error: 'Error', warning: 'Aviso', note: 'Nota' },
  sound: 'No se encontraron problemas.',
  line: (n) => `línea ${count(n)}`,
  more: (n) => `y ${count(n)} más`,
  times: (n) => `${count(n)}×`,
  sentences: {
    'no-examples': () => 'No hay ejemplos. Elige chats con una respuesta completa.',
    'too-few': (n) =>
      `Los servicios de entrenamiento piden al menos 10 ejemplos y el archivo tiene ${count(Number(n))}.`,
    'mixed-formats': () =>
      'El archivo mezcla conversaciones y pares de respuestas. Los servicios de entrenamiento solo admiten un tipo.',
    'too-large': () => 'El archivo supera los 512 MB, el máximo de OpenAI.',
    'not-json': () => 'La línea no es JSON o está incompleta.',
    'not-an-object': () => 'La línea no es un objeto JSON.',
    'no-messages': () => 'El ejemplo no tiene mensajes.',
    'unknown-field': (field) => `Algunos servicios de entrenamiento rechazan campos desconocidos, como «${field}».`,
    duplicate: () => 'El mismo ejemplo aparece dos veces.',
    'not-a-message': () => 'Un mensaje no es un objeto JSON.',
    'unknown-role': (role) =>
      role === '' ? 'Un mensaje no tiene rol.' : `«${role}» no es un rol. Usa system, user, assistant o tool.`,
    'unknown-speaker': (from) =>
      from === ''
        ? 'Un mensaje no indica quién habla.'
        : `«${from}» no es un hablante. Usa system, human, gpt, function_call u observation.`,
    'no-content': () => 'Un mensaje no tiene contenido.',
    'empty-content': () => 'Un mensaje está vacío.',
    'bad-content': () => 'El contenido de un mensaje no es texto ni una lista de texto e imágenes.',
    'bad-name': () => 'El nombre de un participante tiene espacios o caracteres que no se admiten.',
    'bad-weight': () => 'Un peso no es ni 0 ni 1.',
    'weight-elsewhere': () => 'Solo las respuestas pueden tener peso.',
    'unknown-message-field': (field) => `OpenAI rechaza los mensajes con el campo «${field}».`,
    'no-reply': () => 'El ejemplo no tiene ninguna respuesta de la que aprender.',
    'reply-not-last': () => 'El último mensaje no es una respuesta.',
    'nothing-to-learn': () => 'Todas las respuestas tienen peso 0, así que no se aprende nada.',
    'system-not-first': () =>
      'Un mensaje de sistema va después de otros mensajes. Algunos servicios de entrenamiento lo rechazan.',
    'not-alternating': () =>
      'Las preguntas y las respuestas no se alternan. Algunos servicios de entrenamiento lo rechazan.',
    'call-without-result': () => 'Una llamada a herramienta no tiene resultado.',
    'result-without-call': () => 'El resultado de una herramienta no tiene una llamada previa.',
    'calls-without-tools': () => 'Hay llamadas a herramientas, pero el ejemplo no incluye la lista de herramientas.',
    'too-many-pictures': (n) => `Un ejemplo puede tener 10 imágenes como máximo y uno tiene ${count(Number(n))}.`,
    'picture-elsewhere': () => 'Solo los mensajes del usuario pueden tener imágenes.',
    'bad-picture': () => 'Una imagen no es JPEG, PNG ni WebP, ni está en una dirección web.',
    'bad-pair': () => 'Un par necesita una respuesta preferida y otra distinta.',
    'same-pair': () => 'Las dos respuestas de un par son iguales.',
    'too-long': (n) => `Más largo de lo que lee el modelo (${count(Number(n))} tokens): se corta el final.`,
    'no-complete-reply': () => 'Una rama no tiene ninguna respuesta completa, así que se deja fuera.',
    'no-pairs': () => 'Ninguna respuesta tiene otra versión, así que el chat se deja fuera.',
    'cut-off-reply': () => 'Una respuesta quedó cortada. Es contexto y no se aprende.',
    'files-left-out': () => 'Las imágenes y los archivos se dejan fuera. Lo que se dijo sobre ellos se conserva.',
    'calls-left-out': () => 'Las llamadas a herramientas sin resultado aquí se dejan fuera.',
    'end-left-out': () => 'Lo que sigue a la última respuesta completa se deja fuera.',
  },
};
