import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'ko',
  heading: '쿠키에 대한 선택',
  request:
    '{organization}에서 다음 목적으로 이 기기에 데이터를 저장하고 읽는 데 대한 동의를 요청합니다: {purposes}.',
  optOut:
    '거부하시기 전까지 {organization}에서 다음 목적으로 이 기기에 데이터를 저장하고 읽습니다: {purposes}.',
  thirdParties: '이 데이터의 일부는 다른 회사에 전달되며, 해당 회사는 설정에 표시되어 있습니다.',
  signal:
    '브라우저가 Global Privacy Control 신호를 보내고 있습니다. 따로 허용하지 않으면 다음 항목은 꺼진 상태로 유지됩니다: {purposes}.',
  optOutButton: '거부하기',
  dismiss: '확인',
  honored: '거부 요청이 반영되었습니다',
  change: '거부하실 수 있으며, 쿠키 설정에서 언제든지 선택을 변경하실 수 있습니다.',
  policy: '개인정보 처리방침',
  imprint: '운영자 정보',
  accept: '모두 동의',
  reject: '모두 거부',
  preferences: '설정',
  saved: '선택이 저장되었습니다.',
  settings: '쿠키 설정',
  categories: {
    necessary: '필수',
    affiliate: '제휴 링크',
    personalization: '개인화',
    analytics: '분석',
    social: '소셜 미디어',
    marketing: '광고',
  },
  notice: {
    upcoming: '개인정보 처리방침이 변경됩니다',
    from: '{date}부터 새 버전이 적용됩니다.',
    changed: '신규 또는 변경: {purposes}.',
    untilThen: '그때까지는 현재 선택이 그대로 유지됩니다.',
    signal: '개인정보 보호 신호를 따르고 있습니다',
    switchedOff: '브라우저가 Global Privacy Control 신호를 보냈습니다. 다음 항목이 꺼졌습니다: {purposes}.',
    change: '설정에서 다시 허용하실 수 있습니다.',
    dismiss: '확인',
  },
  embed: {
    text: '불러오면 {recipient}에서 방문 사실을 알게 되고 이 기기에 데이터를 저장할 수 있습니다.',
    unknown: '다른 사이트',
    once: '한 번만 불러오기',
    always: '{name} 항상 허용',
    close: '변경 없이 닫기',
  },
};
