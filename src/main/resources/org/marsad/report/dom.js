'use strict';
// Makes elements. Texts become text nodes and nothing else, so that nothing in an article can run.
(() => {
  if (marsad.explorer === null) return;

  // Makes an element; attributes that are null or false are left out.
  const h = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === null || value === undefined || value === false) continue;
      if (key.startsWith('on')) element.addEventListener(key.slice(2), value);
      else element.setAttribute(key, value === true ? '' : value);
    }
    element.append(...children.flat().filter(child => child !== null && child !== undefined && child !== ''));
    return element;
  };

  const {t, fold} = marsad;
  const figure = number => h('bdi', {class: 'figure', dir: 'ltr'}, number.toLocaleString('en-US'));
  const day = text => text ? h('time', {dir: 'ltr', datetime: text}, text) : h('span', {}, t('ex_undated'));
  const name = text => text ? h('bdi', {}, text) : h('span', {}, t('unknown'));
  const to = (address, ...children) => h('a', {href: address}, ...children);

  // A text with the words marked that a query found.
  function marked(text, forms) {
    if (!forms || forms.length === 0) return [text];
    const begins = forms.flat().map(form => form.split(' ')).flat();
    const parts = [];
    let plain = 0;
    for (const word of text.matchAll(/[\p{L}\p{N}\p{M}\u0640]+/gu)) {
      const folded = fold.text(word[0]);
      const hit = begins.some(form => {
        const at = folded.indexOf(form);
        return at === 0 || at > 0 && fold.CLITICS.has(folded.slice(0, at));
      });
      if (!hit) continue;
      parts.push(text.slice(plain, word.index), h('mark', {}, word[0]));
      plain = word.index + word[0].length;
    }
    parts.push(text.slice(plain));
    return parts.filter(part => part !== '');
  }

  // Puts things in one line with a mark between them.
  const joined = (parts, mark = ' · ') => parts.filter(part => part).flatMap((part, i) => i === 0 ? [part] : [mark, part]);

  // Links to the source of an article; it opens in a new tab, so that the search stays.
  const source = link => link ? h('a', {
    href: link, rel: 'noopener noreferrer nofollow', referrerpolicy: 'no-referrer', target: '_blank', class: 'out',
  }, t('ex_source')) : null;

  const stanceName = side => side > 0 ? 'support' : side < 0 ? 'oppose' : 'neutral';

  // Shows the stances of a statement or an article, one chip an issue.
  function chips(stances) {
    const shown = [];
    for (let i = 0; stances && i < stances.length; i += 2) {
      const issue = marsad.explorer.issues[stances[i]];
      const stance = stanceName(stances[i + 1]);
      shown.push(to(marsad.address('search', '', {issue: issue.id, stance}), h('span', {class: 'chip ' + stance},
        t(stance), ': ', h('bdi', {}, issue.name[marsad.language()]))));
    }
    return shown;
  }

  // Says how many rows of a table the page leaves out.
  function leftOut(table) {
    const count = marsad.data.counts[table];
    return count && count.all > count.shown
      ? h('p', {class: 'note few'}, t('ex_leftOut_' + table), ' ', figure(count.shown), ' / ', figure(count.all), '.') : null;
  }

  // Links to the pages of a long list.
  function pager(all, size, page, address) {
    const pages = Math.ceil(all / size);
    if (pages < 2) return null;
    const link = (number, key) => number >= 0 && number < pages
      ? h('a', {href: address(number), rel: number < page ? 'prev' : 'next'}, t(key)) : null;
    return h('nav', {class: 'pager', 'aria-label': t('ex_pages')},
      ...joined([link(page - 1, 'ex_previous'), h('span', {}, figure(page + 1), ' / ', figure(pages)), link(page + 1, 'ex_next')], ' '));
  }

  marsad.dom = {h, figure, day, name, to, marked, joined, source, chips, stanceName, leftOut, pager};
})();
