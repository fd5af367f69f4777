import {createElement, useState} from 'react';
import {createRoot} from 'react-dom/client';
import {create} from 'zustand';
import {persist} from 'zustand/middleware';

const useTasks = create(
  persist(
    (set) => ({tasks: ['Oil the lamp'], add: (task) => set(({tasks}) => ({tasks: [...tasks, task]}))}),
    {
      name: 'tasks',
    },
  ),
);

function App() {
  const {tasks, add} = useTasks();
  const [count, setCount] = useState(1);
  const click = () => {
    add(`Task ${count}`);
    setCount(count + 1);
  };
  return createElement(
    'section',
    null,
    createElement(
      'ul',
      null,
      tasks.map((task, index) => createElement('li', {key: index}, task)),
    ),
    createElement('button', {type: 'button', onClick: click}, 'Add'),
  );
}

createRoot(document.querySelector('#app')).render(createElement(App));
useTasks.getState().add('Trim the wick');
