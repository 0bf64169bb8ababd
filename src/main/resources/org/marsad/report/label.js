'use strict';
(() => {
  const data = JSON.parse(document.getElementById('data').textContent);
  const store = `marsad label ${data.run} ${data.issue}`;
  const byKey = { 1: 'support', 2: 'oppose', 3: 'neutral', 4: 'none', 5: 'skip' };
  const at = id => document.getElementById(id);
  let given = []; // [statement_id, answer], in the order in which they were given

  function load() {
    try {
      const known = new Set(data.tasks.map(task => task.statement_id));
      const kept = JSON.parse(localStorage.getItem(store) || '[]');
      given = kept.filter(pair => known.has(pair[0]) && Object.values(byKey).includes(pair[1]));
    } catch {
      given = [];
    }
  }

  function keep() {
    try {
      localStorage.setItem(store, JSON.stringify(given));
    } catch {
      // Without storage the answers last as long as the page is open.
    }
  }

  function current() {
    const done = new Set(given.map(pair => pair[0]));
    return data.tasks.find(task => !done.has(task.statement_id));
  }

  function show(id, pieces) {
    at(id).replaceChildren(
        ...pieces.map(piece => {
          const part = piece.marked ? document.createElement('mark') : document.createElement('span');
          part.textContent = piece.text;
          return part;
        }));
  }

  function draw() {
    const task = current();
    const many = data.tasks.length;
    at('done').textContent = `${given.length} / ${many}`;
    at('bar').value = many ? given.length / many : 0;
    at('task').hidden = !task;
    at('end').hidden = Boolean(task);
    at('undo').disabled = given.length === 0;
    document.querySelectorAll('[data-answer]').forEach(button => { button.disabled = !task; });
    if (!task) {
      return;
    }
    at('title').textContent = task.title || '';
    at('outlet').textContent = task.outlet || '';
    at('day').textContent = task.day || '';
    at('link').hidden = !task.url;
    if (task.url) {
      at('link').href = task.url;
    } else {
      at('link').removeAttribute('href');
    }
    at('speaker').textContent = task.speaker || at('speaker').dataset.author;
    show('before', task.before);
    show('said', task.said);
    show('behind', task.behind);
  }

  function answer(stance) {
    const task = current();
    if (task) {
      given.push([task.statement_id, stance]);
      keep();
      draw();
    }
  }

  function undo() {
    given.pop();
    keep();
    draw();
  }

  /** The answers as JSON Lines; what was skipped is left out. */
  function lines() {
    const tasks = new Map(data.tasks.map(task => [task.statement_id, task]));
    return given
        .filter(pair => pair[1] !== 'skip')
        .map(([id, stance]) => {
          const { article_id, issue, text, url, picked } = tasks.get(id);
          const one = { run: data.run, article_id, statement_id: id, issue, stance, picked, text };
          if (url) {
            one.url = url;
          }
          return `${JSON.stringify(one)}\n`;
        })
        .join('');
  }

  function save() {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([lines()], { type: 'application/x-ndjson' }));
    link.download = `answers-${data.issue}-${data.run}.jsonl`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
    at('saved').textContent = link.download;
  }

  document.querySelectorAll('[data-answer]').forEach(button => {
    button.addEventListener('click', () => answer(button.dataset.answer));
  });
  at('undo').addEventListener('click', undo);
  at('save').addEventListener('click', save);
  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) {
      return;
    }
    // By the place of the key, so that any keyboard layout will do.
    const digit = /^(?:Digit|Numpad)([1-5])$/.exec(event.code) || /^([1-5])$/.exec(event.key);
    if (digit) {
      answer(byKey[digit[1]]);
    } else if (event.code === 'Backspace' || event.key === 'Backspace') {
      undo();
    } else if (event.code === 'KeyS') {
      save();
    } else {
      return;
    }
    event.preventDefault();
  });
  load();
  draw();
})();
