'use strict';
// Runs before the page is drawn: chooses language and view by the address, so that nothing moves later.
(() => {
  const root = document.documentElement;
  const parts = /^#(?:(ar|en)(?=\/|$)\/?)?([a-z]*)/.exec(location.hash) || [];
  const views = ['search', 'topic', 'speaker', 'outlet', 'article', 'speakers', 'outlets', 'subjects', 'places', 'records'];
  root.classList.add('scripted');
  if (parts[1] === 'en') {
    root.lang = 'en';
    root.dir = 'ltr';
  }
  if (views.includes(parts[2])) root.classList.add('exploring');
  window.marsad = {views};
})();
