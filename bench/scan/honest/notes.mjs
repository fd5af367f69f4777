import {createPinia, defineStore} from 'pinia';
import {createApp, h, watch} from 'vue';

const useNotes = defineStore('notes', {
  state: () => ({notes: JSON.parse(localStorage.getItem('notes') ?? '["Milk"]')}),
});

createApp({
  setup() {
    const store = useNotes();
    const keep = () => localStorage.setItem('notes', JSON.stringify(store.notes));
    watch(() => store.notes, keep, {deep: true, immediate: true});
    sessionStorage.setItem('open-note', '0');
    const add = () => store.notes.push('Another note');
    return () => [
      h(
        'ul',
        store.notes.map((note) => h('li', note)),
      ),
      h('button', {type: 'button', onClick: add}, 'Add'),
    ];
  },
})
  .use(createPinia())
  .mount('#app');
