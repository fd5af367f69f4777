import type {DialogMessages} from '../elements/preferences/dialog-messages.js';

export const words: DialogMessages = {
  intro: 'Chọn những gì được phép lưu và đọc trên thiết bị này. Không có gì thay đổi cho đến khi bạn lưu.',
  save: 'Lưu lựa chọn',
  withdraw: 'Rút lại mọi sự đồng ý',
  close: 'Đóng mà không thay đổi',
  alwaysOn: 'Luôn bật',
  required: 'Mục này không cần sự đồng ý.',
  optOut: 'Bật cho đến khi bạn tắt.',
  signalled:
    'Tín hiệu Global Privacy Control của trình duyệt giữ mục này ở trạng thái tắt cho đến khi bạn bật.',
  services: {other: '{count} dịch vụ'},
  cookies: {other: '{count} cookie'},
  cookieName: 'Tên',
  cookiePurpose: 'Mục đích',
  cookieStorage: 'Nơi lưu',
  cookieRetention: 'Thời hạn lưu',
  sessionRetention: 'Cho đến khi bạn đóng trình duyệt',
  storages: {
    cookie: 'Cookie',
    local: 'Bộ nhớ cục bộ',
    session: 'Bộ nhớ phiên',
    indexeddb: 'Cơ sở dữ liệu',
    cache: 'Bộ nhớ đệm',
  },
  search: 'Tìm dịch vụ và cookie',
  found: 'Tìm thấy: {counts}.',
  nothingFound: 'Không tìm thấy kết quả nào.',
  version: 'Phiên bản chính sách',
  effective: 'Áp dụng từ',
  undecided: 'Bạn chưa đưa ra lựa chọn.',
  decided: 'Lựa chọn của bạn',
  firstDecided: 'Lựa chọn đầu tiên',
  decidedThrough: 'Đã chọn qua',
  id: 'Mã lựa chọn',
  origins: {
    banner: 'thông báo trên trang',
    preferences: 'phần cài đặt này',
    embed: 'nội dung nhúng',
    gpc: 'tín hiệu của trình duyệt',
    api: 'trang này',
  },
  descriptions: {
    necessary:
      'Cần để các trang hoạt động trong lượt truy cập này, chẳng hạn để bạn không bị đăng xuất. Kết thúc cùng lượt truy cập và không thể tắt.',
    affiliate:
      'Ghi nhớ liên kết hoặc khuyến mãi của đối tác nào đã đưa bạn đến đây, để đối tác đó được trả tiền.',
    personalization: 'Ghi nhớ cài đặt và những gì bạn đã xem, để điều chỉnh các trang cho bạn.',
    analytics: 'Đếm lượt truy cập và đo cách các trang được sử dụng.',
    social: 'Tải nội dung từ mạng xã hội và trang video; các bên này qua đó biết về lượt truy cập của bạn.',
    marketing: 'Đo lường quảng cáo và hiển thị quảng cáo phù hợp với những gì bạn đã xem.',
  },
};
