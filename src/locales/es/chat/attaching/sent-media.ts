import type { MediaLeftOut } from '../../../../model/chat/message';
import type { sentMediaWords as English } from '../../../en/chat/attaching/sent-media';
import { count, tokens, usd } from '../../../format';

const leftOut: Record<MediaLeftOut, string> = {
  muted: 'excluido',
  old: 'de un turno anterior',
  room: 'excluido para hacer sitio',
};

export const sentMediaWords: typeof English = {
  leftOut: (why) => leftOut[why],
  notSent: (why) => (why === 'muted' ? 'No se envía: lo dejaste fuera.' : `No se envía: ${leftOut[why]}.`),
  nameOnly: 'solo su nombre',
  leaveOut: 'Dejar fuera',
  takeIn: 'Enviar de nuevo',
  leaveOutOne: (name) => `Dejar fuera ${name}`,
  takeInOne: (name) => `Enviar ${name} de nuevo`,
  leaveOutHelp: 'Si se deja fuera, sigue en el chat y las próximas solicitudes solo llevan su nombre.',
  soFar: ({ requests, tokens: all, costUsd }) => {
    if (requests === 0) return 'Aún en ninguna solicitud.';
    const cost = costUsd === null ? '' : `, ${usd(costUsd, false)}`;
    return `En ${requests === 1 ? 'una solicitud' : `${count(requests)} solicitudes`} hasta ahora: ${tokens(all, false)} tokens${cost}.`;
  },
  rule: {
    title: 'Imágenes, PDF y audio de turnos anteriores',
    ofChat: 'En este chat, enviarlos',
    standard: 'Enviarlos',
    names: { always: 'Siempre', turns: 'En los últimos turnos', once: 'Solo en su propio turno' },
    asInSettings: (name) => `Como en Ajustes (${name.charAt(0).toLowerCase()}${name.slice(1)})`,
    turns: 'Turnos',
    explain: {
      always: 'Cada solicitud los incluye otra vez y los vuelves a pagar.',
      turns: 'De los más antiguos solo se envía el nombre.',
      once: 'Desde el turno siguiente, solo se envían sus nombres.',
    },
  },
};
