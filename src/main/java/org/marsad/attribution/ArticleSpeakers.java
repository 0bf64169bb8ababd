package org.marsad.attribution;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.Lexicon;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.lexicon.WordClass;
import org.marsad.phrase.FullNames;
import org.marsad.phrase.SpeakerMention;
import org.marsad.phrase.TaggedTokens;
import org.marsad.speaker.NameComparison;
import org.marsad.speaker.NameWords;
import org.marsad.text.ArabicWord;

/**
 * The speakers of one article while it is read: a surname goes to the one who bears it, an office
 * to the one who holds it, a definite noun that could be anybody ({@code المصدر، المسؤول، البيان})
 * and a pronoun to the last who spoke.
 */
final class ArticleSpeakers {
  private static final int LONGEST_HEAD = 2;

  private final TaggedTokens text;
  private final SpeakerLexicon lexicon;
  private final FunctionWords words;
  private final NameWords nameWords;
  private final NameComparison names;
  private final HeldOffices offices;
  private final List<ArticleSpeaker> all = new ArrayList<>();
  private final Map<String, ArticleSpeaker> bySurname = new HashMap<>();
  private final PersonNouns persons;
  private final IntroducedNames introduced;
  private final RecentSpeakers recent = new RecentSpeakers();
  private ArticleSpeaker issuer;

  ArticleSpeakers(TaggedTokens text) {
    this.text = text;
    Lexicon known = text.lexicon();
    this.lexicon = known.speakers();
    this.words = known.words();
    this.nameWords = new NameWords(words);
    this.names = new NameComparison(words);
    this.offices = new HeldOffices(known);
    this.persons = new PersonNouns(known, nameWords);
    this.introduced = new IntroducedNames(nameWords, new FullNames(text));
  }

  /** Who spoke last. */
  RecentSpeakers recent() {
    return recent;
  }

  /** Remembers who issued the document that {@code البيان} means from now on. */
  void issues(ArticleSpeaker speaker) {
    issuer = speaker;
  }

  /** Whether a folded word is the surname of somebody named before. */
  boolean knowsSurname(String word) {
    String bare = ArabicWord.withoutArticle(word);
    return bySurname.containsKey(bare) || introduced.isSurname(bare);
  }

  /** Whether a folded word is the surname of a speaker. */
  boolean hasSpoken(String word) {
    return bySurname.containsKey(word);
  }

  /** Remembers a full name or office, because a part of it alone may speak. */
  void hear(SpeakerMention mention) {
    introduced.hear(mention);
  }

  /** Remembers a folded given name that stands by itself. */
  void hearAlone(String word) {
    introduced.hearAlone(word);
  }

  /** The speaker that a mention means, a new one if it means nobody known. */
  ArticleSpeaker of(SpeakerMention mention) {
    ArticleSpeaker known = known(mention);
    ArticleSpeaker speaker = known == null ? introduced(full(mention)) : known;
    speaker.learn(mention.name(), mention.role());
    speaker.learnWords(new HashSet<>(nameWords.bare(mention.phrase())));
    if (!mention.isOffice()) {
      List<String> name = nameWords.bare(mention.name());
      bySurname.put(name.get(name.size() - 1), speaker);
    }
    return speaker;
  }

  private ArticleSpeaker known(SpeakerMention mention) {
    if (!mention.isOffice()) {
      return bearer(mention.name());
    }
    return words.contains(WordClass.COMMUNIQUES, mention.role()) && isBody(recent.last())
        ? recent.last() // وجاء في بيان
        : holder(mention);
  }

  /** Whether a speaker is no person: {@code البيت الأبيض، وزارة الداخلية}. */
  private boolean isBody(ArticleSpeaker speaker) {
    if (speaker == null || !speaker.name().isEmpty()) {
      return speaker != null && lexicon.isOrganisation(speaker.name());
    }
    List<String> role = nameWords.bare(speaker.role());
    return !role.isEmpty() && !lexicon.isRole(role.get(0));
  }

  /** The speaker of a full name, who may have spoken by that name. */
  private ArticleSpeaker introduced(SpeakerMention full) {
    ArticleSpeaker known = full.isOffice() ? null : bearer(full.name());
    return known == null ? added(full) : known;
  }

  private ArticleSpeaker added(SpeakerMention mention) {
    ArticleSpeaker speaker = new ArticleSpeaker(mention.name(), mention.role());
    all.add(speaker);
    return speaker;
  }

  /** The full form of a part of a name or of an office that was heard; else the mention. */
  private SpeakerMention full(SpeakerMention mention) {
    if (!mention.isOffice()) {
      return introduced.fullName(mention);
    }
    if (!ArabicWord.hasArticleInside(mention.role())) {
      return mention;
    }
    SpeakerMention holder = introduced.holder(mention, other -> mayBe(other, mention));
    if (holder == null && !offices.isOfPlace(mention.role())) {
      holder = introduced.onlyHolder(mention.role());
    }
    return holder == null ? mention : holder;
  }

  /** Whether an office can be a heard one: an organisation is nobody who speaks for it. */
  private boolean mayBe(SpeakerMention heard, SpeakerMention office) {
    String head = nameWords.bare(office.role()).get(0);
    return heard.isOffice() || lexicon.isRole(head) || lexicon.isTitle(head);
  }

