package org.marsad.phrase;

import java.util.EnumSet;
import java.util.Set;
import org.marsad.lexicon.AttributionVerbs.Verb;
import org.marsad.lexicon.WordClass;

/** A folded word with all that it can be by itself, found out once for all its places. */
public final class TaggedWord {
  private final String form;
  private final Verb verb;
  private final Set<WordClass> classes;
  private final Set<WordKind> kinds;
  private TaggedWord noLink;
  private TaggedWord particle;

  TaggedWord(String form, Verb verb, Set<WordClass> classes, EnumSet<WordKind> kinds) {
    this.form = form;
    this.verb = verb;
    this.classes = classes;
    this.kinds = kinds;
  }

  /** The word where its place shows that it is a given name and nothing else. */
  TaggedWord asName() {
    return new TaggedWord(
        form,
        null,
        Set.of(),
        EnumSet.of(WordKind.GIVEN_NAME, WordKind.FIRST_NAME, WordKind.SPEAKER));
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
    return kinds.contains(kind);
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
    return classes.contains(type);
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
}
