import type { failureWords as English } from '../en/failures';
import { count, usd } from '../format';

export const failureWords: typeof English = {
  plain: {
    offline: ['No hay conexión.', 'Conéctate a la red y reintenta. Tu mensaje está guardado.'],
    unreachable: [
      'Nadie respondió en esta dirección.',
      'Comprueba que el servidor esté en marcha, que la dirección sea correcta y que no lo impida un cortafuegos o un bloqueador de contenido.',
    ],
    cors: [
      'El servidor funciona, pero no permite que esta página lo llame (CORS).',
      'Permite el origen de esta página en los ajustes del servidor o usa un proxy propio.',
    ],
    'hidden-answer': [
      'El servidor recibió la solicitud, pero esta página no puede leer su respuesta.',
      'Casi siempre la clave es incorrecta y el navegador oculta el error del servidor porque no lleva cabeceras CORS. Comprueba la clave. Si es correcta, reintenta.',
    ],
    redirected: [
      'El servidor redirige a otra dirección.',
      'Tally no sigue redirecciones, para que tu clave no vaya a ningún otro sitio. Escribe la dirección final como URL base.',
    ],
    'local-network-denied': [
      'El navegador no permite que esta página llegue a tu red local.',
      'Permite el «Acceso a la red local» para esta página en los ajustes de sitios del navegador y reintenta.',
    ],
    'mixed-content': [
      'Esta página se abrió por https, así que el navegador bloquea una dirección http.',
      'Usa una dirección https, un servidor en localhost, o abre Tally desde un archivo.',
    ],
    'vault-locked': [
      'Tus claves están bloqueadas.',
      'Escribe la frase de contraseña para desbloquearlas en esta visita.',
    ],
    'no-endpoint': ['Este chat no tiene endpoint.', 'Elige un modelo.'],
    'no-model': ['No hay ningún modelo elegido.', 'Elige uno o escribe su nombre.'],
    overloaded: ['El servidor está sobrecargado.', 'Espera un momento y reintenta.'],
    'too-large': ['La solicitud es demasiado grande para el servidor.', 'Acorta el mensaje o empieza un chat nuevo.'],
    unauthorized: [
      'No se aceptó la clave.',
      'Comprueba la clave en Ajustes → Endpoints: puede estar mal escrita, revocada o ser de otro proveedor.',
    ],
    forbidden: [
      'El servidor rechazó esta solicitud.',
      'Puede que tu clave no tenga acceso, o que el proveedor no atienda tu región o esta página.',
    ],
    'data-policy': [
      'Tus ajustes de privacidad en el proveedor excluyen todos los servidores de este modelo.',
      'Cámbialos allí (en OpenRouter: Settings → Privacy) o elige otro modelo.',
    ],
    'system-role': [
      'Este modelo no admite un prompt del sistema.',
      'Envía el prompt del sistema dentro del primer mensaje o bórralo.',
    ],
    'model-not-found': ['El servidor no tiene ningún modelo con ese nombre.', 'Elige otro modelo.'],
    'wrong-path': [
      'Esta dirección no ofrece la interfaz del endpoint.',
      'Comprueba la URL base. ¿Debería terminar en /v1?',
    ],
    quota: [
      'A tu cuenta no le queda crédito ni cuota.',
      'Esperar no servirá de nada. Revisa la facturación en el proveedor.',
    ],
    'content-filter': ['El filtro de contenido del proveedor rechazó esto.', 'Cambia la redacción o usa otro modelo.'],
    'bad-response': [
      'El servidor respondió, pero no con una respuesta de chat.',
      'Comprueba la URL base. Puede que responda un proxy o una página de inicio de sesión.',
    ],
    'cut-off': [
      'La conexión se cortó antes de que terminara la respuesta.',
      'Lo que llegó está guardado. Continúa desde ahí o regenérala.',
    ],
    'summary-empty': [
      'El modelo no escribió ningún resumen.',
      'Puede que gastara todos sus tokens en razonar. Inténtalo de nuevo, elige otro modelo o quita los turnos más antiguos.',
    ],
    'tab-closed': [
      'La pestaña se cerró mientras llegaba la respuesta.',
      'Lo que llegó está guardado. Continúa desde ahí o regenérala.',
    ],
    'part-missing': [
      'No se pudo cargar una parte de Tally: se ha actualizado o no hay conexión.',
      'Recarga la página e inténtalo de nuevo. Lo que escribiste está guardado.',
    ],
    'storage-full': [
      'El almacenamiento del navegador está lleno.',
      'Por ahora tus chats quedan en memoria. Guarda una copia de seguridad en Ajustes → Datos y elimina lo que no necesites.',
    ],
    'storage-denied': [
      'Este navegador no permite que la página guarde nada.',
      'Tus chats duran hasta que cierres la pestaña. Puede deberse a una ventana privada o a cookies bloqueadas.',
    ],
    'storage-gone': [
      'El navegador ha borrado lo que estaba guardado aquí.',
      'Restaura una copia de seguridad en Ajustes → Datos. Lo que está abierto queda en memoria.',
    ],
    'storage-newer': [
      'En otra pestaña hay una versión más reciente de Tally y esta no puede leer sus datos.',
      'Recarga esta página.',
    ],
  },
  inForm: {
    offline: 'Conéctate a la red e inténtalo de nuevo.',
    'local-network-denied':
      'Permite el «Acceso a la red local» para esta página en los ajustes de sitios del navegador e inténtalo de nuevo.',
    'key-missing': 'Una clave solo se envía al origen para el que se guardó. Escríbela arriba.',
    unauthorized: 'Comprueba la clave de arriba: puede estar mal escrita, revocada o ser de otro proveedor.',
    'hidden-answer':
      'Casi siempre la clave es incorrecta y el navegador oculta el error del servidor porque no lleva cabeceras CORS. Comprueba la clave de arriba.',
    timeout: 'Comprueba que el servidor esté en marcha y la dirección sea correcta, e inténtalo de nuevo.',
    'cut-off': 'Inténtalo de nuevo. Si sigue ocurriendo, consulta el registro del servidor.',
    'rate-limited': 'Espera un momento e inténtalo de nuevo.',
    overloaded: 'Espera un momento e inténtalo de nuevo.',
    server: 'Inténtalo de nuevo. Si sigue fallando, consulta la página de estado del proveedor.',
  },
  empty: {
    'cut-off': [
      'La conexión se cortó antes de que llegara nada de la respuesta.',
      'Comprueba tu conexión y reintenta.',
    ],
    'tab-closed': [
      'La pestaña se cerró antes de que llegara nada de la respuesta.',
      'Puede que el prompt se facturara de todos modos. Reintenta para pedirla otra vez.',
    ],
  },
  inputs: {
    image: 'imágenes',
    audio: 'audio',
    video: 'vídeos',
    file: 'este tipo de archivo',
  },
  headersRefused: (headers) => [
    `Esta página no puede leer la respuesta del servidor. Puede que no acepte ${headers} de una página (CORS).`,
    'Los navegadores preguntan antes, y algunos proveedores solo permiten las cabeceras que conocen. Quita la cabecera o permítela en los ajustes del servidor o de tu proxy. Si antes funcionaba, comprueba la clave.',
  ],
  extrasMissing: (names, origin) => [
    `Falta un valor para ${names}, que toda solicitud a ${origin} necesita.`,
    'Se guarda como una clave y solo se envía al origen para el que se guardó. Escríbelo en Ajustes → Endpoints.',
  ],
  keyMissing: (origin) => [
    `No hay clave para ${origin}.`,
    'Una clave solo se envía al origen para el que se guardó. Escríbela en Ajustes → Endpoints.',
  ],
  otherInterface: (name) => [
    `El servidor respondió con una interfaz distinta de la del endpoint: ${name}.`,
    'Usa esa interfaz para este endpoint o revisa la URL base.',
  ],
  unknownDialect: (dialect) => [
    `Este endpoint usa «${dialect}», que esta versión de Tally no conoce.`,
    'Recarga para obtener la versión más reciente o elige otra interfaz en Ajustes → Endpoints.',
  ],
  noAnswer: (after) => [`No llegó ninguna respuesta en ${after}.`, 'Reintenta o da más tiempo en Ajustes → Endpoints.'],
  silent: (after) => [
    `No llegó nada más durante ${after}.`,
    'Continúa, reintenta o da más tiempo en Ajustes → Endpoints.',
  ],
  rateLimited: 'Has alcanzado el límite de solicitudes del servidor.',
  waitAMoment: 'Espera un momento y reintenta.',
  retryIn: (wait) => `Reintenta en ${wait}.`,
  resetsAfter: (wait) => `El límite se restablece ${wait} después de la solicitud.`,
  serverFailed: {
    at: (status) => `El servidor falló (${status}).`,
    inReply: 'El servidor falló en mitad de la respuesta.',
    before: 'El servidor aceptó la solicitud y luego falló.',
    remedy: 'Reintenta. Si sigue fallando, consulta la página de estado del proveedor.',
    remedyInReply:
      'Lo que llegó está guardado. Continúa desde ahí o regenérala. Si sigue fallando, consulta la página de estado del proveedor.',
  },
  tooLong: {
    known: (asked, limit) => `La solicitud tiene ${count(asked)} tokens; el modelo admite ${count(limit)}.`,
    unknown: 'La solicitud es más larga que la ventana de contexto del modelo.',
    remedy: 'Deja fuera turnos anteriores, empieza un chat nuevo o elige un modelo con una ventana mayor.',
  },
  badRequest: {
    whole: 'El servidor no aceptó la solicitud.',
    of: (parameter) => `El servidor no aceptó «${parameter}».`,
    see: 'Lee lo que dijo y cambia la solicitud.',
    change: 'Cámbialo o bórralo en el inspector y reintenta.',
  },
  inputRefused: {
    of: (input) => `Este modelo o servidor no admite ${input}.`,
    file: 'Envíalo como texto, quítalo o elige otro modelo.',
    other: 'Quítalo o elige otro modelo.',
  },
  replyTooLong: (limit, isKept) => [
    `El servidor envió más de ${count(limit)} caracteres, así que Tally dejó de leer.`,
    `${isKept ? 'Lo que llegó está guardado. ' : ''}Pide una respuesta más corta o una parte cada vez.`,
  ],
  overBudget: {
    month: (limitUsd) => `No se envió: superaría tu límite estricto de ${usd(limitUsd)} al mes.`,
    chat: (limitUsd) => `No se envió: superaría tu límite estricto de ${usd(limitUsd)} por chat.`,
    remedy: 'Sube el límite en Ajustes → Presupuesto y reintenta.',
  },
  costly: (requestUsd, limitUsd) => [
    `No se envió: costaría ${usd(requestUsd)} antes de la respuesta, y has pedido confirmar a partir de ${usd(limitUsd)}.`,
    'Envíala de todos modos o sube ese importe en Ajustes → Presupuesto.',
  ],
};
