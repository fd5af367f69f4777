import Cookies from 'js-cookie';

Cookies.set('ab_bucket', 'b', {expires: 30});
