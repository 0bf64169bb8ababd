package org.marsad.morphology;

import static org.marsad.morphology.Letters.ALEF;
import static org.marsad.morphology.Letters.ALEF_HAMZA;
import static org.marsad.morphology.Letters.ALEF_HAMZA_BELOW;
import static org.marsad.morphology.Letters.ALEF_MADDA;
import static org.marsad.morphology.Letters.ALEF_MAQSURA;
import static org.marsad.morphology.Letters.HAMZA;
import static org.marsad.morphology.Letters.MIM;
import static org.marsad.morphology.Letters.TA;
import static org.marsad.morphology.Letters.TA_MARBUTA;
import static org.marsad.morphology.Letters.WAW;
import static org.marsad.morphology.Letters.WAW_HAMZA;
import static org.marsad.morphology.Letters.YA;
import static org.marsad.morphology.Letters.YA_HAMZA;

import java.util.Optional;
import org.marsad.morphology.Verb.Weakness;

/**
 * Makes the nouns that every verb has: the active and the passive participle and the verbal noun.
 * All are given in the masculine singular without article; that of a defective verb with its ya
 * ({@code داعي}, which without article is also written {@code داع}).
 */
public final class Derivation {
  private Derivation() {}

  /** The active participle: {@code رافض، مؤيد، داعي}. */
  public static String activeParticiple(Verb verb) {
    if (verb.measure() == Measure.I) {
      return simpleActive(verb);
    }
    String stem = verb.presentStem();
    char last = Letters.last(stem);
    String participle = MIM + stem;
    if (last == ALEF_MAQSURA) {
      return Letters.withLast(participle, YA);
    }
    if (last == ALEF_HAMZA) {
      return Letters.withLast(participle, YA_HAMZA);
    }
    return Letters.isHamza(Letters.beforeLast(stem))
        ? Letters.withBeforeLast(participle, String.valueOf(YA_HAMZA))
        : participle;
  }

  private static String simpleActive(Verb verb) {
    String past = verb.past();
    char first = past.charAt(0);
    String start = first == ALEF_HAMZA ? String.valueOf(ALEF_MADDA) : first + "ا";
    String rest = past.substring(1);
    return start
        + switch (verb.weakness()) {
          case HOLLOW -> "ئ" + (Letters.isHamza(Letters.last(past)) ? YA : Letters.last(past));
          case DEFECTIVE -> middle(rest.charAt(0)) + "ي";
          case DOUBLED -> rest;
          case NONE -> middle(rest.charAt(0)) + middle(rest.charAt(1));
        };
  }

  /** A hamza behind a long alef, or at the end behind the vowel i, sits on a ya. */
  private static String middle(char letter) {
    return String.valueOf(Letters.isHamza(letter) ? YA_HAMZA : letter);
  }

  /**
   * The passive participle: {@code مرفوض، مدان، ملغى}. Of most derived measures it is spelled like
   * the active one.
   */
  public static String passiveParticiple(Verb verb) {
    if (verb.measure() == Measure.I) {
      return simplePassive(verb);
    }
    String participle = MIM + verb.presentStem();
    return switch (verb.weakness()) {
      case HOLLOW -> Letters.withBeforeLast(participle, "ا");
      case DEFECTIVE -> Letters.withLast(participle, ALEF_MAQSURA);
      default ->
          Letters.last(participle) == YA_HAMZA
              ? Letters.withLast(participle, ALEF_HAMZA)
              : participle;
    };
  }

  private static String simplePassive(Verb verb) {
    String past = verb.past();
    String start = MIM + past.substring(0, 1);
    char last = Letters.last(past);
    return switch (verb.weakness()) {
      case HOLLOW -> {
        char middle = Letters.beforeLast(verb.present());
        yield start + (middle == YA ? YA : WAW) + last;
      }
      case DEFECTIVE -> start + past.charAt(1) + (Letters.last(verb.present()) == WAW ? WAW : YA);
      case DOUBLED -> start + last + WAW + last;
      case NONE -> {
        char middle = past.charAt(1);
        yield Letters.isHamza(middle)
            ? start + WAW_HAMZA + WAW + last
            : start + middle + WAW + (Letters.isHamza(last) ? HAMZA : last);
      }
    };
  }

