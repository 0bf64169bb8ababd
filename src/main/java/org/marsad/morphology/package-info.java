/**
 * Inflects Arabic verbs. In: the two words under which a dictionary lists a verb, its past and its
 * present, and the number of its measure ({@code استنكر يستنكر X}). Out: the written forms of the
 * verb in every tense and person, its participles and its verbal noun, each without vowel signs, as
 * newspapers print them.
 *
 * <p>Rules instead of a table of roots, because the past, the present and the measure of a verb
 * determine nearly all its forms once it is known where a weak letter (waw, ya), a doubled letter
 * or a hamza stands. They follow the paradigms of W. Wright, A Grammar of the Arabic Language, 3rd
 * edition, volume 1, and of K. Ryding, A Reference Grammar of Modern Standard Arabic (2005). What
 * they do not determine, the verbal noun of measure I, is given.
 *
 * <p>Left out, since news does not write them: the imperative, the energetic mood, most of the
 * second person and the passive where it is spelled differently from the active.
 */
package org.marsad.morphology;
