package org.marsad.phrase;

import org.marsad.text.ArabicWord;

/**
 * A word of a speaker's name or office.
 *
 * @param form folded
 * @param bare without its article
 * @param stem without article and particles
 */
record KindWord(String form, String bare, String stem) {
  static KindWord of(String form) {
    String bare = ArabicWord.withoutArticle(form);
    boolean particle = ArabicWord.hasLiOnArticle(form) || ArabicWord.hasBiOnArticle(form);
    return new KindWord(form, bare, particle ? ArabicWord.withoutArticleAndParticles(form) : bare);
  }
}
