import type { importWords as English } from '../../en/imports/import';
import { count } from '../../format';
import { list } from '../../grammar';

const counted = (n: number, one: string, other: string): string => `${count(n)} ${n === 1 ? one : other}`;
const chats = (n: number): string => counted(n, 'chat', 'chats');

export const importWords: typeof English = {
  title: 'Importar',
  text: 'Importa chats de ChatGPT, Claude y otras aplicaciones. Elige el archivo o .zip que exportan o suéltalo en cualquier parte de la página.',
  choose: 'Importar archivo',
  folder: 'Importar carpeta',
  which: 'Qué aplicaciones y dónde encontrar sus exportaciones',
  reads: (apps) => `Lee exportaciones de ${list(apps)}.`,
  places: {
    chatgpt:
      'ChatGPT y Claude: Configuración y luego «Exportar datos». El enlace llega por correo. El .zip se puede importar tal cual.',
    claude:
      'El correo de Claude puede llevar a un .json que solo enumera descargas. Abre sus enlaces: los chats están en conversations-*.zip.',
    gemini:
      'Gemini: Google Takeout y luego «Mi actividad», solo con Aplicaciones de Gemini y en JSON en lugar de HTML.',
    jan: 'Jan: suelta la carpeta «threads» de su carpeta de datos.',
    cherry:
      'Cherry Studio: copias de seguridad que contienen un data.json. Las más recientes son una base de datos que solo puede leer esa aplicación.',
  },
  import: 'Importar',
  close: 'Cerrar',
  attach: 'Adjuntar al mensaje',
  restore: 'Restaurar esta copia de seguridad…',
  restoreTitle: 'Restaurar una copia de seguridad',
  isBackup: 'Es una copia de seguridad de Tally. Se puede restaurar todo lo que contiene.',
  areBackups: 'Son copias de seguridad de Tally. Se restauran de una en una: después, suelta aquí las demás otra vez.',
  reading: 'Primero se leen los archivos. Aún no se cambia nada.',
  from: (apps) => `De ${list(apps)}`,
  formats: {
    'big-agi': 'big-AGI',
    'better-chatgpt': 'BetterChatGPT',
    'chatbot-ui': 'Chatbot UI',
    chatbox: 'Chatbox',
    chatgpt: 'ChatGPT',
    'chatgpt-web': 'chatgpt-web',
    'cherry-studio': 'Cherry Studio',
    claude: 'Claude',
    'claude-memory': 'la memoria de Claude',
    'claude-projects': 'proyectos de Claude',
    'fine-tuning': 'JSONL de fine-tuning',
    'gemini-takeout': 'Gemini (Google Takeout)',
    hollama: 'hollama',
    jan: 'Jan',
    'le-chat': 'Le Chat',
    librechat: 'LibreChat',
    'llama-cpp': 'llama.cpp',
    messages: 'una lista de mensajes',
    nextchat: 'NextChat',
    'open-webui': 'Open WebUI',
    preference: 'JSONL de fine-tuning (DPO)',
    sharegpt: 'ShareGPT',
    tally: 'Tally',
    typingmind: 'TypingMind',
  },
  chats,
  messages: (n) => counted(n, 'mensaje', 'mensajes'),
  media: (n) => counted(n, 'imagen o archivo', 'imágenes y archivos'),
  prompts: (n) => counted(n, 'prompt', 'prompts'),
  facts: {
    found: 'En los archivos',
    added: 'Nuevos aquí',
    grown: 'Cambiados desde que los importaste',
    grownHint: 'Se añaden sus mensajes nuevos. Lo que escribiste aquí se queda.',
    here: 'Ya están aquí',
    hereHint: 'Se quedan como están.',
    undated: 'Sin fecha',
    undatedHint: 'Reciben la fecha de la importación.',
    instructed: 'Con prompt del sistema',
    instructedHint:
      'Lo que la otra app le decía al modelo en estos chats es aquí su prompt del sistema. Va con cada solicitud, y puedes cambiarlo.',
  },
  lost: 'Lo que no se importa',
  losses: {
    chat: (n) => `${chats(n)} sin ningún mensaje que pueda leerse`,
    message: (n) => counted(n, 'entrada dañada o que no es un mensaje', 'entradas dañadas o que no son mensajes'),
    file: (n) =>
      `${counted(n, 'imagen o archivo', 'imágenes y archivos')} que la exportación nombra pero no contiene. Los mensajes lo indican.`,
    tool: (n) => `${counted(n, 'paso', 'pasos')} entre el modelo y sus herramientas, como búsquedas y código`,
    hidden: (n) =>
      counted(n, 'mensaje que la propia aplicación no muestra', 'mensajes que la propia aplicación no muestra'),
    link: (n) =>
      n === 1
        ? `${count(n)} mensaje que perdió su lugar. Está al principio del chat.`
        : `${count(n)} mensajes que perdieron su lugar. Están al principio del chat.`,
    time: (n) => counted(n, 'fecha que no se puede leer', 'fechas que no se pueden leer'),
    version: (n) => counted(n, 'borrador más de una respuesta', 'borradores más de respuestas'),
    setting: (n) => counted(n, 'ajuste que solo tiene la otra aplicación', 'ajustes que solo tiene la otra aplicación'),
    key: (n) => `${counted(n, 'clave de API', 'claves de API')}. Las claves nunca se importan.`,
    content: (n) => counted(n, 'elemento de un tipo desconocido', 'elementos de un tipo desconocido'),
    document: (n) => `${counted(n, 'documento', 'documentos')} de proyectos`,
    voice: (n) => `${counted(n, 'grabación de voz', 'grabaciones de voz')}. Se importa su texto.`,
    database: (n) =>
      `${counted(n, 'base de datos', 'bases de datos')} que solo puede leer esa aplicación. Exporta sus chats como JSON.`,
    rating: (n) => `${count(n)} ${n === 1 ? 'valoración o marca' : 'valoraciones y marcas'} de mensajes`,
    summary: (n) =>
      `${count(n)} ${n === 1 ? 'resumen' : 'resúmenes'} que escribió la aplicación. Los mensajes en sí están aquí.`,
  },
  others: (n) => `${count(n)} ${n === 1 ? 'archivo' : 'archivos'} sin chats que ningún mensaje menciona:`,
  mayNotFit: (needs, free) =>
    `Puede necesitar hasta ${needs}, y este navegador tiene ${free} libres. Los chats que no quepan no se importan.`,
  problems: {
    'cut-off': 'está cortado.',
    'not-json': 'está dañado: no es JSON.',
    unknown: 'no es una exportación que Tally conozca.',
    empty: 'está vacío.',
    'too-large': 'tiene una parte demasiado grande para un navegador.',
    downloads: 'solo enumera descargas. Abre sus enlaces e importa el conversations-*.zip que obtengas.',
    'too-many-files': 'contiene más de 100.000 archivos. Descomprímelo y elige los archivos .json que contiene.',
    'broken-zip': 'está dañado o incompleto.',
    encrypted: 'está protegido con contraseña. Descomprímelo antes.',
    unreadable: 'no se pudo leer. Elígelo de nuevo.',
  },
  more: (n) => `Y ${count(n)} más.`,
  intact: 'Lo que hay antes del daño se puede importar.',
  failed:
    'Los archivos no se pudieron leer: el navegador dejó de leer. Libera memoria e inténtalo de nuevo, o elige menos archivos.',
  elsewhere:
    'Aún se está importando, deshaciendo una importación o restaurando, aquí o en otra pestaña. Espera a que termine e inténtalo de nuevo.',
  nothing: 'No hay nada que importar.',
  allHere: 'Todo lo que hay en estos archivos ya está aquí.',
  done: (added, grown, unchanged) =>
    [
      added + grown === 0 ? 'No se importó nada nuevo' : `Importado: ${chats(added)}`,
      ...(grown > 0 ? [`mensajes nuevos en ${chats(grown)}`] : []),
      ...(unchanged > 0 ? [`${chats(unchanged)} que ya estaban aquí`] : []),
    ].join(', ') + '.',
  prompted: (n) =>
    n === 1 ? `Se añadió ${count(n)} prompt a la biblioteca.` : `Se añadieron ${count(n)} prompts a la biblioteca.`,
  cancelled:
    'Has cancelado. Los chats importados hasta ahora están completos. Importa los mismos archivos otra vez para obtener el resto.',
  full: 'No había sitio para más. Los chats importados hasta ahora están completos. Libera espacio e importa los mismos archivos otra vez.',
  undoable: (when, added, grown) =>
    `Importado ${when}: ${chats(added)}${grown > 0 ? `, mensajes nuevos en ${chats(grown)}` : ''}.`,
  undo: 'Deshacer la importación',
  undoText: 'Una importación se puede deshacer durante un día. Los chats que hayas usado desde entonces se quedan.',
  undone: (undone, kept, left) =>
    `Deshecho: ${chats(undone)}.${kept > 0 ? ` ${chats(kept)} ${kept === 1 ? 'cambió desde entonces y se queda' : 'cambiaron desde entonces y se quedan'}.` : ''}${left > 0 ? ` ${left === 1 ? 'Falta' : 'Faltan'} ${chats(left)}: deshaz la importación otra vez para continuar.` : ''}`,
};
