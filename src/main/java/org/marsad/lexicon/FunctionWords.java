package org.marsad.lexicon;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The closed classes of Arabic words that shape a clause of news, folded: what introduces reported
 * speech, what opens a clause, what ends a noun phrase.
 */
public final class FunctionWords {
  private static final Pattern SPACE = Pattern.compile("\\s+");

  /** Honorifics with a pronoun, which stand for somebody named before. */
  private static final String HONORIFICS =
      " سموه معاليه معاليها سعادته سعادتها فضيلته فخامته جلالته سماحته سيادته";

  /** The conjunction {@code أن} and its forms with pronouns. */
  public static final Set<String> THAT =
      words(
          """
          ان بان وان فان انه انها انهم انهما اننا انني اني انا بانه بانها بانهم بانهما باننا بانني
          بانا وانه وانها وانهم فانه فانها فانهم""");

  /** Words before {@code أن} that make it mean something else than "that he said". */
  public static final Set<String> NOT_BEFORE_THAT =
      words(
          """
          بعد قبل دون بدون منذ حتي رغم برغم بمجرد يمكن يجب ينبغي يجوز قبيل بيد غير الا مع شرط شريطه
          لولا كاد كادت يكاد مجرد بما علما لو سبق يمكنه لابد بد يستطيع استطاع يحاول حاول تحاول يريد
          تريد اراد لا كما بشرط عسي الي""");

  /** Words that open a clause in front of its verb or subject. */
  public static final Set<String> CLAUSE_OPENERS =
      words(
          """
          فيما وفيما بينما وبينما كما وكما حين حيث اذ واذ وقد فقد قد لقد ولقد وكان وكانت كان كانت ثم
          لكن ولكن لكنه ولكنه لكنها ولكنها لكنهم ولكنهم ايضا بدوره بدورها بدورهم سبق وسبق جهته جهتها
          جهتهم جانبه جانبها جانبهم ناحيته ناحيتها اما ايضا كذلك هنا ذلك غيره اخري اخر السياق
          المقابل نفسه نفسها ذاته ذاتها والذي وهو وهي وهم غير بيد الا فان وبدوره وبدورها مقابل حينها
          هذا ما وحسبما وكالات"""
              + HONORIFICS);

  /** Conjunctions and adverbs that may stand in front of the subject of a clause. */
  public static final Set<String> SUBJECT_LEADERS =
      words(
          """
          اما لكن ولكن فيما وفيما بينما وبينما حيث اذ واذ وكان وكانت كان كانت كما وكما بدوره بدورها
          ان فان بل ثم ايضا حتي وحتي وقد فقد قد"""
              + HONORIFICS);

  /** Conjunctions that set a new subject even without a comma before them. */
  public static final Set<String> MEANWHILE = words("فيما بينما اما");

  /** Words that with {@code أن} behind them set off a clause against the one before. */
  public static final Set<String> CONTRASTS = words("غير بيد الا");

  public static final Set<String> RELATIVE = words("الذي التي الذين اللذين اللذان اللتان اللتين");

  public static final Set<String> NEGATIONS =
      words("لم لا لن ولم ولا ولن عدم دون ليس فلم فلا فلن بدون");

  public static final Set<String> PREPOSITIONS =
      words(
          """
          في من الي علي عن مع بعد قبل خلال بين ضد لدي عند منذ حتي دون بدون نحو حول عبر امام تجاه ازاء
          بشان عقب اثر اثناء ضمن وفي ومن والي وعلي وعن ومع وبعد وقبل وخلال بعيد قبيل لدن فوق تحت وراء
          رغم برغم بسبب بحسب حسب وفق وفقا بعيدا""");

  /** The prepositions with which an office goes on to what it is over. */
  public static final Set<String> OFFICE_LINKS =
      words("باسم بلسان في عن من لشوون لشءون للشوون لدي بن لدي الي");

  /** Heads of offices that go on with {@code عن}. */
  public static final Set<String> SPEAKS_FOR =
      words(
          "نايب نائب نائبه نواب مسؤول مسوول مسئول ممثل ممثله عضو مرشح مرشحه وكيل مندوب مدافع برلماني مسؤوله فائز قيادي ناطق");

  /** Heads of offices that go on with {@code إلى} or {@code لدى}. */
  public static final Set<String> SENT_TO =
      words("بعثه سفاره وفد مبعوث مبعوثه سفير سفيره مندوب مندوبه ممثل ممثله موفد قنصل");

