'use strict';
// Folds words as the analysis does (Folding.java), so that a search finds them in any spelling.
(() => {
  const DROPPED = 0, SPACE = 32;
  const table = new Uint16Array(0x10000);
  const letter = /^[\p{L}\p{N}]$/u, mark = /^[\p{M}\p{Cf}]$/u;
  for (let c = 0; c < table.length; c++) {
    const text = String.fromCharCode(c);
    if (mark.test(text)) table[c] = DROPPED;
    else if (letter.test(text) || c >= 0xd800 && c < 0xe000) {
      const lower = text.toLowerCase();
      table[c] = (lower.length === 1 ? lower : text).charCodeAt(0);
    } else table[c] = SPACE;
  }
  const map = (letters, folded) => [...letters].forEach(one => table[one.charCodeAt(0)] = folded.charCodeAt(0));
  map('أإآٱ', 'ا');
  map('ىیېے', 'ي');
  map('ةہەۀۃھۂ', 'ه');
  map('کگڭڪ', 'ك');
  map('ڤ', 'ف');
  map('پ', 'ب');
  map('چ', 'ج');
  map('ژ', 'ز');
  table[0x640] = DROPPED; // tatweel
  for (let digit = 0; digit < 10; digit++) table[0x660 + digit] = table[0x6f0 + digit] = 48 + digit;

  // Appends a folded text to an array of units, its words apart by one space; returns the new length.
  function append(text, units, length) {
    let space = true;
    for (let i = 0; i < text.length; i++) {
      const c = table[text.charCodeAt(i)];
      if (c === DROPPED) continue;
      if (c !== SPACE) {
        units[length++] = c;
        space = false;
      } else if (!space) {
        units[length++] = SPACE;
        space = true;
      }
    }
    if (!space) units[length++] = SPACE;
    return length;
  }

  const decoder = new TextDecoder('utf-16le');
  const fold = text => {
    const units = new Uint16Array(text.length + 1);
    return decoder.decode(units.subarray(0, append(text, units, 0))).trim();
  };

  // What may be written onto a word without a space: the article, wa, fa, bi, ka, li.
  const CLITICS = new Set(['و', 'ف', 'ب', 'ك', 'ل', 'ال', 'لل', 'وال', 'فال', 'بال', 'كال', 'ول', 'وب', 'وك', 'فل', 'فب', 'ولل', 'فلل',
    'وبال', 'وكال', 'فبال']);
  const ARTICLES = ['وبال', 'وكال', 'فبال', 'ولل', 'فلل', 'وال', 'فال', 'بال', 'كال', 'ال', 'لل'];
  const LONGEST = 4, SHORTEST_STEM = 3;

  // Whether a word of a folded text begins at a place, perhaps behind clitics.
  function begins(text, at) {
    if (at === 0 || text.charCodeAt(at - 1) === SPACE) return true;
    let start = at;
    while (start > 0 && text.charCodeAt(start - 1) !== SPACE) {
      start--;
      if (at - start > LONGEST) return false;
    }
    return CLITICS.has(text.slice(start, at));
  }

  function withoutArticle(word) {
    const article = ARTICLES.find(one => word.startsWith(one) && word.length - one.length >= SHORTEST_STEM);
    return article ? word.slice(article.length) : word;
  }

  // The begins by which a word or phrase of a query is found: a last ta marbuta is a ta before a pronoun.
  function forms(word) {
    const bare = withoutArticle(word);
    return bare.length > SHORTEST_STEM && bare.endsWith('ه') ? [bare, bare.slice(0, -1) + 'ت'] : [bare];
  }

  // The words and "phrases" of a query; each is a list of forms of which one must be there.
  function query(text) {
    const words = [];
    for (const part of text.matchAll(/["«“](.*?)["»”]|[^\s"«»“”]+/g)) {
      const folded = fold(part[1] === undefined ? part[0] : part[1]);
      if (part[1] !== undefined && folded) words.push(forms(folded));
      else folded.split(' ').filter(word => word).forEach(word => words.push(forms(word)));
    }
    return words;
  }

  // A word without one letter that may be a particle, tried where nothing is found with it.
  const shorter = word => /^[وفبلك]/.test(word[0]) && word[0].length > SHORTEST_STEM + 1 ? forms(word[0].slice(1)) : null;

  marsad.fold = {text: fold, append, begins, query, shorter, decoder, table, CLITICS, SPACE};
})();