  /** The verbal noun; none for measure I, whose verbal nouns are not regular. */
  public static Optional<String> verbalNoun(Verb verb) {
    String past = verb.past();
    return Optional.ofNullable(
        switch (verb.measure()) {
          case I -> null;
          case II -> second(verb);
          case III -> third(verb);
          case IV -> fourth(verb);
          case V, VI, QII -> withTa(verb);
          case VII, VIII, IX, X -> withAlef(verb);
          case QI -> past + TA_MARBUTA;
        });
  }

  /** {@code تأييد}; of a weak or hamzated last letter {@code تسمية، تهنئة}. */
  private static String second(Verb verb) {
    String past = verb.past();
    String base = TA + Letters.chop(past);
    char last = Letters.last(past);
    if (verb.weakness() == Weakness.DEFECTIVE) {
      return Letters.last(base) == YA ? base + TA_MARBUTA : base + YA + TA_MARBUTA;
    }
    return Letters.isHamza(last) ? base + YA_HAMZA + TA_MARBUTA : base + YA + last;
  }

  /** {@code مساندة، معاداة، مناوأة}. */
  private static String third(Verb verb) {
    String participle = MIM + verb.presentStem();
    if (verb.weakness() == Weakness.DEFECTIVE) {
      return Letters.withLast(participle, ALEF) + TA_MARBUTA;
    }
    return Letters.last(participle) == YA_HAMZA
        ? Letters.withLast(participle, ALEF_HAMZA) + TA_MARBUTA
        : participle + TA_MARBUTA;
  }

  /** {@code إعلان، إدانة، إلغاء، إيقاف، إصرار}. */
  private static String fourth(Verb verb) {
    String past = verb.past();
    char first = past.charAt(0);
    String root = past.substring(1);
    String start = String.valueOf(ALEF_HAMZA_BELOW);
    if (first == ALEF_MADDA) {
      start += YA;
    } else if (root.charAt(0) == WAW) {
      start += YA;
      root = root.substring(1);
    }
    return start
        + switch (verb.weakness()) {
          case HOLLOW -> root + TA_MARBUTA;
          case DEFECTIVE -> Letters.chop(root) + ALEF + HAMZA;
          case DOUBLED -> root + ALEF + Letters.last(root);
          case NONE -> longLast(root);
        };
  }

  /** The past itself: {@code تمسك، تضامن}; the vowel u or i before its last letter shows here. */
  private static String withTa(Verb verb) {
    String past = verb.past();
    if (verb.weakness() == Weakness.DEFECTIVE) {
      return Letters.withLast(past, YA);
    }
    if (Letters.isHamza(Letters.last(past))) {
      return Letters.withLast(past, WAW_HAMZA);
    }
    return Letters.isHamza(Letters.beforeLast(past))
        ? Letters.withBeforeLast(past, String.valueOf(WAW_HAMZA))
        : past;
  }

  /** {@code انسحاب، انتقاد، استنكار، استقالة، احتجاج، اعتداء}. */
  private static String withAlef(Verb verb) {
    String past = verb.past();
    return switch (verb.weakness()) {
      case HOLLOW ->
          verb.measure() == Measure.X ? past + TA_MARBUTA : Letters.withBeforeLast(past, "يا");
      case DEFECTIVE -> Letters.chop(past) + ALEF + HAMZA;
      case DOUBLED -> past + ALEF + Letters.last(past);
      case NONE -> verb.measure() == Measure.X ? tenth(past) : longLast(past);
    };
  }

  /** {@code استنكار}; a waw or hamza behind the prefix changes: {@code استيلاد، استئصال}. */
  private static String tenth(String past) {
    char first = past.charAt(3);
    String start = past.substring(0, 3);
    String rest = past.substring(4);
    char changed = first == WAW ? YA : Letters.isHamza(first) ? YA_HAMZA : first;
    return longLast(start + changed + rest);
  }

  /** Puts an alef before the last letter, where a hamza then stands on the line. */
  private static String longLast(String stem) {
    char last = Letters.last(stem);
    return Letters.chop(stem) + ALEF + (Letters.isHamza(last) ? HAMZA : last);
  }
}
