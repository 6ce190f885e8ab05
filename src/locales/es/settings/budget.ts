import type { budgetWords as English } from '../../en/settings/budget';
import { count } from '../../format';

export const budgetWords: typeof English = {
  limits: {
    title: 'Límites',
    text: 'En dólares estadounidenses. Deja un campo en blanco para no tener límite. Una solicitud se comprueba por el coste de su prompt, porque el de la respuesta solo se conoce después.',
    soft: 'Recibes un aviso al alcanzarlo.',
    hard: 'Las solicitudes que lo superan esperan tu confirmación.',
    askHint: 'Una solicitud que cueste más espera tu confirmación.',
    fields: {
      monthSoftUsd: 'Límite flexible por mes',
      monthHardUsd: 'Límite estricto por mes',
      chatSoftUsd: 'Límite flexible por chat',
      chatHardUsd: 'Límite estricto por chat',
      askAboveUsd: 'Preguntar antes de una solicitud de más de',
    },
  },
  spent: {
    title: 'Facturado hasta ahora',
    text: (since) =>
      `Todas las solicitudes de este navegador desde el ${since}, también las de chats eliminados. No se cuentan otros dispositivos ni aplicaciones, así que la factura válida es la del proveedor.`,
    none: 'Aún no se ha facturado nada. Aquí aparece cada solicitud que llega a un servidor.',
    unpriced: (n) =>
      n === 1
        ? 'De una solicitud no se conoce el precio. Se cuentan sus tokens, no su coste.'
        : `De ${count(n)} solicitudes no se conoce el precio. Se cuentan sus tokens, no su coste.`,
    demo: 'Los precios de la demo son inventados. Se cuentan aquí para mostrar cómo es una factura.',
    today: 'Hoy',
    month: 'Este mes',
    all: 'Todo',
    period: 'Periodo',
    saveCsv: 'Guardar como CSV',
  },
  chart: {
    label: 'Gráfico',
    days: 'Últimos 30 días',
    months: 'Últimos 12 meses',
    day: 'Día',
    month: 'Mes',
    table: 'Ver como tabla',
    costs: (total, most, when) => `Coste: ${total} en total, ${most} como máximo (${when}).`,
    tokens: (total, most, when) => `Tokens: ${total} en total, ${most} como máximo (${when}).`,
    nothing: 'Nada facturado en este periodo.',
  },
  tables: {
    requests: 'Solicitudes',
    prompt: 'Prompt',
    completion: 'Respuesta',
    cost: 'Coste',
    noPrice: 'precio desconocido',
    nothing: '–',
    model: 'Modelo',
    endpoint: 'Endpoint',
    conversation: 'Chat',
    byModel: 'Por modelo',
    byEndpoint: 'Por endpoint',
    byConversation: 'Por chat',
    untitled: 'Nuevo chat',
    deletedConversations: 'Chats eliminados y temporales',
    deletedEndpoints: 'Endpoints eliminados',
    showAll: (n) => `Mostrar los ${count(n)}`,
  },
};
