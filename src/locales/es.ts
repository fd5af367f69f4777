import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'es',
  heading: 'Su decisión sobre las cookies',
  request:
    '{organization} solicita su consentimiento para almacenar y leer datos en este dispositivo con estas finalidades: {purposes}.',
  optOut:
    'Mientras no lo rechace, {organization} almacena y lee datos en este dispositivo con estas finalidades: {purposes}.',
  thirdParties: 'Parte de estos datos se envía a otras empresas, que se indican en la configuración.',
  signal:
    'Su navegador envía la señal Global Privacy Control. Mientras usted no las permita, estas finalidades permanecen desactivadas: {purposes}.',
  optOutButton: 'Oponerme',
  dismiss: 'Entendido',
  honored: 'Se respeta su oposición',
  change: 'Puede rechazarlo y cambiar de opinión en cualquier momento en la configuración de cookies.',
  policy: 'Política de privacidad',
  imprint: 'Aviso legal',
  accept: 'Aceptar todo',
  reject: 'Rechazar todo',
  preferences: 'Configuración',
  saved: 'Su decisión se ha guardado.',
  settings: 'Configuración de cookies',
  categories: {
    necessary: 'Necesarias',
    affiliate: 'Enlaces de afiliados',
    personalization: 'Personalización',
    analytics: 'Análisis',
    social: 'Redes sociales',
    marketing: 'Marketing',
  },
  notice: {
    upcoming: 'La política de privacidad va a cambiar',
    from: 'Una nueva versión se aplica a partir del {date}.',
    changed: 'Nuevo o modificado: {purposes}.',
    untilThen: 'Hasta entonces, su decisión se mantiene sin cambios.',
    signal: 'Se respeta su señal de privacidad',
    switchedOff:
      'Su navegador ha enviado la señal Global Privacy Control. Se han desactivado estas finalidades: {purposes}.',
    change: 'Puede volver a permitirlas en la configuración.',
    dismiss: 'Entendido',
  },
  embed: {
    text: 'Al cargarse este contenido, {recipient} tiene conocimiento de su visita y puede almacenar datos en este dispositivo.',
    unknown: 'otro sitio web',
    once: 'Cargar una vez',
    always: 'Permitir siempre {name}',
    close: 'Cerrar sin cambios',
  },
};
