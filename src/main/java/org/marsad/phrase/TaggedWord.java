package org.marsad.phrase;

import java.util.EnumSet;
import java.util.Set;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.WordClass;

/** A folded word with all that it can be by itself, found out once for all its places. */
@SuppressWarnings("EnumOrdinal") // bits that live as long as the word and are never stored
public final class TaggedWord {
  private final String form;
  private final Verb verb;
  private final Set<WordClass> classes;
  private final Set<WordKind> kinds;
  private final long kindBits;
  private final long lowClasses;
  private final long highClasses;
  private TaggedWord noLink;
  private TaggedWord particle;
  private WordFeatures features;

  TaggedWord(String form, Verb verb, Set<WordClass> classes, EnumSet<WordKind> kinds) {
    this.form = form;
    this.verb = verb;
    this.classes = classes;
    this.kinds = kinds;
    this.kindBits = kindBits(kinds);
    this.lowClasses = classBits(classes, 0);
    this.highClasses = classBits(classes, Long.SIZE);
  }

  private static long kindBits(Set<WordKind> kinds) {
    long bits = 0;
    for (WordKind kind : kinds) {
      bits |= 1L << kind.ordinal();
    }
    return bits;
  }

  /** The classes with ordinals from {@code from} on, one bit each, 64 of them. */
  private static long classBits(Set<WordClass> classes, int from) {
    long bits = 0;
    for (WordClass type : classes) {
      int bit = type.ordinal() - from;
      bits |= bit >= 0 && bit < Long.SIZE ? 1L << bit : 0;
    }
    return bits;
  }

  /** The word where its place shows that it is a given name and nothing else. */
  TaggedWord asName() {
    return new TaggedWord(
        form,
        null,
        Set.of(),
        EnumSet.of(WordKind.GIVEN_NAME, WordKind.FIRST_NAME, WordKind.SPEAKER));
  }

  /** The word where its place shows that it is the noun of an office and no particle. */
  TaggedWord asOffice() {
    EnumSet<WordKind> others = EnumSet.copyOf(kinds);
    others.remove(WordKind.OTHER);
    return new TaggedWord(form, null, Set.of(), others);
  }

  /** The word where its spelling shows that it has no article. */
  TaggedWord asIndefinite() {
    EnumSet<WordKind> others = EnumSet.copyOf(kinds);
    others.remove(WordKind.DEFINITE);
    return new TaggedWord(form, verb, classes, others);
  }

  /** The word where its spelling shows that no office goes on with it: the name {@code علي}. */
  TaggedWord asNoLink() {
    if (noLink == null) {
      Set<WordClass> others = EnumSet.copyOf(classes);
      others.remove(WordClass.OFFICE_LINKS);
      others.remove(WordClass.LINKS_OVER);
      noLink = new TaggedWord(form, verb, others, EnumSet.copyOf(kinds));
    }
    return noLink;
  }

  /** The word where its spelling shows that it is no verb. */
  TaggedWord asNoVerb() {
    EnumSet<WordKind> others = EnumSet.copyOf(kinds);
    others.remove(WordKind.VERB);
    others.remove(WordKind.OTHER);
    return new TaggedWord(form, null, classes, others);
  }

  /** The word where its spelling shows that it is a particle and no part of a name. */
  TaggedWord asParticle() {
    if (particle == null) {
      Set<WordClass> others = EnumSet.copyOf(classes);
      others.remove(WordClass.COMPOUND);
      particle = new TaggedWord(form, verb, others, EnumSet.noneOf(WordKind.class));
    }
    return particle;
  }

  /** Whether the word can be of this kind. */
  public boolean is(WordKind kind) {
    return (kindBits >>> kind.ordinal() & 1) != 0;
  }

  /** Whether the word is in no list and has the letters of nothing that is told by letters. */
  boolean isUnknown() {
    return kinds.isEmpty() && classes.isEmpty() && verb == null;
  }

  /** Whether the word is unknown, or an adjective of relation without the article. */
  boolean isBareNoun() {
    boolean adjective = kinds.size() == 1 && is(WordKind.ADJECTIVE);
    return (kinds.isEmpty() || adjective) && classes.isEmpty() && verb == null;
  }

  /** Whether the word belongs to this closed class. */
  public boolean is(WordClass type) {
    int bit = type.ordinal();
    return ((bit < Long.SIZE ? lowClasses : highClasses) >>> bit & 1) != 0;
  }

  /** Whether the word is a finite verb of speech. */
  boolean isFiniteVerb() {
    return verb != null && verb.isFinite();
  }

  /** The folded word, or the mark. */
  String form() {
    return form;
  }

  /** The verb of speech of which the word is a form, or null. */
  public Verb verb() {
    return verb;
  }

  /** What the word shows of itself to what is learned of phrases. */
  WordFeatures features() {
    if (features == null) {
      features = WordFeatures.of(form, verb, classes, kinds);
    }
    return features;
  }
}
