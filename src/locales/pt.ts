import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'pt',
  heading: 'A sua escolha sobre cookies',
  request:
    '{organization} pede o seu consentimento para armazenar e ler dados neste dispositivo com estas finalidades: {purposes}.',
  optOut:
    'Enquanto não rejeitar, {organization} armazena e lê dados neste dispositivo com estas finalidades: {purposes}.',
  thirdParties: 'Parte destes dados é enviada a outras empresas, indicadas nas definições.',
  signal:
    'O seu navegador envia o sinal Global Privacy Control. Enquanto não as permitir, estas finalidades ficam desativadas: {purposes}.',
  optOutButton: 'Opor-me',
  dismiss: 'OK',
  honored: 'A sua oposição é respeitada',
  change: 'Pode rejeitar e mudar de opinião a qualquer momento nas definições de cookies.',
  policy: 'Política de privacidade',
  imprint: 'Informação legal',
  accept: 'Aceitar cookies',
  reject: 'Rejeitar cookies',
  preferences: 'Definições',
  saved: 'A sua escolha foi guardada.',
  settings: 'Definições de cookies',
  categories: {
    necessary: 'Necessários',
    affiliate: 'Links de afiliados',
    personalization: 'Personalização',
    analytics: 'Estatísticas',
    social: 'Redes sociais',
    marketing: 'Marketing',
  },
  notice: {
    upcoming: 'A política de privacidade vai mudar',
    from: 'Uma nova versão aplica-se a partir de {date}.',
    changed: 'Novo ou alterado: {purposes}.',
    untilThen: 'Até lá, a sua escolha mantém-se inalterada.',
    signal: 'O seu sinal de privacidade é respeitado',
    switchedOff:
      'O seu navegador enviou o sinal Global Privacy Control. Foram desativadas estas finalidades: {purposes}.',
    change: 'Pode voltar a permiti-las nas definições.',
    dismiss: 'OK',
  },
  embed: {
    text: 'Quando este conteúdo é carregado, {recipient} fica a saber da sua visita e pode armazenar dados neste dispositivo.',
    unknown: 'outro site',
    once: 'Carregar uma vez',
    always: 'Permitir sempre {name}',
    close: 'Fechar sem alterações',
  },
};