  /** Heads of offices that go on with {@code في} or {@code من} even with the article. */
  public static final Set<String> SPECIALISTS =
      words(
          """
          خبير خبيره باحث باحثه ناشط ناشطه محلل محلله قيادي قياديه عضو عضوه استاذ استاذه مختص مختصه متخصص
          متخصصه مسؤول مسؤوله مسوول مسئول مصدر نايب نائب نائبه ضابط كاتب صحفي صحافي اعلامي طبيب مهندس مدرب
          لاعب مستشار مدرس محاضر قاضي محامي متحدث ناطق شاب مواطن شيخ موظف خبراء محللون""");

  /** Figures and words of somebody, behind {@code وفق} and its like. */
  public static final Set<String> FIGURES =
      words(
          """
          ارقام تقديرات بيانات احصاءات احصائيات احصاءيات معلومات تصريحات كلام راي شهادات روايه روايات تاكيدات
          تعبير قول وصف ما لما عن ل الي تاكيد اقوال حديث افاده""");

  /** Nouns of what happens, which behind an office start the object and not a name. */
  public static final Set<String> EVENTS =
      words(
          """
          مقتل توقف بدء وصول وجود سيطره اصابه تقدم ضروره اهميه عدم دعم عدد قتل قصف هجوم زياره حق موقف قرار مصرع
          جرح سقوط فتح خطه رفض عوده خروج دخول بقاء غياب فشل نجاح حرص قيام تلقي حدوث وقوع رغبه نيه وقوف فقدان
          حسم منع رفع خفض طرد نقل عزم تعرض تمديد نشر حل صدور مشاركه محاوله مواصله مساعده مكافحه محاربه حمايه""");

  /** Definite adjectives that a nisba ending does not tell. */
  public static final Set<String> ADJECTIVES =
      words(
          """
          العام العامه الاعلي العليا السابق السابقه الجديد الجديده الاول الاولي الثاني الثانيه الحر الحره الابيض
          الاحمر المشترك المشتركه المتحد المتحده المسلح المسلحه الخاص الخاصه المساعد المساعده المستقل المستقله
          المنتخب المنتخبه الراحل الاكبر الكبري المعارض المعارضه الكبير الكبيره المقبل المكلف المكلفه الاسبق
          الاوسط الاسود المتقاعد الموحد الموحده الصادر الصادره القادم الناشط المختص المختصه المناوب المشارك المشاركه
          التابع التابعه المنشق المنشقه المقرب المقربه القريب القريبه الحاكم الحاكمه المتطرف المستقيل المفاوض""");

  /** Question words. */
  public static final Set<String> INTERROGATIVES =
      words(
          "هل كيف اين من ماذا لماذا متي كم اي وهل وكيف واين ومن وماذا ولماذا فهل فكيف فاين فمن فماذا فلماذا ما وما ايه");

  /** To whom one speaks to the press. */
  public static final Set<String> OUTLETS =
      words(
          """
          لوكاله لصحيفه لقناه لموقع لاذاعه للصحافيين للصحفيين لفضائيه لراديو للوكاله لمراسل لبرنامج للجزيره
          للعربيه لوسائل للاناضول لرويترز لفرانس لجريده للموقع للصحيفه لشبكه للاعلاميين للقناه لمجله لتلفزيون
          للتلفزيون لبي لسي للسومريه لمراسلنا للبرنامج لموقعنا للجريده""");

  public static final Set<String> TIMES =
      words(
          """
          امس اليوم الليله مساء صباح فجر ظهر غدا الاحد الاثنين الثلاثاء الثلثاء الاربعاء الخميس الجمعه
          السبت يوم اول الماضي الجاري الحالي موخرا اخيرا سابقا لاحقا حينها انذاك وقتها""");

  /** Adverbs between a verb and its subject or object. */
  public static final Set<String> ADVERBS =
      words(
          """
          ايضا كذلك بدوره بدورها قائلا مجددا مرارا صراحه بوضوح علنا رسميا بشده امس اليوم مساء صباح انذاك
          موخرا اخيرا سابقا لاحقا حينها بقوه بالقول بقوله بقولها بالتالي وقتها هنا هناك الليله فجر"""
              + HONORIFICS);

