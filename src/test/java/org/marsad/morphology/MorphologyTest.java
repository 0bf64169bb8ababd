package org.marsad.morphology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms of verbs and nouns, a row for each class of verb. */
class MorphologyTest {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/cases/conjugation.csv", numLinesToSkip = 1)
  void conjugates(
      String rule, String past, String present, Measure measure, String forms, String never) {
    List<String> texts =
        Conjugation.of(new Verb(past, present, measure)).stream().map(FiniteForm::text).toList();
    assertThat(texts).as(rule).contains(words(forms)).doesNotContain(words(never));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvFileSource(resources = "/cases/derivation.csv", numLinesToSkip = 1)
  void derives(
      String rule,
      String past,
      String present,
      Measure measure,
      String active,
      String passive,
      String masdar) {
    Verb verb = new Verb(past, present, measure);
    assertThat(Derivation.activeParticiple(verb)).as(rule).isEqualTo(active);
    assertThat(Derivation.passiveParticiple(verb)).as(rule).isEqualTo(passive);
    assertThat(Derivation.verbalNoun(verb).orElse(null)).as(rule).isEqualTo(masdar);
  }

  @ParameterizedTest(name = "{0}: {2}")
  @CsvFileSource(resources = "/cases/declension.csv", numLinesToSkip = 1)
  void declines(
      String rule, String kind, String noun, String free, String beforePronoun, String never) {
    Declension.Forms forms =
        kind.equals("participle") ? Declension.participle(noun) : Declension.verbalNoun(noun);
    assertThat(forms.free()).as(rule).contains(words(free)).doesNotContain(words(never));
    assertThat(forms.beforePronoun()).as(rule).contains(words(beforePronoun));
  }

  private static String[] words(String text) {
    return text == null ? new String[0] : text.split(" ", -1);
  }

  @ParameterizedTest
  @CsvSource({
    "رفض يرفض I, رفضو رفضت رفضتمو يرفضون يرفضو",
    "ألغى يلغي IV, ألغا ألغو يلغي",
    "خشي يخشى I, يخشا خشو",
    "أساء يسيء IV, أساء يسيئ",
  })
  void spellsFormsBeforeAPronoun(String verb, String forms) {
    String[] words = words(verb);
    List<FiniteForm> made = Conjugation.of(new Verb(words[0], words[1], Measure.valueOf(words[2])));
    assertThat(made).extracting(FiniteForm::beforePronoun).contains(words(forms));
  }

  @Test
  void tellsTenseAndPerson() {
    List<FiniteForm> forms = Conjugation.of(new Verb("قال", "يقول", Measure.I));
    assertThat(forms)
        .contains(
            new FiniteForm("قالت", Tense.PAST, Person.SHE),
            new FiniteForm("قلت", Tense.PAST, Person.I),
            new FiniteForm("سنقول", Tense.FUTURE, Person.WE),
            new FiniteForm("يقولوا", Tense.SUBJUNCTIVE, Person.THEY),
            new FiniteForm("يقل", Tense.JUSSIVE, Person.HE));
  }

  @Test
  void anEntryGivesTheFormsOfItsParts() {
    VerbEntry entry = VerbEntry.parse("رفض يرفض I رفض -رافضي");
    assertThat(entry.words(EnumSet.of(Part.PAST)))
        .contains("~رفض", "~رفضوا", "+رفضو")
        .doesNotContain("~يرفض", "^رفض", "~رفضن");
    assertThat(entry.words(EnumSet.of(Part.PRESENT)))
        .contains("~يرفض", "~يرفضوا", "+يرفض")
        .doesNotContain("~رفض", "~سيرفض", "~ترفضا");
    assertThat(entry.words(EnumSet.of(Part.FUTURE))).contains("~سيرفض").doesNotContain("~يرفض");
    assertThat(entry.words(EnumSet.of(Part.MASDAR))).contains("^رفض", "^رفضا", "%رفض");
    assertThat(entry.words(EnumSet.of(Part.ACTIVE)))
        .contains("^رافض", "^رافضة", "%رافضو")
        .doesNotContain("^رافضي");
    assertThat(entry.words(EnumSet.of(Part.PASSIVE))).contains("^مرفوض", "^مرفوضة");
  }

  @Test
  void whatStandsBehindLamIsTheShortPresentOfWeakVerbs() {
    assertThat(VerbEntry.parse("عاد يعود I").words(EnumSet.of(Part.JUSSIVE)))
        .contains("~يعد", "~نعد", "~يعودوا")
        .doesNotContain("~يعود");
    assertThat(VerbEntry.parse("مانع يمانع III").words(EnumSet.of(Part.JUSSIVE)))
        .contains("~يمانع", "~يمانعوا");
  }

  @Test
  void anExactEntryTakesNoPronounsUnlessInAPhrase() {
    VerbEntry entry = VerbEntry.parse("=لعن يلعن I");
    assertThat(entry.lemma()).isEqualTo("لعن");
    assertThat(entry.words(EnumSet.of(Part.PAST))).contains("=لعن").doesNotContain("+لعن");
    assertThat(entry.wordsInPhrase(EnumSet.of(Part.PAST))).contains("~لعن", "+لعن");
  }

  @Test
  void whatIsExcludedIsNotDeclined() {
    VerbEntry entry = VerbEntry.parse("أدان يدين IV -مدين -ندين");
    assertThat(entry.words(EnumSet.of(Part.ACTIVE))).isEmpty();
    assertThat(entry.words(EnumSet.of(Part.PRESENT))).contains("~يدين").doesNotContain("~ندين");
  }

  @Test
  void aGivenVerbalNounReplacesTheRegularOne() {
    assertThat(VerbEntry.parse("دافع يدافع III دفاع").words(EnumSet.of(Part.MASDAR)))
        .contains("^دفاع")
        .doesNotContain("^مدافعة");
    assertThat(VerbEntry.parse("حافظ يحافظ III محافظة حفاظ").words(EnumSet.of(Part.MASDAR)))
        .contains("^محافظة", "^حفاظ");
  }

  @ParameterizedTest
  @CsvSource({
    "رفض يرفض, is not `past present measure masdar`",
    "رفض رفض I, are not the past and present of a verb",
    "رفض يرفض XI, is no measure",
  })
  void saysWhatIsWrongWithAnEntry(String entry, String message) {
    assertThatThrownBy(() -> VerbEntry.parse(entry))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(message);
  }
}
