import type { finishWords as English } from '../../en/chat/finish';
import { count } from '../../format';

export const finishWords: typeof English = {
  limit: (limit) => `Cortada en su límite de ${count(limit)} tokens. Continúa o sube «Tokens máximos».`,
  serversLimit: 'Cortada en el límite de tokens del modelo o del servidor. Continúa o sube «Tokens máximos».',
  raise: (limit) => `Subir a ${count(limit)}`,
  setLimit: 'Abrir el inspector',
  content_filter: 'Cortada por el filtro de contenido del proveedor.',
  tool_calls: 'El modelo intentó llamar a una herramienta, pero este chat no tiene ninguna. No se ejecutó nada.',
  pause_turn: 'El servidor hizo una pausa en mitad de un turno largo. Continúa para que siga.',
  unknown: 'El servidor no dijo por qué terminó la respuesta.',
  details: (said) => `El servidor dice: ${said}`,
  other: (reason) => `El servidor terminó la respuesta con «${reason}».`,
  google: {
    SAFETY:
      'Cortada por el filtro de seguridad de Google. Cambia la redacción del mensaje o permite más en «safetySettings» (Campos adicionales).',
    RECITATION: 'Cortada porque se acercaba demasiado a un texto publicado. Pide un resumen.',
    LANGUAGE: 'Cortada porque el modelo no admite este idioma.',
    BLOCKLIST: 'Cortada por una palabra bloqueada. Cambia la redacción del mensaje.',
    PROHIBITED_CONTENT: 'Cortada porque Google prohíbe este contenido. Cambia la redacción del mensaje.',
    SPII: 'Cortada porque contenía datos personales. Quita los datos personales del mensaje.',
    MALFORMED_FUNCTION_CALL: 'El modelo intentó llamar a una herramienta de forma incorrecta. Regenera la respuesta.',
    UNEXPECTED_TOOL_CALL: 'El modelo intentó llamar a una herramienta que este chat no tiene. Regenera la respuesta.',
    TOO_MANY_TOOL_CALLS: 'El modelo llamó a demasiadas herramientas seguidas. Pide menos cosas a la vez.',
    IMAGE_SAFETY: 'El filtro de seguridad de Google retuvo la imagen. Describe otra.',
    IMAGE_PROHIBITED_CONTENT: 'Google prohíbe esta imagen. Describe otra.',
    IMAGE_RECITATION: 'La imagen se acercaba demasiado a una publicada. Describe otra.',
    NO_IMAGE: 'El modelo no creó ninguna imagen. Regenera la respuesta.',
    IMAGE_OTHER: 'La imagen falló. Regenera la respuesta.',
    OTHER: 'El servidor terminó la respuesta por un motivo que no indica. Regenera la respuesta.',
  },
};
