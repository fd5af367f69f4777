import lunr from 'lunr';

const index = lunr(function () {
  this.ref('id');
  this.field('text');
  this.add({id: 'Lamps', text: 'How to hang a lamp'});
  this.add({id: 'Chairs', text: 'How to mend a chair'});
});
const field = document.querySelector('#search');
field.addEventListener('input', () => {
  document.querySelector('#results').textContent = index
    .search(field.value)
    .map(({ref}) => ref)
    .join(', ');
});
