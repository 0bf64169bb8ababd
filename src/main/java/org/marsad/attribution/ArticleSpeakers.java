package org.marsad.attribution;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.marsad.lexicon.AttributionVerbs.Person;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.phrase.SpeakerMention;
import org.marsad.speaker.NameKey;
import org.marsad.text.Tokens;

/**
 * The speakers of one article as it goes on: a surname goes to the one who bears it, an office to
 * the one who holds it, a definite noun that could be anybody ({@code المصدر، المسؤول، البيان}) and
 * a pronoun to the last who spoke.
 */
public final class ArticleSpeakers {
  private static final int REMEMBERED = 4;
  private static final String SERVANT = "عبدال";

  /** Nouns that with the article mean who was heard last. */
  private static final Set<String> ANYBODY =
      Set.of(
          "مصدر",
          "مسؤول",
          "مسوول",
          "مسئول",
          "بيان",
          "متحدث",
          "ناطق",
          "دبلوماسي",
          "سياسي",
          "قيادي",
          "خبير",
          "تقرير",
          "رجل",
          "مصادر",
          "ضابط",
          "نايب",
          "وثيقه",
          "تصريح");

  private final SpeakerLexicon lexicon;
  private final List<ArticleSpeaker> voices = new ArrayList<>();
  private final Map<String, ArticleSpeaker> bySurname = new HashMap<>();
  private final Map<String, SpeakerMention> heard = new HashMap<>();
  private final Map<String, SpeakerMention> heardOffices = new HashMap<>();
  private final Deque<ArticleSpeaker> recent = new ArrayDeque<>();

  ArticleSpeakers(SpeakerLexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** The last who spoke, or null. */
  ArticleSpeaker last() {
    return recent.peekFirst();
  }

  /** The last who spoke and with whom a verb can agree, else the last, or null. */
  ArticleSpeaker last(Person person) {
    for (ArticleSpeaker voice : recent) {
      if (voice.mayBe(person)) {
        return voice;
      }
    }
    return recent.peekFirst();
  }

  /** Lets a voice be the one whom pronouns mean. */
  ArticleSpeaker speaks(ArticleSpeaker voice) {
    recent.remove(voice);
    recent.addFirst(voice);
    if (recent.size() > REMEMBERED) {
      recent.removeLast();
    }
    return voice;
  }

  /** Whether a folded word is the surname of somebody heard before. */
  boolean knowsSurname(String word) {
    String bare = SpeakerLexicon.bare(word);
    return bySurname.containsKey(bare) || heard.containsKey(bare);
  }

  /** Remembers a full name, for its surname alone may speak. */
  void hear(SpeakerMention mention) {
    List<String> name = words(mention.name());
    if (!name.isEmpty()) {
      heard.putIfAbsent(name.get(name.size() - 1), mention);
    }
    List<String> role = words(mention.role());
    if (role.size() > 1 && (mention.isOffice() || lexicon.isRole(role.get(0)))) {
      heardOffices.putIfAbsent(role.get(0), mention);
    }
  }

  /** The voice that a mention means, a new one if it means nobody known. */
  ArticleSpeaker of(SpeakerMention mention) {
    ArticleSpeaker voice = mention.isOffice() ? holder(mention) : bearer(mention.name());
    if (voice == null) {
      List<String> name = words(mention.name());
      SpeakerMention full = name.size() == 1 ? heard.getOrDefault(name.get(0), mention) : mention;
      if (mention.isOffice()
          && mention.role().startsWith("ال")
          && words(mention.role()).size() == 1) {
        full = heardOffices.getOrDefault(words(mention.role()).get(0), mention);
      }
      voice = new ArticleSpeaker(full.name(), full.role());
      voice.learn(mention.name(), mention.role());
      voices.add(voice);
    } else {
      voice.learn(mention.name(), mention.role());
    }
    voice.learnWords(new HashSet<>(words(mention.phrase())));
    if (!mention.isOffice()) {
      List<String> name = words(mention.name());
      bySurname.put(name.get(name.size() - 1), voice);
    }
    return voice;
  }

  private ArticleSpeaker bearer(String name) {
    List<String> words = words(name);
    if (words.isEmpty()) {
      return null;
    }
    ArticleSpeaker exact = words.size() == 1 ? bySurname.get(words.get(0)) : null;
    for (int i = voices.size() - 1; i >= 0 && exact == null; i--) {
      if (!voices.get(i).name().isEmpty() && NameKey.joins(voices.get(i).name(), name)) {
        return voices.get(i);
      }
    }
    return exact;
  }

  private ArticleSpeaker holder(SpeakerMention mention) {
    List<String> words = words(mention.role());
    if (words.isEmpty()) {
      return null;
    }
    boolean definite = mention.role().startsWith("ال");
    Set<String> asked = definite ? Set.copyOf(words) : Set.of();
    for (int i = voices.size() - 1; i >= 0; i--) {
      ArticleSpeaker voice = voices.get(i);
      if (definite
          ? voice.isCalled(asked) && mayHold(voice, words.get(0))
          : startsWith(words(voice.role()), words)) {
        return voice;
      }
    }
    return definite && words.size() <= 2 ? holderByHead(words) : null;
  }

  /** Whether a speaker can be meant by a noun: a person is no organisation. */
  private boolean mayHold(ArticleSpeaker voice, String head) {
    return voice.name().isEmpty() || lexicon.isRole(head) || lexicon.isTitle(head);
  }

  private ArticleSpeaker holderByHead(List<String> words) {
    Set<String> head = Set.of(words.get(0));
    for (ArticleSpeaker voice : recent) {
      if (voice.isCalled(head) && mayHold(voice, words.get(0))) {
        return voice;
      }
    }
    return ANYBODY.contains(words.get(0)) ? last() : null;
  }

  private static boolean startsWith(List<String> known, List<String> given) {
    return known.size() >= given.size() && known.subList(0, given.size()).equals(given);
  }

  /** Adds a word without its article; {@code عبدالكريم} is two words. */
  private static void addWord(List<String> words, String form) {
    boolean joined = form.length() > SERVANT.length() + 2 && form.startsWith(SERVANT);
    if (joined) {
      words.add(form.substring(0, 3));
    }
    words.add(SpeakerLexicon.bare(joined ? form.substring(3) : form));
  }

  /** The folded words of a phrase without articles. */
  public static List<String> words(String text) {
    Tokens tokens = new Tokens(text);
    List<String> words = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        addWord(words, tokens.form(i));
      }
    }
    return words;
  }
}
