package org.marsad.phrase;

import java.util.Collections;
import java.util.List;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicEndings;
import org.marsad.text.ArabicWord;
import org.marsad.text.NounPatterns;
import org.marsad.text.Tokens;

/** Reads a noun phrase anew where what was learned of phrases says more than the rules. */
final class LearnedPhrases {
  /** How probable it must be that nobody is named where the rules read somebody. */
  private static final double SURE = 0.95;

  private final TaggedTokens text;
  private final Tokens tokens;
  private final PhraseWeights weights;

  LearnedPhrases(TaggedTokens text, PhraseWeights weights) {
    this.text = text;
    this.tokens = text.tokens();
    this.weights = weights;
  }

  /** Whether nobody is named at a token behind a verb of speech though the rules read somebody. */
  boolean isNobody(int from, int limit, NounPhrase rules) {
    boolean vouched = rules.hasName() && rules.sure();
    return !vouched && new PhraseTagger(text, weights, from, limit, rules).nobody() > SURE;
  }

  /**
   * The phrase with its name, office and end as they were learned; the phrase itself where that is
   * no likelier.
   *
   * @param from the first token
   * @param limit just behind the last token that it may reach
   */
  NounPhrase reread(int from, int limit, NounPhrase rules) {
    if (rules.hasName() && rules.hasRole() && isMarker(rules.end(), limit)) {
      return rules; // it fills all of the place of a speaker
    }
    PhraseLabel[] read = new PhraseTagger(text, weights, from, limit, rules).labels();
    int reached = read == null ? 0 : together(from, limit, rules.end(), from + read.length);
    if (reached == 0 || reached == rules.end() && reached < from + read.length) {
      return rules;
    }
    List<PhraseLabel> labels = List.of(read).subList(0, reached - from);
    boolean unnamed = !labels.contains(PhraseLabel.NAME);
    if (unnamed && rules.hasName() && !rules.hasRole() && !text.word(from).is(WordKind.HEAD)) {
      return withLongerName(wordsEnd(from, from + labels.size()), rules);
    }
    if (labels.get(0) == PhraseLabel.NAME && !rules.hasName()) {
      labels = Collections.nCopies(labels.size(), PhraseLabel.OFFICE);
    }
    int end = behindPhrase(from, from + labels.size());
    int first = labels.indexOf(PhraseLabel.NAME);
    if (rules.hasName() && rules.sure() && (first < 0 || cuts(from + first, rules))) {
      return rules;
    }
    if (first > 0 && (isOthers(from + first, rules) || !isSomebody(from, rules))) {
      return rules;
    }
    if (first < 0) {
      int office = officeStart(from, end, rules);
      int officeTo = beforeTitles(office, end);
      return office == officeTo
          ? rules
          : new NounPhrase(office, officeTo, office, office, end, rules.sure(), rules.headed());
    }
    int nameFrom = behindTitles(from + first, end);
    int nameTo = nameFrom;
    int last = Math.min(end, from + labels.size());
    while (nameTo < last && labels.get(nameTo - from) == PhraseLabel.NAME) {
      nameTo++;
    }
    return first == 0
        ? nameFirst(nameFrom, wordsEnd(nameFrom, nameTo), end, rules)
        : officeFirst(from, nameFrom, wordsEnd(nameFrom, nameTo), end, rules);
  }

  private boolean isMarker(int i, int limit) {
    return i < limit && (tokens.is(i, ':') || text.word(i).is(WordClass.THAT));
  }

  /** The first token behind where the rules end at which a phrase cannot go on, or its end. */
  private int together(int from, int limit, int rulesEnd, int end) {
    boolean behindVerb = from > 0 && text.word(from - 1).verb() != null;
    boolean takesObject = behindVerb && !isMarker(limit, tokens.size());
    int i = rulesEnd;
    while (i < end && !isApart(i) && !(takesObject && isObject(i))) {
      i++;
    }
    return Math.min(i, end);
  }

