import Cookies from 'universal-cookie';

new Cookies().set('recent_lamps', ['lamp'], {path: '/', maxAge: 31_536_000});
