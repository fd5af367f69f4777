import type {Locale} from '../elements/words/locale.js';

export const words: Locale = {
  locale: 'vi',
  heading: 'Lựa chọn của bạn về cookie',
  request:
    '{organization} xin bạn đồng ý cho lưu và đọc dữ liệu trên thiết bị này cho các mục đích sau: {purposes}.',
  optOut:
    'Cho đến khi bạn từ chối, {organization} lưu và đọc dữ liệu trên thiết bị này cho các mục đích sau: {purposes}.',
  thirdParties: 'Một phần dữ liệu này được chuyển cho các công ty khác, có nêu tên trong phần cài đặt.',
  signal:
    'Trình duyệt của bạn gửi tín hiệu Global Privacy Control. Trừ khi bạn cho phép, các mục sau vẫn tắt: {purposes}.',
  optOutButton: 'Từ chối tham gia',
  dismiss: 'OK',
  honored: 'Yêu cầu từ chối của bạn được tôn trọng',
  change: 'Bạn có thể từ chối và đổi ý bất cứ lúc nào trong phần cài đặt cookie.',
  policy: 'Chính sách quyền riêng tư',
  imprint: 'Thông tin chủ quản',
  accept: 'Chấp nhận tất cả',
  reject: 'Từ chối tất cả',
  preferences: 'Cài đặt',
  saved: 'Đã lưu lựa chọn của bạn.',
  settings: 'Cài đặt cookie',
  categories: {
    necessary: 'Cần thiết',
    affiliate: 'Liên kết đối tác',
    personalization: 'Cá nhân hóa',
    analytics: 'Phân tích',
    social: 'Mạng xã hội',
    marketing: 'Tiếp thị',
  },
  notice: {
    upcoming: 'Chính sách quyền riêng tư sẽ thay đổi',
    from: 'Phiên bản mới áp dụng từ {date}.',
    changed: 'Mới hoặc thay đổi: {purposes}.',
    untilThen: 'Cho đến lúc đó, lựa chọn của bạn vẫn giữ nguyên.',
    signal: 'Tín hiệu quyền riêng tư của bạn được tôn trọng',
    switchedOff: 'Trình duyệt của bạn đã gửi tín hiệu Global Privacy Control. Đã tắt: {purposes}.',
    change: 'Bạn có thể cho phép lại trong phần cài đặt.',
    dismiss: 'OK',
  },
  embed: {
    text: 'Khi nội dung này được tải, {recipient} biết về lượt truy cập của bạn và có thể lưu dữ liệu trên thiết bị này.',
    unknown: 'một trang web khác',
    once: 'Tải một lần',
    always: 'Luôn cho phép {name}',
    close: 'Đóng mà không thay đổi',
  },
};
