import type { welcomeWords as English } from '../../en/settings/welcome';
import { count } from '../../format';

export const welcomeWords: typeof English = {
  sentence: 'Un cliente de chat privado que cuenta cada token antes de que lo pagues.',
  promise: 'Sin cuenta, sin servidor nuestro, sin telemetría.',
  ownKey: 'Usa tu propia clave',
  more: 'Más',
  moreText: 'URL base, nombre, modelo predeterminado',
  start: 'Empezar a chatear',
  demo: {
    title: 'O echa antes un vistazo',
    text: 'La demo responde dentro de esta página. No se envía nada a ningún sitio, las respuestas están predefinidas y los precios son inventados.',
    start: 'Probar la demo',
    after: 'No hace falta clave. Puedes añadir una más tarde.',
    bill: {
      rows: [
        { role: 'Tú', text: '¿Cuánto tiempo se cuece un huevo?', tokens: 8, usd: null },
        { role: 'Demo', text: 'Seis minutos para la yema blanda, diez para la dura.', tokens: 12, usd: 0.0002 },
        { role: 'Tú', text: '¿Y a 2000 metros?', tokens: 7, usd: null },
      ],
      next: { role: 'Próxima', text: 'Sistema 12 + historial 20 + borrador 7', tokens: 39, usd: 0.0001 },
      note: 'Cada solicitud se suma así antes de enviarla.',
    },
  },
  facts: [
    'Tu clave va a su proveedor y a ningún otro sitio',
    'No se carga nada de otro servidor',
    'Lo que escribes se queda en este navegador',
  ],
  howToCheck: 'Cómo comprobarlo',
  setup: {
    add: 'Añadir un endpoint',
    edit: 'Editar el endpoint',
    why: 'Esta página se recargó sin tus chats para poder llamar a una dirección nueva. Vuelven cuando guardes o canceles.',
  },
  form: {
    provider: 'Proveedor',
    hosted: 'En la nube',
    local: 'En tu equipo',
    custom: 'Otro endpoint',
    localOrOther: 'Local u otro',
    findProvider: 'Buscar un proveedor',
    findServer: 'Buscar un servidor en este equipo',
    findServerText: 'Pregunta a localhost:11434 (Ollama), :1234 (LM Studio) y :8080 (llama.cpp).',
    name: 'Nombre',
    baseUrl: 'URL base',
    baseUrlHint: 'Cualquier dirección compatible. Suele terminar en /v1.',
    key: 'Clave de API',
    keyGoesTo: (host) => `Solo va a ${host}.`,
    keyPage: (host) => `Obtener una clave en ${host}`,
    keyOptional: 'Solo hace falta si el servidor la pide.',
    keyElsewhere: (kept, typed, isLocal) =>
      `La clave guardada es de ${kept} y no se envía a ${typed}. ${isLocal ? `Si ${typed} no necesita clave, olvida la guardada.` : `Escribe la clave de ${typed}.`}`,
    kept: (mask) => (mask === '' ? 'Hay una clave guardada.' : `Guardada: …${mask}`),
    keptHint: 'Déjalo en blanco para seguir usando la clave guardada.',
    forgetKey: 'Olvidar la clave',
    defaultModel: 'Modelo predeterminado',
    defaultModelHint: 'Déjalo en blanco para usar el primero de la lista.',
    keep: 'Guardar la clave',
    keeping: {
      visit: [
        'Solo para esta visita',
        'Se olvida al cerrar la pestaña o salir de la página. Una recarga en menos de un minuto la conserva, y también una pestaña reabierta en ese tiempo. Es lo mejor en un equipo compartido.',
      ],
      device: [
        'En este dispositivo',
        'Cifrada en este navegador, nunca en archivos ni copias de seguridad. Pueden usarla otras páginas del mismo origen (como user.github.io) y quien use este perfil del navegador.',
      ],
      passphrase: [
        'Con frase de contraseña',
        'Cifrada; se pide una vez por visita. Sin la frase, nadie puede recuperarla. Mientras esté desbloqueada, pueden usarla otras páginas del mismo origen.',
      ],
    },
    cannotKeep:
      'Aquí no está disponible. Necesita una página abierta por https (o en este equipo) y un navegador que le deje guardar datos.',
    othersNeed:
      'Las otras opciones necesitan una página abierta por https (o en este equipo) y un navegador que le deje guardar datos.',
    newPassphrase: 'Frase de contraseña',
    newPassphraseHint: 'Una para todas tus claves. Varias palabras sin relación valen más que una ingeniosa.',
    repeatPassphrase: 'Repetir la frase',
    passphrasesDiffer: 'Las frases no coinciden.',
    test: 'Probar la conexión',
    testing: 'Conectando…',
    found: (n) =>
      n === 0 ? 'Responde, pero no tiene modelos en su lista.' : `${count(n)} ${n === 1 ? 'modelo' : 'modelos'}`,
    saveAnyway: 'Guardar de todos modos',
    unlisted: 'Responde, pero aquí no hay lista de modelos. Escribe el nombre de un modelo.',
    assumed: (url) => `Llama a ${url}`,
    suggestion: 'Funciona mejor en otra dirección:',
    useSuggestion: (url) => `Usar ${url}`,
  },
};
