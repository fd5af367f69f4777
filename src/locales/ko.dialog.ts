import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro:
    '이 기기에서 저장하고 읽도록 허용할 항목을 선택하세요. ‘선택 저장’을 누르기 전에는 아무것도 바뀌지 않습니다.',
  save: '선택 저장',
  withdraw: '모두 철회',
  close: '변경 없이 닫기',
  alwaysOn: '항상 켜짐',
  required: '동의가 필요하지 않습니다.',
  optOut: '끄지 않는 한 켜져 있습니다.',
  signalled: '브라우저의 Global Privacy Control 신호에 따라, 직접 켜지 않는 한 꺼져 있습니다.',
  services: {other: '서비스 {count}개'},
  cookies: {other: '쿠키 {count}개'},
  cookieName: '이름',
  cookiePurpose: '목적',
  cookieStorage: '저장 위치',
  cookieRetention: '보관 기간',
  sessionRetention: '브라우저를 닫을 때까지',
  storages: {
    cookie: '쿠키',
    local: '로컬 저장소',
    session: '세션 저장소',
    indexeddb: '데이터베이스',
    cache: '캐시',
  },
  search: '서비스 및 쿠키 검색',
  found: '검색 결과: {counts}.',
  nothingFound: '검색 결과가 없습니다.',
  version: '처리방침 버전',
  effective: '시행일',
  undecided: '아직 선택하지 않으셨습니다.',
  decided: '선택 일시',
  firstDecided: '최초 선택일',
  decidedThrough: '선택 경로',
  id: '선택 ID',
  origins: {
    banner: '배너',
    preferences: '이 설정 화면',
    embed: '삽입된 콘텐츠',
    gpc: '브라우저 신호',
    api: '이 페이지',
  },
  descriptions: {
    necessary:
      '로그인 유지 등 이번 방문 동안 페이지가 작동하는 데 필요합니다. 방문이 끝나면 종료되며 끌 수 없습니다.',
    affiliate:
      '어느 제휴사의 링크나 프로모션을 통해 방문하셨는지 기억하여 제휴사에 대가가 지급되도록 합니다.',
    personalization: '설정과 살펴보신 내용을 기억하여 페이지를 그에 맞게 조정합니다.',
    analytics: '방문 수와 페이지 이용 방식을 집계합니다.',
    social: '소셜 네트워크와 동영상 사이트의 콘텐츠를 불러오며, 이때 해당 사이트가 방문 사실을 알게 됩니다.',
    marketing: '광고 효과를 측정하고 살펴보신 내용에 맞는 광고를 표시합니다.',
  },
};