  /** What no noun phrase goes over. */
  public static final Set<String> PHRASE_ENDS =
      words(
          """
          فان فانه فانها ان بان انه انها انهم لان حيث حين حينما عندما بعدما قبل بعد خلال عقب اثر اثناء ضمن
          امس اليوم الليله مساء صباح فجر ظهر غدا ايضا كذلك قد لم لا لن ليس كان كانت هو هي هم وهو وهي وهم
          ردا تعليقا معلقا قوله قولها قولهم عبر حول بشان ازاء تجاه فيما بينما كما لكن ثم او اذ اذا لدي بانه
          بانها موخرا سابقا لاحقا يوم هذا هذه ذلك تلك هولاء به له لها بها لهم بهم عنه عنها عنهم فيه فيها عليه
          عليها عليهم منه منها منهم انني اننا اني انا وذلك حسب بحسب وفق وفقا كل اي قائلا مع بعض ما مما عما
          الي بدوره بدورها امام ضد منذ حتي الا لل بين بينهم نحو سوي غير وقد فقد لقد نحن انت بل هنا هناك اليه
          اليها اليهم لكنه لكنها علما وكان وكانت بينه بينها كونه كونها نظرا بسبب رغم برغم دون بدون سوف ومن
          عند عندها وفي والي وعلي وعن بما لما كي لكي وسط حينها انذاك كانوا الذي التي الذين اللذين اللتين
          اللذان اللتان والذي والتي والذين مثل كونهم لولا لو كيف متي اين هل ماذا لماذا تم يتم وتم ومقره ومقرها ذاته ذاتها نفسه نفسها ذاتهم انفسهم""");

  /**
   * Nouns behind {@code في} or {@code خلال} that are an occasion of speaking, not part of an
   * office.
   */
  public static final Set<String> OCCASIONS =
      words(
          """
          بيان تصريح تصريحات حديث مؤتمر موتمر مقابله لقاء كلمه اتصال تغريده حوار خطاب ختام جلسه اجتماع وقت
          تقرير هذا رساله معرض تعليق مقال خطبه زياره منشور الوقت مداخله ندوه كلمته بيانه حديثه تصريحه خبر
          تصريحاته مقابلته مقاله خطابه تغريدات بيانها تصريحها حديثها كلمتها السياق الاثناء سياق ان اشاره
          تدوينه مكالمه افتتاح مستهل اول حسابه حسابها صفحته صفحتها موتمره""");

  public static final Set<String> ACCORDING =
      words(
          "وفق وفقا بحسب حسب طبقا حسبما نقلا تبعا استنادا وحسب وبحسب ووفق ووفقا وطبقا ونقلا وحسبما فبحسب فوفق فوفقا فحسب براي وبراي فبراي");

  /** Verbal nouns with a pronoun that name what somebody said. */
  public static final Set<String> HIS_WORDS =
      words(
          """
          قوله قولها قولهم قولهما تاكيده تاكيدها تاكيدهم وصفه وصفها وصفهم تعبيره تعبيرها تعبيرهم قول تعبير
          وصف رايه رايها زعمه زعمها زعمهم اعلانه تصريحه""");

  public static final Set<String> BY_SAYING =
      words("بقوله بقولها بقولهم بالقول بقولهما قائلا قائله قائلين");

  /** What a verb of naming puts before a name: {@code يدعى، اسمه}. */
  public static final Set<String> CALLED =
      words("يدعي تدعي اسمه اسمها واسمه واسمها المدعو المدعوه ويدعي وتدعي يسمي");

  /** Documents that speak for who issued them. */
  public static final Set<String> DOCUMENTS = words("بيان بيانا تقرير مذكره رساله وثيقه تصريح");

  /** What stands between a document and who issued it. */
  public static final Set<String> ISSUED =
      words("صادر صادره صدر صدرت عن من نشره نشرته اصدره اصدرته ل");

  /** Question words that open a rhetorical question, which states something. */
  public static final Set<String> RHETORICAL =
      words("الم اليس اليست الا افلا اولم اوليس افليس وهل");

  /** Pronouns with a preposition that may stand between a verb and its subject. */
  public static final Set<String> OBJECT_PRONOUNS =
      words("عليه عليها عليهم له لها لهم اليه اليها فيه فيها لديه لديها ذلك هذا عنه عنها");

  /** All that no noun phrase goes over but verbs. */
  public static final Set<String> NOUN_PHRASE_ENDS =
      Stream.of(PHRASE_ENDS, ADVERBS, TIMES, OUTLETS)
          .flatMap(Set::stream)
          .collect(Collectors.toUnmodifiableSet());

  private FunctionWords() {}

  private static Set<String> words(String list) {
    return Set.of(SPACE.splitAsStream(list.strip()).distinct().toArray(String[]::new));
  }
}
