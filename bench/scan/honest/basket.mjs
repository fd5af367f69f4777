import Cookies from 'js-cookie';
import localforage from 'localforage';

const items = localforage.createInstance({name: 'basket-items'});
const add = async () => {
  Cookies.set('basket', String(Number(Cookies.get('basket') ?? 0) + 1));
  await items.setItem('lamp', {count: 1});
};
document.querySelector('#add').addEventListener('click', () => void add());
void add();