  /**
   * {@code (أيد المجلس) الموازنة، (وثق الباحث) انتهاكات، (تطالب كتل شيعية) بجلاء}: a noun behind a
   * definite one that is no adjective, name or office, or what is asked for.
   */
  private boolean isObject(int i) {
    TaggedWord word = text.word(i);
    String form = word.form();
    if (ArabicWord.mayHavePreposition(form) && !word.is(WordKind.GIVEN_NAME)) {
      return NounPatterns.mayBeVerbalNoun(ArabicWord.withoutParticle(form));
    }
    boolean complete = !tokens.isWord(i - 1) || text.word(i - 1).is(WordKind.DEFINITE);
    boolean noun =
        word.is(WordKind.DEFINITE)
            ? !word.is(WordKind.ADJECTIVE)
            : word.is(WordKind.EVENT) || word.isBareNoun() || word.is(WordClass.GROUPS);
    return complete
        && noun
        && !(word.is(WordKind.HEAD) && !word.is(WordClass.GROUPS))
        && !word.is(WordKind.TITLE)
        && !word.is(WordKind.GIVEN_NAME);
  }

  /** {@code (قال الخطيب) في بغداد، (وصف الوزير الإيراني) التحالف}: a phrase does not go on so. */
  private boolean isApart(int i) {
    TaggedWord word = text.word(i);
    TaggedWord before = text.word(i - 1);
    boolean where = word.is(WordClass.INSIDE_IT) || word.is(WordClass.LINKS_IN) && isAround(i);
    boolean body =
        word.is(WordKind.ORGANISATION)
            && word.is(WordKind.DEFINITE)
            && !word.is(WordKind.ROLE)
            && (before.is(WordKind.DEFINITE) || before.is(WordKind.PLACE));
    return where || body;
  }

  /** Whether a preposition tells where or on what occasion somebody speaks. */
  private boolean isAround(int i) {
    return isPlace(i + 1) || tokens.isWord(i + 1) && OfficeLinks.isOccasion(text, i);
  }

  private boolean isPlace(int i) {
    return tokens.isWord(i) && text.word(i).is(WordKind.PLACE);
  }

  private static boolean cuts(int name, NounPhrase rules) {
    return name > rules.nameFrom() && name < rules.nameTo();
  }

  /** Whether a phrase can be of an office and a name. */
  private boolean isSomebody(int from, NounPhrase rules) {
    TaggedWord first = text.word(from);
    if (first.is(WordClass.GROUPS) || ArabicEndings.isSoundPlural(first.form())) {
      return false; // several do not bear one name
    }
    return rules.hasRole()
        || rules.sure()
        || first.is(WordKind.HEAD)
        || first.is(WordKind.TITLE_START)
        || first.is(WordKind.TITLE);
  }

  /** Whether a name is that of a place called after a person, or whom somebody speaks for. */
  private boolean isOthers(int name, NounPhrase rules) {
    if (rules.hasName() && rules.nameFrom() == name) {
      return false;
    }
    int before = name - 1;
    while (before > 0 && isTitleOrMark(before)) {
      before--;
    }
    return PhraseFeatures.isNamedAfter(text, before) || text.word(before).is(WordClass.SPOKEN_FOR);
  }

  /** The name as it starts by the rules, up to an end where no office stands in between. */
  private NounPhrase withLongerName(int end, NounPhrase rules) {
    for (int i = rules.nameTo(); i < end; i++) {
      if (!tokens.isWord(i) || text.word(i).is(WordKind.HEAD)) {
        return rules;
      }
    }
    int from = rules.nameFrom();
    return end <= from ? rules : new NounPhrase(from, from, from, end, end, rules.sure(), false);
  }

