'use strict';
// The address holds the whole state: #en/search?q=...&from=2020-03-01, #topic/3, #topics (a section of the overview).
(() => {
  const root = document.documentElement;
  marsad.texts = JSON.parse((document.getElementById('texts') || {textContent: '{}'}).textContent);
  marsad.language = () => root.lang === 'en' ? 'en' : 'ar';
  // The text of a key in the language of the page.
  marsad.t = key => (marsad.texts[key] || {ar: key, en: key})[marsad.language()];

  marsad.parse = hash => {
    const parts = /^#?(?:(ar|en)(?=\/|$)\/?)?([^/?]*)(?:\/([^?]*))?(?:\?(.*))?$/.exec(hash) || [];
    const known = marsad.views.includes(parts[2]) && marsad.explorer;
    let id = parts[3] || '';
    try {
      id = decodeURIComponent(id);
    } catch {
      // An address that was cut: take it as it is.
    }
    return {
      language: parts[1], view: known ? parts[2] : '', section: known ? '' : parts[2] || '',
      id: known ? id : '', params: new URLSearchParams(known ? parts[4] || '' : ''),
    };
  };

  // An address of the page's own. Parameters that are empty are left out.
  marsad.address = (view, id, params = {}) => {
    const query = new URLSearchParams();
    for (const [name, value] of params instanceof URLSearchParams ? params : Object.entries(params)) {
      if (value !== '' && value !== null && value !== undefined) query.set(name, value);
    }
    const text = query.toString();
    return '#' + (marsad.language() === 'en' ? 'en/' : '') + view
      + (id === '' || id === undefined || id === null ? '' : '/' + encodeURIComponent(id)) + (text ? '?' + text : '');
  };

  marsad.state = () => marsad.parse(location.hash);

  // Goes to an address: as a new step of the history, or in place of the present one.
  marsad.go = (address, replace) => {
    if (replace) {
      history.replaceState(null, '', address);
      marsad.show();
    } else if (location.hash === address) marsad.show();
    else location.hash = address;
  };
})();
