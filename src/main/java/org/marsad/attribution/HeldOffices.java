package org.marsad.attribution;

import java.util.ArrayList;
import java.util.List;
import org.marsad.lexicon.FunctionWords;
import org.marsad.lexicon.Lexicon;
import org.marsad.lexicon.SpeakerLexicon;
import org.marsad.lexicon.WordClass;
import org.marsad.text.ArabicWord;
import org.marsad.text.Tokens;

/**
 * Tells whether a short form of an office, {@code رئيس مجلس إدارة الشركة}, means one that an
 * article gave in full, alone or behind another: {@code وكيل الوزارة رئيس مجلس إدارة الشركة
 * الوطنية}. Words for the head of a body stand for each other: {@code زعيم الحركة} is the {@code
 * رئيس} of it. A deputy is not the one whose deputy he is.
 */
final class HeldOffices {
  private static final int SHORTEST = 2;

  private final FunctionWords words;
  private final SpeakerLexicon lexicon;

  HeldOffices(Lexicon lexicon) {
    this.words = lexicon.words();
    this.lexicon = lexicon.speakers();
  }

  /** Whether an office without the article is definite by the noun it governs: no preposition. */
  boolean isConstruct(String office) {
    List<String> forms = forms(office);
    int last = forms.size() - 1;
    return last >= 1
        && ArabicWord.isDefinite(forms.get(last))
        && forms.stream().noneMatch(form -> words.contains(WordClass.OFFICE_LINKS, form));
  }

  /** {@code وزير الخارجية الفرنسي، رئيس بلدية سوسة}: several hold such an office. */
  boolean isOfPlace(String office) {
    return forms(office).stream().anyMatch(lexicon::isPlace);
  }

  /**
   * Whether a held office, or a further one behind its end, is the one asked about.
   *
   * @param asked an office as printed
   * @param held the offices of somebody as printed
   */
  boolean isHeld(String asked, String held) {
    List<String> given = bare(forms(asked));
    List<String> forms = forms(held);
    for (int i = 0; i + SHORTEST <= forms.size(); i++) {
      boolean starts = i == 0 || endsOffice(forms.get(i - 1));
      if (starts && isSameHead(given.get(0), forms.get(i))) {
        List<String> rest = bare(forms.subList(i + 1, forms.size()));
        return rest.containsAll(given.subList(1, given.size()));
      }
    }
    return false;
  }

  private boolean endsOffice(String form) {
    return ArabicWord.isDefinite(form) || ArabicWord.hasLiOnArticle(form) || lexicon.isPlace(form);
  }

  private boolean isSameHead(String asked, String held) {
    String head = ArabicWord.withoutArticle(held);
    return asked.equals(head)
        || words.contains(WordClass.LEADERS, asked) && words.contains(WordClass.LEADERS, head);
  }

  private static List<String> bare(List<String> forms) {
    return forms.stream()
        .map(
            form ->
                ArabicWord.startsWithLi(form)
                    ? ArabicWord.withoutArticleAndParticles(form) // الرئيس السابق للبلدية
                    : ArabicWord.withoutArticle(form))
        .toList();
  }

  private static List<String> forms(String phrase) {
    Tokens tokens = new Tokens(phrase);
    List<String> forms = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.isWord(i)) {
        forms.add(tokens.form(i));
      }
    }
    return forms;
  }
}