  private NounPhrase nameFirst(int nameFrom, int nameTo, int end, NounPhrase rules) {
    int office = nameTo;
    while (office < end && !tokens.isWord(office)) {
      office++;
    }
    boolean behind = office < end && text.word(office).is(WordKind.HEAD);
    boolean same = !behind && rules.hasRole() && rules.roleFrom() >= nameTo;
    if (same) {
      return new NounPhrase(
          rules.roleFrom(), rules.roleTo(), nameFrom, nameTo, rules.end(), true, rules.headed());
    }
    return behind
        ? new NounPhrase(office, end, nameFrom, nameTo, end, true, true)
        : new NounPhrase(nameTo, nameTo, nameFrom, nameTo, nameTo, rules.sure(), false);
  }

  private NounPhrase officeFirst(int from, int nameFrom, int nameTo, int end, NounPhrase rules) {
    if (rules.hasRole() && rules.nameFrom() == nameFrom) {
      int last = Math.max(nameTo, rules.roleTo());
      return new NounPhrase(
          rules.roleFrom(), rules.roleTo(), nameFrom, nameTo, last, true, rules.headed());
    }
    int office = officeStart(from, nameFrom, rules);
    int officeTo = beforeTitles(office, nameFrom);
    boolean sure =
        rules.sure()
            || rules.hasRole()
            || text.word(nameFrom).is(WordKind.FIRST_NAME)
            || text.word(nameFrom - 1).is(WordKind.TITLE);
    return new NounPhrase(
        office, officeTo, nameFrom, nameTo, Math.max(nameTo, end), sure, rules.headed());
  }

  private boolean isTitleOrMark(int i) {
    return !tokens.isWord(i) || text.word(i).is(WordKind.TITLE) && !text.word(i).is(WordKind.ROLE);
  }

  /** {@code (وزير الصحة) الدكتور}: the end of an office without the titles behind it. */
  private int beforeTitles(int from, int to) {
    int end = to;
    while (end > from && (isTitle(end - 1) || !tokens.isWord(end - 1) && isTitle(end - 2))) {
      end--;
    }
    return end;
  }

  /** The first word of a name behind the titles that were read as a part of it. */
  private int behindTitles(int from, int to) {
    int i = from;
    while (i + 1 < to && isTitle(i) && !text.word(i).is(WordKind.GIVEN_NAME)) {
      i++;
    }
    return i;
  }

  private boolean isTitle(int i) {
    return tokens.isWord(i) && isTitleOrMark(i);
  }

  /** Where the office starts: behind the titles in front of it. */
  private int officeStart(int from, int to, NounPhrase rules) {
    if (rules.hasRole() && rules.roleFrom() < to) {
      return rules.roleFrom();
    }
    int i = from;
    while (i < to && isTitleOrMark(i)) {
      i++;
    }
    return i;
  }

  /** Without the marks at the end, and without an age or number in brackets. */
  private int behindPhrase(int from, int to) {
    int end = wordsEnd(from, to);
    if (tokens.isOneOf(end, "»\"”") && isOpen(from, end)) {
      return end + 1;
    }
    if (!tokens.is(end - 1, ')')) {
      return end;
    }
    int open = end - 1;
    while (open > from && !tokens.is(open, '(')) {
      open--;
    }
    return tokens.isNumber(open + 1) ? wordsEnd(from, open) : end;
  }

  /** {@code صحيفة "المدينة}: whether a quotation mark inside a range has no partner there. */
  private boolean isOpen(int from, int to) {
    int marks = 0;
    for (int i = from; i < to; i++) {
      marks += tokens.isOneOf(i, "«»\"“”") ? 1 : 0;
    }
    return marks % 2 == 1;
  }

  /** Without the marks at the end of a range, closing ones whose partner is inside but kept. */
  private int wordsEnd(int from, int to) {
    int end = to;
    while (end > from + 1 && !tokens.isWord(end - 1) && !tokens.isOneOf(end - 1, "»\"”)'")) {
      end--;
    }
    return end;
  }
}