  private ArticleSpeaker bearer(String name) {
    List<String> bare = nameWords.bare(name);
    if (bare.isEmpty()) {
      return null;
    }
    ArticleSpeaker exact = bare.size() == 1 ? bySurname.get(bare.get(0)) : null;
    for (int i = all.size() - 1; i >= 0 && exact == null; i--) {
      if (!all.get(i).name().isEmpty() && names.joins(all.get(i).name(), name)) {
        return all.get(i);
      }
    }
    return exact;
  }

  private ArticleSpeaker holder(SpeakerMention mention) {
    List<String> role = nameWords.bare(mention.role());
    if (role.isEmpty()) {
      return null;
    }
    if (!ArabicWord.hasArticle(mention.role())) {
      return constructHolder(mention.role());
    }
    return definiteHolder(mention, role);
  }

  /** The last who has been called by all words of a definite office. */
  private ArticleSpeaker definiteHolder(SpeakerMention mention, List<String> role) {
    Set<String> asked = Set.copyOf(role);
    for (int i = all.size() - 1; i >= 0; i--) {
      ArticleSpeaker speaker = all.get(i);
      if (speaker.isCalled(asked) && mayHold(speaker, role.get(0))) {
        return speaker;
      }
    }
    return role.size() <= LONGEST_HEAD ? holderByHead(mention, role) : holderOfShorter(role);
  }

  /**
   * The only person of an office that the asked one goes on from: {@code الأمين العام} said before
   * {@code الأمين العام للرابطة}.
   */
  private ArticleSpeaker holderOfShorter(List<String> role) {
    ArticleSpeaker found = null;
    for (ArticleSpeaker speaker : all) {
      List<String> held = nameWords.bare(speaker.role());
      boolean shorter =
          held.size() == LONGEST_HEAD
              && startsWith(role, held)
              && ArabicWord.startsWithLi(role.get(LONGEST_HEAD));
      if (shorter && ArabicWord.hasArticle(speaker.role()) && !speaker.name().isEmpty()) {
        if (found != null) {
          return null;
        }
        found = speaker;
      }
    }
    return found;
  }

  /** The last one of whose offices has the words of an office that begins without the article. */
  private ArticleSpeaker constructHolder(String asked) {
    List<String> role = nameWords.bare(asked);
    boolean definite = offices.isConstruct(asked);
    for (int i = all.size() - 1; i >= 0; i--) {
      if (nameWords.bare(all.get(i).role()).equals(role)) {
        return all.get(i);
      }
    }
    for (int i = all.size() - 1; i >= 0; i--) {
      String held = all.get(i).role();
      if (startsWith(nameWords.bare(held), role) || definite && offices.isHeld(asked, held)) {
        return all.get(i);
      }
    }
    return null;
  }

  /** Whether a speaker can be meant by a noun: a person is no organisation. */
  private boolean mayHold(ArticleSpeaker speaker, String head) {
    return speaker.name().isEmpty() || lexicon.isRole(head) || lexicon.isTitle(head);
  }

  private ArticleSpeaker holderByHead(SpeakerMention mention, List<String> role) {
    String head = role.get(0);
    for (ArticleSpeaker speaker : recent.all()) {
      if (speaker.isCalled(Set.of(head)) && mayHold(speaker, head)) {
        return speaker;
      }
    }
    if (issuer != null && words.contains(WordClass.COMMUNIQUES, head)) {
      return issuer;
    }
    ArticleSpeaker person = person(mention, role);
    if (person != null) {
      return person;
    }
    boolean anybody = words.contains(WordClass.ANYBODY, head) && !isHeardSource(mention, head);
    return anybody || isPointedAt(mention, head) ? recent.last() : null;
  }

  /** Whom a noun of persons or a title means: who spoke last, else who was named last. */
  private ArticleSpeaker person(SpeakerMention mention, List<String> role) {
    ArticleSpeaker last = recent.last();
    return last != null && !last.name().isEmpty() && persons.mayCall(role, last.role())
        ? last
        : introduced.lastNamed(mention.from(), persons.meant(role)).map(this::of).orElse(null);
  }

  /** {@code هذا الهيكل النقابي}: a demonstrative means the last who spoke, if it is a body, too. */
  private boolean isPointedAt(SpeakerMention mention, String head) {
    boolean body = recent.last() != null && recent.last().name().isEmpty() && !lexicon.isRole(head);
    return body && text.word(Math.max(0, mention.from() - 1)).is(WordClass.POINTERS);
  }

  /** {@code المصدر} behind a source that was introduced, when somebody else spoke last. */
  private boolean isHeardSource(SpeakerMention mention, String head) {
    boolean other = recent.last() != null && !recent.last().name().isEmpty();
    if (!other || !words.contains(WordClass.SOURCES, head)) {
      return false;
    }
    SpeakerMention source = introduced.holder(mention, SpeakerMention::isOffice);
    return source != null && source.from() < mention.from();
  }

  /** Whether a name is a part of a longer one that was heard. */
  boolean isShort(SpeakerMention mention) {
    return !introduced.fullName(mention).equals(mention);
  }

  private static boolean startsWith(List<String> known, List<String> given) {
    return known.size() >= given.size() && known.subList(0, given.size()).equals(given);
  }
}
